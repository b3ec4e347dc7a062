#include "indexer/extract/pptx_reader.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "analyzers/error.h"
#include "indexer/extract/blanks.h"
#include "indexer/extract/office_package.h"

namespace quorate {
namespace {

constexpr int kLevelIndent = 4;  // characters a level of a list

class SlideReading {
public:
  Page read(const pugi::xml_document& slide, int number) {
    page_.number = number;
    walk(
        slide.root(), [this](pugi::xml_node node) { return enter(node); },
        [this](pugi::xml_node node) { leave(node); });
    return std::move(page_);
  }

private:
  bool enter(pugi::xml_node node) {
    const std::string_view name = local_name(node.name());
    if (name == "Fallback" || name == "timing" || name == "transition") return false;
    if (name == "sp") {
      const std::string_view type =
          attribute_of(child_of(child_of(child_of(node, "nvSpPr"), "nvPr"), "ph"), "type");
      if (type == "sldNum" || type == "ftr" || type == "dt") return false;
      level_ = type == "title" || type == "ctrTitle" ? 1 : type == "subTitle" ? 2 : 0;
    }
    if (name == "tbl") {
      table_ = {};
      table_.kind = BlockKind::table;
      in_table_ = true;
    }
    if (name == "tr" && in_table_) table_.rows.emplace_back();
    if (name == "p") {
      text_.clear();
      bold_ = true;
    }
    if (name == "r") run_bold_ = attribute_of(child_of(node, "rPr"), "b") == "1";
    if (name == "br") text_ += '\n';
    if (name == "t") {
      text_ += node.text().get();
      bold_ = bold_ && run_bold_;
    }
    return true;
  }

  void leave(pugi::xml_node node) {
    const std::string_view name = local_name(node.name());
    if (name == "p") close_paragraph(node);
    if (name == "sp") level_ = 0;
    if (name == "tc" && in_table_ && !table_.rows.empty())
      table_.rows.back().cells.push_back({std::exchange(cell_, {}), 0, false});
    if (name == "tbl" && in_table_) {
      in_table_ = false;
      if (!table_.rows.empty()) page_.blocks.push_back(std::move(table_));
    }
  }

  void close_paragraph(pugi::xml_node node) {
    if (trim_blanks(text_).empty()) return;
    if (in_table_) {
      cell_ += (cell_.empty() ? "" : "\n") + text_;
      return;
    }
    const std::string level(attribute_of(child_of(node, "pPr"), "lvl"));
    for (std::size_t at = 0; at <= text_.size();) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      Block block;
      block.text = text_.substr(at, end - at);
      at = end + 1;
      if (block.text.empty()) continue;
      block.bold = bold_;
      block.indent = kLevelIndent * std::clamp(std::atoi(level.c_str()), 0, 9);
      block.heading_level = level_;
      if (level_ > 0) block.kind = BlockKind::heading;
      page_.blocks.push_back(std::move(block));
    }
  }

  Page page_;
  Block table_;
  bool in_table_ = false;
  std::string text_, cell_;
  bool bold_ = true, run_bold_ = false;
  int level_ = 0;  // of headings: of the shape at hand
};

}  // namespace

void read_pptx(std::string_view bytes, int most, const std::function<void(const Page&)>& give) {
  static const std::string kPresentation = "ppt/presentation.xml";
  OfficePackage package(bytes, "ppt/");
  const auto relations = package.relations_of(kPresentation);
  const pugi::xml_document presentation = package.parse(kPresentation);
  int number = 0;
  for (const pugi::xml_node id : child_of(presentation.document_element(), "sldIdLst").children()) {
    // Both <p:sldId id="256" r:id="rId2">: the relation is the one with a prefix.
    std::string relation;
    for (const pugi::xml_attribute attribute : id.attributes())
      if (std::string_view(attribute.name()).ends_with(":id")) relation = attribute.value();
    const auto target = relations.find(relation);
    if (target == relations.end() || ++number > most) continue;
    const pugi::xml_document slide = package.parse(target->second);
    if (attribute_of(slide.document_element(), "show") == "0") continue;
    give(SlideReading().read(slide, number));
  }
  if (number == 0) throw Error(ErrorKind::damaged, "is a presentation without slides");
}

}  // namespace quorate
