#include "indexer/extract/html_reader.h"

#include <catch2/catch.hpp>

#include <string>

#include "indexer/extract/html_furniture.h"
#include "tests/unit/extract/blocks_text.h"

namespace quorate {
namespace {

using Shown = std::vector<std::string>;

TEST_CASE("a web page gives its content in order") {
  struct Row {
    std::string html;
    Shown expected;
  };
  const Row rows[] = {
      {"<title>Board - Trust</title><h1>Agenda</h1><p>One  two\n three.</p>",
       {"# Board - Trust", "# Agenda", "One two three."}},
      {"<h2>Health Board<br>20 November</h2>", {"## Health Board", "## 20 November"}},
      {"<p><b>RESOLVED –</b></p><p>That it be <b>noted</b>.</p>", {"*RESOLVED –", "That it be noted."}},
      {"<ul><li>one<li>two</ul><ol><li>first</li><li>second</li></ol>",
       {"• one", "• two", "1. first", "2. second"}},
      {"<table><tr><th>Ref</th><th>Item</th></tr><tr><td>1</td><td>Minutes<br>of March</td></tr></table>",
       {"=Ref | Item", "1 | Minutes/of March"}},
      {"<table><tr><td colspan=2>Both</td><td>x</td></tr><tr><td></td><td> </td></tr></table>",
       {"Both |  | x"}},
      {"<table><tr><td>17.</td><td><p>Apologies</p><p>Minutes:</p><div>None came.</div><p>All "
       "did.</p></td></tr></table>",
       {"17. | Apologies", "Minutes:", "None came.", "All did."}},
      {"<table><tr><th>Ref</th><th>Action</th><th>Due</th></tr>"
       "<tr><td>1</td><td><p>Ask.</p><p>Tell.</p><p>Close.</p></td><td>May</td></tr></table>",
       {"=Ref | Action | Due", "1 | Ask./Tell./Close. | May"}},
      {"<p>Caf\xe9 \x96 \xa3"
       "5</p>",
       {"Café – £5"}},
      {"R&amp;D &nbsp;<p>&#163;3", {"R&D  ", "£3"}},
  };
  for (const Row& row : rows) {
    INFO(row.html);
    Shown expected = row.expected;
    if (row.html.starts_with("R&amp;")) expected[0] = "R&D \xc2\xa0";
    CHECK(shown(read_html(row.html).blocks) == expected);
  }
}

TEST_CASE("navigation, banners, scripts and what is hidden are no content") {
  const char* rows[] = {
      "<nav>Home</nav><p>Text</p>",
      "<div class='mgNav'><ul><li><a>Calendar</a></ul></div><p>Text</p>",
      "<div id=cookie-banner>Accept all</div><p>Text</p>",
      "<script>var _paq</script><style>p{}</style><p>Text</p>",
      "<div style='display: none'>Secret</div><p>Text</p>",
      "<p>Text <a href='x'>View directions</a></p>",
      "<p>Text <a href='x.pdf'><img src=i> PDF 138 KB</a></p>",
      "<div role=navigation>Home</div><p hidden>no</p><p>Text</p><footer>Contact</footer>",
      "<form><label>Search</label><input value=x><button>Go</button></form><p>Text</p>",
  };
  for (const char* row : rows) {
    INFO(row);
    CHECK(shown(read_html(row).blocks) == Shown{"Text"});
  }
}

TEST_CASE("the text of a link loses the note on its file") {
  struct Row {
    const char* link;
    const char* expected;
  };
  const Row rows[] = {
      {"Appendix A: return PDF 96 KB", "Appendix A: return"},
      {"PDF 138 KB", ""},
      {"Report (PDF, 1.2 MB)", "Report"},
      {"Strategy.pdf", "Strategy.pdf"},
      {"Minutes DOCX", "Minutes"},
      {"View the minutes of the last meeting", "View the minutes of the last meeting"},
      {"Back to top", ""},
      {"Viewpoint", "Viewpoint"},
      {"Grant of 5 MB", "Grant of 5 MB"},
  };
  for (const Row& row : rows) CHECK(text_of_link(row.link) == row.expected);
}

TEST_CASE("no page is too deep, too wide or too broken") {
  std::string deep, tables, lists;
  for (int i = 0; i < 10'000; ++i) deep += "<div><b>";
  for (int i = 0; i < 1'000; ++i) tables += "<table><tr><td>a<td>b";
  for (int i = 0; i < 4'000; ++i) lists += "<ul><li>x";
  for (const std::string& html :
       {deep + "x", tables, lists, std::string("<table><td>a</table></td></tr>"),
        std::string("<tr><td colspan=999999999>x"), std::string("</table></ul></b></h1>"),
        std::string("<p>\0\xff\xfe<", 7), std::string()})
    CHECK_NOTHROW(read_html(html));
}

TEST_CASE("every cut of a page is read") {
  const std::string whole =
      "<!DOCTYPE html><title>A</title><h1>B</h1><table><tr><th>No.</th></tr><tr><td><p>1.</p></td>"
      "<td><p>Item</p><ul><li>x</li></ul></td></tr></table><!-- end -->";
  for (std::size_t length = 0; length < whole.size(); ++length)
    CHECK_NOTHROW(read_html(whole.substr(0, length)));
}

}  // namespace
}  // namespace quorate
