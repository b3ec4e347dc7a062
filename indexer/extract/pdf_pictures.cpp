#include <poppler-document.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>

#include "indexer/extract/page_pictures.h"
#include "indexer/extract/pdf_document.h"

namespace quorate {
namespace {

int resolution_for(const poppler::page& page) {
  const poppler::rectf area = page.page_rect();
  const double square_inches = area.width() * area.height() / (72.0 * 72.0);
  if (!std::isfinite(square_inches)) return 0;
  if (square_inches <= 0) return kOcrResolution;
  const double most = std::sqrt(static_cast<double>(kMostDots) / square_inches);
  return std::min(kOcrResolution, static_cast<int>(most));
}

PagePicture picture_of(const poppler::image& image, int number, int resolution) {
  PagePicture picture{number, image.width(), image.height(), resolution, {}};
  const auto width = static_cast<std::size_t>(picture.width);
  picture.grey.reserve(width * static_cast<std::size_t>(picture.height));
  for (int row = 0; row < picture.height; ++row)
    picture.grey.append(image.const_data() + static_cast<std::ptrdiff_t>(row) * image.bytes_per_row(), width);
  return picture;
}

}  // namespace

void render_pdf(std::string_view bytes, int first, int last, const TakePicture& take) {
  const auto document = open_pdf(bytes);
  poppler::page_renderer renderer;
  renderer.set_image_format(poppler::image::format_gray8);
  renderer.set_render_hint(poppler::page_renderer::text_antialiasing, true);
  for (int number = first; number <= std::min(last, document->pages()); ++number) {
    const std::unique_ptr<poppler::page> page(document->create_page(number - 1));
    if (!page) continue;
    const int resolution = resolution_for(*page);
    const poppler::image image =
        resolution > 0 ? renderer.render_page(page.get(), resolution, resolution) : poppler::image();
    if (image.is_valid()) take(picture_of(image, number, resolution));
  }
}

}  // namespace quorate
