// Numbers and bullets that Word puts before paragraphs by itself, which stand nowhere in their text.
#pragma once

#include <pugixml.hpp>

#include <array>
#include <map>
#include <string>

namespace quorate {

class DocxNumbering {
public:
  explicit DocxNumbering(const pugi::xml_document& numbering);  // word/numbering.xml; may be empty

  // The label of the next paragraph of a list at a level from 0: "17.", "(b)", "2.1", "•"; empty where the
  // list is not known or shows none. Counts on.
  std::string next_label(const std::string& list, int level);

private:
  static constexpr int kLevels = 9;
  struct Level {
    std::string format = "decimal";
    std::string text;  // "%1.%2"
    int start = 1;
  };
  using Levels = std::array<Level, kLevels>;
  struct List {
    std::string scheme;
    std::map<int, int> starts;  // levels that begin anew in this list
    bool begun = false;
  };

  std::map<std::string, Levels> schemes_;
  std::map<std::string, List> lists_;
  std::map<std::string, std::array<int, kLevels>> counts_;  // by scheme: lists of one scheme count on
};

}  // namespace quorate
