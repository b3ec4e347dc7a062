// The first byte says which part of an Office file the rest is; or the rest is the whole archive.
#include <cstdint>
#include <string>

#include "analyzers/error.h"
#include "indexer/extract/archive_entries.h"
#include "indexer/extract/docx_reader.h"
#include "indexer/extract/format.h"
#include "indexer/extract/member_names.h"
#include "indexer/extract/pptx_reader.h"
#include "indexer/extract/xlsx_reader.h"
#include "tests/unit/extract/sample_files.h"

namespace {

using namespace quorate;

const WorkbookSink kNowhere = {[](const Page&) {}, [](const Problem&) {}};
const char* const kListed =
    "<w:p><w:pPr><w:pStyle w:val='a'/><w:numPr><w:ilvl w:val='0'/><w:numId "
    "w:val='1'/></w:numPr></w:pPr><w:r><w:t>x</w:t>"
    "</w:r></w:p>";

void read(char part, const std::string& bytes) {
  switch (part) {
    case 'd':
      read_docx(docx_of(bytes));
      return;
    case 's':
      read_docx(docx_of(kListed, {{"word/styles.xml", bytes}}));
      return;
    case 'n':
      read_docx(docx_of(kListed, {{"word/numbering.xml", bytes}}));
      return;
    case 'p':
      read_pptx(pptx_of({bytes}), 100, kNowhere.page);
      return;
    case 'x':
      read_xlsx(xlsx_of(bytes), 100, kNowhere);
      return;
    case 't':
      read_xlsx(xlsx_of("<row><c r='A1' t='s'><v>0</v></c></row>", {{"xl/sharedStrings.xml", bytes}}), 100,
                kNowhere);
      return;
    case 'f':
      read_xlsx(xlsx_of("<row><c r='A1' s='0'><v>45071</v></c></row>", {{"xl/styles.xml", bytes}}), 100,
                kNowhere);
      return;
    default:
      break;
  }
  detect_format(bytes);
  read_archive(
      bytes, {1 << 20, 1 << 22, 100},
      [](std::string_view name) { return is_safe_member(name) && !is_clutter(name); },
      [](const std::string& name, const std::string&) { shown_name(name); });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0 || size > std::size_t{64} * 1024) return 0;
  try {
    read(static_cast<char>(data[0]), {reinterpret_cast<const char*>(data) + 1, size - 1});
  } catch (const Error&) {
    // Told in words: that is what a damaged file should get.
  }
  return 0;
}
