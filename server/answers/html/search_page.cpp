#include "server/answers/html/search_page.h"

#include <array>
#include <string>
#include <string_view>

#include "server/answers/html/filters.h"
#include "server/answers/html/hit_list.h"
#include "server/answers/html/links.h"
#include "server/answers/html/search_link.h"
#include "server/answers/html/wording.h"

namespace quorate {
namespace {

constexpr std::string_view kPath = "/search";
constexpr std::size_t kHeldShown = 12;

std::string count_line(const SearchAnswer& answer) {
  if (answer.total == 0) return "Nothing found";
  return (answer.total_exact ? "" : "At least ") + count_of(answer.total, "result", "results");
}

// The words of the search, short enough for a heading.
Html quoted(const std::string& q) { return tag("q", {}, shortened(q, 120)); }

Html heading(const SearchPage& model) {
  Html text = count_line(model.answer);
  if (!model.request.q.empty())
    text += Html(" for ") + quoted(model.request.q);
  else if (model.answer.total > 0 && chosen_filters(model.request) == 0)
    text += ": everything held, newest first";
  return tag("h1", {}, text);
}

template <typename Value, std::size_t N, typename Change>
Html choices(std::string_view label, const std::array<std::pair<Value, std::string_view>, N>& values,
             Value now, const SearchRequest& request, Change change) {
  Html items;
  for (const auto& [value, text] : values)
    items += tag("li", {},
                 search_link(change(request, value), kPath, {.current = value == now ? "true" : ""}, text));
  const std::string id = "choose-" + std::string(label.substr(0, label.find(' ')));
  return tag("div", {{"class", "choice"}}, tag("span", {{"id", id}}, label),
             tag("ul", {{"aria-labelledby", id}}, items));
}

Html toolbar(const SearchRequest& request) {
  static constexpr std::array<std::pair<Sort, std::string_view>, 3> kSorts = {
      {{Sort::relevance, "Best match"}, {Sort::newest, "Newest"}, {Sort::oldest, "Oldest"}}};
  // Without words nothing matches better than the rest: the newest come first.
  static constexpr std::array<std::pair<Sort, std::string_view>, 2> kOrders = {
      {{Sort::relevance, "Newest"}, {Sort::oldest, "Oldest"}}};
  static constexpr std::array<std::pair<Group, std::string_view>, 3> kGroups = {
      {{Group::none, "No"}, {Group::document, "Paper"}, {Group::pack, "Meeting"}}};
  const Sort order = request.sort == Sort::oldest ? Sort::oldest : Sort::relevance;
  return tag("div", {{"class", "toolbar"}},
             request.q.empty() ? choices("Sort by", kOrders, order, request, with_sort)
                               : choices("Sort by", kSorts, request.sort, request, with_sort),
             choices("Group by", kGroups, request.group, request, with_group));
}

Html take_away(const SearchRequest& request) {
  const SearchRequest all = at_page(request, 1);
  const auto link = [&](std::string_view path, std::string_view label) {
    return tag("li", {}, search_link(all, path, {}, label));
  };
  return tag("section", {{"class", "take"}, {"aria-labelledby", "take"}},
             tag("h2", {{"id", "take"}}, "Take these results away"),
             tag("ul", {{"class", "row"}}, link("/api/v1/search.csv", "Download as CSV"),
                 link("/api/v1/search", "See as JSON"), link("/search.atom", "Follow as a feed (Atom)")),
             tag("p", {{"class", "hint"}},
                 "The address of this page says the whole search: bookmark it or send it on."));
}

Html results(const SearchPage& model) {
  const SearchRequest& request = model.request;
  const std::uint64_t first =
      static_cast<std::uint64_t>(request.page - 1) * static_cast<std::uint64_t>(request.per_page) + 1;
  if (model.answer.hits.empty())
    return tag("p", {}, "This page is past the last result. ",
               search_link(at_page(request, 1), kPath, {}, "Back to the first page"), ".");
  const std::string shown =
      "Showing " + with_commas(first) + " to " + with_commas(first + model.answer.hits.size() - 1);
  return toolbar(request) + tag("p", {{"class", "vh"}}, shown) +
         hit_list(model.answer.hits, first, request.q) + pagination(request, model.answer.total, kPath) +
         take_away(request);
}

Html nothing_found(const SearchPage& model) {
  const SearchRequest& request = model.request;
  Html advice;
  if (chosen_filters(request) > 0)
    advice += tag("li", {}, search_link(without_filters(request), kPath, {}, "Search without filters"),
                  ", or take them off one by one above.");
  if (!request.q.empty()) {
    advice += tag("li", {}, "Try fewer or more general words; they need not stand together.");
    advice += tag("li", {}, "A reference is found however it is written: ICB/22/37, icb-22-37.");
  }
  advice += tag("li", {}, tag("a", {{"href", "/help"}}, "How to search"),
                " shows every kind of query with an example.");
  Html held;
  if (!model.held.empty()) {
    std::vector<HeldOrganisation> first(
        model.held.begin(),
        model.held.begin() + static_cast<std::ptrdiff_t>(std::min(model.held.size(), kHeldShown)));
    held =
        tag("h2", {}, "What is held") +
        tag("p", {},
            "A search finds only what is here. If a body or a date is missing, nothing was said about it.") +
        held_table(first);
    if (model.held.size() > kHeldShown)
      held +=
          tag("p", {},
              tag("a", {{"href", "/coverage"}}, "All " + with_commas(model.held.size()) + " organisations"));
  }
  return tag("div", {{"class", "prose"}}, tag("h2", {}, "What you can do"), tag("ul", {}, advice), held);
}

std::string title_of(const SearchPage& model) {
  std::string title = count_line(model.answer);
  if (!model.request.q.empty()) title = shortened(model.request.q, 60) + " – " + title;
  if (model.request.page > 1) title += ", page " + std::to_string(model.request.page);
  return title;
}

}  // namespace

HttpResponse search_page(const Site& site, const SearchPage& model) {
  PageFrame page;
  page.title = title_of(model);
  page.q = model.request.q;
  page.listed = false;
  page.atom = search_address(at_page(model.request, 1), "/search.atom");
  page.box_state = filter_state(model.request, model.answer.facets);
  page.skip_links = tag("a", {{"class", "skip"}, {"href", "#results"}}, "Skip to results") +
                    tag("a", {{"class", "skip"}, {"href", "#filters"}}, "Skip to filters");
  const bool found = model.answer.total > 0;
  const Html head =
      tag("div", {{"class", "top"}}, search_link_form(model.request), parameter_errors(model.errors),
          heading(model), query_notes(model.request, model.answer.query, kPath),
          filter_chips(model.request, model.answer.facets, kPath));
  const Html list =
      tag("section", {{"class", "results"}, {"id", "results"}, {"aria-label", "Results"}, {"tabindex", "-1"}},
          found ? results(model) : nothing_found(model));
  page.main =
      tag("div", {{"class", "columns"}}, head, filter_panel(model.request, model.answer.facets, kPath), list);
  return page_response(site, page);
}

}  // namespace quorate
