// The search for the documents of a pack: what its finders look at, what they found, and how far the walk is.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/outline/document_starts.h"

namespace quorate {

struct StartSearch {
  static constexpr std::size_t kNever = static_cast<std::size_t>(-1000);

  StartSearch(const RowFaces& rows, const std::vector<CoverSheet>& covers,
              const std::vector<AgendaLine>& agenda, const OutlineVocabulary& words);

  const RowFaces& rows;
  const std::vector<CoverSheet>& covers;
  const std::vector<AgendaLine>& agenda;
  const OutlineVocabulary& words;
  const bool paged;            // papers begin at the tops of pages
  std::vector<bool> in_cover;  // by row
  // Of the file at where parts begin, in order of their pages: the first of each title, some a page.
  const std::vector<std::size_t> hints;
  const std::vector<TitleWords> agenda_titles;  // of each line of `agenda`
  std::vector<bool> in_series;  // by row: a paper's code alone, one of three and more whose numbers go up

  std::vector<DocumentStart> starts;  // in the order of finding

  // Of the walk over the rows, in order:
  std::vector<std::optional<bool>> borne;  // titles of the agenda that a paper bears; empty: not asked yet
  bool in_minutes = false;
  std::size_t minutes_row = 0;        // heading of the minutes above
  std::size_t first_strong = kNever;  // row of the first paper behind the agenda that is known without it
  std::size_t last_cover = kNever;    // last row of the cover sheet above
  std::size_t closed = kNever;        // heading with which the paper closes
  std::size_t signed_at = kNever;     // date with which it is signed

  // A new start, and the rule that found it.
  DocumentStart& start(std::size_t row, std::size_t title_row, std::string rule);

  // The range of `hints` that lead to a page. Logarithmic.
  std::pair<std::size_t, std::size_t> hints_of_page(int page) const;

  // The row from which the face of a paper begins, above the row that was recognised: the top of its page, or
  // the rows of marks and letterheads that stand directly above.
  std::size_t face_begin(std::size_t i) const;

  bool is_mark_row(std::size_t i) const;

  // A heading right behind a large gap: "STAFF REPORT" above the fields of a memorandum.
  bool heads_gap(std::size_t i) const;

  // The name of an organisation or of a body that meets, alone on its line.
  bool is_letterhead(std::size_t i) const;

  // Near the top of its page; in a pack without pages, behind a blank line.
  bool near_top(std::size_t i) const;

  // Whether the agenda has an item or a paper of this mark.
  bool announced(std::string_view mark) const;

  // "C/23/20": a paper's own code, as the agenda gives it.
  bool is_announced_paper(std::string_view line) const;

  bool in_agenda(std::size_t i) const;
};

}  // namespace quorate
