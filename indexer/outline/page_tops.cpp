#include "indexer/outline/page_tops.h"

#include "indexer/outline/paper_mark.h"

namespace quorate {
namespace {

constexpr std::size_t kTopRows = 8;  // letterhead and marks above the first label of a cover sheet
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
  for (std::size_t k = rows.page_begin(i); k < i; ++k) text_rows += rows[k].noise ? 0 : 1;
  return text_rows;
}

bool papers_open_pages(const RowFaces& rows, const std::vector<CoverSheet>& covers,
                       const OutlineVocabulary& words) {
  if (!rows.paged()) return false;
  std::size_t faces = 0, at_top = 0;
  const auto count = [&](std::size_t i) {
    ++faces;
    // a page that nothing closes can be as long as the pack: no need to count it all
    if (i - rows.page_begin(i) <= 10 * kTopRows && text_rows_above(rows, i) <= kTopRows) ++at_top;
  };
  for (const CoverSheet& cover : covers) count(cover.rows.first);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (is_mark_alone(rows, i, words)) count(i);
  }
  return faces > 0 ? at_top * 2 >= faces : rows.row(rows.size() - 1).page >= kLeastPages;
}

}  // namespace quorate
