#include <map>
#include <string>

#include "server/answers/html/pack_page.h"
#include "server/answers/html/wording.h"

namespace quorate {
namespace {

constexpr std::size_t kProblemsShown = 100;

std::string in_words(std::string_view name) {
  std::string out(name);
  for (char& c : out)
    if (c == '_') c = ' ';
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

Html cells(const std::string& a, const std::string& b, const std::string& c) {
  return tag("tr", {}, tag("td", {}, a), tag("td", {}, b), tag("td", {}, c));
}

Html table(std::string_view first, std::string_view second, std::string_view third, const Html& rows) {
  const auto head = [](std::string_view name) { return tag("th", {{"scope", "col"}}, name); };
  return tag("div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", first}},
             tag("table", {}, tag("thead", {}, tag("tr", {}, head(first), head(second), head(third))),
                 tag("tbody", {}, rows)));
}

std::string where(const Problem& problem) {
  std::vector<std::string> parts;
  if (problem.page > 0) parts.push_back("page " + std::to_string(problem.page));
  parts.push_back(lines_of(problem.lines));
  return joined(parts);
}

}  // namespace

Html pack_quality(const PackInfo& pack) {
  const std::string_view verdict = pack.text_quality >= 0.97  ? "reads well"
                                   : pack.text_quality >= 0.9 ? "reads fairly well"
                                                              : "reads poorly; part of it may not be found";
  Html out = tag("p", {}, "This pack ", verdict, ": ", percent(pack.text_quality),
                 " of its words are free of noise.");
  if (!pack.corrections.empty()) {
    Html rows;
    for (const Correction& one : pack.corrections)
      rows += cells(in_words(one.field), one.read.empty() ? "nothing" : one.read, one.set);
    out += tag("details", {},
               tag("summary", {},
                   count_of(pack.corrections.size(), "field was corrected by hand",
                            "fields were corrected by hand")),
               table("Field", "Read by machine", "Set by a person", rows));
  }
  if (!pack.problems.empty()) {
    Html rows;
    for (std::size_t i = 0; i < std::min(pack.problems.size(), kProblemsShown); ++i)
      rows += cells(in_words(pack.problems[i].kind), where(pack.problems[i]), pack.problems[i].detail);
    out += tag("details", {},
               tag("summary", {},
                   count_of(pack.problems.size(), "fault in the text was noticed",
                            "faults in the text were noticed")),
               table("Fault", "Where", "What", rows));
    if (pack.problems.size() > kProblemsShown)
      out += tag("p", {{"class", "hint"}}, "The first " + std::to_string(kProblemsShown) + " are shown.");
  }
  return tag("section", {{"aria-labelledby", "quality"}}, tag("h2", {{"id", "quality"}}, "How well it reads"),
             out);
}

}  // namespace quorate
