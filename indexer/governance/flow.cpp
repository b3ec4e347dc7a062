#include "indexer/governance/flow.h"

#include <algorithm>
#include <array>

#include "indexer/governance/phrases.h"

namespace quorate {
namespace {

constexpr std::array<std::string_view, 34> kAbbreviations = {
    "mr",     "mrs",    "ms",   "dr",    "prof", "rev", "cllr", "cr",  "st",  "no",  "nos", "fig",
    "eg",     "ie",     "etc",  "vs",    "ref",  "hon", "jr",   "sr",  "inc", "ltd", "co",  "dept",
    "messrs", "approx", "para", "paras", "art",  "sec", "gov",  "sen", "ald", "min"};
constexpr std::array<std::string_view, 17> kOpenWords = {  // a line that ends on one is not at its end
    "the", "a",    "an", "of",   "and", "or",   "to", "in", "on",
    "for", "with", "by", "from", "at",  "that", "be", "as"};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view last_word(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0 && !is_upper(text[end - 1]) && !is_lower(text[end - 1]) && !is_digit(text[end - 1])) --end;
  std::size_t begin = end;
  while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '\n' && text[begin - 1] != '(') --begin;
  return text.substr(begin, end - begin);
}

// Whether the full stop at text[at] belongs to the word before it.
bool abbreviates(std::string_view text, std::size_t at) {
  const std::string word = fold_word(last_word(text.substr(0, at)));
  if (word.size() == 1 && !is_digit(word[0])) return true;  // an initial
  return std::find(kAbbreviations.begin(), kAbbreviations.end(), word) != kAbbreviations.end();
}

// Closing quotes, brackets and stars at `at`.
std::size_t closers_at(std::string_view text, std::size_t at) {
  std::size_t n = 0;
  while (at + n < text.size()) {
    const std::string_view rest = text.substr(at + n);
    if (rest[0] == '"' || rest[0] == ')' || rest[0] == ']' || rest[0] == '\'' || rest[0] == '*') {
      ++n;
    } else if (rest.starts_with("\u201d") || rest.starts_with("\u2019")) {
      n += 3;
    } else {
      break;
    }
  }
  return n;
}

// "...at the site.”": the text without the quotes and brackets that close behind its full stop.
std::string_view without_closers(std::string_view text) {
  for (std::size_t n = 1; n <= std::min<std::size_t>(text.size(), 6); ++n) {
    const std::size_t at = text.size() - n;
    if (std::string_view(".?!").find(text[at]) != std::string_view::npos)
      return closers_at(text, at + 1) + 1 == n ? text.substr(0, at + 1) : text;
  }
  return text;
}

// "RESOLVED", "ACTION": a word in capitals opens a paragraph of its own, an acronym of up to five letters
// doesn't.
bool opens_in_capitals(std::string_view line) {
  std::size_t n = 0;
  while (n < line.size() && is_upper(line[n])) ++n;
  if (line.starts_with("THAT ") || line.starts_with("AND THAT ")) return true;
  return n >= 6 && (n == line.size() || !is_lower(line[n]));
}

// "Action: ...", "Cinneadh / Decision: ...": up to four words and a colon.
bool opens_with_label(std::string_view line) {
  constexpr std::size_t kLongest = 40;  // bytes
  const std::size_t colon = line.substr(0, kLongest).find(": ");
  if (colon == std::string_view::npos || !is_upper(line[0])) return false;
  return words_of(line.substr(0, colon)).size() <= 4 &&
         line.substr(0, colon).find_first_of(".,;") == std::string_view::npos;
}

// Whether `next` goes on with the paragraph that ends in `last`.
bool continues(std::string_view last, std::string_view next, int blank_before, std::size_t width) {
  if (bullet_length(next) > 0 || is_lone_mark(next) || paragraph_number_length(next) > 0 || last.empty())
    return false;
  const std::string_view said = without_closers(last);
  const char end = said.empty() ? last.back() : said.back();
  const bool finished =
      end == '.' || end == ':' || end == ';' || end == '?' || end == '!' || last.ends_with("\u2013");
  if (last.ends_with("; and") || last.ends_with("; or") || opens_in_capitals(next)) return false;
  if (is_lower(next[0])) return !finished || end != ':';
  const std::string word = fold_word(last_word(last));
  if (std::find(kOpenWords.begin(), kOpenWords.end(), word) != kOpenWords.end() && !finished) return true;
  if (blank_before > 0) return false;
  if (end == ',' || end == '-') return true;
  if (finished || opens_with_label(next)) return false;
  return last.size() * 10 >= width * 7 && width > 50;  // the line was full
}

}  // namespace

bool is_open_line(std::string_view line) {
  line = trimmed(line);
  const std::string_view last = last_word(line);
  // A letter in capitals is a name ("Hepatitis A"), and what stands behind the word ends the line.
  if (last.empty() || last.data() + last.size() != line.data() + line.size() || is_upper(last.back()))
    return false;
  return std::find(kOpenWords.begin(), kOpenWords.end(), fold_word(last)) != kOpenWords.end();
}

std::vector<std::size_t> sentence_ends(std::string_view text) {
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c != '.' && c != '?' && c != '!') continue;
    const std::size_t end = at + 1 + closers_at(text, at + 1);
    if (end >= text.size()) break;
    if (text[end] != ' ' && text[end] != '\n') continue;
    std::size_t next = end;
    while (next < text.size() && (text[next] == ' ' || text[next] == '\n')) ++next;
    if (next >= text.size()) break;
    if (is_lower(text[next])) continue;
    if (c == '.' && abbreviates(text, at)) continue;
    ends.push_back(end);
  }
  ends.push_back(text.size());
  return ends;
}

Flow::Flow(const CleanText& text, const std::vector<Part>& parts) {
  std::size_t width = 0;
  for (const Part& part : parts) width = std::max<std::size_t>(width, part.span.size());
  width = std::min<std::size_t>(width, 160);
  std::string_view last;
  for (const Part& part : parts) {
    const std::string_view line = text.view(part.span);
    if (line.empty()) continue;
    if (!text_.empty()) {
      const bool goes_on =
          part.joined || (!part.new_paragraph && continues(last, line, part.blank_before, width));
      text_ += goes_on ? ' ' : '\n';
    }
    pieces_.push_back({static_cast<std::uint32_t>(text_.size()), part.span});
    text_ += line;
    last = line;
  }
  cut();
}

void Flow::cut() {
  for (std::size_t begin = 0; begin < text_.size();) {
    const std::size_t end = std::min(text_.find('\n', begin), text_.size());
    const std::string_view line = std::string_view(text_).substr(begin, end - begin);
    Paragraph paragraph;
    paragraph.bullet = bullet_length(line);
    if (paragraph.bullet >= line.size()) paragraph.bullet = 0;
    paragraph.enumerated = paragraph.bullet > 0 && is_enumerator(line.substr(0, paragraph.bullet));
    paragraph.number = paragraph.bullet == 0 ? paragraph_number_length(line) : 0;
    paragraph.span = {static_cast<std::uint32_t>(begin + paragraph.bullet + paragraph.number),
                      static_cast<std::uint32_t>(end)};
    paragraph.first_sentence = sentences_.size();
    const std::string_view body = view(paragraph.span);
    std::size_t from = 0;
    for (const std::size_t stop : sentence_ends(body)) {
      const std::string_view sentence = trimmed(body.substr(from, stop - from));
      from = stop;
      if (sentence.empty()) continue;
      const auto at = static_cast<std::uint32_t>(sentence.data() - text_.data());
      sentences_.push_back({{at, at + static_cast<std::uint32_t>(sentence.size())}, paragraphs_.size()});
    }
    paragraph.last_sentence = sentences_.size();
    paragraphs_.push_back(paragraph);
    begin = end + 1;
  }
}

std::vector<Span> Flow::source(Span span) const {
  std::vector<Span> spans;
  auto piece = std::upper_bound(pieces_.begin(), pieces_.end(), span.begin,
                                [](std::uint32_t at, const Piece& p) { return at < p.at; });
  if (piece != pieces_.begin()) --piece;
  for (; piece != pieces_.end() && piece->at < span.end; ++piece) {
    const std::uint32_t first = std::max(span.begin, piece->at) - piece->at;
    const std::uint32_t last = std::min(span.end - piece->at, piece->source.size());
    if (first < last) spans.push_back({piece->source.begin + first, piece->source.begin + last});
  }
  return spans;
}

}  // namespace quorate
