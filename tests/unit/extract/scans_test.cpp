#include <allheaders.h>
#include <catch2/catch.hpp>

#include <string>

#include "analyzers/error.h"
#include "indexer/extract/extract.h"
#include "indexer/extract/page_pictures.h"
#include "indexer/extract/pdf_document.h"
#include "indexer/extract/picture_turning.h"
#include "indexer/extract/recognition.h"
#include "tests/unit/extract/blocks_text.h"
#include "tests/unit/extract/sample_files.h"

namespace quorate {
namespace {

const std::string kTyped =
    "Minutes of the Harbour Board\nheld on 14 March 2023\nThe Board approved the budget.";

std::vector<PagePicture> pictures_of(const std::string& pdf, int last = 1000) {
  open_pdf_encodings();
  std::vector<PagePicture> pictures;
  render_pdf(pdf, 1, last, [&](const PagePicture& picture) { pictures.push_back(picture); });
  return pictures;
}

bool told(const Pages& pages, const std::string& kind) {
  return std::ranges::any_of(pages.problems, [&](const Problem& problem) { return problem.kind == kind; });
}

// As an image file of that kind.
std::string image_of(const PagePicture& picture, int kind) {
  PIX* pix = pixCreate(picture.width, picture.height, 8);
  for (int y = 0; y < picture.height; ++y)
    for (int x = 0; x < picture.width; ++x)
      pixSetPixel(pix, x, y,
                  static_cast<unsigned char>(
                      picture.grey[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                                   static_cast<std::size_t>(x)]));
  pixSetResolution(pix, picture.dots_per_inch, picture.dots_per_inch);
  l_uint8* data = nullptr;
  std::size_t size = 0;
  pixWriteMem(&data, &size, pix, kind);
  std::string bytes(reinterpret_cast<const char*>(data), size);
  lept_free(data);
  pixDestroy(&pix);
  return bytes;
}

TEST_CASE("a page is rendered with as many dots as its paper has room for") {
  const auto pictures = pictures_of(pdf_of({"One", "Two"}));
  REQUIRE(pictures.size() == 2);
  CHECK(pictures[1].number == 2);
  CHECK(pictures[0].dots_per_inch == kOcrResolution);
  CHECK(pictures[0].points(pictures[0].width) == Approx(595).margin(1));
  CHECK(pictures[0].grey.size() ==
        static_cast<std::size_t>(pictures[0].width) * static_cast<std::size_t>(pictures[0].height));
  std::string poster = pdf_of({"Poster"});
  poster.replace(poster.find("0 0 595 842"), 11, "0 0 9999 99");  // long and low
  CHECK(pictures_of(poster).at(0).dots_per_inch == kOcrResolution);
  poster.replace(poster.find("0 0 9999 99"), 11, "0 0 9999999");
  CHECK(pictures_of(poster).size() <= 1);
}

TEST_CASE("the scanned pages of a PDF are read by OCR, the others as they are") {
  std::string pdf = scanned_pdf_of(pictures_of(pdf_of({kTyped})));
  const Pages pages = extract_pages(pdf, "scan.pdf");
  CHECK(shown(pages.pages.at(0).blocks) == std::vector<std::string>{"Minutes of the Harbour Board",
                                                                    "held on 14 March 2023",
                                                                    "The Board approved the budget."});
  CHECK(told(pages, "read_by_ocr"));
  CHECK_FALSE(told(extract_pages(pdf_of({kTyped}), "text.pdf"), "read_by_ocr"));
}

TEST_CASE("a scan that lies on its side or its head is read all the same") {
  const PagePicture upright =
      pictures_of(pdf_of({"Minutes of the Harbour Board\nheld on 14 March 2023 at the pilots' house\n"
                          "The Board approved the budget of the light and the buoys.\n"
                          "Those present thanked the people of the lifeboat for their help.\n"
                          "It was agreed to put the debt off by half a year and to tell the bank."}))
          .at(0);
  for (int quarters = 0; quarters < 4; ++quarters) {
    INFO(quarters);
    const PagePicture lying = turned(upright, quarters);
    CHECK(quarters_to_upright(lying) == (4 - quarters) % 4);
    const auto read = shown(extract_pages(scanned_pdf_of({lying}), "scan.pdf").pages.at(0).blocks);
    REQUIRE(read.size() == 5);
    CHECK(read[0] == "Minutes of the Harbour Board");
    CHECK(read[2] == "The Board approved the budget of the light and the buoys.");
  }
  CHECK(quarters_to_upright({1, 600, 800, 100, std::string(600 * 800, '\xff')}) == 0);
  CHECK(quarters_to_upright({1, 600, 800, 100, std::string(600 * 800, '\0')}) == 0);
}

TEST_CASE("an image file is a pack of its own pages") {
  const PagePicture picture = pictures_of(pdf_of({kTyped})).at(0);
  for (const int kind : {IFF_PNG, IFF_TIFF_LZW, IFF_JFIF_JPEG}) {
    INFO(kind);
    const Pages pages = extract_pages(image_of(picture, kind), "scan");
    REQUIRE(pages.pages.size() == 1);
    CHECK(shown(pages.pages.at(0).blocks).at(0) == "Minutes of the Harbour Board");
  }
}

TEST_CASE("a scan without words, a damaged image and OCR turned off each get their reason") {
  const auto reason = [](const std::string& bytes, int seconds) -> std::string {
    ExtractLimits limits;
    limits.ocr_page_seconds = seconds;
    try {
      extract_pages(bytes, "scan", limits);
      return {};
    } catch (const Error& fault) {
      return fault.message();
    }
  };
  PagePicture blank{1, 600, 800, 100, std::string(600 * 800, '\xff')};
  CHECK(reason(scanned_pdf_of({blank}), 60) == "scan: holds no text");
  CHECK(reason(scanned_pdf_of({blank}), 0) == "scan: holds no text but scans, and OCR is turned off");
  CHECK(reason(image_of(blank, IFF_PNG), 0) == "scan: holds no text but scans, and OCR is turned off");
  const std::string png = image_of(blank, IFF_PNG);
  CHECK(reason(png.substr(0, 20), 60) == "scan: is a damaged image, or of a kind that is not read");
}

// The pages as a TIFF of several.
std::string tiff_of(const std::vector<PagePicture>& pictures) {
  PIXA* pages = pixaCreate(0);
  for (const PagePicture& picture : pictures) {
    const std::string one = image_of(picture, IFF_TIFF_LZW);
    pixaAddPix(pages, pixReadMem(reinterpret_cast<const l_uint8*>(one.data()), one.size()), L_INSERT);
  }
  l_uint8* data = nullptr;
  std::size_t size = 0;
  pixaWriteMemMultipageTiff(&data, &size, pages);
  std::string bytes(reinterpret_cast<const char*>(data), size);
  lept_free(data);
  pixaDestroy(&pages);
  return bytes;
}

TEST_CASE("all pages of a TIFF are read") {
  const PagePicture typed = pictures_of(pdf_of({kTyped})).at(0);
  const std::string tiff = tiff_of(std::vector<PagePicture>(30, typed));
  std::vector<int> numbers;
  decode_image(tiff, 29, 100, [&](const PagePicture& picture) { numbers.push_back(picture.number); });
  CHECK(numbers == std::vector<int>{29, 30});
  const Recognition all =
      recognise(SealedBytes(tiff_of(std::vector<PagePicture>(3, typed))), Format::image, {}, {});
  CHECK(all.pages.size() == 3);
  CHECK_FALSE(all.fault);
}

TEST_CASE("a scan is given up when that is asked for") {
  ExtractLimits limits;
  limits.should_stop = [] { return true; };
  CHECK_THROWS_WITH(extract_pages(scanned_pdf_of(pictures_of(pdf_of({kTyped}))), "scan.pdf", limits),
                    Catch::Contains("asked to stop"));
}

TEST_CASE("a page counts as a scan where its text is no use") {
  const auto page = [](const std::string& word, int times) {
    WordPage words;
    for (int i = 0; i < times; ++i) words.words.push_back({word, {}});
    return words;
  };
  CHECK(is_scan(page("", 0)));
  CHECK(is_scan(page("12", 1)));
  CHECK(is_scan(page("\xee\x80\x81\xee\x80\x82 ab", 40)) == false);
  CHECK(is_scan(page("\xee\x80\x81\xee\x80\x82\xee\x80\x83 a", 40)));
  CHECK_FALSE(is_scan(page("minutes", 40)));
}

}  // namespace
}  // namespace quorate
