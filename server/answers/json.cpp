#include "server/answers/json.h"

#include <nlohmann/json.hpp>

#include <map>

#include "analyzers/record_json.h"
#include "server/query/percent.h"

namespace quorate {
namespace {

using Json = nlohmann::ordered_json;

std::string written(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json lines_of(LineRange lines) { return lines.first > 0 ? Json{lines.first, lines.last} : Json(nullptr); }

Json snippet_json(const Snippet& snippet) {
  return {{"html", snippet.html},
          {"page", snippet.page > 0 ? Json(snippet.page) : Json(nullptr)},
          {"lines", lines_of(snippet.lines)}};
}

// A record as everywhere, but for `score`: in a result that is its relevance; what is printed of a risk goes
// beside.
Json result_record(const Record& record) {
  Json json = to_json(record, WithText::no);
  json["risk_score"] = or_null(record.score);
  if (!record.text.empty()) json["text"] = record.text;
  return json;
}

Json hit_json(const Hit& hit, bool explain) {
  Json json = result_record(hit.record);
  json["score"] = hit.score;
  json["url"] = record_url(hit.record.id);
  json["source_url"] = or_null(hit.source_url);
  json["snippets"] = Json::array();
  for (const Snippet& snippet : hit.snippets) json["snippets"].push_back(snippet_json(snippet));
  json["also"] = hit.also;
  if (explain) json["explanation"] = hit.explanation;
  return json;
}

Json facets_json(const std::vector<Facet>& facets) {
  Json json = Json::object();
  for (const Facet& facet : facets) {
    Json values = Json::array();
    for (const FacetValue& value : facet.values)
      values.push_back({{"value", value.value},
                        {"label", value.label},
                        {"count", value.count},
                        {"selected", value.selected}});
    json[facet.name] = std::move(values);
  }
  return json;
}

Json pack_facts(const PackInfo& pack) {
  return {{"id", pack.id},
          {"title", or_null(pack.title)},
          {"organisation", or_null(pack.organisation)},
          {"organisation_id", or_null(pack.organisation_id)},
          {"body", or_null(pack.body)},
          {"meeting_date", or_null(pack.meeting_date)},
          {"file", pack.file},
          {"pages", pack.pages > 0 ? Json(pack.pages) : Json(nullptr)},
          {"records", pack.records},
          {"text_quality", pack.text_quality},
          {"publisher", or_null(pack.publisher)},
          {"licence", or_null(pack.licence)},
          {"published_at", or_null(pack.source_url)},
          {"url", "/packs/" + percent_encode_path(pack.id)},
          {"source_url",
           pack.original.empty() ? Json(nullptr) : Json("/files/" + percent_encode(pack.id, false))}};
}

Json problems_json(const PackInfo& pack) {
  std::map<std::string, int> by_kind;
  for (const Problem& problem : pack.problems) ++by_kind[problem.kind];
  Json json = Json::object();
  for (const auto& [kind, count] : by_kind) json[kind] = count;
  return json;
}

Json months_json(const std::string& organisation_id, const std::vector<PackInfo>& packs) {
  std::map<std::string, Json> months;
  for (const PackInfo& pack : packs) {
    if (pack.organisation_id != organisation_id) continue;
    Json& list = months[pack.meeting_date.substr(0, 7)];
    list.push_back({{"pack", pack.id},
                    {"records", pack.records},
                    {"text_quality", pack.text_quality},
                    {"problems", problems_json(pack)}});
  }
  Json json = Json::array();
  for (auto& [month, list] : months) json.push_back({{"month", or_null(month)}, {"packs", std::move(list)}});
  return json;
}

}  // namespace

std::string record_url(const std::string& record_id) { return "/r/" + percent_encode_path(record_id); }

std::string search_url(const std::string& path, SearchRequest request, int page) {
  if (page > 0) request.page = page;
  const std::string query = to_query_string(request);
  return query.empty() ? path : path + "?" + query;
}

bool has_next_page(const SearchRequest& request, const SearchAnswer& answer) {
  const std::uint64_t shown =
      static_cast<std::uint64_t>(request.page) * static_cast<std::uint64_t>(request.per_page);
  return shown < answer.total && (request.page + 1) * request.per_page <= kMaxWindow;
}

std::string search_json(const SearchRequest& request, const SearchAnswer& answer,
                        const std::string& register_path) {
  const bool more = has_next_page(request, answer);
  const std::string path = register_path.empty() ? "/api/v1/search" : register_path;
  SearchRequest own = request;  // a register is of one kind by its address
  if (!register_path.empty())
    std::erase_if(own.filters, [](const Filter& filter) { return filter.field == FieldId::kind; });
  Json json = {{"query",
                {{"q", request.q},
                 {"understood", answer.query.understood},
                 {"corrections", answer.query.corrections},
                 {"expansions", answer.query.expansions},
                 {"warnings", answer.query.warnings},
                 {"suggestion", or_null(answer.query.suggestion)}}},
               {"total", answer.total},
               {"total_relation", answer.total_exact ? "exact" : "at_least"},
               {"page", request.page},
               {"per_page", request.per_page},
               {"took_ms", answer.took_ms},
               {"index_revision", std::to_string(answer.revision)},
               {"results", Json::array()},
               {"facets", facets_json(answer.facets)},
               {"links",
                {{"self", search_url(path, own)},
                 {"next", more ? Json(search_url(path, own, request.page + 1)) : Json(nullptr)},
                 {"csv", search_url(path + ".csv", own, 1)},
                 {"atom", search_url("/search.atom", request, 1)}}}};
  if (request.explain) json["query"]["tree"] = answer.query.tree;
  for (const Hit& hit : answer.hits) json["results"].push_back(hit_json(hit, request.explain));
  return written(json);
}

std::string trace_json(std::string_view by, const SearchRequest& request, const SearchAnswer& answer) {
  Json meetings = Json::array();
  for (const Hit& hit : answer.hits) {
    const Record& record = hit.record;
    const Json meeting = {{"meeting_date", or_null(record.meeting_date)},
                          {"organisation", or_null(record.organisation)},
                          {"body", or_null(record.body)}};
    const bool goes_on = !meetings.empty() && meetings.back()["meeting"] == meeting;
    if (!goes_on) meetings.push_back({{"meeting", meeting}, {"records", Json::array()}});
    meetings.back()["records"].push_back(hit_json(hit, false));
  }
  return written(
      {{"traced_by", by},
       {"query",
        {{"q", request.q}, {"understood", answer.query.understood}, {"warnings", answer.query.warnings}}},
       {"total", answer.total},
       {"total_relation", answer.total_exact ? "exact" : "at_least"},
       {"shown", answer.hits.size()},
       {"index_revision", std::to_string(answer.revision)},
       {"meetings", std::move(meetings)},
       {"links", {{"search", search_url("/api/v1/search", request, 1)}}}});
}

std::string record_json(const RecordView& view) {
  Json json = to_json(view.record, WithText::yes);
  json["url"] = record_url(view.record.id);
  json["source_url"] = or_null(view.source_url);
  json["previous"] = or_null(view.previous);
  json["next"] = or_null(view.next);
  return written(json);
}

std::string suggest_json(const std::string& q, const std::vector<Suggestion>& suggestions) {
  Json texts = Json::array(), about = Json::array();
  for (const Suggestion& one : suggestions) {
    texts.push_back(one.text);
    about.push_back(one.about);
  }
  return written(Json::array({q, std::move(texts), std::move(about)}));
}

std::string pack_json(const PackInfo& pack, const std::vector<Record>& records) {
  Json json = pack_facts(pack);
  json["documents"] = Json::array();
  for (const Record& record : records) {
    if (record.kind != Kind::document) continue;
    Json document = result_record(record);
    document["url"] = record_url(record.id);
    json["documents"].push_back(std::move(document));
  }
  json["problems"] = problems_json(pack);
  return written(json);
}

std::string packs_json(const std::vector<PackInfo>& packs) {
  Json list = Json::array();
  for (const PackInfo& pack : packs) list.push_back(pack_facts(pack));
  return written({{"total", packs.size()}, {"packs", std::move(list)}});
}

std::string coverage_json(const std::vector<HeldOrganisation>& held, const std::vector<PackInfo>& packs) {
  Json list = Json::array();
  for (const HeldOrganisation& one : held)
    list.push_back({{"id", one.id},
                    {"name", one.name},
                    {"packs", one.packs},
                    {"records", one.records},
                    {"first_date", or_null(one.first_date)},
                    {"last_date", or_null(one.last_date)},
                    {"months", months_json(one.id, packs)}});
  return written({{"organisations", std::move(list)}});
}

}  // namespace quorate
