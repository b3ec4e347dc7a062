#include "indexer/outline/page_tops.h"

#include "indexer/outline/paper_mark.h"

namespace quorate {
namespace {

constexpr std::size_t kCoverTop = 8;   // rows of letterhead and marks above the first label of a cover sheet
constexpr std::size_t kMarkTop = 2;    // and above a mark
constexpr std::size_t kMostRows = 80;  // that are counted: a page can be as long as the pack
constexpr std::size_t kMarkBytes = 40;
constexpr int kLeastPages = 3;

bool is_mark_alone(const RowFaces& rows, std::size_t i, const OutlineVocabulary& words) {
  if (rows[i].noise || rows.row(i).table >= 0 || rows.line(i).size() > kMarkBytes) return false;
  if (rows.row(i).blank_before == 0 && !rows[i].page_top) return false;
  const auto mark = read_mark(rows.line(i), words);
  return mark && mark->rest.empty() && !mark->appendix;
}

}  // namespace

std::size_t text_rows_above(const RowFaces& rows, std::size_t i) {
  std::size_t text_rows = 0;
  for (std::size_t k = i; k > rows.page_begin(i) && i - k < kMostRows; --k)
    text_rows += rows[k - 1].noise ? 0 : 1;
  return text_rows;
}

bool papers_open_pages(const RowFaces& rows, const std::vector<CoverSheet>& covers,
                       const OutlineVocabulary& words) {
  if (!rows.paged()) return false;
  std::size_t faces = 0, at_top = 0;
  const auto count = [&](std::size_t i, std::size_t top) {
    ++faces;
    if (text_rows_above(rows, i) <= top) ++at_top;
  };
  for (const CoverSheet& cover : covers) count(cover.rows.first, kCoverTop);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (is_mark_alone(rows, i, words)) count(i, kMarkTop);
  }
  return faces > 0 ? at_top * 2 > faces : rows.row(rows.size() - 1).page >= kLeastPages;
}

}  // namespace quorate
