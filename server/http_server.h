// HTTP at the door: the only home of httplib. Requests come in as values, answers go out as values.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/original_file.h"
#include "server/query/search_request.h"

namespace quorate {

struct HttpRequest {
  std::string method;  // GET or HEAD; anything where unfit
  std::string path;    // percent-decoded once, valid UTF-8, without NUL
  std::string target;  // as it stood in the request line
  Parameters parameters;
  std::string host;  // as the Host header has it: to be judged before it is repeated
  std::string if_none_match, if_modified_since, accept;
  // Set where the request can't be taken: the status wanted (400, 405, 414, 417, 431, 505) and why. Then only
  // `path` tells whose answer it would be, and the connection is closed behind it unless the address alone is
  // at fault.
  int unfit = 0;
  std::string refusal;
};

struct HttpResponse {
  int status = 200;
  std::string content_type = "text/plain; charset=utf-8";
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
  std::shared_ptr<const OriginalFile> file;  // where set, the body is its bytes; ranges are served
};

using HttpHandler = std::function<HttpResponse(const HttpRequest&)>;

struct HttpOptions {
  std::string listen = "127.0.0.1";
  int port = 8080;  // 0: a free one
  int request_threads = 1024;
};

class HttpServer {
public:
  HttpServer(HttpOptions options, HttpHandler handler);
  ~HttpServer();

  int bind();    // the port; throws Error{unreadable} naming address and port where it can't be had
  void serve();  // until stop(); an exception of the handler becomes a plain 500 that tells nothing
  void stop();   // from any thread: requests under way are finished

private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace quorate
