#include "server/query/search_request.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <map>
#include <optional>
#include <span>

#include "analyzers/dates.h"
#include "analyzers/record.h"
#include "server/query/ascii_text.h"
#include "server/query/facet_names.h"
#include "server/query/parameter_names.h"

namespace quorate {
namespace {

std::string joined(std::span<const std::string_view> names) {
  std::string out;
  for (const std::string_view name : names) {
    if (!out.empty()) out += ", ";
    out += name;
  }
  return out;
}

class RequestReader {
public:
  ParsedRequest read(const Parameters& parameters) {
    for (const auto& [name, value] : parameters) take(name, trimmed(value));
    sort_filters();
    if (long{request().page} * request().per_page > kMaxWindow)
      error("page", "page times per_page may be at most " + std::to_string(kMaxWindow));
    return std::move(parsed_);
  }

private:
  SearchRequest& request() { return parsed_.request; }

  void error(std::string_view parameter, std::string reason) {
    parsed_.errors.push_back({std::string(parameter), std::move(reason)});
  }

  void take(const std::string& name, std::string_view value) {
    if (name == "q") {
      request().q = value;
    } else if (name == "from" || name == "to" || name == "due_from" || name == "due_to") {
      take_date(name, value);
    } else if (name == "sort") {
      take_named(name, value, kSorts, request().sort);
    } else if (name == "group") {
      take_named(name, value, kGroups, request().group);
    } else if (name == "boilerplate") {
      take_named(name, value, kSwitches, request().boilerplate);
    } else if (name == "explain") {
      take_named(name, value, kSwitches, request().explain);
    } else if (name == "page") {
      take_number(name, value, kMaxWindow, request().page);
    } else if (name == "per_page") {
      take_number(name, value, kMaxPerPage, request().per_page);
    } else if (name == "facets") {
      take_facets(value);
    } else if (name == "expand") {
      take_expansions(value);
    } else if (const auto id = field_with_parameter(name)) {
      take_filter(*id, name, value);
    } else if (std::find(parsed_.ignored.begin(), parsed_.ignored.end(), name) == parsed_.ignored.end()) {
      parsed_.ignored.push_back(name);
    }
  }

  // A form sends its empty boxes too: an empty value leaves the standard one.
  template <typename T, std::size_t N>
  void take_named(std::string_view name, std::string_view value, const std::array<Named<T>, N>& list,
                  T& out) {
    if (value.empty()) return;
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const Named<T>& row) { return row.name == value; });
    if (found != list.end()) {
      out = found->value;
      return;
    }
    std::array<std::string_view, N> names;
    std::transform(list.begin(), list.end(), names.begin(), [](const Named<T>& row) { return row.name; });
    error(name, "is one of " + joined(names));
  }

  void take_number(std::string_view name, std::string_view value, int most, int& out) {
    if (value.empty()) return;
    int number = 0;
    const auto [end, failure] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (failure == std::errc{} && end == value.data() + value.size() && number >= 1 && number <= most)
      out = number;
    else
      error(name, "is a whole number from 1 to " + std::to_string(most));
  }

  void take_date(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    if (!date_from_iso(value)) {
      error(name, "is a date as YYYY, YYYY-MM or YYYY-MM-DD");
      return;
    }
    DateRange& range = name.starts_with("due") ? request().due : request().date;
    (name.ends_with("from") ? range.from : range.to) = value;
  }

  // Calls `take_one` for each entry of a comma list; empty entries are passed over.
  static void each_entry(std::string_view list, const std::function<void(std::string_view)>& take_one) {
    while (!list.empty()) {
      const auto comma = list.find(',');
      const std::string_view entry = trimmed(list.substr(0, comma));
      if (!entry.empty()) take_one(entry);
      list = comma == std::string_view::npos ? std::string_view{} : list.substr(comma + 1);
    }
  }

  void take_facets(std::string_view list) {
    each_entry(list, [&](std::string_view name) {
      const auto id = facet_named(name);
      if (!id) {
        error("facets", "is a comma list of " + joined(facet_names()));
      } else if (std::find(request().facets.begin(), request().facets.end(), *id) == request().facets.end()) {
        request().facets.push_back(*id);
      }
    });
  }

  // "none", or nothing at all, turns all of them off.
  void take_expansions(std::string_view list) {
    request().expand = {false, false, false, false};
    if (list == "none") return;
    each_entry(list, [&](std::string_view name) {
      const auto row = std::find_if(kExpansions.begin(), kExpansions.end(),
                                    [&](const auto& expansion) { return expansion.name == name; });
      if (row != kExpansions.end())
        request().expand.*(row->value) = true;
      else
        error("expand", "is a comma list of acronyms, synonyms, spelling, related, or none");
    });
  }

  void take_filter(FieldId id, std::string_view name, std::string_view value) {
    if (value.empty() || value == "-") return;
    const bool excluded = value.front() == '-';
    std::string wanted(trimmed(value.substr(excluded ? 1 : 0)));
    if (const auto list = closed_values(id); !list.empty()) {
      wanted = lower_case(wanted);
      if (std::find(list.begin(), list.end(), wanted) == list.end()) {
        error(name, "is one of " + joined(list));
        return;
      }
    }
    Filter& filter = filter_of(id);
    std::vector<std::string>& values = excluded ? filter.none : filter.any;
    if (std::find(values.begin(), values.end(), wanted) == values.end()) values.push_back(std::move(wanted));
  }

  Filter& filter_of(FieldId id) {
    auto& filters = request().filters;
    const auto found = std::find_if(filters.begin(), filters.end(),
                                    [&](const Filter& filter) { return filter.field == id; });
    if (found != filters.end()) return *found;
    filters.push_back({id, {}, {}});
    return filters.back();
  }

  void sort_filters() {
    std::sort(request().filters.begin(), request().filters.end(),
              [](const Filter& a, const Filter& b) { return a.field < b.field; });
  }

  ParsedRequest parsed_;
};

}  // namespace

ParsedRequest parse_search_request(const Parameters& parameters) { return RequestReader().read(parameters); }

}  // namespace quorate
