// The acronyms that the packs themselves explain, both ways: UHL, University Hospitals of Leicester.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/analyzer.h"

namespace quorate {

class AcronymList {
public:
  // `value` as stored under acronym_key(folded_short): a line each "long form TAB weight", the likeliest first.
  void add(Analyzer& analyzer, const std::string& folded_short, std::string_view value);

  // Long forms as words, likeliest first; empty where the short form is not explained anywhere.
  const std::vector<std::string>& long_forms(std::string_view folded_short) const;
  // Folded short forms of a long form, given as its stems joined by blanks.
  const std::vector<std::string>& short_forms(std::string_view stems) const;
  // Words in the longest long form: no longer run of words can be one.
  std::size_t longest() const { return longest_; }

private:
  using Lists = std::map<std::string, std::vector<std::string>, std::less<>>;
  Lists long_forms_, short_forms_;
  std::size_t longest_ = 0;
};

// The stems of a text's words, compounds aside, joined by blanks: what long forms and lay words are compared by.
std::string stems_joined(Analyzer& analyzer, std::string_view text);

}  // namespace quorate
