#include "indexer/extract/pdf_words.h"

#include <poppler-document.h>
#include <poppler-page.h>

#include <algorithm>
#include <climits>
#include <memory>
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

std::string to_utf8(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  return {bytes.begin(), bytes.end()};
}

bool names_bold(std::string_view font) {
  for (const std::string_view weight : {"Bold", "bold", "Black", "Heavy", "Semibold", "Demi", "-BD", ",B"})
    if (font.find(weight) != std::string_view::npos) return true;
  return false;
}

Box box_of(const poppler::rectf& rectangle) {
  return {static_cast<float>(rectangle.left()), static_cast<float>(rectangle.top()),
          static_cast<float>(rectangle.right()), static_cast<float>(rectangle.bottom())};
}

WordPage words_of(const poppler::page& page, int number) {
  WordPage words;
  words.number = number;
  words.label = to_utf8(page.label());
  const poppler::rectf area = page.page_rect();
  const bool turned =
      page.orientation() == poppler::page::landscape || page.orientation() == poppler::page::seascape;
  words.width = static_cast<float>(turned ? area.height() : area.width());
  words.height = static_cast<float>(turned ? area.width() : area.height());
  for (const poppler::text_box& box : page.text_list(poppler::page::text_list_include_font)) {
    std::string text = to_utf8(box.text());
    if (text.empty()) continue;
    PageWord word{std::move(text), box_of(box.bbox())};
    word.upright = box.rotation() == 0;
    if (box.has_font_info()) {
      word.size = static_cast<float>(box.get_font_size());
      word.bold = names_bold(box.get_font_name());
    }
    words.words.push_back(std::move(word));
  }
  return words;
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

void read_pdf_words(std::string_view bytes, int first_page, int most, const PdfSink& sink) {
  const std::unique_ptr<poppler::document> document = load(bytes);
  if (!document) throw Error(ErrorKind::damaged, "is no whole PDF");
  // Every other call crashes on a locked document.
  if (document->is_locked())
    throw Error(ErrorKind::unsupported, "is locked by a password",
                "save it without a password and add it again");
  const int pages = document->pages();
  if (pages <= 0) throw Error(ErrorKind::damaged, "is a PDF without pages");
  const int last = std::min(pages, most);
  for (int number = first_page; number <= last; ++number) {
    const std::unique_ptr<poppler::page> page(document->create_page(number - 1));
    if (page) {
      sink.page(words_of(*page, number));
    } else {
      sink.problem({"page_unreadable", {}, number, "page " + std::to_string(number) + " can't be read"});
    }
  }
  if (pages > last)
    sink.problem(
        {"pages_left_out",
         {},
         last + 1,
         "of " + std::to_string(pages) + " pages only the first " + std::to_string(last) + " were read"});
}

}  // namespace quorate
