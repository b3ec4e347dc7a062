// Where a text holds what was asked for, by the analyzer's own tokens.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzers/analyzer.h"
#include "analyzers/record.h"
#include "server/query/built_query.h"

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

  // In order, without overlap: of marks that begin at one word the longest counts. `english` as the text was indexed.
  std::vector<Highlight> find(Analyzer& analyzer, std::string_view text, bool english = true) const;

private:
  struct Word;
  std::vector<Highlight> marks_at(const std::vector<Word>& words, std::size_t at) const;

  const BuiltQuery& query_;
  std::unordered_multimap<std::string_view, const HighlightMark*> by_first_;
};

// Whether the surface forms stand in the text one behind the other.
bool holds_in_a_row(Analyzer& analyzer, std::string_view text, const std::vector<std::string>& surfaces);

// The text escaped for HTML with the highlights that lie in `span` as <mark>.
std::string marked_up(std::string_view text, Span span, const std::vector<Highlight>& highlights);

}  // namespace quorate
