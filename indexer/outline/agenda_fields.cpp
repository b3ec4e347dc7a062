#include "indexer/outline/agenda_fields.h"

#include <algorithm>

#include "indexer/outline/agenda_cells.h"
#include "indexer/outline/agenda_remarks.h"
#include "indexer/outline/paper_mark.h"
#include "indexer/outline/people.h"
#include "indexer/outline/row_faces.h"

namespace quorate {
namespace {

constexpr std::size_t kMostTitle = 400;
constexpr std::size_t kLeastNote = 30;  // of a sentence below a title

}  // namespace

void append_title(AgendaLine& line, std::string_view text) {
  const std::string_view piece = skip_dash(text);
  if (piece.empty() || line.title.size() > kMostTitle) return;
  if (!line.title.empty()) line.title += ' ';
  line.title += one_line(piece);
}

void append_cell(AgendaLine& line, std::string_view cell, const OutlineVocabulary& words) {
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find('\n'), cell.size());
    const std::string_view piece = trim(cell.substr(0, end));
    const bool note = piece.size() > kLeastNote && piece.ends_with('.');
    if (line.title.empty() || !(take_remark(line, piece, words) || note)) append_title(line, piece);
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
}

void fill_field(AgendaLine& line, AgendaColumn column, std::string_view cell,
                const OutlineVocabulary& words) {
  switch (column) {
    case AgendaColumn::ref:
    case AgendaColumn::title:
      append_cell(line, cell, words);
      break;
    case AgendaColumn::purpose:
      set_purpose(line, cell, words);
      break;
    case AgendaColumn::presenter:
      if (line.presenter.empty()) line.presenter = people_named(cell, words);
      break;
    case AgendaColumn::paper:
      set_paper(line, cell, words);
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

void take_code(AgendaLine& item, std::string_view line) {
  line = trim(line);
  if (line.ends_with(')')) line.remove_suffix(1);
  const std::size_t begin = line.find_last_of(" \t(");
  if (begin == std::string_view::npos || begin == 0) return;
  const std::string_view code = line.substr(begin + 1);
  const bool apart = line[begin] != ' ' || line[begin - 1] == ' ';
  if (!item.paper.empty() || !apart || !is_paper_code(code)) return;
  item.paper = std::string(code);
  item.brings_paper = true;
}

}  // namespace quorate
