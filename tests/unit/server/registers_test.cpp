// The registers of decisions and actions over a small index, from request to answer.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "server/query/percent.h"
#include "server/site_routes.h"
#include "tests/lib/small_index.h"

using namespace quorate;

namespace {

std::string read_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Two clauses stand on one line; five actions have what a log may say of them.
PackContent board_pack() {
  test::PackMaker pack("dale-2024-09-12", "Dale Health Board", "2024-09-12");
  const auto clause = [](Record& record) { record.resolution = {Verb::approve}; };
  pack.add("minutes", Kind::document, "Minutes");
  pack.add("minutes/d1", Kind::decision, "The budget was approved.", clause);
  pack.add("minutes/d2", Kind::decision, "The plan was approved.", clause);
  struct Action {
    const char *text, *owner, *due, *status;
  };
  const Action actions[] = {
      {"Report on wards", "Mo Ali", "2024-08-01", "Complete - reported to the Board"},
      {"Write the plan", "Mo Ali", "2024-06-01", "In progress"},
      {"Meet the union", "Ann Lee", "2024-07-01", "Not yet complete"},
      {"Check the boilers", "Ann Lee", "", "Open"},
      {"Close the site", "Ann Lee", "2024-05-01", "Closed"},
  };
  int number = 0;
  for (const Action& action : actions)
    pack.add("minutes/a" + std::to_string(++number), Kind::action, action.text, [&](Record& record) {
      record.people.owner = {action.owner};
      record.due = action.due;
      record.status = action.status;
    });
  PackContent content = pack.take();
  content.records[2].source.lines = content.records[1].source.lines;
  return content;
}

class SmallSite {
public:
  SmallSite() {
    test::write_index(folder_.path(), {board_pack()});
    ServerOptions options;
    options.search.index = folder_.path();
    options.search.vocabulary.query = read_text(std::string(QUORATE_SOURCE_DIR) + "/config/query.toml");
    options.web_folder = std::string(QUORATE_SOURCE_DIR) + "/web";
    searcher_ = std::make_unique<Searcher>(options.search);
    handler_ = make_handler(site_routes(*searcher_, options));
  }

  std::string get(const std::string& path, Parameters parameters = {}) const {
    HttpRequest request;
    request.method = "GET";
    request.path = path;
    request.parameters = std::move(parameters);
    return handler_(request).body;
  }
  nlohmann::json json(const std::string& path, Parameters parameters = {}) const {
    return nlohmann::json::parse(get(path, std::move(parameters)));
  }

private:
  test::TemporaryFolder folder_;
  std::unique_ptr<Searcher> searcher_;
  HttpHandler handler_;
};

// The texts of an answer's results in order, each up to its first blank.
std::string first_words(const nlohmann::json& answer) {
  std::string out;
  for (const auto& result : answer.at("results")) {
    const std::string text = result.at("text");
    out += text.substr(0, text.find(' ')) + " ";
  }
  return out;
}

Parameters parameters_of(std::string address) {
  for (auto at = address.find("&amp;"); at != std::string::npos; at = address.find("&amp;"))
    address.erase(at + 1, 4);
  Parameters parameters;
  for (std::size_t begin = address.find('?') + 1; begin < address.size();) {
    const std::size_t end = std::min(address.find('&', begin), address.size());
    const std::string pair = address.substr(begin, end - begin);
    const auto equals = pair.find('=');
    parameters.emplace_back(pair.substr(0, equals), percent_decode(pair.substr(equals + 1), true).value());
    begin = end + 1;
  }
  return parameters;
}

}  // namespace

TEST_CASE("a register lists each decision, a search what stands on one line once") {
  const SmallSite site;
  for (const Parameters& asked : {Parameters{}, Parameters{{"q", "approved"}}}) {
    CHECK(site.json("/api/v1/decisions", asked).at("total") == 2);
    for (const char* path : {"/api/v1/decisions.csv", "/decisions"}) {
      INFO(path);
      const std::string body = site.get(path, asked);
      CHECK(body.find("minutes/d1") != std::string::npos);
      CHECK(body.find("minutes/d2") != std::string::npos);
    }
  }
  CHECK(site.json("/api/v1/search", {{"kind", "decision"}}).at("total") == 1);
}

TEST_CASE("actions stand in the order asked for, the undated last, on whatever page") {
  const SmallSite site;
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"due", "Close Write Meet Report Check "},
      {"-due", "Report Meet Write Close Check "},
      {"owner", "Close Meet Check Write Report "},
  };
  for (const auto& [sort, expected] : rows) {
    INFO(sort);
    CHECK(first_words(site.json("/api/v1/actions", {{"sort", sort}})) == expected);
    std::string by_page;
    for (const char* page : {"1", "2", "3"})
      by_page +=
          first_words(site.json("/api/v1/actions", {{"sort", sort}, {"per_page", "2"}, {"page", page}}));
    CHECK(by_page == expected);
  }
}

TEST_CASE("what is overdue leaves out what is closed, not what only speaks of it") {
  const SmallSite site;
  const std::string page = site.get("/actions");
  const std::size_t said = page.find("Open and overdue, by owner");
  REQUIRE(said != std::string::npos);
  const std::size_t begin = page.rfind("href=\"", said) + 6;
  const std::string address = page.substr(begin, page.find('"', begin) - begin);
  INFO(address);
  CHECK(first_words(site.json("/api/v1/actions", parameters_of(address))) == "Meet Write ");
}
