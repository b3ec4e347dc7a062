#include "indexer/extract/ocr_engine.h"

#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "analyzers/error.h"
#include "indexer/extract/picture_turning.h"

namespace quorate {
namespace {

// In percent. Below it stand the shreds of pictures, lines and stamps.
constexpr float kLeastConfidence = 25;
constexpr float kSureConfidence = 60;  // few words of a page that lies on its side are read so
constexpr float kPlainlyLarger = 1.25;

bool load(tesseract::TessBaseAPI& engine, const char* languages) {
  return engine.Init(nullptr, languages, tesseract::OEM_LSTM_ONLY) == 0;
}

bool has(const tesseract::TessBaseAPI& engine, std::string_view language) {
  std::vector<std::string> languages;
  engine.GetAvailableLanguagesAsVector(&languages);
  return std::ranges::find(languages, language) != languages.end();
}

// The line that a word stands on, from its capitals' top to its descenders' foot: boxes around ink alone
// would put "on" and "Gap" on different lines.
struct LineBand {
  float size = 0;   // dots from the capitals' top to the descenders' foot
  float below = 0;  // of these below the baseline
};

LineBand band_of(const tesseract::ResultIterator& line) {
  float height = 0, descenders = 0, ascenders = 0;
  line.RowAttributes(&height, &descenders, &ascenders);
  return {height, std::max(0.0F, -descenders)};
}

Box box_of(const tesseract::ResultIterator& at, const PagePicture& picture) {
  int left = 0, top = 0, right = 0, bottom = 0;
  at.BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom);
  int x1 = 0, y1 = 0, x2 = 0, y2 = 0;
  const LineBand band = band_of(at);
  if (band.size > 0 && at.Baseline(tesseract::RIL_WORD, &x1, &y1, &x2, &y2)) {
    const float baseline = static_cast<float>(y1 + y2) / 2;
    bottom = static_cast<int>(baseline + band.below);
    top = static_cast<int>(baseline + band.below - band.size);
  }
  return {picture.points(left), picture.points(std::max(0, top)), picture.points(right),
          picture.points(std::max(top, bottom))};
}

PageWord word_at(const tesseract::ResultIterator& at, const PagePicture& picture) {
  const std::unique_ptr<char[]> text(at.GetUTF8Text(tesseract::RIL_WORD));
  PageWord word;
  if (text) word.text = text.get();
  std::erase_if(word.text, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
  word.box = box_of(at, picture);
  // Type is named by the whole body, of which the band from capitals to descenders is about nine tenths.
  word.size = (word.box.bottom - word.box.top) / 0.9F;
  return word;
}

// Sizes measured off ink waver from line to line: what is near the size of most words is taken for it, so
// that only what is plainly larger looks like a heading.
void steady_sizes(std::vector<PageWord>& words) {
  if (words.empty()) return;
  std::vector<float> sizes;
  sizes.reserve(words.size());
  for (const PageWord& word : words) sizes.push_back(word.size);
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::ranges::nth_element(sizes, middle);
  for (PageWord& word : words)
    if (word.size > *middle / kPlainlyLarger && word.size < *middle * kPlainlyLarger) word.size = *middle;
}

}  // namespace

OcrEngine::OcrEngine() : engine_(std::make_unique<tesseract::TessBaseAPI>()) {
  if (!load(*engine_, "eng"))
    throw Error(ErrorKind::unsupported, "is a scan, and OCR has no data to read it with",
                "install the package tesseract-ocr-eng");
  if (has(*engine_, "cym") && !load(*engine_, "eng+cym")) load(*engine_, "eng");
  // Tables are ours to find: the engine drops what it takes for the ruling of one.
  engine_->SetVariable("textord_tabfind_find_tables", "0");
}

OcrEngine::~OcrEngine() = default;

WordPage OcrEngine::read(const PagePicture& picture, int seconds) {
  using Clock = std::chrono::steady_clock;
  const auto deadline = Clock::now() + std::chrono::seconds(seconds);
  Reading upright = read_as_it_lies(picture, seconds * 1000);
  if (upright.sound > upright.doubtful) return std::move(upright.page);
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
  const int quarters = left > 0 ? quarters_to_upright(picture) : 0;
  if (quarters == 0) return std::move(upright.page);
  Reading other = read_as_it_lies(turned(picture, quarters), static_cast<int>(left));
  if (other.sound <= upright.sound) return std::move(upright.page);
  other.page.turned = quarters;
  return std::move(other.page);
}

OcrEngine::Reading OcrEngine::read_as_it_lies(const PagePicture& picture, int milliseconds) {
  Reading reading;
  WordPage& page = reading.page;
  page.number = picture.number;
  page.width = picture.points(picture.width);
  page.height = picture.points(picture.height);
  page.scanned = true;
  engine_->SetImage(reinterpret_cast<const unsigned char*>(picture.grey.data()), picture.width,
                    picture.height, 1, picture.width);
  engine_->SetSourceResolution(picture.dots_per_inch);
  tesseract::ETEXT_DESC monitor;
  monitor.set_deadline_msecs(milliseconds);
  engine_->Recognize(&monitor);
  const std::unique_ptr<tesseract::ResultIterator> at(engine_->GetIterator());
  if (!at) return reading;
  do {
    if (at->Empty(tesseract::RIL_WORD)) continue;
    const float confidence = at->Confidence(tesseract::RIL_WORD);
    ++(confidence < kSureConfidence ? reading.doubtful : reading.sound);
    if (confidence < kLeastConfidence) continue;
    PageWord word = word_at(*at, picture);
    if (!word.text.empty()) page.words.push_back(std::move(word));
  } while (at->Next(tesseract::RIL_WORD));
  engine_->Clear();
  steady_sizes(page.words);
  return reading;
}

}  // namespace quorate
