// What other parts of the reading will define: each goes as its own comes.
#include "indexer/governance/item.h"
#include "indexer/governance/vocabulary.h"

namespace quorate {

std::vector<Item> find_interests(const CleanText&, const Document&, const GovernanceVocabulary&) {
  return {};
}

}  // namespace quorate
