#include "indexer/extract/scan_reader.h"

#include "indexer/extract/page_pictures.h"

namespace quorate {

void read_scans(OcrEngine& engine, std::string_view bytes, Format format, int first, int last,
                int page_seconds, const std::function<void(const WordPage&)>& give) {
  const TakePicture take = [&](const PagePicture& picture) { give(engine.read(picture, page_seconds)); };
  if (format == Format::image) {
    decode_image(bytes, first, last, take);
  } else {
    render_pdf(bytes, first, last, take);
  }
}

}  // namespace quorate
