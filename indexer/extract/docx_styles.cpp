#include "indexer/extract/docx_styles.h"

#include <algorithm>
#include <cstdlib>

#include "indexer/extract/office_package.h"

namespace quorate {
namespace {

constexpr int kMostAncestors = 12;  // more is a circle

int number_of(std::string_view text) { return std::atoi(std::string(text).c_str()); }

// "heading 2", "Heading 2", "Title": names stay English in the file whatever language Word shows them in.
int level_by_name(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  if (name == "title") return 1;
  if (name == "subtitle") return 2;
  if (!name.starts_with("heading ")) return 0;
  return std::clamp(number_of(std::string_view(name).substr(8)), 0, 9);
}

}  // namespace

ParagraphStyle with_properties(ParagraphStyle style, pugi::xml_node properties) {
  if (const pugi::xml_node outline = child_of(properties, "outlineLvl")) {
    const int level = number_of(attribute_of(outline, "val"));
    style.heading_level = level >= 0 && level < 9 ? level + 1 : 0;
  }
  if (const pugi::xml_node numbers = child_of(properties, "numPr")) {
    if (const pugi::xml_node list = child_of(numbers, "numId")) style.list = attribute_of(list, "val");
    if (const pugi::xml_node level = child_of(numbers, "ilvl"))
      style.list_level = number_of(attribute_of(level, "val"));
    if (style.list == "0") style.list.clear();
  }
  if (const pugi::xml_node indent = child_of(properties, "ind")) {
    for (const std::string_view name : {"left", "start"})
      if (const auto left = attribute_of(indent, name); !left.empty()) style.left = number_of(left);
    if (const auto in = attribute_of(indent, "firstLine"); !in.empty()) style.first_line = number_of(in);
    if (const auto out = attribute_of(indent, "hanging"); !out.empty()) style.first_line = -number_of(out);
  }
  return style;
}

std::map<std::string, ParagraphStyle> read_styles(const pugi::xml_document& styles) {
  std::map<std::string, pugi::xml_node> nodes;
  for (const pugi::xml_node node : styles.document_element().children())
    if (local_name(node.name()) == "style") nodes.emplace(attribute_of(node, "styleId"), node);
  std::map<std::string, ParagraphStyle> read;
  for (const auto& [id, node] : nodes) {
    std::vector<pugi::xml_node> line = {node};
    while (line.size() < kMostAncestors) {
      const auto parent = nodes.find(std::string(attribute_of(child_of(line.back(), "basedOn"), "val")));
      if (parent == nodes.end()) break;
      line.push_back(parent->second);
    }
    ParagraphStyle style;
    for (auto at = line.rbegin(); at != line.rend(); ++at) {
      if (const int level = level_by_name(std::string(attribute_of(child_of(*at, "name"), "val"))))
        style.heading_level = level;
      style = with_properties(std::move(style), child_of(*at, "pPr"));
      if (const pugi::xml_node bold = child_of(child_of(*at, "rPr"), "b")) style.bold = is_on(bold);
    }
    read.emplace(id, std::move(style));
  }
  return read;
}

}  // namespace quorate
