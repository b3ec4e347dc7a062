// The face of a letter: who sent it, and when.
#pragma once

#include <string>

#include "analyzers/dates.h"
#include "analyzers/organisations.h"
#include "indexer/outline/document.h"
#include "indexer/outline/row_faces.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

struct LetterFace {
  std::string date;       // YYYY-MM-DD, or empty
  std::string sender;     // the organisation that it comes from
  std::string signatory;  // who signs it
};

// From the lines above the salutation and below the valediction of the letter on rows [range). The sender is
// named by the letterhead, by the signatory's post, or by the addresses of mail and web; the addressee is not
// the sender.
LetterFace read_letter(const RowFaces& rows, RowRange range, const OutlineVocabulary& words,
                       const OrganisationAuthority& authority, DateOrder order = DateOrder::day_first);

}  // namespace quorate
