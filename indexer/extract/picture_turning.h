// Pictures of pages that lie on their side or their head, as they come off a scanner. Runs in the parser's
// process.
#pragma once

#include "indexer/extract/page_picture.h"

namespace quorate {

// The quarters counter-clockwise, 0 to 3, that the picture has to be turned by for its text to stand upright;
// 0 too where it doesn't show. Goes by the strokes of letters that rise above and hang below their lines
// (Latin script), so it wants some lines of text; takes a fraction of what reading it takes.
int quarters_to_upright(const PagePicture& picture);

PagePicture turned(const PagePicture& picture, int quarters);  // counter-clockwise

}  // namespace quorate
