#include "indexer/extract/html_reader.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <utility>

#include "indexer/extract/encoding.h"
#include "indexer/extract/html_furniture.h"

namespace quorate {
namespace {

constexpr std::size_t kShortCell = 24;     // bytes: a number or a reference beside a title
constexpr std::size_t kMostSpanned = 100;  // columns that one cell is taken to span
constexpr int kListIndent = 4;             // characters a level

bool is_element(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}
GumboTag tag_of(const GumboNode& node) { return is_element(node) ? node.v.element.tag : GUMBO_TAG_UNKNOWN; }

int heading_level(GumboTag tag) {
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6
             ? static_cast<int>(tag) - static_cast<int>(GUMBO_TAG_H1) + 1
             : 0;
}

bool begins_block(GumboTag tag) {
  static constexpr std::array kBlocks = {
      GUMBO_TAG_P,       GUMBO_TAG_DIV,    GUMBO_TAG_SECTION,    GUMBO_TAG_ARTICLE,  GUMBO_TAG_MAIN,
      GUMBO_TAG_HEADER,  GUMBO_TAG_ASIDE,  GUMBO_TAG_UL,         GUMBO_TAG_OL,       GUMBO_TAG_LI,
      GUMBO_TAG_DL,      GUMBO_TAG_DT,     GUMBO_TAG_DD,         GUMBO_TAG_TABLE,    GUMBO_TAG_TR,
      GUMBO_TAG_TD,      GUMBO_TAG_TH,     GUMBO_TAG_CAPTION,    GUMBO_TAG_FORM,     GUMBO_TAG_PRE,
      GUMBO_TAG_HR,      GUMBO_TAG_BODY,   GUMBO_TAG_ADDRESS,    GUMBO_TAG_FIELDSET, GUMBO_TAG_DETAILS,
      GUMBO_TAG_SUMMARY, GUMBO_TAG_FIGURE, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_TITLE};
  return heading_level(tag) > 0 || std::find(kBlocks.begin(), kBlocks.end(), tag) != kBlocks.end();
}

bool is_bold(GumboTag tag) { return tag == GUMBO_TAG_B || tag == GUMBO_TAG_STRONG || tag == GUMBO_TAG_TH; }

std::size_t number_of(std::string_view text) {
  std::size_t value = 0;
  for (const char c : text.substr(0, 4)) {
    if (c < '0' || c > '9') break;
    value = value * 10 + static_cast<std::size_t>(c - '0');
  }
  return value;
}

// A cell that holds blocks of its own (a list, a heading, several paragraphs, a table) lays out its page.
bool lays_out(const GumboNode& table) {
  if (attribute_of(table, "role") == "presentation") return true;
  std::vector<const GumboNode*> open = {&table};
  int paragraphs = 0;  // of the cell at hand; cells are met one after another
  while (!open.empty()) {
    const GumboNode* node = open.back();
    open.pop_back();
    if (!is_element(*node)) continue;
    const GumboTag tag = tag_of(*node);
    if (node != &table && (tag == GUMBO_TAG_TABLE || heading_level(tag) > 0)) return true;
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) paragraphs = 0;
    if (tag == GUMBO_TAG_P && ++paragraphs >= 3) return true;
    const GumboVector& children = node->v.element.children;
    for (unsigned i = children.length; i-- > 0;)
      open.push_back(static_cast<const GumboNode*>(children.data[i]));
  }
  return false;
}

// Text of a block as it comes in, blanks made single.
struct Flow {
  std::string text;
  LineRange lines;
  bool bold = true;

  void add(std::string_view part, bool part_bold, int line) {
    for (const char c : part) {
      const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
      if (!blank) {
        text += c;
      } else if (!text.empty() && text.back() != ' ' && text.back() != '\n') {
        text += ' ';
      }
    }
    if (part.find_first_not_of(" \t\r\n\f") == std::string_view::npos) return;
    bold = bold && part_bold;
    if (lines.first == 0) lines.first = line;
    lines.last = line + static_cast<int>(std::count(part.begin(), part.end(), '\n'));
  }
};

class PageReading {
public:
  Page read(const GumboNode& root) {
    sinks_.emplace_back();
    walk(root);
    flush();
    Page page;
    page.blocks = std::move(sinks_.front());
    return page;
  }

private:
  struct Step {
    const GumboNode* node;
    unsigned next = 0;     // child to visit
    bool layout = false;   // a table that lays out its page
    std::size_t link = 0;  // where a link's text begins in the flow
    bool in_layout_row = false;
  };
  struct List {
    bool numbered = false;
    int count = 0;
  };
  struct OpenTable {
    bool layout = false;
    Block block;
    std::vector<std::vector<Block>> cells;  // of the layout row at hand
  };

  void walk(const GumboNode& root) {
    std::vector<Step> path;
    path.push_back({&root});
    enter(path.back());
    while (!path.empty()) {
      Step& step = path.back();
      const GumboVector* children = children_of(*step.node);
      if (children == nullptr || step.next >= children->length) {
        leave(step);
        path.pop_back();
        continue;
      }
      const auto& child = *static_cast<const GumboNode*>(children->data[step.next++]);
      if (child.type == GUMBO_NODE_TEXT || child.type == GUMBO_NODE_WHITESPACE ||
          child.type == GUMBO_NODE_CDATA) {
        flow_.add(child.v.text.text, bold_ > 0, static_cast<int>(child.v.text.start_pos.line));
      } else if (is_element(child) && !is_furniture(child)) {
        path.push_back({&child});
        enter(path.back());
      }
    }
  }

  static const GumboVector* children_of(const GumboNode& node) {
    if (node.type == GUMBO_NODE_DOCUMENT) return &node.v.document.children;
    return is_element(node) ? &node.v.element.children : nullptr;
  }

  void enter(Step& step) {
    const GumboTag tag = tag_of(*step.node);
    if (begins_block(tag)) flush();
    if (is_bold(tag)) ++bold_;
    if (heading_level(tag) > 0) level_ = heading_level(tag);
    if (tag == GUMBO_TAG_TITLE) level_ = 1;
    if (tag == GUMBO_TAG_BR) line_break();
    if (tag == GUMBO_TAG_A) step.link = flow_.text.size();
    if (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL) lists_.push_back({tag == GUMBO_TAG_OL});
    if (tag == GUMBO_TAG_LI && !lists_.empty()) item_ = ++lists_.back().count;
    if (tag == GUMBO_TAG_TABLE) open_table(lays_out(*step.node));
    if (tables_.empty()) return;
    if (tag == GUMBO_TAG_TR) open_row(*step.node);
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) sinks_.emplace_back();
  }

  void leave(const Step& step) {
    const GumboTag tag = tag_of(*step.node);
    if (tag == GUMBO_TAG_A) end_link(step.link);
    if (begins_block(tag)) flush();
    if (is_bold(tag)) --bold_;
    if (heading_level(tag) > 0 || tag == GUMBO_TAG_TITLE) level_ = 0;
    if (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL) lists_.pop_back();
    if (tables_.empty()) return;
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) close_cell(*step.node);
    if (tag == GUMBO_TAG_TR) close_row();
    if (tag == GUMBO_TAG_TABLE) close_table();
  }

  void end_link(std::size_t begin) {
    if (begin > flow_.text.size()) return;  // a block began inside of it
    const std::string content = text_of_link(std::string_view(flow_.text).substr(begin));
    flow_.text.resize(begin);
    flow_.text += content;
  }

  void line_break() {
    if (tables_.empty() || tables_.back().layout) {
      const bool carries_on = !flow_.text.empty();
      flush();
      broken_ = carries_on;
    } else if (!flow_.text.empty()) {
      flow_.text += '\n';
    }
  }

  // The text so far becomes a block.
  void flush() {
    Flow flow = std::exchange(flow_, {});
    while (!flow.text.empty() && (flow.text.back() == ' ' || flow.text.back() == '\n')) flow.text.pop_back();
    if (flow.text.empty()) return;
    Block block;
    block.text = std::move(flow.text);
    block.bold = flow.bold;
    block.place.lines = flow.lines;
    if (level_ > 0) {
      block.kind = BlockKind::heading;
      block.heading_level = level_;
    }
    if (item_ > 0 && !lists_.empty()) {
      block.text.insert(0, lists_.back().numbered ? std::to_string(item_) + ". " : "• ");
      item_ = 0;
    }
    if (!lists_.empty())
      block.indent = kListIndent * static_cast<int>(std::min<std::size_t>(lists_.size(), 20));
    sinks_.back().push_back(std::move(block));
  }

  void open_table(bool layout) {
    tables_.push_back({layout, {}, {}});
    tables_.back().block.kind = BlockKind::table;
  }

  void open_row(const GumboNode& row) {
    OpenTable& table = tables_.back();
    table.cells.clear();
    if (table.layout) return;
    table.block.rows.emplace_back();
    table.block.rows.back().header = tag_of(*row.parent) == GUMBO_TAG_THEAD;
  }

  void close_cell(const GumboNode& cell) {
    if (sinks_.size() < 2) return;
    std::vector<Block> blocks = std::move(sinks_.back());
    sinks_.pop_back();
    OpenTable& table = tables_.back();
    if (table.layout) {
      table.cells.push_back(std::move(blocks));
      return;
    }
    if (table.block.rows.empty()) table.block.rows.emplace_back();
    Row& row = table.block.rows.back();
    Cell joined;
    joined.bold = !blocks.empty();
    for (const Block& block : blocks) {
      if (!joined.text.empty()) joined.text += '\n';
      joined.text += block.text;
      joined.bold = joined.bold && block.bold;
      if (row.place.lines.first == 0) row.place.lines.first = block.place.lines.first;
      row.place.lines.last = std::max(row.place.lines.last, block.place.lines.last);
    }
    if (tag_of(cell) == GUMBO_TAG_TH && row.cells.empty()) heads_ = true;
    if (tag_of(cell) != GUMBO_TAG_TH) heads_ = false;
    row.cells.push_back(std::move(joined));
    const std::size_t spanned =
        std::clamp<std::size_t>(number_of(attribute_of(cell, "colspan")), 1, kMostSpanned);
    row.cells.resize(row.cells.size() + spanned - 1);
  }

  void close_row() {
    OpenTable& table = tables_.back();
    if (!table.layout) {
      if (!table.block.rows.empty() && heads_) table.block.rows.back().header = true;
      heads_ = false;
      return;
    }
    auto& cells = table.cells;
    const bool numbered = cells.size() >= 2 && cells[0].size() == 1 && !cells[1].empty() &&
                          cells[0][0].kind != BlockKind::table && cells[1][0].kind != BlockKind::table &&
                          cells[0][0].text.size() <= kShortCell;
    if (numbered) {
      Block title;
      title.kind = BlockKind::table;
      title.place = {{cells[0][0].place.lines.first, cells[1][0].place.lines.last}, 0, 0};
      title.rows.push_back(
          {{{cells[0][0].text, 0, cells[0][0].bold}, {cells[1][0].text, 0, cells[1][0].bold}},
           title.place,
           false});
      sinks_.back().push_back(std::move(title));
      cells[0].clear();
      cells[1].erase(cells[1].begin());
    }
    for (std::vector<Block>& cell : cells)
      std::move(cell.begin(), cell.end(), std::back_inserter(sinks_.back()));
    cells.clear();
  }

  void close_table() {
    OpenTable table = std::move(tables_.back());
    tables_.pop_back();
    std::vector<Row>& rows = table.block.rows;
    std::erase_if(rows, [](const Row& row) {
      return std::all_of(row.cells.begin(), row.cells.end(),
                         [](const Cell& cell) { return cell.text.empty(); });
    });
    if (rows.empty()) return;
    table.block.place = {{rows.front().place.lines.first, rows.back().place.lines.last}, 0, 0};
    sinks_.back().push_back(std::move(table.block));
  }

  Flow flow_;
  int bold_ = 0;         // open elements of bold text
  int level_ = 0;        // of the open heading
  int item_ = 0;         // of the open list, its text still to come
  bool heads_ = false;   // all cells of the row so far are heads
  bool broken_ = false;  // a <br> stands before the text
  std::vector<List> lists_;
  std::vector<OpenTable> tables_;
  std::vector<std::vector<Block>> sinks_;  // the page's blocks, then those of the cells that are open
};

}  // namespace

Page read_html(std::string_view bytes) {
  const std::string text = to_utf8(bytes.substr(byte_order_mark(bytes)));
  const std::unique_ptr<GumboOutput, void (*)(GumboOutput*)> tree(
      gumbo_parse_with_options(&kGumboDefaultOptions, text.data(), text.size()),
      [](GumboOutput* output) { gumbo_destroy_output(&kGumboDefaultOptions, output); });
  return PageReading().read(*tree->document);
}

}  // namespace quorate
