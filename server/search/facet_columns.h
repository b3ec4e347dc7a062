// What is counted of one facet over the matches: values that are numbered, or dates.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analyzers/field_values.h"
#include "server/query/facet_names.h"
#include "server/query/search_request.h"
#include "server/search/record_columns.h"
#include "server/search/search_answer.h"

namespace quorate {

// A facet whose values are numbered: which numbers a record has, which pass the filter, how many have each.
class NumberedColumn {
public:
  using Numbers = std::function<void(const RecordFacts&, const std::function<void(std::uint32_t)>&)>;

  NumberedColumn(FieldId id, std::size_t values, Numbers numbers)
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
inline std::uint32_t bound(const std::string& iso, char filler) {
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

}  // namespace quorate
