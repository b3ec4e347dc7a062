// The body whose minutes these are: "the Board", "the ICS Board", "members" are it, another committee is not.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/governance/vocabulary.h"
#include "indexer/outline/document.h"

namespace quorate {

class DecidingBody {
public:
  // Known by the document's body and organisation; where the text itself speaks far more often of another
  // ("the Committee noted"), that one is taken too. `words` must outlive it.
  DecidingBody(const CleanText& text, const Document& document, const GovernanceVocabulary& words);
  // Of a body given by name.
  DecidingBody(std::string_view body, std::string_view organisation, const GovernanceVocabulary& words);

  // Number of words of it that begin at words[at], its article included; 0 where another or none stands
  // there.
  std::size_t match(const std::vector<Word>& words, std::size_t at) const;

private:
  bool is_head(const std::string& noun) const;
  void learn(const CleanText& text, const Document& document);

  const GovernanceVocabulary* words_;
  std::set<std::string> heads_;                 // first words of the nouns that are this body: "board"
  std::vector<const PhraseSet*> translations_;  // of heads_ into other languages
  std::set<std::string> names_;                 // words that may stand before them
};

}  // namespace quorate
