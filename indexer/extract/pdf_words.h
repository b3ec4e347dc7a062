// The words of a PDF and where they stand: as poppler tells them. Runs in the parser's process.
#pragma once

#include <functional>
#include <string_view>

#include "analyzers/stored_record.h"
#include "indexer/extract/words.h"

namespace quorate {

// Gives page after page from `first_page`, `most` at the most; a Problem of kind "pages_left_out" where there
// are more. `bytes` must live until it returns. Throws as open_pdf().
struct PdfSink {
  std::function<void(const WordPage&)> page;
  std::function<void(const Problem&)> problem;
};
void read_pdf_words(std::string_view bytes, int first_page, int most, const PdfSink& sink);

}  // namespace quorate
