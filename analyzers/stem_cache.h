// English stemming with a bounded cache: Snowball costs more than all the rest of the analysis.
#pragma once

#include <xapian.h>

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace quorate {

// Not thread-safe.
class StemCache {
public:
  StemCache();

  // The stem of a folded word: by Snowball's English rules where it is ASCII letters with apostrophes and
  // hyphens within, of 3 to 64 bytes ("ccgs" is "ccg" too); else the word itself. Valid until the next call.
  std::string_view stem(std::string_view folded_word);

private:
  // One slot a hash, the last word wins: words of a pack repeat so much that 8,192 slots answer over 95 %.
  static constexpr std::size_t kSlots = 8192;
  static constexpr std::size_t kLongestKept = 28;
  struct Slot {
    std::uint32_t hash = 0;
    std::uint8_t word_size = 0;  // 0: empty
    std::uint8_t stem_size = 0;
    std::array<char, kLongestKept> word;
    std::array<char, kLongestKept> stem;
  };

  Xapian::Stem english_;
  std::unique_ptr<std::array<Slot, kSlots>> slots_;
  std::string last_;
};

}  // namespace quorate
