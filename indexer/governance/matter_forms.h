// The forms in which a matter is decided in the passive, and what a passive verb is worth.
#pragma once

#include <string>
#include <vector>

#include "indexer/governance/prose_clauses.h"

namespace quorate {

// Whether a verb tells what went on as often as what was decided: it needs a matter that can be decided.
bool is_weak(Verb verb);
// Whether what stands behind a passive verb says that others decided, or at another time.
bool decided_elsewhere(const ItemText& item, const std::vector<Word>& words, std::size_t end);
// What a verb would mean without its negation: "not approved" is no weaker than "approved".
Verb plain_verb(const ItemText& item, const std::vector<Word>& words, const FoundVerb& verb);
FoundDecision passive_decision(const Stretch& s, std::size_t first, std::size_t end, const FoundVerb& verb,
                               std::string rule);
// Whether the words from `first` to before a passive verb name a matter that can be decided.
bool is_matter(const ItemText& item, std::string_view text, const std::vector<Word>& words, std::size_t first,
               const FoundVerb& verb);

// Each of one sentence; empty where it has none.
// "It was agreed that", with or without an introduction.
std::vector<FoundDecision> impersonal(const ItemText& item, const Stretch& s);
// "The report was welcomed and its publication approved": the auxiliary of a verb that isn't ours serves
// ours.
std::vector<FoundDecision> elided_passive(const ItemText& item, const Stretch& s);
// "The report was proposed by Cllr Daly, seconded by Cllr Burke and approved."
std::vector<FoundDecision> proposed_passive(const ItemText& item, const Stretch& s);
// "Cytunwyd i gymeradwyo'r cynllun", "Nodwyd yr adroddiad": a Welsh verb that names nobody opens the
// sentence.
std::vector<FoundDecision> verb_of_nobody(const ItemText& item, const Stretch& s);
// "AGREED as an accurate record.", "Noted." on a line of its own.
std::vector<FoundDecision> bare_verb(const ItemText& item, const Stretch& s);
// "Paper noted with option to bring back", "Report received."
std::vector<FoundDecision> elliptic(const ItemText& item, const Stretch& s);

}  // namespace quorate
