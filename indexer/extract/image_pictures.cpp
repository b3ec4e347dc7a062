#include <allheaders.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>

#include "analyzers/error.h"
#include "indexer/extract/page_pictures.h"

namespace quorate {
namespace {

struct PixDeleter {
  void operator()(PIX* pix) const { pixDestroy(&pix); }
};
using Picture = std::unique_ptr<PIX, PixDeleter>;

constexpr int kPlausibleLeast = 60, kPlausibleMost = 1200;  // dots per inch of a scan
constexpr double kPaperWidth = 8.27;                        // A4, in inches
constexpr double kMostEnlarging = 3;

bool is_tiff(std::string_view bytes) { return bytes.starts_with("II*") || bytes.starts_with("MM"); }

int resolution_of(const PIX& pix) {
  const int told = pixGetXRes(&pix);
  // 72 and 96 are what programs write that don't know.
  if (told >= kPlausibleLeast && told <= kPlausibleMost && told != 72 && told != 96) return told;
  const int shorter = std::min(pixGetWidth(&pix), pixGetHeight(&pix));
  return std::clamp(static_cast<int>(shorter / kPaperWidth), kPlausibleLeast, kPlausibleMost);
}

PagePicture picture_of(const Picture& original, int number) {
  const int resolution = resolution_of(*original);
  const Picture grey(pixConvertTo8(original.get(), 0));
  const double dots = static_cast<double>(pixGetWidth(original.get())) * pixGetHeight(original.get());
  double scale = std::min(static_cast<double>(kOcrResolution) / resolution, kMostEnlarging);
  scale = std::min(scale, std::sqrt(static_cast<double>(kMostDots) / dots));
  const auto factor = static_cast<float>(scale);
  const Picture scaled(grey ? pixScale(grey.get(), factor, factor) : nullptr);
  if (!scaled) throw Error(ErrorKind::damaged, "is a damaged image");
  PagePicture picture{number,
                      pixGetWidth(scaled.get()),
                      pixGetHeight(scaled.get()),
                      std::max(1, static_cast<int>(resolution * scale)),
                      {}};
  picture.grey.reserve(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height));
  const l_uint32* const data = pixGetData(scaled.get());
  for (int row = 0; row < picture.height; ++row) {
    const l_uint32* const line = data + static_cast<std::ptrdiff_t>(row) * pixGetWpl(scaled.get());
    for (int column = 0; column < picture.width; ++column)
      picture.grey.push_back(static_cast<char>(GET_DATA_BYTE(line, column)));
  }
  return picture;
}

// Of what its head says, before a byte of the picture is unpacked.
void check_size(std::string_view bytes) {
  l_int32 width = 0, height = 0;
  const auto* const data = reinterpret_cast<const l_uint8*>(bytes.data());
  if (pixReadHeaderMem(data, bytes.size(), nullptr, &width, &height, nullptr, nullptr, nullptr) != 0) return;
  if (static_cast<double>(width) * height > 4.0 * kMostDots)
    throw Error(ErrorKind::too_large, "is an image of " + std::to_string(width) + " by " +
                                          std::to_string(height) + " dots, which is too large to read");
}

}  // namespace

void decode_image(std::string_view bytes, int first, int last, const TakePicture& take) {
  setMsgSeverity(L_SEVERITY_NONE);
  check_size(bytes);
  const auto* const data = reinterpret_cast<const l_uint8*>(bytes.data());
  if (!is_tiff(bytes)) {
    const Picture only(pixReadMem(data, bytes.size()));
    if (!only) throw Error(ErrorKind::damaged, "is a damaged image, or of a kind that is not read");
    if (first == 1) take(picture_of(only, 1));
    return;
  }
  std::size_t offset = 0;
  for (int number = 1; number <= last; ++number) {
    const Picture next(pixReadMemFromMultipageTiff(data, bytes.size(), &offset));
    if (!next)
      throw Error(ErrorKind::damaged, number == 1 ? "is a damaged TIFF"
                                                  : "is damaged from page " + std::to_string(number) + " on");
    if (number >= first) take(picture_of(next, number));
    if (offset == 0) return;
  }
}

}  // namespace quorate
