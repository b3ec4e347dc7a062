#include "indexer/extract/pdf_words.h"

#include <poppler-document.h>
#include <poppler-page.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <vector>

#include "indexer/extract/pdf_document.h"
#include "indexer/extract/turned_pages.h"

namespace quorate {
namespace {

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

// A page of which most is turned, such as a wide table on a tall page, is turned upright.
void set_upright(WordPage& page, const std::vector<int>& rotations) {
  std::array<std::size_t, 4> counts{};
  for (const int rotation : rotations) ++counts[static_cast<std::size_t>(rotation)];
  const auto most = static_cast<int>(std::max_element(counts.begin(), counts.end()) - counts.begin());
  for (std::size_t i = 0; i < rotations.size(); ++i) page.words[i].upright = rotations[i] == most;
  turn_page(page, most);
  page.turned = most;
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
  std::vector<int> rotations;  // of each word, in quarters
  for (const poppler::text_box& box : page.text_list(poppler::page::text_list_include_font)) {
    std::string text = to_utf8(box.text());
    if (text.empty()) continue;
    PageWord word{std::move(text), box_of(box.bbox())};
    rotations.push_back(std::clamp(box.rotation(), 0, 3));
    if (box.has_font_info()) {
      word.size = static_cast<float>(box.get_font_size());
      word.bold = names_bold(box.get_font_name());
    }
    words.words.push_back(std::move(word));
  }
  set_upright(words, rotations);
  return words;
}

}  // namespace

void read_pdf_words(std::string_view bytes, int first_page, int most, const PdfSink& sink) {
  const std::unique_ptr<poppler::document> document = open_pdf(bytes);
  const int pages = document->pages();
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
