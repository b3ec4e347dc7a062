// The passages of a text that answer a query best, cut to whole sentences where they fit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/pack_text.h"
#include "analyzers/record.h"
#include "server/search/highlighter.h"
#include "server/search/search_answer.h"

namespace quorate {

inline constexpr std::size_t kSnippetBytes = 300;  // of one passage, about
inline constexpr std::size_t kMostSnippets = 3;

// A passage and whether text before and behind it was left out within its sentence.
struct Passage {
  Span span;
  bool cut_before = false, cut_behind = false;
  bool operator==(const Passage&) const = default;
};

// One to three passages in order of the text, the best one and those that hold what it lacks; the text's
// beginning where nothing is highlighted. `weights` by concept. None of an empty text.
std::vector<Passage> best_passages(std::string_view text, const std::vector<Highlight>& highlights,
                                   const std::vector<double>& weights);

// The passages as HTML, with their pages and lines. `text` is the record's, as its spans of `stored` give it.
std::vector<Snippet> snippets_of(const Record& record, std::string_view text, const PackTextView& stored,
                                 const std::vector<Highlight>& highlights,
                                 const std::vector<double>& weights);

}  // namespace quorate
