// What a file is, told from its bytes: names lie, and packs are renamed, unnamed and wrapped on their way.
#pragma once

#include <cstdint>
#include <string_view>

namespace quorate {

enum class Format : std::uint8_t {
  empty,  // no bytes, or blanks alone
  text,   // plain text and Markdown
  html,   // a page, not text with a tag in it
  pdf,
  docx,
  pptx,
  xlsx,
  zip,               // of anything else
  image,             // PNG, JPEG, TIFF, GIF, BMP, WebP: a scan
  old_office,        // OLE: .doc, .xls, .ppt, .msg
  encrypted_office,  // OLE around an encrypted DOCX, PPTX or XLSX
  rich_text,         // RTF
  unknown,           // anything else
};

// Looks at the head of the file, and of a ZIP at its directory. Never throws; time bounded by 64 KB of text
// and 10,000 entries of a directory.
Format detect_format(std::string_view bytes);

std::string_view name_of(Format format);          // for messages: "a PDF", "an old Office file"
std::string_view content_type_of(Format format);  // "application/pdf" ...
// Whether there is a reader for it. Files of no known format are counted, not failures.
bool is_read(Format format);

}  // namespace quorate
