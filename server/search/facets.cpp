#include "server/search/facets.h"

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <utility>

#include "analyzers/field_values.h"
#include "server/query/facet_names.h"

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

// A facet whose values are numbered: which numbers a record has, which pass the filter, how many have each.
class Column {
public:
  using Numbers = std::function<void(const RecordFacts&, const std::function<void(std::uint32_t)>&)>;

  Column(FieldId id, std::size_t values, Numbers numbers)
      : id_(id), counts_(values), numbers_(std::move(numbers)) {}

  // `wanted`: whether the filter's list of values holds the number's.
  void select(const Filter& filter,
              const std::function<bool(const std::vector<std::string>&, std::uint32_t)>& wanted) {
    any_.assign(counts_.size(), false);
    none_.assign(counts_.size(), false);
    for (std::uint32_t i = 0; i < counts_.size(); ++i) {
      any_[i] = wanted(filter.any, i);
      none_[i] = wanted(filter.none, i);
    }
    asks_ = !filter.any.empty();
  }

  bool passes(const RecordFacts& facts) const {
    bool passed = !asks_;
    bool refused = false;
    numbers_(facts, [&](std::uint32_t number) {
      passed = passed || any_[number];
      refused = refused || none_[number];
    });
    return passed && !refused;
  }

  void count(const RecordFacts& facts) {
    numbers_(facts, [&](std::uint32_t number) { ++counts_[number]; });
  }

  template <typename ValueOf, typename LabelOf>
  Facet facet(ValueOf value_of, LabelOf label_of_value) const {
    Facet facet{id_, std::string(facet_name(id_)), {}};
    for (std::uint32_t i = 0; i < counts_.size(); ++i) {
      if (counts_[i] == 0 && !any_[i]) continue;
      const std::string value(value_of(i));
      if (!value.empty()) facet.values.push_back({value, label_of_value(value), counts_[i], any_[i]});
    }
    std::stable_sort(facet.values.begin(), facet.values.end(), [](const FacetValue& a, const FacetValue& b) {
      return a.count != b.count ? a.count > b.count : a.label < b.label;
    });
    return facet;
  }

private:
  FieldId id_;
  std::vector<std::uint64_t> counts_;
  std::vector<bool> any_, none_;
  bool asks_ = false;
  Numbers numbers_;
};

// "2022-07" as a bound: from 20220700, to 20220799.
std::uint32_t bound(const std::string& iso, char filler) {
  std::string digits = slot_date(iso);
  digits.resize(8, filler);
  return date_number(digits);
}

class DateColumn {
public:
  explicit DateColumn(const DateRange& range)
      : asks_(!range.from.empty() || !range.to.empty()),
        from_(range.from.empty() ? 0 : bound(range.from, '0')),
        to_(range.to.empty() ? 99999999 : bound(range.to, '9')) {}

  bool passes(const RecordFacts& facts) const {
    return !asks_ || (facts.date != 0 && facts.date >= from_ && facts.date <= to_);
  }
  void count(const RecordFacts& facts) {
    if (facts.date != 0) ++months_[facts.date / 100];
  }

  // By year where the hits span over 24 months, else by month; a date that says no month stands under its
  // year.
  Facet facet() const {
    Facet facet{FieldId::date, std::string(facet_name(FieldId::date)), {}};
    if (months_.empty()) return facet;
    const bool by_year = months_between(months_.begin()->first, months_.rbegin()->first) > 24;
    for (const auto& [month, count] : months_) {
      const bool year_only = by_year || month % 100 == 0;
      const std::string digits = std::to_string(year_only ? month / 100 : month);
      const std::string value = date_of_slot(digits);
      if (facet.values.empty() || facet.values.back().value != value)
        facet.values.push_back(
            {value, value, 0, asks_ && bound(value, '0') >= from_ && bound(value, '9') <= to_});
      facet.values.back().count += count;
    }
    return facet;
  }

private:
  // Both ends counted.
  static std::uint32_t months_between(std::uint32_t first, std::uint32_t last) {
    return (last / 100 - first / 100) * 12 + last % 100 - first % 100 + 1;
  }

  bool asks_;
  std::uint32_t from_, to_;
  std::map<std::uint32_t, std::uint64_t> months_;  // YYYYMM
};

template <typename Names>
Column named_column(FieldId id, const Names& names, const Filter& filter, Column::Numbers numbers) {
  Column column(id, names.size(), std::move(numbers));
  column.select(filter, [&](const auto& values, std::uint32_t i) { return holds(values, names[i]); });
  return column;
}

// One of the facets asked for.
struct FacetPass {
  std::function<bool(const RecordFacts&)> passes;
  std::function<void(const RecordFacts&)> count;
  std::function<Facet()> facet;
};

FacetPass pass_of(const std::shared_ptr<Column>& column, std::function<Facet()> facet) {
  return {[column](const RecordFacts& facts) { return column->passes(facts); },
          [column](const RecordFacts& facts) { column->count(facts); }, std::move(facet)};
}

template <typename Names>
FacetPass closed_pass(FieldId id, const Names& names, const Filter& filter, Column::Numbers numbers) {
  auto column = std::make_shared<Column>(named_column(id, names, filter, std::move(numbers)));
  return pass_of(column, [column, &names] {
    return column->facet([&](std::uint32_t i) { return names[i]; },
                         [](const std::string& v) { return label_of(v); });
  });
}

FacetPass organisation_pass(const Filter& filter, const RecordColumns& columns,
                            const OrganisationNames& names) {
  const Ordinals& ids = columns.organisations();
  auto column =
      std::make_shared<Column>(FieldId::organisation, ids.size(),
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

FacetPass body_pass(const Filter& filter, const RecordColumns& columns) {
  const Ordinals& bodies = columns.bodies();
  auto column = std::make_shared<Column>(
      FieldId::body, bodies.size(), [](const RecordFacts& facts, const auto& take) { take(facts.body); });
  column->select(filter, [&](const std::vector<std::string>& values, std::uint32_t i) {
    return std::any_of(values.begin(), values.end(), [&](const std::string& value) {
      return comparable(FieldId::body, value) == comparable(FieldId::body, bodies.value(i));
    });
  });
  return pass_of(column, [column, &bodies] {
    return column->facet([&](std::uint32_t i) { return bodies.value(i); },
                         [](const std::string& v) { return v; });
  });
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
      return body_pass(filter_on(request, id), columns);
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
