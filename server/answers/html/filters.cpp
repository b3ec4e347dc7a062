#include "server/answers/html/filters.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "server/answers/html/layout.h"
#include "server/answers/html/links.h"
#include "server/answers/html/search_link.h"
#include "server/answers/html/timeline.h"
#include "server/answers/html/wording.h"
#include "server/query/percent.h"

namespace quorate {
namespace {

constexpr std::size_t kShownValues = 6;  // of a facet, before "more"

bool is_chosen(const FacetValue& value) { return value.selected; }

Html checkbox(const Facet& facet, const FacetValue& value) {
  const Html box = tag("input", {{"type", "checkbox"},
                                 {"form", "search"},
                                 {"name", field(facet.field).parameter},
                                 {"value", value.value},
                                 {"checked", value.selected}});
  const Html count = tag("span", {{"class", "count"}}, with_commas(value.count),
                         tag("span", {{"class", "vh"}}, value.count == 1 ? " record" : " records"));
  return tag(
      "li", {},
      tag("label", {}, box, tag("span", {}, label_of(facet.field, value.value, value.label)), " ", count));
}

// Chosen values first, for they must stay in sight; then by count as the search gave them.
std::vector<FacetValue> in_order(const Facet& facet) {
  std::vector<FacetValue> values = facet.values;
  std::stable_partition(values.begin(), values.end(), is_chosen);
  return values;
}

Html facet_group(const Facet& facet) {
  const std::vector<FacetValue> values = in_order(facet);
  const auto chosen = static_cast<std::size_t>(std::count_if(values.begin(), values.end(), is_chosen));
  std::size_t shown = std::max(kShownValues, chosen);
  if (values.size() <= shown + 2) shown = values.size();  // "2 more" is no shorter than the two
  Html first, more;
  for (std::size_t i = 0; i < values.size(); ++i) (i < shown ? first : more) += checkbox(facet, values[i]);
  Html out = tag("legend", {}, heading_of(facet.field)) + tag("ul", {}, first);
  if (!more.empty())
    out += tag("details", {}, tag("summary", {}, std::to_string(values.size() - shown) + " more"),
               tag("ul", {}, more));
  return tag("fieldset", {{"class", "facet"}, {"data-filter", when(values.size() > kShownValues + 2, "yes")}},
             out);
}

Html date_field(std::string_view name, std::string_view label, std::string_view value) {
  return tag("label", {}, label,
             tag("input", {{"type", "text"},
                           {"form", "search"},
                           {"name", name},
                           {"value", value},
                           {"maxlength", 10},
                           {"autocomplete", "off"},
                           {"pattern", "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"},
                           {"title", "A year, month or day: 2022, 2022-07 or 2022-07-14"},
                           {"aria-describedby", "date-hint"}}));
}

Html date_group(const SearchRequest& request, const Facet* dates, std::string_view path) {
  Html out = tag("legend", {}, heading_of(FieldId::date));
  if (dates != nullptr) out += timeline(request, *dates, path);
  out += tag("p", {{"class", "hint"}, {"id", "date-hint"}}, "A year or a month: 2022 or 2022-07");
  out += tag("div", {{"class", "pair"}}, date_field("from", "From", request.date.from),
             date_field("to", "To", request.date.to));
  return tag("fieldset", {{"class", "facet"}}, out);
}

bool has_box(const std::vector<Facet>& facets, FieldId id, const std::string& value) {
  return std::any_of(facets.begin(), facets.end(), [&](const Facet& facet) {
    return facet.field == id && id != FieldId::date &&
           std::any_of(facet.values.begin(), facet.values.end(),
                       [&](const FacetValue& shown) { return shown.selected && shown.value == value; });
  });
}

// The name of a chosen value as its facet has it.
std::string chosen_label(const std::vector<Facet>& facets, FieldId id, const std::string& value) {
  for (const Facet& facet : facets)
    if (facet.field == id)
      for (const FacetValue& shown : facet.values)
        if (shown.value == value) return label_of(id, value, shown.label);
  return label_of(id, value, value);
}

Html chip(const std::string& text, const SearchRequest& without, std::string_view path) {
  return tag("li", {},
             search_link(without, path, {.css = "chip"},
                         tag("span", {{"class", "vh"}}, "Remove filter: ") + text +
                             tag("span", {{"class", "cross"}, {"aria-hidden", "true"}}, "×")));
}

std::string range_label(std::string_view what, const DateRange& range) {
  std::string out(what);
  if (!range.from.empty() && range.from == range.to) return out + ": " + long_date(range.from);
  if (!range.from.empty()) out += " from " + long_date(range.from);
  if (!range.to.empty()) out += " to " + long_date(range.to);
  return out;
}

}  // namespace

std::size_t chosen_filters(const SearchRequest& request) {
  std::size_t count = 0;
  for (const Filter& filter : request.filters) count += filter.any.size() + filter.none.size();
  if (request.date != DateRange{}) ++count;
  if (request.due != DateRange{}) ++count;
  return count;
}

Html filter_panel(const SearchRequest& request, const std::vector<Facet>& facets, std::string_view path,
                  const Html& first) {
  Html groups = first;
  if (!facets.empty())
    groups += tag("p", {{"class", "hint"}}, "Numbers count records; one result may stand for several.");
  const Facet* dates = nullptr;
  for (const Facet& facet : facets)
    if (facet.field == FieldId::date) dates = &facet;
  bool date_shown = false;
  for (const Facet& facet : facets) {
    if (facet.field != FieldId::date) {
      if (!facet.values.empty()) groups += facet_group(facet);
    } else {
      groups += date_group(request, dates, path);
      date_shown = true;
    }
  }
  if (!date_shown) groups += date_group(request, nullptr, path);
  groups += tag("button", {{"type", "submit"}, {"form", "search"}, {"class", "apply"}}, "Apply filters");

  const std::size_t chosen = chosen_filters(request);
  const std::string label = chosen == 0 ? "Filters" : "Filters (" + std::to_string(chosen) + " chosen)";
  return tag("section",
             {{"class", "filters"}, {"id", "filters"}, {"aria-label", "Filters"}, {"tabindex", "-1"}},
             tag("details", {}, tag("summary", {}, label), tag("div", {}, groups)));
}

Html filter_chips(const SearchRequest& request, const std::vector<Facet>& facets, std::string_view path) {
  Html chips;
  for (const Filter& filter : request.filters) {
    const auto add = [&](const std::string& value, std::string_view before) {
      chips += chip(std::string(before) + chosen_label(facets, filter.field, value),
                    without_value(request, filter.field, value), path);
    };
    for (const std::string& value : filter.any) add(value, "");
    for (const std::string& value : filter.none) add(value, "Not ");
  }
  if (request.date != DateRange{})
    chips += chip(range_label("Meeting", request.date), with_dates(request, {}), path);
  if (request.due != DateRange{}) {
    SearchRequest without = at_page(request, 1);
    without.due = {};
    chips += chip(range_label("Due", request.due), without, path);
  }
  if (chips.empty()) return {};
  if (chosen_filters(request) > 1)
    chips += tag("li", {}, search_link(without_filters(request), path, {}, "Clear all filters"));
  return tag("ul", {{"class", "chips"}, {"aria-label", "Chosen filters"}}, chips);
}

Html filter_state(const SearchRequest& request, const std::vector<Facet>& facets) {
  SearchRequest rest = at_page(request, 1);
  rest.q.clear();
  rest.date = {};
  for (Filter& filter : rest.filters)
    std::erase_if(filter.any, [&](const std::string& value) { return has_box(facets, filter.field, value); });
  // The names are those of the address: it is taken apart again.
  const std::string query = search_query(rest);
  Html out;
  for (std::size_t begin = 0; begin < query.size();) {
    const std::size_t end = std::min(query.find('&', begin), query.size());
    const std::string pair = query.substr(begin, end - begin);
    const std::size_t equals = pair.find('=');
    if (equals != std::string::npos)
      out += hidden_field(pair.substr(0, equals), percent_decode(pair.substr(equals + 1), true).value_or(""));
    begin = end + 1;
  }
  return out;
}

}  // namespace quorate
