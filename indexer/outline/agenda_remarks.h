// What stands beside the title of an agenda's line and is no part of it: who reports, what is asked, which
// paper comes with it.
#pragma once

#include <string_view>

#include "indexer/outline/document.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

// "report by the Chief Officer (copy herewith)", "To approve the minutes", "Enc 4", "Pages 3 - 8": puts what
// it says into the line and tells that it was one.
bool take_remark(AgendaLine& line, std::string_view text, const OutlineVocabulary& words);

// Takes the remarks off the end of the line's title: in brackets, or behind a dash or a colon.
void take_remarks_off_title(AgendaLine& line, const OutlineVocabulary& words);

}  // namespace quorate
