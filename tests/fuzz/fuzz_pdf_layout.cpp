// Words anywhere on pages: laid out from eight bytes a word, and as the messages of a parser that was taken
// over.
#include <cstdint>
#include <string>
#include <vector>

#include "analyzers/error.h"
#include "indexer/extract/messages.h"
#include "indexer/extract/page_layout.h"

namespace {

using namespace quorate;

const char* const kTexts[] = {"Board", "ICB/", "22/37", "Present:", "1.",         "•",
                              "Page",  "12",   "-",     "the",      "25.05.2023", "APPROVED"};

std::vector<WordPage> pages_of(const std::uint8_t* data, std::size_t size) {
  std::vector<WordPage> pages(1);
  for (std::size_t i = 0; i + 8 <= size; i += 8) {
    const std::uint8_t* byte = data + i;
    if (byte[0] == 0xff && pages.size() < 20) pages.emplace_back();
    WordPage& page = pages.back();
    page.number = static_cast<int>(pages.size());
    page.width = 255 * 3;
    page.height = 255 * 4;
    PageWord word;
    word.text = kTexts[byte[6] % std::size(kTexts)];
    const float left = static_cast<float>(byte[1]) * 3, top = static_cast<float>(byte[2]) * 4;
    word.box = {left, top, left + static_cast<float>(byte[3]), top + static_cast<float>(byte[4]) / 8};
    word.size = static_cast<float>(byte[5]) / 8;
    word.bold = (byte[7] & 1) != 0;
    word.upright = (byte[7] & 14) != 0;
    page.words.push_back(std::move(word));
  }
  return pages;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > std::size_t{64} * 1024) return 0;
  lay_out(pages_of(data, size));
  try {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    lay_out({decode_words(bytes)});
    decode_page(bytes);
  } catch (const Error&) {
    // Refused, as it should be.
  }
  return 0;
}
