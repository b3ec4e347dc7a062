#include "indexer/extract/scans.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "indexer/extract/recognition.h"

namespace quorate {
namespace {

// "3 to 7, 9"
std::string ranges_of(const std::vector<int>& numbers) {
  std::string text;
  for (std::size_t i = 0; i < numbers.size();) {
    std::size_t end = i + 1;
    while (end < numbers.size() && numbers[end] == numbers[end - 1] + 1) ++end;
    if (!text.empty()) text += ", ";
    text += std::to_string(numbers[i]);
    if (end - i > 1) text += " to " + std::to_string(numbers[end - 1]);
    i = end;
  }
  return text;
}

}  // namespace

void recognise_scans(Harvest& harvest, const SealedBytes& bytes, Format format, const ExtractLimits& limits) {
  std::vector<int> scans;
  for (const WordPage& page : harvest.word_pages)
    if (is_scan(page)) scans.push_back(page.number);
  if (format != Format::image && scans.empty()) return;
  if (limits.ocr_page_seconds == 0) {
    harvest.problems.push_back({kScansUnread, {}, scans.empty() ? 1 : scans.front(), "OCR is turned off"});
    return;
  }
  Recognition recognition = recognise(bytes, format, scans, limits);
  std::vector<int> read;
  for (WordPage& page : recognition.pages) {
    if (page.words.empty()) continue;
    read.push_back(page.number);
    const auto place = std::ranges::lower_bound(harvest.word_pages, page.number, {}, &WordPage::number);
    const bool there = place != harvest.word_pages.end() && place->number == page.number;
    if (!there) {
      harvest.word_pages.insert(place, std::move(page));
    } else if (page.words.size() > place->words.size()) {
      page.label = place->label;
      *place = std::move(page);
    }
  }
  if (harvest.empty()) harvest.fault = recognition.fault;
  std::ranges::move(recognition.problems, std::back_inserter(harvest.problems));
  if (!read.empty())
    harvest.problems.push_back({"read_by_ocr",
                                {},
                                read.front(),
                                (read.size() == 1 ? "page " : "pages ") + ranges_of(read) +
                                    (read.size() == 1 ? " is a scan" : " are scans") + ", read by OCR"});
}

}  // namespace quorate
