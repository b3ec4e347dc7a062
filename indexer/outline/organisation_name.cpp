#include "indexer/outline/organisation_name.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "indexer/outline/capitalised_words.h"
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

// Whether a word of the name is its own.
bool names_something(std::string_view name, const OutlineVocabulary& words) {
  return words.organisation_whole.is(fold(name)) || !own_words_of(name, words).empty();
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

// Where a name begins behind what introduces it: "Minutes of", "Board of Trustees of the", "Agenda".
std::size_t behind_introduction(const std::vector<CapitalWord>& parts, std::size_t first, std::size_t last,
                                const OutlineVocabulary& words) {
  std::size_t begin = first;
  for (std::size_t k = first; k + 1 < last; ++k) {
    const std::string folded = fold(parts[k].text);
    if (parts[k].text == "of" || parts[k].text == "OF") begin = k > first ? k + 1 : begin;
    const bool introduces = is_connector(parts[k].text) || folded == "of" || folded == "the" ||
                            folded == "a" || words.kinds_that_meet.is(folded) ||
                            words.introductions.is(folded) || words.not_letterheads.is(folded);
    if (!introduces) break;
  }
  while (begin + 1 < last) {
    const std::string folded = fold(parts[begin].text);
    if (folded != "the" && !is_connector(parts[begin].text) && !words.introductions.is(folded)) break;
    ++begin;
  }
  return begin;
}

// The name as it is shown, of parts [first, last).
std::string shown_name(const std::vector<CapitalWord>& parts, std::size_t first, std::size_t last) {
  std::string text;
  for (std::size_t k = first; k < last; ++k) append_word(text, parts[k].text);
  while (text.ends_with(',')) text.pop_back();
  if (text.size() > 10 && (text.starts_with("NHS ") || text.starts_with("Nhs ")) &&
      (text.ends_with(" Board") || text.ends_with(" BOARD")) &&
      fold(text).find("integrated care") == std::string::npos) {
    text.erase(text.size() - 6);
  }
  return in_capitals(text) ? title_case(text) : text;
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

// The capitalised words that end right before parts[end]: where they begin.
std::size_t begin_of_run(const std::vector<CapitalWord>& parts, std::size_t end) {
  std::size_t first = end;
  while (first > 0) {
    const CapitalWord& word = parts[first - 1];
    if (word.stop && first < end) break;
    if (!starts_capital(word.text) && !is_connector(word.text)) break;
    --first;
  }
  while (first < end && is_connector(parts[first].text)) ++first;
  return first;
}

// Whether `letters` are the initials of the run, connectors with theirs or not: "CVCS", "UoC".
bool are_initials(std::string_view letters, const std::vector<CapitalWord>& parts, std::size_t first,
                  std::size_t last) {
  std::string all, capitals;
  for (std::size_t k = first; k < last; ++k) {
    if (parts[k].text.empty()) continue;
    const char initial = static_cast<char>(std::toupper(static_cast<unsigned char>(parts[k].text[0])));
    all += initial;
    if (!is_connector(parts[k].text)) capitals += initial;
  }
  std::string upper(letters);
  for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return upper.size() >= 2 && (upper == all || upper == capitals);
}

// What stands in the brackets that open at `at`, without quotation marks: "the Trust", "CVCS".
std::string in_brackets(std::string_view line, std::size_t at) {
  const std::size_t close = line.find(')', at);
  if (close == std::string_view::npos || close - at > 60) return {};
  std::string inside(line.substr(at + 1, close - at - 1));
  for (const std::string_view quote : {"“", "”", "‘", "’", "\"", "'"}) {
    for (std::size_t q = inside.find(quote); q != std::string::npos; q = inside.find(quote))
      inside.erase(q, quote.size());
  }
  return inside;
}

// "Calder Rivers Partnership Board": the line without the board that meets.
std::string_view without_board(std::string_view line) {
  for (const std::string_view board : {" Board", " BOARD", " Council", " COUNCIL"}) {
    if (line.ends_with(board) && line.size() > board.size() + 8)
      return line.substr(0, line.size() - board.size());
  }
  return line;
}

}  // namespace

std::string own_words_of(std::string_view name, const OutlineVocabulary& words) {
  const std::string folded = fold(name);
  std::string own;
  for (std::size_t i = 0; i < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', i), folded.size());
    const std::string_view word = std::string_view(folded).substr(i, end - i);
    const bool number = word.find_first_not_of("0123456789") == std::string_view::npos;
    if (!number && word.size() > 1 && !words.common_words.is(word)) append_word(own, word);
    i = end + 1;
  }
  return own;
}

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

std::vector<std::string> defined_names_in(std::string_view line, const OutlineVocabulary& words) {
  std::vector<std::string> names;
  for (std::size_t at = line.find('('); at != std::string_view::npos; at = line.find('(', at + 1)) {
    const std::string inside = in_brackets(line, at);
    if (inside.size() < 2) continue;
    const std::vector<CapitalWord> parts = name_words(line.substr(0, at));
    const std::size_t first = begin_of_run(parts, parts.size());
    if (parts.size() < first + 2 || parts.size() > first + 12) continue;
    const bool article = inside.starts_with("the ") && inside.size() > 5 &&
                         starts_capital(inside.substr(4)) &&
                         words.kinds_of_body.is(fold(inside.substr(4, inside.find(' ', 4) - 4)));
    const bool acronym =
        inside.find(' ') == std::string::npos && are_initials(inside, parts, first, parts.size());
    if (!article && !acronym) continue;
    std::string name =
        shown_name(parts, behind_introduction(parts, first, parts.size(), words), parts.size());
    if (names_something(name, words)) names.push_back(std::move(name));
  }
  return names;
}

std::string convened_name_in(std::string_view line, const OutlineVocabulary& words) {
  const std::vector<CapitalWord> parts = name_words(line);
  for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
    if (parts[i].text != "of" || parts[i - 1].stop ||
        words.kinds_that_meet.end_of(fold(parts[i - 1].text)).empty())
      continue;
    std::size_t first = i + 1;
    if (parts[first].text == "the" || parts[first].text == "The") ++first;
    if (first >= parts.size() || !starts_capital(parts[first].text)) continue;
    const std::size_t end = end_of_run(parts, first);
    const std::size_t begin = behind_introduction(parts, first, end, words);
    std::string run = shown_name(parts, begin, end);
    if (words.meeting_bodies.begin_of(fold(run)).empty() && names_something(run, words)) return run;
  }
  return {};
}

std::string letterhead_name(std::string_view line, const OutlineVocabulary& words) {
  line = trim(line);
  while (!line.empty() && (line.front() == '#' || line.front() == '*' || line.front() == ' '))
    line.remove_prefix(1);
  while (!line.empty() && (line.back() == '*' || line.back() == ' ')) line.remove_suffix(1);
  if (line.size() < 5 || line.size() > 70 ||
      line.find_first_of("0123456789:;()\"?|") != std::string_view::npos)
    return {};
  line = without_board(line);
  const std::string folded = fold(line);
  if (!words.not_letterheads.in(folded).empty() || !words.letter_heads.begin_of(folded).empty() ||
      !words.meeting_bodies.in(folded).empty())
    return {};
  const std::vector<CapitalWord> parts = name_words(line);
  const bool capitalised = std::all_of(parts.begin(), parts.end(),
                                       [](const CapitalWord& word) { return fits_in_name(word.text); });
  if (!capitalised || parts.size() < 2 || parts.size() > 9) return {};
  std::string name = shown_name(parts, behind_introduction(parts, 0, parts.size(), words), parts.size());
  return names_something(name, words) ? name : std::string{};
}

}  // namespace quorate
