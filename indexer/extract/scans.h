// The scans among the pages of a file get their words from OCR.
#pragma once

#include <string_view>

#include "indexer/extract/extract.h"
#include "indexer/extract/format.h"
#include "indexer/extract/harvest.h"

namespace quorate {

// A Problem of this kind says that a file holds scans and OCR is turned off.
inline constexpr const char* kScansUnread = "scans_unread";

// Puts what OCR reads in the place of the pages of a PDF that are scans, or fills in those of an image file,
// and tells which. A page that gives no more words so stays as it is.
void recognise_scans(Harvest& harvest, const SealedBytes& bytes, Format format, const ExtractLimits& limits);

}  // namespace quorate
