// Any bytes as an image of a page.
#include <cstdint>
#include <string_view>

#include "analyzers/error.h"
#include "indexer/extract/page_pictures.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > std::size_t{64} * 1024) return 0;
  try {
    quorate::decode_image({reinterpret_cast<const char*>(data), size}, 1, 5,
                          [](const quorate::PagePicture&) {});
  } catch (const quorate::Error&) {  // what is no image is refused
  }
  return 0;
}
