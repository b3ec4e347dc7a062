#include "indexer/outline/minutes_heading.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "analyzers/dates.h"
#include "indexer/outline/agenda.h"

namespace quorate {
namespace {

constexpr std::size_t kSentenceBytes = 320;   // of a heading that is a whole sentence
constexpr std::ptrdiff_t kWordsBefore = 9;    // of a body's name before "minutes"
constexpr int kBlockRows = 5;                 // of marks and names above a heading
constexpr std::size_t kBlockLineBytes = 110;  // of each of them

// A sentence about minutes, not their heading: "The minutes of the last meeting were approved".
bool tells_of_minutes(std::string_view folded) {
  constexpr std::array<std::string_view, 14> kTelling = {"were",   "was",      "be",    "been",      "are",
                                                         "is",     "has",      "have",  "that",      "noted",
                                                         "agreed", "resolved", "asked", "considered"};
  return std::any_of(kTelling.begin(), kTelling.end(), [&](std::string_view word) {
    return find_phrase(folded, word) != std::string_view::npos;
  });
}

// Whether the phrase stands behind a body's name: a few words, and no figure just before ("15 minutes").
bool stands_behind_name(std::string_view folded, std::string_view phrase) {
  if (phrase.find("minute") == std::string_view::npos) return false;
  const std::string_view before = trim(folded.substr(0, find_phrase(folded, phrase)));
  if (!before.empty() && std::isdigit(static_cast<unsigned char>(before.back()))) return false;
  return std::count(before.begin(), before.end(), ' ') < kWordsBefore;
}

}  // namespace

MinutesHeading minutes_heading(const RowFaces& rows, std::size_t i, const OutlineVocabulary& words) {
  const std::string_view line = trim(rows.line(i));
  const std::string& folded = rows[i].folded;
  if (line.size() > kSentenceBytes || rows[i].filled > 2) return MinutesHeading::none;
  const std::string_view phrase = words.minutes_titles.in(folded);
  if (phrase.empty() || !opening_reference(line).ref.empty()) return MinutesHeading::none;
  const bool opens = !words.minutes_titles.begin_of(folded).empty();
  const bool closes = !words.minutes_titles.end_of(folded).empty();
  const bool sentence = line.ends_with('.') || line.ends_with(';') || line.ends_with(',');
  if (rows[i].short_line && !sentence && (opens || (closes && rows[i].capitals)))
    return MinutesHeading::plain;
  if (rows[i].short_line && folded.starts_with("minutes of ") && !tells_of_minutes(folded))
    return MinutesHeading::plain;  // "Minutes of a meeting held on 18 June 2024."
  if (std::islower(static_cast<unsigned char>(line.front())) || tells_of_minutes(folded))
    return MinutesHeading::none;
  if ((sentence || !rows[i].short_line) && (!opens || find_dates(line).empty())) return MinutesHeading::none;
  return opens || stands_behind_name(folded, phrase) ? MinutesHeading::loose : MinutesHeading::none;
}

bool names_attendance(const RowFaces& rows, std::size_t i, const OutlineVocabulary& words) {
  std::string_view folded = rows[i].folded;
  while (!folded.empty() && (std::isdigit(static_cast<unsigned char>(folded[0])) || folded[0] == ' '))
    folded.remove_prefix(1);
  if (!words.attendance.begin_of(folded).empty()) return true;
  return rows.line(i).substr(0, 300).find(" Present:") != std::string_view::npos;
}

bool labels_attendance(const RowFaces& rows, std::size_t i, const OutlineVocabulary& words) {
  const std::string_view line = rows.line(i).substr(0, 300);
  if (line.find(" Present:") != std::string_view::npos) return true;
  return words.attendance.is(fold(line.substr(0, line.find_first_of(":\t"))));
}

bool in_heading_block(const RowFaces& rows, std::size_t i) {
  for (int steps = 0; steps < kBlockRows; ++steps) {
    if (i == 0 || rows.row(i).blank_before > 0 || rows[i].page_top) return true;
    i = rows.previous(i);
    if (i >= rows.size() || rows.line(i).size() > kBlockLineBytes || rows[i].filled > 2) return false;
    const std::string_view line = trim(rows.line(i));
    if (line.ends_with('.') || line.ends_with(';') || line.ends_with(',')) return false;
  }
  return false;
}

}  // namespace quorate
