#include "indexer/extract/pdf_document.h"

#include <poppler-document.h>
#include <poppler-page.h>

#include <climits>
#include <string>

#include "analyzers/error.h"

namespace quorate {
namespace {

// One page with one word in a standard font: loading it makes poppler read its encodings and name tables.
constexpr std::string_view kOneWord =
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F 5 0 "
    "R>>>>>>endobj\n"
    "4 0 obj<</Length 34>>stream\nBT /F 12 Tf 9 99 Td (Board) Tj ET \nendstream endobj\n"
    "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF\n";

// poppler's own globals end with its last document, so one is kept for the life of the process.
std::unique_ptr<poppler::document>& kept_document() {
  static std::unique_ptr<poppler::document> document;
  return document;
}

std::unique_ptr<poppler::document> load(std::string_view bytes) {
  if (bytes.size() > INT_MAX) throw Error(ErrorKind::too_large, "is larger than a PDF may be (2 GB)");
  // poppler keeps the pointer, not a copy.
  return std::unique_ptr<poppler::document>(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
}

}  // namespace

void open_pdf_encodings() {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  kept_document() = load(kOneWord);
  if (!kept_document()) return;
  const std::unique_ptr<poppler::page> page(kept_document()->create_page(0));
  if (page) page->text_list(poppler::page::text_list_include_font);
}

std::unique_ptr<poppler::document> open_pdf(std::string_view bytes) {
  std::unique_ptr<poppler::document> document = load(bytes);
  if (!document) throw Error(ErrorKind::damaged, "is no whole PDF");
  // Every other call crashes on a locked document.
  if (document->is_locked())
    throw Error(ErrorKind::unsupported, "is locked by a password",
                "save it without a password and add it again");
  if (document->pages() <= 0) throw Error(ErrorKind::damaged, "is a PDF without pages");
  return document;
}

}  // namespace quorate
