#include "indexer/extract/extract.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <string>

#include "analyzers/error.h"
#include "tests/unit/extract/blocks_text.h"
#include "tests/unit/extract/sample_files.h"

namespace quorate {
namespace {

using Shown = std::vector<std::string>;

// What a person is told of a file that can't be read; empty where it can.
std::string refusal_of(const std::string& bytes, const ExtractLimits& limits = {}) {
  try {
    extract_all(bytes, "pack", limits);
    return {};
  } catch (const Error& fault) {
    return fault.message();
  }
}

std::string docx() { return docx_of("<w:p><w:r><w:t>Minutes</w:t></w:r></w:p>"); }

// Its encryption can't be undone with an empty password.
std::string locked_pdf() {
  std::string pdf = pdf_of({"Secret"});
  const std::string key(64, '5');
  return pdf.replace(pdf.find("trailer<<"), 9,
                     "9 0 obj<</Filter/Standard/V 1/R 2/Length 40/P -44/O<" + key + ">/U<" + key +
                         ">>>endobj\ntrailer<</Encrypt 9 0 R/ID[<01><01>]");
}

TEST_CASE("every format comes out in the neutral form") {
  struct Row {
    const char* content_type;
    std::string bytes;
    Shown expected;
  };
  const Row rows[] = {
      {"text/plain", "Minutes\n", {"Minutes"}},
      {"application/pdf", pdf_of({"Minutes"}), {"Minutes"}},
      {"text/html", "<html><p>Minutes</p></html>", {"Minutes"}},
      {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", docx(), {"Minutes"}},
      {"application/vnd.openxmlformats-officedocument.presentationml.presentation",
       pptx_of({"<p:sp><p:txBody><a:p><a:r><a:t>Minutes</a:t></a:r></a:p></p:txBody></p:sp>"}),
       {"Minutes"}},
      {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
       xlsx_of("<row><c r='A1' t='str'><v>Minutes</v></c></row>"),
       {"# Risks", "Minutes"}},
  };
  for (const Row& row : rows) {
    INFO(row.content_type);
    const Pages pages = extract_pages(row.bytes, "name");
    CHECK(pages.file == "name");
    CHECK(pages.content_type == row.content_type);
    REQUIRE(pages.pages.size() == 1);
    CHECK(shown(pages.pages[0].blocks) == row.expected);
  }
}

TEST_CASE("what can't be read is refused in one line that says why") {
  std::string nested = zip_of({{"deep.txt", "text"}});
  for (int i = 0; i < 3; ++i) nested = zip_of({{"inner.zip", nested}});
  struct Row {
    const char* name;
    std::string bytes;
    const char* reason;
  };
  const Row rows[] = {
      {"empty", "", "is empty"},
      {"noise", std::string(300, '\x02'), "no known format"},
      {"locked PDF", locked_pdf(), "locked by a password"},
      {"no PDF", "%PDF-1.7\nnothing", "is no whole PDF"},
      {"PDF without text", pdf_of({" "}), "holds no text"},
      {"old Office", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Workbook", "old Office file"},
      {"bomb", zip_of({{"a.txt", std::string(65 * 1024 * 1024, 'a')}}), "unpacks to more than 64 MB"},
      {"zip of zips of zips", nested, "is not opened"},
      {"names that lead out", zip_of({{"../../etc/passwd", "x"}}), "holds no file that is read"},
      {"zip of noise", zip_of({{"a.bin", std::string(300, '\x02')}}),
       "pack/a.bin: is a file of no known format"},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    const std::string refusal = refusal_of(row.bytes);
    CHECK_THAT(refusal, Catch::StartsWith("pack") && Catch::Contains(row.reason));
    CHECK(refusal.find('\n') == std::string::npos);
  }
}

TEST_CASE("each member of an archive is a pack, and what can't be read is told") {
  const std::vector<Pages> packs = extract_all(zip_of({{"papers/minutes.pdf", pdf_of({"Minutes"})},
                                                       {"__MACOSX/papers/._minutes.pdf", "x"},
                                                       {"more.zip", zip_of({{"agenda.txt", "Agenda\n"}})},
                                                       {"../escape.txt", "out"},
                                                       {"old.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"}}),
                                               "pack.zip");
  REQUIRE(packs.size() == 2);
  CHECK(packs[0].file == "pack.zip/papers/minutes.pdf");
  CHECK(packs[1].file == "pack.zip/more.zip/agenda.txt");
  REQUIRE(packs[0].problems.size() == 2);
  CHECK_THAT(packs[0].problems[0].detail, Catch::Contains("leads out of the archive"));
  CHECK_THAT(packs[0].problems[1].detail, Catch::Contains("old.doc"));
}

TEST_CASE("a file cut at any of twenty points is read or refused") {
  const std::string files[] = {pdf_of({"Minutes of the Board", "Second page"}),
                               docx(),
                               pptx_of({"<p:sp/>"}),
                               xlsx_of("<row><c r='A1'><v>1</v></c></row>"),
                               zip_of({{"a.pdf", pdf_of({"Minutes"})}, {"b.txt", "text"}}),
                               "<!DOCTYPE html><html><body><table><tr><td>a</td></tr></table></body></html>"};
  for (const std::string& file : files)
    for (std::size_t i = 0; i < 20; ++i) {
      const std::string cut = file.substr(0, file.size() * i / 20);
      CHECK_NOTHROW(refusal_of(cut));  // anything but an Error would pass through
    }
}

TEST_CASE("a page limit leaves the rest out and says so") {
  ExtractLimits limits;
  limits.pages = 2;
  const Pages pages = extract_pages(pdf_of({"One", "Two", "Three"}), "pack", limits);
  CHECK(pages.pages.size() == 2);
  REQUIRE(pages.problems.size() == 1);
  CHECK_THAT(pages.problems[0].detail, Catch::Contains("only the first 2"));
}

// The second page draws itself: poppler follows forms within forms up to its own limit, or for ever.
TEST_CASE("a file that never ends is cut off in time, and its finished pages are kept") {
  std::string spin = "BT /F 9 Tf 9 99 Td (x) Tj ET ";
  std::string content;
  for (int i = 0; i < 200'000; ++i) content += "BT /F 9 Tf 9 99 Td (Board papers) Tj ET ";
  std::string pdf = pdf_of({"One", "Two"});
  for (int i = 0; i < 5; ++i) content += content;
  const std::size_t second = pdf.rfind(">>stream\n");
  const std::size_t end = pdf.find("\nendstream", second);
  pdf.replace(second + 9, end - second - 9, content);
  const std::size_t length = pdf.rfind("/Length ", second);
  pdf.replace(length, second - length, "/Length " + std::to_string(content.size()));
  ExtractLimits limits;
  limits.cpu_seconds = 1;
  limits.wall_seconds = 8;
  limits.ocr_page_seconds = 0;
  const auto start = std::chrono::steady_clock::now();
  const Pages pages = extract_pages(pdf, "pack", limits);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(limits.wall_seconds + 2));
  REQUIRE_FALSE(pages.pages.empty());
  CHECK(shown(pages.pages[0].blocks) == Shown{"One"});
  CHECK_FALSE(pages.problems.empty());
}

}  // namespace
}  // namespace quorate
