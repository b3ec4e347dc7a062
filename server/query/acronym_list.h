// The acronyms that the packs themselves explain, both ways: UHL, University Hospitals of Leicester.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzers/analyzer.h"

namespace quorate {

class AcronymList {
public:
  // `lines` as stored under acronym_key() of a pack: a line each, short form TAB long form. What more packs
  // say comes first.
  void add(Analyzer& analyzer, std::string_view lines);

  // Long forms as words, likeliest first; empty where the short form is not explained anywhere.
  const std::vector<std::string>& long_forms(std::string_view folded_short) const;
  // Folded short forms of a long form, given as its stems joined by blanks.
  const std::vector<std::string>& short_forms(std::string_view stems) const;
  // Words in the longest long form: no longer run of words can be one.
  std::size_t longest() const { return longest_; }

private:
  void add_definition(Analyzer& analyzer, std::string_view short_form, std::string_view long_form);
  void count(const std::string& folded, const std::string& stems, std::string_view long_form);

  using Lists = std::map<std::string, std::vector<std::string>, std::less<>>;
  Lists long_forms_, short_forms_;
  struct Said {
    std::string stems;
    int times;  // how many packs say so
  };
  std::map<std::string, std::vector<Said>, std::less<>> said_;  // in the order of long_forms_
  std::unordered_map<std::string, std::string> stems_of_;       // of long forms as written
  std::size_t longest_ = 0;
};

// The stems of a text's words, compounds aside, joined by blanks: what long forms and lay words are compared
// by.
std::string stems_joined(Analyzer& analyzer, std::string_view text);

}  // namespace quorate
