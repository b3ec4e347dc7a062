#include "server/answers/openapi.h"

#include <nlohmann/json.hpp>

#include <array>
#include <string>
#include <string_view>

#include "analyzers/fields.h"
#include "server/answers/openapi_schemas.h"
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
  out.push_back(parameter(
      "sort", "Order of the results: by date of the meeting, by the date an action is due, by owner.",
      one_of({"relevance", "date", "-date", "due", "-due", "owner"})));
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

// What an operation may answer beside 200; 304, 400, 414 and 503 any may.
struct Operation {
  std::string_view path, summary, content_type;
  enum class Takes { nothing, search, words, matter, id } takes = Takes::nothing;
  bool may_be_cut = false;       // at a number of rows
  std::string_view schema = {};  // of its answer, where one is described
};

constexpr std::string_view kJson = "application/json", kCsv = "text/csv", kText = "text/plain";
using Takes = Operation::Takes;
constexpr std::array<Operation, 23> kOperations = {{
    {"/api/v1/search", "Search", kJson, Takes::search, false, "SearchAnswer"},
    {"/api/v1/search.csv", "All results of a search as CSV", kCsv, Takes::search, true},
    {"/search.csv", "The same, beside the page of results", kCsv, Takes::search, true},
    {"/search.atom", "A search as a feed", "application/atom+xml", Takes::search},
    {"/api/v1/decisions", "The register of decisions: each of them, with its text", kJson, Takes::search,
     false, "RegisterAnswer"},
    {"/api/v1/decisions.csv", "The register of decisions as CSV", kCsv, Takes::search, true},
    {"/api/v1/actions", "The register of actions: each of them, with its text", kJson, Takes::search, false,
     "RegisterAnswer"},
    {"/api/v1/actions.csv", "The register of actions as CSV", kCsv, Takes::search, true},
    {"/api/v1/records/{id}", "One record with its text", kJson, Takes::id},
    {"/api/v1/packs", "The packs held, newest first", kJson},
    {"/api/v1/packs/{id}", "One pack with its papers", kJson, Takes::id},
    {"/api/v1/coverage", "What is held, and how well it reads", kJson},
    {"/api/v1/trace",
     "A matter across meetings, in order of date: by a reference, a record or words; 100 records a page",
     kJson, Takes::matter},
    {"/api/v1/suggest", "What a query being typed may become", "application/x-suggestions+json",
     Takes::words},
    {"/files/{id}", "The original of a pack, by the pack's id, as it was read", "*/*", Takes::id},
    {"/cite/{id}", "A record as CSL-JSON, to be cited", "application/vnd.citationstyles.csl+json", Takes::id},
    {"/opensearch.xml", "How browsers search here", "application/opensearchdescription+xml"},
    {"/openapi.json", "This description", kJson},
    {"/sitemap.xml", "The pages held", "application/xml"},
    {"/robots.txt", "What robots are asked", kText},
    {"/healthz", "Whether the server is alive", kText},
    {"/readyz", "Whether it can answer: 503 where it can't read the index", kText},
    {"/metrics", "Figures for Prometheus", kText},
}};

Json parameters_of(const Operation& operation) {
  switch (operation.takes) {
    case Takes::search:
      return search_parameters();
    case Takes::words:
      return Json::array({parameter("q", "What is typed so far.", {{"type", "string"}})});
    case Takes::matter:
      return Json::array(
          {parameter("ref", "A reference. Exactly one of ref, record and q is given.", {{"type", "string"}}),
           parameter("record", "The id of a record.", {{"type", "string"}}),
           parameter("q", "Words, as in a search.", {{"type", "string"}})});
    case Takes::id:
      return Json::array({{{"name", "id"},
                           {"in", "path"},
                           {"required", true},
                           {"schema", {{"type", "string"}}},
                           {"description", "pack/document/item; its slashes stand as they are"}}});
    default:
      return Json::array();
  }
}

Json answers_of(const Operation& operation) {
  const Json problem = {
      {"application/problem+json", {{"schema", {{"$ref", "#/components/schemas/Problem"}}}}}};
  const auto refused = [&](std::string_view why) { return Json{{"description", why}, {"content", problem}}; };
  Json content = Json::object();
  if (!operation.schema.empty())
    content["schema"] = {{"$ref", "#/components/schemas/" + std::string(operation.schema)}};
  Json all = {
      {"200", {{"description", operation.summary}, {"content", {{operation.content_type, content}}}}}};
  if (operation.may_be_cut)
    all["200"]["headers"]["X-Quorate-Truncated"] = {{"description",
                                                     "Only where rows are left out: how many are here, and "
                                                     "how many there are. \"rows=50000; total=61234\". "
                                                     "Narrow the search, by dates for one, to get them all."},
                                                    {"schema", {{"type", "string"}}}};
  all["304"] = {{"description", "As it was under the ETag given"}};
  if (operation.takes == Takes::id || operation.takes == Takes::matter) {
    all["301"] = {{"description", "It moved"}};
    all["404"] = refused("There is no such thing");
    all["410"] = refused("It is held no more");
  }
  if (operation.takes == Takes::search || operation.takes == Takes::matter)
    all["422"] = refused("A parameter that can't be taken");
  all["414"] = refused("The address is too long");
  all["503"] = refused("The index can't be read now, or is busy; Retry-After says when to ask again");
  return all;
}

Json paths() {
  Json all = Json::object();
  for (const Operation& operation : kOperations)
    all[std::string(operation.path)]["get"] = {{"summary", operation.summary},
                                               {"parameters", parameters_of(operation)},
                                               {"responses", answers_of(operation)}};
  return all;
}

}  // namespace

HttpResponse openapi(const Site& site) {
  Json root = {{"openapi", "3.1.0"},
               {"info",
                {{"title", site.name},
                 {"version", "1"},
                 {"description", "Search and retrieval for public board packs"}}},
               {"paths", paths()},
               {"components", {{"schemas", openapi_schemas()}}}};
  if (!site.origin.empty()) root["servers"] = Json::array({{{"url", site.origin}}});
  HttpResponse response;
  response.content_type = "application/json";
  response.headers = {{"X-Content-Type-Options", "nosniff"}};
  response.body = root.dump(1) + "\n";
  return response;
}

}  // namespace quorate
