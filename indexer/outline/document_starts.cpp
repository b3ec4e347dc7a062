#include "indexer/outline/document_starts.h"

#include <algorithm>
#include <utility>

#include "indexer/outline/page_tops.h"
#include "indexer/outline/start_finders.h"
#include "indexer/outline/start_merging.h"

namespace quorate {
namespace {

// An author block or a list of appendices in mid page: labels, but nothing of what a face says of its paper.
bool ends_report(const StartSearch& search, const CoverSheet& cover) {
  const auto says = [&](CoverField field) {
    return !cover[field].empty() && !search.words.verbal.is(fold(cover[field]));
  };
  if (says(CoverField::title) || says(CoverField::mark) || says(CoverField::item) ||
      says(CoverField::meeting) || says(CoverField::date))
    return false;
  const std::size_t first = cover.rows.first;
  if (first == 0 || search.rows.row(first).blank_before >= 3) return false;
  // a title above it that something else tells makes it that paper's face
  const bool titled =
      std::any_of(search.starts.begin(), search.starts.end(), [&](const DocumentStart& other) {
        return !other.cover && other.title_row <= first && other.title_row + 4 >= first;
      });
  if (titled) return false;
  return !search.rows.paged() || text_rows_above(search.rows, first) > 0;
}

void find_covers(StartSearch& search) {
  for (std::size_t k = 0; k < search.covers.size(); ++k) {
    const std::size_t first = search.covers[k].rows.first;
    search.start(search.face_begin(first), first, "cover sheet").cover = k;
  }
}

// A sentence that begins in lower case is text, even where a gap stands above it.
bool ends_sentence_begun(const RowFaces& rows, std::size_t i) {
  const std::string_view line = trim(rows.line(i));
  return begins_in_lower_case(line) && line.ends_with('.');
}

// "12. ADJOURNMENT": says how a meeting goes, and heads no paper.
bool is_procedural(const RowFaces& rows, std::size_t i, const OutlineVocabulary& words) {
  const std::string_view line = rows.line(i);
  return rows[i].short_line && words.agenda_procedural.is(fold(line.substr(opening_reference(line).after)));
}

bool is_known_by_title_alone(const DocumentStart& found) {
  return !found.cover && !found.minutes && !found.action_log && !found.letter && !found.agenda &&
         !found.first_page && !found.mark;
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
    find_bookmarked(search, i);
    find_attachment(search, i);
  }
  find_agenda(search);
  std::vector<DocumentStart> opening;
  for (const DocumentStart& found : search.starts) {
    if (!found.cover || !ends_report(search, covers[*found.cover])) opening.push_back(found);
  }
  search.starts = std::move(opening);
  search.starts.erase(std::remove_if(search.starts.begin(), search.starts.end(),
                                     [&](const DocumentStart& found) {
                                       return continues_sentence(rows, found.title_row) ||
                                              (is_known_by_title_alone(found) &&
                                               (ends_sentence_begun(rows, found.title_row) ||
                                                is_procedural(rows, found.title_row, words)));
                                     }),
                      search.starts.end());
  return merge_starts(std::move(search.starts), rows, covers, agenda, search.paged);
}

}  // namespace quorate
