// Reads the words off a page's picture: the one home of tesseract. Runs in the parser's process.
#pragma once

#include <memory>

#include "indexer/extract/page_picture.h"
#include "indexer/extract/words.h"

namespace tesseract {
class TessBaseAPI;
}

namespace quorate {

class OcrEngine {
public:
  // Loads the data of English, and of Welsh where it is installed; opens no file afterwards. Throws
  // Error{unsupported} where there is none.
  OcrEngine();
  ~OcrEngine();
  OcrEngine(const OcrEngine&) = delete;
  OcrEngine& operator=(const OcrEngine&) = delete;

  // Words with their boxes in points; what was hardly more than guessed is left out. What was found in
  // `seconds` counts.
  WordPage read(const PagePicture& picture, int seconds);

private:
  std::unique_ptr<tesseract::TessBaseAPI> engine_;
};

}  // namespace quorate
