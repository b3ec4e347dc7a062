#include "server/answers/html/home_page.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "server/answers/html/links.h"
#include "server/answers/html/search_page.h"
#include "server/answers/html/wording.h"

namespace quorate {
namespace {

constexpr std::size_t kPacksShown = 6, kOrganisationsShown = 12;

Html ways(const HomePage& model) {
  Html items;
  for (const SearchExample& example : model.examples) {
    SearchRequest request;
    request.q = example.query;
    items += tag("li", {}, tag("a", {{"href", search_address(request)}}, example.query), " ",
                 tag("span", {{"class", "hint"}}, example.meaning));
  }
  const Html help = tag("p", {}, tag("a", {{"href", "/help"}}, "All that can be asked"));
  if (items.empty()) return tag("div", {{"class", "ways"}}, help);
  return tag("div", {{"class", "ways"}}, tag("h2", {}, "For example"), tag("ul", {}, items), help);
}

Html figures(const HomePage& model) {
  std::uint64_t packs = 0, records = 0;
  for (const HeldOrganisation& one : model.held) {
    packs += one.packs;
    records += one.records;
  }
  const auto figure = [](std::uint64_t number, std::string_view one, std::string_view many) {
    return tag("li", {}, tag("b", {}, with_commas(number)), " ", number == 1 ? one : many);
  };
  return tag("ul", {{"class", "figures"}}, figure(model.held.size(), "organisation", "organisations"),
             figure(packs, "board pack", "board packs"),
             figure(records, "item that can be found", "items that can be found"));
}

Html newest(const HomePage& model) {
  Html items;
  for (std::size_t i = 0; i < std::min(model.newest.size(), kPacksShown); ++i) {
    const PackInfo& pack = model.newest[i];
    const std::string whose = meeting_of(pack) == pack.organisation ? "" : name_or_none(pack.organisation);
    items += tag("li", {}, tag("a", {{"href", pack_address(pack.id)}}, meeting_of(pack)), " ",
                 tag("span", {{"class", "hint"}}, whose));
  }
  return tag("section", {{"aria-labelledby", "newest"}}, tag("h2", {{"id", "newest"}}, "Newest packs"),
             tag("ul", {{"class", "lines"}}, items),
             tag("p", {}, tag("a", {{"href", "/packs"}}, "All packs")));
}

Html held(const HomePage& model) {
  const auto shown = static_cast<std::ptrdiff_t>(std::min(model.held.size(), kOrganisationsShown));
  return tag("section", {{"aria-labelledby", "held"}}, tag("h2", {{"id", "held"}}, "What is held"),
             held_table({model.held.begin(), model.held.begin() + shown}),
             tag("p", {}, tag("a", {{"href", "/coverage"}}, "Dates, gaps and how well it reads")));
}

}  // namespace

HttpResponse home_page(const Site& site, const HomePage& model) {
  PageFrame page;
  page.path = "/";
  page.box = false;
  page.description =
      "Search the agendas, minutes, decisions, actions and papers of public boards, and cite the page they "
      "stand on.";
  const Html hero = tag("div", {{"class", "hero"}},
                        tag("h1", {}, "Find what a public board decided, and the page that says so"),
                        search_form(page), ways(model));
  if (model.newest.empty())
    page.main = hero + tag("p", {{"class", "note"}},
                           "No packs are held yet. They appear here as soon as they are indexed.");
  else
    page.main = hero + figures(model) + tag("div", {{"class", "halves"}}, newest(model), held(model));
  return page_response(site, page);
}

}  // namespace quorate
