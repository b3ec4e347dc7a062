#include "analyzers/fold.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>

#include "analyzers/error.h"
#include "analyzers/homoglyphs.h"
#include "analyzers/utf8.h"

namespace quorate {
namespace {

// What kinds of characters a word holds.
struct Scripts {
  bool latin = false;
  bool cyrillic_or_greek = false;
  bool digit = false;
  bool all_digit_twins = true;  // each Cyrillic or Greek letter looks like a digit
  std::size_t letters = 0;
  char32_t last_letter = 0;
};

Scripts scripts_of(std::string_view word) {
  Scripts found;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    at += c.bytes;
    if (is_ascii_digit(c.value)) {
      found.digit = true;
    } else if (is_latin_letter(c.value)) {
      found.latin = true;
      ++found.letters;
    } else if (is_cyrillic_or_greek_letter(c.value)) {
      found.cyrillic_or_greek = true;
      found.all_digit_twins = found.all_digit_twins && digit_twin(c.value) != '\0';
      found.last_letter = c.value;
      ++found.letters;
    }
  }
  return found;
}

bool is_capital(char32_t c) {
  const char twin = latin_twin(c);
  return is_ascii_upper(static_cast<unsigned char>(twin));
}

enum class Mending { none, to_latin, to_digits };

Mending mending_of(const Scripts& scripts, std::string_view text, std::size_t begin, std::size_t end) {
  if (!scripts.cyrillic_or_greek) return Mending::none;
  if (scripts.latin) return Mending::to_latin;
  if (scripts.digit && scripts.all_digit_twins) return Mending::to_digits;
  const bool lone_capital = scripts.letters == 1 && !scripts.digit && is_capital(scripts.last_letter);
  return lone_capital && stands_in_latin_line(text, begin, end) ? Mending::to_latin : Mending::none;
}

bool is_ascii(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

// Drops what shows nothing, makes apostrophes plain, mends homoglyphs.
std::string mended(std::string_view word, Mending mending) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    at += c.bytes;
    if (is_invisible(c.value) || c.value <= U' ' || c.value == 0x00A0) continue;
    const char twin = mending == Mending::to_latin    ? latin_twin(c.value)
                      : mending == Mending::to_digits ? digit_twin(c.value)
                                                      : '\0';
    if (is_apostrophe(c.value))
      out.push_back('\'');
    else if (twin != '\0')
      out.push_back(twin);
    else
      append_utf8(out, c.value);
  }
  return out;
}

std::string normalized(const icu::Normalizer2* form, UErrorCode status, std::string_view word) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  if (U_SUCCESS(status))
    form->normalizeUTF8(0, icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())), sink,
                        nullptr, status);
  if (U_FAILURE(status))
    throw Error(ErrorKind::internal, std::string("a word can't be folded: ICU says ") + u_errorName(status));
  return out;
}

std::string without_accents(std::string_view folded) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(status);
  const std::string apart = normalized(decompose, status, folded);
  std::string out;
  for (std::size_t at = 0; at < apart.size();) {
    const CodePoint c = code_point_at(apart, at);
    if (c.value < 0x0300 || c.value > 0x036F) out.append(apart, at, c.bytes);
    at += c.bytes;
  }
  return out;
}

void append_lower(std::string_view word, std::string& out) {
  for (const char byte : word) out.push_back(ascii_lower(byte));
}

void append_folded_beyond_ascii(std::string_view text, std::size_t begin, std::size_t end, std::string& out) {
  const std::string_view word = text.substr(begin, end - begin);
  const std::string plain = mended(word, mending_of(scripts_of(word), text, begin, end));
  if (is_ascii(plain)) return append_lower(plain, out);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const std::string folded = normalized(fold, status, plain);
  out += is_ascii(folded) ? folded : without_accents(folded);
}

bool take_off(std::string& word, std::size_t from, std::string_view ending) {
  if (word.size() - from <= ending.size()) return false;
  if (std::string_view(word).substr(word.size() - ending.size()) != ending) return false;
  word.resize(word.size() - ending.size());
  return true;
}

}  // namespace

void append_folded(std::string_view text, std::size_t begin, std::size_t end, std::string& out) {
  const std::size_t from = out.size();
  bool letters_only = true;
  for (std::size_t at = begin; at < end; ++at) {
    const char byte = text[at];
    if (static_cast<unsigned char>(byte) >= 0x80) {
      out.resize(from);
      append_folded_beyond_ascii(text, begin, end, out);
      letters_only = false;
      break;
    }
    letters_only = letters_only && byte >= '0';  // neither apostrophe nor bracket
    out.push_back(ascii_lower(byte));
  }
  if (letters_only) return;
  take_off(out, from, "(s)");
  take_off(out, from, "'s");
}

}  // namespace quorate
