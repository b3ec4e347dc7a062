#include "server/answers/html/text_view.h"

#include <catch2/catch.hpp>

using namespace quorate;

TEST_CASE("lines become paragraphs, lists and tables") {
  struct Row {
    std::string_view text, expected;
  };
  const std::string table =
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table 1\"><table><tbody>";
  const std::string headed = table.substr(0, table.size() - 7) + "<thead>";
  const std::string end = "</tbody></table></div>";
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"", ""},
      {"one", "<p>one</p>"},
      {"one\n\ntwo\n", "<p>one</p><p>two</p>"},
      {"\xE2\x80\xA2 a\n\xE2\x80\xA2 b\nc", "<ul><li> a</li><li> b</li></ul><p>c</p>"},
      {"a\tb\nc\td", table + "<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>" + end},
      {"a\t\tb", "<p>a\t\tb</p>"},
      {"a\t\tb\tc\t", table + "<tr><td>a</td><td>b</td><td>c</td></tr>" + end},
      {"Name:\tAnn\t\t\nDate:\tMay\tPaper:\tJ",
       table +
           "<tr><td>Name:</td><td colspan=\"3\">Ann</td></tr><tr><td>Date:</td><td>May</td><td>Paper:</td>"
           "<td>J</td></tr>" +
           end},
      {"Asked to: \xE2\x80\xA2 note \xE2\x80\xA2 agree",
       "<p>Asked to:</p><ul><li> note</li><li> agree</li></ul>"},
      {"\xE2\x80\xA2 a; \xE2\x80\xA2 b\t\t\t", "<ul><li> a;</li><li> b\t\t\t</li></ul>"},
      {"\xE2\x80\xA2 a; \xE2\x80\xA2 b", "<ul><li> a;</li><li> b</li></ul>"},
      {"Tel 1 \xE2\x80\xA2 Fax 2", "<p>Tel 1 \xE2\x80\xA2 Fax 2</p>"},
      {"Action\tOwner\tDue\nReport on risks\tAnn Lee\t12/09/24",
       headed +
           "<tr><th scope=\"col\">Action</th><th scope=\"col\">Owner</th><th scope=\"col\">Due</th></tr>"
           "</thead><tbody><tr><td>Report on risks</td><td>Ann Lee</td><td>12/09/24</td></tr>" +
           end},
      {"Red\tAmber\tGreen\nRed\tRed\tAmber",
       table +
           "<tr><td>Red</td><td>Amber</td><td>Green</td></tr><tr><td>Red</td>"
           "<td>Red</td><td>Amber</td></tr>" +
           end},
      {"Date:\t12 May\tPaper\n1\t2\t3",
       table +
           "<tr><td>Date:</td><td>12 May</td><td>Paper</td></tr><tr><td>1</td>"
           "<td>2</td><td>3</td></tr>" +
           end},
      {"\tindented", "<p>\tindented</p>"},
      {"R&D <x>", "<p>R&amp;D &lt;x&gt;</p>"},
  };
  for (const auto& [text, expected] : rows) {
    INFO(text);
    CHECK(text_view({text, {}, 0, {}}).markup() == expected);
  }
}

TEST_CASE("marks stand where they should, whatever their bounds") {
  struct Row {
    std::string text;
    std::vector<Span> marks;
    std::string expected;
  };
  const std::vector<Row> rows = {
      {"one two", {{0, 3}}, "<p><mark id=\"m1\">one</mark> two</p>"},
      {"one two", {{0, 3}, {4, 7}}, "<p><mark id=\"m1\">one</mark> <mark id=\"m2\">two</mark></p>"},
      {"one\ntwo", {{0, 7}}, "<p><mark id=\"m1\">one</mark></p><p><mark id=\"m2\">two</mark></p>"},
      {"one", {{1, 900}}, "<p>o<mark id=\"m1\">ne</mark></p>"},
      {"one", {{2, 1}, {5, 9}}, "<p>one</p>"},
      {"one", {{0, 2}, {1, 3}}, "<p><mark id=\"m1\">on</mark><mark id=\"m2\">e</mark></p>"},
      {"\xC3\xA9t\xC3\xA9", {{1, 4}}, "<p>\xC3\xA9<mark id=\"m1\">t\xC3\xA9</mark></p>"},
  };
  for (const auto& [text, marks, expected] : rows) {
    INFO(expected);
    CHECK(text_view({text, marks, 1, {}}).markup() == expected);
  }
}

TEST_CASE("anchors are set at their byte, inside marks and behind the end too") {
  const Html here(Raw{"<i></i>"});
  CHECK(text_view({"one two", {}, 0, {{4, here}}}).markup() == "<p>one <i></i>two</p>");
  CHECK(text_view({"one\ntwo", {}, 0, {{3, here}}}).markup() == "<p>one</p><p><i></i>two</p>");
  CHECK(text_view({"one", {}, 0, {{0, here}, {99, here}}}).markup() == "<p><i></i>one</p><i></i>");
  CHECK(text_view({"one two", {{0, 7}}, 0, {{4, here}}}).markup() ==
        "<p><mark>one </mark><i></i><mark>two</mark></p>");
}
