#include "indexer/outline/asked_purpose.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <utility>

namespace quorate {
namespace {

constexpr std::size_t kShortPurpose = 30;  // in which a wrong letter is forgiven
constexpr std::size_t kLeastMended = 6;    // letters of a word with one wrong
constexpr std::size_t kBareRequest = 40;

bool is_ticked(std::string_view text) {
  for (const std::string_view tick : {"☒", "⊠", "☑", "✓", "✔", "[X]", "[x]", "(X)", "(x)", "×"}) {
    if (text.find(tick) != std::string_view::npos) return true;
  }
  const std::string_view inner = trim(text);
  return inner.ends_with(" X") || inner.ends_with(" x") || inner.starts_with("X ");
}

std::size_t box_at(std::string_view text, std::size_t from) {
  std::size_t best = std::string_view::npos;
  for (const std::string_view box : {"☒", "☐", "⊠", "□", "☑", "✓", "✔", "[X]", "[x]", "[ ]", "[]"}) {
    best = std::min(best, text.find(box, from));
  }
  return best;
}

// A cell that holds several boxes, cut so that each piece holds one box and its words.
std::vector<std::string_view> pieces_of(std::string_view cell) {
  std::vector<std::size_t> boxes;
  for (std::size_t at = box_at(cell, 0); at != std::string_view::npos; at = box_at(cell, at + 1))
    boxes.push_back(at);
  if (boxes.size() < 2) return {cell};
  const bool box_first = trim(cell.substr(0, boxes[0])).empty();
  std::vector<std::string_view> pieces;
  std::size_t begin = 0;
  for (std::size_t k = 0; k < boxes.size(); ++k) {
    const std::size_t end = box_first
                                ? (k + 1 < boxes.size() ? boxes[k + 1] : cell.size())
                                : std::min(cell.size(), cell.find(' ', boxes[k]) == std::string_view::npos
                                                            ? cell.size()
                                                            : cell.find(' ', boxes[k]));
    pieces.push_back(cell.substr(begin, end - begin));
    begin = end;
  }
  return pieces;
}

bool is_tick(std::string_view cell) {
  constexpr std::array<std::string_view, 14> kTicks = {"x", "X", "✓",   "✔",   "☒",   "☑", "⊠",
                                                       "√", "×", "[x]", "[X]", "Yes", "Y", "■"};
  return std::find(kTicks.begin(), kTicks.end(), trim(cell)) != kTicks.end();
}

void add(std::vector<Verb>& verbs, const std::vector<Verb>& more) {
  for (const Verb verb : more) {
    if (std::find(verbs.begin(), verbs.end(), verb) == verbs.end()) verbs.push_back(verb);
  }
}

// Whether one letter is wrong, missing, too many, or two are swapped.
bool one_letter_off(std::string_view a, std::string_view b) {
  std::size_t front = 0;
  while (front < std::min(a.size(), b.size()) && a[front] == b[front]) ++front;
  std::string_view rest_a = a.substr(front), rest_b = b.substr(front);
  while (!rest_a.empty() && !rest_b.empty() && rest_a.back() == rest_b.back()) {
    rest_a.remove_suffix(1);
    rest_b.remove_suffix(1);
  }
  const bool swapped =
      rest_a.size() == 2 && rest_b.size() == 2 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0];
  return front > 0 && (swapped || (rest_a.size() <= 1 && rest_b.size() <= 1));
}

std::vector<Verb> mended_purposes(std::string_view folded, const OutlineVocabulary& words) {
  std::vector<Verb> verbs;
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    const std::string_view word = folded.substr(begin, end - begin);
    begin = end + 1;
    if (word.size() < kLeastMended) continue;
    for (const auto& [phrases, verb] : words.purposes) {
      const bool meant =
          std::any_of(phrases.all().begin(), phrases.all().end(), [&](const std::string& phrase) {
            return phrase.size() >= kLeastMended && one_letter_off(word, phrase);
          });
      if (meant) add(verbs, {verb});
    }
  }
  return verbs;
}

// A tick in a cell of its own: its words stand in the cell before it, or behind it where the row begins with
// a box, or in the row above.
std::vector<Verb> purposes_of_tick(const RowFaces& rows, std::size_t i, std::size_t c,
                                   const OutlineVocabulary& words) {
  const TextRow& row = rows.row(i);
  const auto cell_of = [&](std::size_t at, std::size_t k) { return rows.text().cell(rows.row(at), k); };
  const auto worded = [&](std::size_t at, std::size_t k) { return is_bare_purpose(cell_of(at, k), words); };
  bool any = false;
  for (std::size_t k = 0; k < row.cells.size(); ++k) any = any || (!is_tick(cell_of(i, k)) && worded(i, k));
  if (any) {
    const bool words_first = !is_tick(cell_of(i, 0)) && !cell_of(i, 0).empty();
    if (words_first && c > 0 && worded(i, c - 1)) return purposes_in(cell_of(i, c - 1), words);
    if (!words_first && worded(i, c + 1)) return purposes_in(cell_of(i, c + 1), words);
    return {};
  }
  const std::size_t above = rows.previous(i);
  if (above >= rows.size() || rows.row(above).table != row.table || !worded(above, c)) return {};
  return purposes_in(cell_of(above, c), words);
}

}  // namespace

std::vector<Verb> purposes_in(std::string_view text, const OutlineVocabulary& words) {
  std::vector<std::pair<std::size_t, Verb>> found;
  const std::string folded = fold(text);
  for (const auto& [phrases, verb] : words.purposes) {
    const std::string_view phrase = phrases.in(folded);
    if (!phrase.empty()) found.emplace_back(find_phrase(folded, phrase), verb);
  }
  std::sort(found.begin(), found.end());
  std::vector<Verb> verbs;
  for (const auto& [at, verb] : found) verbs.push_back(verb);
  if (verbs.empty() && folded.size() <= kShortPurpose) return mended_purposes(folded, words);
  return verbs;
}

bool is_bare_purpose(std::string_view text, const OutlineVocabulary& words) {
  text = trim(text);
  if (text.empty() || text.size() > kBareRequest) return false;
  const std::string folded = fold(text);
  for (std::string_view rest = folded; !rest.empty();) {
    std::string_view longest;
    for (const auto& [phrases, verb] : words.purposes) {
      const std::string_view phrase = phrases.begin_of(rest);
      if (phrase.size() > longest.size()) longest = phrase;
    }
    for (const std::string_view link : {"and", "or", "only", "for", "to"}) {
      if (longest.empty() && (rest == link || rest.starts_with(std::string(link) + ' '))) longest = link;
    }
    if (longest.empty()) return false;
    rest.remove_prefix(std::min(longest.size() + 1, rest.size()));
  }
  return true;
}

bool is_bare_request(std::string_view line, const OutlineVocabulary& words) {
  const std::string folded = fold(line);
  return (folded.starts_with("for ") || folded.starts_with("to ")) && is_bare_purpose(line, words);
}

std::vector<Verb> ticked_purposes(const RowFaces& rows, std::size_t i, const OutlineVocabulary& words) {
  std::vector<Verb> verbs;
  const TextRow& row = rows.row(i);
  if (row.span.size() > 600) return verbs;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    const std::string_view cell = rows.text().cell(row, c);
    if (row.table >= 0 && is_tick(cell)) {
      add(verbs, purposes_of_tick(rows, i, c, words));
      continue;
    }
    for (const std::string_view piece : pieces_of(cell)) {
      if (piece.size() <= 80 && is_ticked(piece)) add(verbs, purposes_in(piece, words));
    }
  }
  return verbs;
}

}  // namespace quorate
