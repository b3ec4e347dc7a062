// Where a text holds what was asked for, by the analyzer's own tokens.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzers/analyzer.h"
#include "analyzers/record.h"
#include "server/query/built_query.h"
#include "server/search/word_scan.h"

namespace quorate {

// A stretch of the text that is marked: a word, or a phrase as a whole.
struct Highlight {
  Span span;
  std::size_t concept_at = 0;
  double weight = 0;
  bool operator==(const Highlight&) const = default;
};

// Built once a query, used for many texts. `query` must outlive it.
class Highlighter {
public:
  explicit Highlighter(const BuiltQuery& query);

  // In order, without overlap: of marks that begin at one word the longest counts. `english` as the text was
  // indexed.
  std::vector<Highlight> find(Analyzer& analyzer, std::string_view text, bool english = true) const;

private:
  struct Forms;
  struct Word;
  std::vector<Word> words_of(Analyzer& analyzer, std::string_view text, bool english) const;
  void consider(const std::vector<Word>& words, std::size_t at, const Forms& first, Highlight& best) const;
  void add_references(std::string_view text, std::vector<Highlight>& found) const;

  const BuiltQuery& query_;
  std::unordered_multimap<std::string_view, const HighlightMark*> by_first_;
  WordScan scan_;
  std::size_t run_on_ = 0;  // bytes behind a sentence that a phrase may reach into
};

// The text escaped for HTML with the highlights that lie in `span` as <mark>.
std::string marked_up(std::string_view text, Span span, const std::vector<Highlight>& highlights);

}  // namespace quorate
