// Groups of a reference as written, and their mending.
#include <algorithm>

#include "analyzers/homoglyphs.h"
#include "analyzers/reference_scan.h"
#include "analyzers/utf8.h"

namespace quorate {
namespace {

constexpr std::size_t kMaxWordBytes = 20;
constexpr char32_t kNoBreakBlank = 0x00A0;

// A word of at most kMaxWordBytes characters, each an ASCII letter, a digit or '&', or a twin of one.
struct Word {
  std::array<char, kMaxWordBytes> as_letters{};  // 'Z' of U+0417 is none: '\0' where it is no letter
  std::array<char, kMaxWordBytes> as_digits{};   // '\0' where it can't be a digit
  std::array<std::uint32_t, kMaxWordBytes + 1> begin{};
  std::size_t size = 0;
};

// The digit that a letter stands for in a number: O for 0, l and I for 1.
char misread_digit(char32_t c) {
  if (is_ascii_digit(c)) return static_cast<char>(c);
  if (c == U'O' || c == U'o') return '0';
  if (c == U'I' || c == U'l' || c == U'|') return '1';
  return digit_twin(c);
}

char letter_of(char32_t c) {
  if (is_ascii_letter(c) || c == U'&') return static_cast<char>(c);
  return latin_twin(c);
}

bool read_word(std::string_view text, std::size_t at, Word& word) {
  while (at < text.size()) {
    const CodePoint c = code_point_at(text, at);
    if (is_invisible(c.value) && word.size > 0) {
      at += c.bytes;
      continue;
    }
    const char letter = letter_of(c.value);
    const char digit = misread_digit(c.value);
    if (letter == '\0' && digit == '\0') {
      if (is_latin_letter(c.value) || is_cyrillic_or_greek_letter(c.value)) return false;
      break;
    }
    if (word.size == kMaxWordBytes) return false;
    word.as_letters[word.size] = letter;
    word.as_digits[word.size] = digit;
    word.begin[word.size] = static_cast<std::uint32_t>(at);
    ++word.size;
    at += c.bytes;
  }
  word.begin[word.size] = static_cast<std::uint32_t>(at);
  return word.size > 0;
}

bool true_digit(std::string_view text, const Word& word, std::size_t i) {
  const char byte = text[word.begin[i]];
  return is_ascii_digit(static_cast<unsigned char>(byte));
}

bool is_upper(char byte) { return is_ascii_upper(static_cast<unsigned char>(byte)); }

// Letters [0, size) as a prefix: 'l', '1' and '0' among capitals are I and O.
bool as_prefix(std::string_view text, const Word& word, std::size_t size, ReferenceGroup& group) {
  if (size == 0 || size > kMaxGroupBytes) return false;
  std::size_t upper = 0;
  for (std::size_t i = 0; i < size; ++i)
    if (is_upper(word.as_letters[i])) ++upper;
  const bool among_capitals = upper >= 2 || (upper == 1 && size == 2);
  for (std::size_t i = 0; i < size; ++i) {
    char letter = word.as_letters[i];
    if (true_digit(text, word, i)) {
      if (!among_capitals || i + 1 == size) return false;
      if (text[word.begin[i]] != '1' && text[word.begin[i]] != '0') return false;
      letter = text[word.begin[i]] == '1' ? 'I' : 'O';
    }
    if (letter == 'l' && among_capitals) {
      letter = 'I';
      ++upper;
    }
    if (letter == '\0' || (letter == '&' && (i == 0 || i + 1 == size))) return false;
    group.mended[i] = ascii_lower(letter);
  }
  group.size = static_cast<std::uint8_t>(size);
  group.kind = GroupKind::letters;
  group.capitals = upper * 2 >= size;
  return true;
}

// Characters [from, word.size) as a number, with at most one letter at its end.
bool as_number(std::string_view text, const Word& word, std::size_t from, ReferenceGroup& group) {
  const std::size_t size = word.size - from;
  if (size == 0 || size > kMaxGroupBytes) return false;
  bool any = false;
  for (std::size_t i = 0; i < size; ++i) {
    any = any || true_digit(text, word, from + i);
    char digit = word.as_digits[from + i];
    if (digit == '\0') {
      if (i == 0 || i + 1 < size || word.as_letters[from + i] == '&') return false;
      digit = ascii_lower(word.as_letters[from + i]);
    }
    group.mended[i] = digit;
  }
  group.size = static_cast<std::uint8_t>(size);
  group.kind = GroupKind::digits;
  return any;
}

bool append(GroupRow& row, const ReferenceGroup& group, Separator before) {
  if (row.count == kMaxReferenceGroups) return false;
  row.before[row.count] = before;
  row.group[row.count] = group;
  row.end = group.span.end;
  ++row.count;
  return true;
}

// How many characters of the word are a prefix to which a number is glued; 0 where it is no such word.
std::size_t glued_prefix(std::string_view text, const Word& word) {
  std::size_t size = 0;
  while (size < word.size && !true_digit(text, word, size)) ++size;
  return size < word.size ? size : 0;
}

}  // namespace

bool read_groups(std::string_view text, std::size_t at, Separator before, GroupRow& row) {
  Word word;
  if (!read_word(text, at, word)) return false;
  const bool first = row.count == 0;
  ReferenceGroup group;
  group.span = {word.begin[0], word.begin[word.size]};
  if (!first && as_number(text, word, 0, group)) return append(row, group, before);
  if (as_prefix(text, word, word.size, group)) return append(row, group, before);
  const std::size_t letters = glued_prefix(text, word);
  ReferenceGroup number;
  if (letters > 0 && as_prefix(text, word, letters, group) && as_number(text, word, letters, number)) {
    group.span.end = number.span.begin = word.begin[letters];
    number.span.end = word.begin[word.size];
    return append(row, group, before) && append(row, number, Separator::none);
  }
  return first && as_number(text, word, 0, group) && append(row, group, before);
}

ReadSeparator read_separator(std::string_view text, std::size_t at) {
  std::size_t blanks = 0;
  bool slash = false;
  std::size_t blanks_after = 0;
  bool line_end = false;
  while (at < text.size()) {
    const CodePoint c = code_point_at(text, at);
    const bool blank = c.value == U' ' || c.value == kNoBreakBlank;
    if (blank) {
      ++(slash ? blanks_after : blanks);
    } else if (c.value == U'\n' && slash && !line_end) {
      line_end = true;
    } else if ((c.value == U'/' || c.value == U'\\') && !slash && blanks < 2) {
      slash = true;
    } else if (!slash && blanks == 0 && (c.value == U'-' || c.value == U'_' || is_dash(c.value))) {
      return {Separator::mark, at + c.bytes};
    } else if (!slash && blanks == 0 && c.value == U'.') {
      return {Separator::dot, at + c.bytes};
    } else {
      break;
    }
    at += c.bytes;
  }
  if (slash) return {blanks_after < 2 ? Separator::slash : Separator::gap, at};
  if (blanks > 0) return {blanks == 1 ? Separator::blank : Separator::gap, at};
  return {};
}

std::string canonical(const GroupRow& groups) {
  std::string joined;
  for (std::size_t i = 0; i < groups.count; ++i) {
    if (i > 0) joined.push_back('/');
    joined += groups[i].text();
  }
  return joined;
}

}  // namespace quorate
