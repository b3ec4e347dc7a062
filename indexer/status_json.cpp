#include <nlohmann/json.hpp>

#include "indexer/status_text.h"

namespace quorate {
namespace {

using nlohmann::ordered_json;

ordered_json or_null(const std::string& text) { return text.empty() ? ordered_json() : ordered_json(text); }

ordered_json json_of(const Problem& problem) {
  ordered_json json = {
      {"kind", problem.kind}, {"lines", nullptr}, {"page", nullptr}, {"detail", problem.detail}};
  if (problem.lines.first > 0) json["lines"] = {problem.lines.first, problem.lines.last};
  if (problem.page > 0) json["page"] = problem.page;
  return json;
}

ordered_json json_of(const PackInfo& pack, Visibility side) {
  ordered_json problems = ordered_json::array();
  for (const Problem& problem : pack.problems) problems.push_back(json_of(problem));
  ordered_json corrections = ordered_json::array();
  for (const Correction& each : pack.corrections)
    corrections.push_back({{"field", each.field}, {"read", each.read}, {"set", each.set}});
  return {{"id", pack.id},
          {"visibility", name_of(side)},
          {"title", pack.title},
          {"organisation", or_null(pack.organisation)},
          {"organisation_id", or_null(pack.organisation_id)},
          {"body", or_null(pack.body)},
          {"meeting_date", or_null(pack.meeting_date)},
          {"file", pack.file},
          {"original", or_null(pack.original)},
          {"content_type", pack.content_type},
          {"content_hash", pack.content_hash},
          {"source_url", or_null(pack.source_url)},
          {"publisher", or_null(pack.publisher)},
          {"licence", or_null(pack.licence)},
          {"pages", pack.pages > 0 ? ordered_json(pack.pages) : ordered_json()},
          {"records", pack.records},
          {"text_quality", pack.text_quality},
          {"reads", reads_how(pack.text_quality)},
          {"problems", std::move(problems)},
          {"corrections", std::move(corrections)}};
}

ordered_json json_of(const CollectionFigures& figures) {
  ordered_json kinds = ordered_json::object();
  for (const auto& [kind, count] : figures.by_kind) kinds[std::string(name_of(kind))] = count;
  ordered_json organisations = ordered_json::array();
  for (const auto& [id, held] : figures.by_organisation)
    organisations.push_back({{"id", or_null(id)},
                             {"name", or_null(held.name)},
                             {"packs", held.packs},
                             {"records", held.records},
                             {"first_date", or_null(held.first_date)},
                             {"last_date", or_null(held.last_date)}});
  ordered_json packs = ordered_json::array();
  for (const PackInfo& pack : figures.packs) packs.push_back(json_of(pack, figures.side));
  return {{"visibility", name_of(figures.side)},
          {"pack_count", figures.packs.size()},
          {"record_count", figures.records},
          {"problem_count", figures.problems},
          {"kinds", std::move(kinds)},
          {"organisations", std::move(organisations)},
          {"packs", std::move(packs)}};
}

std::string text_of(const ordered_json& json) {
  return json.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string status_json(const IndexStatus& status) {
  ordered_json sides = ordered_json::array();
  for (const CollectionFigures& figures : status.sides) sides.push_back(json_of(figures));
  return text_of({{"index", status.index},
                  {"generation", status.manifest.generation},
                  {"public_shards", status.manifest.open.size()},
                  {"restricted_shards", status.manifest.restricted.size()},
                  {"sides", std::move(sides)}});
}

std::string pack_json(const PackInfo& pack, Visibility side) { return text_of(json_of(pack, side)); }

}  // namespace quorate
