#include "indexer/extract/markup.h"

#include <catch2/catch.hpp>

using namespace quorate;

TEST_CASE("markup in a cell becomes plain text") {
  struct Case {
    std::string_view name, markup, text;
    bool bold;
  };
  const Case cases[] = {
      {"paragraphs are lines", "<p>First.</p> <p>Second.</p>", "First.\nSecond.", false},
      {"a break is a line", "one<br>two<br/>three", "one\ntwo\nthree", false},
      {"a list that is never closed", "<ul style=\"list-style-type: none\"> • one", "• one", false},
      {"a ticked box", "Yes <input checked=\"checked\" type=\"checkbox\"/>", "Yes ☒", false},
      {"an empty box", "No <input type=\"checkbox\"/>", "No ☐", false},
      {"entities", "R&amp;D &pound;5 &#8211; &#x41;", "R&D £5 – A", false},
      {"what is no entity stays", "A&E; Q&A", "A&E; Q&A", false},
      {"less than is no tag", "<=12 and <29 and a < b", "<=12 and <29 and a < b", false},
      {"an unknown tag stays", "<INSERT NAME>", "<INSERT NAME>", false},
      {"bold of all of it", "**NOTE**", "NOTE", true},
      {"bold of a part", "**NOTE** the report", "NOTE the report", false},
      {"a table in the cell", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc",
       false},
      {"emphasis by single stars", "the *NHS Long Term Plan* says", "the NHS Long Term Plan says", false},
      {"a lone star is a sign", "5 * 3 and Trend*", "5 * 3 and Trend*", false},
      {"struck text keeps its words", "~~old~~ new", "old new", false},
      {"a tag that never ends", "<p never ends", "<p never ends", false},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    CHECK(resolve_markup(c.markup) == PlainText{std::string(c.text), c.bold});
  }
}
