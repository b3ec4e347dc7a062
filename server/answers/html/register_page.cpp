#include "server/answers/html/register_page.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "server/answers/html/filters.h"
#include "server/answers/html/hit_list.h"
#include "server/answers/html/links.h"
#include "server/answers/html/search_page.h"
#include "server/answers/html/wording.h"

namespace quorate {
namespace {

struct Column {
  std::string_view name;
  bool by_date;  // its head sorts
  Html (*cell)(const Hit& hit, std::string_view q);
};

struct Register {
  Kind kind;
  std::string_view path, title, one, many, intro;
  std::vector<Column> columns;
};

Html what(const Hit& hit, std::string_view q) {
  Html out = tag("a", {{"href", record_address(hit.record.id, q)}}, shortened(title_of(hit.record), 180));
  // The clause itself; the title is often that of the item it was resolved under.
  for (const Snippet& snippet : hit.snippets) out += tag("div", {}, snippet_markup(snippet.html));
  return out;
}
Html meeting(const Hit& hit, std::string_view) {
  const Html date = date_element(date_of(hit.record));
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
Html due(const Hit& hit, std::string_view) { return long_date(hit.record.due); }
Html status(const Hit& hit, std::string_view) { return hit.record.status; }

Html head_cell(const Register& reg, const Column& column, const SearchRequest& request) {
  if (!column.by_date) return tag("th", {{"scope", "col"}}, column.name);
  const bool oldest = request.sort == Sort::oldest;
  const bool newest = request.sort == Sort::newest || (request.q.empty() && !oldest);
  const SearchRequest turned = with_sort(request, newest ? Sort::oldest : Sort::newest);
  const std::string_view order = oldest ? "ascending" : newest ? "descending" : "none";
  const std::string_view sign = oldest ? " ▲" : newest ? " ▼" : " ⇅";
  return tag("th", {{"scope", "col"}, {"aria-sort", order}},
             tag("a", {{"href", search_address(turned, reg.path)}}, column.name,
                 tag("span", {{"aria-hidden", "true"}}, sign),
                 tag("span", {{"class", "vh"}}, newest ? ", oldest first" : ", newest first")));
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
  return tag(
      "ul", {{"class", "row"}},
      tag("li", {}, tag("a", {{"href", search_address(all, api + ".csv")}}, "Download as CSV")),
      tag("li", {}, tag("a", {{"href", search_address(all, api)}}, "See as JSON")),
      tag("li", {}, tag("a", {{"href", search_address(feed, "/search.atom")}}, "Follow as a feed (Atom)")));
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
  std::erase_if(facets, [](const Facet& facet) {
    return facet.field == FieldId::kind || facet.field == FieldId::type;
  });
  page.box_state = filter_state(model.request, facets);
  page.skip_links = tag("a", {{"class", "skip"}, {"href", "#results"}}, "Skip to the register");

  Html count =
      tag("p", {},
          (model.answer.total_exact ? "" : "At least ") + count_of(model.answer.total, reg.one, reg.many));
  const Html list = model.answer.hits.empty()
                        ? tag("p", {{"class", "note"}}, "No ", reg.many, " here that fit. ",
                              tag("a", {{"href", reg.path}}, "Show all"))
                        : table(reg, model) + pagination(model.request, model.answer.total, reg.path) +
                              take_away(reg, model.request);
  page.main = tag(
      "div", {{"class", "columns"}},
      tag("div", {{"class", "top"}}, parameter_errors(model.errors), tag("h1", {}, reg.title),
          tag("p", {{"class", "prose"}}, reg.intro), query_notes(model.request, model.answer.query, reg.path),
          filter_chips(model.request, facets, reg.path)),
      filter_panel(model.request, facets, reg.path),
      tag("section", {{"id", "results"}, {"aria-label", reg.title}, {"tabindex", "-1"}}, count, list));
  return page_response(site, page);
}

}  // namespace

HttpResponse decisions_page(const Site& site, const RegisterPage& model) {
  static const Register kDecisions = {
      Kind::decision,
      "/decisions",
      "Decisions",
      "decision",
      "decisions",
      "What meetings resolved, clause by clause, read out of their minutes. The minutes are the record.",
      {{"Meeting", true, meeting},
       {"Decision", false, what},
       {"Resolved", false, outcome},
       {"By", false, whose},
       {"Reference", false, reference}}};
  return register_page(site, kDecisions, model);
}

HttpResponse actions_page(const Site& site, const RegisterPage& model) {
  static const Register kActions = {Kind::action,
                                    "/actions",
                                    "Actions",
                                    "action",
                                    "actions",
                                    "Who was to do what by when, read out of action logs and minutes.",
                                    {{"Action", false, what},
                                     {"Owner", false, owner},
                                     {"Due", false, due},
                                     {"Status", false, status},
                                     {"Meeting", true, meeting},
                                     {"Of", false, whose},
                                     {"Reference", false, reference}}};
  return register_page(site, kActions, model);
}

}  // namespace quorate
