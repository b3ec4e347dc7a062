// What the styles of a Word document say of its paragraphs.
#pragma once

#include <pugixml.hpp>

#include <map>
#include <string>

namespace quorate {

struct ParagraphStyle {
  int heading_level = 0;  // 1 the highest; 0 for none
  bool bold = false;
  std::string list;  // number of the list that its paragraphs stand in; empty for none
  int list_level = 0;
  int first_line = 0, left = 0;  // where its first line begins, from `left`; where the others do: in twips
};

// Styles by id, with what they take from the styles that they are based on.
std::map<std::string, ParagraphStyle> read_styles(
    const pugi::xml_document& styles);  // word/styles.xml; may be empty

// What the properties of a paragraph or of a style (<w:pPr>) say, over `style`.
ParagraphStyle with_properties(ParagraphStyle style, pugi::xml_node paragraph_properties);

}  // namespace quorate
