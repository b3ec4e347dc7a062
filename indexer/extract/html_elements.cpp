#include "indexer/extract/html_elements.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "indexer/extract/html_furniture.h"

namespace quorate {
namespace {

constexpr int kManyParagraphs = 3;  // of one cell
constexpr int kHeadsOfData = 3;  // two may be a number's and an item's, whose minutes stand below its title

}  // namespace

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

bool lays_out(const GumboNode& table) {
  if (attribute_of(table, "role") == "presentation") return true;
  std::vector<const GumboNode*> open = {&table};
  int paragraphs = 0;  // of the cell at hand; cells are met one after another
  int heads = 0;
  bool many = false;
  while (!open.empty()) {
    const GumboNode* node = open.back();
    open.pop_back();
    if (!is_element(*node)) continue;
    const GumboTag tag = tag_of(*node);
    if (node != &table && (tag == GUMBO_TAG_TABLE || heading_level(tag) > 0)) return true;
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) paragraphs = 0;
    if (tag == GUMBO_TAG_TH) ++heads;
    if (tag == GUMBO_TAG_P && ++paragraphs >= kManyParagraphs) many = true;
    const GumboVector& children = node->v.element.children;
    for (unsigned i = children.length; i-- > 0;)
      open.push_back(static_cast<const GumboNode*>(children.data[i]));
  }
  return many && heads < kHeadsOfData;
}

}  // namespace quorate
