#include "server/answers/openapi.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <set>

#include "server/answers/json.h"
#include "server/query/search_request.h"

using namespace quorate;

TEST_CASE("each parameter that is described is taken, with each value of its list") {
  const auto root = nlohmann::json::parse(openapi(Site{}).body);
  std::set<std::string> names;
  for (const auto& parameter : root.at("paths").at("/api/v1/search").at("get").at("parameters")) {
    const std::string name = parameter.at("name");
    INFO(name);
    CHECK(names.insert(name).second);
    const auto& schema = parameter.at("schema");
    const auto& list = schema.contains("items") ? schema.at("items") : schema;
    std::vector<std::string> values;
    if (list.contains("enum")) values = list.at("enum").get<std::vector<std::string>>();
    if (schema.value("type", "") == "integer")
      values = {"1", std::to_string(schema.at("maximum").get<int>())};
    for (const std::string& value : values) {
      INFO(value);
      ParsedRequest parsed = parse_search_request({{name, value}, {"per_page", "1"}});
      CHECK(parsed.ignored.empty());
      CHECK(parsed.errors.empty());
    }
    CHECK(parse_search_request({{name, ""}}).ignored.empty());
  }
  for (const char* name :
       {"q",      "organisation", "body",     "type",   "kind",   "resolution",  "purpose", "person",
        "status", "pack",         "document", "from",   "to",     "due_from",    "due_to",  "sort",
        "page",   "per_page",     "group",    "facets", "expand", "boilerplate", "explain"}) {
    INFO(name);
    CHECK(names.count(name) == 1);
  }
  CHECK(names.size() == 23);
}

TEST_CASE("each key of an answer is in its schema, and of a register the text too") {
  const auto schemas = nlohmann::json::parse(openapi(Site{}).body).at("components").at("schemas");
  const auto all_described = [](const nlohmann::json& answer, const nlohmann::json& properties) {
    for (const auto& [key, value] : answer.items()) {
      INFO(key);
      CHECK(properties.contains(key));
    }
  };
  SearchAnswer answer;
  answer.hits.resize(1);
  answer.hits.front().record.text = "The Board approved the plan.";
  SearchRequest request;
  request.explain = true;
  const auto json = nlohmann::json::parse(search_json(request, answer, "/api/v1/decisions"));
  all_described(json, schemas.at("RegisterAnswer").at("properties"));
  all_described(json.at("query"), schemas.at("RegisterAnswer").at("properties").at("query").at("properties"));
  const auto& parts = schemas.at("RegisterResult").at("allOf");
  REQUIRE(parts.at(0).at("$ref") == "#/components/schemas/Result");
  auto properties = schemas.at("Result").at("properties");
  CHECK_FALSE(properties.contains("text"));
  properties.update(parts.at(1).at("properties"));
  const auto& result = json.at("results").at(0);
  CHECK(result.contains("text"));
  all_described(result, properties);
  all_described(result.at("source"), properties.at("source").at("properties"));
  all_described(result.at("people"), properties.at("people").at("properties"));
}
