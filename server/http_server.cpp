#include "server/http_server.h"

#include <fcntl.h>
#include <httplib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <optional>

#include "analyzers/error.h"
#include "server/query/percent.h"

// The library (0.11.4) is kept to reading heads and writing answers. Every request is answered in the
// pre-routing handler: its own routes are std::regex and come after a body has been read.
namespace quorate {
namespace {

constexpr std::size_t kMaxTarget = 8000;  // under the library's own 8,192, beyond which it answers 414 itself
constexpr int kKeepAliveSeconds = 1;      // an idle browser holds a thread no longer
constexpr std::size_t kKeepAliveRequests = 10'000;
constexpr int kReadSeconds = 2;
constexpr int kWriteSeconds = 10;

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if ((lead >= 0x80 && lead < 0xC2) || lead > 0xF4 || i + length > text.size()) return false;
    for (std::size_t k = 1; k < length; ++k)
      if ((static_cast<unsigned char>(text[i + k]) & 0xC0U) != 0x80U) return false;
    i += length;
  }
  return true;
}

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

// nullopt where the path can't be one: NUL, bytes that are not UTF-8, broken percent signs.
std::optional<HttpRequest> read_request(const httplib::Request& from) {
  HttpRequest request;
  request.method = from.method;
  request.target = from.target;
  const std::string_view target = std::string_view(request.target).substr(0, request.target.find('#'));
  const auto question = target.find('?');
  const auto path = percent_decode(target.substr(0, question), false);
  if (!path || path->empty() || path->front() != '/' || path->find('\0') != std::string::npos ||
      !is_utf8(*path))
    return std::nullopt;
  request.path = *path;
  if (question != std::string_view::npos) request.parameters = parse_parameters(target.substr(question + 1));
  request.if_none_match = from.get_header_value("If-None-Match");
  request.if_modified_since = from.get_header_value("If-Modified-Since");
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

class OpenFile {
public:
  explicit OpenFile(const std::string& path) : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }

  // nullopt where it is no regular file that can be read.
  std::optional<std::size_t> size() const {
    struct stat facts {};
    if (descriptor_ < 0 || ::fstat(descriptor_, &facts) != 0 || !S_ISREG(facts.st_mode)) return std::nullopt;
    return static_cast<std::size_t>(facts.st_size);
  }

  bool send(std::size_t offset, std::size_t length, httplib::DataSink& sink) const {
    char buffer[65536];
    const ssize_t got =
        ::pread(descriptor_, buffer, std::min(length, sizeof buffer), static_cast<off_t>(offset));
    return got > 0 && sink.write(buffer, static_cast<std::size_t>(got));
  }

private:
  int descriptor_;
};

void write_text(const HttpResponse& from, const httplib::Request& request, httplib::Response& to) {
  forget_ranges(request);
  to.status = from.status;
  if (from.status != 304) to.set_content(from.body, from.content_type);
}

void write_file(const HttpResponse& from, const httplib::Request& request, httplib::Response& to) {
  auto file = std::make_shared<OpenFile>(from.file);
  const auto size = file->size();
  if (!size) return write_text(plain(404, "The original is not there any more.\n"), request, to);
  if (request.ranges.size() > 1 || *size == 0) forget_ranges(request);
  if (!request.ranges.empty() && request.ranges.front().first >= static_cast<ssize_t>(*size)) {
    to.set_header("Content-Range", "bytes */" + std::to_string(*size));
    return write_text(plain(416, "The original is not as long as that.\n"), request, to);
  }
  to.status = request.ranges.empty() ? from.status : 206;
  to.set_header("Accept-Ranges", "bytes");
  to.set_content_provider(*size, from.content_type,
                          [file](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
                            return file->send(offset, length, sink);
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

}  // namespace

struct HttpServer::Impl {
  HttpOptions options;
  HttpHandler handler;
  httplib::Server server;

  void answer(const httplib::Request& from, httplib::Response& to) const {
    if (from.method != "GET" && from.method != "HEAD") {
      to.set_header("Allow", "GET, HEAD");
      return write_and_close(plain(405, "Only GET and HEAD are answered.\n"), from, to);
    }
    if (announces_body(from))
      return write_and_close(plain(400, "A request with a body is not taken.\n"), from, to);
    if (from.target.size() > kMaxTarget)
      return write_and_close(plain(414, "The address is too long.\n"), from, to);
    const auto request = read_request(from);
    if (!request) return write_text(plain(400, "The address can't be read.\n"), from, to);
    const HttpResponse response = handler(*request);
    for (const auto& [name, value] : response.headers) to.set_header(name, value);
    response.file.empty() ? write_text(response, from, to) : write_file(response, from, to);
  }

  void set_up() {
    server.set_tcp_nodelay(true);  // else every answer waits 40 ms for the client's acknowledgement
    server.set_keep_alive_timeout(kKeepAliveSeconds);
    server.set_keep_alive_max_count(kKeepAliveRequests);
    server.set_read_timeout(kReadSeconds);
    server.set_write_timeout(kWriteSeconds);
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
      if (response.status == 414 && response.body.empty())
        response.set_content("The address is too long.\n", "text/plain; charset=utf-8");
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
