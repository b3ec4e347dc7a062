// Words and compounds of a text by the rules of word_rules.h, before any folding.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

namespace quorate {

struct Segment {
  std::uint32_t begin = 0;  // bytes of the text
  std::uint32_t end = 0;
  bool compound = false;
};

// Walks the segments of one text after another. Not thread-safe.
class Segmenter {
public:
  Segmenter();  // throws Error{internal} where ICU refuses the rules
  ~Segmenter();
  Segmenter(Segmenter&&) noexcept;
  Segmenter& operator=(Segmenter&&) noexcept;

  // The text must stay until the next call. Throws Error{too_large} from 2 GiB on, ICU's limit.
  void set_text(std::string_view text);
  bool next(Segment& segment);  // false at the end

private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace quorate
