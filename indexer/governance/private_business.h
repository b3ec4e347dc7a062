// Private business bound into a pack: which documents and which rows must not be shown.
#pragma once

#include <string>
#include <vector>

#include "analyzers/stored_record.h"
#include "indexer/governance/item.h"
#include "indexer/governance/paper_words.h"
#include "indexer/outline/clean_text.h"
#include "indexer/outline/document.h"

namespace quorate {

// Why the whole document is private business: its face says that its meeting was held in private, or that the
// paper is exempt. Empty where it is not. A placeholder that only stands for an exempt paper holds nothing to
// hide; the title of a private item on a public agenda is public; a cover sheet's "Confidential: Yes" hides
// nothing.
std::string private_because(const CleanText& text, const Document& document, const VisibilityWords& words);

// Of a public document that is no agenda: the rows of its private parts, in order and apart: minutes of a
// private session or marked as private themselves, and an exempt paper that was not cut from the one before
// it.
std::vector<RowRange> private_parts(const CleanText& text, const Document& document,
                                    const std::vector<Item>& minute_items, const VisibilityWords& words);

// Cuts items that begin before a private part down to what is public of them; one that begins in such a part,
// or whose text was put together, stays whole. `children` are the decisions of `items`: what a private one
// resolved is taken from the item that it belongs to.
void cut_to_public(const CleanText& text, const std::vector<RowRange>& private_rows, std::vector<Item>& items,
                   const std::vector<Item>& children = {});

// Marks of confidence that hide nothing ("Confidential: Yes" in a pack that is published): told as problems
// of the kind "confidential_mark".
std::vector<Problem> confidential_marks(const CleanText& text, const Document& document,
                                        const VisibilityWords& words);

}  // namespace quorate
