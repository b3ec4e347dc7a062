// quorate-index: reads board packs and writes the index.
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>

#include "analyzers/error.h"
#include "indexer/commands.h"
#include "indexer/extract/extract.h"

namespace {

// Messages for the person go to standard error, so that standard output holds records and figures alone.
void log_to_standard_error() {
  auto logger = spdlog::stderr_logger_mt("quorate-index");
  logger->set_pattern("quorate-index: %l: %v");
  spdlog::set_default_logger(logger);
}

int run(const quorate::Options& options) {
  switch (options.command) {
    case quorate::Command::add:
      return options.watch ? quorate::watch(options) : quorate::add(options);
    case quorate::Command::extract:
      return quorate::extract(options);
    case quorate::Command::status:
      return quorate::status(options);
    case quorate::Command::check:
      return quorate::check(options);
    case quorate::Command::compact:
      return quorate::compact(options);
    case quorate::Command::rebuild:
      return quorate::rebuild(options);
  }
  throw quorate::Error(quorate::ErrorKind::internal, "a command that nobody runs");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 1 && argv[1] == quorate::kParseChild) return quorate::parse_child(argc, argv);
  log_to_standard_error();
  try {
    const std::string program = std::filesystem::canonical("/proc/self/exe").parent_path().string();
    const quorate::CommandLine line = quorate::parse_command_line({argv + 1, argv + argc}, program);
    if (line.ends) {
      std::fputs(line.answer.c_str(), stdout);
      return quorate::kAllRead;
    }
    spdlog::set_level(spdlog::level::from_str(line.options.settings.text("log_level")));
    for (const std::string& warning : quorate::environment_warnings(environ)) spdlog::warn("{}", warning);
    return run(line.options);
  } catch (const quorate::Error& fault) {
    spdlog::error("{}", fault.message());
    if (!fault.hint().empty()) spdlog::info("{}", fault.hint());
    return quorate::kNothingDone;
  } catch (const std::exception& fault) {
    spdlog::error("{}", fault.what());
    return quorate::kNothingDone;
  }
}
