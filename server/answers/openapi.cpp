#include "server/answers/openapi.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

#include "analyzers/fields.h"
#include "server/query/facet_names.h"
#include "server/query/search_request.h"

namespace quorate {
namespace {

using Json = nlohmann::ordered_json;

Json parameter(std::string_view name, std::string_view description, Json schema) {
  return {{"name", name}, {"in", "query"}, {"description", description}, {"schema", std::move(schema)}};
}

Json one_of(std::initializer_list<std::string_view> names) {
  Json list = Json::array();
  for (const std::string_view name : names) list.push_back(name);
  return {{"type", "string"}, {"enum", list}, {"default", *names.begin()}};
}

Json date() { return {{"type", "string"}, {"pattern", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}}; }

Json number(int most, int standard) {
  return {{"type", "integer"}, {"minimum", 1}, {"maximum", most}, {"default", standard}};
}

// Repeatable; a value of a closed list may have a '-' in front, which excludes it.
Json values(const Field& field) {
  Json items = {{"type", "string"}};
  Json list = Json::array();
  for (const std::string_view value : closed_values(field.id)) list.push_back(value);
  for (const std::string_view value : closed_values(field.id)) list.push_back("-" + std::string(value));
  if (!list.empty()) items["enum"] = list;
  return {{"type", "array"}, {"items", items}};
}

bool is_filter(const Field& field) {
  return !field.parameter.empty() && field.kind != FieldKind::date && field.id != FieldId::stem &&
         field.id != FieldId::boilerplate;
}

Json search_parameters() {
  Json out = Json::array();
  out.push_back(parameter("q", "What is looked for; empty: everything, newest first.",
                          {{"type", "string"}, {"maxLength", kMaxQueryCharacters}}));
  for (const Field& field : fields())
    if (is_filter(field))
      out.push_back(parameter(field.parameter,
                              std::string(field.help) + " Repeatable: any of them; a leading '-' excludes.",
                              values(field)));
  out.push_back(parameter("from", "Meetings from this day, month or year on.", date()));
  out.push_back(parameter("to", "Meetings up to this day, month or year, itself included.", date()));
  out.push_back(parameter("due_from", "Actions due from then on.", date()));
  out.push_back(parameter("due_to", "Actions due up to then.", date()));
  out.push_back(parameter("sort", "Order of the results.", one_of({"relevance", "date", "-date"})));
  out.push_back(parameter("page", "page x per_page is at most 10,000.", number(kMaxWindow, 1)));
  out.push_back(parameter("per_page", "Results on a page.", number(kMaxPerPage, 10)));
  out.push_back(
      parameter("group", "One result for each paper or pack.", one_of({"none", "document", "pack"})));
  std::string names;
  for (const std::string_view name : facet_names()) names.append(names.empty() ? "" : ", ").append(name);
  out.push_back(parameter("facets", "Comma list of " + names + ".", {{"type", "string"}}));
  out.push_back(parameter("expand", "Comma list of acronyms, synonyms, spelling, related, or none.",
                          {{"type", "string"}}));
  out.push_back(parameter("boilerplate", "1: with the standing text of forms.", one_of({"0", "1"})));
  out.push_back(parameter("explain", "1: why each result is here.", one_of({"0", "1"})));
  return out;
}

Json answers(std::string_view description, std::string_view content_type) {
  const Json problem = {
      {"application/problem+json", {{"schema", {{"$ref", "#/components/schemas/Problem"}}}}}};
  return {{"200", {{"description", description}, {"content", {{content_type, Json::object()}}}}},
          {"422", {{"description", "A parameter that can't be taken"}, {"content", problem}}},
          {"503", {{"description", "The index can't be read now"}, {"content", problem}}}};
}

Json get(std::string_view summary, const Json& parameters, std::string_view content_type) {
  return {
      {"get",
       {{"summary", summary}, {"parameters", parameters}, {"responses", answers(summary, content_type)}}}};
}

Json paths() {
  constexpr std::string_view kJson = "application/json", kCsv = "text/csv";
  const Json search = search_parameters();
  const Json none = Json::array();
  const Json id = Json::array({{{"name", "id"},
                                {"in", "path"},
                                {"required", true},
                                {"schema", {{"type", "string"}}},
                                {"description", "pack/document/item; its slashes stand as they are"}}});
  const Json q = Json::array({parameter("q", "What is typed so far.", {{"type", "string"}})});
  return {{"/api/v1/search", get("Search", search, kJson)},
          {"/api/v1/search.csv", get("All results of a search as CSV", search, kCsv)},
          {"/search.atom", get("A search as a feed", search, "application/atom+xml")},
          {"/api/v1/decisions", get("The register of decisions", search, kJson)},
          {"/api/v1/decisions.csv", get("The register of decisions as CSV", search, kCsv)},
          {"/api/v1/actions", get("The register of actions", search, kJson)},
          {"/api/v1/actions.csv", get("The register of actions as CSV", search, kCsv)},
          {"/api/v1/records/{id}", get("One record with its text", id, kJson)},
          {"/api/v1/packs", get("The packs held, newest first", none, kJson)},
          {"/api/v1/coverage", get("What is held, and how well it reads", none, kJson)},
          {"/api/v1/suggest", get("Completions of a query", q, "application/x-suggestions+json")}};
}

}  // namespace

HttpResponse openapi(const Site& site) {
  const Json text = {{"type", "string"}};
  const Json error = {{"type", "object"}, {"properties", {{"parameter", text}, {"reason", text}}}};
  const Json problem = {{"type", "object"},
                        {"properties",
                         {{"type", text},
                          {"title", text},
                          {"status", {{"type", "integer"}}},
                          {"detail", text},
                          {"errors", {{"type", "array"}, {"items", error}}}}}};
  Json root = {{"openapi", "3.1.0"},
               {"info",
                {{"title", site.name},
                 {"version", "1"},
                 {"description", "Search and retrieval for public board packs"}}},
               {"paths", paths()},
               {"components", {{"schemas", {{"Problem", problem}}}}}};
  if (!site.origin.empty()) root["servers"] = Json::array({{{"url", site.origin}}});
  HttpResponse response;
  response.content_type = "application/json";
  response.headers = {{"X-Content-Type-Options", "nosniff"}};
  response.body = root.dump(1) + "\n";
  return response;
}

}  // namespace quorate
