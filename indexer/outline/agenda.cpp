#include "indexer/outline/agenda.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "analyzers/dates.h"
#include "indexer/outline/cover_sheet.h"
#include "indexer/outline/paper_mark.h"
#include "indexer/outline/people.h"
#include "indexer/outline/reference_sequence.h"

namespace quorate {
namespace {

constexpr std::size_t kMostTitle = 400;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

// Which column each cell of the header heads; the title is sure, two more columns are asked for.
using Columns = std::vector<AgendaColumn>;

std::optional<Columns> columns_of(const RowFaces& rows, std::size_t i, const OutlineVocabulary& words) {
  const TextRow& row = rows.row(i);
  if (row.table < 0 || rows[i].filled < 3 || row.cells.size() > 12 || row.span.size() > 200)
    return std::nullopt;
  Columns columns(row.cells.size(), AgendaColumn::none);
  std::array<bool, kAgendaColumns> taken{};
  std::size_t named = 0;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    const std::string_view head = rows.text().cell(row, c);
    const std::string cell = fold(head), second = fold(in_two_languages(head).second);
    if (cell.empty()) continue;
    for (std::size_t k = 0; k < kAgendaColumns; ++k) {
      // "Item" may head the numbers or the titles: the first free one, in the order of the columns
      if (taken[k] || !(words.agenda_columns[k].is(cell) || words.agenda_columns[k].is(second))) continue;
      columns[c] = static_cast<AgendaColumn>(k);
      taken[k] = true;
      ++named;
      break;
    }
  }
  const bool titled = taken[static_cast<std::size_t>(AgendaColumn::title)];
  if (!titled && taken[static_cast<std::size_t>(AgendaColumn::ref)]) {
    // "Item | Lead | Time": one column holds number and title
    for (AgendaColumn& column : columns) {
      if (column == AgendaColumn::ref) column = AgendaColumn::title;
    }
  }
  if (named < 3 || named * 2 < rows[i].filled) return std::nullopt;
  return columns;
}

// The cells of a row by the columns of the header above it: by place on the page where it is known, else by
// order.
class ColumnReader {
public:
  void set(const Columns& columns, const std::vector<int>& places) {
    columns_ = columns;
    places_ = places;
  }
  bool known() const { return !columns_.empty(); }

  AgendaColumn column_of(const TextRow& row, std::size_t cell) const {
    if (!row.columns.empty() && !places_.empty()) {
      std::size_t best = 0;
      for (std::size_t k = 1; k < places_.size(); ++k) {
        if (std::abs(places_[k] - row.columns[cell]) < std::abs(places_[best] - row.columns[cell])) best = k;
      }
      return columns_[best];
    }
    return cell < columns_.size() ? columns_[cell] : AgendaColumn::none;
  }

private:
  Columns columns_;
  std::vector<int> places_;
};

bool is_time(std::string_view text) {
  text = trim(text);
  if (text.size() < 3 || text.size() > 24 || !is_digit(text[0])) return false;
  const bool clock = text.find(':') != std::string_view::npos || text.find('.') != std::string_view::npos;
  const std::string folded = fold(text);
  const bool half = folded.ends_with("am") || folded.ends_with("pm") || folded.ends_with("noon");
  return (clock && text.size() <= 15) || half || folded.ends_with("mins") || folded.ends_with("min") ||
         folded.ends_with("minutes");
}

// "3 - 8", "45", "27-44": pages; a lone number is one only where the column says so.
bool read_pages(std::string_view text, AgendaLine& line, bool column) {
  text = trim(text);
  std::size_t i = 0;
  int first = 0, last = 0;
  while (i < text.size() && is_digit(text[i]) && i < 5) first = first * 10 + (text[i++] - '0');
  if (i == 0) return false;
  while (i < text.size() && !is_digit(text[i])) {
    const char c = text[i];
    if (c != ' ' && c != '-' && static_cast<unsigned char>(c) < 0x80) return false;
    ++i;
  }
  while (i < text.size() && is_digit(text[i]) && i < 16) last = last * 10 + (text[i++] - '0');
  if (i != text.size() || (last == 0 && !column) || (last != 0 && last < first)) return false;
  line.first_page = first;
  line.last_page = last == 0 ? first : last;
  return true;
}

std::string_view without_dot(std::string_view ref) {
  while (!ref.empty() && (ref.back() == '.' || ref.back() == ')' || ref.back() == ':')) ref.remove_suffix(1);
  while (!ref.empty() && (ref.front() == '(' || ref.front() == '[')) ref.remove_prefix(1);
  return ref;
}

void set_purpose(AgendaLine& line, std::string_view text, const OutlineVocabulary& words) {
  if (line.purpose.empty() && text.size() < 120) line.purpose = purposes_in(text, words);
}

void set_paper(AgendaLine& line, std::string_view cell, const OutlineVocabulary& words) {
  if (!line.paper.empty() || cell.empty()) return;
  const std::string mark = mark_of_value(cell, words);
  line.paper = mark.empty() ? one_line(cell).substr(0, 60) : mark;
}

// One walk over the rows of the agenda.
class AgendaReader {
public:
  AgendaReader(const RowFaces& rows, const OutlineVocabulary& words) : rows_(rows), words_(words) {}

  std::vector<AgendaLine> read(RowRange range) {
    for (std::size_t i = range.first; i < range.last; ++i) {
      if (rows_[i].noise || rows_[i].folded.empty()) continue;
      if (!words_.private_marks.begin_of(rows_[i].folded).empty() && rows_[i].short_line) private_ = true;
      if (const auto columns = columns_of(rows_, i, words_)) {
        reader_.set(*columns, rows_.row(i).columns);
        open_ = false;
        continue;
      }
      if (rows_.row(i).table >= 0) {
        table_row(i);
      } else {
        plain_line(i);
      }
    }
    cut_at_papers();
    repair();
    return std::move(lines_);
  }

private:
  AgendaLine& open(std::string_view ref, std::size_t i) {
    AgendaLine line;
    line.ref = std::string(without_dot(trim(ref)));
    line.rows = {i, i + 1};
    line.restricted = private_;
    lines_.push_back(std::move(line));
    open_ = true;
    return lines_.back();
  }

  void append_title(AgendaLine& line, std::string_view text) {
    const std::string piece = one_line(trim(text));
    if (piece.empty() || line.title.size() > kMostTitle) return;
    if (!line.title.empty()) line.title += ' ';
    line.title += piece;
  }

  void table_row(std::size_t i) {
    const TextRow& row = rows_.row(i);
    std::size_t first = 0;
    while (first < row.cells.size() && row.cells[first].size() == 0) ++first;
    if (first == row.cells.size()) return;
    const std::size_t ref_cell = cell_of_ref(row);
    if (ref_cell > first && ref_cell < row.cells.size()) {
      // the time stands before the number
      const OpeningReference opening = opening_reference(rows_.text().cell(row, ref_cell));
      if (!opening.ref.empty()) {
        AgendaLine& line = open(opening.ref, i);
        append_title(line, rows_.text().cell(row, ref_cell).substr(opening.after));
        fill(line, row, 0, ref_cell);
        return;
      }
    }
    const std::string_view head = rows_.text().cell(row, first);
    const OpeningReference opening = opening_reference(head);
    const AgendaColumn column = reader_.known() ? reader_.column_of(row, first) : AgendaColumn::ref;
    // the column of numbers often bears no name
    const bool ref_column = column == AgendaColumn::ref || column == AgendaColumn::title ||
                            (column == AgendaColumn::none && first == 0);
    if (ref_column && !opening.ref.empty() && first <= 1 && rows_[i].filled >= 2 &&
        (open_after_heading(i) || fits(opening.ref))) {
      AgendaLine& line = open(opening.ref, i);
      append_title(line, head.substr(opening.after));
      fill(line, row, first + 1);
    } else if (ref_column && reader_.known() && first == 0 && rows_[i].filled >= 3 && could_be_ref(head)) {
      AgendaLine& line = open(head, i);
      fill(line, row, 1);
    } else if (!opening.ref.empty() && rows_[i].filled == 1 && !trim(head.substr(opening.after)).empty()) {
      append_title(open(opening.ref, i), head.substr(opening.after));
    } else if (open_ && first > 0) {
      detail(i, one_line(rows_.line(i)));
    } else {
      open_ = false;  // a heading between the items
    }
  }

  // Numbers may start anew under a heading.
  bool open_after_heading(std::size_t i) const { return !open_ && rows_.row(i).blank_before == 0; }

  bool could_be_ref(std::string_view head) const {
    if (lines_.empty()) return false;
    const auto shape = reference_shape(lines_.back().ref);
    return shape && could_be_damaged(head, *shape);
  }

  // The cell under the column of references; row.cells.size() where none is filled.
  std::size_t cell_of_ref(const TextRow& row) const {
    if (!reader_.known()) return row.cells.size();
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      if (row.cells[c].size() > 0 && reader_.column_of(row, c) == AgendaColumn::ref) return c;
    }
    return row.cells.size();
  }

  void fill(AgendaLine& line, const TextRow& row, std::size_t from,
            std::size_t skip = static_cast<std::size_t>(-1)) {
    for (std::size_t c = from; c < row.cells.size(); ++c) {
      if (c == skip) continue;
      const std::string_view cell = trim(rows_.text().cell(row, c));
      if (cell.empty()) continue;
      const AgendaColumn column = reader_.known() ? reader_.column_of(row, c) : guess(line, cell);
      switch (column) {
        case AgendaColumn::ref:
        case AgendaColumn::title:
          append_title(line, cell);
          break;
        case AgendaColumn::purpose:
          set_purpose(line, cell, words_);
          break;
        case AgendaColumn::presenter:
          if (line.presenter.empty()) line.presenter = people_named(cell);
          break;
        case AgendaColumn::paper:
          set_paper(line, cell, words_);
          break;
        case AgendaColumn::time:
          if (line.time.empty()) line.time = one_line(cell).substr(0, 40);
          break;
        case AgendaColumn::pages:
          read_pages(cell, line, true);
          break;
        case AgendaColumn::none:
          break;
      }
    }
  }

  // What a cell is where no header says so: by its own shape.
  AgendaColumn guess(AgendaLine& line, std::string_view cell) const {
    if (line.title.empty()) return AgendaColumn::title;
    AgendaLine scratch;
    if (read_pages(cell, scratch, false)) return AgendaColumn::pages;
    if (is_time(cell)) return AgendaColumn::time;
    const std::string folded = fold(cell);
    if (words_.verbal.is(folded) || !mark_of_value(cell, words_).empty()) return AgendaColumn::paper;
    if (cell.size() < 30 && !purposes_in(cell, words_).empty()) return AgendaColumn::purpose;
    if (!words_.private_marks.in(folded).empty()) {
      line.restricted = true;
      return AgendaColumn::none;
    }
    return cell.size() < 60 ? AgendaColumn::presenter : AgendaColumn::title;
  }

  void plain_line(std::size_t i) {
    const std::string_view line = rows_.line(i);
    const OpeningReference opening = opening_reference(line);
    const std::string_view rest = trim(line.substr(opening.after));
    if (opens_with_date(line)) return;
    if (rest.empty() && is_foreign_code(trim(line))) {
      open_ = false;  // of the first paper
      return;
    }
    if (!opening.ref.empty() && rows_[i].short_line && fits(opening.ref) && rest.size() > 2) {
      append_title(open(opening.ref, i), rest);
      return;
    }
    if (!opening.ref.empty() && rest.empty()) {
      open(opening.ref, i);  // the title follows on the next line
      return;
    }
    if (open_ &&
        (rows_.row(i).blank_before == 0 || rows_.row(i).indent > rows_.row(lines_.back().rows.first).indent ||
         lines_.back().title.empty())) {
      detail(i, std::string(line));
    } else if (rows_[i].short_line) {
      open_ = false;
    }
  }

  // A paper's code alone on its line is no item, unless the items themselves have codes of its kind.
  bool is_foreign_code(std::string_view line) const {
    if (!is_paper_code(line)) return false;
    const auto shape = reference_shape(line);
    const auto last = lines_.empty() ? std::nullopt : reference_shape(lines_.back().ref);
    return !shape || !last || shape->prefix != last->prefix;
  }

  static bool opens_with_date(std::string_view line) {
    if (line.size() > 200) return false;
    const std::vector<FoundDate> dates = find_dates(line);
    return !dates.empty() && dates.front().span.begin <= 1 && dates.front().date.month > 0;
  }

  // A number that goes on the list: one more than the last, or a reference of its kind.
  bool fits(std::string_view ref) const {
    const auto shape = reference_shape(ref);
    if (!shape) return true;
    if (lines_.empty()) return !shape->prefix.empty() || shape->number <= 40;
    const auto last = reference_shape(lines_.back().ref);
    return !last || shape->prefix != last->prefix || shape->number > last->number || shape->number == 1;
  }

  // A line below an item: more of its title, who reports, what is asked.
  void detail(std::size_t i, const std::string& line) {
    AgendaLine& item = lines_.back();
    item.rows.last = i + 1;
    if (item.title.empty()) {
      append_title(item, line);
      return;
    }
    take_code(item, line);
    const std::string folded = fold(line);
    if (line.size() < 200 && !words_.private_marks.begin_of(folded).empty()) item.restricted = true;
    for (const std::string_view lead : {"report of the ", "report of ", "report by the ", "report by ",
                                        "presented by ", "report from the "}) {
      if (!folded.starts_with(lead) || !item.presenter.empty()) continue;
      std::string_view who = trim(std::string_view(line).substr(std::min(line.size(), lead.size())));
      while (who.ends_with('.')) who.remove_suffix(1);
      if (who.starts_with("the ")) who.remove_prefix(4);
      if (who.size() < 100) item.presenter = people_named(who);
      return;
    }
    if (folded.starts_with("to "))
      set_purpose(item, line.substr(0, std::min<std::size_t>(line.size(), 40)), words_);
  }

  // "Report of the Treasurer (FRA/24/31)", "To confirm the minutes     UC/23/15": the code of its paper,
  // last.
  static void take_code(AgendaLine& item, std::string_view line) {
    line = trim(line);
    if (line.ends_with(')')) line.remove_suffix(1);
    const std::size_t begin = line.find_last_of(" \t(");
    if (begin == std::string_view::npos || begin == 0) return;
    const std::string_view code = line.substr(begin + 1);
    const bool apart = line[begin] != ' ' || line[begin - 1] == ' ';
    if (item.paper.empty() && apart && is_paper_code(code)) item.paper = std::string(code);
  }

  // "Bus Franchising (Pages 13 - 40)": the pages are no part of the title.
  static void take_pages(AgendaLine& line) {
    const std::size_t bracket = line.title.rfind('(');
    if (bracket == std::string::npos || bracket == 0) return;
    const std::string inner = fold(std::string_view(line.title).substr(bracket));
    const bool pages = inner.starts_with("pages ") || inner.starts_with("page ");
    if (!pages && inner.find("not for publication") == std::string::npos) return;
    if (pages) read_pages(trim(std::string_view(inner).substr(inner.find(' '))), line, true);
    line.title = std::string(trim(std::string_view(line.title).substr(0, bracket)));
  }

  // The papers themselves may bear the numbers and titles of the agenda: where one comes again, or a line
  // holds nothing but the mark of a paper that the agenda announced, the agenda is over.
  void cut_at_papers() {
    std::unordered_map<std::string, std::string> titles;  // by reference
    std::unordered_set<std::string> papers;
    for (std::size_t k = 0; k < lines_.size(); ++k) {
      const AgendaLine& line = lines_[k];
      const std::string title = fold(line.title);
      const auto [known, fresh] = titles.emplace(line.ref, title);
      const bool again = !fresh && title.size() >= 6 && alike(known->second, title) >= 0.8;
      if (again || papers.contains(line.ref)) {
        lines_.resize(k);
        return;
      }
      if (line.paper.find_first_of("0123456789") != std::string::npos) papers.insert(line.paper);
    }
  }

  // A letter read as a figure: "1" between H and J is I.
  void repair_papers() {
    for (std::size_t k = 1; k + 1 < lines_.size(); ++k) {
      std::string& paper = lines_[k].paper;
      const std::string& before = lines_[k - 1].paper;
      const std::string& after = lines_[k + 1].paper;
      const bool letters =
          before.size() == 1 && after.size() == 1 && is_letter_mark(before) && is_letter_mark(after);
      if (letters && paper.size() == 1 && !is_letter_mark(paper) && after[0] - before[0] == 2) {
        paper = std::string(1, static_cast<char>(before[0] + 1));
      }
    }
  }

  void repair() {
    repair_papers();
    for (AgendaLine& line : lines_) take_pages(line);
    std::vector<std::string> written;
    written.reserve(lines_.size());
    for (const AgendaLine& line : lines_) written.push_back(line.ref);
    const std::vector<SequencedReference> repaired = repair_reference_sequence(written);
    for (std::size_t k = 0; k < lines_.size(); ++k) {
      if (!repaired[k].damaged || repaired[k].repaired.empty() || repaired[k].duplicate) continue;
      const auto shape = reference_shape(lines_[k].ref);
      const bool plain =
          shape && shape->prefix.empty();  // "5a" and "4.2" in a list of numbers are as they should be
      if (plain || lines_[k].ref.find('.') != std::string::npos) continue;
      lines_[k].ref = repaired[k].repaired;
      lines_[k].damaged = true;
    }
  }

  const RowFaces& rows_;
  const OutlineVocabulary& words_;
  ColumnReader reader_;
  std::vector<AgendaLine> lines_;
  bool open_ = false;
  bool private_ = false;
};

bool is_roman(std::string_view text) {
  return !text.empty() && text.size() <= 5 &&
         (text.find_first_not_of("IVX") == std::string_view::npos ||
          text.find_first_not_of("ivx") == std::string_view::npos);
}

}  // namespace

OpeningReference opening_reference(std::string_view line) {
  std::size_t begin = 0;
  while (begin < line.size() && (line[begin] == ' ' || line[begin] == '\t')) ++begin;
  const std::string_view text = line.substr(begin);
  const std::size_t end = std::min(text.find_first_of(" \t\n"), text.size());
  std::string_view word = text.substr(0, end);
  if (word.empty() || word.size() > 18) return {};
  const OpeningReference found{word, begin + end};
  const std::string_view inner = without_dot(word);
  const auto digits = static_cast<std::size_t>(std::count_if(inner.begin(), inner.end(), is_digit));
  const auto letters = static_cast<std::size_t>(std::count_if(inner.begin(), inner.end(), is_letter));
  if (digits == inner.size() && digits >= 1 && digits <= 3) return found;  // 7  7.  7)
  const bool punctuated = inner.size() < word.size();
  if (digits == 0) {
    // I.  (iii)  A.
    const bool single = inner.size() == 1 && inner[0] >= 'A' && inner[0] <= 'Z';
    return punctuated && (is_roman(inner) || single) ? found : OpeningReference{};
  }
  // 5.2  12a  4.B  ICB/22/41  TB/23/056  2023/14
  if (inner.find_first_of("£$%:,+=") != std::string_view::npos || letters > 7) return {};
  if (letters > 0 && is_digit(inner.front()) && letters <= 2 && digits <= 4) return found;
  const bool parts = inner.find_first_of("./-") != std::string_view::npos;
  if (!parts) {
    // TB 23 041: letters, then groups of digits apart
    return {};
  }
  if (letters == 0) {
    // 5.2 and 2023/14 are references; 2.30 may be a time, 12.5 a figure: at most two digits after one dot
    const bool dots = inner.find('/') == std::string_view::npos && inner.find('-') == std::string_view::npos;
    return dots && digits <= 5 ? found
                               : (digits >= 4 && digits <= 8 && inner.find('/') != std::string_view::npos
                                      ? found
                                      : OpeningReference{});
  }
  const bool slashed =
      inner.find('/') != std::string_view::npos && inner.front() >= 'A' && inner.front() <= 'Z';
  return is_letter(inner.front()) && (digits >= 2 || slashed) ? found : OpeningReference{};
}

bool heads_agenda_columns(const RowFaces& rows, std::size_t row, const OutlineVocabulary& words) {
  return columns_of(rows, row, words).has_value();
}

std::vector<AgendaLine> read_agenda(const RowFaces& rows, RowRange range, const OutlineVocabulary& words) {
  return AgendaReader(rows, words).read(range);
}

}  // namespace quorate
