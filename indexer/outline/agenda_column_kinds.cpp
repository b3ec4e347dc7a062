#include "indexer/outline/agenda_column_kinds.h"

#include <algorithm>
#include <string>

#include "indexer/outline/agenda_cells.h"
#include "indexer/outline/asked_purpose.h"
#include "indexer/outline/cover_sheet.h"
#include "indexer/outline/opening_reference.h"
#include "indexer/outline/paper_mark.h"
#include "indexer/outline/people.h"
#include "indexer/outline/row_faces.h"

namespace quorate {
namespace {

constexpr std::size_t kMostPurpose = 40;  // bytes of a cell that says what is asked

// What the cells of one column look like, counted.
struct CellCounts {
  std::size_t filled = 0, bytes = 0;
  std::size_t times = 0, numbers = 0, ranges = 0, papers = 0, spoken = 0, purposes = 0, people = 0;
  bool ascending = true;  // its numbers, from row to row

  bool most(std::size_t count) const { return filled > 0 && count * 10 >= filled * 6; }
  bool many(std::size_t count) const { return filled > 0 && count * 10 >= filled * 4; }
};

bool is_number(std::string_view cell) {
  return !cell.empty() && cell.size() <= 4 && cell.find_first_not_of("0123456789") == std::string_view::npos;
}

CellCounts count_cells(const std::vector<GridRow>& items, std::size_t column,
                       const OutlineVocabulary& words) {
  CellCounts counts;
  int last = 0;
  for (const GridRow& row : items) {
    const std::string_view cell = row[column];
    if (cell.empty() || is_dash(cell)) continue;
    ++counts.filled;
    counts.bytes += cell.size();
    if (is_number(cell)) {
      const int value = std::stoi(std::string(cell));
      counts.ascending = counts.ascending && value >= last;
      last = value;
      ++counts.numbers;
      continue;
    }
    AgendaLine scratch;
    const std::string folded = fold(cell);
    if (is_time(cell)) {
      ++counts.times;
    } else if (read_pages(cell, scratch, false)) {
      ++counts.ranges;
    } else if (words.verbal.is(folded) || words.attached.is(folded)) {
      ++counts.spoken;
    } else if (!mark_of_value(cell, words).empty() || is_paper_code(cell)) {
      ++counts.papers;
    } else if (cell.size() <= kMostPurpose && !purposes_in(cell, words).empty()) {
      ++counts.purposes;
    } else if (cell.size() <= 2 * kMostPurpose && (looks_like_name(cell, words) || is_office(cell, words))) {
      ++counts.people;
    }
  }
  return counts;
}

// What most cells are; none where they tell nothing.
AgendaColumn kind_of(const CellCounts& counts) {
  if (counts.filled == 0) return AgendaColumn::none;
  if (counts.most(counts.numbers))
    return counts.ascending && counts.numbers >= 2 ? AgendaColumn::pages : AgendaColumn::time;
  if (counts.most(counts.times)) return AgendaColumn::time;
  if (counts.most(counts.ranges + counts.numbers)) return AgendaColumn::pages;
  if (counts.most(counts.papers + counts.spoken + counts.numbers)) return AgendaColumn::paper;
  if (counts.many(counts.purposes)) return AgendaColumn::purpose;
  if (counts.many(counts.people)) return AgendaColumn::presenter;
  return AgendaColumn::none;
}

bool heads(std::string_view header, AgendaColumn kind, const OutlineVocabulary& words) {
  const std::string folded = fold(header), second = fold(in_two_languages(header).second);
  const Phrases& names = words.agenda_columns[static_cast<std::size_t>(kind)];
  return !folded.empty() && (names.is(folded) || names.is(second));
}

AgendaColumn kind_of_header(std::string_view header, const OutlineVocabulary& words) {
  for (const AgendaColumn kind : {AgendaColumn::purpose, AgendaColumn::presenter, AgendaColumn::paper,
                                  AgendaColumn::time, AgendaColumn::pages}) {
    if (heads(header, kind, words)) return kind;
  }
  return AgendaColumn::none;
}

// How much a column reads like titles: its words, fewer where it is mostly people or purposes.
std::size_t title_weight(const CellCounts& counts, std::string_view header, const OutlineVocabulary& words) {
  const AgendaColumn kind = kind_of(counts);
  const bool other = kind != AgendaColumn::none && kind != AgendaColumn::purpose;
  const bool named = heads(header, AgendaColumn::title, words);
  return counts.bytes * (named ? 4 : 2) / (other ? 4 : 1);
}

}  // namespace

bool is_dash(std::string_view cell) { return cell == "-" || cell == "–" || cell == "—"; }

ColumnKinds column_kinds(const std::vector<GridRow>& items, const GridRow& header, std::size_t ref,
                         const OutlineVocabulary& words) {
  ColumnKinds kinds;
  const std::size_t width = header.size();
  kinds.columns.assign(width, AgendaColumn::none);
  std::vector<CellCounts> counts(width);
  std::size_t best = 0;
  for (std::size_t c = 0; c < width; ++c) {
    if (c == ref) continue;
    counts[c] = count_cells(items, c, words);
    const std::size_t weight = title_weight(counts[c], header[c], words);
    if (weight <= best) continue;
    best = weight;
    kinds.title = c;
  }
  std::size_t behind_ref = 0;  // bytes that stand behind the reference in its own cell
  for (const GridRow& row : items) {
    const OpeningReference opening = opening_reference(row[ref]);
    if (!opening.ref.empty()) behind_ref += trim(row[ref].substr(opening.after)).size();
  }
  if (behind_ref * 2 > best) {
    kinds.title = ref;
    best = behind_ref * 2;
  }
  kinds.columns[ref] = AgendaColumn::ref;
  if (best == 0 || items.empty()) return kinds;
  kinds.columns[kinds.title] = kinds.title == ref ? AgendaColumn::ref : AgendaColumn::title;
  kinds.mean_title = (kinds.title == ref ? behind_ref : counts[kinds.title].bytes) / items.size();
  for (std::size_t c = 0; c < width; ++c) {
    if (c == ref || c == kinds.title) continue;
    const AgendaColumn content = kind_of(counts[c]), name = kind_of_header(header[c], words);
    kinds.typed += content == AgendaColumn::none ? 0 : 1;
    const bool figures = content == AgendaColumn::time || content == AgendaColumn::pages;
    const bool words_named = name == AgendaColumn::purpose || name == AgendaColumn::presenter;
    kinds.columns[c] = name == AgendaColumn::none || (figures && words_named) ? content : name;
    // a short column of words that nothing else explains names people
    if (kinds.columns[c] == AgendaColumn::none && counts[c].filled > 0 &&
        counts[c].bytes / counts[c].filled < kMostPurpose)
      kinds.columns[c] = AgendaColumn::presenter;
  }
  return kinds;
}

}  // namespace quorate
