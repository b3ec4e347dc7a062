// A query as the index takes it, with what is needed to order, explain and highlight what it finds.
#pragma once

#include <xapian.h>

#include <string>
#include <utility>
#include <vector>

namespace quorate {

// One thing that was asked for: a word, a reference, a phrase. A record holds it where it holds all terms of
// any way.
struct QueryConcept {
  std::string shown;  // as typed
  std::vector<std::vector<std::string>> ways;
  double weight = 0;  // how much it tells: its inverse document frequency
};

// What is marked in a text: these stems (or surface forms) one behind the other.
struct HighlightMark {
  std::vector<std::string> forms;
  bool surface = false;        // compare surface forms, not stems
  std::size_t concept_at = 0;  // of BuiltQuery::concepts
  double weight = 1;
  bool operator==(const HighlightMark&) const = default;
};

struct BuiltQuery {
  Xapian::Query query;
  std::vector<QueryConcept> concepts;
  std::vector<HighlightMark> marks;
  std::vector<std::string> references;  // canonical, to be marked wherever they are written
  std::vector<std::vector<std::string>>
      exact_phrases;  // surface forms; every result must hold each, word behind word, which is not confirmed
  std::vector<std::string> corrections, expansions, warnings;
  std::vector<std::pair<std::string, std::string>>
      offers;  // a typed word, and the likelier one to offer for it
};

}  // namespace quorate
