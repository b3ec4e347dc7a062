#include "analyzers/acronyms.h"

#include <algorithm>
#include <optional>

#include "analyzers/acronym_match.h"
#include "analyzers/utf8.h"

namespace quorate {
namespace {

constexpr std::size_t kShortest = 2;
constexpr std::size_t kLongest = 10;
constexpr std::size_t kLongestLongForm = 160;
constexpr std::size_t kLongestGlossaryLine = 240;

struct Range {
  std::size_t begin = 0, end = 0;
};

bool is_upper(char byte) { return is_ascii_upper(static_cast<unsigned char>(byte)); }
bool is_short_form_byte(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return is_ascii_letter(value) || is_ascii_digit(value) || byte == '&' || byte == '/' || byte == '-';
}

// Without blanks, quotes and stops at both ends.
Range trimmed(std::string_view text, Range range) {
  const auto outer = [](char32_t c) {
    return c <= U' ' || c == 0xA0 || c == U'"' || c == U'\'' || c == U'*' || c == U',' || c == U'.' ||
           c == U';' || c == U':' || (c >= 0x2018 && c <= 0x201F);
  };
  while (range.begin < range.end && outer(code_point_at(text, range.begin).value))
    range.begin += code_point_at(text, range.begin).bytes;
  while (range.begin < range.end && outer(code_point_before(text, range.end).value))
    range.end -= code_point_before(text, range.end).bytes;
  range.end = std::max(range.begin, range.end);
  return range;
}

// The short form in [range], which may say `the "ICB"`; nullopt where it is none.
std::optional<Range> short_form_in(std::string_view text, Range range) {
  range = trimmed(text, range);
  if (text.substr(range.begin, range.end - range.begin).substr(0, 4) == "the ")
    range = trimmed(text, {range.begin + 4, range.end});
  const std::string_view form = text.substr(range.begin, range.end - range.begin);
  if (form.size() < kShortest || form.size() > kLongest ||
      !std::all_of(form.begin(), form.end(), is_short_form_byte))
    return std::nullopt;
  if (std::count_if(form.begin(), form.end(), is_upper) < 2) return std::nullopt;
  return range;
}

bool is_plural(std::string_view form) {
  return form.size() > 2 && form.back() == 's' && is_upper(form[form.size() - 2]);
}

std::string single_blanks(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    const bool blank = static_cast<unsigned char>(byte) <= ' ';
    if (!blank) out.push_back(byte);
    if (blank && !out.empty() && out.back() != ' ') out.push_back(' ');
  }
  return out;
}

AcronymDefinition definition(std::string_view text, Range short_form, Range long_form) {
  AcronymDefinition found;
  found.short_form = text.substr(short_form.begin, short_form.end - short_form.begin);
  found.long_form = single_blanks(text.substr(long_form.begin, long_form.end - long_form.begin));
  if (is_plural(found.short_form)) {
    found.short_form.pop_back();
    const std::string& words = found.long_form;
    if (words.size() > 2 && words.back() == 's' && words[words.size() - 2] != 's') found.long_form.pop_back();
  }
  found.span = {static_cast<std::uint32_t>(std::min(short_form.begin, long_form.begin)),
                static_cast<std::uint32_t>(std::max(short_form.end, long_form.end))};
  return found;
}

std::string letters_in(std::string_view text, Range short_form) {
  std::string_view form = text.substr(short_form.begin, short_form.end - short_form.begin);
  if (is_plural(form)) form.remove_suffix(1);
  return letters_of(form);
}

bool spells_all(std::string_view text, Range short_form, Range long_form) {
  if (long_form.end - long_form.begin > kLongestLongForm) return false;
  const std::string letters = letters_in(text, short_form);
  const std::vector<LongWord> words = long_words(text, long_form.begin, long_form.end);
  return !words.empty() && (spells(letters, text, words, 0, Letters::initials_only) ||
                            spells(letters, text, words, 0, Letters::within_words_too));
}

// Where the sentence, cell or paragraph that ends at `end` begins; at most so far back as a long form is
// long.
std::size_t begin_of_clause(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  bool line_end = false;
  while (begin > 0 && end - begin < kLongestLongForm) {
    const char byte = text[begin - 1];
    if (byte == '\t' || byte == '(' || byte == ')' || byte == ';' || byte == ':' || byte == '|') break;
    if (byte == '.' && begin < text.size() && static_cast<unsigned char>(text[begin]) <= ' ') break;
    if (byte == '\n' && line_end) break;
    line_end = byte == '\n' || (line_end && byte == ' ');
    --begin;
  }
  while (begin < end && continues_character(text[begin])) ++begin;
  return begin;
}

bool may_open(std::string_view text, const LongWord& word) {
  return !word.may_be_skipped && word.end - word.begin > 1 &&
         !is_apostrophe(code_point_before(text, word.begin).value);
}

// How many words at the end say what kind of body it is, which a short form often leaves out: "University
// Hospitals of Leicester NHS Trust (UHL)".
std::size_t legal_form(std::string_view text, const std::vector<LongWord>& words) {
  const auto ends_on = [&](std::size_t back, std::string_view what) {
    if (words.size() < back) return false;
    const LongWord& word = words[words.size() - back];
    return text.substr(word.begin, word.end - word.begin) == what;
  };
  if (!ends_on(1, "Trust")) return 0;
  if (ends_on(2, "Foundation")) return ends_on(3, "NHS") ? 3 : 2;
  return ends_on(2, "NHS") ? 2 : 0;
}

// "Integrated Care Board (ICB)": the shortest run of words before the bracket that spells it.
std::optional<Range> long_form_before(std::string_view text, std::size_t bracket, Range short_form) {
  const std::string letters = letters_in(text, short_form);
  std::vector<LongWord> words = long_words(text, begin_of_clause(text, bracket), bracket);
  if (words.empty()) return std::nullopt;
  const std::size_t end = words.back().end;
  const auto shortest = [&]() -> std::optional<Range> {
    for (const Letters from : {Letters::initials_only, Letters::within_words_too})
      for (std::size_t first = words.size(); first-- > 0;)
        if (words.size() - first > 1 && may_open(text, words[first]) &&
            spells(letters, text, words, first, from))
          return Range{words[first].begin, end};
    return std::nullopt;
  };
  if (const auto whole = shortest()) return whole;
  const std::size_t left_out = legal_form(text, words);
  if (left_out == 0) return std::nullopt;
  words.resize(words.size() - left_out);
  return shortest();
}

// The word right before the bracket, where it is a short form.
std::optional<Range> short_form_before(std::string_view text, std::size_t bracket) {
  std::size_t end = bracket;
  while (end > 0 && text[end - 1] == ' ' && bracket - end < 3) --end;
  std::size_t begin = end;
  while (begin > 0 && end - begin <= kLongest && is_short_form_byte(text[begin - 1])) --begin;
  return short_form_in(text, {begin, end});
}

void at_bracket(std::string_view text, std::size_t open, std::vector<AcronymDefinition>& found) {
  const std::size_t close =
      text.substr(0, std::min(text.size(), open + kLongestLongForm)).find_first_of("()\t", open + 1);
  if (close == std::string_view::npos || text[close] != ')') return;
  const Range inside = trimmed(text, {open + 1, close});
  if (const auto form = short_form_in(text, inside)) {
    if (const auto long_form = long_form_before(text, open, *form))
      found.push_back(definition(text, *form, *long_form));
    return;
  }
  const auto form = short_form_before(text, open);
  if (form && spells_all(text, *form, inside)) found.push_back(definition(text, *form, inside));
}

bool add_pair(std::string_view text, Range left, Range right, std::vector<AcronymDefinition>& found) {
  left = trimmed(text, left);
  right = trimmed(text, right);
  for (const auto& [form, words] : {std::pair{left, right}, std::pair{right, left}}) {
    const auto short_form = short_form_in(text, form);
    if (!short_form || short_form_in(text, words) || !spells_all(text, *short_form, words)) continue;
    found.push_back(definition(text, *short_form, words));
    return true;
  }
  return false;
}

// A line of a glossary: two cells next to each other, or two sides of a dash, a colon or an equals sign.
void at_line(std::string_view text, Range line, std::vector<AcronymDefinition>& found) {
  if (line.end - line.begin > kLongestGlossaryLine) return;
  const std::string_view view = text.substr(line.begin, line.end - line.begin);
  for (const std::string_view mark : {"\t", " – ", " - ", " — ", " = ", ": ", "– ", " –"}) {
    const std::size_t at = view.find(mark);
    if (at == std::string_view::npos) continue;
    const std::size_t after = at + mark.size();
    const std::size_t next = mark == "\t" ? std::min(view.find('\t', after), view.size()) : view.size();
    if (add_pair(text, {line.begin, line.begin + at}, {line.begin + after, line.begin + next}, found)) return;
  }
}

}  // namespace

std::vector<AcronymDefinition> find_acronyms(std::string_view text) {
  std::vector<AcronymDefinition> found;
  std::size_t open = text.find('(');
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::size_t before = found.size();
    for (; open < end; open = text.find('(', open + 1)) at_bracket(text, open, found);
    if (found.size() == before) at_line(text, {begin, end}, found);
    begin = end + 1;
  }
  return found;
}

bool abbreviates(std::string_view short_form, std::string_view long_form) {
  std::string text(short_form);
  text += '\n';
  text += long_form;
  const auto form = short_form_in(text, {0, short_form.size()});
  return form && spells_all(text, *form, {short_form.size() + 1, text.size()});
}

}  // namespace quorate
