// Ghosts: a second, bad reading of a row beside the good one, as scanners leave it.
#pragma once

#include "indexer/outline/clean_text.h"

namespace quorate {

// Marks a row as a ghost of its neighbour where its words are the neighbour's misread: words that the pack
// has nowhere else, a letter or two off words of the neighbour that it has often, and nothing of its own
// beside them. Careful rather than complete: a row marked is lost to every text. Only packs long enough to
// tell a misread word by its rarity are looked at. Linear.
void mark_ghosts(CleanText& text);

}  // namespace quorate
