#include "indexer/outline/document_starts.h"

#include <algorithm>
#include <cctype>
#include <unordered_map>
#include <utility>

#include "analyzers/dates.h"
#include "indexer/outline/minutes_heading.h"
#include "indexer/outline/page_tops.h"
#include "indexer/outline/people.h"
#include "indexer/outline/row_roles.h"
#include "indexer/outline/start_merging.h"

namespace quorate {
namespace {

constexpr std::size_t kAttendanceRows = 40;  // rows in which minutes name who was there
constexpr std::size_t kLooseAttendanceRows = 12;
constexpr std::size_t kLetterRows = 400;
constexpr double kSameTitle = 0.75;
constexpr std::size_t kPackHeadRows = 60;  // in which a list without a title may be the agenda
constexpr int kAgendaTitles = 20;          // lines that say "agenda" that are tried as its beginning

class Finder {
public:
  Finder(const RowFaces& rows, const std::vector<CoverSheet>& covers, const std::vector<AgendaLine>& agenda,
         const OutlineVocabulary& words)
      : rows_(rows),
        covers_(covers),
        agenda_(agenda),
        words_(words),
        paged_(papers_open_pages(rows, covers, words)),
        in_cover_(rows.size(), false) {
    for (const CoverSheet& cover : covers) {
      for (std::size_t i = cover.rows.first; i < cover.rows.last; ++i) in_cover_[i] = true;
    }
  }

  std::vector<DocumentStart> find() {
    if (rows_.size() == 0) return {};
    find_covers();
    find_first_pages();
    find_agenda_pages();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i].noise || rows_[i].folded.empty()) continue;
      find_mark(i);
      find_minutes(i);
      find_log(i);
      find_letter(i);
      find_publication(i);
      find_title_block(i);
      find_announced_title(i);
      find_attachment(i);
    }
    find_agenda();
    return merge_starts(std::move(starts_), rows_, covers_, agenda_, paged_);
  }

private:
  DocumentStart& start(std::size_t row, std::size_t title_row, std::string rule) {
    DocumentStart found;
    found.row = row;
    found.title_row = title_row;
    found.rules.push_back(std::move(rule) + " at line " + std::to_string(rows_.row(title_row).lines.first));
    starts_.push_back(std::move(found));
    return starts_.back();
  }

  // The row from which the face of a paper begins, above the row that was recognised: the top of its page, or
  // the rows of marks and letterheads that stand directly above.
  std::size_t face_begin(std::size_t i) const {
    if (paged_ && text_rows_above(rows_, i) <= 5) return rows_.page_begin(i);
    std::size_t begin = i;
    for (int steps = 0; steps < 6 && begin > 0; ++steps) {
      const std::size_t above = begin - 1;
      if (rows_.row(begin).blank_before >= 3 || in_cover_[above] ||
          rows_.row(above).page != rows_.row(begin).page)
        break;
      const bool dated =
          above > 0 && is_date_row(rows_, above) && (is_letterhead(above - 1) || is_mark_row(above - 1));
      if (!is_mark_row(above) && !is_letterhead(above) && !dated) break;
      begin = above;
    }
    return begin;
  }

  bool is_mark_row(std::size_t i) const {
    if (!rows_[i].short_line || rows_[i].filled > 1) return false;
    const std::string_view line = trim(rows_.line(i));
    if (is_letter_mark(line) || is_paper_code(line)) return true;
    const auto mark = read_mark(line, words_);
    return mark && mark->rest.empty();
  }

  // The name of an organisation or of a body that meets, alone on its line.
  bool is_letterhead(std::size_t i) const { return is_letterhead_row(rows_, i, words_); }

  void find_covers() {
    for (std::size_t k = 0; k < covers_.size(); ++k) {
      DocumentStart& found = start(face_begin(covers_[k].rows.first), covers_[k].rows.first, "cover sheet");
      found.cover = k;
    }
  }

  void find_mark(std::size_t i) {
    if (!rows_[i].short_line || rows_[i].filled > 2 || in_cover_[i] || in_agenda(i)) return;
    const std::string_view line = trim(rows_.line(i));
    const bool stands_alone = rows_.row(i).blank_before > 0 || rows_[i].page_top || i == 0;
    if (is_letter_mark(line) && line.size() <= 2) {
      if (stands_alone && leads_to_face(i)) {
        DocumentStart& found =
            start(face_begin(i), i, "letter '" + std::string(line) + "' alone on its line");
        found.mark = PaperMark{std::string(line), false, false, {}, {}};
      }
      return;
    }
    if (stands_alone && line.size() <= 24 && is_announced_paper(line)) {
      start(face_begin(i), i, "mark '" + std::string(line) + "' of the agenda").mark =
          PaperMark{std::string(line), false, false, {}, {}};
      return;
    }
    if (stands_alone && is_paper_code(line) && heads_face(i)) {
      start(face_begin(i), i, "code '" + std::string(line) + "' of a paper").mark =
          PaperMark{std::string(line), false, false, {}, {}};
      return;
    }
    std::optional<PaperMark> mark = read_mark(line, words_);
    if (!mark) return;
    const bool within_page = stands_alone && mark->rest.empty() && announced(mark->mark) && leads_to_face(i);
    if (!near_top(i) && !within_page) return;
    if (!mark->rest.empty() && !announced(mark->mark)) return;
    if (mark->appendix && !opens_appendix(i, *mark)) return;
    if (mark->appendix) last_cover_ = kNever;  // attached already
    DocumentStart& found = start(face_begin(i), i, "mark '" + std::string(line.substr(0, 40)) + "'");
    found.mark = std::move(mark);
  }

  // "C/23/20": a paper's own code, as the agenda gives it.
  bool is_announced_paper(std::string_view line) const {
    if (line.find_first_of("0123456789") == std::string_view::npos ||
        line.find_first_of("/-.") == std::string_view::npos)
      return false;
    return std::any_of(agenda_.begin(), agenda_.end(),
                       [&](const AgendaLine& known) { return known.paper == line; });
  }

  // Below the code of a paper: the body's name, the day, or who reports.
  bool heads_face(std::size_t i) const {
    std::size_t next = i;
    for (int steps = 0; steps < 4; ++steps) {
      next = rows_.next(next);
      if (next >= rows_.size() || !rows_[next].short_line || rows_.row(next).table >= 0) return false;
      if (in_cover_[next] || is_letterhead(next) || is_date_row(rows_, next)) return true;
      if (!words_.report_heads.begin_of(rows_[next].folded).empty()) return true;
      if (!looks_like_title(rows_, next)) return false;
    }
    return false;
  }

  // Below a letter on its own there is a cover sheet, or a title.
  bool leads_to_face(std::size_t i) const {
    const std::size_t next = rows_.next(i);
    if (next >= rows_.size()) return false;
    if (in_cover_[next]) return true;
    return rows_.row(next).blank_before > 0 && looks_like_title(rows_, next) && rows_.row(i).table < 0;
  }

  bool near_top(std::size_t i) const {
    if (paged_) return text_rows_above(rows_, i) <= 2;
    return rows_.row(i).blank_before > 0 || i == 0;
  }

  bool announced(std::string_view mark) const {
    if (mark.empty()) return false;
    return std::any_of(agenda_.begin(), agenda_.end(), [&](const AgendaLine& line) {
      return same_mark(line.paper, mark) || same_mark(line.ref, mark);
    });
  }

  // An appendix is a document of its own where a title page or block opens it; with the mark of its parent
  // beside it, it stands where a clerk bound it in.
  bool opens_appendix(std::size_t i, const PaperMark& mark) const {
    if (!mark.mark.empty()) return true;
    if (!mark.rest.empty()) return false;
    std::size_t next = i;
    for (int steps = 0; steps < 8; ++steps) {
      next = rows_.next(next);
      if (next >= rows_.size() || !rows_[next].short_line) return false;
      if (is_date_row(rows_, next) || is_letterhead(next)) return true;
      if (!words_.letter_heads.begin_of(rows_[next].folded).empty()) return true;
      if (!words_.salutations.begin_of(rows_[next].folded).empty()) return true;
      if (rows_.row(next).table >= 0 || is_bullet(rows_.line(next)) || ends_sentence(rows_.line(next)))
        return false;
    }
    return false;
  }

  void find_minutes(std::size_t i) {
    if (in_agenda(i) || in_cover_[i]) return;
    const MinutesHeading heading = minutes_heading(rows_, i, words_);
    if (heading == MinutesHeading::none || !near_top_or_heading(i)) return;
    const bool plain = heading == MinutesHeading::plain;
    const std::size_t most = plain ? kAttendanceRows : kLooseAttendanceRows;
    for (std::size_t k = i, seen = 0; k < rows_.size() && seen < most; k = rows_.next(k), ++seen) {
      if (in_cover_[k]) return;
      if (k == i || !(plain ? names_attendance(rows_, k, words_) : labels_attendance(rows_, k, words_)))
        continue;
      if (!find_date_near(i)) return;
      start(face_begin(i), i, "heading of minutes with who was present").minutes = true;
      in_minutes_ = true;
      minutes_row_ = i;
      return;
    }
  }

  bool near_top_or_heading(std::size_t i) const {
    return near_top(i) || rows_[i].capitals || rows_.row(i).bold || in_heading_block(rows_, i);
  }

  bool find_date_near(std::size_t i) const {
    std::size_t k = i;
    for (int steps = 0; steps < 5 && k < rows_.size(); ++steps, k = rows_.next(k)) {
      if ((k == i || rows_[k].short_line) && !find_dates(rows_.line(k)).empty()) return true;
    }
    const std::size_t above = rows_.previous(i);
    return above < rows_.size() && rows_[above].short_line && !find_dates(rows_.line(above)).empty();
  }

  void find_log(std::size_t i) {
    if (!rows_[i].short_line || in_agenda(i) || in_cover_[i] || is_bullet(rows_.line(i))) return;
    const std::string& folded = rows_[i].folded;
    if (words_.log_titles.in(folded).empty() || folded.size() > 80) return;
    if (!opening_reference(rows_.line(i)).ref.empty() || ends_sentence(rows_.line(i))) return;
    std::size_t k = i;
    for (int steps = 0; steps < 12 && k < rows_.size(); ++steps, k = rows_.next(k)) {
      if (!heads_log(k)) continue;
      // a key of colours or the like may stand between the title and the log
      const std::size_t begin = title_above(i);
      start(face_begin(begin), i, "title of an action log over its columns").action_log = true;
      in_minutes_ = false;
      return;
    }
  }

  bool heads_log(std::size_t i) const {
    const TextRow& row = rows_.row(i);
    if (row.table < 0 || rows_[i].filled < 4 || row.span.size() > 300) return false;
    std::size_t known = 0;
    for (const Span cell : row.cells) {
      const std::string_view head = rows_.text().view(cell);
      const std::string folded = fold(in_two_languages(head).second);
      if (!folded.empty() && (words_.log_columns.is(folded) || !words_.log_columns.begin_of(folded).empty() ||
                              words_.log_columns.is(fold(head))))
        ++known;
    }
    return known >= 3;
  }

  // Title lines directly above a log's own line, back to the last large gap.
  std::size_t title_above(std::size_t i) const {
    std::size_t begin = i;
    for (int steps = 0; steps < 3 && begin > 0; ++steps) {
      if (rows_.after_gap(begin, 3)) return begin;
      const std::size_t above = rows_.previous(begin);
      if (above >= rows_.size() || !rows_[above].short_line || in_cover_[above] ||
          rows_.row(above).table >= 0 || ends_sentence(rows_.line(above))) {
        break;
      }
      begin = above;
    }
    return rows_.after_gap(begin, 2) ? begin : i;
  }

  void find_letter(std::size_t i) {
    if (in_cover_[i] || rows_.row(i).span.size() > 80 || words_.salutations.begin_of(rows_[i].folded).empty())
      return;
    std::size_t k = i;
    for (std::size_t steps = 0; steps < kLetterRows; ++steps) {
      k = rows_.next(k);
      if (k >= rows_.size() || in_cover_[k]) return;
      if (rows_.row(k).span.size() <= 60 && !words_.valedictions.begin_of(rows_[k].folded).empty()) {
        start(letter_begin(i), i, "salutation of a letter").letter = true;
        last_cover_ = kNever;  // its own gaps and signature open nothing
        return;
      }
    }
  }

  // Addresses, date and references above the salutation: short lines back to a large gap, a cover or running
  // text.
  std::size_t letter_begin(std::size_t i) const {
    std::size_t begin = i;
    for (int steps = 0; steps < 30; ++steps) {
      if (rows_.row(begin).blank_before >= 4 || rows_[begin].first_of_page) break;
      const std::size_t above = rows_.previous(begin);
      if (above >= rows_.size() || in_cover_[above]) break;
      const bool short_row = rows_.row(above).span.size() <= 100 && !is_bullet(rows_.line(above));
      const bool sentence = rows_.line(above).size() > 60 && ends_sentence(rows_.line(above));
      if (!short_row || sentence) break;
      begin = above;
      if (is_mark_row(above)) break;
    }
    return paged_ ? face_begin(begin) : begin;
  }

  void find_publication(std::size_t i) {
    if (in_cover_[i] || !rows_[i].short_line || rows_[i].folded.size() > 80) return;
    if (words_.publication_heads.begin_of(rows_[i].folded).empty() || rows_.row(i).blank_before == 0) return;
    start(face_begin(i), i, "reference of a publisher").publication = true;
  }

  // A title, and within a few lines its date: after a large gap, or at the top of a page.
  void find_title_block(std::size_t i) {
    if (in_cover_[i] || in_agenda(i) || i == 0 || !rows_.after_gap(i, 3) || !looks_like_title(rows_, i))
      return;
    std::size_t k = i;
    for (int steps = 0; steps < 4; ++steps) {
      k = rows_.next(k);
      if (k >= rows_.size() || in_cover_[k] || !rows_[k].short_line || rows_.row(k).table >= 0 ||
          is_bullet(rows_.line(k)) || rows_.row(k).page != rows_.row(i).page ||
          ends_sentence(rows_.line(k)) || rows_.row(k).blank_before >= 3) {
        return;
      }
      if (is_date_row(rows_, k)) {
        start(face_begin(i), i, "title with a date after a gap").title_block = true;
        return;
      }
    }
  }

  void find_announced_title(std::size_t i) {
    if (agenda_.empty() || in_cover_[i] || in_agenda(i) || !looks_like_title(rows_, i)) return;
    if (const OpeningReference numbered = opening_reference(rows_.line(i)); !numbered.ref.empty()) {
      find_numbered_title(i, numbered);
      return;
    }
    const std::size_t above = rows_.previous(i);
    const bool marked = above < rows_.size() && is_mark_row(above);
    // below the last item of the agenda any line that it announces opens a paper
    const bool below_agenda = i < first_strong_start() && rows_.row(i).blank_before > 0;
    const bool heading = rows_[i].capitals || rows_.row(i).bold;
    const bool headed = !in_minutes_after(i) && heading && stands_in_face(i);
    const bool placed = below_agenda || marked || headed || rows_.after_gap(i, paged_ ? 99 : 2);
    // elsewhere only the whole of a title that no paper bears yet, as a heading outside of minutes
    const bool alone = heading && !in_minutes_ && near_top(i);
    if (!placed && !alone) return;
    const bool letterhead = is_letterhead(i);  // "Audit and Risk Committee" may be either
    for (std::size_t k = 0; k < agenda_.size(); ++k) {
      const std::string title = fold(agenda_[k].title);
      const double least = letterhead || !placed ? 0.9 : below_agenda ? 0.6 : kSameTitle;
      if (title.size() < 12 || (alike(rows_[i].folded, title) < least && (placed || !goes_on_as(i, title))))
        continue;
      if (!placed && opened_already(k, title)) continue;
      DocumentStart& found = start(face_begin(i), i, "title that the agenda announces");
      found.agenda_line = k;
      opened_already(k, title);
      borne_[k] = true;
      return;
    }
  }

  // The heading with the line directly below it is the title.
  bool goes_on_as(std::size_t i, std::string_view title) const {
    const std::size_t below = rows_.next(i);
    return below < rows_.size() && rows_.row(below).blank_before == 0 && looks_like_title(rows_, below) &&
           rows_.row(below).table < 0 &&
           alike(rows_[i].folded + ' ' + rows_[below].folded, title) >= kSameTitle;
  }

  // Whether a cover sheet bears the title that line `k` of the agenda announces, or another line did before.
  bool opened_already(std::size_t k, std::string_view title) {
    if (borne_.empty()) borne_.resize(agenda_.size());
    if (!borne_[k].has_value()) {
      borne_[k] = std::any_of(covers_.begin(), covers_.end(), [&](const CoverSheet& cover) {
        return alike(fold(cover[CoverField::title]), title) >= kSameTitle;
      });
    }
    const bool borne = *borne_[k];
    borne_[k] = true;
    return borne;
  }

  // Just below the heading of minutes: what looks like a paper's face there is their own first headings.
  bool in_minutes_after(std::size_t i) const { return in_minutes_ && i < minutes_row_ + 8; }

  // The name of the meeting or its date above a title, or who reports below it.
  bool stands_in_face(std::size_t i) const {
    const std::size_t above = rows_.previous(i), below = rows_.next(i);
    if (above < rows_.size() && (is_letterhead(above) || is_date_row(rows_, above))) return true;
    if (below >= rows_.size() || !rows_[below].short_line) return false;
    if (is_date_row(rows_, below) && rows_.row(below).table < 0) return true;
    const std::string& folded = rows_[below].folded;
    return folded.starts_with("report of ") || folded.starts_with("report by ") ||
           folded.starts_with("report from ") || folded.starts_with("report to ") ||
           folded.starts_with("joint report ");
  }

  // "5.1.1 Review of Delegations": number and title of the agenda, over the fields of an officer's report or
  // behind a gap. Minutes have the like, so that one alone is not enough there.
  void find_numbered_title(std::size_t i, const OpeningReference& opening) {
    const bool labelled = labels_below(i) >= 2;
    if (!labelled && !(rows_.after_gap(i, paged_ ? 99 : 3) && !in_minutes_)) return;
    const std::string title = fold(rows_.line(i).substr(opening.after));
    for (std::size_t k = 0; k < agenda_.size(); ++k) {
      if (!same_mark(agenda_[k].ref, without_dot(opening.ref)) ||
          alike(title, fold(agenda_[k].title)) < kSameTitle)
        continue;
      DocumentStart& found = start(face_begin(i), i, "number and title of the agenda");
      found.agenda_line = k;
      found.mark = PaperMark{agenda_[k].ref, true, false, {}, {}};
      return;
    }
  }

  static std::string_view without_dot(std::string_view ref) {
    while (ref.ends_with('.') || ref.ends_with(')')) ref.remove_suffix(1);
    return ref;
  }

  std::size_t labels_below(std::size_t i) const {
    std::size_t labels = 0, k = rows_.next(i);
    for (int steps = 0; steps < 6 && k < rows_.size(); ++steps, k = rows_.next(k))
      labels += opens_with_label(rows_, k, words_) ? 1 : 0;
    return labels;
  }

  // The numbers printed on the pages begin again: another document.
  void find_first_pages() {
    const std::vector<std::string>& printed = rows_.text().content.printed_pages;
    bool last_page = false;  // "Page 2 of 2" stood on the page above
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i].first_of_page && rows_.row(i).page > 1) {
        const auto page = static_cast<std::size_t>(rows_.row(i).page);
        const bool first = page <= printed.size() && printed[page - 1] == "1" && !printed[page - 2].empty();
        if (first || last_page) {
          const std::size_t title = rows_[i].noise ? std::min(rows_.next(i), rows_.size() - 1) : i;
          start(i, title, first ? "printed page number begins again" : "after the last of the numbered pages")
              .first_page = true;
        }
        last_page = false;
      }
      if (rows_[i].noise && rows_.line(i).size() < 40)
        last_page = last_page || is_last_printed_page(rows_.line(i));
    }
  }

  // Where pages bear printed numbers and the agenda gives each paper its pages, papers begin there.
  void find_agenda_pages() {
    const std::vector<std::string>& printed = rows_.text().content.printed_pages;
    std::unordered_map<std::string_view, std::size_t> page_of;  // printed number -> page
    for (std::size_t p = 0; p < printed.size(); ++p) {
      if (!printed[p].empty()) page_of.emplace(printed[p], p + 1);
    }
    std::vector<std::pair<std::size_t, std::size_t>> found;  // row and agenda line
    std::size_t row = agenda_.empty() ? rows_.size() : agenda_.back().rows.last;
    for (std::size_t k = 0; k < agenda_.size(); ++k) {
      const auto page = page_of.find(std::to_string(agenda_[k].first_page));
      if (agenda_[k].first_page == 0 || page == page_of.end()) continue;
      while (row < rows_.size() && static_cast<std::size_t>(rows_.row(row).page) < page->second) ++row;
      if (row < rows_.size() && static_cast<std::size_t>(rows_.row(row).page) == page->second)
        found.emplace_back(row, k);
    }
    if (found.size() < 2) return;
    for (const auto& [begin, line] : found) {
      const std::size_t title = rows_[begin].noise ? std::min(rows_.next(begin), rows_.size() - 1) : begin;
      start(rows_.page_begin(begin), title, "page that the agenda gives").agenda_line = line;
    }
  }

  // A paper ends with its recommendations, or with a name and a date; what follows without a cover of its own
  // is attached to it. Recommendations at the front of a paper end nothing.
  void find_attachment(std::size_t i) {
    if (in_cover_[i]) {
      in_minutes_ = false;
      last_cover_ = i;
      closed_ = signed_ = kNever;
      return;
    }
    if (last_cover_ == kNever) return;
    const bool after_signature = signed_ != kNever && rows_.previous(i) == signed_;
    const bool after_closing = closed_ != kNever && i > closed_ + 1 && rows_.row(i).blank_before >= 3 &&
                               !paged_ && looks_like_title(rows_, i) && rows_.row(i).table < 0;
    if (after_signature ? !opens_nothing(i) : after_closing) {
      start(i, i, after_signature ? "after the signature of a paper" : "title after the end of a paper")
          .attachment = true;
      last_cover_ = kNever;
    }
    if (i < last_cover_ + 8) return;
    const std::string heading = heading_words(i);
    if (!heading.empty() && words_.closings.is(heading)) {
      closed_ = i;
    } else if (closed_ != kNever && i > closed_ + 25) {
      closed_ = kNever;
    }
    if (is_signature_date(i)) signed_ = i;
  }

  // A heading's words without its number: "7. Recommendations" gives "recommendations".
  std::string heading_words(std::size_t i) const {
    if (rows_[i].folded.size() > 40 || rows_[i].filled > 2) return {};
    std::string_view words = rows_[i].folded;
    while (!words.empty() && (std::isdigit(static_cast<unsigned char>(words[0])) || words[0] == ' '))
      words.remove_prefix(1);
    return std::string(words);
  }

  // A date alone, and above it who signs.
  bool is_signature_date(std::size_t i) const {
    if (rows_.row(i).table >= 0 || !is_date_row(rows_, i)) return false;
    std::size_t above = i;
    for (int steps = 0; steps < 2; ++steps) {
      above = rows_.previous(above);
      if (above >= rows_.size() || in_cover_[above] || rows_.line(above).size() > 60 ||
          rows_.row(above).table >= 0)
        return false;
      const std::vector<std::string> people = people_named(rows_.line(above));
      if (!people.empty() && looks_like_name(people.front())) return true;
    }
    return false;
  }

  // An appendix without a title page stays in the paper, and so does a bare page number.
  bool opens_nothing(std::size_t i) const {
    const auto mark = read_mark(rows_.line(i), words_);
    return (mark && mark->appendix) || rows_[i].folded.size() < 3 || is_date_row(rows_, i) ||
           is_letterhead(i);
  }

  // Row of the first paper behind the agenda that is known without it.
  std::size_t first_strong_start() {
    if (first_strong_ == kNever) first_strong_ = agenda_.empty() ? 0 : first_after_agenda();
    return first_strong_;
  }

  std::size_t first_after_agenda() const {
    const std::size_t end = agenda_.back().rows.last;
    for (std::size_t i = end; i < rows_.size() && i < end + 200; ++i) {
      if (in_cover_[i]) return i;
      const bool started = std::any_of(starts_.begin(), starts_.end(), [&](const DocumentStart& s) {
        return s.row == i && (s.minutes || s.action_log || s.mark || s.letter);
      });
      if (started || (rows_[i].short_line && !words_.minutes_titles.begin_of(rows_[i].folded).empty()))
        return i;
    }
    return std::min(rows_.size(), end + 200);
  }

  bool in_agenda(std::size_t i) const {
    return !agenda_.empty() && i >= agenda_.front().rows.first && i < agenda_.back().rows.last;
  }

  void find_agenda() {
    int tried = 0;
    for (std::size_t i = 0; i < rows_.size() && tried < kAgendaTitles; ++i) {
      if (rows_[i].noise || in_cover_[i] || !(titles_agenda(i) || heads_agenda_columns(rows_, i, words_)))
        continue;
      ++tried;
      const std::size_t next = next_start(i);
      if (read_agenda(rows_, {i, next}, words_).size() < 3) continue;
      std::size_t begin = face_begin(i);
      if (begin <= 60 && none_before(begin)) begin = 0;
      start(begin, i, "agenda with numbered items").agenda = true;
      return;
    }
    find_untitled_agenda();
  }

  // Committee systems print the minute below each item of the agenda, under "Minutes:": those are minutes.
  bool tells_what_was_done(RowRange rows) const {
    for (std::size_t i = rows.first; i < rows.last; ++i) {
      const std::string_view line = rows_.line(i);
      if (line.ends_with(':') && !words_.minutes_titles.in(rows_[i].folded).empty() && line.size() < 12)
        return true;
    }
    return false;
  }

  // A list of items at the head of a pack that nothing calls its agenda: most packs' first and last items
  // are among them, and little else stands between.
  void find_untitled_agenda() {
    const std::size_t last = std::min(rows_.size(), kPackHeadRows);
    for (std::size_t i = 0; i < last; ++i) {
      if (rows_[i].noise || in_cover_[i] || opening_reference(rows_.line(i)).ref.empty()) continue;
      if (!none_before(i + 1)) return;
      const std::vector<AgendaLine> lines = read_agenda(rows_, {i, next_start(i)}, words_);
      const auto usual = std::count_if(lines.begin(), lines.end(), [&](const AgendaLine& line) {
        return !words_.agenda_usual.in(fold(line.title)).empty();
      });
      if (lines.size() < 4 || usual < 3 || lines.back().rows.last - i > 4 * lines.size()) return;
      if (tells_what_was_done({i, lines.back().rows.last})) return;
      start(0, i, "list of the items that agendas have").agenda = true;
      return;
    }
  }

  bool titles_agenda(std::size_t i) const {
    const std::string& folded = rows_[i].folded;
    if (!rows_[i].short_line || folded.size() > 100) return false;
    if (!opening_reference(rows_.line(i)).ref.empty()) return false;  // "V. CONSENT AGENDA" is an item
    if (words_.agenda_titles.is(folded) || !words_.agenda_titles.end_of(folded).empty()) return true;
    return !words_.agenda_titles.begin_of(folded).empty() && !folded.starts_with("agenda item") &&
           (rows_[i].capitals || (in_heading_block(rows_, i) && !ends_sentence(rows_.line(i))));
  }

  std::size_t next_start(std::size_t i) const {
    std::size_t next = rows_.size();
    for (const DocumentStart& found : starts_) {
      const bool strong = found.cover || found.minutes || found.action_log || found.mark || found.letter;
      if (strong && found.row > i) next = std::min(next, found.row);
    }
    return next;
  }

  bool none_before(std::size_t i) const {
    return std::none_of(starts_.begin(), starts_.end(), [&](const DocumentStart& s) {
      return s.row < i && (s.cover || s.minutes || s.letter || s.action_log);
    });
  }

  const RowFaces& rows_;
  const std::vector<CoverSheet>& covers_;
  const std::vector<AgendaLine>& agenda_;
  const OutlineVocabulary& words_;
  const bool paged_;  // papers begin at the tops of pages
  static constexpr std::size_t kNever = static_cast<std::size_t>(-1000);

  std::vector<bool> in_cover_;
  std::vector<std::optional<bool>> borne_;  // titles of the agenda that a paper bears; empty: not asked yet
  std::vector<DocumentStart> starts_;
  bool in_minutes_ = false;
  std::size_t minutes_row_ = 0;
  std::size_t first_strong_ = kNever;
  std::size_t last_cover_ = kNever;  // last row of the cover sheet above
  std::size_t closed_ = kNever;      // heading with which the paper closes
  std::size_t signed_ = kNever;      // date with which it is signed
};

}  // namespace

std::vector<DocumentStart> find_document_starts(const RowFaces& rows, const std::vector<CoverSheet>& covers,
                                                const std::vector<AgendaLine>& agenda,
                                                const OutlineVocabulary& words) {
  return Finder(rows, covers, agenda, words).find();
}

}  // namespace quorate
