#include "server/answers/html/register_page.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "server/answers/html/filters.h"
#include "server/answers/html/hit_list.h"
#include "server/answers/html/links.h"
#include "server/answers/html/search_link.h"
#include "server/answers/html/search_page.h"
#include "server/answers/html/wording.h"

namespace quorate {
namespace {

// What a column's head sorts by; the first way first.
struct Order {
  Sort first, other;
  std::string_view first_said, other_said;
};

struct Column {
  std::string_view name;
  std::optional<Order> order;
  Html (*cell)(const Hit& hit, std::string_view q);
};

struct Register {
  Kind kind;
  std::string_view path, title, one, many, intro;
  std::vector<Column> columns;
};

Html what(const Hit& hit, std::string_view q) {
  // What has no title is called by its own words.
  const std::size_t said = hit.record.title.empty() && !hit.snippets.empty() ? 1 : 0;
  Html out = tag("a", {{"href", record_address(hit.record.id, q)}},
                 said > 0 ? snippet_markup(hit.snippets.front().html) : Html(title_of(hit.record)));
  // The clause itself; the title is often that of the item it was resolved under, or its own first words.
  const std::string title = Html(title_of(hit.record)).markup();
  for (std::size_t i = said; i < hit.snippets.size(); ++i) {
    std::string_view words = hit.snippets[i].html;
    if (words.starts_with(title) && words.find_first_of(" .,;:", title.size()) == title.size())
      words.remove_prefix(title.size());
    if (words.find_first_not_of(" .") != std::string_view::npos) out += tag("div", {}, snippet_markup(words));
  }
  return out;
}
// A column is narrow: the month is cut, and the style keeps it in one line.
Html day(std::string_view iso) {
  return iso.empty() ? Html() : tag("time", {{"datetime", iso}}, short_date(iso));
}
Html meeting(const Hit& hit, std::string_view) {
  const Html date = day(date_of(hit.record));
  return date.empty() ? Html("No date read") : date;
}
Html whose(const Hit& hit, std::string_view) {
  return tag("a", {{"href", organisation_address(hit.record.organisation_id)}}, hit.record.organisation) +
         (hit.record.body.empty() ? Html() : tag("div", {{"class", "hint"}}, hit.record.body));
}
Html outcome(const Hit& hit, std::string_view) { return resolution_tag(hit.record.resolution); }
Html reference(const Hit& hit, std::string_view) {
  const Html place = source_link(hit.record, hit.source_url);
  return Html(hit.record.ref) + (place.empty() ? Html() : tag("div", {{"class", "hint"}}, place));
}
Html owner(const Hit& hit, std::string_view) { return joined(hit.record.people.owner); }
Html due(const Hit& hit, std::string_view) { return day(hit.record.due); }
Html status(const Hit& hit, std::string_view) { return hit.record.status; }

// One way falls, the other rises; a name only rises.
bool falls(Sort sort) { return sort == Sort::newest || sort == Sort::due_last; }

Html head_cell(const Register& reg, const Column& column, const SearchRequest& request) {
  if (!column.order) return tag("th", {{"scope", "col"}}, column.name);
  const Order& order = *column.order;
  // Without words the newest meetings come first.
  const Sort sort = request.sort == Sort::relevance && request.q.empty() ? Sort::newest : request.sort;
  const bool chosen = sort == order.first || sort == order.other;
  const Sort turned = sort == order.first ? order.other : order.first;
  const std::string_view state = !chosen ? "none" : falls(sort) ? "descending" : "ascending";
  const std::string_view sign = !chosen ? " ⇅" : falls(sort) ? " ▼" : " ▲";
  return tag("th", {{"scope", "col"}, {"aria-sort", state}},
             search_link(with_sort(request, turned), reg.path, {},
                         Html(column.name) + tag("span", {{"aria-hidden", "true"}}, sign) +
                             tag("span", {{"class", "vh"}}, ", ",
                                 turned == order.first ? order.first_said : order.other_said)));
}

Html table(const Register& reg, const RegisterPage& model) {
  Html heads, rows;
  for (const Column& column : reg.columns) heads += head_cell(reg, column, model.request);
  for (const Hit& hit : model.answer.hits) {
    Html cells;
    for (const Column& column : reg.columns)
      cells += tag("td", {{"data-label", column.name}}, column.cell(hit, model.request.q));
    rows += tag("tr", {}, cells);
  }
  return tag("table", {{"class", "stack register"}}, tag("caption", {{"class", "vh"}}, reg.title),
             tag("thead", {}, tag("tr", {}, heads)), tag("tbody", {}, rows));
}

Html take_away(const Register& reg, const SearchRequest& request) {
  const SearchRequest all = at_page(request, 1);
  const SearchRequest feed = with_value(request, FieldId::kind, name_of(reg.kind));
  const std::string api = "/api/v1" + std::string(reg.path);
  return tag("ul", {{"class", "row"}}, tag("li", {}, search_link(all, api + ".csv", {}, "Download as CSV")),
             tag("li", {}, search_link(all, api, {}, "See as JSON")),
             tag("li", {}, search_link(feed, "/search.atom", {}, "Follow as a feed (Atom)")));
}

// What is asked most of a register of actions, a step away.
Html ways_in(const RegisterPage& model) {
  if (model.overdue_to.empty()) return {};
  SearchRequest open;
  if (!model.closed.empty()) open.filters = {{FieldId::status, {}, model.closed}};
  open.sort = Sort::owner;
  SearchRequest overdue = open;
  overdue.due.to = model.overdue_to;
  const auto way = [](const SearchRequest& request, std::string_view said) {
    return tag("li", {}, tag("a", {{"href", search_address(request, "/actions")}}, said));
  };
  return tag("ul", {{"class", "row"}, {"aria-label", "Often asked for"}},
             way(overdue, "Open and overdue, by owner"), way(open, "Open, by owner"),
             way(SearchRequest{}, "All actions"));
}

std::string first_owner(const SearchRequest& request) {
  for (const Filter& filter : request.filters)
    if (filter.field == FieldId::person && !filter.any.empty()) return filter.any.front();
  return {};
}

Html box(std::string_view name, std::string_view label, std::string_view value, bool date) {
  return tag("label", {}, label,
             tag("input", {{"type", "text"},
                           {"form", "search"},
                           {"name", name},
                           {"value", value},
                           {"autocomplete", "off"},
                           {"maxlength", when(date, "10")},
                           {"pattern", when(date, "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")},
                           {"title", when(date, "A year, month or day: 2022, 2022-07 or 2022-07-14")}}));
}

Html action_filters(const SearchRequest& request) {
  return tag("fieldset", {{"class", "facet"}}, tag("legend", {}, "Owner"),
             box("person", "Name, or part of it", first_owner(request), false)) +
         tag("fieldset", {{"class", "facet"}}, tag("legend", {}, "Due"),
             tag("p", {{"class", "hint"}}, "A day, a month or a year: 2022-07-14, 2022-07 or 2022"),
             tag("div", {{"class", "pair"}}, box("due_from", "From", request.due.from, true),
                 box("due_to", "To", request.due.to, true)));
}

// What the boxes above hold needs no hidden field.
SearchRequest without_boxes(SearchRequest request) {
  request.due = {};
  for (Filter& filter : request.filters)
    if (filter.field == FieldId::person && !filter.any.empty()) filter.any.erase(filter.any.begin());
  return request;
}

HttpResponse register_page(const Site& site, const Register& reg, const RegisterPage& model) {
  PageFrame page;
  page.title = reg.title;
  page.path = page.section = page.box_path = reg.path;
  page.box_label = "Search " + std::string(reg.many);
  page.q = model.request.q;
  page.description = reg.intro;
  std::vector<Facet> facets = model.answer.facets;
  // All is of one kind here, and what an action stands in is an action log or minutes.
  const bool actions = reg.kind == Kind::action;
  std::erase_if(facets, [&](const Facet& facet) {
    return facet.field == FieldId::kind || facet.field == FieldId::type ||
           facet.field == (actions ? FieldId::resolution : FieldId::status);
  });
  page.box_state = filter_state(actions ? without_boxes(model.request) : model.request, facets);
  page.skip_links = tag("a", {{"class", "skip"}, {"href", "#results"}}, "Skip to the register");

  Html count =
      tag("p", {},
          (model.answer.total_exact ? "" : "At least ") + count_of(model.answer.total, reg.one, reg.many));
  const Html list = model.answer.hits.empty()
                        ? tag("p", {{"class", "note"}}, "No ", reg.many, " here that fit. ",
                              tag("a", {{"href", reg.path}}, "Show all"))
                        : table(reg, model) + pagination(model.request, model.answer.total, reg.path) +
                              take_away(reg, model.request);
  page.main =
      tag("div", {{"class", "columns"}},
          tag("div", {{"class", "top"}}, search_link_form(model.request), parameter_errors(model.errors),
              tag("h1", {}, reg.title), tag("p", {{"class", "prose"}}, reg.intro), ways_in(model),
              query_notes(model.request, model.answer.query, reg.path),
              filter_chips(model.request, facets, reg.path)),
          filter_panel(model.request, facets, reg.path, actions ? action_filters(model.request) : Html()),
          tag("section", {{"id", "results"}, {"aria-label", reg.title}, {"tabindex", "-1"}}, count, list));
  return page_response(site, page);
}

constexpr Order kByMeeting = {Sort::newest, Sort::oldest, "newest first", "oldest first"};
constexpr Order kByDue = {Sort::due_first, Sort::due_last, "soonest first", "latest first"};
constexpr Order kByOwner = {Sort::owner, Sort::owner, "by name", "by name"};

}  // namespace

HttpResponse decisions_page(const Site& site, const RegisterPage& model) {
  static const Register kDecisions = {
      Kind::decision,
      "/decisions",
      "Decisions",
      "decision",
      "decisions",
      "What meetings resolved, clause by clause, read out of their minutes. The minutes are the record.",
      {{"Meeting", kByMeeting, meeting},
       {"Decision", std::nullopt, what},
       {"Resolved", std::nullopt, outcome},
       {"By", std::nullopt, whose},
       {"Reference", std::nullopt, reference}}};
  return register_page(site, kDecisions, model);
}

HttpResponse actions_page(const Site& site, const RegisterPage& model) {
  static const Register kActions = {Kind::action,
                                    "/actions",
                                    "Actions",
                                    "action",
                                    "actions",
                                    "Who was to do what by when, read out of action logs and minutes.",
                                    {{"Action", std::nullopt, what},
                                     {"Owner", kByOwner, owner},
                                     {"Due", kByDue, due},
                                     {"Status", std::nullopt, status},
                                     {"Meeting", kByMeeting, meeting},
                                     {"Of", std::nullopt, whose},
                                     {"Reference", std::nullopt, reference}}};
  return register_page(site, kActions, model);
}

}  // namespace quorate
