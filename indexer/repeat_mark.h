// What the repeats of one thing have in common: a recommendation on a cover, in the body and at the end;
// draft and confirmed minutes of one meeting.
#pragma once

#include <string>

#include "analyzers/record.h"

namespace quorate {

// Eight bytes, alike for records that say the same for one meeting of one body: the same words (case,
// punctuation and the mark in front aside), the same referenced minute, the same minutes. Words so few that
// they say something else in every paper ("To note the report") are alike within their document only. Empty
// where nothing can be said.
std::string repeat_mark(const Record& record);

}  // namespace quorate
