// Reads the words off a page's picture: the one home of tesseract. Runs in the parser's process.
#pragma once

#include <cstddef>
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

  // Words with their boxes in points; what was hardly more than guessed is left out. A page that reads badly
  // and looks turned is read turned too, and the better reading given, its boxes as they are when it stands
  // upright. What was found in `seconds` counts.
  WordPage read(const PagePicture& picture, int seconds);

private:
  struct Reading {
    WordPage page;
    std::size_t sound = 0, doubtful = 0;  // words that were read surely, and the others
  };
  Reading read_as_it_lies(const PagePicture& picture, int milliseconds);

  std::unique_ptr<tesseract::TessBaseAPI> engine_;
};

}  // namespace quorate
