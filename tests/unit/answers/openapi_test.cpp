#include "server/answers/openapi.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <set>

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
