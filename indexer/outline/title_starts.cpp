#include <algorithm>

#include "indexer/outline/start_finders.h"

namespace quorate {
namespace {

constexpr double kSameTitle = 0.75;

// The heading with the line directly below it is the title.
bool goes_on_as(const StartSearch& search, std::size_t i, std::string_view title) {
  const std::size_t below = search.rows.next(i);
  return below < search.rows.size() && search.rows.row(below).blank_before == 0 &&
         looks_like_title(search.rows, below) && search.rows.row(below).table < 0 &&
         alike(search.rows[i].folded + ' ' + search.rows[below].folded, title) >= kSameTitle;
}

// "Declaration of interests for members of the Board": the title announced, and whose it is.
bool says_whose(std::string_view line, std::string_view title) {
  if (!line.starts_with(title)) return false;
  line.remove_prefix(title.size());
  return line.starts_with(" of ") || line.starts_with(" for ");
}

// Whether a cover sheet bears the title that line `k` of the agenda announces, or another line did before.
bool opened_already(StartSearch& search, std::size_t k, std::string_view title) {
  if (search.borne.empty()) search.borne.resize(search.agenda.size());
  if (!search.borne[k].has_value()) {
    search.borne[k] = std::any_of(search.covers.begin(), search.covers.end(), [&](const CoverSheet& cover) {
      return alike(fold(cover[CoverField::title]), title) >= kSameTitle;
    });
  }
  const bool borne = *search.borne[k];
  search.borne[k] = true;
  return borne;
}

// Just below the heading of minutes: what looks like a paper's face there is their own first headings.
bool in_minutes_after(const StartSearch& search, std::size_t i) {
  return search.in_minutes && i < search.minutes_row + 8;
}

// The name of the meeting or its date above a title, or who reports below it.
bool stands_in_face(const StartSearch& search, std::size_t i) {
  const std::size_t above = search.rows.previous(i), below = search.rows.next(i);
  if (above < search.rows.size() && (search.is_letterhead(above) || is_date_row(search.rows, above)))
    return true;
  if (below >= search.rows.size() || !search.rows[below].short_line) return false;
  if (is_date_row(search.rows, below) && search.rows.row(below).table < 0) return true;
  return !search.words.report_heads.begin_of(search.rows[below].folded).empty();
}

std::string_view without_dot(std::string_view ref) {
  while (ref.ends_with('.') || ref.ends_with(')')) ref.remove_suffix(1);
  return ref;
}

std::size_t labels_below(const StartSearch& search, std::size_t i) {
  std::size_t labels = 0, k = search.rows.next(i);
  for (int steps = 0; steps < 6 && k < search.rows.size(); ++steps, k = search.rows.next(k)) {
    const bool next_title =
        !opening_reference(search.rows.line(k)).ref.empty() && looks_like_title(search.rows, k);
    if (next_title && search.rows.row(k).blank_before > 0) break;
    labels += opens_with_label(search.rows, k, search.words) ? 1 : 0;
  }
  return labels;
}

std::size_t first_after_agenda(const StartSearch& search) {
  const std::size_t end = search.agenda.back().rows.last;
  for (std::size_t i = end; i < search.rows.size() && i < end + 200; ++i) {
    if (search.in_cover[i]) return i;
    const bool started = std::any_of(search.starts.begin(), search.starts.end(), [&](const DocumentStart& s) {
      return s.row == i && (s.minutes || s.action_log || s.mark || s.letter);
    });
    if (started ||
        (search.rows[i].short_line && !search.words.minutes_titles.begin_of(search.rows[i].folded).empty()))
      return i;
  }
  return std::min(search.rows.size(), end + 200);
}

// Row of the first paper behind the agenda that is known without it.
std::size_t first_strong_start(StartSearch& search) {
  if (search.first_strong == StartSearch::kNever)
    search.first_strong = search.agenda.empty() ? 0 : first_after_agenda(search);
  return search.first_strong;
}

// "5.1.1 Review of Delegations": number and title of the agenda, over the fields of an officer's report or
// behind a gap. Minutes have the like, so that one alone is not enough there.
void find_numbered_title(StartSearch& search, std::size_t i, const OpeningReference& opening) {
  const bool labelled = labels_below(search, i) >= 2;
  if (!labelled && !(search.rows.after_gap(i, search.paged ? 99 : 3) && !search.in_minutes)) return;
  const std::string title = fold(search.rows.line(i).substr(opening.after));
  // what every meeting does, its adjournment or its apologies, brings no paper
  if (!labelled && search.words.agenda_usual.is(title)) return;
  if (search.words.agenda_procedural.is(title)) return;
  for (std::size_t k = 0; k < search.agenda.size(); ++k) {
    if (!same_mark(search.agenda[k].ref, without_dot(opening.ref)) ||
        alike(title, fold(search.agenda[k].title)) < kSameTitle)
      continue;
    DocumentStart& found = search.start(search.face_begin(i), i, "number and title of the agenda");
    found.agenda_line = k;
    found.mark = PaperMark{search.agenda[k].ref, true, false, {}, {}};
    return;
  }
}

}  // namespace

// A title, and within a few lines its date: after a large gap, or at the top of a page.
void find_title_block(StartSearch& search, std::size_t i) {
  if (search.in_cover[i] || search.in_agenda(i) || i == 0 || !search.rows.after_gap(i, 3) ||
      !looks_like_title(search.rows, i))
    return;
  std::size_t k = i;
  for (int steps = 0; steps < 4; ++steps) {
    k = search.rows.next(k);
    if (k >= search.rows.size() || search.in_cover[k] || !search.rows[k].short_line ||
        search.rows.row(k).table >= 0 || is_bullet(search.rows.line(k)) ||
        search.rows.row(k).page != search.rows.row(i).page || ends_sentence(search.rows.line(k)) ||
        search.rows.row(k).blank_before >= 3) {
      return;
    }
    if (is_date_row(search.rows, k)) {
      search.start(search.face_begin(i), i, "title with a date after a gap").title_block = true;
      return;
    }
  }
}

void find_announced_title(StartSearch& search, std::size_t i) {
  if (search.agenda.empty() || search.in_cover[i] || search.in_agenda(i) ||
      !looks_like_title(search.rows, i) || is_date_row(search.rows, i))
    return;
  if (const OpeningReference numbered = opening_reference(search.rows.line(i)); !numbered.ref.empty()) {
    find_numbered_title(search, i, numbered);
    return;
  }
  const std::size_t above = search.rows.previous(i);
  const bool marked = above < search.rows.size() && search.is_mark_row(above);
  // below the last item of the agenda any line that it announces opens a paper
  const bool below_agenda = i < first_strong_start(search) && search.rows.row(i).blank_before > 0;
  const bool heading = search.rows[i].capitals || search.rows.row(i).bold;
  const bool headed = !in_minutes_after(search, i) && heading && stands_in_face(search, i);
  const bool placed = below_agenda || marked || headed || search.rows.after_gap(i, search.paged ? 99 : 2);
  // elsewhere only the whole of a title that no paper bears yet, as a heading outside of minutes
  const bool alone = heading && !search.in_minutes && search.near_top(i);
  if (!placed && !alone) return;
  const bool letterhead = search.is_letterhead(i);  // "Audit and Risk Committee" may be either
  for (std::size_t k = 0; k < search.agenda.size(); ++k) {
    const std::string title = fold(search.agenda[k].title);
    const double least = letterhead || !placed ? 0.9 : below_agenda ? 0.6 : kSameTitle;
    const bool same = alike(search.rows[i].folded, title) >= least ||
                      (placed ? says_whose(search.rows[i].folded, title) : goes_on_as(search, i, title));
    if (title.size() < 12 || !same) continue;
    if (!placed && opened_already(search, k, title)) continue;
    DocumentStart& found = search.start(search.face_begin(i), i, "title that the agenda announces");
    found.agenda_line = k;
    opened_already(search, k, title);
    search.borne[k] = true;
    return;
  }
}

}  // namespace quorate
