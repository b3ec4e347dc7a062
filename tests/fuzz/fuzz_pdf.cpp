// Any bytes as a PDF: its words, as the parser's process reads them.
#include <cstdint>
#include <string_view>

#include "analyzers/error.h"
#include "indexer/extract/pdf_words.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > std::size_t{64} * 1024) return 0;
  try {
    quorate::read_pdf_words({reinterpret_cast<const char*>(data), size}, 1, 20,
                            {[](const quorate::WordPage&) {}, [](const quorate::Problem&) {}});
  } catch (const quorate::Error&) {  // what is no PDF is refused
  }
  return 0;
}
