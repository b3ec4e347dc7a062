// Any bytes as a PDF: its words, bookmarks and links, as the parser's process reads them.
#include <cstdint>
#include <string_view>

#include "analyzers/error.h"
#include "indexer/extract/pdf_links.h"
#include "indexer/extract/pdf_words.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > std::size_t{64} * 1024) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  quorate::read_pdf_links(bytes, 20,
                          {[](const std::string&, int, int) {}, [](int, int, const quorate::LinkArea&) {}});
  try {
    quorate::read_pdf_words(bytes, 1, 20, {[](const quorate::WordPage&) {}, [](const quorate::Problem&) {}});
  } catch (const quorate::Error&) {  // what is no PDF is refused
  }
  return 0;
}
