// A page as a picture in shades of grey: what OCR looks at.
#pragma once

#include <string>

namespace quorate {

struct PagePicture {
  int number = 0;  // of the page, as counted in the file from 1
  int width = 0, height = 0;
  int dots_per_inch = 300;
  std::string grey;  // a byte each, 0 black to 255 white, row after row without padding

  // Of the paper, in points.
  float points(int dots) const { return static_cast<float>(dots) * 72 / static_cast<float>(dots_per_inch); }
};

// Fine enough for print of 8 points; more makes OCR slow without reading better.
inline constexpr int kOcrResolution = 300;
// Of one picture: an A3 page at that resolution has 17 million.
inline constexpr long kMostDots = 25'000'000;

}  // namespace quorate
