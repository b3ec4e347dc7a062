#include "indexer/outline/document_starts.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "analyzers/dates.h"

namespace quorate {
namespace {

constexpr std::size_t kNearRows = 7;         // features this close, with no gap between, are one start
constexpr std::size_t kAttendanceRows = 40;  // rows in which minutes name who was there
constexpr std::size_t kLetterRows = 400;
constexpr double kSameTitle = 0.75;

bool is_bullet(std::string_view line) {
  line = trim(line);
  return line.starts_with("- ") || line.starts_with("• ") || line.starts_with("o ") || line.starts_with("·") ||
         line.starts_with("➤") || line.starts_with("> ");
}

bool ends_sentence(std::string_view line) {
  line = trim(line);
  return line.ends_with('.') || line.ends_with(';') || line.ends_with(',');
}

// A row that may be a title: short, no bullet, no end of a sentence, more letters than figures.
bool looks_like_title(const RowFaces& rows, std::size_t i) {
  if (!rows[i].short_line || rows[i].folded.size() < 4 || rows[i].filled > 2) return false;
  const std::string_view line = rows.line(i);
  if (is_bullet(line) || ends_sentence(line)) return false;
  const auto letters = std::count_if(line.begin(), line.end(), [](char c) { return std::isalpha(static_cast<unsigned char>(c)); });
  const char first = trim(line).front();
  return letters * 2 >= static_cast<std::ptrdiff_t>(line.size()) && !std::islower(static_cast<unsigned char>(first));
}

class Finder {
 public:
  Finder(const RowFaces& rows, const std::vector<CoverSheet>& covers, const std::vector<AgendaLine>& agenda,
         const OutlineVocabulary& words)
      : rows_(rows), covers_(covers), agenda_(agenda), words_(words), in_cover_(rows.size(), false) {
    for (const CoverSheet& cover : covers) {
      for (std::size_t i = cover.rows.first; i < cover.rows.last; ++i) in_cover_[i] = true;
    }
  }

  std::vector<DocumentStart> find() {
    if (rows_.size() == 0) return {};
    find_covers();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i].noise || rows_[i].folded.empty()) continue;
      find_mark(i);
      find_minutes(i);
      find_log(i);
      find_letter(i);
      find_publication(i);
      find_title_block(i);
      find_announced_title(i);
    }
    find_agenda();
    return merged();
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

  // The row from which the face of a paper begins, above the row that was recognised: the top of its page, or the rows
  // of marks and letterheads that stand directly above.
  std::size_t face_begin(std::size_t i) const {
    if (rows_.paged()) {
      std::size_t text_rows = 0;
      for (std::size_t k = rows_.page_begin(i); k < i; ++k) text_rows += rows_[k].noise ? 0 : 1;
      if (text_rows <= 5) return rows_.page_begin(i);
    }
    std::size_t begin = i;
    for (int steps = 0; steps < 6 && begin > 0; ++steps) {
      const std::size_t above = begin - 1;
      if (rows_.row(begin).blank_before >= 3 || in_cover_[above] || rows_.row(above).page != rows_.row(begin).page) break;
      if (!is_mark_row(above) && !is_letterhead(above)) break;
      begin = above;
    }
    return begin;
  }

  bool is_mark_row(std::size_t i) const {
    if (!rows_[i].short_line || rows_[i].filled > 1) return false;
    const std::string_view line = trim(rows_.line(i));
    if (is_letter_mark(line)) return true;
    const auto mark = read_mark(line, words_);
    return mark && mark->rest.empty();
  }

  // The name of an organisation or of a body that meets, alone on its line.
  bool is_letterhead(std::size_t i) const {
    const std::string& folded = rows_[i].folded;
    if (!rows_[i].short_line || folded.size() > 90 || rows_[i].filled > 1 || ends_sentence(rows_.line(i))) return false;
    if (folded.starts_with("report to ") || folded.starts_with("meeting of ")) return true;
    return !words_.organisation_ends.end_of(folded).empty() || !words_.meeting_bodies.end_of(folded).empty();
  }

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
        DocumentStart& found = start(face_begin(i), i, "letter '" + std::string(line) + "' alone on its line");
        found.mark = PaperMark{std::string(line), false, false, {}, {}};
      }
      return;
    }
    std::optional<PaperMark> mark = read_mark(line, words_);
    if (!mark || !near_top(i)) return;
    if (!mark->rest.empty() && !announced(mark->mark)) return;
    if (mark->appendix && !opens_appendix(i, *mark)) return;
    DocumentStart& found = start(face_begin(i), i, "mark '" + std::string(line.substr(0, 40)) + "'");
    found.mark = std::move(mark);
  }

  // Below a letter on its own there is a cover sheet, or a title.
  bool leads_to_face(std::size_t i) const {
    const std::size_t next = rows_.next(i);
    if (next >= rows_.size()) return false;
    if (in_cover_[next]) return true;
    return rows_.row(next).blank_before > 0 && looks_like_title(rows_, next) && rows_.row(i).table < 0;
  }

  bool near_top(std::size_t i) const {
    if (rows_.paged()) {
      std::size_t text_rows = 0;
      for (std::size_t k = rows_.page_begin(i); k < i; ++k) text_rows += rows_[k].noise ? 0 : 1;
      return text_rows <= 2;
    }
    return rows_.row(i).blank_before > 0 || i == 0;
  }

  bool announced(std::string_view mark) const {
    if (mark.empty()) return false;
    return std::any_of(agenda_.begin(), agenda_.end(), [&](const AgendaLine& line) {
      return same_mark(line.paper, mark) || same_mark(line.ref, mark);
    });
  }

  // An appendix is a document of its own where a title page or block opens it; with the mark of its parent beside it,
  // it stands where a clerk bound it in.
  bool opens_appendix(std::size_t i, const PaperMark& mark) const {
    if (!mark.mark.empty()) return true;
    std::size_t next = i;
    for (int steps = 0; steps < 8; ++steps) {
      next = rows_.next(next);
      if (next >= rows_.size() || !rows_[next].short_line) return false;
      if (is_date_row(rows_, next)) return true;
      if (!words_.letter_heads.begin_of(rows_[next].folded).empty()) return true;
      if (!words_.salutations.begin_of(rows_[next].folded).empty()) return true;
      if (rows_.row(next).table >= 0 || is_bullet(rows_.line(next)) || ends_sentence(rows_.line(next))) return false;
    }
    return false;
  }

  void find_minutes(std::size_t i) {
    if (!rows_[i].short_line || in_agenda(i) || in_cover_[i] || !near_top_or_heading(i)) return;
    const std::string& folded = rows_[i].folded;
    const std::string_view phrase = words_.minutes_titles.begin_of(folded);
    const bool titled = !phrase.empty() || (rows_[i].capitals && !words_.minutes_titles.end_of(folded).empty());
    if (!titled || ends_sentence(rows_.line(i)) || !opening_reference(rows_.line(i)).ref.empty()) return;
    for (std::size_t k = i, seen = 0; k < rows_.size() && seen < kAttendanceRows; k = rows_.next(k), ++seen) {
      if (in_cover_[k]) return;
      const std::string& below = rows_[k].folded;
      if (k > i && words_.attendance.begin_of(below).empty()) continue;
      if (k == i) continue;
      if (!find_date_near(i)) return;
      start(face_begin(i), i, "heading of minutes with who was present").minutes = true;
      return;
    }
  }

  bool near_top_or_heading(std::size_t i) const {
    return near_top(i) || rows_[i].capitals || rows_.row(i).bold;
  }

  bool find_date_near(std::size_t i) const {
    std::size_t k = i;
    for (int steps = 0; steps < 5 && k < rows_.size(); ++steps, k = rows_.next(k)) {
      if (rows_[k].short_line && !find_dates(rows_.line(k)).empty()) return true;
    }
    const std::size_t above = rows_.previous(i);
    return above < rows_.size() && rows_[above].short_line && !find_dates(rows_.line(above)).empty();
  }

  void find_log(std::size_t i) {
    if (!rows_[i].short_line || in_agenda(i) || in_cover_[i] || is_bullet(rows_.line(i))) return;
    const std::string& folded = rows_[i].folded;
    if (words_.log_titles.begin_of(folded).empty() && words_.log_titles.end_of(folded).empty() &&
        !(rows_[i].capitals && !words_.log_titles.in(folded).empty())) {
      return;
    }
    if (!opening_reference(rows_.line(i)).ref.empty() || ends_sentence(rows_.line(i))) return;
    std::size_t k = i;
    for (int steps = 0; steps < 12 && k < rows_.size(); ++steps, k = rows_.next(k)) {
      if (!heads_log(k)) continue;
      // a key of colours or the like may stand between the title and the log
      const std::size_t begin = title_above(i);
      start(face_begin(begin), i, "title of an action log over its columns").action_log = true;
      return;
    }
  }

  bool heads_log(std::size_t i) const {
    const TextRow& row = rows_.row(i);
    if (row.table < 0 || rows_[i].filled < 4 || row.span.size() > 300) return false;
    std::size_t known = 0;
    for (const Span cell : row.cells) {
      const std::string folded = fold(rows_.text().view(cell));
      if (!folded.empty() && (words_.log_columns.is(folded) || !words_.log_columns.begin_of(folded).empty())) ++known;
    }
    return known >= 3;
  }

  // Title lines directly above a log's own line, back to the last large gap.
  std::size_t title_above(std::size_t i) const {
    std::size_t begin = i;
    for (int steps = 0; steps < 3 && begin > 0; ++steps) {
      if (rows_.after_gap(begin, 3)) return begin;
      const std::size_t above = rows_.previous(begin);
      if (above >= rows_.size() || !rows_[above].short_line || in_cover_[above] || rows_.row(above).table >= 0 ||
          ends_sentence(rows_.line(above))) {
        break;
      }
      begin = above;
    }
    return rows_.after_gap(begin, 2) ? begin : i;
  }

  void find_letter(std::size_t i) {
    if (in_cover_[i] || rows_.row(i).span.size() > 80 || words_.salutations.begin_of(rows_[i].folded).empty()) return;
    std::size_t k = i;
    for (std::size_t steps = 0; steps < kLetterRows; ++steps) {
      k = rows_.next(k);
      if (k >= rows_.size() || in_cover_[k]) return;
      if (rows_.row(k).span.size() <= 60 && !words_.valedictions.begin_of(rows_[k].folded).empty()) {
        start(letter_begin(i), i, "salutation of a letter").letter = true;
        return;
      }
    }
  }

  // Addresses, date and references above the salutation: short lines back to a large gap, a cover or running text.
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
    return rows_.paged() ? face_begin(begin) : begin;
  }

  void find_publication(std::size_t i) {
    if (in_cover_[i] || !rows_[i].short_line || rows_[i].folded.size() > 80) return;
    if (words_.publication_heads.begin_of(rows_[i].folded).empty() || rows_.row(i).blank_before == 0) return;
    start(face_begin(i), i, "reference of a publisher").publication = true;
  }

  // A title, and within a few lines its date: after a large gap, or at the top of a page.
  void find_title_block(std::size_t i) {
    if (in_cover_[i] || in_agenda(i) || i == 0 || !rows_.after_gap(i, 3) || !looks_like_title(rows_, i)) return;
    std::size_t k = i;
    for (int steps = 0; steps < 4; ++steps) {
      k = rows_.next(k);
      if (k >= rows_.size() || in_cover_[k] || !rows_[k].short_line || rows_.row(k).table >= 0 || is_bullet(rows_.line(k)) ||
          rows_.row(k).page != rows_.row(i).page || ends_sentence(rows_.line(k)) || rows_.row(k).blank_before >= 3) {
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
    if (!rows_.after_gap(i, rows_.paged() ? 99 : 2) && !(i > 0 && is_mark_row(rows_.previous(i)))) return;
    if (!opening_reference(rows_.line(i)).ref.empty()) return;
    for (std::size_t k = 0; k < agenda_.size(); ++k) {
      const std::string title = fold(agenda_[k].title);
      if (title.size() < 12 || alike(rows_[i].folded, title) < kSameTitle) continue;
      DocumentStart& found = start(face_begin(i), i, "title that the agenda announces");
      found.agenda_line = k;
      return;
    }
  }

  bool in_agenda(std::size_t i) const {
    return !agenda_.empty() && i >= agenda_.front().rows.first && i < agenda_.back().rows.last;
  }

  void find_agenda() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i].noise || in_cover_[i] || !(titles_agenda(i) || heads_agenda_columns(rows_, i, words_))) continue;
      const std::size_t next = next_start(i);
      if (read_agenda(rows_, {i, next}, words_).size() < 3) continue;
      std::size_t begin = face_begin(i);
      if (begin <= 60 && none_before(begin)) begin = 0;
      start(begin, i, "agenda with numbered items").agenda = true;
      return;
    }
  }

  bool titles_agenda(std::size_t i) const {
    const std::string& folded = rows_[i].folded;
    if (!rows_[i].short_line || folded.size() > 100) return false;
    if (words_.agenda_titles.is(folded) || !words_.agenda_titles.end_of(folded).empty()) return true;
    return !words_.agenda_titles.begin_of(folded).empty() && !folded.starts_with("agenda item") && rows_[i].capitals;
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

  // Rows of text between two rows; 1000 where a gap or a page's top parts them.
  std::size_t distance(std::size_t a, std::size_t b) const {
    std::size_t rows = 0;
    for (std::size_t i = a + 1; i <= b && rows < 100; ++i) {
      if (rows_[i].first_of_page) return 1000;
      if (!rows_.paged() && rows_.row(i).blank_before >= 3) return 1000;
      rows += rows_[i].noise ? 0 : 1;
    }
    return rows;
  }

  static void join(DocumentStart& into, DocumentStart& from) {
    into.agenda |= from.agenda;
    into.minutes |= from.minutes;
    into.action_log |= from.action_log;
    into.letter |= from.letter;
    into.publication |= from.publication;
    into.title_block |= from.title_block;
    into.attachment |= from.attachment;
    if (!into.cover) into.cover = from.cover;
    if (!into.mark || (into.mark->appendix && into.mark->mark.empty())) {
      if (from.mark) into.mark = std::move(from.mark);
    }
    if (!into.agenda_line) into.agenda_line = from.agenda_line;
    if (!from.mark || into.title_row == into.row) into.title_row = std::max(into.title_row, from.title_row);
    std::move(from.rules.begin(), from.rules.end(), std::back_inserter(into.rules));
  }

  std::vector<DocumentStart> merged() {
    std::stable_sort(starts_.begin(), starts_.end(), [](const DocumentStart& a, const DocumentStart& b) { return a.row < b.row; });
    std::vector<DocumentStart> result;
    for (DocumentStart& found : starts_) {
      if (!result.empty()) {
        DocumentStart& last = result.back();
        const bool one = found.row == last.row || distance(std::max(last.row, last.title_row), found.row) <= kNearRows;
        const bool two_covers = last.cover && found.cover && *last.cover != *found.cover;
        if (one && !two_covers) {
          join(last, found);
          continue;
        }
        if (belongs_to(found, last)) continue;
      }
      result.push_back(std::move(found));
    }
    if (result.empty() || result.front().row > 0) open_pack(result);
    return result;
  }

  // A start that only says again what the document before it is.
  bool belongs_to(const DocumentStart& found, const DocumentStart& last) const {
    const bool strong = found.minutes || found.action_log || found.letter || found.agenda || found.publication;
    if (strong) return false;
    if (found.cover && last.cover && !found.mark) {
      const CoverSheet& a = covers_[*last.cover];
      const CoverSheet& b = covers_[*found.cover];
      const std::string first = fold(a[CoverField::title].empty() ? std::string(rows_.line(last.row)) : a[CoverField::title]);
      return alike(first, fold(b[CoverField::title])) >= 0.6 && b[CoverField::mark].empty();
    }
    if (found.cover) return false;
    if (found.mark && !found.title_block && last.mark) {
      return !found.mark->appendix && !last.mark->appendix && same_mark(found.mark->mark, last.mark->mark);
    }
    const bool same_line = found.agenda_line && last.agenda_line && *found.agenda_line == *last.agenda_line;
    return same_line && !found.mark;
  }

  void open_pack(std::vector<DocumentStart>& result) {
    // a few lines of letterhead before the first start belong to it
    if (!result.empty() && distance(0, result.front().row) <= 12 && result.front().row <= 20) {
      result.front().row = 0;
      return;
    }
    DocumentStart first;
    first.rules.push_back("the pack begins");
    result.insert(result.begin(), std::move(first));
  }

  const RowFaces& rows_;
  const std::vector<CoverSheet>& covers_;
  const std::vector<AgendaLine>& agenda_;
  const OutlineVocabulary& words_;
  std::vector<bool> in_cover_;
  std::vector<DocumentStart> starts_;
};

}  // namespace

bool is_date_row(const RowFaces& rows, std::size_t i) {
  const std::string_view line = rows.line(i);
  if (line.size() > 60) return false;
  const std::vector<FoundDate> dates = find_dates(line);
  if (dates.empty() || dates.front().date.month == 0) return false;
  std::string rest(line);
  for (auto date = dates.rbegin(); date != dates.rend(); ++date) rest.erase(date->span.begin, date->span.size());
  const std::string folded = fold(rest);
  if (folded.size() <= 2) return true;
  for (const std::string_view word : {"monday", "tuesday", "wednesday", "thursday", "friday", "version", "date", "v1", "v2",
                                      "final", "draft", "dated", "may"}) {
    if (folded.starts_with(word) && folded.size() <= word.size() + 8) return true;
  }
  return false;
}

std::vector<DocumentStart> find_document_starts(const RowFaces& rows, const std::vector<CoverSheet>& covers,
                                                const std::vector<AgendaLine>& agenda, const OutlineVocabulary& words) {
  return Finder(rows, covers, agenda, words).find();
}

}  // namespace quorate
