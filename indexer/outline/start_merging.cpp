#include "indexer/outline/start_merging.h"

#include <algorithm>
#include <string>
#include <utility>

namespace quorate {
namespace {

constexpr std::size_t kNearRows = 7;  // features this close, with no gap between, are one start

// How many kinds of paper it is known as.
int kinds(const DocumentStart& s) {
  return (s.agenda ? 1 : 0) + (s.minutes ? 1 : 0) + (s.action_log ? 1 : 0) + (s.letter ? 1 : 0) +
         (s.cover ? 1 : 0);
}

class Merger {
public:
  Merger(std::vector<DocumentStart> starts, const RowFaces& rows, const std::vector<CoverSheet>& covers,
         const std::vector<AgendaLine>& agenda, bool paged)
      : rows_(rows), covers_(covers), agenda_(agenda), paged_(paged), starts_(std::move(starts)) {}

  std::vector<DocumentStart> run() {
    std::stable_sort(starts_.begin(), starts_.end(),
                     [](const DocumentStart& a, const DocumentStart& b) { return a.row < b.row; });
    std::vector<DocumentStart> places;  // all features of one row together
    for (DocumentStart& found : starts_) {
      if (!places.empty() && places.back().row == found.row) {
        join(places.back(), found);
      } else {
        places.push_back(std::move(found));
      }
    }
    std::vector<DocumentStart> result;
    for (DocumentStart& found : places) {
      if (!result.empty() && one_face(result.back(), found)) {
        const bool section = heads_section(result.back(), found);
        if (section) {
          result.back().agenda_line.reset();
          result.back().mark.reset();
        }
        join(result.back(), found);
        if (section) result.back().title_row = found.title_row;
      } else if (result.empty() || !belongs_to(found, result.back())) {
        result.push_back(std::move(found));
      }
    }
    for (DocumentStart& found : result) {
      // what is known for minutes, a log or an agenda is attached to nothing
      if (found.minutes || found.action_log || found.agenda) found.attachment = false;
    }
    if (result.empty() || result.front().row > 0) open_pack(result);
    return result;
  }

private:
  // Rows of text between two rows; 1000 where a gap or a page's top parts them.
  std::size_t distance(std::size_t a, std::size_t b) const {
    std::size_t rows = 0;
    for (std::size_t i = a + 1; i <= b && rows < 100; ++i) {
      if (rows_[i].first_of_page) return 1000;
      if (!paged_ && rows_.row(i).blank_before >= 3) return 1000;
      rows += rows_[i].noise ? 0 : 1;
    }
    return rows;
  }

  static void join(DocumentStart& into, DocumentStart& from) {
    if ((from.minutes && !into.minutes && kinds(into) == 0) || (from.action_log && kinds(into) == 0))
      into.title_row = from.title_row;
    into.agenda |= from.agenda;
    into.minutes |= from.minutes;
    into.action_log |= from.action_log;
    into.letter |= from.letter;
    into.publication |= from.publication;
    into.title_block |= from.title_block;
    into.title_page |= from.title_page;
    into.attachment |= from.attachment;
    into.uncovered |= from.uncovered;
    into.first_page |= from.first_page;
    if (!into.cover) into.cover = from.cover;
    if (from.mark && into.mark && into.mark->item != from.mark->item && !from.mark->appendix &&
        !into.mark->appendix) {
      into.item = into.mark->item ? into.mark->mark : from.mark->mark;
      if (into.mark->item) into.mark = std::move(from.mark);
    } else if (from.mark && (!into.mark || (into.mark->appendix && into.mark->mark.empty()))) {
      into.mark = std::move(from.mark);
    }
    if (!into.agenda_line) into.agenda_line = from.agenda_line;
    const bool titled =
        kinds(into) > (from.cover || from.agenda || from.minutes || from.action_log || from.letter ? 1 : 0);
    if (!titled && (!from.mark || into.title_row == into.row))
      into.title_row = std::max(into.title_row, from.title_row);
    std::move(from.rules.begin(), from.rules.end(), std::back_inserter(into.rules));
  }

  // Whether two starts are features of one face: near each other, and not of two kinds.
  bool one_face(const DocumentStart& last, const DocumentStart& found) const {
    if (heads_section(last, found)) return true;
    if (last.agenda_line && found.agenda_line && *last.agenda_line != *found.agenda_line) return false;
    if (last.mark && last.mark->appendix && found.mark && !found.mark->appendix) return false;
    const bool marks_differ = last.mark && found.mark &&
                              !(found.mark->appendix && found.mark->mark.empty()) &&
                              !same_mark(last.mark->mark, found.mark->mark) && !last.mark->mark.empty();
    // the number of the item and the mark of the paper may stand on one face
    const bool item_and_paper = marks_differ && last.mark->item != found.mark->item &&
                                !found.mark->appendix && kinds(last) == 0 &&
                                distance(last.title_row, found.title_row) <= 2;
    // a table that what was known by heads parts them: the log of actions, and the title of the next paper
    if (found.agenda_line && kinds(last) > 0 && !last.cover && table_between(last.title_row, found.row))
      return false;
    // and so does running text between an announced title and a cover sheet of another
    if (last.agenda_line && found.cover && text_between(last.title_row, found.row) &&
        alike(title_of(found), fold(agenda_[*last.agenda_line].title)) < 0.6)
      return false;
    // the heading in two languages, or on two lines
    if (last.minutes && found.minutes && !found.mark && found.title_row - last.title_row <= 3) return true;
    if ((marks_differ && !item_and_paper) || (kinds(last) > 0 && kinds(found) > 0)) return false;
    // a mark below what a paper was known by opens the next one
    if (found.mark && kinds(last) > 0 && found.title_row > last.title_row) return false;
    // and so does the title page of an appendix
    if (last.mark && last.mark->appendix && kinds(last) == 0 && !found.cover && found.row - last.row <= 12 &&
        (!found.mark || found.mark->appendix)) {
      return true;
    }
    // the first page of a publisher's document spreads its reference and its title over gaps
    if (last.publication && !found.cover && !found.mark && found.row - last.row <= 10) return true;
    return distance(std::max(last.row, last.title_row), found.row) <= kNearRows;
  }

  // "7 REPORTS" right above "7.1 BUS LANES": the heading of a part of the agenda is of its first paper's
  // face.
  bool heads_section(const DocumentStart& last, const DocumentStart& found) const {
    if (!last.agenda_line || !found.agenda_line || kinds(last) > 0) return false;
    const std::string& part = agenda_[*last.agenda_line].ref;
    const std::string& item = agenda_[*found.agenda_line].ref;
    return *found.agenda_line == *last.agenda_line + 1 && !part.empty() && item.starts_with(part + ".") &&
           rows_.next(last.title_row) == found.title_row;
  }

  bool table_between(std::size_t a, std::size_t b) const {
    for (std::size_t i = a + 1; i < b && i < a + kNearRows; ++i) {
      if (rows_.row(i).table >= 0 && rows_[i].filled >= 3) return true;
    }
    return false;
  }

  bool text_between(std::size_t a, std::size_t b) const {
    for (std::size_t i = a + 1; i < b && i < a + kNearRows; ++i) {
      const std::string_view line = trim(rows_.line(i));
      if (line.size() > 40 && (line.ends_with('.') || line.ends_with('?'))) return true;
    }
    return false;
  }

  std::string title_of(const DocumentStart& start) const {
    if (start.cover && !covers_[*start.cover][CoverField::title].empty())
      return fold(covers_[*start.cover][CoverField::title]);
    return rows_[start.title_row].folded;
  }

  // Whether one of the first rows of a paper holds a title like this one.
  bool face_says(const DocumentStart& start, std::string_view title) const {
    if (start.cover) return alike(title_of(start), title) >= 0.6;
    std::size_t i = start.row;
    for (int steps = 0; steps < 6 && i < rows_.size(); ++steps, i = rows_.next(i)) {
      if (rows_[i].short_line && alike(rows_[i].folded, title) >= 0.6) return true;
    }
    return false;
  }

  // A start that only says again what the document before it is.
  bool belongs_to(const DocumentStart& found, const DocumentStart& last) const {
    if (found.minutes || found.action_log || found.letter || found.agenda || found.attachment ||
        found.uncovered || found.first_page)
      return false;
    if (found.publication) return last.publication;  // heads of its later pages
    if (found.cover) {
      const CoverSheet& again = covers_[*found.cover];
      return !found.mark && kinds(last) - (last.cover ? 1 : 0) == 0 && !again[CoverField::title].empty() &&
             again[CoverField::mark].empty() && again[CoverField::item].empty() &&
             (rows_.row(found.row).blank_before < 3 || !last.cover) &&
             face_says(last, fold(again[CoverField::title]));
    }
    if (found.mark && last.mark) {
      const bool both =
          found.mark->appendix == last.mark->appendix && found.mark->number == last.mark->number;
      if (both && (same_mark(found.mark->mark, last.mark->mark) ||
                   (found.mark->appendix && found.mark->mark == last.mark->mark))) {
        return true;
      }
    }
    if (found.mark) return false;
    // the title of the paper once more, behind its cover sheet
    if (found.agenda_line && last.cover) {
      const std::string announced = fold(agenda_[*found.agenda_line].title);
      const CoverSheet& cover = covers_[*last.cover];
      if (alike(title_of(last), announced) >= 0.6 || alike(title_of(last), title_of(found)) >= 0.6)
        return true;
      return same_mark(cover[CoverField::mark], agenda_[*found.agenda_line].paper) ||
             same_mark(cover[CoverField::item], agenda_[*found.agenda_line].ref);
    }
    return found.agenda_line && last.agenda_line && *found.agenda_line == *last.agenda_line;
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
  const bool paged_;
  std::vector<DocumentStart> starts_;
};

}  // namespace

std::vector<DocumentStart> merge_starts(std::vector<DocumentStart> starts, const RowFaces& rows,
                                        const std::vector<CoverSheet>& covers,
                                        const std::vector<AgendaLine>& agenda, bool paged) {
  return Merger(std::move(starts), rows, covers, agenda, paged).run();
}

}  // namespace quorate
