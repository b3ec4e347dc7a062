#include "indexer/repeat_mark.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "analyzers/field_values.h"
#include "analyzers/utf8.h"

namespace quorate {
namespace {

constexpr std::size_t kTellingWords = 12;

// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/. Two values never run into one another.
class Hash {
public:
  void add(std::string_view value) {
    for (const char c : value) mix(static_cast<unsigned char>(c));
    mix(0xFF);
  }
  std::string bytes() const {
    std::string out;
    for (int shift = 56; shift >= 0; shift -= 8) out.push_back(static_cast<char>((state_ >> shift) & 0xFFU));
    return out;
  }

private:
  void mix(std::uint64_t byte) { state_ = (state_ ^ byte) * 0x100000001b3U; }
  std::uint64_t state_ = 0xcbf29ce484222325U;
};

// A list's mark: 1, a, iv. What stands for itself is longer.
bool is_list_mark(std::string_view word) {
  return word.size() == 1 || std::all_of(word.begin(), word.end(), is_ascii_digit) ||
         (word.size() < 5 && word.find_first_not_of("ivx") == std::string_view::npos);
}

// General punctuation, arrows, shapes, dingbats: U+2000 to U+2BFF.
bool is_of_word(char32_t c) {
  return c < 0x80 ? is_ascii_letter(c) || is_ascii_digit(c) : c >= 0xC0 && !(c >= 0x2000 && c < 0x2C00);
}

// Words for comparing alone: a plain scan, since every text that is indexed passes here.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto settle = [&] {
    if (!word.empty() && !(words.empty() && is_list_mark(word))) words.push_back(word);
    word.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, bytes] = code_point_at(text, at);
    if (is_of_word(value))
      for (std::size_t i = 0; i < bytes; ++i) word.push_back(ascii_lower(text[at + i]));
    else if (!is_invisible(value))
      settle();
    at += bytes;
  }
  settle();
  return words;
}

}  // namespace

std::string repeat_mark(const Record& record) {
  Hash hash;
  hash.add(name_of(record.kind));
  hash.add(record.organisation_id);
  hash.add(comparable(FieldId::body, record.body));
  hash.add(date_of(record));
  const bool of_known_meeting =
      record.paper_type == PaperType::minutes && !record.body.empty() && !record.meeting_date.empty();
  if (record.kind == Kind::document) {
    if (!of_known_meeting) return {};
    hash.add(name_of(record.paper_type));
    return hash.bytes();
  }
  if (record.kind == Kind::minute_item && of_known_meeting && !record.ref.empty()) {
    hash.add(comparable(FieldId::own_ref, record.ref));
    return hash.bytes();
  }
  const std::vector<std::string> words = words_of(record.text);
  if (words.empty()) return {};
  if (words.size() < kTellingWords) hash.add(document_of(record.id));
  for (const std::string& word : words) hash.add(word);
  return hash.bytes();
}

}  // namespace quorate
