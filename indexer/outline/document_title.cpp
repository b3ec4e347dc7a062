#include "indexer/outline/document_title.h"

#include <algorithm>

#include "indexer/outline/agenda.h"
#include "indexer/outline/asked_purpose.h"
#include "indexer/outline/cover_labels.h"
#include "indexer/outline/meeting_body.h"
#include "indexer/outline/paper_mark.h"
#include "indexer/outline/paper_type.h"
#include "indexer/outline/people.h"

namespace quorate {
namespace {

constexpr int kRowsRead = 14;

bool is_mark_row(const RowFaces& rows, std::size_t i, const OutlineVocabulary& words) {
  const std::string_view line = trim(rows.line(i));
  if (is_letter_mark(line) || is_paper_code(line)) return true;
  const auto mark = read_mark(line, words);
  return mark && mark->rest.empty();
}

std::string shown(const RowFaces& rows, std::size_t i) {
  std::string line = close_up(one_line(trim(rows.line(i))));
  if (rows[i].filled >= 3) line = one_line(trim(rows.text().cell(rows.row(i), 0)));  // a title beside a key
  return rows[i].capitals ? title_case(line) : line;
}

// "Re: Boil water notice": what a row labels as its subject; empty where it does not.
std::string labelled_subject(const RowFaces& rows, std::size_t i, const OutlineVocabulary& words) {
  const std::string_view line = rows.line(i).substr(0, kLabelBytes);
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || rows[i].noise) return {};
  const bool subject = field_of(trim(line.substr(0, colon)), words) == CoverField::title;
  const std::string whole = shown(rows, i);
  return subject ? std::string(trim(whole.substr(std::min(whole.find(':') + 1, whole.size()))))
                 : std::string{};
}

// What the letter is about: labelled so above its salutation, else the line below that, where it is no
// sentence; else empty.
std::string subject_of_letter(const RowFaces& rows, RowRange range, const OutlineVocabulary& words) {
  constexpr std::size_t kMostSubject = 240;
  std::size_t i = range.first;
  std::string labelled;
  for (; i < range.last && !(rows[i].short_line && !words.salutations.begin_of(rows[i].folded).empty()); ++i)
    if (labelled.empty() && rows[i].short_line) labelled = labelled_subject(rows, i, words);
  if (i >= range.last) return {};
  if (!labelled.empty()) return labelled;
  const std::size_t next = rows.next(i);
  if (next >= range.last || rows.line(next).size() > kMostSubject) return {};
  // the letter's own text, whose sentence runs over the line's end
  const std::size_t below = rows.next(next);
  if (below < range.last && rows.row(below).blank_before == 0 && begins_in_lower_case(rows.line(below)) &&
      !rows[next].capitals && !rows.row(next).bold)
    return {};
  std::string subject = shown(rows, next);
  const bool sentence = !words.letter_sentences.begin_of(rows[next].folded).empty();
  if (subject.ends_with('.') && (sentence || !rows[next].short_line)) return {};
  if (subject.ends_with('.') || subject.ends_with(':')) subject.pop_back();
  return subject;
}

// "Midlands and Lancashire": nothing but capitalised words, as names are.
bool could_be_name(std::string_view line) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t end = std::min(line.find(' ', i), line.size());
    const std::string_view word = line.substr(i, end - i);
    i = end + 1;
    if (word.empty() || word == "and" || word == "of" || word == "the" || word == "&") continue;
    if (word[0] < 'A' || word[0] > 'Z') return false;
    ++words;
  }
  return words > 0 && words <= 5;
}

// Below the names on an appendix's title page, the first line that says what it is.
std::string title_below_names(const RowFaces& rows, RowRange range, std::size_t i,
                              const OutlineVocabulary& words) {
  constexpr int kNameRows = 6;
  if (!could_be_name(trim(rows.line(i))) || type_of_title(rows.line(i), words)) return {};
  for (int steps = 0; steps < kNameRows; ++steps) {
    i = rows.next(i);
    if (i >= range.last || !looks_like_title(rows, i) || rows.row(i).table >= 0) return {};
    if (type_of_title(rows.line(i), words) && !is_letterhead_row(rows, i, words)) return shown(rows, i);
  }
  return {};
}

// "REPORT OF THE TREASURER" over a title that is set like it, parted from it by a blank.
bool names_reporter_above_title(const RowFaces& rows, std::size_t i, const OutlineVocabulary& words) {
  const std::size_t next = rows.next(i);
  return rows[i].capitals && !words.report_heads.begin_of(rows[i].folded).empty() && next < rows.size() &&
         rows[next].capitals && rows.row(next).blank_before > 0 && rows.row(next).table < 0;
}

// The lines of a title page below its first, down to its date, its author or its contents: "Next steps to
// systems | across England" in two lines.
std::string rest_of_title_page(const RowFaces& rows, RowRange range, std::size_t i,
                               const OutlineVocabulary& words) {
  constexpr int kTitlePageRows = 4;
  std::string rest;
  for (int steps = 0; steps < kTitlePageRows; ++steps) {
    i = rows.next(i);
    const std::string_view line = i < range.last ? trim(rows.line(i)) : std::string_view{};
    if (line.empty() || !rows[i].short_line || rows.row(i).table >= 0 || words.contents.is(rows[i].folded) ||
        is_bullet(line) || ends_sentence(line) || is_date_row(rows, i) || is_letterhead_row(rows, i, words) ||
        opens_with_label(rows, i, words) || looks_like_name(line, words) || is_version_line(rows[i].folded) ||
        !words.report_heads.begin_of(rows[i].folded).empty() ||
        !words.publication_heads.begin_of(rows[i].folded).empty())
      break;
    rest += (rest.empty() ? "" : " ") + shown(rows, i);
  }
  return rest;
}

// Of a row of two cells and more that names the body that meets, the cell that does; behind a label its
// value.
std::string cell_naming_body(const RowFaces& rows, std::size_t i, const OutlineVocabulary& words) {
  for (std::size_t cell = 0; cell < rows.row(i).cells.size(); ++cell) {
    const std::string_view text = rows.text().cell(rows.row(i), cell);
    if (!field_of(text, words) && !body_in(text, words).empty()) return one_line(text);
  }
  return one_line(rows.text().cell(rows.row(i), 1));
}

}  // namespace

std::string title_of_agenda(const RowFaces& rows, RowRange range, const DocumentStart& start,
                            const OutlineVocabulary& words, std::string_view organisation) {
  const std::size_t last = std::min(range.last, start.title_row + 1);
  std::string heading;
  for (std::size_t i = range.first; i < last; ++i) {
    if (rows[i].noise || !rows[i].short_line || rows[i].filled > 4) continue;
    const bool names_agenda = !words.agenda_titles.in(rows[i].folded).empty();
    const bool names_body = !body_in(rows.line(i), words).empty() && !ends_sentence(rows.line(i)) &&
                            words.summons.in(rows[i].folded).empty();
    if (names_agenda && names_body) return shown(rows, i);
    if (!names_body || !heading.empty() || heads_agenda_columns(rows, i, words)) continue;
    heading = shown(rows, i);
    // "Meeting Title | Board meeting in public | Date | 11 August": the value of the first label
    if (rows.row(i).table >= 0 && rows[i].filled >= 2) heading = cell_naming_body(rows, i, words);
  }
  if (heading.empty()) heading = organisation;
  return heading.empty() ? "Agenda" : heading + " – agenda";
}

// Every word is one of the organisation's own name: "Leicester, Leicestershire" of a logo's two lines.
bool is_logo(std::string_view folded, std::string_view organisation) {
  if (organisation.empty() || folded.empty()) return false;
  for (std::size_t i = 0; i < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', i), folded.size());
    if (find_phrase(organisation, folded.substr(i, end - i)) == std::string_view::npos) return false;
    i = end + 1;
  }
  return true;
}

std::string face_of_paper(const RowFaces& rows, RowRange range) {
  std::string face;
  std::size_t i = range.first;
  for (int steps = 0; steps < 4 && i < range.last; ++steps, i = rows.next(i)) {
    if (rows[i].noise || !rows[i].short_line || rows.row(i).table >= 0 || trim(rows.line(i)).ends_with('.'))
      continue;
    face += (face.empty() ? "" : " ");
    face += rows[i].folded;
  }
  return face;
}

// "Subject: Bus gate" gives "Bus gate"; "\Report", of a starred item, "Report".
std::string without_label(std::string title, const OutlineVocabulary& words) {
  const std::size_t sign = title.find_first_not_of("\\*");
  if (sign != std::string::npos) title.erase(0, sign);
  const std::size_t colon = title.find(':');
  if (colon == std::string::npos || colon + 4 > title.size()) return title;
  const Phrases& labels = words.cover_labels[static_cast<std::size_t>(CoverField::title)];
  if (!labels.is(fold(std::string_view(title).substr(0, colon)))) return title;
  return std::string(trim(std::string_view(title).substr(colon + 1)));
}

std::string title_of_document(const RowFaces& rows, RowRange range, const DocumentStart& start,
                              const OutlineVocabulary& words, std::string_view organisation) {
  if (start.letter) return subject_of_letter(rows, range, words);
  if (start.agenda) return title_of_agenda(rows, range, start, words, organisation);
  const bool meeting_paper = start.minutes || start.action_log;
  const std::string own = fold(organisation);
  std::size_t i = meeting_paper && start.title_row >= range.first && start.title_row < range.last
                      ? start.title_row
                      : range.first;
  std::string fallback;
  for (int steps = 0; i < range.last && steps < kRowsRead; ++steps, i = rows.next(i)) {
    if (rows[i].noise || !rows[i].short_line || rows[i].folded.empty() || is_mark_row(rows, i, words))
      continue;
    if (is_bare_request(rows.line(i), words) || (is_bullet(rows.line(i)) && !start.title_block)) continue;
    if (!words.publication_heads.begin_of(rows[i].folded).empty() && rows[i].folded.size() < 60) continue;
    if (!meeting_paper && is_logo(rows[i].folded, own)) continue;
    const bool titles_page = start.title_page && i == start.title_row;
    if (!meeting_paper && !titles_page &&
        (is_letterhead_row(rows, i, words) || is_date_row(rows, i) ||
         rows[i].folded == "public document pack")) {
      if (fallback.empty()) fallback = shown(rows, i);
      continue;
    }
    if (const auto mark = read_mark(rows.line(i), words); mark && !mark->rest.empty()) return mark->rest;
    if (!meeting_paper && names_reporter_above_title(rows, i, words)) {
      if (fallback.empty()) fallback = shown(rows, i);
      continue;
    }
    const std::string_view line = trim(rows.line(i));
    if (line.ends_with('.') && line.size() > 40 && !meeting_paper) break;  // the text begins
    std::string title = shown(rows, i);
    if (start.minutes && words.minutes_titles.in(rows[i].folded).empty()) return title + " – minutes";
    if (const OpeningReference numbered = opening_reference(title);
        !numbered.ref.empty() && numbered.after + 4 < title.size()) {
      title = std::string(trim(std::string_view(title).substr(numbered.after)));
    }
    title = without_label(std::move(title), words);
    if ((start.mark && start.mark->appendix) || start.attachment) {
      if (std::string below = title_below_names(rows, range, i, words); !below.empty()) return below;
    }
    if (titles_page) {
      if (const std::string rest = rest_of_title_page(rows, range, i, words); !rest.empty())
        return title + (begins_in_lower_case(rest) || title.ends_with(':') ? " " : ": ") + rest;
      return title;
    }
    const std::size_t next = rows.next(i);
    // a title in capitals goes on in the next line
    if (rows[i].capitals && next < range.last && rows[next].capitals && rows.row(next).blank_before == 0 &&
        rows[next].short_line && rows.row(next).table < 0) {
      title += ' ' + shown(rows, next);
    }
    return title;
  }
  return fallback;
}

}  // namespace quorate
