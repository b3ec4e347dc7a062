#include "server/http_server.h"

#include <arpa/inet.h>
#include <catch2/catch.hpp>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <fstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "analyzers/error.h"
#include "server/routes.h"
#include "tests/lib/small_index.h"

using namespace quorate;

namespace {

HttpResponse answer(const HttpRequest& request) {
  if (request.path == "/throw") throw std::runtime_error("secret");
  HttpResponse response;
  if (request.path == "/file") {
    static const test::TemporaryFolder folder;
    const std::string path = folder.path() + "/original.txt";
    std::ofstream(path) << "0123456789";
    response.file = OriginalFile::open(path);
    return response;
  }
  if (request.unfit != 0) {
    response.status = request.unfit;
    response.body = "unfit " + request.path + ": " + request.refusal;
    return response;
  }
  response.body = request.method + " " + request.path;
  for (const auto& [name, value] : request.parameters) response.body += " " + name + "=" + value;
  return response;
}

std::string smiles(int count, const std::string& one) {
  std::string all;
  while (count-- > 0) all += one;
  return all;
}

// A server on a free port for as long as the object lives.
class Running {
public:
  Running()
      : server_({.listen = "127.0.0.1", .port = 0, .request_threads = 32}, answer), port_(server_.bind()) {
    thread_ = std::thread([this] { server_.serve(); });
    while (ask("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").empty()) std::this_thread::yield();
  }
  ~Running() {
    server_.stop();
    thread_.join();
  }

  int port() const { return port_; }

  int connected() const {
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port_));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) return socket;
    ::close(socket);
    return -1;
  }

  // Everything that is answered until the server closes.
  std::string ask(const std::string& bytes) const {
    const int socket = connected();
    if (socket < 0) return {};
    std::string said;
    if (::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL) > 0) {
      char buffer[4096];
      for (ssize_t got = 0; (got = ::recv(socket, buffer, sizeof buffer, 0)) > 0;)
        said.append(buffer, static_cast<std::size_t>(got));
    }
    ::close(socket);
    return said;
  }

  std::string get(const std::string& target, const std::string& method = "GET",
                  const std::string& headers = "") const {
    return ask(method + " " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + headers + "\r\n");
  }

private:
  HttpServer server_;
  int port_;
  std::thread thread_;
};

int status_in(const std::string& said) { return said.size() > 12 ? std::stoi(said.substr(9, 3)) : 0; }
std::string body_in(const std::string& said) { return said.substr(said.find("\r\n\r\n") + 4); }

}  // namespace

TEST_CASE("requests are read, refused and answered") {
  const Running server;
  struct Row {
    std::string target, method, headers;
    int status;
    std::string body;
  };
  const std::vector<Row> rows = {
      {"/a%20b?q=x+y&q=%26&z", "GET", "", 200, "GET /a b q=x y q=& z="},
      {"/search?q=%", "GET", "", 200, "GET /search q=%"},
      {"/a#b?c=d", "GET", "", 200, "GET /a"},
      {"/x", "HEAD", "", 200, ""},
      {"/x", "DELETE", "", 405, "unfit /x: Only GET and HEAD are answered."},
      {"/x", "POST", "Content-Length: 1000000\r\n", 405, "unfit /x: Only GET and HEAD are answered."},
      {"/x", "GET", "Content-Length: 10\r\n", 400, "unfit /x: A request with a body is not taken."},
      {"/x", "GET", "Transfer-Encoding: chunked\r\n", 400, "unfit /x: A request with a body is not taken."},
      {"/a%00b", "GET", "", 400, "unfit /a%00b: The address can't be read."},
      {"/%ff", "GET", "", 400, "unfit /%ff: The address can't be read."},
      {"/%ed%a0%80", "GET", "", 400, "unfit /%ed%a0%80: The address can't be read."},
      {"/%zz", "GET", "", 400, "unfit /%zz: The address can't be read."},
      {"*", "GET", "", 400, "unfit *: The address can't be read."},
      {"/a b", "GET", "", 400, "unfit /a b: The request can't be read."},
      {"/throw", "GET", "", 500, "Something went wrong on the server.\n"},
      {"/?q=" + std::string(9000, 'a'), "GET", "", 200, "GET / q=" + std::string(9000, 'a')},
      {"/?q=" + smiles(2000, "%F0%9F%98%80"), "GET", "", 200, "GET / q=" + smiles(2000, "\xF0\x9F\x98\x80")},
      {"/api/x?q=" + std::string(32'000, 'a'), "GET", "", 414, "unfit /api/x: The address is too long."},
      {"/?q=" + std::string(300'000, 'a'), "GET", "", 414, "unfit /: The address is too long."},
      {"/x", "GET", "Range: bytes=0-1\r\n", 200, "GET /x"},
      {"/x", "GET", "Range: lines\r\n", 200, "GET /x"},
      {"/x", "GET", "Expect: 100-continue\r\n", 417,
       "unfit /x: Nothing is expected of a request without a body."},
      {"/file", "GET", "", 200, "0123456789"},
      {"/file", "GET", "Range: bytes=2-4\r\n", 206, "234"},
      {"/file", "GET", "Range: bytes=7-100\r\n", 206, "789"},
      {"/file", "GET", "Range: bytes=-2\r\n", 206, "89"},
      {"/file", "GET", "Range: bytes=10-\r\n", 416, "The original is not as long as that.\n"},
      {"/file", "GET", "Range: nonsense\r\n", 200, "0123456789"},
      {"/file", "HEAD", "Range: bytes=2-4\r\n", 206, ""},
      {"/file", "GET", "Range: bytes=0-1,2-3,4-5\r\n", 200, "0123456789"},
  };
  for (const Row& row : rows) {
    const std::string said = server.get(row.target, row.method, row.headers);
    INFO(row.method << " " << row.target.substr(0, 40) << " " << row.headers);
    CHECK(status_in(said) == row.status);
    CHECK(body_in(said) == row.body);
    CHECK(said.find("secret") == std::string::npos);
  }
}

TEST_CASE("what follows a refused head is never taken for a request") {
  const Running server;
  struct Row {
    std::string head;
    int status;
  };
  const std::string get = "GET /x HTTP/1.1\r\nHost: a\r\n";
  const std::vector<Row> rows = {
      {"POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 30\r\n\r\n", 405},
      {"HEAD /x HTTP/1.1\r\nHost: a\r\nContent-Length: 30\r\n\r\n", 400},
      {get + "Content-Length: 0\r\nContent-Length: 30\r\n\r\n", 400},
      {get + "Content-Length : 30\r\n\r\n", 400},
      {get + "Transfer-Encoding: chunked\r\n\r\n1e\r\n", 400},
      {get + "Expect: 100-continue\r\n\r\n", 417},
      {get + "foo\r\n\r\n", 400},
      {get + "X: a\r\n b\r\n\r\n", 400},
      {"GET /x HTTP/1.1\r\n\r\n", 400},
      {"FOO /x HTTP/1.1\r\n", 405},
      {"GET /x HTTP/3.0\r\n", 505},
      {"GET /x\r\n", 400},
      {"GET /x HTTP/1.1\n\n", 400},
      {"\r\n", 400},
  };
  for (const Row& row : rows) {
    INFO(row.head);
    const std::string said = server.ask(row.head + "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(status_in(said) == row.status);
    CHECK(said.find("Content-Length:") == said.rfind("Content-Length:"));  // one answer
    CHECK(said.find("Connection: close\r\n") != std::string::npos);
    CHECK(said.find("smuggled") == std::string::npos);
  }
}

TEST_CASE("headers of an answer tell what holds") {
  const Running server;
  const std::string said = server.ask(
      "HEAD /x HTTP/1.1\r\nHost: a\r\n\r\nHEAD /file HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  const std::size_t second = said.find("HTTP/1.1 ", 1);
  REQUIRE(second != std::string::npos);
  CHECK(said.find("Keep-Alive: timeout=5, max=10000\r\n") < second);
  CHECK(said.find("Accept-Ranges") > second);
  CHECK(said.find("Content-Length: 10\r\n") > second);
  const std::string refused = server.get("/x", "DELETE");
  CHECK(refused.find("Allow: GET, HEAD\r\n") != std::string::npos);
  const std::string part = server.get("/file", "GET", "Range: bytes=2-4\r\n");
  CHECK(part.find("Content-Range: bytes 2-4/10\r\n") != std::string::npos);
  CHECK(part.find("Content-Length: 3\r\n") != std::string::npos);
}

TEST_CASE("a client that sends more than is read still gets its refusal") {
  const Running server;
  const std::string said =
      server.ask("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 200000\r\n\r\n" + std::string(200'000, 'x'));
  CHECK(status_in(said) == 405);
}

TEST_CASE("requests follow one another on a connection, whatever their length") {
  const Running server;
  const std::string said =
      server.ask("GET /a HTTP/1.1\r\nHost: a\r\n\r\nGET /b?q=" + std::string(20'000, 'x') +
                 " HTTP/1.1\r\nHost: a\r\n\r\nGET /c HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  for (const char* body : {"GET /a", "GET /b q=xxx", "GET /c"}) CHECK(said.find(body) != std::string::npos);
}

TEST_CASE("a head without end is not read to its end") {
  const Running server;
  const std::string header = "X: " + std::string(4000, 'x') + "\r\n";
  std::string head = "GET /x HTTP/1.1\r\nHost: a\r\n";
  for (int i = 0; i < 100; ++i) head += header;
  CHECK(status_in(server.ask(head + "\r\n")) == 431);
}

TEST_CASE("idle connections do not keep the next client waiting") {
  const Running server;
  std::vector<int> idle;
  for (int i = 0; i < 20; ++i) idle.push_back(server.connected());
  CHECK(status_in(server.get("/x")) == 200);
  for (const int socket : idle) ::close(socket);
}

TEST_CASE("a port that is taken is named") {
  const Running server;
  HttpServer second({.listen = "127.0.0.1", .port = server.port(), .request_threads = 8}, answer);
  try {
    second.bind();
    FAIL("bound to a port that is taken");
  } catch (const Error& error) {
    CHECK(error.message().find(std::to_string(server.port())) != std::string::npos);
  }
}

TEST_CASE("the longest route that fits answers") {
  const auto named = [](const std::string& name) {
    return [name](const HttpRequest&, std::string_view rest) {
      HttpResponse response;
      response.body = name + "[" + std::string(rest) + "]";
      return response;
    };
  };
  RouteTable table;
  table.routes = {
      {"/", named("home")}, {"/packs", named("packs")}, {"/packs/", named("pack")}, {"/r/", named("record")}};
  table.routes.push_back({"/fault", [](const HttpRequest&, std::string_view) -> HttpResponse {
                            throw Error(ErrorKind::damaged, "the index is damaged");
                          }});
  const auto with_status = [](int status) {
    HttpResponse response;
    response.status = status;
    return response;
  };
  const auto at = [](std::string path) {
    HttpRequest request;
    request.path = std::move(path);
    return request;
  };
  table.not_found = [=](const HttpRequest&) { return with_status(404); };
  table.fault = [=](const HttpRequest&, int status, std::string_view) { return with_status(status); };
  const HttpHandler handler = make_handler(table);
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"/", "home[]"}, {"/packs", "packs[]"}, {"/packs/a/b", "pack[a/b]"}, {"/r/x", "record[x]"}};
  for (const auto& [path, body] : rows) CHECK(handler(at(path)).body == body);
  for (const char* path : {"/nothing", "/pack", "/packs2", "/r"}) CHECK(handler(at(path)).status == 404);
  CHECK(handler(at("/fault")).status == 503);
}
