#include "indexer/governance/passage_pieces.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>

#include "indexer/governance/flow.h"
#include "indexer/governance/headings.h"
#include "indexer/governance/language.h"
#include "indexer/governance/plain_words.h"

namespace quorate {
namespace {

constexpr std::size_t kLongRowWords = 120;       // a longer row is cut into its sentences
constexpr std::size_t kFormRunWords = 30;        // less boilerplate in a row stays with the text around it
constexpr std::size_t kLanguageWindow = 40;      // words by which a language is told
constexpr std::size_t kLeastLanguageWords = 12;  // fewer are taken for the language before them

Span sub_span(Span whole, std::size_t begin, std::size_t end) {
  return {whole.begin + static_cast<std::uint32_t>(begin), whole.begin + static_cast<std::uint32_t>(end)};
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

bool ends_sentence(std::string_view text) {
  text = trimmed(text);
  return !text.empty() && std::string_view(".?!:;").find(text.back()) != std::string_view::npos;
}

// Calls `add(Span, Break)` for the sentences of `span`: up to a full stop before a blank, a line's or a
// cell's end. What has no such place is cut after every `most_words` words.
template <typename Add>
void each_sentence(const CleanText& text, Span span, std::size_t most_words, Add add) {
  const std::string_view all = text.view(span);
  std::size_t begin = 0;
  std::size_t words = 0;
  bool in_word = false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const char c = all[i];
    if (!is_blank(c)) {
      if (!in_word) ++words;
      in_word = true;
      continue;
    }
    in_word = false;
    const bool line_end = c == '\n' || c == '\t';
    const bool stop =
        line_end ||
        (i > 0 && std::string_view(".?!").find(all[i - 1]) != std::string_view::npos && words > 3);
    if (!stop && words < most_words) continue;
    add(sub_span(span, begin, i), c == '\n' ? Break::paragraph : stop ? Break::sentence : Break::none);
    begin = i + 1;
    words = 0;
  }
  if (begin < all.size()) add(sub_span(span, begin, all.size()), Break::paragraph);
}

// Bytes that minute items hold, in order and apart.
std::vector<Span> covered_bytes(const std::vector<Item>& minute_items) {
  std::vector<Span> covered;
  for (const Item& item : minute_items) covered.insert(covered.end(), item.spans.begin(), item.spans.end());
  std::sort(covered.begin(), covered.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
  std::vector<Span> merged;
  for (const Span& span : covered) {
    if (!merged.empty() && span.begin <= merged.back().end)
      merged.back().end = std::max(merged.back().end, span.end);
    else
      merged.push_back(span);
  }
  return merged;
}

// What is left of `span` without `covered`; `next` is the first of them that may matter and moves on.
std::vector<Span> uncovered(Span span, const std::vector<Span>& covered, std::size_t& next) {
  while (next < covered.size() && covered[next].end <= span.begin) ++next;
  std::vector<Span> left;
  std::uint32_t begin = span.begin;
  for (std::size_t i = next; i < covered.size() && covered[i].begin < span.end; ++i) {
    if (covered[i].begin > begin) left.push_back({begin, covered[i].begin});
    begin = std::max(begin, covered[i].end);
  }
  if (begin < span.end) left.push_back({begin, span.end});
  return left;
}

// A sentence that a page's end or a blank line cuts: the line ends on an open word, or the next begins small.
bool goes_on_below(std::string_view line, const TextRow& below, const CleanText& text) {
  const std::string_view next = trimmed(text.text(below));
  if (below.table >= 0 || next.empty() || list_mark(next) > 0) return false;
  return is_open_line(line) || std::islower(static_cast<unsigned char>(next.front())) != 0;
}

std::size_t row_of(const CleanText& text, std::uint32_t byte) {
  const auto after = std::upper_bound(text.rows.begin(), text.rows.end(), byte,
                                      [](std::uint32_t b, const TextRow& row) { return b < row.span.begin; });
  return after == text.rows.begin() ? 0 : static_cast<std::size_t>(after - text.rows.begin()) - 1;
}

void add_pieces(const CleanText& text, Span span, std::size_t row, std::size_t most_words,
                std::vector<PassagePiece>& pieces) {
  const std::size_t words = count_words(text.view(span));
  if (words <= kLongRowWords) {
    pieces.push_back({span, row, words, Break::sentence});
    return;
  }
  each_sentence(text, span, most_words, [&](Span sentence, Break after) {
    pieces.push_back({sentence, row, count_words(text.view(sentence)), after});
  });
}

}  // namespace

std::vector<PassagePiece> pieces_of_rows(const CleanText& text, const Document& document,
                                         const std::vector<Item>& minute_items, std::size_t most_words) {
  const std::vector<Span> covered = covered_bytes(minute_items);
  const std::vector<std::size_t> shown = text_rows(text, document.rows);
  std::vector<PassagePiece> pieces;
  std::size_t next = 0;
  bool gap = false;
  for (std::size_t at = 0; at < shown.size(); ++at) {
    const TextRow& row = text.rows[shown[at]];
    const std::vector<Span> left = uncovered(row.span, covered, next);
    const bool whole = left.size() == 1 && left.front() == row.span;
    for (const Span& span : left) {
      if (trimmed(text.view(span)).empty()) continue;
      const std::size_t first = pieces.size();
      add_pieces(text, span, shown[at], most_words, pieces);
      pieces[first].heading = whole && is_heading(text, shown, at);
      pieces[first].opens = gap || shown[at] == document.cover.last;
      pieces[first].gap = gap;
      const bool apart = at + 1 == shown.size() || text.rows[shown[at + 1]].blank_before > 0;
      const bool row_ends = row.table >= 0 || ends_sentence(text.view(span));
      const bool goes_on =
          !row_ends && at + 1 < shown.size() && goes_on_below(text.text(row), text.rows[shown[at + 1]], text);
      pieces.back().after = goes_on    ? Break::none
                            : apart    ? Break::paragraph
                            : row_ends ? Break::sentence
                                       : Break::none;
      gap = false;
    }
    gap = gap || !whole;
  }
  return pieces;
}

std::vector<PassagePiece> pieces_of_item(const CleanText& text, const Item& item, std::size_t most_words) {
  std::vector<PassagePiece> pieces;
  for (const Span& span : item.spans) add_pieces(text, span, row_of(text, span.begin), most_words, pieces);
  return pieces;
}

void mark_languages(const CleanText& text, const PassageWords& words, std::vector<PassagePiece>& pieces) {
  std::string before = "en";
  for (std::size_t begin = 0; begin < pieces.size();) {
    std::size_t end = begin;
    std::size_t counted = 0;
    while (end < pieces.size() && counted < kLanguageWindow) {
      if (end > begin && (pieces[end].opens || (pieces[end].heading && counted >= kLeastLanguageWords)))
        break;
      counted += pieces[end++].words;
      if (pieces[end - 1].after == Break::paragraph && counted >= kLeastLanguageWords) break;
    }
    const Span window{pieces[begin].span.begin, pieces[end - 1].span.end};
    const std::string language =
        counted < kLeastLanguageWords ? before : language_of(text.view(window), words);
    if (begin > 0 && language != before) pieces[begin].opens = true;
    for (std::size_t i = begin; i < end; ++i) pieces[i].english = language == "en";
    before = language;
    begin = end;
  }
}

void mark_forms(const CleanText& text, const Boilerplate& boilerplate, std::vector<PassagePiece>& pieces) {
  std::size_t row = text.rows.size();  // whose words were counted last: a long row has many pieces
  std::size_t row_words = 0;
  const auto is_form = [&](const PassagePiece& piece) {
    if (piece.row >= boilerplate.words.size() || boilerplate.words[piece.row] == 0) return false;
    if (piece.row != row) row_words = count_words(text.text(text.rows[row = piece.row]));
    return 10 * boilerplate.words[piece.row] >= 7 * row_words;
  };
  for (std::size_t begin = 0; begin < pieces.size();) {
    std::size_t end = begin;
    std::size_t words = 0;
    while (end < pieces.size() && is_form(pieces[end])) words += pieces[end++].words;
    if (words >= kFormRunWords)
      for (std::size_t i = begin; i < end; ++i) pieces[i].form = true;
    begin = std::max(end, begin + 1);
  }
}

}  // namespace quorate
