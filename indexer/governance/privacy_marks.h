// Marks of privacy: rows that say of what they head, or of the paper that they stand in, that it is not for
// the public.
#pragma once

#include <string_view>

#include "indexer/governance/paper_words.h"

namespace quorate {

// Whether a row, or one of its parts between dashes, colons and brackets, is nothing but a mark: "EXEMPT
// REPORT – NOT FOR PUBLICATION by virtue of ...", "Status: Exempt", "SETTLEMENT OF A CLAIM (EXEMPT)". Not
// where the row denies it ("Exempt: No"), offers a choice that was answered otherwise ("Public / Private:
// Public") or speaks of a part of the paper ("Appendix 2 is not for publication").
bool bears_private_mark(std::string_view row, const VisibilityWords& words);

// Whether all that the row says is such a mark: it heads a private part.
bool is_private_mark(std::string_view row, const VisibilityWords& words);

// Whether such a row heads a paper rather than a list of items: it names a paper, or forbids publication.
bool heads_private_paper(std::string_view row, const VisibilityWords& words);

// Whether a row says of its own paper that it is private: "This report is exempt", "Exempt information: Yes".
bool says_itself_private(std::string_view row, const VisibilityWords& words);

// Whether the title of a minute marks the minute: as bears_private_mark(), or "(CONFIDENTIAL)" behind it, or
// "Confidential:" before it.
bool marks_private_minute(std::string_view title, const VisibilityWords& words);

}  // namespace quorate
