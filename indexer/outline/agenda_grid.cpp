#include "indexer/outline/agenda_grid.h"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "indexer/outline/agenda_cells.h"
#include "indexer/outline/agenda_column_kinds.h"
#include "indexer/outline/opening_reference.h"
#include "indexer/outline/paper_mark.h"
#include "indexer/outline/reference_sequence.h"

namespace quorate {
namespace {

constexpr std::size_t kMostBetween = 8;  // rows of running text between two tables of one agenda
constexpr int kTolerance = 4;            // characters by which cells of one column may differ
constexpr std::size_t kMostCells = 12;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// Tables in the same columns: rows of the same number of cells, or whose cells begin at the same places.
class Tracks {
public:
  explicit Tracks(const TextRow& row) : width_(row.cells.size()), places_(row.columns) {}

  bool take(const TextRow& row) {
    if (row.columns.empty() != places_.empty()) return false;
    if (places_.empty()) return row.cells.size() == width_;
    if (lie_at(row.columns, places_)) return true;
    if (!lie_at(places_, row.columns)) return false;
    places_ = row.columns;
    width_ = places_.size();
    return true;
  }
  const std::vector<int>& places() const { return places_; }
  std::size_t width() const { return width_; }

private:
  static bool lie_at(const std::vector<int>& some, const std::vector<int>& all) {
    return some.size() <= all.size() && std::all_of(some.begin(), some.end(), [&](int place) {
             return std::any_of(all.begin(), all.end(),
                                [&](int other) { return std::abs(place - other) <= kTolerance; });
           });
  }
  std::size_t width_;
  std::vector<int> places_;
};

// The text of each column in each table row of the grid; a row's cells in one column are taken together.
std::vector<GridRow> cells_of(const RowFaces& rows, const AgendaGrid& grid, std::size_t width) {
  std::vector<GridRow> out;
  for (std::size_t i = grid.rows.first; i < grid.rows.last; ++i) {
    const TextRow& row = rows.row(i);
    if (row.table < 0 || rows[i].noise) continue;
    GridRow cells(width);
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      const std::string_view cell = trim(rows.text().cell(row, c));
      if (!cell.empty()) cells[std::min(grid.track_of(row, c), width - 1)] = cell;
    }
    out.push_back(std::move(cells));
  }
  return out;
}

// The reference that a cell is, or that it opens with before a title.
std::string_view reference_in(std::string_view cell) {
  const std::string_view whole = whole_reference(cell);
  return whole.empty() ? bare_reference(opening_reference(cell).ref) : whole;
}

// Codes of papers follow each other too, beside the items' own numbers.
bool are_codes(const std::vector<std::string_view>& references) {
  const auto codes = std::count_if(references.begin(), references.end(),
                                   [](std::string_view ref) { return is_paper_code(ref); });
  return static_cast<std::size_t>(codes) * 2 > references.size();
}

// The column whose references follow each other best; one of papers' codes only where there is no other.
std::optional<std::size_t> column_of_references(const std::vector<GridRow>& cells, std::size_t width) {
  std::optional<std::size_t> best;
  std::size_t most = 0;
  bool best_codes = false;
  for (std::size_t c = 0; c < width; ++c) {
    std::vector<std::string_view> references;
    std::size_t filled = 0;
    for (const GridRow& row : cells) {
      if (row[c].empty() || is_dash(row[c])) continue;
      ++filled;
      if (const std::string_view ref = reference_in(row[c]); !ref.empty()) references.push_back(ref);
    }
    const Succession succession = succession_of(references);
    if (!succession.is_list() || references.size() * 10 < filled * 6) continue;
    const bool codes = are_codes(references);
    const bool better = codes == best_codes ? succession.followed > most : best_codes;
    if (best && !better) continue;
    most = succession.followed;
    best = c;
    best_codes = codes;
  }
  return best;
}

bool know_columns(AgendaGrid& grid, const RowFaces& rows, const Tracks& tracks,
                  const OutlineVocabulary& words) {
  grid.places = tracks.places();
  const std::size_t width = tracks.width();
  grid.columns.assign(width, AgendaColumn::none);
  const std::vector<GridRow> cells = cells_of(rows, grid, width);
  const std::optional<std::size_t> ref = column_of_references(cells, width);
  if (!ref) return false;
  grid.ref = *ref;
  // a row is an item's where a reference stands in that column; what stands above the first is the header
  std::vector<GridRow> items;
  GridRow header(width);
  for (const GridRow& row : cells) {
    if (!reference_in(row[grid.ref]).empty()) {
      items.push_back(row);
    } else if (items.empty()) {
      for (std::size_t c = 0; c < width; ++c) {
        if (!row[c].empty()) header[c] = row[c];
      }
    }
  }
  const ColumnKinds kinds = column_kinds(items, header, grid.ref, words);
  grid.columns = kinds.columns;
  grid.title = kinds.title;
  grid.typed = kinds.typed;
  grid.mean_title = kinds.mean_title;
  return kinds.mean_title > 0;
}

}  // namespace

std::string_view whole_reference(std::string_view cell) {
  constexpr std::size_t kLongest = 18;
  cell = trim(cell);
  while (!cell.empty() && (cell.front() == '*' || cell.front() == '#')) cell.remove_prefix(1);
  while (!cell.empty() && cell.back() == '*') cell.remove_suffix(1);
  const std::string_view inner = bare_reference(trim(cell));
  if (inner.empty() || inner.size() > kLongest) return {};
  std::size_t digits = 0, letters = 0;
  for (const char c : inner) {
    if (!is_digit(c) && !is_letter(c) && std::string_view("./-()").find(c) == std::string_view::npos)
      return {};
    digits += is_digit(c) ? 1 : 0;
    letters += is_letter(c) ? 1 : 0;
  }
  const bool alone = digits == inner.size();
  if (digits == 0 || letters > 7 || (alone && digits > 3)) return {};
  return is_digit(inner.front()) || is_letter(inner.front()) ? inner : std::string_view{};
}

bool Succession::is_list() const {
  return references >= 3 && followed >= 2 && followed * 10 >= references * 6;
}

Succession succession_of(const std::vector<std::string_view>& references) {
  Succession found;
  std::map<std::string, int> last;  // number by prefix
  for (const std::string_view written : references) {
    const std::optional<ReferenceShape> shape = reference_shape(written);
    if (!shape) continue;
    const auto [known, fresh] = last.emplace(shape->prefix, shape->number);
    const bool lettered = !fresh && shape->number == known->second && !shape->suffix.empty();  // 5a, 5b
    const bool follows =
        fresh ? shape->number == 1 && found.references > 0 : shape->number == known->second + 1 || lettered;
    ++found.references;
    found.followed += follows ? 1 : 0;
    known->second = shape->number;
  }
  return found;
}

std::size_t AgendaGrid::track_of(const TextRow& row, std::size_t cell) const {
  if (row.columns.empty() || places.empty()) return cell;
  std::size_t best = 0;
  for (std::size_t k = 1; k < places.size(); ++k) {
    if (std::abs(places[k] - row.columns[cell]) < std::abs(places[best] - row.columns[cell])) best = k;
  }
  return best;
}

AgendaGridRow AgendaGrid::read(const RowFaces& faces, std::size_t row) const {
  const TextRow& cells = faces.row(row);
  AgendaGridRow read{cells.cells.size(), {}, {}, false};
  for (std::size_t c = 0; c < cells.cells.size(); ++c) {
    const std::string_view cell = trim(faces.text().cell(cells, c));
    if (cell.empty() || is_dash(cell)) continue;
    const std::size_t track = track_of(cells, c);
    if (track == ref && read.head.empty()) {
      read.ref_cell = c;
      read.head = cell;
    } else if (track == title) {
      read.title = cell;
    }
    read.timed = read.timed || column_of(cells, c) == AgendaColumn::time;
  }
  return read;
}

std::vector<AgendaGrid> find_agenda_grids(const RowFaces& rows, RowRange range,
                                          const OutlineVocabulary& words) {
  std::vector<AgendaGrid> grids;
  for (std::size_t i = range.first; i < range.last;) {
    if (rows.row(i).table < 0 || rows[i].noise || rows.row(i).cells.size() > kMostCells) {
      ++i;
      continue;
    }
    AgendaGrid grid;
    Tracks tracks(rows.row(i));
    std::size_t last = i;  // row of a table
    for (std::size_t k = i + 1; k < range.last && k - last <= kMostBetween; ++k) {
      const TextRow& row = rows.row(k);
      if (row.table < 0 || rows[k].noise) continue;
      const bool headed = row.role == RowRole::table_header;  // another table
      if (headed || row.cells.size() > kMostCells || !tracks.take(row)) break;
      last = k;
    }
    grid.rows = {i, last + 1};
    if (tracks.width() >= 2 && know_columns(grid, rows, tracks, words)) grids.push_back(std::move(grid));
    i = last + 1;
  }
  return grids;
}

}  // namespace quorate
