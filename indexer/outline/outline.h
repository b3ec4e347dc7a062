// The outline of a pack: its documents in order, with what their faces say, and what the pack is as a whole.
#pragma once

#include <string>

#include "analyzers/organisations.h"
#include "indexer/outline/clean_text.h"
#include "indexer/outline/document.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

// What a person set for the pack: it wins over what is read. Empty strings: nothing set.
struct OutlineSettings {
  std::string organisation, body, meeting_date, title;
};

// Cuts the pack into documents that cover all its rows in order, without overlap: none only where it has no
// rows. A body that the authority lacks is named as the pack itself names it. Linear in the rows; never
// throws for what the text holds.
Outline outline_pack(const CleanText& text, const OutlineVocabulary& words,
                     const OrganisationAuthority& authority, const OutlineSettings& settings = {});

}  // namespace quorate
