#include "server/http_server.h"

#include <httplib.h>

#include <algorithm>
#include <chrono>
#include <span>

#include "analyzers/error.h"
#include "analyzers/utf8.h"
#include "server/connection.h"
#include "server/query/percent.h"
#include "server/request_head.h"

// The library (0.11.4) listens, keeps the threads and writes answers. Heads are read here: it is given one
// of its own making for each, so it refuses none and answers none twice. Every request is answered in the
// pre-routing handler: its own routes are std::regex and come after a body has been read.
namespace quorate {
namespace {

constexpr std::size_t kKeepAliveRequests = 10'000;
constexpr std::chrono::seconds kKeepAlive{5};  // as told to clients; kept a little longer

Parameters parse_parameters(std::string_view query) {
  Parameters parameters;
  while (!query.empty()) {
    const auto ampersand = query.find('&');
    const std::string_view pair = query.substr(0, ampersand);
    query = ampersand == std::string_view::npos ? std::string_view{} : query.substr(ampersand + 1);
    if (pair.empty()) continue;
    const auto equals = pair.find('=');
    const std::string_view value =
        equals == std::string_view::npos ? std::string_view{} : pair.substr(equals + 1);
    const auto decoded = [](std::string_view text) {  // a lone '%' is taken as typed
      return percent_decode(text, true).value_or(std::string(text));
    };
    parameters.emplace_back(decoded(pair.substr(0, equals)), decoded(value));
  }
  return parameters;
}

// Where the head was refused, or its address can't be taken (NUL, bytes that are not UTF-8 or broken percent
// signs in the path), `unfit` and `refusal` say so.
HttpRequest read_request(const RequestHead& head) {
  HttpRequest request;
  request.method = head.method;
  request.target = head.target;
  const std::string_view target = std::string_view(request.target).substr(0, request.target.find('#'));
  const auto question = target.find('?');
  const auto path = percent_decode(target.substr(0, question), false);
  const bool readable =
      path && path->starts_with('/') && path->find('\0') == std::string::npos && is_utf8(*path);
  request.path = readable ? *path : std::string(target.substr(0, std::min<std::size_t>(question, 64)));
  const RequestRefusal refusal =
      head.refusal ? *head.refusal : RequestRefusal{readable ? 0 : 400, "The address can't be read."};
  request.unfit = refusal.status;
  if (request.unfit != 0) {
    request.refusal = refusal.why;
    return request;
  }
  if (question != std::string_view::npos) request.parameters = parse_parameters(target.substr(question + 1));
  request.if_none_match = head.header("if-none-match");
  request.if_modified_since = head.header("if-modified-since");
  request.host = head.header("host");
  request.accept = head.header("accept");
  return request;
}

HttpResponse plain(int status, std::string text) {
  HttpResponse response;
  response.status = status;
  response.body = std::move(text);
  return response;
}

void write_text(const HttpResponse& from, httplib::Response& to) {
  to.status = from.status;
  if (from.status != 304) to.set_content(from.body, from.content_type);
}

bool send(const OriginalFile& file, std::size_t offset, std::size_t length, httplib::DataSink& sink) {
  char buffer[65536];
  const std::size_t got = file.read(offset, std::span(buffer).first(std::min(length, sizeof buffer)));
  return got > 0 && sink.write(buffer, got);
}

// Only originals may be had in part.
void write_file(const HttpResponse& from, std::string_view asked_range, httplib::Response& to) {
  const std::size_t size = from.file->stamp().size;
  const auto range = read_range(asked_range, size);
  const std::string of_all = "/" + std::to_string(size);
  if (range && range->length == 0) {
    to.set_header("Content-Range", "bytes *" + of_all);
    return write_text(plain(416, "The original is not as long as that.\n"), to);
  }
  to.set_header("Accept-Ranges", "bytes");
  to.status = range ? 206 : from.status;
  const auto [begin, length] = range.value_or(ByteRange{0, size});
  if (range)
    to.set_header("Content-Range",
                  "bytes " + std::to_string(begin) + "-" + std::to_string(begin + length - 1) + of_all);
  to.set_content_provider(
      length, from.content_type,
      [file = from.file, first = begin](std::size_t offset, std::size_t left, httplib::DataSink& sink) {
        return send(*file, first + offset, left, sink);
      });
}

// What the library reads as a request: a head of ours, the same for each.
class AnswerStream : public httplib::Stream {
public:
  explicit AnswerStream(Connection& connection) : connection_(connection) {}

  bool is_readable() const override { return !head_.empty(); }
  bool is_writable() const override { return !connection_.broken(); }
  ssize_t read(char* into, std::size_t most) override {
    const std::size_t size = head_.copy(into, most);
    head_.remove_prefix(size);
    return static_cast<ssize_t>(size);
  }
  ssize_t write(const char* from, std::size_t size) override {
    return connection_.write(from, size) ? static_cast<ssize_t>(size) : -1;
  }
  void get_remote_ip_and_port(std::string&, int&) const override {}  // nobody asks who it is
  void get_local_ip_and_port(std::string&, int&) const override {}
  socket_t socket() const override { return INVALID_SOCKET; }  // it waits for none by itself

private:
  Connection& connection_;
  std::string_view head_ = "GET / HTTP/1.1\r\n\r\n";
};

// The head that this thread answers: the library brings nothing of ours to its handlers.
thread_local const RequestHead* answered = nullptr;

// The library's server over connections of our own.
class StrictServer : public httplib::Server {
private:
  bool process_and_close_socket(socket_t socket) override {
    Connection connection(socket, {.idle = kKeepAlive + std::chrono::seconds(1)});
    const auto ended = [this] { return svr_sock_ == INVALID_SOCKET; };
    for (std::size_t left = kKeepAliveRequests; left > 0 && connection.await_request(ended); --left) {
      const std::string bytes = connection.read_head();
      if (bytes.empty()) return false;
      const RequestHead head = read_head(bytes);
      // Behind a refused head nobody knows where the next request begins.
      const bool last = head.closes || left == 1 || ended();
      if (!write_answer(connection, head, last)) return false;
      if (last) {
        connection.end();
        break;
      }
    }
    return true;
  }

  bool write_answer(Connection& connection, const RequestHead& head, bool last) {
    const auto set_up = [&](httplib::Request& request) {
      if (head.method == "HEAD") request.method = head.method;
      request.set_header("Accept-Encoding", std::string(head.header("accept-encoding")));
    };
    AnswerStream stream(connection);
    bool closed = false;
    connection.begin_answer();
    answered = &head;
    const bool done = process_request(stream, last, closed, set_up);
    answered = nullptr;
    return done && !connection.broken();
  }
};

}  // namespace

struct HttpServer::Impl {
  HttpOptions options;
  HttpHandler handler;
  StrictServer server;

  void answer(const RequestHead& head, httplib::Response& to) const {
    const HttpResponse response = handler(read_request(head));
    for (const auto& [name, value] : response.headers) to.set_header(name, value);
    if (head.refusal && head.refusal->status == 405) to.set_header("Allow", "GET, HEAD");
    response.file == nullptr ? write_text(response, to) : write_file(response, head.header("range"), to);
  }

  void set_up() {
    server.set_tcp_nodelay(true);  // else every answer waits 40 ms for the client's acknowledgement
    server.set_keep_alive_timeout(kKeepAlive.count());
    server.set_keep_alive_max_count(kKeepAliveRequests);
    server.new_task_queue = [threads = options.request_threads] {
      return new httplib::ThreadPool(static_cast<std::size_t>(threads));
    };
    // The library's own choice, SO_REUSEPORT, lets two servers share a port without a word.
    server.set_socket_options([](socket_t socket) {
      const int on = 1;
      ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    });
    server.set_pre_routing_handler([this](const httplib::Request&, httplib::Response& response) {
      answer(*answered, response);
      return httplib::Server::HandlerResponse::Handled;
    });
    // Left to itself it offers ranges of whatever HEAD asks for.
    server.set_post_routing_handler([](const httplib::Request&, httplib::Response& response) {
      if (!response.content_provider_) response.headers.erase("Accept-Ranges");
    });
    // Without a handler the library sends the exception's text in a header.
    server.set_exception_handler(
        [](const httplib::Request&, httplib::Response& response, std::exception_ptr) {
          write_text(plain(500, "Something went wrong on the server.\n"), response);
        });
  }
};

HttpServer::HttpServer(HttpOptions options, HttpHandler handler) : impl_(std::make_unique<Impl>()) {
  impl_->options = std::move(options);
  impl_->handler = std::move(handler);
  impl_->set_up();
}

HttpServer::~HttpServer() = default;

int HttpServer::bind() {
  const HttpOptions& options = impl_->options;
  const int port = options.port == 0 ? impl_->server.bind_to_any_port(options.listen)
                   : impl_->server.bind_to_port(options.listen, options.port) ? options.port
                                                                              : -1;
  if (port < 0)
    throw Error(ErrorKind::unreadable,
                "can't listen on " + options.listen + " port " + std::to_string(options.port) +
                    ": the port is in use, or the address is not this machine's",
                "choose another with --port, or 0 for a free one");
  return port;
}

void HttpServer::serve() { impl_->server.listen_after_bind(); }

void HttpServer::stop() { impl_->server.stop(); }

}  // namespace quorate
