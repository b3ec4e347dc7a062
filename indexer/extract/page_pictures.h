// The pages of a file as pictures: rendered by poppler, or the scans that an image file holds. Runs in the
// parser's process.
#pragma once

#include <functional>
#include <string_view>

#include "indexer/extract/page_picture.h"

namespace quorate {

using TakePicture = std::function<void(const PagePicture&)>;

// Pages `first` to `last` of a PDF; one that can't be rendered is left out. A large page comes in fewer dots
// an inch, so that none has more than kMostDots. Throws as open_pdf().
void render_pdf(std::string_view bytes, int first, int last, const TakePicture& take);

// Pages `first` to `last` of an image file, which has several where it is a TIFF. A small scan is enlarged to
// about kOcrResolution; where the file doesn't tell its resolution, its shorter side is taken for that of an
// A4 page. Throws Error{damaged} where there is no picture in it, or none at some page, Error{too_large} for
// one of more than four times kMostDots.
void decode_image(std::string_view bytes, int first, int last, const TakePicture& take);

}  // namespace quorate
