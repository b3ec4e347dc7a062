#include "analyzers/stem_cache.h"

#include <algorithm>
#include <cstring>

namespace quorate {
namespace {

constexpr std::size_t kShortest = 3;
constexpr std::size_t kLongest = 64;

bool is_stemmed(std::string_view word) {
  if (word.size() < kShortest || word.size() > kLongest) return false;
  return std::all_of(word.begin(), word.end(),
                     [](char byte) { return (byte >= 'a' && byte <= 'z') || byte == '\'' || byte == '-'; });
}

// "ccgs", "pcns": the plural of an acronym, which Snowball leaves, since a stem of its needs a vowel.
bool is_acronym_plural(std::string_view word) {
  if (word.size() < kShortest || word == "nhs" || word == "mrs" || word.substr(word.size() - 2) == "ss")
    return false;
  return word.back() == 's' && word.find_first_of("aeiouy'-") == std::string_view::npos;
}

// FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/
std::uint32_t hash_of(std::string_view word) {
  std::uint32_t hash = 2166136261U;
  for (const char byte : word) hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
  return hash;
}

}  // namespace

StemCache::StemCache() : english_("english"), slots_(std::make_unique<std::array<Slot, kSlots>>()) {}

std::string_view StemCache::stem(std::string_view word) {
  if (!is_stemmed(word)) return word;
  const std::uint32_t hash = hash_of(word);
  Slot& slot = (*slots_)[(hash ^ (hash >> 16U)) % kSlots];
  if (slot.hash == hash && slot.word_size == word.size() &&
      std::memcmp(slot.word.data(), word.data(), word.size()) == 0)
    return {slot.stem.data(), slot.stem_size};
  last_ =
      is_acronym_plural(word) ? std::string(word.substr(0, word.size() - 1)) : english_(std::string(word));
  if (word.size() <= kLongestKept && last_.size() <= kLongestKept) {
    slot.hash = hash;
    slot.word_size = static_cast<std::uint8_t>(word.size());
    slot.stem_size = static_cast<std::uint8_t>(last_.size());
    std::copy(word.begin(), word.end(), slot.word.begin());
    std::copy(last_.begin(), last_.end(), slot.stem.begin());
  }
  return last_;
}

}  // namespace quorate
