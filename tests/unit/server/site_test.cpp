// The whole site over small indexes, from request to answer.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "analyzers/content_hash.h"
#include "server/answer_tag.h"
#include "server/query/percent.h"
#include "server/site_routes.h"
#include "tests/lib/small_index.h"

using namespace quorate;

namespace {

std::string read_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

ServerOptions options_for(const std::string& index) {
  ServerOptions options;
  const std::string config = std::string(QUORATE_SOURCE_DIR) + "/config/";
  options.search.index = index;
  options.search.handles = 2;
  options.search.vocabulary = {read_text(config + "query.toml"), read_text(config + "synonyms.txt")};
  options.web_folder = std::string(QUORATE_SOURCE_DIR) + "/web";
  return options;
}

PackContent board_pack(const std::string& original) {
  test::PackMaker pack("wray-2024-09-12", "Wrayburn Health Board", "2024-09-12");
  pack.add("minutes", Kind::document, "Minutes of the Board", [](Record& record) {
    record.title = "Minutes of the Board";
    record.paper_type = PaperType::minutes;
  });
  pack.add("minutes/W-24-30", Kind::minute_item,
           "W/24/30 Ambulance handover\nThe Board noted the ambulance delays.", [](Record& record) {
             record.title = "Ambulance handover";
             record.ref = "W/24/30";
           });
  pack.add("minutes/W-24-30/d1", Kind::decision, "The Board noted the ambulance delays.",
           [](Record& record) { record.resolution = {Verb::note}; });
  pack.add("minutes/W-24-30/a1", Kind::action, "Report ambulance delays monthly.", [](Record& record) {
    record.people.owner = {"Ann Lee"};
    record.title = "Report ambulance delays";
  });
  pack.original(original, "text/plain");
  PackContent content = pack.take();
  content.info.content_hash = content_hash(read_text(original));
  return content;
}

// A site over one pack, and over nothing but what it remembers once that is withdrawn.
class SmallSite {
public:
  SmallSite() : original_(folder_.path() + "/pack.txt"), index_(folder_.path() + "/index") {
    std::ofstream(original_) << "Minutes of the Board\n";
    test::write_index(index_, {board_pack(original_)});
    searcher_ = std::make_unique<Searcher>(options_for(index_).search);
    handler_ = make_handler(site_routes(*searcher_, options_for(index_)));
  }

  HttpResponse get(const std::string& path, Parameters parameters = {}, const std::string& tag = {}) const {
    HttpRequest request;
    request.method = "GET";
    request.path = path;
    request.parameters = std::move(parameters);
    request.if_none_match = tag;
    return handler_(request);
  }
  std::vector<std::string> routes() const {
    std::vector<std::string> paths;
    for (const Route& route : site_routes(*searcher_, options_for(index_)).routes)
      paths.push_back(route.path);
    return paths;
  }
  HttpResponse answer(const HttpRequest& request) const { return handler_(request); }
  nlohmann::json json(const std::string& path, Parameters parameters = {}) const {
    return nlohmann::json::parse(get(path, std::move(parameters)).body);
  }
  void replace_original() const { std::ofstream(original_) << "Something else that took its place\n"; }
  void withdraw() const {
    IndexWriter writer(index_);
    Removal removal;
    removal.pack_ids = {"wray-2024-09-12"};
    for (const char* id : {"minutes", "minutes/W-24-30", "minutes/W-24-30/d1"})
      removal.gone.push_back({"wray-2024-09-12/" + std::string(id), "", Visibility::open});
    writer.publish({}, removal);
  }

private:
  test::TemporaryFolder folder_;
  std::string original_, index_;
  std::unique_ptr<Searcher> searcher_;
  HttpHandler handler_;
};

std::string header(const HttpResponse& response, std::string_view name) {
  for (const auto& [key, value] : response.headers)
    if (key == name) return value;
  return {};
}

}  // namespace

TEST_CASE("an original is served as it was indexed, and withheld once replaced") {
  const SmallSite site;
  const HttpResponse held = site.get("/files/wray-2024-09-12");
  CHECK(held.status == 200);
  CHECK(held.file != nullptr);
  CHECK(held.content_type == "text/plain; charset=utf-8");
  CHECK(header(held, "X-Content-Type-Options") == "nosniff");
  site.replace_original();
  const HttpResponse replaced = site.get("/files/wray-2024-09-12");
  CHECK(replaced.status == 404);
  CHECK(replaced.file == nullptr);
  CHECK(replaced.content_type == "application/problem+json");
  CHECK(replaced.body.find("was replaced") != std::string::npos);
}

TEST_CASE("a pack that was withdrawn is gone at each of its addresses") {
  const SmallSite site;
  const std::vector<std::string> addresses = {"/packs/wray-2024-09-12", "/api/v1/packs/wray-2024-09-12",
                                              "/files/wray-2024-09-12", "/r/wray-2024-09-12/minutes",
                                              "/api/v1/records/wray-2024-09-12/minutes"};
  for (const std::string& address : addresses) CHECK(site.get(address).status == 200);
  site.withdraw();
  for (const std::string& address : addresses) {
    INFO(address);
    CHECK(site.get(address).status == 410);
  }
  for (const char* never : {"/packs/wray", "/api/v1/packs/x", "/files/x", "/packs/", "/files/"}) {
    INFO(never);
    CHECK(site.get(never).status == 404);
  }
}

TEST_CASE("an address that can't be taken is told in the form of its place") {
  const SmallSite site;
  for (const auto& [path, type] : std::vector<std::pair<std::string, std::string>>{
           {"/search", "text/html; charset=utf-8"}, {"/api/v1/search", "application/problem+json"}})
    for (const int status : {400, 414}) {
      HttpRequest request;
      request.path = path;
      request.unfit = status;
      const HttpResponse answer = site.answer(request);
      CHECK(answer.status == status);
      CHECK(answer.content_type == type);
    }
}

TEST_CASE("a register's links stay on the register") {
  const SmallSite site;
  const auto links = site.json("/api/v1/decisions", {{"q", "ambulance"}}).at("links");
  CHECK(links.at("self") == "/api/v1/decisions?q=ambulance");
  CHECK(links.at("csv") == "/api/v1/decisions.csv?q=ambulance");
  CHECK(links.at("atom") == "/search.atom?q=ambulance&kind=decision");
  CHECK(site.json("/api/v1/search").at("links").at("self") == "/api/v1/search");
}

TEST_CASE("what is taken away says the whole address, by the host that was asked") {
  const SmallSite site;
  const std::string record = "/r/wray-2024-09-12/minutes/W-24-30";
  const auto of_host = [&](const std::string& path, const std::string& host) {
    HttpRequest request;
    request.method = "GET";
    request.path = path;
    request.host = host;
    return site.answer(request);
  };
  const std::vector<std::string> paths = {record,
                                          "/cite/wray-2024-09-12/minutes/W-24-30",
                                          "/search.atom",
                                          "/search.csv",
                                          "/opensearch.xml",
                                          "/api/v1/decisions.csv"};
  for (const std::string& path : paths) {
    INFO(path);
    const HttpResponse plain = of_host(path, "boards.example:8080");
    CHECK(plain.body.find("http://boards.example:8080/") != std::string::npos);
    CHECK(header(plain, "Vary") == "Host");
    const HttpResponse hostile = of_host(path, "evil.example/\"><b>");
    CHECK(hostile.status == 200);
    CHECK(hostile.body.find("evil.example") == std::string::npos);
  }
}

TEST_CASE("a decision's page leads to its minute and to the action of the same item") {
  const SmallSite site;
  const std::string item = "/r/wray-2024-09-12/minutes/W-24-30";
  const std::string page = site.get(item + "/d1").body;
  for (const std::string& address : {item, item + "/a1"}) {
    INFO(address);
    CHECK(page.find("<a href=\"" + address + "\"") != std::string::npos);
  }
  CHECK(site.get(item + "/a1").body.find("<a href=\"" + item + "/d1\"") != std::string::npos);
}

TEST_CASE("the registers tell what was decided and is to be done") {
  const SmallSite site;
  CHECK(site.get("/api/v1/decisions.csv").body.find("\"The Board noted the ambulance delays.\"\r\n") !=
        std::string::npos);
  CHECK(site.get("/api/v1/actions.csv").body.find("\"Report ambulance delays monthly.\"\r\n") !=
        std::string::npos);
}

TEST_CASE("what is open and overdue is one step away, by owner") {
  const SmallSite site;
  const std::string page = site.get("/actions").body;
  CHECK(page.find("Open and overdue, by owner") != std::string::npos);
  CHECK(page.find("&amp;sort=owner") != std::string::npos);
  CHECK(page.find("name=\"due_from\"") != std::string::npos);
  const auto json = nlohmann::json::parse(site.get("/api/v1/actions").body);
  CHECK(json["results"][0]["text"] == "Report ambulance delays monthly.");
  CHECK_FALSE(nlohmann::json::parse(site.get("/api/v1/search").body)["results"][0].contains("text"));
}

TEST_CASE("a mark changes with what an answer depends on") {
  HttpRequest request;
  const std::string same = header(with_etag(request, {1, 2, ""}, {}), "ETag");
  CHECK(same == header(with_etag(request, {1, 2, ""}, {}), "ETag"));
  CHECK(same != header(with_etag(request, {2, 2, ""}, {}), "ETag"));
  CHECK(same != header(with_etag(request, {1, settings_mark({"a", "b"}), ""}, {}), "ETag"));
  CHECK(same != header(with_etag(request, {1, 2, "boards.example.org"}, {}), "ETag"));
  CHECK(settings_mark({"a", "b"}) != settings_mark({"ab", ""}));
}

TEST_CASE("an answer is kept under its revision") {
  const SmallSite site;
  for (const char* path :
       {"/api/v1/search", "/api/v1/search.csv", "/search.atom", "/api/v1/packs", "/search"}) {
    INFO(path);
    const HttpResponse first = site.get(path);
    CHECK(first.status == 200);
    CHECK(site.get(path, {}, header(first, "ETag")).status == 304);
  }
}

TEST_CASE("each example of the front page finds something") {
  const SmallSite site;
  const std::string page = site.get("/").body;
  std::size_t examples = 0;
  const std::string before = "<li><a href=\"/search?q=";
  for (auto at = page.find(before); at != std::string::npos; at = page.find(before, at + 1)) {
    const auto end = page.find('"', at + before.size());
    const std::string q = page.substr(at + before.size(), end - at - before.size());
    INFO(q);
    CHECK(site.json("/api/v1/search", {{"q", percent_decode(q, true).value()}}).at("total") > 0);
    ++examples;
  }
  CHECK(examples >= 4);
}

TEST_CASE("what the server did is counted by route and status") {
  const SmallSite site;
  site.get("/search", {{"q", "ambulance"}});
  site.get("/search", {{"q", "delays"}});
  site.get("/r/none");
  site.get("/nothing");
  const HttpResponse metrics = site.get("/metrics");
  CHECK(metrics.content_type == "text/plain; version=0.0.4; charset=utf-8");
  for (const char* line : {"quorate_requests_total{route=\"/search\",status=\"200\"} 2\n",
                           "quorate_requests_total{route=\"/r/\",status=\"404\"} 1\n",
                           "quorate_requests_total{route=\"other\",status=\"404\"} 1\n",
                           "quorate_request_seconds_count{route=\"/search\"} 2\n",
                           "quorate_search_seconds_count 2\n", "quorate_index_revision 1\n",
                           "quorate_index_records 4\n", "quorate_search_handles{state=\"free\"} 2\n"}) {
    INFO(line);
    CHECK(metrics.body.find(line) != std::string::npos);
  }
}

TEST_CASE("the icon that browsers ask for unbidden is there") {
  const SmallSite site;
  CHECK(site.get("/favicon.ico").status == 200);
  CHECK(site.get("/favicon.ico").content_type == "image/svg+xml");
}

TEST_CASE("what is described is served, and what is served to programs is described") {
  const SmallSite site;
  const auto paths = site.json("/openapi.json").at("paths");
  const std::set<std::string> pages = {"/",
                                       "/search",
                                       "/decisions",
                                       "/actions",
                                       "/r/",
                                       "/packs",
                                       "/packs/",
                                       "/coverage",
                                       "/organisations/",
                                       "/help",
                                       "/assets/",
                                       "/accessibility",
                                       "/favicon.ico",
                                       "/go"};
  std::set<std::string> described;
  for (const auto& [path, item] : paths.items()) {
    const auto id = path.find("{id}");
    described.insert(path.substr(0, id));
    const std::string pack = "wray-2024-09-12";
    const bool of_pack = path.starts_with("/files/") || path.starts_with("/api/v1/packs/");
    const std::string rest = id == std::string::npos ? "" : of_pack ? pack : pack + "/minutes";
    const bool of_matter = path == "/api/v1/trace";
    const HttpResponse answer =
        site.get(path.substr(0, id) + rest, of_matter ? Parameters{{"ref", "W/24/30"}} : Parameters{});
    INFO(path);
    CHECK(answer.status == 200);
    const auto& types = item.at("get").at("responses").at("200").at("content");
    const std::string type = answer.content_type.substr(0, answer.content_type.find(';'));
    CHECK((types.contains(type) || types.contains("*/*")));
  }
  for (const std::string& route : site.routes()) {
    INFO(route);
    CHECK(described.count(route) + pages.count(route) == 1);
  }
}

TEST_CASE("a matter is traced by reference, record or words, meeting by meeting") {
  const SmallSite site;
  struct Row {
    Parameters parameters;
    std::string by;
    std::size_t records;
  };
  const std::string id = "wray-2024-09-12/minutes/";
  const std::vector<Row> rows = {{{{"ref", "w-24-30"}}, "reference", 1},
                                 {{{"record", id + "W-24-30"}}, "reference", 1},
                                 {{{"record", id + "a1"}}, "", 0},
                                 {{{"record", id + "W-24-30/a1"}}, "title", 1},
                                 {{{"q", "ambulance"}}, "words", 3},
                                 {{{"ref", ""}}, "", 0},
                                 {{}, "", 0},
                                 {{{"ref", "W/24/30"}, {"q", "x"}}, "", 0},
                                 {{{"sort", "date"}}, "", 0}};
  for (const auto& [parameters, by, records] : rows) {
    INFO((parameters.empty() ? "" : parameters[0].first + "=" + parameters[0].second));
    const HttpResponse answer = site.get("/api/v1/trace", parameters);
    CHECK((answer.status == 200) == !by.empty());
    if (answer.status != 200) continue;
    const auto json = nlohmann::json::parse(answer.body);
    CHECK(json.at("traced_by") == by);
    REQUIRE(json.at("meetings").size() == 1);
    CHECK(json.at("meetings")[0].at("meeting").at("meeting_date") == "2024-09-12");
    CHECK(json.at("meetings")[0].at("records").size() == records);
  }
}

TEST_CASE("a trace is had page by page") {
  const SmallSite site;
  const Parameters matter = {{"ref", "W/24/30"}};
  const auto status = [&](std::string name, std::string value) {
    Parameters parameters = matter;
    parameters.emplace_back(std::move(name), std::move(value));
    return site.get("/api/v1/trace", parameters).status;
  };
  CHECK(status("page", "2") == 200);
  CHECK(status("per_page", "1") == 200);
  CHECK(status("per_page", "101") == 422);
  CHECK(status("q", "ward") == 422);
}
