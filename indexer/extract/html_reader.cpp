#include "indexer/extract/html_reader.h"

#include <gumbo.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <string>
#include <utility>

#include "indexer/extract/encoding.h"
#include "indexer/extract/html_elements.h"
#include "indexer/extract/html_flow.h"
#include "indexer/extract/html_furniture.h"
#include "indexer/extract/html_tables.h"

namespace quorate {
namespace {

constexpr int kListIndent = 4;  // characters a level

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
    if (tag == GUMBO_TAG_TABLE) tables_.emplace_back(lays_out(*step.node));
    if (tables_.empty()) return;
    if (tag == GUMBO_TAG_TR) tables_.back().open_row(*step.node);
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
    if (tag == GUMBO_TAG_TR) put(tables_.back().close_row());
    if (tag == GUMBO_TAG_TABLE) close_table();
  }

  void end_link(std::size_t begin) {
    if (begin > flow_.text.size()) return;  // a block began inside of it
    const std::string content = text_of_link(std::string_view(flow_.text).substr(begin));
    flow_.text.resize(begin);
    flow_.text += content;
  }

  void line_break() {
    if (tables_.empty() || tables_.back().lays_out()) {
      const bool carries_on = !flow_.text.empty();
      flush();
      broken_ = carries_on;
    } else if (!flow_.text.empty()) {
      flow_.text += '\n';
    }
  }

  // The text so far becomes a block.
  void flush() {
    HtmlFlow flow = std::exchange(flow_, {});
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

  void put(std::vector<Block> blocks) {
    std::move(blocks.begin(), blocks.end(), std::back_inserter(sinks_.back()));
  }

  void close_cell(const GumboNode& cell) {
    if (sinks_.size() < 2) return;
    std::vector<Block> blocks = std::move(sinks_.back());
    sinks_.pop_back();
    tables_.back().add_cell(cell, std::move(blocks));
  }

  void close_table() {
    HtmlTable table = std::move(tables_.back());
    tables_.pop_back();
    put(table.finish());
  }

  HtmlFlow flow_;
  int bold_ = 0;         // open elements of bold text
  int level_ = 0;        // of the open heading
  int item_ = 0;         // of the open list, its text still to come
  bool broken_ = false;  // a <br> stands before the text
  std::vector<List> lists_;
  std::vector<HtmlTable> tables_;
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
