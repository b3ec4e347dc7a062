#include "indexer/extract/format.h"

#include <algorithm>
#include <array>
#include <string>

#include "analyzers/utf8.h"
#include "indexer/extract/encoding.h"
#include "indexer/extract/zip_directory.h"

namespace quorate {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kHead = 1024;         // within which a PDF's mark and a page's first tag stand
constexpr std::size_t kSample = 64 * 1024;  // by which text is told from noise

struct FormatRow {
  Format format;
  std::string_view name;
  std::string_view content_type;
  bool read;
};
constexpr std::array<FormatRow, 13> kFormats = {{
    {Format::empty, "an empty file", "application/octet-stream", false},
    {Format::text, "text", "text/plain", true},
    {Format::html, "a web page", "text/html", true},
    {Format::pdf, "a PDF", "application/pdf", true},
    {Format::docx, "a Word document",
     "application/vnd.openxmlformats-officedocument.wordprocessingml.document", true},
    {Format::pptx, "a PowerPoint presentation",
     "application/vnd.openxmlformats-officedocument.presentationml.presentation", true},
    {Format::xlsx, "an Excel workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
     true},
    {Format::zip, "a ZIP archive", "application/zip", true},
    {Format::image, "an image", "image/*", true},
    {Format::old_office, "an old Office file", "application/x-ole-storage", false},
    {Format::encrypted_office, "an encrypted Office file", "application/x-ole-storage", false},
    {Format::rich_text, "an RTF file", "application/rtf", false},
    {Format::unknown, "a file of no known format", "application/octet-stream", false},
}};

const FormatRow& row_of(Format format) {
  for (const FormatRow& row : kFormats)
    if (row.format == format) return row;
  return kFormats.back();
}

// Marks at the very front of a file.
struct Mark {
  std::string_view bytes;
  Format format;
};
constexpr std::array<Mark, 12> kMarks = {{
    {"%PDF-"sv, Format::pdf},
    {"\x89PNG\r\n\x1a\n"sv, Format::image},
    {"\xff\xd8\xff"sv, Format::image},
    {"II*\0"sv, Format::image},
    {"MM\0*"sv, Format::image},
    {"GIF87a"sv, Format::image},
    {"GIF89a"sv, Format::image},
    {"BM\0"sv, Format::unknown},
    {"\0\0\0\x0cjP  "sv, Format::image},
    {"{\\rtf"sv, Format::rich_text},
    {"Rar!\x1a\x07"sv, Format::unknown},
    {"7z\xbc\xaf\x27\x1c"sv, Format::unknown},
}};

std::string_view without_front(std::string_view bytes) {
  if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view() : bytes.substr(first);
}

// A page opens with a declaration, a comment or a tag, and has one of the tags of a whole page in its head.
// Text that merely holds tags, as cells of pipe tables do, doesn't.
bool looks_like_html(std::string_view bytes) {
  const std::string_view front = without_front(bytes.substr(0, 4 * kHead));
  if (front.size() < 2 || front[0] != '<') return false;
  const std::string head = ascii_lowered(front);
  for (const std::string_view tag : {"<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv})
    if (head.find(tag) != std::string::npos) return true;
  return false;
}

// Some programs write lines of their own before the mark.
bool is_late_pdf(std::string_view bytes) {
  const std::size_t mark = bytes.substr(0, kHead).find("\n%PDF-");
  return mark != std::string_view::npos && bytes.find(" obj", mark) != std::string_view::npos;
}

// Office programs write the list of the package's parts first; nothing else has one.
bool opens_as_office(std::string_view bytes) {
  constexpr std::size_t kNameAt = 30;  // of a ZIP's local header
  return bytes.size() > kNameAt && bytes.substr(kNameAt).starts_with("[Content_Types].xml");
}

// One whose directory at the end is lost: its reader says that it is damaged, and its parts are not taken for
// the files of an archive.
Format format_of_broken_office(std::string_view bytes) {
  if (bytes.find("ppt/") != std::string_view::npos) return Format::pptx;
  return bytes.find("xl/") != std::string_view::npos ? Format::xlsx : Format::docx;
}

Format format_of_zip(std::string_view bytes) {
  Format found = Format::zip;
  for_each_zip_entry(bytes, [&](std::string_view name) {
    if (name == "word/document.xml") found = Format::docx;
    if (name == "ppt/presentation.xml") found = Format::pptx;
    if (name == "xl/workbook.xml" || name == "xl/workbook.bin") found = Format::xlsx;
    return found == Format::zip;
  });
  return found == Format::zip && opens_as_office(bytes) ? format_of_broken_office(bytes) : found;
}

Format format_of_ole(std::string_view bytes) {
  static constexpr std::string_view kEncrypted = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;
  return bytes.find(kEncrypted) == std::string_view::npos ? Format::old_office : Format::encrypted_office;
}

}  // namespace

Format detect_format(std::string_view bytes) {
  if (bytes.empty()) return Format::empty;
  for (const Mark& mark : kMarks)
    if (bytes.starts_with(mark.bytes)) return mark.format;
  if (bytes.starts_with("PK\3\4") || bytes.starts_with("PK\5\6")) return format_of_zip(bytes);
  if (bytes.starts_with("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return format_of_ole(bytes);
  if (bytes.starts_with("RIFF") && bytes.size() > 12 && bytes.substr(8, 4) == "WEBP") return Format::image;
  if (is_late_pdf(bytes)) return Format::pdf;
  if (!is_text(bytes)) return Format::unknown;
  if (looks_like_html(bytes)) return Format::html;
  return without_front(bytes).empty() ? Format::empty : Format::text;
}

std::string_view name_of(Format format) { return row_of(format).name; }
std::string_view content_type_of(Format format) { return row_of(format).content_type; }
bool is_read(Format format) { return row_of(format).read; }

}  // namespace quorate
