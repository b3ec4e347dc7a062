// A cheap look at a text for words that may be wanted, so that the analyzer reads only the sentences that
// hold one.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "analyzers/record.h"

namespace quorate {

// Wanted words by how they begin. A word that may fold to something else (it holds letters beyond ASCII)
// always counts.
class WordScan {
public:
  // `form`: a folded surface form or a stem. Words that begin like it count.
  void want(std::string_view form);

  // The sentences that may hold a wanted word, neighbours as one, in order.
  std::vector<Span> places_in(std::string_view text) const;

private:
  bool holds_wanted(std::string_view sentence) const;
  bool is_wanted(std::string_view word) const;

  std::unordered_set<std::uint32_t> beginnings_;  // up to three bytes
  std::unordered_set<std::uint32_t> whole_;  // runs of one or two letters with something else behind: A&E
};

}  // namespace quorate
