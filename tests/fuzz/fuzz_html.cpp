// Any bytes as a web page.
#include <cstdint>
#include <string_view>

#include "indexer/extract/html_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > std::size_t{64} * 1024) return 0;
  quorate::read_html({reinterpret_cast<const char*>(data), size});
  return 0;
}
