// What config/ knows of typed queries: words that carry nothing, words that name a paper, what lay words
// stand for.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/analyzer.h"

namespace quorate {

// The texts of config/query.toml and config/synonyms.txt.
struct QueryVocabularyText {
  std::string query;
  std::string synonyms;
};

class QueryVocabulary {
public:
  QueryVocabulary() = default;
  // Throws Error{settings} naming file and line.
  explicit QueryVocabulary(const QueryVocabularyText& text);

  bool is_stop_word(std::string_view folded) const { return stop_words_.contains(folded); }
  // "paper M", "enc 4": the word in front of a paper's mark.
  bool names_paper(std::string_view folded) const { return paper_words_.contains(folded); }
  // "minute 24", "item 7": the word in front of a record's own number.
  bool names_item(std::string_view folded) const { return item_words_.contains(folded); }

  // The first word of a body's name that its initials leave out: "NHS".
  bool leads_name(std::string_view folded) const { return name_leads_.contains(folded); }

  // Whether an action of that status is over: "Closed", "complete - to be reported", not "not complete".
  bool is_closed(std::string_view status) const;

  // What the papers say for a run of typed words, given as stems joined by blanks.
  const std::vector<std::string>& alternatives(std::string_view stems) const;
  std::size_t longest() const { return longest_; }  // words in the longest run that has any

private:
  void read_words(std::string_view toml);
  void read_synonyms(std::string_view text);

  using Words = std::set<std::string, std::less<>>;
  Words stop_words_, paper_words_, item_words_, closed_words_, open_words_, near_open_words_, name_leads_;
  std::map<std::string, std::vector<std::string>, std::less<>> alternatives_;
  std::size_t longest_ = 0;
};

}  // namespace quorate
