#include "indexer/extract/picture_turning.h"

#include <allheaders.h>

#include <cmath>
#include <cstddef>
#include <memory>
#include <utility>

namespace quorate {
namespace {

struct PixDeleter {
  void operator()(PIX* pix) const { pixDestroy(&pix); }
};
using Picture = std::unique_ptr<PIX, PixDeleter>;

constexpr int kDark = 150;          // of 255: what is ink
constexpr int kFewestStrokes = 25;  // both ways together, for it to show at all
constexpr float kSure = 5;          // in units of the library, from 0; it takes 8 for a page full of text
constexpr float kPlainlyMore = 2;   // than the other axis

Picture black_and_white(const PagePicture& picture) {
  Picture dots(pixCreate(picture.width, picture.height, 1));
  if (!dots) return dots;
  const auto* grey = reinterpret_cast<const unsigned char*>(picture.grey.data());
  for (int row = 0; row < picture.height; ++row) {
    l_uint32* const line = pixGetData(dots.get()) + static_cast<std::ptrdiff_t>(row) * pixGetWpl(dots.get());
    for (int column = 0; column < picture.width; ++column)
      if (*grey++ < kDark) SET_DATA_BIT(line, column);
  }
  return dots;
}

PagePicture turned_once(const PagePicture& picture) {
  PagePicture turned{picture.number, picture.height, picture.width, picture.dots_per_inch, {}};
  turned.grey.reserve(picture.grey.size());
  const auto width = static_cast<std::size_t>(picture.width),
             height = static_cast<std::size_t>(picture.height);
  for (std::size_t column = width; column-- > 0;)
    for (std::size_t row = 0; row < height; ++row) turned.grey += picture.grey[row * width + column];
  return turned;
}

}  // namespace

int quarters_to_upright(const PagePicture& picture) {
  const Picture dots = black_and_white(picture);
  float up = 0, left = 0;  // how sure: above 0 that it stands so, below 0 that it stands the other way round
  if (!dots || pixOrientDetect(dots.get(), &up, &left, kFewestStrokes, 0) != 0) return 0;
  const float upright = std::abs(up), sideways = std::abs(left);
  if (sideways > kSure && sideways > kPlainlyMore * upright) return left > 0 ? 3 : 1;
  if (upright > kSure && upright > kPlainlyMore * sideways) return up > 0 ? 0 : 2;
  return 0;
}

PagePicture turned(const PagePicture& picture, int quarters) {
  PagePicture result = picture;
  for (; quarters > 0; --quarters) result = turned_once(result);
  return result;
}

}  // namespace quorate
