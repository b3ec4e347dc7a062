#include "indexer/extract/extract.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "analyzers/error.h"
#include "indexer/extract/archive_packs.h"
#include "indexer/extract/encoding.h"
#include "indexer/extract/harvest.h"
#include "indexer/extract/outline_hints.h"
#include "indexer/extract/page_layout.h"
#include "indexer/extract/scans.h"
#include "indexer/extract/text_reader.h"
#include "indexer/extract/turned_pages.h"

namespace quorate {
namespace {

[[noreturn]] void refuse(const std::string& file, const Fault& fault) {
  throw Error(fault.kind, file + ": " + fault.reason, fault.hint);
}

Pages pages_of(Harvest harvest, std::string file, Format format) {
  if (harvest.empty() && harvest.fault) refuse(file, *harvest.fault);
  Pages pages;
  pages.content_type = content_type_of(format);
  pages.problems = std::move(harvest.problems);
  if (harvest.fault)
    pages.problems.push_back({"broken_off", {}, 0, "the rest can't be read: it " + harvest.fault->reason});
  pages.pages = std::move(harvest.pages);
  pages.outline = outline_of(harvest.outline, harvest.links, harvest.word_pages);
  if (std::optional<Problem> turned = turned_text(harvest.word_pages))
    pages.problems.push_back(std::move(*turned));
  for (Page& page : lay_out(harvest.word_pages)) pages.pages.push_back(std::move(page));
  const bool off = std::ranges::any_of(pages.problems,
                                       [](const Problem& problem) { return problem.kind == kScansUnread; });
  const bool any_text = std::any_of(pages.pages.begin(), pages.pages.end(),
                                    [](const Page& page) { return !page.blocks.empty(); });
  if (!any_text)
    refuse(file,
           {ErrorKind::unsupported, off ? "holds no text but scans, and OCR is turned off" : "holds no text",
            off ? "set ocr_page_seconds" : ""});
  pages.file = std::move(file);
  return pages;
}

Fault fault_of(Format format) {
  switch (format) {
    case Format::empty:
      return {ErrorKind::damaged, "is empty", {}};
    case Format::old_office:
      return {ErrorKind::unsupported, "is an old Office file (.doc, .xls or .ppt)",
              "save it as .docx, .xlsx, .pptx or PDF and add it again"};
    case Format::encrypted_office:
      return {ErrorKind::unsupported, "is locked by a password",
              "save it without a password and add it again"};
    default:
      return {ErrorKind::unsupported, "is " + std::string(name_of(format)), {}};
  }
}

}  // namespace

Pages extract_pages(std::string_view bytes, std::string file, const ExtractLimits& limits) {
  if (is_utf16(bytes)) return extract_pages(utf8_of_utf16(bytes), std::move(file), limits);
  const Format format = detect_format(bytes);
  if (!is_read(format)) refuse(file, fault_of(format));
  if (format == Format::zip)
    refuse(file, {ErrorKind::unsupported, "is an archive of several files", "unpack it and add the files"});
  if (format == Format::text)
    return read_text(bytes, std::move(file));  // has no parser that could be attacked
  const SealedBytes shared(bytes);
  Harvest found;
  if (format != Format::image) found = harvest(shared, {ChildWork::parse, format, 1, limits});
  if (format == Format::pdf || format == Format::image) recognise_scans(found, shared, format, limits);
  return pages_of(std::move(found), std::move(file), format);
}

std::vector<Pages> extract_all(std::string_view bytes, std::string file, const ExtractLimits& limits) {
  if (detect_format(bytes) == Format::zip) return read_archive_packs(bytes, file, limits);
  std::vector<Pages> all;
  all.push_back(extract_pages(bytes, std::move(file), limits));
  return all;
}

}  // namespace quorate
