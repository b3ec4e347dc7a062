#include <algorithm>
#include <map>
#include <string>

#include "server/answers/html/hit_list.h"
#include "server/answers/html/links.h"
#include "server/answers/html/packs_page.h"
#include "server/answers/html/wording.h"

namespace quorate {
namespace {

constexpr double kReadsPoorly = 0.9;

struct Months {
  std::map<std::string, int> packs;  // by "2022-07"
  double quality = 0;                // sum over its packs
  int counted = 0;
};

std::map<std::string, Months> months_by_organisation(const std::vector<PackInfo>& packs) {
  std::map<std::string, Months> out;
  for (const PackInfo& pack : packs) {
    Months& months = out[pack.organisation_id];
    if (pack.meeting_date.size() >= 7) ++months.packs[pack.meeting_date.substr(0, 7)];
    months.quality += pack.text_quality;
    ++months.counted;
  }
  return out;
}

Html month_links(const std::string& organisation, const Months& months) {
  if (months.packs.empty()) return {};
  Html out;
  for (const auto& [month, count] : months.packs) {
    SearchRequest request;
    request.filters = {{FieldId::organisation, {organisation}, {}}};
    request.date = {month, month};
    out += tag("li", {}, tag("a", {{"href", search_address(request)}}, short_date(month)),
               count > 1 ? " (" + std::to_string(count) + ")" : "");
  }
  return tag("details", {}, tag("summary", {}, count_of(months.packs.size(), "month", "months")),
             tag("ul", {{"class", "row"}}, out));
}

Html organisation_row(const HeldOrganisation& one, const Months& months) {
  const std::string dates = one.first_date.empty() ? "No date read"
                            : one.first_date == one.last_date
                                ? short_date(one.first_date)
                                : short_date(one.first_date) + " to " + short_date(one.last_date);
  const std::string quality = months.counted == 0 ? "" : percent(months.quality / months.counted);
  return tag("tr", {},
             tag("th", {{"scope", "row"}},
                 one.id.empty() ? Html(name_or_none(one.name))
                                : tag("a", {{"href", organisation_address(one.id)}}, name_or_none(one.name))),
             tag("td", {{"data-label", "Meetings"}}, dates, month_links(one.id, months)),
             tag("td", {{"class", "number"}, {"data-label", "Packs"}}, with_commas(one.packs)),
             tag("td", {{"class", "number"}, {"data-label", "Records"}}, with_commas(one.records)),
             tag("td", {{"class", "number"}, {"data-label", "Reads clean"}}, quality));
}

Html poorly_read(const std::vector<PackInfo>& packs) {
  Html items;
  for (const PackInfo& pack : packs)
    if (pack.text_quality < kReadsPoorly)
      items += tag("li", {},
                   tag("a", {{"href", pack_address(pack.id)}},
                       joined({pack.organisation, pack.body, long_date(pack.meeting_date)})),
                   ": " + percent(pack.text_quality) + " of its words are free of noise");
  if (items.empty())
    return tag("p", {}, "No pack reads poorly: in each, nine words of ten or more are free of noise.");
  return tag("p", {}, "Of these, part may not be found: where you need certainty, read the original.") +
         tag("ul", {}, items);
}

Html head_cell(std::string_view text, bool number) {
  return tag("th", {{"scope", "col"}, {"class", when(number, "number")}}, text);
}

}  // namespace

HttpResponse coverage_page(const Site& site, const CoveragePage& model) {
  const std::map<std::string, Months> months = months_by_organisation(model.packs);
  Html rows;
  for (const HeldOrganisation& one : model.held) {
    const auto found = months.find(one.id);
    rows += organisation_row(one, found == months.end() ? Months{} : found->second);
  }
  const Html head =
      tag("thead", {},
          tag("tr", {}, head_cell("Organisation", false), head_cell("Meetings", false),
              head_cell("Packs", true), head_cell("Records", true), head_cell("Reads clean", true)));
  PageFrame page;
  page.title = "What is held";
  page.path = page.section = "/coverage";
  page.description = "Which organisations and meetings can be searched here, and how well their papers read.";
  page.main =
      tag("h1", {}, "What is held, and how well it reads") +
      tag("p", {{"class", "prose"}},
          "A search that finds nothing says something only about what is here. This page says what is here: ",
          count_of(model.held.size(), "organisation", "organisations"), ", ",
          count_of(model.packs.size(), "pack", "packs"),
          ". “Reads clean” is the share of words free of the noise of scans and conversion.") +
      tag("table", {{"class", "stack"}}, head, tag("tbody", {}, rows)) +
      tag("h2", {}, "Packs that read poorly") + poorly_read(model.packs);
  return page_response(site, page);
}

}  // namespace quorate
