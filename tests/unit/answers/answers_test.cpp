#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

#include "server/answers/atom.h"
#include "server/answers/csv.h"
#include "server/answers/json.h"
#include "server/answers/problem.h"

using namespace quorate;

namespace {

SearchAnswer one_hit() {
  SearchAnswer answer;
  answer.query.understood = "a < b";
  answer.total = 21;
  answer.total_exact = false;
  answer.revision = 7;
  Hit hit;
  hit.record.id = "pack/minutes/TB 1";
  hit.record.kind = Kind::risk;
  hit.record.title = "=cmd(\"x\")";
  hit.record.organisation = "A & B";
  hit.record.meeting_date = "2022-07-14";
  hit.record.score = "16";
  hit.record.source = {"a.txt", {3, 5}, 0, 0, ""};
  hit.score = 2.5;
  hit.snippets = {{"<mark>x</mark> &amp; y", 0, {3, 3}}};
  hit.also = {"pack/minutes/TB 1/d1"};
  answer.hits = {hit};
  answer.facets = {{FieldId::type, "type", {{"minutes", "Minutes", 4, true}}}};
  return answer;
}

}  // namespace

TEST_CASE("a search is answered as the contract says") {
  SearchRequest request;
  request.q = "x y";
  request.page = 2;
  const auto json = nlohmann::json::parse(search_json(request, one_hit()));
  CHECK(json["total"] == 21);
  CHECK(json["total_relation"] == "at_least");
  CHECK(json["index_revision"] == "7");
  CHECK(json["links"]["self"] == "/api/v1/search?q=x+y&page=2");
  CHECK(json["links"]["next"] == "/api/v1/search?q=x+y&page=3");
  CHECK(json["links"]["csv"] == "/api/v1/search.csv?q=x+y");
  const auto& result = json["results"][0];
  CHECK(result["score"] == 2.5);
  CHECK(result["risk_score"] == "16");
  CHECK(result["url"] == "/r/pack/minutes/TB%201");
  CHECK(result["source_url"].is_null());
  CHECK(result["snippets"][0]["lines"] == nlohmann::json({3, 3}));
  CHECK(result["snippets"][0]["page"].is_null());
  CHECK(result["also"].size() == 1);
  CHECK_FALSE(result.contains("text"));
  CHECK_FALSE(result.contains("explanation"));
  CHECK(json["facets"]["type"][0] ==
        nlohmann::json({{"value", "minutes"}, {"label", "Minutes"}, {"count", 4}, {"selected", true}}));
  request.page = 3;
  CHECK(nlohmann::json::parse(search_json(request, one_hit()))["links"]["next"].is_null());
}

TEST_CASE("broken bytes do not break an answer") {
  SearchAnswer answer = one_hit();
  answer.hits[0].record.title = "\xff\xfe";
  CHECK(nlohmann::json::accept(search_json({}, answer)));
}

TEST_CASE("cells are quoted and never formulas") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"plain", "\"plain\""},
      {"", "\"\""},
      {"a \"b\"", "\"a \"\"b\"\"\""},
      {"=1+1", "\"'=1+1\""},
      {"+44", "\"'+44\""},
      {"-1", "\"'-1\""},
      {"@x", "\"'@x\""},
      {"a,b\nc", "\"a,b\nc\""},
  };
  for (const auto& [text, cell] : rows) CHECK(csv_cell(text) == cell);
  Hit hit = one_hit().hits[0];
  hit.record.text = "Call 111, \"or\" ask";
  hit.source_url = "/files/pack#page=2";
  const std::string row = csv_row(hit, "http://b.example");
  const std::string header = csv_header();
  CHECK(std::count(header.begin(), header.end(), ',') == 26);
  CHECK(header.ends_with(",url,source_url,text\r\n"));
  CHECK(row.starts_with("\"pack/minutes/TB 1\",\"risk\",\"'=cmd("));
  CHECK(
      row.ends_with("\"http://b.example/r/pack/minutes/TB%201\",\"http://b.example/files/pack#page=2\","
                    "\"Call 111, \"\"or\"\" ask\"\r\n"));
}

TEST_CASE("a feed is escaped and dated") {
  const std::string feed = search_atom({}, one_hit(), "https://b.example");
  CHECK(feed.find("<title>Quorate: a &lt; b</title>") != std::string::npos);
  CHECK(feed.find("<name>A &amp; B</name>") != std::string::npos);
  CHECK(feed.find("<updated>2022-07-14T00:00:00Z</updated>") != std::string::npos);
  CHECK(feed.find("href=\"https://b.example/r/pack/minutes/TB%201\"") != std::string::npos);
  CHECK(feed.find("&lt;mark&gt;x&lt;/mark&gt; &amp;amp; y") != std::string::npos);
}

TEST_CASE("a date known to its month or year becomes its first day") {
  const std::vector<std::pair<std::string, std::string>> rows = {{"2022-12-05", "2022-12-05T00:00:00Z"},
                                                                 {"2022-12", "2022-12-01T00:00:00Z"},
                                                                 {"2022", "2022-01-01T00:00:00Z"},
                                                                 {"", "1970-01-01T00:00:00Z"}};
  for (const auto& [date, updated] : rows) {
    SearchAnswer answer = one_hit();
    answer.hits[0].record.meeting_date = date;
    const std::string feed = search_atom({}, answer, "");
    const auto first = feed.find("<updated>" + updated);
    INFO(date << " in " << feed);
    REQUIRE(first != std::string::npos);
    CHECK(feed.find("<updated>" + updated, first + 1) != std::string::npos);
  }
}

TEST_CASE("characters that XML forbids do not break a feed") {
  SearchAnswer answer = one_hit();
  answer.hits[0].record.title =
      "a\xEF\xBF\xBF"
      "b\x01\xEF\xBF\xBE\xC0";
  CHECK(search_atom({}, answer, "")
            .find("<title>a\xEF\xBF\xBD"
                  "b\xEF\xBF\xBD\xEF\xBF\xBD</title>") != std::string::npos);
}

TEST_CASE("a problem names its parameters") {
  const HttpResponse response = problem(422, "sort is wrong", {{"sort", "is one of a, b"}});
  CHECK(response.status == 422);
  CHECK(response.content_type == "application/problem+json");
  const auto json = nlohmann::json::parse(response.body);
  CHECK(json["status"] == 422);
  CHECK(json["errors"][0]["parameter"] == "sort");
}
