// An Office file as parts of XML with relations between them (ECMA-376 part 2, the open packaging
// conventions).
#pragma once

#include <pugixml.hpp>

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace quorate {

class OfficePackage {
public:
  // Unpacks the parts under the folders named ("word/"), those of XML and their relations alone.
  // Throws as read_archive().
  OfficePackage(std::string_view bytes, std::string_view folder);

  // The part parsed: pugixml expands no entities of the file's own and opens nothing. A part that isn't there
  // is an empty document. Throws Error{damaged} for what is no XML, Error{too_large} where memory ends.
  pugi::xml_document parse(const std::string& part);
  // Targets of the relations of a part by their ids, as names of parts.
  std::map<std::string, std::string> relations_of(const std::string& part);

private:
  std::map<std::string, std::string> parts_;
};

// The name without its namespace prefix, by which all elements and attributes are told here: "w:p" is "p".
std::string_view local_name(const char* name);
pugi::xml_node child_of(pugi::xml_node node, std::string_view name);
std::string_view attribute_of(pugi::xml_node node, std::string_view name);  // empty where it has none
// A property that is on by being there, unless its value says no: <w:b/>, <w:b w:val="0"/>.
bool is_on(pugi::xml_node node);

// Walks the elements below `root` in their order without recursion, so that no depth of nesting matters.
// `enter` says whether to go into an element; `leave` is called for each that was gone into.
void walk(pugi::xml_node root, const std::function<bool(pugi::xml_node)>& enter,
          const std::function<void(pugi::xml_node)>& leave);

// Symbols of the Wingdings fonts and of Word's content controls as text: tick boxes as U+2612 and U+2610,
// bullets as U+2022. Empty for what is none.
std::string symbol_text(unsigned long code);

}  // namespace quorate
