#include "indexer/extract/outline_hints.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <string>
#include <vector>

#include "indexer/extract/extract.h"
#include "indexer/extract/pdf_links.h"
#include "tests/unit/extract/sample_files.h"

namespace quorate {
namespace {

using Hints = std::vector<std::string>;

// "1:Agenda 2" a bookmark of level 1 to page 2; "@1:Agenda 2" a link on page 1.
Hints shown(const std::vector<OutlineHint>& outline) {
  Hints hints;
  for (const OutlineHint& hint : outline)
    hints.push_back((hint.from > 0 ? "@" + std::to_string(hint.from) : std::to_string(hint.level)) + ":" +
                    hint.title + " " + std::to_string(hint.page));
  return hints;
}

// Three pages, objects 4, 6 and 8; what is in the catalogue, on the first page, and objects more.
std::string linked_pdf(const std::string& catalogue, const std::string& page, const std::string& objects,
                       const std::string& agenda = "Agenda\n4 Minutes of 9 June\n5 Budget") {
  std::string pdf = pdf_of({agenda, "Minutes", "Budget"});
  pdf.insert(pdf.find("/Type/Catalog") + 13, catalogue);
  pdf.insert(pdf.find("/Type/Page/") + 10, page);
  pdf.insert(pdf.rfind("trailer<<"), objects);
  return with_object_table(pdf);
}

std::string link(const std::string& rectangle, const std::string& leads) {
  return "<</Type/Annot/Subtype/Link/Rect[" + rectangle + "]" + leads + ">>";
}

TEST_CASE("bookmarks are told with the page that they lead to, whichever way they name it") {
  struct Row {
    const char* way;
    std::string leads, catalogue;
    Hints expected;
  };
  const Row rows[] = {
      {"the page", "/Dest[6 0 R/Fit]", "", {"1:Minutes 2"}},
      {"an action", "/A<</S/GoTo/D[6 0 R/XYZ 0 800 0]>>", "", {"1:Minutes 2"}},
      {"a number", "/Dest[2/Fit]", "", {"1:Minutes 3"}},
      {"a name", "/Dest/m", "/Dests<</m[6 0 R/Fit]>>", {"1:Minutes 2"}},
      {"a string",
       "/Dest(m)",
       "/Names<</Dests<</Names[(a)[4 0 R/Fit](m)<</D[6 0 R/Fit]>>]>>>>",
       {"1:Minutes 2"}},
      {"an unknown name", "/Dest(x)", "/Names<</Dests<</Names[(a)[4 0 R/Fit]]>>>>", {}},
      {"another file", "/A<</S/GoToR/F(x.pdf)/D[1/Fit]>>", "", {}},
      {"no page", "/Dest[99 0 R/Fit]", "", {}},
      {"a page that isn't there", "/Dest[7/Fit]", "", {}},
      {"a name that leads to itself", "/Dest/m", "/Dests<</m/m>>", {}},
  };
  for (const Row& row : rows) {
    INFO(row.way);
    const std::string pdf = linked_pdf("/Outlines 20 0 R" + row.catalogue, "",
                                       "20 0 obj<</First 21 0 R/Last 21 0 R>>endobj\n"
                                       "21 0 obj<</Title(Minutes)" +
                                           row.leads + ">>endobj\n");
    CHECK(shown(extract_pages(pdf, "pack.pdf").outline) == row.expected);
  }
}

TEST_CASE("bookmarks keep their levels, and their titles become one line") {
  const std::string pdf =
      linked_pdf("/Outlines 20 0 R", "",
                 "20 0 obj<</First 21 0 R>>endobj\n"
                 "21 0 obj<</Title(Papers)/Dest[4 0 R/Fit]/First 22 0 R/Next 23 0 R>>endobj\n"
                 "22 0 obj<</Title<FEFF00410020000D201300200042>/Dest[6 0 R/Fit]>>endobj\n"
                 "23 0 obj<</Title( \t)/Dest[8 0 R/Fit]/Next 24 0 R>>endobj\n"
                 "24 0 obj<</Title(Budget\\000 2023)/Dest[8 0 R/Fit]>>endobj\n");
  CHECK(shown(extract_pages(pdf, "pack.pdf").outline) ==
        Hints{"1:Papers 1", "2:A \u2013 B 2", "1:Budget 2023 3"});
}

TEST_CASE("a tree of bookmarks that loops, or has no end, is left") {
  const std::string loop =
      linked_pdf("/Outlines 20 0 R", "",
                 "20 0 obj<</First 21 0 R>>endobj\n"
                 "21 0 obj<</Title(A)/Dest[4 0 R/Fit]/First 21 0 R/Next 22 0 R>>endobj\n"
                 "22 0 obj<</Title(B)/Dest[6 0 R/Fit]/First 20 0 R/Next 21 0 R>>endobj\n");
  CHECK(shown(extract_pages(loop, "pack.pdf").outline) == Hints{"1:A 1", "1:B 2"});
  std::string many = "20 0 obj<</First 21 0 R>>endobj\n";
  for (int i = 21; i < 20000; ++i)
    many += std::to_string(i) + " 0 obj<</Title(A)/Dest[4 0 R/Fit]/" + (i % 2 == 0 ? "First " : "Next ") +
            std::to_string(i + 1) + " 0 R>>endobj\n";
  CHECK(extract_pages(linked_pdf("/Outlines 20 0 R", "", many), "pack.pdf").outline.size() < 5000);
}

std::string bookmarked_pdf(int bookmarks, const std::string& title, const std::string& objects = {}) {
  std::string tree = "20 0 obj<</First 21 0 R>>endobj\n" + objects;
  for (int i = 21; i < 21 + bookmarks; ++i)
    tree += std::to_string(i) + " 0 obj<</Title " + title + "/Dest[6 0 R/Fit]/Next " + std::to_string(i + 1) +
            " 0 R>>endobj\n";
  return linked_pdf("/Outlines 20 0 R", "", tree);
}

TEST_CASE("hints are given all or none, and a limit that they meet is told") {
  const std::string pdf = bookmarked_pdf(2000, "(" + std::string(1500, 'x') + ")");
  ExtractLimits limits;
  REQUIRE(extract_pages(pdf, "pack.pdf", limits).outline.size() == 2000);
  limits.output_mb = 1;
  const Pages cut = extract_pages(pdf, "pack.pdf", limits);
  CHECK(cut.pages.size() == 3);
  CHECK(cut.outline.empty());
  REQUIRE(cut.problems.size() == 1);
  CHECK(cut.problems[0].kind == "hints_unread");
}

TEST_CASE("a long title that many bookmarks refer to is read once, and its beginning is kept") {
  const std::string title = "(" + std::string(5'000'000, 'x') + ")";
  const std::string pdf = bookmarked_pdf(3900, "19 0 R", "19 0 obj" + title + "endobj\n");
  const auto start = std::chrono::steady_clock::now();
  const std::vector<OutlineHint> outline = extract_pages(pdf, "pack.pdf").outline;
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(3));  // about 0.2 s
  REQUIRE(outline.size() == 3900);
  CHECK(outline[0].title == std::string(400, 'x'));
}

TEST_CASE("damage costs the hints, never the text") {
  const std::string sound = linked_pdf("/Outlines 20 0 R", "",
                                       "20 0 obj<</First 21 0 R>>endobj\n"
                                       "21 0 obj<</Title(Minutes)/Dest[6 0 R/Fit]>>endobj\n");
  REQUIRE(extract_pages(sound, "pack.pdf").outline.size() == 1);
  for (const char* part : {"xref\n", "startxref\n", "/First 21 0 R", "/Title("}) {
    INFO(part);
    std::string damaged = sound;
    damaged.replace(damaged.rfind(part), 4, "<<((");
    const auto start = std::chrono::steady_clock::now();
    const Pages pages = extract_pages(damaged, "pack.pdf");
    CHECK(pages.pages.size() == 3);
    CHECK(pages.outline.empty());
    CHECK(pages.problems.empty());
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
  }
}

// Lines of pdf_of() stand 14 points apart below 780, from 60.
TEST_CASE("a link within the pack bears the text that it lies on") {
  const std::string minutes = link("60 763 300 776", "/Dest[6 0 R/Fit]");
  const std::string budget = link("60 749 300 762", "/A<</S/GoTo/D[8 0 R/Fit]>>");
  struct Row {
    const char* what;
    std::string page;
    Hints expected;
  };
  const Row rows[] = {
      {"two items", "/Annots[" + minutes + budget + "]", {"@1:4 Minutes of 9 June 2", "@1:5 Budget 3"}},
      {"number and title are links of their own",
       "/Annots[" + link("60 763 67 776", "/Dest[6 0 R/Fit]") + link("68 763 300 776", "/Dest[6 0 R/Fit]") +
           "]",
       {"@1:4 Minutes of 9 June 2"}},
      {"two items of one paper",
       "/Annots[" + minutes + link("60 749 300 762", "/Dest[6 0 R/Fit]") + "]",
       {"@1:4 Minutes of 9 June 2", "@1:5 Budget 2"}},
      {"over nothing", "/Annots[" + link("60 100 300 120", "/Dest[6 0 R/Fit]") + "]", {}},
      {"to its own page", "/Annots[" + link("60 763 300 776", "/Dest[4 0 R/Fit]") + "]", {}},
      {"to the web", "/Annots[" + link("60 763 300 776", "/A<</S/URI/URI(http://x)>>") + "]", {}},
      {"no rectangle", "/Annots[" + link("60 763 300", "/Dest[6 0 R/Fit]") + " 7 null]", {}},
      {"a page cut to its paper",
       "/CropBox[30 40 500 800]/Annots[" + minutes + "]",
       {"@1:4 Minutes of 9 June 2"}},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    CHECK(shown(extract_pages(linked_pdf("", row.page, ""), "pack.pdf").outline) == row.expected);
  }
}

TEST_CASE("the lines of one title make one link") {
  const std::string page = "/Annots[" + link("60 763 300 776", "/Dest[6 0 R/Fit]") +
                           link("60 749 300 762", "/Dest[6 0 R/Fit]") + "]";
  const std::string pdf = linked_pdf("", page, "", "Agenda\n4 Minutes of the meeting\nheld on 9 June");
  CHECK(shown(extract_pages(pdf, "pack.pdf").outline) ==
        Hints{"@1:4 Minutes of the meeting held on 9 June 2"});
}

TEST_CASE("the title that many links make together is no longer than any") {
  std::string annotations;
  for (int i = 0; i < 60; ++i) annotations += link("60 763 300 776", "/Dest[6 0 R/Fit]");
  const std::string pdf =
      linked_pdf("", "/Annots[" + annotations + "]", "", "Agenda\n4 Minutes of the meeting");
  const std::vector<OutlineHint> outline = extract_pages(pdf, "pack.pdf").outline;
  REQUIRE(outline.size() == 1);
  CHECK(outline[0].title.size() <= 400);
}

TEST_CASE("a link's place is where a turned page shows it") {
  struct Row {
    const char* degrees;
    Box expected;
  };
  const Row rows[] = {{"0", {60, 66, 300, 79}},
                      {"90", {763, 60, 776, 300}},
                      {"180", {295, 763, 535, 776}},
                      {"-90", {66, 295, 79, 535}}};
  for (const Row& row : rows) {
    INFO(row.degrees);
    const std::string pdf = linked_pdf(
        "",
        std::string("/Rotate ") + row.degrees + "/Annots[" + link("60 763 300 776", "/Dest[6 0 R/Fit]") + "]",
        "");
    std::vector<PageLink> links;
    read_pdf_links(pdf, 9,
                   {[](const std::string&, int, int) {},
                    [&](int from, int to, const LinkArea& area) {
                      links.push_back({from, to, {area.left, area.top, area.right, area.bottom}});
                    }});
    REQUIRE(links.size() == 1);
    CHECK(links[0] == PageLink{1, 2, row.expected});
  }
}

}  // namespace
}  // namespace quorate
