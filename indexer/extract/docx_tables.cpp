#include "indexer/extract/docx_tables.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <utility>

#include "analyzers/error.h"
#include "indexer/extract/docx_styles.h"
#include "indexer/extract/office_package.h"

namespace quorate {
namespace {

constexpr std::size_t kMostTables = 50;  // within each other
constexpr int kMostSpanned = 100;        // columns that one cell is taken to span

}  // namespace

void DocxTables::open(int blank_before) {
  if (open_.size() >= kMostTables) throw Error(ErrorKind::damaged, "nests tables too deep to be read");
  open_.emplace_back();
  open_.back().block.kind = BlockKind::table;
  open_.back().block.blank_before = blank_before;
}

void DocxTables::open_row(pugi::xml_node node) {
  Row row;
  row.header = is_on(child_of(child_of(node, "trPr"), "tblHeader"));
  open_.back().block.rows.push_back(std::move(row));
}

void DocxTables::add_paragraph(std::string_view text, bool bold) {
  Table& table = open_.back();
  if (!table.cell.empty()) table.cell += '\n';
  table.cell += text;
  table.cell_bold = table.cell_bold && bold;
}

void DocxTables::close_cell(pugi::xml_node node) {
  Table& table = open_.back();
  if (table.block.rows.empty()) table.block.rows.emplace_back();
  Row& row = table.block.rows.back();
  const bool bold = table.cell_bold && !table.cell.empty();
  row.cells.push_back({std::exchange(table.cell, {}), 0, bold});
  table.cell_bold = true;
  const std::string span(attribute_of(child_of(child_of(node, "tcPr"), "gridSpan"), "val"));
  const int spanned = std::clamp(std::atoi(span.c_str()), 1, kMostSpanned);
  row.cells.resize(row.cells.size() + static_cast<std::size_t>(spanned - 1));
}

std::optional<Block> DocxTables::close() {
  Table table = std::move(open_.back());
  open_.pop_back();
  std::vector<Row>& rows = table.block.rows;
  std::erase_if(rows, is_empty);
  if (rows.empty()) return std::nullopt;
  if (open_.empty()) return std::move(table.block);
  std::string& cell = open_.back().cell;
  for (const Row& row : rows) {
    if (!cell.empty()) cell += '\n';
    for (const Cell& part : row.cells)
      if (!part.text.empty()) cell += (cell.empty() || cell.back() == '\n' ? "" : " ") + part.text;
  }
  return std::nullopt;
}

}  // namespace quorate
