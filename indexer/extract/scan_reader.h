// The words of pages that are pictures of text. Runs in the parser's process.
#pragma once

#include <functional>
#include <string_view>

#include "indexer/extract/format.h"
#include "indexer/extract/ocr_engine.h"

namespace quorate {

// Pages `first` to `last` of a PDF, or those of an image file, each as soon as it is read. Throws as
// open_pdf() and decode_image().
void read_scans(OcrEngine& engine, std::string_view bytes, Format format, int first, int last,
                int page_seconds, const std::function<void(const WordPage&)>& give);

}  // namespace quorate
