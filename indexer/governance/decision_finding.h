// Ways in which minutes record decisions, each a function over the running text of one item.
#pragma once

#include <string>
#include <vector>

#include "indexer/governance/deciding_body.h"
#include "indexer/governance/flow.h"
#include "indexer/governance/verbs.h"
#include "indexer/governance/vocabulary.h"

namespace quorate {

struct FoundDecision {
  Span clause;  // of the flow's text
  std::vector<Verb> verbs;
  std::string rule;
  bool labelled = false;  // under "NOTED:", "RECEIVED:" and the like, not under "RESOLVED"
};

// A sentence, or the part of one behind a lead-in.
struct Stretch {
  Span span;  // of the flow's text
  std::string_view text;
  const std::vector<Word>* words = nullptr;  // their spans are of `text`
  bool whole_paragraph = false;
  Span limb = {};  // the marked paragraph that it ends: "(b) Letter from Mr Hale. Noted."; else empty
  bool behind_body = false;  // the body is the subject of the sentence before: "It" and "They" may mean it
};

// The text of one item and what is known about it.
struct ItemText {
  ItemText(const Flow& running_text, const DecidingBody& deciding_body,
           const GovernanceVocabulary& vocabulary);

  std::string_view sentence(std::size_t s) const { return flow.view(flow.sentences()[s].span); }

  Stretch stretch(std::size_t s) const;

  const Flow& flow;
  const DecidingBody& body;
  const GovernanceVocabulary& words;
  std::vector<std::vector<Word>> sentence_words;  // spans are of the sentence
};

// "It was RESOLVED to:" with its limbs, "RESOLVED - That ...", "The Board noted:" with bullets, "Agreed:
// ...".
std::vector<FoundDecision> formal_decisions(const ItemText& item);

// "Moved by X, seconded by Y, to approve ... Carried 5-2": the motion, rejected where it was lost.
std::vector<FoundDecision> motion_decisions(const ItemText& item);

// "The Board noted the report and approved the plan", "The item was deferred", "Paper noted".
std::vector<FoundDecision> prose_decisions(const ItemText& item);

// The clauses of one sentence in which the body decides, each verb with its own object one; empty where none.
std::vector<FoundDecision> clauses_of_body(const ItemText& item, const Stretch& sentence);
// The same with the matter for a subject: "The minutes were accepted", "It was agreed that".
std::vector<FoundDecision> clauses_of_matter(const ItemText& item, const Stretch& sentence);

}  // namespace quorate
