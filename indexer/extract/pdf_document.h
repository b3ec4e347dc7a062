// Opens a PDF with poppler. Runs in the parser's process.
#pragma once

#include <memory>
#include <string_view>

namespace poppler {
class document;
}

namespace quorate {

// Loads what poppler opens by name (its encodings), by way of a small document of its own. Before the files
// are denied.
void open_pdf_encodings();

// `bytes` must outlive the document. Throws Error{unsupported} for a file that a password locks,
// Error{damaged} for one that is no PDF or has no pages; messages without the file's name.
std::unique_ptr<poppler::document> open_pdf(std::string_view bytes);

}  // namespace quorate
