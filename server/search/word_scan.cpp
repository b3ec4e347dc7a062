#include "server/search/word_scan.h"

#include <algorithm>

#include "analyzers/utf8.h"
#include "server/search/sentences.h"

namespace quorate {
namespace {

constexpr std::size_t kBeginning = 3;

bool in_word(char byte) {
  return is_ascii_letter(static_cast<unsigned char>(byte)) ||
         is_ascii_digit(static_cast<unsigned char>(byte));
}

std::uint32_t packed(std::string_view bytes) {
  std::uint32_t key = static_cast<std::uint32_t>(bytes.size());
  for (const char byte : bytes) key = (key << 8) | static_cast<unsigned char>(ascii_lower(byte));
  return key;
}

// Dashes, quotes, bullets, currency and blanks beyond ASCII: U+00A0 to U+00BF, U+2000 to U+2BFF, private use.
bool is_letter_beyond_ascii(char32_t c) {
  return !(c >= 0xA0 && c <= 0xBF) && !(c >= 0x2000 && c <= 0x2BFF) && !(c >= 0xE000 && c <= 0xF8FF) &&
         c != 0xFFFD;
}

}  // namespace

void WordScan::want(std::string_view form) {
  std::size_t begin = 0;
  while (begin < form.size() && !in_word(form[begin])) {
    if (const CodePoint c = code_point_at(form, begin); c.value >= 0x80 && is_letter_beyond_ascii(c.value))
      return;  // such words always count
    ++begin;
  }
  std::size_t end = begin;
  while (end < form.size() && end - begin < kBeginning && in_word(form[end])) ++end;
  if (end == begin) return;
  const std::string_view run = form.substr(begin, end - begin);
  (run.size() < kBeginning && end < form.size() ? whole_ : beginnings_).insert(packed(run));
}

bool WordScan::is_wanted(std::string_view word) const {
  for (std::size_t length = 1; length <= std::min(kBeginning, word.size()); ++length)
    if (beginnings_.contains(packed(word.substr(0, length)))) return true;
  return word.size() < kBeginning && whole_.contains(packed(word));
}

bool WordScan::holds_wanted(std::string_view sentence) const {
  for (std::size_t at = 0; at < sentence.size();) {
    if (in_word(sentence[at])) {
      const std::size_t begin = at;
      while (at < sentence.size() && in_word(sentence[at])) ++at;
      if (is_wanted(sentence.substr(begin, at - begin))) return true;
    } else if (static_cast<unsigned char>(sentence[at]) < 0x80) {
      ++at;
    } else {
      const CodePoint c = code_point_at(sentence, at);
      if (is_letter_beyond_ascii(c.value)) return true;
      at += c.bytes;
    }
  }
  return false;
}

std::vector<Span> WordScan::places_in(std::string_view text) const {
  std::vector<Span> places;
  bool open = false;
  for (const Span& sentence : sentences_of(text)) {
    const bool wanted = holds_wanted(text.substr(sentence.begin, sentence.size()));
    if (wanted && open)
      places.back().end = sentence.end;
    else if (wanted)
      places.push_back(sentence);
    open = wanted;
  }
  return places;
}

}  // namespace quorate
