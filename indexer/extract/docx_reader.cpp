#include "indexer/extract/docx_reader.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

#include "analyzers/error.h"
#include "indexer/extract/blanks.h"
#include "indexer/extract/docx_numbering.h"
#include "indexer/extract/docx_styles.h"
#include "indexer/extract/docx_tables.h"
#include "indexer/extract/office_package.h"

namespace quorate {
namespace {

constexpr int kPageBreak = 3;              // blank lines that stand for one
constexpr int kListIndent = 4;             // characters a level
constexpr long long kCharacter = 100;      // twips wide: half of type of 10 points
constexpr long long kMostIndent = 20'000;  // twips: more is off any page

// What a paragraph has gathered. Paragraphs nest: a text box stands inside of one.
struct Paragraph {
  std::string text;
  ParagraphStyle style;
  bool bold = true;     // all of its text so far
  bool breaks = false;  // a page ends before it
};

int indent_of(const ParagraphStyle& style) {
  if (!style.list.empty()) return kListIndent * (style.list_level + 1);
  const long long twips = static_cast<long long>(style.left) + style.first_line;
  return static_cast<int>(std::clamp(twips, 0LL, kMostIndent) / kCharacter);
}

class DocumentReading {
public:
  DocumentReading(OfficePackage& package)
      : styles_(read_styles(package.parse("word/styles.xml"))),
        numbering_(package.parse("word/numbering.xml")) {}

  Page read(const pugi::xml_document& document) {
    walk(
        document.root(), [this](pugi::xml_node node) { return enter(node); },
        [this](pugi::xml_node node) { leave(node); });
    return std::move(page_);
  }

private:
  bool enter(pugi::xml_node node) {
    const std::string_view name = local_name(node.name());
    // What was deleted or moved away, what an older program would show instead, and a field's instruction.
    if (name == "del" || name == "moveFrom" || name == "Fallback" || name == "instrText" || name == "delText")
      return false;
    if (name == "pPr" || name == "rPr" || name == "tblPr" || name == "sectPr" || name == "tcPr" ||
        name == "sdtPr")
      return false;
    if (name == "tr" && child_of(child_of(node, "trPr"), "del")) return false;
    if (name == "p") open_paragraph(node);
    if (name == "tbl") tables_.open(std::exchange(blanks_, 0));
    if (name == "tr" && !tables_.empty()) tables_.open_row(node);
    if (name == "r") run_bold_ = bold_of(node);
    if (!paragraphs_.empty()) add_text(name, node);
    return true;
  }

  void leave(pugi::xml_node node) {
    const std::string_view name = local_name(node.name());
    if (name == "p" && !paragraphs_.empty()) close_paragraph();
    if (name == "tc" && !tables_.empty()) close_cell(node);
    if (name == "tbl" && !tables_.empty()) close_table();
  }

  void open_paragraph(pugi::xml_node node) {
    const pugi::xml_node properties = child_of(node, "pPr");
    Paragraph paragraph;
    const auto style = styles_.find(std::string(attribute_of(child_of(properties, "pStyle"), "val")));
    paragraph.style = with_properties(style == styles_.end() ? ParagraphStyle{} : style->second, properties);
    paragraph.breaks = is_on(child_of(properties, "pageBreakBefore"));
    paragraphs_.push_back(std::move(paragraph));
  }

  bool bold_of(pugi::xml_node run) const {
    const pugi::xml_node bold = child_of(child_of(run, "rPr"), "b");
    if (bold) return is_on(bold);
    return !paragraphs_.empty() && paragraphs_.back().style.bold;
  }

  void add_text(std::string_view name, pugi::xml_node node) {
    Paragraph& paragraph = paragraphs_.back();
    if (name == "t") {
      const std::string_view text = node.text().get();
      paragraph.text += text;
      if (!trim_blanks(text).empty()) paragraph.bold = paragraph.bold && run_bold_;
    } else if (name == "tab" && local_name(node.parent().name()) == "r") {
      paragraph.text += '\t';
    } else if (name == "br" && attribute_of(node, "type") == "page") {
      if (trim_blanks(paragraph.text).empty())
        paragraph.breaks = true;
      else
        page_ends_ = true;
    } else if (name == "br" || name == "cr") {
      paragraph.text += '\n';
    } else if (name == "noBreakHyphen") {
      paragraph.text += '-';
    } else if (name == "sym") {
      paragraph.text +=
          symbol_text(std::strtoul(std::string(attribute_of(node, "char")).c_str(), nullptr, 16));
    }
  }

  void close_paragraph() {
    Paragraph paragraph = std::move(paragraphs_.back());
    paragraphs_.pop_back();
    if (paragraph.breaks) blanks_ = kPageBreak;
    const std::string_view text = trim_blanks(paragraph.text);
    if (text.empty()) {
      ++blanks_;
    } else {
      std::string whole(text);
      if (!paragraph.style.list.empty()) {
        const std::string label = numbering_.next_label(paragraph.style.list, paragraph.style.list_level);
        if (!label.empty()) whole.insert(0, label + " ");
      }
      if (tables_.empty()) {
        add_blocks(whole, paragraph);
      } else {
        tables_.add_paragraph(whole, paragraph.bold);
      }
    }
    if (std::exchange(page_ends_, false)) blanks_ = kPageBreak;
  }

  // A line is a block; one with tabs inside is a row.
  void add_blocks(std::string_view text, const Paragraph& paragraph) {
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      const std::string_view line = trim_blanks(text.substr(at, end - at));
      at = end + 1;
      if (line.empty()) continue;
      Block block;
      block.blank_before = std::exchange(blanks_, 0);
      block.bold = paragraph.bold;
      block.indent = indent_of(paragraph.style);
      if (line.find('\t') != std::string_view::npos) {
        add_tabbed(line, std::move(block));
        continue;
      }
      block.text = line;
      if (paragraph.style.heading_level > 0) {
        block.kind = BlockKind::heading;
        block.heading_level = paragraph.style.heading_level;
      }
      page_.blocks.push_back(std::move(block));
      tabbed_ = false;
    }
  }

  void add_tabbed(std::string_view line, Block block) {
    Row row;
    for (std::size_t at = 0; at <= line.size();) {
      const std::size_t end = std::min(line.find('\t', at), line.size());
      row.cells.push_back({std::string(trim_blanks(line.substr(at, end - at))), 0, block.bold});
      at = end + 1;
    }
    if (!tabbed_ || block.blank_before > 0) {
      block.kind = BlockKind::table;
      block.bold = false;
      page_.blocks.push_back(std::move(block));
    }
    page_.blocks.back().rows.push_back(std::move(row));
    tabbed_ = true;
  }

  void close_cell(pugi::xml_node node) {
    tables_.close_cell(node);
    blanks_ = 0;
  }

  void close_table() {
    if (std::optional<Block> table = tables_.close()) page_.blocks.push_back(std::move(*table));
    blanks_ = 0;
    tabbed_ = false;
  }

  std::map<std::string, ParagraphStyle> styles_;
  DocxNumbering numbering_;
  Page page_;
  std::vector<Paragraph> paragraphs_;
  DocxTables tables_;
  int blanks_ = 0;  // before the next block
  bool run_bold_ = false;
  bool page_ends_ = false;  // after this paragraph
  bool tabbed_ = false;     // the last block is a table of tabbed lines
};

}  // namespace

Page read_docx(std::string_view bytes) {
  OfficePackage package(bytes, "word/");
  const pugi::xml_document document = package.parse("word/document.xml");
  if (!document.document_element()) throw Error(ErrorKind::damaged, "is a Word file without a document");
  return DocumentReading(package).read(document);
}

}  // namespace quorate
