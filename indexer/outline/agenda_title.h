// What trails behind the title on an agenda's line: leaders to a page, the mark of a paper in brackets with
// what is asked behind it, a gloss.
#pragma once

#include "indexer/outline/document.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

// "Rent setting ........ p. 9" and "Rent setting [P-7] STEER" give "Rent setting" with its page and its
// paper; "Consent agenda (taken as read unless a member asks)" gives "Consent agenda".
void take_trailers_off_title(AgendaLine& line, const OutlineVocabulary& words);

}  // namespace quorate
