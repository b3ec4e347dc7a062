#include "server/search/facets.h"

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <utility>

#include "analyzers/field_values.h"
#include "server/query/facet_names.h"
#include "server/search/facet_columns.h"

namespace quorate {
namespace {

const Filter kNoFilter;

const Filter& filter_on(const SearchRequest& request, FieldId id) {
  for (const Filter& filter : request.filters)
    if (filter.field == id) return filter;
  return kNoFilter;
}

bool holds(const std::vector<std::string>& values, std::string_view value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

template <typename Names>
NumberedColumn named_column(FieldId id, const Names& names, const Filter& filter,
                            NumberedColumn::Numbers numbers) {
  NumberedColumn column(id, names.size(), std::move(numbers));
  column.select(filter, [&](const auto& values, std::uint32_t i) { return holds(values, names[i]); });
  return column;
}

// One of the facets asked for.
struct FacetPass {
  std::function<bool(const RecordFacts&)> passes;
  std::function<void(const RecordFacts&)> count;
  std::function<Facet()> facet;
};

FacetPass pass_of(const std::shared_ptr<NumberedColumn>& column, std::function<Facet()> facet) {
  return {[column](const RecordFacts& facts) { return column->passes(facts); },
          [column](const RecordFacts& facts) { column->count(facts); }, std::move(facet)};
}

template <typename Names>
FacetPass closed_pass(FieldId id, const Names& names, const Filter& filter, NumberedColumn::Numbers numbers) {
  auto column = std::make_shared<NumberedColumn>(named_column(id, names, filter, std::move(numbers)));
  return pass_of(column, [column, &names] {
    return column->facet([&](std::uint32_t i) { return names[i]; },
                         [](const std::string& v) { return label_of(v); });
  });
}

FacetPass organisation_pass(const Filter& filter, const RecordColumns& columns,
                            const OrganisationNames& names) {
  const Ordinals& ids = columns.organisations();
  auto column = std::make_shared<NumberedColumn>(
      FieldId::organisation, ids.size(),
      [](const RecordFacts& facts, const auto& take) { take(facts.organisation); });
  column->select(filter, [&](const auto& values, std::uint32_t i) { return holds(values, ids.value(i)); });
  return pass_of(column, [column, &ids, &names] {
    return column->facet([&](std::uint32_t i) { return ids.value(i); },
                         [&](const std::string& id) {
                           const auto name = names.find(id);
                           return name == names.end() ? id : name->second;
                         });
  });
}

// A facet over values as they were read, compared as comparable() says.
FacetPass read_pass(FieldId id, const Filter& filter, const Ordinals& read, NumberedColumn::Numbers numbers,
                    std::string (*label)(const std::string& value)) {
  auto column = std::make_shared<NumberedColumn>(id, read.size(), std::move(numbers));
  column->select(filter, [&](const std::vector<std::string>& values, std::uint32_t i) {
    return std::any_of(values.begin(), values.end(), [&](const std::string& value) {
      return comparable(id, value) == comparable(id, read.value(i));
    });
  });
  return pass_of(column, [column, &read, label] {
    return column->facet([&](std::uint32_t i) { return read.value(i); }, label);
  });
}

// "in-progress" is shown as "In progress".
std::string status_label(const std::string& held) {
  std::string label = held;
  std::replace(label.begin(), label.end(), '-', ' ');
  return label_of(label);
}

FacetPass resolution_pass(const Filter& filter) {
  return closed_pass(FieldId::resolution, kVerbNames, filter, [](const RecordFacts& facts, const auto& take) {
    for (std::uint32_t verb = 0; verb < kVerbNames.size(); ++verb)
      if ((facts.resolution >> verb) & 1U) take(verb);
  });
}

FacetPass date_pass(const DateRange& range) {
  auto column = std::make_shared<DateColumn>(range);
  return {[column](const RecordFacts& facts) { return column->passes(facts); },
          [column](const RecordFacts& facts) { column->count(facts); }, [column] { return column->facet(); }};
}

FacetPass pass_for(FieldId id, const SearchRequest& request, const Filter& organisations,
                   const RecordColumns& columns, const OrganisationNames& names) {
  switch (id) {
    case FieldId::organisation:
      return organisation_pass(organisations, columns, names);
    case FieldId::date:
      return date_pass(request.date);
    case FieldId::body:
      return read_pass(
          id, filter_on(request, id), columns.bodies(),
          [](const RecordFacts& facts, const auto& take) { take(facts.body); },
          [](const std::string& v) { return v; });
    case FieldId::status:
      return read_pass(
          id, filter_on(request, id), columns.statuses(),
          [](const RecordFacts& facts, const auto& take) { take(facts.status); }, status_label);
    case FieldId::resolution:
      return resolution_pass(filter_on(request, id));
    case FieldId::kind:
      return closed_pass(
          id, kKindNames, filter_on(request, id),
          [](const RecordFacts& facts, const auto& take) { take(static_cast<std::uint32_t>(facts.kind)); });
    default:
      return closed_pass(
          FieldId::type, kPaperTypeNames, filter_on(request, FieldId::type),
          [](const RecordFacts& facts, const auto& take) { take(static_cast<std::uint32_t>(facts.type)); });
  }
}

}  // namespace

FacetedMatches count_facets(const std::vector<Match>& matches, const SearchRequest& request,
                            const Filter& organisations, const RecordColumns& columns,
                            const OrganisationNames& names) {
  FacetedMatches result;
  std::vector<FacetPass> passes;
  for (const FieldId id : request.facets)
    passes.push_back(pass_for(id, request, organisations, columns, names));
  for (const Match& match : matches) {
    const RecordFacts& facts = columns.facts(match.record);
    FacetPass* failed = nullptr;
    int failures = 0;
    for (FacetPass& pass : passes)
      if (!pass.passes(facts)) {
        failed = &pass;
        ++failures;
      }
    if (failures == 0) {
      result.matches.push_back(match);
      for (FacetPass& pass : passes) pass.count(facts);
    } else if (failures == 1) {
      failed->count(facts);
    }
  }
  for (FacetPass& pass : passes) result.facets.push_back(pass.facet());
  return result;
}

}  // namespace quorate
