#include "indexer/outline/document_starts.h"

#include <utility>

#include "indexer/outline/start_finders.h"
#include "indexer/outline/start_merging.h"

namespace quorate {
namespace {

void find_covers(StartSearch& search) {
  for (std::size_t k = 0; k < search.covers.size(); ++k) {
    const std::size_t first = search.covers[k].rows.first;
    search.start(search.face_begin(first), first, "cover sheet").cover = k;
  }
}

}  // namespace

std::vector<DocumentStart> find_document_starts(const RowFaces& rows, const std::vector<CoverSheet>& covers,
                                                const std::vector<AgendaLine>& agenda,
                                                const OutlineVocabulary& words) {
  if (rows.size() == 0) return {};
  StartSearch search(rows, covers, agenda, words);
  find_covers(search);
  find_first_pages(search);
  find_agenda_pages(search);
  find_changed_heads(search);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].noise || rows[i].folded.empty()) continue;
    find_mark(search, i);
    find_minutes(search, i);
    find_unheaded_minutes(search, i);
    find_log(search, i);
    find_letter(search, i);
    find_publication(search, i);
    find_contents_page(search, i);
    find_title_block(search, i);
    find_announced_title(search, i);
    find_attachment(search, i);
  }
  find_agenda(search);
  return merge_starts(std::move(search.starts), rows, covers, agenda, search.paged);
}

}  // namespace quorate
