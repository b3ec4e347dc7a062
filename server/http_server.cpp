#include "server/http_server.h"

#include <httplib.h>

#include <algorithm>
#include <span>

#include "analyzers/error.h"
#include "analyzers/utf8.h"
#include "server/connection.h"
#include "server/query/percent.h"

// The library (0.11.4) is kept to reading heads and writing answers. Every request is answered in the
// pre-routing handler: its own routes are std::regex and come after a body has been read.
namespace quorate {
namespace {

// 2,000 characters of four bytes, each byte as %XX, make 24,000; the rest is for filters.
constexpr std::size_t kMaxTarget = 32'000;
constexpr std::size_t kKeepAliveRequests = 10'000;

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

// Its `unfit` tells where the address can't be taken: too long; NUL, bytes that are not UTF-8 or broken
// percent signs in the path.
HttpRequest read_request(const httplib::Request& from) {
  HttpRequest request;
  request.method = from.method;
  request.target = from.target;
  const std::string_view target = std::string_view(request.target).substr(0, request.target.find('#'));
  const auto question = target.find('?');
  const auto path = percent_decode(target.substr(0, question), false);
  const bool readable =
      path && path->starts_with('/') && path->find('\0') == std::string::npos && is_utf8(*path);
  request.path = readable ? *path : std::string(target.substr(0, std::min<std::size_t>(question, 64)));
  request.unfit = from.target.size() > kMaxTarget ? 414 : readable ? 0 : 400;
  if (request.unfit != 0) return request;
  if (question != std::string_view::npos) request.parameters = parse_parameters(target.substr(question + 1));
  request.if_none_match = from.get_header_value("If-None-Match");
  request.if_modified_since = from.get_header_value("If-Modified-Since");
  request.host = from.get_header_value("Host");
  request.accept = from.get_header_value("Accept");
  return request;
}

HttpResponse plain(int status, std::string text) {
  HttpResponse response;
  response.status = status;
  response.body = std::move(text);
  return response;
}

// The library applies Range to whatever is answered, any number of ranges at that; only originals may be had
// in part.
void forget_ranges(const httplib::Request& request) { const_cast<httplib::Request&>(request).ranges.clear(); }

void write_text(const HttpResponse& from, const httplib::Request& request, httplib::Response& to) {
  forget_ranges(request);
  to.status = from.status;
  if (from.status != 304) to.set_content(from.body, from.content_type);
}

bool send(const OriginalFile& file, std::size_t offset, std::size_t length, httplib::DataSink& sink) {
  char buffer[65536];
  const std::size_t got = file.read(offset, std::span(buffer).first(std::min(length, sizeof buffer)));
  return got > 0 && sink.write(buffer, got);
}

void write_file(const HttpResponse& from, const httplib::Request& request, httplib::Response& to) {
  const std::size_t size = from.file->stamp().size;
  if (request.ranges.size() > 1 || size == 0) forget_ranges(request);
  if (!request.ranges.empty() && request.ranges.front().first >= static_cast<ssize_t>(size)) {
    to.set_header("Content-Range", "bytes */" + std::to_string(size));
    return write_text(plain(416, "The original is not as long as that.\n"), request, to);
  }
  to.status = request.ranges.empty() ? from.status : 206;
  to.set_header("Accept-Ranges", "bytes");
  to.set_content_provider(
      size, from.content_type,
      [file = from.file](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
        return send(*file, offset, length, sink);
      });
}

// Answers and ends the connection: whatever body follows the head is never read. A provider that fails once
// its bytes are out is how this library closes.
void write_and_close(const HttpResponse& from, const httplib::Request& request, httplib::Response& to) {
  forget_ranges(request);
  to.status = from.status;
  to.set_header("Connection", "close");
  to.set_content_provider(
      from.body.size(), from.content_type,
      [body = from.body](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
        sink.write(body.data() + offset, length);
        return false;
      });
}

bool announces_body(const httplib::Request& request) {
  return request.has_header("Transfer-Encoding") ||
         (request.has_header("Content-Length") && request.get_header_value("Content-Length") != "0");
}

// What the library reads a request from: the request line with a target of one byte, for it takes none over
// 8,192, and what follows it as it comes.
class ShortenedRequest : public httplib::Stream {
public:
  ShortenedRequest(Connection& connection, const RequestLine& line)
      : connection_(connection),
        line_(line.version.empty() ? line.method + "\r\n" : line.method + " / " + line.version + "\r\n") {}

  bool is_readable() const override { return at_ < line_.size() || connection_.readable(); }
  bool is_writable() const override { return connection_.writable(); }
  ssize_t read(char* into, std::size_t most) override {
    if (at_ == line_.size()) return connection_.read(into, most);
    const std::size_t size = line_.copy(into, most, at_);
    at_ += size;
    return static_cast<ssize_t>(size);
  }
  ssize_t write(const char* from, std::size_t size) override { return connection_.write(from, size); }
  void get_remote_ip_and_port(std::string&, int&) const override {}  // nobody asks who it is
  void get_local_ip_and_port(std::string&, int&) const override {}
  socket_t socket() const override { return connection_.socket(); }

private:
  Connection& connection_;
  std::string line_;
  std::size_t at_ = 0;
};

// The library's server over connections of our own, which give whole targets.
class LongTargetServer : public httplib::Server {
private:
  bool process_and_close_socket(socket_t socket) override {
    Connection connection(socket, {.target_bytes = kMaxTarget});
    bool closed = false;
    for (std::size_t left = kKeepAliveRequests; left > 0 && !closed && svr_sock_ != INVALID_SOCKET; --left) {
      if (!connection.await_request()) break;
      const RequestLine line = connection.read_request_line();
      if (line.method.empty()) return false;
      ShortenedRequest stream(connection, line);
      const auto set_up = [&](httplib::Request& request) { request.target = line.target; };
      // Behind a line that is none nobody knows where the next request begins.
      const bool last = left == 1 || line.version.empty();
      if (!process_request(stream, last, closed, set_up) || last) return false;
    }
    return true;
  }
};

}  // namespace

struct HttpServer::Impl {
  HttpOptions options;
  HttpHandler handler;
  LongTargetServer server;

  void answer(const httplib::Request& from, httplib::Response& to) const {
    if (from.method != "GET" && from.method != "HEAD") {
      to.set_header("Allow", "GET, HEAD");
      return write_and_close(plain(405, "Only GET and HEAD are answered.\n"), from, to);
    }
    if (announces_body(from))
      return write_and_close(plain(400, "A request with a body is not taken.\n"), from, to);
    const HttpResponse response = handler(read_request(from));
    for (const auto& [name, value] : response.headers) to.set_header(name, value);
    response.file == nullptr ? write_text(response, from, to) : write_file(response, from, to);
  }

  void set_up() {
    server.set_tcp_nodelay(true);  // else every answer waits 40 ms for the client's acknowledgement
    server.set_payload_max_length(0);
    server.new_task_queue = [threads = options.request_threads] {
      return new httplib::ThreadPool(static_cast<std::size_t>(threads));
    };
    // The library's own choice, SO_REUSEPORT, lets two servers share a port without a word.
    server.set_socket_options([](socket_t socket) {
      const int on = 1;
      ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    });
    server.set_expect_100_continue_handler([](const httplib::Request&, httplib::Response&) { return 417; });
    server.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
      answer(request, response);
      return httplib::Server::HandlerResponse::Handled;
    });
    // Without a handler the library sends the exception's text in a header.
    server.set_exception_handler(
        [](const httplib::Request& request, httplib::Response& response, std::exception_ptr) {
          write_text(plain(500, "Something went wrong on the server.\n"), request, response);
        });
    server.set_error_handler([](const httplib::Request&, httplib::Response& response) {
      if (response.status == 400 && response.body.empty() && !response.content_provider_)
        response.set_content("The request can't be read.\n", "text/plain; charset=utf-8");
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
