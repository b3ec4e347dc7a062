// What a cover report holds inside: where that is the thing itself, the paper has its type.
#pragma once

#include <vector>

#include "indexer/governance/item.h"
#include "indexer/outline/clean_text.h"
#include "indexer/outline/document.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

// A cover report whose items are mostly entries of a register is that register.
void tell_register(const CleanText& text, Document& document, const std::vector<Item>& items,
                   const OutlineVocabulary& words);

// A cover report titled as questions that has them inside is that paper of questions: they take the place of
// its items.
void tell_questions(const CleanText& text, Document& document, std::vector<Item>& items,
                    const OutlineVocabulary& outline, const GovernanceVocabulary& governance);

}  // namespace quorate
