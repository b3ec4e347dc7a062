#include "indexer/outline/organisation_name.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "indexer/outline/capitalised_words.h"
#include "indexer/outline/name_parts.h"
#include "indexer/outline/row_faces.h"

namespace quorate {
namespace {

// Last words that names often go on behind.
bool is_weak_end(std::string_view folded) {
  constexpr std::array<std::string_view, 9> kWeak = {"health",     "hospital",   "hospitals",
                                                     "schools",    "foundation", "college",
                                                     "commission", "university", "institute"};
  return std::find(kWeak.begin(), kWeak.end(), folded) != kWeak.end();
}

bool is_meeting_word(std::string_view folded) {
  constexpr std::array<std::string_view, 16> kMeeting = {
      "board",     "meeting", "agenda",    "minutes", "committee", "council", "senate",   "court",
      "directors", "public",  "governors", "papers",  "annual",    "report",  "trustees", "cabinet"};
  return std::find(kMeeting.begin(), kMeeting.end(), folded) != kMeeting.end();
}

// "Democratic Services, Ashmere County Council" begins behind the comma; "Leicester, Leicestershire and
// Rutland ..." is one name: a list, with its "and" behind the comma.
std::size_t begin_of_list(const std::vector<CapitalWord>& parts, std::size_t first, std::size_t end) {
  bool linked = false;
  for (std::size_t k = end; k-- > first;) {
    linked = linked || parts[k].text == "and" || parts[k].text == "AND" || parts[k].text == "&";
    if (parts[k].text.ends_with(',') && !linked) return std::min(k + 1, end - 1);
  }
  return first;
}

// "NHS STRATHMORE CORPORATE RISK REGISTER": where the heading begins that a name of a known beginning runs
// into; `end` where there is none.
std::size_t end_before_heading(const std::vector<CapitalWord>& parts, std::size_t first, std::size_t end,
                               const OutlineVocabulary& words) {
  std::size_t heading = first + 2;
  while (heading < end && !words.not_letterheads.is(fold(parts[heading].text))) ++heading;
  if (heading >= end) return end;
  while (heading > first + 2 && words.common_words.is(fold(parts[heading - 1].text))) --heading;
  return heading;
}

// Where the name that begins at parts[first] and runs to `end` at most ends by its kind; `first` where it is
// none.
std::size_t end_of_name(const std::vector<CapitalWord>& parts, std::size_t first, std::size_t end,
                        const OutlineVocabulary& words) {
  std::size_t best = first;
  bool begins = false;
  std::string run;
  for (std::size_t k = first; k < end; ++k) {
    append_word(run, parts[k].text);
    const std::string folded = fold(run);
    begins = begins || !words.organisation_begins.begin_of(folded).empty() ||
             !words.organisation_translated.begin_of(folded).empty();
    const std::string_view tail = words.organisation_ends.end_of(folded);
    const bool whole = words.organisation_whole.is(folded);
    if (whole || (!tail.empty() && tail.size() < folded.size())) best = k + 1;
  }
  if (best == first && begins) best = end_before_heading(parts, first, end, words);
  // "Midwest Health Executive Board Meeting": a weak last word gives way to the rest of the name
  if (best > first && best < end && is_weak_end(fold(parts[best - 1].text))) {
    while (best < end && !is_meeting_word(fold(parts[best].text)) && !is_connector(parts[best].text)) ++best;
  }
  // "University of Severnside Council": the body that meets is no part of the name
  if (begins) {
    while (best > first + 2 && is_meeting_word(fold(parts[best - 1].text)) && !fold(run).starts_with("nhs"))
      --best;
  }
  return best;
}

}  // namespace

std::vector<std::string> organisation_names_in(std::string_view line, const OutlineVocabulary& words) {
  std::vector<std::string> names;
  const std::vector<CapitalWord> parts = name_words(line);
  for (std::size_t i = 0; i < parts.size();) {
    if (!starts_capital(parts[i].text)) {
      ++i;
      continue;
    }
    const std::size_t end = end_of_run(parts, i);
    const std::size_t first = behind_introduction(parts, begin_of_list(parts, i, end), end, words);
    const std::size_t last = end_of_name(parts, first, end, words);
    if (last > first) {
      std::string name = shown_name(parts, first, last);
      if (names_something(name, words)) names.push_back(std::move(name));
    }
    i = std::max(end, i + 1);
  }
  return names;
}

std::vector<std::string> organisations_in(std::string_view line, const OutlineVocabulary& words,
                                          const OrganisationAuthority& authority) {
  std::vector<std::string> names, written;
  const auto add = [&](const std::string& name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  };
  for (const FoundOrganisation& found : authority.find_in(line)) {
    add(found.organisation->name);
    written.push_back(fold(line.substr(found.span.begin, found.span.size())));
  }
  for (const std::string& name : organisation_names_in(line, words)) {
    const std::string folded = fold(name);
    // "Assessment of Severn Vale Hospitals NHS Trust" holds the name that was found
    const bool about = std::any_of(written.begin(), written.end(), [&](const std::string& known) {
      return folded.ends_with(" of " + known) || folded.ends_with(" with " + known) ||
             folded.ends_with(" for " + known);
    });
    const Organisation* known = authority.find(name);
    if (!about) add(known ? known->name : name);
  }
  return names;
}

}  // namespace quorate
