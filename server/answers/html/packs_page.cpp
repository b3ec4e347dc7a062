#include "server/answers/html/packs_page.h"

#include <algorithm>
#include <set>

#include "server/answers/html/hit_list.h"
#include "server/answers/html/links.h"
#include "server/answers/html/wording.h"
#include "server/query/percent.h"

namespace quorate {
namespace {

constexpr int kPerPage = 60;
constexpr std::size_t kOrganisationsShown = 30;

std::string year_of(const PackInfo& pack) { return pack.meeting_date.substr(0, 4); }

std::string packs_address(const std::string& organisation, const std::string& year, int page = 1) {
  std::string out = "/packs", next = "?";
  const auto add = [&](std::string_view name, const std::string& value) {
    out += next + std::string(name) + '=' + percent_encode(value, true);
    next = "&";
  };
  if (!organisation.empty()) add("organisation", organisation);
  if (!year.empty()) add("year", year);
  if (page > 1) add("page", std::to_string(page));
  return out;
}

Html choice(const std::string& address, std::string_view text, bool chosen) {
  return tag("li", {}, tag("a", {{"href", address}, {"aria-current", when(chosen, "true")}}, text));
}

Html choices(const PacksPage& model) {
  std::set<std::string, std::greater<>> years;
  for (const PackInfo& pack : model.packs)
    if (!pack.meeting_date.empty() &&
        (model.organisation.empty() || pack.organisation_id == model.organisation))
      years.insert(year_of(pack));
  Html by_year = choice(packs_address(model.organisation, ""), "All years", model.year.empty());
  for (const std::string& year : years)
    by_year += choice(packs_address(model.organisation, year), year, year == model.year);

  Html first = choice(packs_address("", model.year), "All organisations", model.organisation.empty());
  Html more;
  for (std::size_t i = 0; i < model.held.size(); ++i) {
    const HeldOrganisation& one = model.held[i];
    const std::string name = name_or_none(one.name) + " (" + with_commas(one.packs) + ")";
    // What has no id can't be asked for.
    (i < kOrganisationsShown ? first : more) +=
        one.id.empty() ? tag("li", {}, name)
                       : choice(packs_address(one.id, model.year), name, one.id == model.organisation);
  }
  if (!more.empty()) more = tag("details", {}, tag("summary", {}, "More organisations"), tag("ul", {}, more));
  return tag("nav", {{"class", "browse"}, {"aria-label", "Narrow the packs"}}, tag("h2", {}, "Year"),
             tag("ul", {{"class", "row"}}, by_year), tag("h2", {}, "Organisation"),
             tag("ul", {{"class", "plain"}}, first), more);
}

std::vector<PackInfo> chosen_packs(const PacksPage& model) {
  std::vector<PackInfo> out;
  std::copy_if(model.packs.begin(), model.packs.end(), std::back_inserter(out), [&](const PackInfo& pack) {
    return (model.organisation.empty() || pack.organisation_id == model.organisation) &&
           (model.year.empty() || year_of(pack) == model.year);
  });
  return out;
}

Html steps(const PacksPage& model, int pages) {
  if (pages <= 1) return {};
  Html items;
  for (int page = 1; page <= pages; ++page)
    items += tag("li", {},
                 tag("a",
                     {{"href", packs_address(model.organisation, model.year, page)},
                      {"aria-label", "Page " + std::to_string(page)},
                      {"aria-current", when(page == model.page, "page")}},
                     std::to_string(page)));
  return tag("nav", {{"class", "pages"}, {"aria-label", "Pages of packs"}}, tag("ul", {}, items));
}

Html pack_line(const PackInfo& pack, bool with_organisation) {
  std::vector<std::string> facts;
  if (pack.pages > 0) facts.push_back(count_of(static_cast<std::uint64_t>(pack.pages), "page", "pages"));
  facts.push_back(count_of(static_cast<std::uint64_t>(std::max(pack.records, 0)), "record", "records"));
  if (pack.text_quality < 0.9) facts.push_back("reads poorly (" + percent(pack.text_quality) + ")");
  if (with_organisation && meeting_of(pack) != pack.organisation)
    facts.insert(facts.begin(), name_or_none(pack.organisation));
  return tag("li", {}, tag("a", {{"href", pack_address(pack.id)}}, meeting_of(pack)), " ",
             tag("span", {{"class", "hint"}}, joined(facts, " · ")));
}

}  // namespace

Html packs_by_year(const std::vector<PackInfo>& packs, bool with_organisation) {
  Html out;
  for (std::size_t i = 0; i < packs.size();) {
    const std::string year = year_of(packs[i]);
    Html items;
    for (; i < packs.size() && year_of(packs[i]) == year; ++i)
      items += pack_line(packs[i], with_organisation);
    out += tag("h2", {}, year.empty() ? "Without a date" : year) + tag("ul", {{"class", "lines"}}, items);
  }
  return out;
}

HttpResponse packs_page(const Site& site, const PacksPage& model) {
  const std::vector<PackInfo> chosen = chosen_packs(model);
  const int pages = static_cast<int>((chosen.size() + kPerPage - 1) / kPerPage);
  const auto begin = static_cast<std::size_t>(std::max(model.page - 1, 0)) * kPerPage;
  std::vector<PackInfo> shown;
  for (std::size_t i = begin; i < std::min(chosen.size(), begin + kPerPage); ++i) shown.push_back(chosen[i]);

  PageFrame page;
  page.title = "Packs";
  page.path = page.section = "/packs";
  page.description = "Board packs held here, by organisation, body and year.";
  Html list = shown.empty() ? tag("p", {{"class", "note"}}, "No pack is held for this choice. ",
                                  tag("a", {{"href", "/packs"}}, "All packs"))
                            : packs_by_year(shown, model.organisation.empty());
  page.main = tag("div", {{"class", "columns"}},
                  tag("div", {{"class", "top"}},
                      tag("h1", {}, count_of(chosen.size(), "pack", "packs"),
                          model.year.empty() ? "" : " of " + model.year)),
                  choices(model), tag("div", {{"class", "results browse-list"}}, list, steps(model, pages)));
  return page_response(site, page);
}

HttpResponse organisation_page(const Site& site, const OrganisationPage& model) {
  const HeldOrganisation& one = model.organisation;
  SearchRequest mine;
  mine.filters = {{FieldId::organisation, {one.id}, {}}};
  Html kinds;
  for (const FacetValue& value : model.kinds)
    kinds += tag(
        "li", {},
        tag("a", {{"href", search_address(with_value(mine, FieldId::kind, value.value))}},
            tag("b", {}, with_commas(value.count)), " ", label_of(FieldId::kind, value.value, value.label)));
  PageFrame page;
  page.title = one.name;
  page.path = organisation_address(one.id);
  page.section = "/packs";
  page.description = "Board packs, decisions and actions of " + one.name + ".";
  page.box_label = "Search the papers of " + one.name;
  page.box_state = hidden_field("organisation", one.id);
  page.atom = search_address(mine, "/search.atom");
  const std::string dates =
      one.first_date.empty() ? "" : ", " + long_date(one.first_date) + " to " + long_date(one.last_date);
  page.main = tag("div", {{"class", "prose"}},
                  tag("nav", {{"class", "trail"}, {"aria-label", "Where this stands"}},
                      tag("ol", {}, tag("li", {}, tag("a", {{"href", "/packs"}}, "Packs")))),
                  tag("h1", {}, one.name),
                  tag("p", {{"class", "place"}}, count_of(one.packs, "pack", "packs"), dates,
                      ". The box above searches this organisation alone."),
                  tag("ul", {{"class", "figures"}}, kinds), packs_by_year(model.packs, false));
  return page_response(site, page);
}

}  // namespace quorate
