#include <catch2/catch.hpp>

#include <string>

#include "analyzers/error.h"
#include "indexer/extract/docx_reader.h"
#include "indexer/extract/pptx_reader.h"
#include "indexer/extract/xlsx_reader.h"
#include "indexer/extract/xlsx_values.h"
#include "tests/unit/extract/blocks_text.h"
#include "tests/unit/extract/sample_files.h"

namespace quorate {
namespace {

using Shown = std::vector<std::string>;

const char* const kStyles =
    "<w:styles><w:style w:styleId='H1'><w:name w:val='heading 1'/></w:style>"
    "<w:style w:styleId='Own'><w:name w:val='Item'/><w:basedOn w:val='H1'/><w:rPr><w:b/></w:rPr></w:style>"
    "<w:style w:styleId='Round'><w:basedOn w:val='Round'/></w:style></w:styles>";
const char* const kNumbering =
    "<w:numbering><w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:start w:val='17'/><w:numFmt "
    "w:val='decimal'/>"
    "<w:lvlText w:val='%1.'/></w:lvl><w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/>"
    "<w:lvlText w:val='(%2)'/></w:lvl></w:abstractNum><w:num w:numId='3'><w:abstractNumId "
    "w:val='7'/></w:num></w:numbering>";

std::string paragraph(const std::string& text, const std::string& properties = "") {
  return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}
std::string listed(const std::string& text, int level) {
  return paragraph(text,
                   "<w:numPr><w:ilvl w:val='" + std::to_string(level) + "'/><w:numId w:val='3'/></w:numPr>");
}

TEST_CASE("a Word document gives paragraphs, headings, lists and tables") {
  struct Row {
    std::string body;
    Shown expected;
  };
  const Row rows[] = {
      {paragraph("Minutes") + paragraph("of the Board"), {"Minutes", "of the Board"}},
      {paragraph("Agenda", "<w:pStyle w:val='H1'/>"), {"# Agenda"}},
      {paragraph("Item", "<w:pStyle w:val='Own'/>"), {"*# Item"}},
      {paragraph("Round", "<w:pStyle w:val='Round'/>"), {"Round"}},
      {listed("Apologies", 0) + listed("first", 1) + listed("second", 1) + listed("Interests", 0) +
           listed("again", 1),
       {"17. Apologies", "(a) first", "(b) second", "18. Interests", "(a) again"}},
      {"<w:p><w:r><w:t>kept </w:t></w:r><w:del><w:r><w:delText>struck</w:delText></w:r></w:del>"
       "<w:ins><w:r><w:t>added</w:t></w:r></w:ins></w:p>",
       {"kept added"}},
      {"<w:p><w:r><w:t>ICB/22/1</w:t><w:tab/><w:t>Welcome</w:t></w:r></w:p><w:p><w:r><w:t>ICB/22/2</"
       "w:t><w:tab/><w:t>"
       "Interests</w:t></w:r></w:p>",
       {"ICB/22/1 | Welcome", "ICB/22/2 | Interests"}},
      {"<w:p><w:r><w:sym w:font='Wingdings' w:char='F0FE'/><w:t> To approve</w:t></w:r></w:p>",
       {"☒ To approve"}},
      {"<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>" + paragraph("Ref") + "</w:tc><w:tc>" +
           paragraph("Item") + "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" +
           paragraph("one") + paragraph("two") + "</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>" +
           paragraph("gone") + "</w:tc></w:tr></w:tbl>",
       {"=Ref | Item", "one/two | "}},
      {"<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>" + paragraph("in") + "</w:tc><w:tc>" + paragraph("side") +
           "</w:tc></w:tr></w:tbl>" + paragraph("after") + "</w:tc></w:tr></w:tbl>",
       {"in side/after"}},
      {"<w:sdt><w:sdtContent>" + paragraph("in a control") + "</w:sdtContent></w:sdt>", {"in a control"}},
  };
  for (const Row& row : rows) {
    INFO(row.body);
    const Page page =
        read_docx(docx_of(row.body, {{"word/styles.xml", kStyles}, {"word/numbering.xml", kNumbering}}));
    CHECK(shown(page.blocks) == row.expected);
  }
}

TEST_CASE("a page break that the author set is three blank lines") {
  const Page page =
      read_docx(docx_of(paragraph("One") + "<w:p><w:r><w:br w:type='page'/></w:r></w:p>" + paragraph("Two")));
  REQUIRE(page.blocks.size() == 2);
  CHECK(page.blocks[1].blank_before >= 3);
}

TEST_CASE("a paragraph of blanks alone is a blank line, whatever blanks they are") {
  for (const char* blanks : {"", " ", "\u00A0", "\u2003 \u200B", "&#160;"}) {
    const Page page = read_docx(docx_of(paragraph("One") + paragraph(blanks) + paragraph("\u00A0Two\u00A0")));
    INFO(blanks);
    CHECK(shown(page.blocks) == Shown{"One", "Two"});
    CHECK(page.blocks.back().blank_before == 1);
  }
}

TEST_CASE("a paragraph begins where its margin and its first line put it") {
  const Page page = read_docx(
      docx_of("<w:p><w:pPr><w:ind w:left='700' w:hanging='400'/></w:pPr><w:r><w:t>- deep</w:t></w:r></w:p>"
              "<w:p><w:pPr><w:ind w:start='400'/></w:pPr><w:r><w:t>deeper</w:t></w:r></w:p>"
              "<w:p><w:pPr><w:ind w:left='-99999999999'/></w:pPr><w:r><w:t>none</w:t></w:r></w:p>"));
  REQUIRE(page.blocks.size() == 3);
  CHECK(page.blocks[0].indent == 3);
  CHECK(page.blocks[1].indent == 4);
  CHECK(page.blocks[2].indent == 0);
}

TEST_CASE("a presentation gives a page a slide") {
  const std::string title =
      "<p:sp><p:nvSpPr><p:nvPr><p:ph type='title'/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>";
  std::vector<Page> pages;
  read_pptx(pptx_of({title + "Flow</a:t></a:r></a:p></p:txBody></"
                             "p:sp><p:sp><p:txBody><a:p><a:r><a:t>Handover up</a:t></a:r>"
                             "</a:p></p:txBody></p:sp>",
                     "<a:tbl><a:tr><a:tc><a:p><a:r><a:t>Beds</a:t></a:r></a:p></"
                     "a:tc><a:tc><a:p><a:r><a:t>200</a:t></a:r></a:p>"
                     "</a:tc></a:tr></a:tbl>"}),
            100, [&](const Page& page) { pages.push_back(page); });
  REQUIRE(pages.size() == 2);
  CHECK(shown(pages[0].blocks) == Shown{"# Flow", "Handover up"});
  CHECK(pages[1].number == 2);
  CHECK(shown(pages[1].blocks) == Shown{"Beds | 200"});
}

TEST_CASE("a workbook gives its rows as they are seen") {
  const std::string styles =
      "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='dd\\-mmm\\-yy'/></numFmts>"
      "<cellXfs><xf numFmtId='0'/><xf numFmtId='10'/><xf numFmtId='170'/></cellXfs></styleSheet>";
  const std::string strings =
      "<sst><si><t>BAF 1</t></si><si><r><t>Long </t></r><r><t>waits</t></r></si></sst>";
  const std::string rows =
      "<row><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='D1'><v>20</v></c></row>"
      "<row><c r='A2' s='2'><v>45071</v></c><c r='B2' s='1'><v>0.614</v></c><c r='C2' "
      "t='inlineStr'><is><t>in</t></is></c></row>"
      "<row hidden='1'><c r='A3'><v>1</v></c></row><row><c r='A4' t='s'><v>99</v></c></row>";
  std::vector<Page> pages;
  read_xlsx(xlsx_of(rows, {{"xl/styles.xml", styles}, {"xl/sharedStrings.xml", strings}}), 100,
            {[&](const Page& page) { pages.push_back(page); }, [](const Problem&) {}});
  REQUIRE(pages.size() == 1);
  CHECK(pages[0].printed == "Risks");
  CHECK(shown(pages[0].blocks) == Shown{"# Risks", "BAF 1 | Long waits |  | 20", "25/05/2023 | 61.4% | in"});
}

TEST_CASE("a number is shown as its format says") {
  struct Row {
    const char* number;
    NumberShape shape;
    const char* expected;
  };
  const Row rows[] = {
      {"1200.50", NumberShape::plain, "1200.5"},  {"0.1", NumberShape::percent, "10%"},
      {"45071", NumberShape::date, "25/05/2023"}, {"60", NumberShape::date, "28/02/1900"},
      {"0.5", NumberShape::time, "12:00"},        {"-3", NumberShape::date, "-3"},
      {"1e300", NumberShape::date, "1e+300"},     {"12 weeks", NumberShape::plain, "12 weeks"},
      {"NaN", NumberShape::date, "NaN"}};
  for (const Row& row : rows) CHECK(shown_number(row.number, row.shape, false) == row.expected);
}

TEST_CASE("hostile Office files end in one clear error or in what could be read") {
  std::string deep;
  for (int i = 0; i < 300'000; ++i) deep += "<w:sdt>";
  std::string tables;
  for (int i = 0; i < 2'000; ++i) tables += "<w:tbl><w:tr><w:tc>";
  const std::string laughs =
      "<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c "
      "'&b;&b;&b;&b;&b;&b;&b;&b;'>]>"
      "<w:document><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:document>";
  const std::string bomb(65 * 1024 * 1024, 'a');
  struct Row {
    const char* name;
    std::string bytes;
    const char* error;  // null: it is read
  };
  const Row rows[] = {
      {"deep XML cut off", docx_of(deep), "is no whole XML"},
      {"nested tables", docx_of(tables), "is no whole XML"},
      {"billion laughs", zip_of({{"word/document.xml", laughs}}), nullptr},
      {"bomb", zip_of({{"word/document.xml", bomb}}), "unpacks to more than 64 MB"},
      {"no document", zip_of({{"word/styles.xml", "<w:styles/>"}}), "without a document"},
      {"not XML", zip_of({{"word/document.xml", "no XML at all"}}), "is no whole XML"},
      {"not a ZIP", "PK\3\4 nothing", "archive"},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    std::string said;
    try {
      read_docx(row.bytes);
    } catch (const Error& fault) {
      said = fault.message();
    }
    if (row.error == nullptr) {
      CHECK(said.empty());
    } else {
      CHECK_THAT(said, Catch::Contains(row.error));
    }
  }
}

TEST_CASE("XML a million deep is walked without recursion") {
  std::string open, close;
  for (int i = 0; i < 1'000'000; ++i) {
    open += "<a>";
    close += "</a>";
  }
  const Page page =
      read_docx(zip_of({{"word/document.xml", open + "<w:p><w:r><w:t>deep</w:t></w:r></w:p>" + close}}));
  CHECK(shown(page.blocks) == Shown{"deep"});
}

TEST_CASE("cut at twenty points, an Office file ends in an error or in text") {
  const std::string files[] = {docx_of(paragraph("Minutes of the Board")), pptx_of({"<p:sp/>"}),
                               xlsx_of("<row><c r='A1'><v>1</v></c></row>")};
  for (const std::string& file : files)
    for (std::size_t i = 0; i < 20; ++i) {
      const std::string cut = file.substr(0, file.size() * i / 20);
      try {
        read_docx(cut);
        read_pptx(cut, 10, [](const Page&) {});
        read_xlsx(cut, 10, {[](const Page&) {}, [](const Problem&) {}});
      } catch (const Error& fault) {
        CHECK_FALSE(fault.message().empty());
      }
    }
}

}  // namespace
}  // namespace quorate
