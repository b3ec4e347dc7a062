#include "indexer/outline/page_heads.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <utility>

#include "analyzers/dates.h"

namespace quorate {
namespace {

constexpr std::size_t kHeadBytes = 160;
constexpr std::size_t kLeastStem = 8;   // bytes of the words before a mark
constexpr std::size_t kMostWords = 4;   // of a mark with the word before it: "Attachment to Item 4"
constexpr std::size_t kLeastHeads = 3;  // that bear marks of one shape behind the same words
constexpr std::size_t kMarkBytes = 14;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alpha(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

// "CONFIDENTIAL" behind a mark.
bool is_stamp(std::string_view word) {
  return word.size() >= 3 &&
         std::all_of(word.begin(), word.end(), [](char c) { return is_alpha(c) && c >= 'A' && c <= 'Z'; });
}

bool has_digit(std::string_view word) { return std::any_of(word.begin(), word.end(), is_digit); }

// The head with a mark behind a word that says so: the longest that stands behind words of its own.
std::optional<PageHead> with_marked_tail(std::string_view line, const OutlineVocabulary& words) {
  std::optional<PageHead> best;
  std::size_t at = line.size();
  for (std::size_t taken = 1; taken <= kMostWords; ++taken) {
    at = at == 0 ? std::string_view::npos : line.find_last_of(" \t", at - 1);
    if (at == std::string_view::npos) break;
    const std::string stem = fold(line.substr(0, at));
    if (taken == 1 || stem.size() < kLeastStem) continue;
    std::optional<PaperMark> mark = read_mark(line.substr(at + 1), words);
    if (!mark || !mark->rest.empty() || (mark->mark.empty() && mark->number.empty())) continue;
    best = PageHead{0, stem, std::move(mark), true};
  }
  return best;
}

// The head with what may be a mark as its last word.
std::optional<PageHead> with_bare_tail(std::string_view line) {
  const std::size_t at = line.find_last_of(" \t|");
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view mark = line.substr(at + 1);
  std::string stem = fold(line.substr(0, at));
  if (mark_shape(mark).empty() || stem.size() < kLeastStem) return std::nullopt;
  return PageHead{0, std::move(stem), PaperMark{std::string(mark), false, false, {}, {}}, false};
}

}  // namespace

std::string mark_shape(std::string_view mark) {
  if (mark.size() > kMarkBytes || !has_digit(mark)) return {};
  std::string shape;
  bool whole = true;
  for (const char c : mark) {
    const char sign = is_digit(c) ? '0' : (is_alpha(c) ? 'A' : c);
    whole = whole && sign == '0';
    if (sign == 'A' && c >= 'a' && c <= 'z' && shape.empty()) return {};
    if (sign != '0' && sign != 'A' && c != '.' && c != '/' && c != '-') return {};
    if (shape.empty() || shape.back() != sign) shape += sign;
  }
  const bool ordinal = shape == "0A";  // "3rd", "10am"
  if (whole || ordinal || shape.back() == '-' || !find_dates(mark).empty()) return {};
  return shape;
}

std::string_view without_stamp(std::string_view line) {
  constexpr int kStampWords = 4;  // "NOT FOR PUBLICATION"
  line = trim(line);
  std::string_view rest = line;
  for (int words = 0; words < kStampWords; ++words) {
    const std::size_t last = rest.find_last_of(" \t");
    if (last == std::string_view::npos || !is_stamp(rest.substr(last + 1))) break;
    rest = trim(rest.substr(0, last));
    const std::size_t word = rest.find_last_of(" \t");
    if (word != std::string_view::npos && has_digit(rest.substr(word))) return rest;
  }
  return line;
}

std::vector<PageHead> read_page_heads(const RowFaces& rows, const OutlineVocabulary& words) {
  std::vector<PageHead> heads;
  std::map<std::pair<std::string, std::string>, std::pair<std::size_t, std::set<std::string>>> series;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (!rows[i].first_of_page || rows.line(i).size() > kHeadBytes) continue;
    const std::string line = one_line(rows.line(i));
    const std::string_view head = without_stamp(line);
    std::optional<PageHead> found = with_marked_tail(head, words);
    if (!found) found = with_bare_tail(head);
    if (!found) found = PageHead{0, fold(head), std::nullopt, false};
    found->row = i;
    if (found->mark && !found->known_by_word) {
      auto& [count, marks] = series[{found->stem, mark_shape(found->mark->mark)}];
      ++count;
      marks.insert(found->mark->mark);
    }
    heads.push_back(std::move(*found));
  }
  for (PageHead& head : heads) {
    if (!head.mark || head.known_by_word) continue;
    const auto& [count, marks] = series[{head.stem, mark_shape(head.mark->mark)}];
    if (count >= kLeastHeads && marks.size() >= 2) continue;
    head.stem = rows[head.row].folded;
    head.mark.reset();
  }
  return heads;
}

}  // namespace quorate
