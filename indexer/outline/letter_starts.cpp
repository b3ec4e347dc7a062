#include "indexer/outline/start_finders.h"

namespace quorate {
namespace {

constexpr std::size_t kLetterRows = 400;

// Addresses, date and references above the salutation: short lines back to a large gap, a cover or running
// text.
std::size_t letter_begin(const StartSearch& search, std::size_t i) {
  std::size_t begin = i;
  for (int steps = 0; steps < 30; ++steps) {
    if (search.rows.row(begin).blank_before >= 4 || search.rows[begin].first_of_page) break;
    const std::size_t above = search.rows.previous(begin);
    if (above >= search.rows.size() || search.in_cover[above]) break;
    const bool short_row = search.rows.row(above).span.size() <= 100 && search.rows[above].filled <= 2 &&
                           !is_bullet(search.rows.line(above));
    const bool sentence = search.rows.line(above).size() > 60 && ends_sentence(search.rows.line(above));
    if (!short_row || sentence) break;
    begin = above;
    if (search.is_mark_row(above)) break;
  }
  return search.paged ? search.face_begin(begin) : begin;
}

// A letter at the head of the pack that calls the meeting, over the agenda that it brings: it is the agenda's
// first lines.
bool summons_to_agenda(const StartSearch& search, std::size_t begin, std::size_t end) {
  constexpr std::size_t kHeadRows = 60;
  constexpr int kRowsBehind = 8;  // for names and posts below the valediction
  if (end > kHeadRows) return false;
  const bool calls = [&] {
    for (std::size_t i = begin; i < end; ++i) {
      if (!search.words.summons.in(fold(search.rows.line(i))).empty()) return true;
    }
    return false;
  }();
  std::size_t i = end;
  for (int steps = 0; calls && steps < kRowsBehind && i < search.rows.size(); ++steps) {
    const std::string& folded = search.rows[i].folded;
    if (search.words.agenda_titles.is(folded) || !search.words.agenda_titles.end_of(folded).empty())
      return true;
    i = search.rows.next(i);
  }
  return false;
}

}  // namespace

void find_letter(StartSearch& search, std::size_t i) {
  if (search.in_cover[i] || search.rows.row(i).span.size() > 80 ||
      search.words.salutations.begin_of(search.rows[i].folded).empty())
    return;
  std::size_t k = i;
  for (std::size_t steps = 0; steps < kLetterRows; ++steps) {
    k = search.rows.next(k);
    if (k >= search.rows.size() || search.in_cover[k]) return;
    if (search.rows.row(k).span.size() <= 60 &&
        !search.words.valedictions.begin_of(search.rows[k].folded).empty()) {
      if (summons_to_agenda(search, i, k)) return;
      search.start(letter_begin(search, i), i, "salutation of a letter").letter = true;
      search.last_cover = StartSearch::kNever;  // its own gaps and signature open nothing
      return;
    }
  }
}

}  // namespace quorate
