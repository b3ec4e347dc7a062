#include <string>

#include "server/answers/html/links.h"
#include "server/answers/html/search_page.h"
#include "server/answers/html/wording.h"
#include "server/query/ascii_text.h"

namespace quorate {
namespace {

Html listed(const std::vector<std::string>& lines) {
  Html items;
  for (const std::string& line : lines) items += tag("li", {}, line);
  return tag("ul", {}, items);
}

// A correction is told as "typed: taken".
Html corrected(const std::vector<std::string>& corrections) {
  Html items;
  for (const std::string& one : corrections) {
    const auto colon = one.find(": ");
    items += colon == std::string::npos ? tag("li", {}, one)
                                        : tag("li", {}, tag("q", {}, one.substr(colon + 2)), " in place of ",
                                              tag("q", {}, one.substr(0, colon)));
  }
  return tag("ul", {}, items);
}

}  // namespace

Html query_notes(const SearchRequest& request, const QueryReport& report, std::string_view path) {
  Html out;
  const std::string_view likelier = trimmed(report.suggestion);
  if (!likelier.empty() && likelier != request.q)
    out += tag("p", {{"class", "suggestion"}}, "Did you mean ",
               tag("a", {{"href", search_address(with_query(request, likelier), path)}}, likelier), "?");
  if (!report.corrections.empty())
    out += tag("div", {{"class", "note"}}, tag("p", {}, tag("strong", {}, "Searched for")),
               corrected(report.corrections));
  if (!report.warnings.empty())
    out += tag("div", {{"class", "note warn"}}, tag("p", {}, tag("strong", {}, "Please note")),
               listed(report.warnings));
  Html how;
  if (!request.q.empty() && !report.understood.empty() && report.understood != request.q)
    how += tag("p", {}, "Understood as: ", tag("code", {}, report.understood));
  if (!report.expansions.empty()) how += tag("p", {}, "Also searched for:") + listed(report.expansions);
  if (request.explain && !report.tree.empty()) how += tag("pre", {}, report.tree);
  if (!how.empty())
    out += tag("details", {{"class", "how"}, {"open", request.explain}},
               tag("summary", {}, "How this was searched"), how);
  return out;
}

Html parameter_errors(const std::vector<ParameterError>& errors) {
  if (errors.empty()) return {};
  Html items;
  for (const ParameterError& error : errors)
    items += tag("li", {}, tag("strong", {}, error.parameter), ": ", error.reason);
  return tag("div", {{"class", "note error"}, {"role", "alert"}},
             tag("p", {}, tag("strong", {}, "Part of the address could not be read and was left out")),
             tag("ul", {}, items));
}

Html held_table(const std::vector<HeldOrganisation>& held) {
  Html rows;
  for (const HeldOrganisation& one : held) {
    const std::string dates = one.first_date == one.last_date
                                  ? long_date(one.first_date)
                                  : long_date(one.first_date) + " to " + long_date(one.last_date);
    rows +=
        tag("tr", {},
            tag("th", {{"scope", "row"}},
                one.id.empty() ? Html(name_or_none(one.name))
                               : tag("a", {{"href", organisation_address(one.id)}}, name_or_none(one.name))),
            tag("td", {{"data-label", "Meetings"}}, dates),
            tag("td", {{"class", "number"}, {"data-label", "Packs"}}, with_commas(one.packs)),
            tag("td", {{"class", "number"}, {"data-label", "Records"}}, with_commas(one.records)));
  }
  const Html head =
      tag("tr", {}, tag("th", {{"scope", "col"}}, "Organisation"), tag("th", {{"scope", "col"}}, "Meetings"),
          tag("th", {{"scope", "col"}, {"class", "number"}}, "Packs"),
          tag("th", {{"scope", "col"}, {"class", "number"}}, "Records"));
  return tag("table", {{"class", "stack"}}, tag("caption", {{"class", "vh"}}, "Organisations held"),
             tag("thead", {}, head), tag("tbody", {}, rows));
}

}  // namespace quorate
