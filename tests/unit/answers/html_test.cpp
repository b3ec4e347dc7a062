#include "server/answers/html/html.h"

#include <catch2/catch.hpp>

#include "hostile_strings.h"
#include "markup_check.h"
#include "server/query/escape.h"

using namespace quorate;

TEST_CASE("text and values are escaped, ready markup is not") {
  struct Row {
    Html html;
    std::string expected;
  };
  const std::string angry = "<b>\"A\" & 'B'</b>";
  const std::vector<Row> rows = {
      {Html(angry), "&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;"},
      {Html(Raw{"<b>x</b>"}), "<b>x</b>"},
      {tag("p", {}, "a < b"), "<p>a &lt; b</p>"},
      {tag("p", {{"title", angry}}, "x"),
       "<p title=\"&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;\">x</p>"},
      {tag("a", {{"href", "/help"}}, tag("b", {}, "H"), "elp"), "<a href=\"/help\"><b>H</b>elp</a>"},
      {tag("input", {{"checked", true}, {"disabled", false}, {"size", 3}}), "<input checked size=\"3\">"},
      {tag("li", {{"class", when(false, "on")}}, ""), "<li></li>"},
      {tag("li", {{"class", when(true, "on")}}, ""), "<li class=\"on\"></li>"},
  };
  for (const auto& [html, expected] : rows) CHECK(html.markup() == expected);
}

TEST_CASE("what is no character or a control character is not passed on") {
  struct Row {
    std::string_view text, expected;
  };
  using namespace std::string_view_literals;
  const std::vector<Row> rows = {
      {"a\0b"sv, "ab"},
      {"tab\tline\nend\r"sv, "tab\tline\nend"},
      {"\xC3\xA9t\xC3\xA9"sv, "\xC3\xA9t\xC3\xA9"},
      {"cut \xC3"sv, "cut \xEF\xBF\xBD"},
      {"\xC0\xBC"sv, "\xEF\xBF\xBD\xEF\xBF\xBD"},
      {"\xED\xA0\x80"sv, "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
      {"\xF4\x90\x80\x80"sv, "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
      {"\xF0\x9F\x98\x80"sv, "\xF0\x9F\x98\x80"},
      {"\xEF\xBF\xBE\xEF\xBF\xBF"sv, "\xEF\xBF\xBD\xEF\xBF\xBD"},  // U+FFFE, U+FFFF: none of XML's
      {"\x7F\x1F"sv, ""},
  };
  for (const auto& [text, expected] : rows) CHECK(escape(text) == expected);
}

TEST_CASE("an address that could run or lead astray is left out") {
  struct Row {
    std::string_view address;
    bool safe;
  };
  const std::vector<Row> rows = {
      {"/search?q=x", true},
      {"?page=2", true},
      {"#m1", true},
      {"https://a.example", true},
      {"http://a.example", true},
      {"javascript:alert(1)", false},
      {"JAVASCRIPT:alert(1)", false},
      {" javascript:x", false},
      {"data:text/html,x", false},
      {"//evil.example", false},
      {"/\\evil.example", false},
      {"https:evil", false},
      {"evil.example", false},
      {"", false},
  };
  for (const auto& [address, safe] : rows) {
    INFO(address);
    CHECK(is_safe_address(address) == safe);
    CHECK((tag("a", {{"href", address}}, "x").markup() == "<a>x</a>") == !safe);
  }
}

TEST_CASE("of a snippet only marks and entities pass") {
  struct Row {
    std::string_view html, expected;
  };
  const std::vector<Row> rows = {
      {"a <mark>b</mark> c", "a <mark>b</mark> c"},
      {"R&amp;D &lt;3", "R&amp;D &lt;3"},
      {"<b>x</b>", "&lt;b&gt;x&lt;/b&gt;"},
      {"<mark onclick=x>y</mark>", "&lt;mark onclick=x&gt;y&lt;/mark&gt;"},
      {"<mark>open", "<mark>open</mark>"},
      {"<mark><mark>a</mark></mark>", "<mark>&lt;mark&gt;a</mark>&lt;/mark&gt;"},
      {"</mark>x", "&lt;/mark&gt;x"},
      {"\"quoted\"", "&quot;quoted&quot;"},
  };
  for (const auto& [html, expected] : rows) CHECK(snippet_markup(html).markup() == expected);
}

TEST_CASE("hostile strings stay text wherever they are put") {
  REQUIRE(samples::kHostile.size() >= 60);
  for (const std::string_view hostile : samples::kHostile) {
    INFO(hostile);
    CHECK(samples::fault_in(tag("p", {{"title", hostile}}, hostile).markup()).empty());
    CHECK(samples::fault_in(tag("a", {{"href", hostile}}, hostile).markup()).empty());
    CHECK(samples::fault_in(tag("p", {}, snippet_markup(hostile)).markup()).empty());
    const std::string both = tag("input", {{"value", hostile}}).markup();
    CHECK(std::count(both.begin(), both.end(), '"') == 2);
  }
}

TEST_CASE("the check of markup finds what it is there to find") {
  using samples::fault_in;
  CHECK(fault_in("<p>good</p>").empty());
  for (const std::string_view bad :
       {"<p>a</b>", "<p>", "<p onclick=\"x\">a</p>", "<a href=\"javascript:x\">a</a>", "<script>x</script>",
        "<p title=a>x</p>", "a > b", "<p title=\"<\">x</p>", "<iframe src=\"/x\"></iframe>",
        "<form action=\"//evil\"></form>"}) {
    INFO(bad);
    CHECK_FALSE(fault_in(bad).empty());
  }
}
