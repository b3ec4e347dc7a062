// The words of a PDF and where they stand: the one home of poppler. Runs in the parser's process.
#pragma once

#include <functional>
#include <string_view>

#include "analyzers/stored_record.h"
#include "indexer/extract/words.h"

namespace quorate {

// Loads what poppler opens by name (its encodings), by way of a small document of its own. Before the files
// are denied.
void open_pdf_encodings();

// Gives page after page from `first_page`, `most` at the most; a Problem of kind "pages_left_out" where there
// are more. `bytes` must live until it returns. Throws Error{unsupported} for a file that a password locks,
// Error{damaged} for one that is no PDF; messages without the file's name.
struct PdfSink {
  std::function<void(const WordPage&)> page;
  std::function<void(const Problem&)> problem;
};
void read_pdf_words(std::string_view bytes, int first_page, int most, const PdfSink& sink);

}  // namespace quorate
