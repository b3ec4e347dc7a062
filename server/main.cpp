// quorate-server: reads the index and answers HTTP.
#include <pthread.h>
#include <signal.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <thread>

#include "analyzers/error.h"
#include "server/http_server.h"
#include "server/options.h"
#include "server/site_routes.h"

namespace {

using namespace quorate;

// Standard output holds the one line that others wait for; what is told to people goes to standard error.
void log_to_standard_error(const std::string& level) {
  auto logger = spdlog::stderr_logger_mt("quorate-server");
  logger->set_pattern("quorate-server: %l: %v");
  spdlog::set_default_logger(logger);
  spdlog::set_level(spdlog::level::from_str(level));
}

// Signals that end the server, held back from every thread: one thread waits for them.
sigset_t ending_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  return signals;
}

// Requests at debug, faults at error.
HttpHandler logged(HttpHandler handler) {
  return [handler = std::move(handler)](const HttpRequest& request) {
    const auto start = std::chrono::steady_clock::now();
    HttpResponse response;
    try {
      response = handler(request);
    } catch (const std::exception& fault) {
      spdlog::error("{} {}: {}", request.method, request.target, fault.what());
      throw;
    }
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    spdlog::debug("{} {} {} {:.1f} ms", request.method, request.target, response.status, took.count());
    return response;
  };
}

int serve(const ServerOptions& options) {
  const Searcher searcher(options.search);
  HttpServer server(options.http, logged(make_handler(site_routes(searcher, options))));
  const int port = server.bind();

  const sigset_t signals = ending_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::atomic<bool> ended = false;
  std::thread ending([&] {
    int signal = 0;
    sigwait(&signals, &signal);
    // A signal may come before the server listens: it is stopped until it has ended.
    for (; !ended; std::this_thread::sleep_for(std::chrono::milliseconds(20))) server.stop();
  });
  const bool six = options.http.listen.find(':') != std::string::npos;
  std::printf(six ? "listening on http://[%s]:%d\n" : "listening on http://%s:%d\n",
              options.http.listen.c_str(), port);
  std::fflush(stdout);
  server.serve();
  ended = true;
  // It waits for the signal by sigwait. NOLINTNEXTLINE(bugprone-bad-signal-to-kill-thread)
  pthread_kill(ending.native_handle(), SIGTERM);  // where serving ended for another reason
  ending.join();
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const std::string program = std::filesystem::canonical("/proc/self/exe").parent_path().string();
    const ServerOptions options = parse_server_options({argv + 1, argv + argc}, program);
    if (options.ends) {
      std::fputs(options.answer.c_str(), stdout);
      return 0;
    }
    log_to_standard_error(options.log_level);
    for (const std::string& warning : options.warnings) spdlog::warn("{}", warning);
    return serve(options);
  } catch (const Error& fault) {
    std::fprintf(stderr, "quorate-server: %s\n", fault.message().c_str());
    if (!fault.hint().empty()) std::fprintf(stderr, "  %s\n", fault.hint().c_str());
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "quorate-server: %s\n", fault.what());
  }
  return 1;
}
