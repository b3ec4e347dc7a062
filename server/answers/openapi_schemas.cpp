#include "server/answers/openapi_schemas.h"

#include <string>
#include <string_view>

#include "server/query/facet_names.h"

namespace quorate {
namespace {

using Json = nlohmann::ordered_json;

Json text() { return {{"type", "string"}}; }
Json text_or_null() { return {{"type", {"string", "null"}}}; }
Json number() { return {{"type", "number"}}; }
Json whole() { return {{"type", "integer"}}; }
Json whole_or_null() { return {{"type", {"integer", "null"}}}; }
Json list_of(Json items) { return {{"type", "array"}, {"items", std::move(items)}}; }
Json object(Json properties) { return {{"type", "object"}, {"properties", std::move(properties)}}; }
Json named(std::string_view schema) { return {{"$ref", "#/components/schemas/" + std::string(schema)}}; }

Json described(Json schema, std::string_view description) {
  schema["description"] = description;
  return schema;
}

// First and last; null where a format has none.
Json range() { return {{"type", {"array", "null"}}, {"items", whole()}, {"minItems", 2}, {"maxItems", 2}}; }

Json one_of_values(FieldId id) {
  Json list = Json::array();
  for (const std::string_view value : closed_values(id)) list.push_back(value);
  return {{"type", "string"}, {"enum", std::move(list)}};
}

Json problem() {
  return object({{"type", text()},
                 {"title", text()},
                 {"status", whole()},
                 {"detail", text()},
                 {"errors", list_of(object({{"parameter", text()}, {"reason", text()}}))}});
}

Json people() {
  Json roles = Json::object();
  for (const char* role : {"presenter", "author", "sponsor", "owner", "asker"}) roles[role] = list_of(text());
  return object(std::move(roles));
}

Json source() {
  return object({{"file", text()},
                 {"lines", range()},
                 {"page", whole_or_null()},
                 {"pages", range()},
                 {"printed_page", text_or_null()}});
}

Json result() {
  Json snippet = object({{"html", described(text(), "Escaped text with the words found in <mark>.")},
                         {"page", whole_or_null()},
                         {"lines", range()}});
  return object({{"id", text()},
                 {"kind", one_of_values(FieldId::kind)},
                 {"title", text_or_null()},
                 {"ref", text_or_null()},
                 {"paper", text_or_null()},
                 {"organisation", text_or_null()},
                 {"organisation_id", text_or_null()},
                 {"body", text_or_null()},
                 {"issuer", text_or_null()},
                 {"meeting_date", text_or_null()},
                 {"document_date", text_or_null()},
                 {"paper_type", one_of_values(FieldId::type)},
                 {"purpose", list_of(one_of_values(FieldId::purpose))},
                 {"resolution", list_of(one_of_values(FieldId::resolution))},
                 {"people", people()},
                 {"due", text_or_null()},
                 {"status", text_or_null()},
                 {"visibility", text()},
                 {"language", text_or_null()},
                 {"boilerplate", {{"type", "boolean"}}},
                 {"source", source()},
                 {"risk_score", described(text_or_null(), "As it is printed of a risk.")},
                 {"score", described(number(), "How well it fits the query.")},
                 {"url", text()},
                 {"source_url", text_or_null()},
                 {"snippets", list_of(std::move(snippet))},
                 {"also", described(list_of(text()), "Ids of the records folded into this one.")},
                 {"explanation", described(list_of(text()), "With explain=1 only.")}});
}

// Of a register, where the text itself is what is asked for.
Json register_result() {
  Json own = object({{"text", described(text(), "What was decided, or is to be done, in its own words.")}});
  return {{"allOf", Json::array({named("Result"), std::move(own)})}};
}

Json answer_with(std::string_view result_schema) {
  Json query = object({{"q", text()},
                       {"understood", text()},
                       {"tree", text()},
                       {"suggestion", text_or_null()},
                       {"corrections", list_of(text())},
                       {"expansions", list_of(text())},
                       {"warnings", list_of(text())}});
  Json value =
      object({{"value", text()}, {"label", text()}, {"count", whole()}, {"selected", {{"type", "boolean"}}}});
  Json facets = Json::object();
  for (const std::string_view name : facet_names()) facets[std::string(name)] = list_of(value);
  return object({{"query", std::move(query)},
                 {"total", whole()},
                 {"total_relation", {{"type", "string"}, {"enum", {"exact", "at_least"}}}},
                 {"page", whole()},
                 {"per_page", whole()},
                 {"took_ms", number()},
                 {"index_revision", text()},
                 {"results", list_of(named(result_schema))},
                 {"facets", object(std::move(facets))},
                 {"links", {{"type", "object"}, {"additionalProperties", text_or_null()}}}});
}

}  // namespace

Json openapi_schemas() {
  return {{"Problem", problem()},
          {"Result", result()},
          {"RegisterResult", register_result()},
          {"SearchAnswer", answer_with("Result")},
          {"RegisterAnswer", answer_with("RegisterResult")}};
}

}  // namespace quorate
