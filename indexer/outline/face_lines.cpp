#include "indexer/outline/face_lines.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "analyzers/dates.h"

namespace quorate {
namespace {

// The line that opens the pack, once more: the name of its organisation, be it of a known kind or not.
bool repeats_pack_head(const RowFaces& rows, std::size_t i) {
  const std::size_t head = rows[0].noise ? rows.next(0) : 0;
  return head < i && rows[head].folded == rows[i].folded && looks_like_title(rows, i);
}

// "Declaration of interests for members of the ICS Board": a title that ends in whose it is. What names a
// sitting ("Meeting in public of the Board") or another body ("Council of the Borough Board") is none.
bool ends_in_whose(std::string_view folded, const OutlineVocabulary& words) {
  std::size_t at = std::string_view::npos;
  for (const std::string_view link : {" of the ", " for the ", " to the "}) {
    const std::size_t found = folded.rfind(link);
    if (found != std::string_view::npos && (at == std::string_view::npos || found > at)) at = found;
  }
  if (at == std::string_view::npos) return false;
  const std::string_view before = folded.substr(0, at);
  return words.sittings.in(before).empty() && words.meeting_bodies.in(before).empty() &&
         words.organisation_ends.in(before).empty();
}

}  // namespace

bool is_bullet(std::string_view line) {
  line = trim(line);
  return line.starts_with("- ") || line.starts_with("• ") || line.starts_with("o ") ||
         line.starts_with("·") || line.starts_with("➤") || line.starts_with("> ");
}

bool ends_sentence(std::string_view line) {
  line = trim(line);
  return line.ends_with('.') || line.ends_with(';') || line.ends_with(',');
}

bool begins_in_lower_case(std::string_view line) {
  line = trim(line);
  return !line.empty() && std::islower(static_cast<unsigned char>(line.front())) != 0;
}

bool continues_sentence(const RowFaces& rows, std::size_t i) {
  if (!begins_in_lower_case(rows.line(i)) || rows.row(i).blank_before > 0) return false;
  const std::size_t above = rows.previous(i);
  if (above >= rows.size() || rows[above].capitals || rows.row(above).table >= 0) return false;
  const std::string_view line = trim(rows.line(above));
  return !ends_sentence(line) && !line.ends_with(':') && !line.ends_with('?') && !line.ends_with('!');
}

bool looks_like_title(const RowFaces& rows, std::size_t i) {
  if (!rows[i].short_line || rows[i].folded.size() < 4 || rows[i].filled > 2) return false;
  const std::string_view line = rows.line(i);
  if (is_bullet(line) || ends_sentence(line)) return false;
  const auto letters = std::count_if(line.begin(), line.end(),
                                     [](char c) { return std::isalpha(static_cast<unsigned char>(c)); });
  const char first = trim(line).front();
  return letters * 2 >= static_cast<std::ptrdiff_t>(line.size()) &&
         !std::islower(static_cast<unsigned char>(first));
}

bool is_letterhead_row(const RowFaces& rows, std::size_t i, const OutlineVocabulary& words) {
  const std::string_view line = rows.line(i);
  if (!rows[i].short_line || line.size() > 110 || rows[i].filled > 2 || ends_sentence(line)) return false;
  std::string rest(line);
  const std::vector<FoundDate> dates = find_dates(line);
  for (auto date = dates.rbegin(); date != dates.rend(); ++date)
    rest.erase(date->span.begin, date->span.size());
  std::string folded = fold(rest);
  while (!folded.empty() && (std::isdigit(static_cast<unsigned char>(folded.back())) || folded.back() == ' '))
    folded.pop_back();
  if (folded.starts_with("report to ") || folded.starts_with("meeting of ") || folded.ends_with(" logo"))
    return true;
  if (folded.ends_with(" meeting")) folded.resize(folded.size() - 8);
  if (!words.paper_words.in(folded).empty()) return false;
  if (repeats_pack_head(rows, i)) return true;
  if (!words.organisation_ends.end_of(folded).empty()) return true;
  return !words.meeting_bodies.end_of(folded).empty() && !ends_in_whose(folded, words);
}

bool is_version_line(std::string_view folded) {
  constexpr std::size_t kMostVersion = 30;
  if (folded.empty() || folded.size() > kMostVersion) return false;
  const bool short_form = folded[0] == 'v' && folded.size() > 1 && folded[1] >= '0' && folded[1] <= '9';
  return short_form || folded.starts_with("version ") || folded.starts_with("final v") ||
         folded.starts_with("draft v");
}

bool is_date_row(const RowFaces& rows, std::size_t i) {
  const std::string_view line = rows.line(i);
  if (line.size() > 60) return false;
  const std::vector<FoundDate> dates = find_dates(line);
  if (dates.empty() || dates.front().date.month == 0) return false;
  std::string rest(line);
  for (auto date = dates.rbegin(); date != dates.rend(); ++date)
    rest.erase(date->span.begin, date->span.size());
  const std::string folded = fold(rest);
  if (folded.size() <= 2) return true;
  for (const std::string_view word : {"monday", "tuesday", "wednesday", "thursday", "friday", "version",
                                      "date", "v1", "v2", "final", "draft", "dated", "may"}) {
    if (folded.starts_with(word) && folded.size() <= word.size() + 8) return true;
  }
  return false;
}

bool opens_with_date(std::string_view line) {
  if (line.size() > 200) return false;
  const std::vector<FoundDate> dates = find_dates(line);
  return !dates.empty() && dates.front().span.begin <= 1 && dates.front().date.month > 0;
}

}  // namespace quorate
