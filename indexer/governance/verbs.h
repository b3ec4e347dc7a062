// Canonical verbs of clauses: what a limb resolves, negatives and turns of phrase told apart.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/governance/vocabulary.h"

namespace quorate {

// How a verb is inflected: coordinated verbs of one clause are alike ("NOTE that it was reviewed and
// approved" has one).
enum class Inflection { base, present, past };
Inflection inflection_of(std::string_view folded);

// A verb among words, with what belongs to it.
struct FoundVerb {
  Verb verb = Verb::note;
  Inflection inflection = Inflection::base;
  std::size_t first = 0;  // word where its group begins: its negation, its adverbs
  std::size_t end = 0;    // word behind it
  bool negated = false;   // then `verb` is reject already, where it was a verb of assent
  bool that = false;      // "that" follows: what it governs is told, not decided
};

// The verb that begins at words[at], past adverbs, negations and verbs that give way to it ("unanimously
// agreed to approve" is approve). Nullopt where none does.
std::optional<FoundVerb> verb_at(std::string_view text, const std::vector<Word>& words, std::size_t at,
                                 const VerbWords& vocabulary);

// A turn of phrase that begins at words[at] and settles the verb ("be sent back"); its words go to `length`.
std::optional<Verb> turn_at(const std::vector<Word>& words, std::size_t at, const VerbWords& vocabulary,
                            std::size_t& length);

// "which", "whose": what stands behind it tells of something.
bool opens_relative(std::string_view folded);
// Whether what parts two words parts clauses too.
bool has_stop(std::string_view gap);

// A limb's verbs, in order, each once: imperative ("RECEIVE and NOTE the report"), with a subject ("That the
// Board approves"), or passive ("That the return be approved and the closures noted"). Empty where it has
// none of ours.
std::vector<Verb> verbs_of_limb(std::string_view text, const VerbWords& vocabulary,
                                const PhraseSet& body_nouns);

// "be approved", "were not accepted", "was duly noted": the passive verbs of a clause, in order; `first` is
// the auxiliary. "to be reviewed", "will be noted" and what stands behind "which" or "who" are none.
std::vector<FoundVerb> passive_verbs(std::string_view text, const std::vector<Word>& words, std::size_t from,
                                     const VerbWords& vocabulary);

// Adds a verb where it isn't there yet.
void add_verb(std::vector<Verb>& verbs, Verb verb);

}  // namespace quorate
