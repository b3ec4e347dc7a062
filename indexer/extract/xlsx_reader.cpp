#include "indexer/extract/xlsx_reader.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "analyzers/error.h"
#include "indexer/extract/office_package.h"
#include "indexer/extract/xlsx_values.h"

namespace quorate {
namespace {

constexpr std::size_t kMostColumns = 256;

// "C5" is 2; -1 for what names no column.
long column_of(std::string_view reference) {
  long column = 0;
  std::size_t i = 0;
  for (; i < reference.size() && i < 4 && reference[i] >= 'A' && reference[i] <= 'Z'; ++i)
    column = column * 26 + (reference[i] - 'A' + 1);
  return column - 1;
}

// The text below a node, as runs of rich text hold it; without the readings that East Asian text bears.
std::string text_below(pugi::xml_node node) {
  std::string text;
  walk(
      node,
      [&](pugi::xml_node child) {
        const std::string_view name = local_name(child.name());
        if (name == "rPh") return false;
        if (name == "t") text += child.text().get();
        return true;
      },
      [](pugi::xml_node) {});
  return text;
}

struct Workbook {
  std::vector<std::string> strings;
  std::vector<NumberShape> shapes;
  bool since_1904 = false;
};

std::string value_of(pugi::xml_node cell, const Workbook& book) {
  const std::string_view type = attribute_of(cell, "t");
  if (type == "inlineStr") return text_below(child_of(cell, "is"));
  const std::string_view value = child_of(cell, "v").text().get();
  std::size_t index = 0;
  if (type == "s") {
    const auto read = std::from_chars(value.data(), value.data() + value.size(), index);
    return read.ec == std::errc() && index < book.strings.size() ? book.strings[index] : std::string();
  }
  if (type == "b") return value == "1" ? "TRUE" : "FALSE";
  if (type == "str" || type == "e" || value.empty()) return std::string(value);
  const std::string_view style = attribute_of(cell, "s");
  const auto read = std::from_chars(style.data(), style.data() + style.size(), index);
  const bool known = read.ec == std::errc() && index < book.shapes.size();
  return shown_number(value, known ? book.shapes[index] : NumberShape::plain, book.since_1904);
}

// Whether any cell stands beyond the columns that are read.
bool read_row(pugi::xml_node node, const Workbook& book, Row& row) {
  bool beyond = false;
  for (const pugi::xml_node cell : node.children()) {
    if (local_name(cell.name()) != "c") continue;
    const long named = column_of(attribute_of(cell, "r"));
    const std::size_t at = named < 0 ? row.cells.size() : static_cast<std::size_t>(named);
    if (at >= kMostColumns) {
      beyond = true;
      continue;
    }
    std::string value = value_of(cell, book);
    if (value.empty()) continue;
    if (row.cells.size() <= at) row.cells.resize(at + 1);
    row.cells[at].text = std::move(value);
  }
  return beyond;
}

Page read_sheet(const pugi::xml_document& sheet, const Workbook& book, const std::string& name, int number,
                const WorkbookSink& sink) {
  Page page;
  page.number = number;
  page.printed = name;
  Block heading;
  heading.kind = BlockKind::heading;
  heading.heading_level = 1;
  heading.text = name;
  Block table;
  table.kind = BlockKind::table;
  table.blank_before = 1;
  bool beyond = false;
  for (const pugi::xml_node node : child_of(sheet.document_element(), "sheetData").children()) {
    if (local_name(node.name()) != "row" || attribute_of(node, "hidden") == "1") continue;
    Row row;
    beyond = read_row(node, book, row) || beyond;
    if (!row.cells.empty()) table.rows.push_back(std::move(row));
  }
  if (beyond)
    sink.problem(
        {"columns_left_out", {}, number, "of sheet " + name + " only the first 256 columns were read"});
  if (table.rows.empty()) return page;
  page.blocks.push_back(std::move(heading));
  page.blocks.push_back(std::move(table));
  return page;
}

}  // namespace

void read_xlsx(std::string_view bytes, int most, const WorkbookSink& sink) {
  static const std::string kWorkbook = "xl/workbook.xml";
  OfficePackage package(bytes, "xl/");
  const auto relations = package.relations_of(kWorkbook);
  const pugi::xml_document document = package.parse(kWorkbook);
  Workbook book;
  const pugi::xml_document strings = package.parse("xl/sharedStrings.xml");
  for (const pugi::xml_node item : strings.document_element().children())
    if (local_name(item.name()) == "si") book.strings.push_back(text_below(item));
  book.shapes = read_number_shapes(package.parse("xl/styles.xml"));
  book.since_1904 = is_on(child_of(document.document_element(), "workbookPr")) &&
                    attribute_of(child_of(document.document_element(), "workbookPr"), "date1904") == "1";
  int number = 0;
  for (const pugi::xml_node node : child_of(document.document_element(), "sheets").children()) {
    const std::string name(attribute_of(node, "name"));
    const auto target = relations.find(std::string(attribute_of(node, "id")));
    if (target == relations.end() || ++number > most) continue;
    if (const std::string_view state = attribute_of(node, "state");
        state == "hidden" || state == "veryHidden") {
      sink.problem({"hidden_sheet", {}, number, "the hidden sheet " + name + " was left out"});
      continue;
    }
    sink.page(read_sheet(package.parse(target->second), book, name, number, sink));
  }
  if (number == 0) throw Error(ErrorKind::damaged, "is a workbook without sheets");
}

}  // namespace quorate
