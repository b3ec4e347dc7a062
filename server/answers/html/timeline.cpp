#include "server/answers/html/timeline.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include "server/answers/html/links.h"
#include "server/answers/html/search_link.h"
#include "server/answers/html/wording.h"

namespace quorate {
namespace {

constexpr int kWidth = 240, kHeight = 56;
constexpr int kMostBars = 240;  // 20 years of months: one unit each

// Months since year 0, or years: the place of a date on the axis; -1 where it is neither.
int place_of(std::string_view value, bool by_month) {
  const auto number = [&](std::size_t begin, std::size_t length) {
    int n = 0;
    for (const char c : value.substr(begin, length)) {
      if (c < '0' || c > '9') return -1;
      n = n * 10 + (c - '0');
    }
    return n;
  };
  if (value.size() < 4) return -1;
  const int year = number(0, 4);
  if (!by_month) return year;
  const int month = value.size() >= 7 ? number(5, 2) : -1;
  return year < 0 || month < 1 || month > 12 ? -1 : year * 12 + month - 1;
}

struct Bar {
  int place;
  std::uint64_t count;
  bool selected;
};

std::vector<Bar> bars_of(const Facet& dates, bool by_month) {
  std::vector<Bar> bars;
  for (const FacetValue& value : dates.values)
    if (const int place = place_of(value.value, by_month); place >= 0)
      bars.push_back({place, value.count, value.selected});
  std::sort(bars.begin(), bars.end(), [](const Bar& a, const Bar& b) { return a.place < b.place; });
  return bars;
}

std::string decimal(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", number);
  return text;
}

Html drawing(const std::vector<Bar>& bars, const std::string& label) {
  const int first = bars.front().place;
  const int places = std::min(bars.back().place - first + 1, kMostBars);
  const double step = static_cast<double>(kWidth) / places;
  const double width = std::min(step * 0.8, 28.0);
  std::uint64_t most = 1;
  for (const Bar& bar : bars) most = std::max(most, bar.count);
  Html rects;
  for (const Bar& bar : bars) {
    if (bar.place - first >= places) break;
    // Two units at least, so that one hit among thousands is still seen.
    const double height =
        std::max(2.0, (kHeight - 2) * static_cast<double>(bar.count) / static_cast<double>(most));
    rects += tag("rect", {{"class", when(bar.selected, "on")},
                          {"x", decimal((bar.place - first) * step + (step - width) / 2)},
                          {"y", decimal(kHeight - height)},
                          {"width", decimal(width)},
                          {"height", decimal(height)}});
  }
  const std::string box = "0 0 " + std::to_string(kWidth) + ' ' + std::to_string(kHeight);
  return tag("svg", {{"viewBox", box}, {"role", "img"}, {"aria-label", label}, {"focusable", "false"}},
             rects);
}

Html table(const SearchRequest& request, const Facet& dates, std::string_view path, std::string_view unit) {
  Html rows;
  for (const FacetValue& value : dates.values) {
    rows += tag("tr", {},
                tag("td", {},
                    search_link(with_dates(request, {value.value, value.value}), path,
                                {.current = value.selected ? "true" : ""}, long_date(value.value))),
                tag("td", {{"class", "number"}}, with_commas(value.count)));
  }
  const Html head =
      tag("tr", {}, tag("th", {{"scope", "col"}}, unit), tag("th", {{"scope", "col"}}, "Results"));
  return tag("table", {}, tag("thead", {}, head), tag("tbody", {}, rows));
}

}  // namespace

Html timeline(const SearchRequest& request, const Facet& dates, std::string_view path) {
  if (dates.values.empty()) return {};
  const bool by_month = std::all_of(dates.values.begin(), dates.values.end(),
                                    [](const FacetValue& value) { return value.value.size() >= 7; });
  const std::vector<Bar> bars = bars_of(dates, by_month);
  if (bars.empty()) return {};
  const std::string_view unit = by_month ? "month" : "year";
  const std::string first = long_date(dates.values.front().value),
                    last = long_date(dates.values.back().value);
  const Html figures = tag("details", {}, tag("summary", {}, "Results by " + std::string(unit)),
                           table(request, dates, path, by_month ? "Month" : "Year"));
  // One bar would show nothing.
  if (bars.size() == 1)
    return tag("div", {{"class", "timeline"}}, tag("p", {{"class", "hint"}}, "All in " + first), figures);
  const Html chart = drawing(bars, "Bar chart of results by " + std::string(unit) + ", " + first + " to " +
                                       last + "; the same figures are in the table below");
  const Html ends = tag("div", {{"class", "ends"}, {"aria-hidden", "true"}},
                        tag("span", {}, short_date(dates.values.front().value)),
                        tag("span", {}, short_date(dates.values.back().value)));
  return tag("div", {{"class", "timeline"}}, chart, ends, figures);
}

}  // namespace quorate
