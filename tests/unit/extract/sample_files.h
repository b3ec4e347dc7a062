// Small files made in code for the tests of the readers.
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <string>
#include <utility>
#include <vector>

#include "indexer/extract/page_picture.h"

namespace quorate {

// A PDF with a page a text; lines of a text are parted by '\n'. Written by hand, in Helvetica.
inline std::string pdf_of(const std::vector<std::string>& pages) {
  std::string pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";
  pdf += "3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n";
  std::string kids;
  int number = 4;
  for (const std::string& page : pages) {
    std::string stream = "BT /F 11 Tf 14 TL 60 780 Td (";
    for (const char c : page) {
      if (c == '\n') {
        stream += ") Tj T* (";
      } else {
        if (c == '(' || c == ')' || c == '\\') stream += '\\';
        stream += c;
      }
    }
    stream += ") Tj ET";
    const std::string id = std::to_string(number), content = std::to_string(number + 1);
    pdf += id + " 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents " + content +
           " 0 R/Resources<</Font<</F 3 0 R>>>>>>endobj\n";
    pdf += content + " 0 obj<</Length " + std::to_string(stream.size()) + ">>stream\n" + stream +
           "\nendstream endobj\n";
    kids += id + " 0 R ";
    number += 2;
  }
  pdf += "2 0 obj<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pages.size()) + ">>endobj\n";
  pdf += "trailer<</Root 1 0 R/Size " + std::to_string(number) + ">>\n%%EOF\n";
  return pdf;
}

// The same PDF with its table of objects, which programs that don't search a damaged file need; `trailer` and
// more objects than pdf_of() makes may have been put in.
inline std::string with_object_table(std::string pdf) {
  const std::size_t trailer = pdf.rfind("trailer<<");
  std::vector<std::size_t> places;
  for (std::size_t at = pdf.find(" 0 obj"); at < trailer; at = pdf.find(" 0 obj", at + 1)) {
    const std::size_t start = pdf.rfind('\n', at) + 1;
    const auto number = static_cast<std::size_t>(std::stoul(pdf.substr(start, at - start)));
    if (places.size() <= number) places.resize(number + 1);
    places[number] = start;
  }
  std::string table = "xref\n0 " + std::to_string(places.size()) + "\n";
  for (std::size_t number = 0; number < places.size(); ++number) {
    const std::string place = std::to_string(places[number]);
    table +=
        std::string(10 - place.size(), '0') + place + (places[number] > 0 ? " 00000 n \n" : " 65535 f \n");
  }
  pdf.insert(trailer, table);
  return pdf.replace(pdf.rfind("%%EOF"), 5, "startxref\n" + std::to_string(trailer) + "\n%%EOF");
}

// A PDF whose pages are nothing but pictures, as a scanner makes them.
inline std::string scanned_pdf_of(const std::vector<PagePicture>& pictures) {
  std::string pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";
  std::string kids;
  int number = 3;
  for (const PagePicture& picture : pictures) {
    const std::string width = std::to_string(picture.points(picture.width));
    const std::string height = std::to_string(picture.points(picture.height));
    const std::string drawing = "q " + width + " 0 0 " + height + " 0 0 cm /I Do Q";
    const std::string id = std::to_string(number), content = std::to_string(number + 1),
                      image = std::to_string(number + 2);
    pdf += id + " 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + width + " " + height + "]/Contents " +
           content + " 0 R/Resources<</XObject<</I " + image + " 0 R>>>>>>endobj\n";
    pdf += content + " 0 obj<</Length " + std::to_string(drawing.size()) + ">>stream\n" + drawing +
           "\nendstream endobj\n";
    pdf += image + " 0 obj<</Type/XObject/Subtype/Image/Width " + std::to_string(picture.width) + "/Height " +
           std::to_string(picture.height) + "/ColorSpace/DeviceGray/BitsPerComponent 8/Length " +
           std::to_string(picture.grey.size()) + ">>stream\n" + picture.grey + "\nendstream endobj\n";
    kids += id + " 0 R ";
    number += 3;
  }
  pdf += "2 0 obj<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pictures.size()) + ">>endobj\n";
  pdf += "trailer<</Root 1 0 R/Size " + std::to_string(number) + ">>\n%%EOF\n";
  return pdf;
}

using Parts = std::vector<std::pair<std::string, std::string>>;  // names and contents

// A ZIP of these files, deflated.
inline std::string zip_of(const Parts& parts) {
  std::size_t size = 4096;
  for (const auto& [name, content] : parts)
    size += 2 * name.size() + content.size() + content.size() / 64 + 512;
  std::string zip(size, '\0');
  std::size_t used = 0;
  archive* writer = archive_write_new();
  archive_write_set_format_zip(writer);
  archive_write_open_memory(writer, zip.data(), zip.size(), &used);
  for (const auto& [name, content] : parts) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_write_header(writer, entry);
    archive_write_data(writer, content.data(), content.size());
    archive_entry_free(entry);
  }
  archive_write_close(writer);
  archive_write_free(writer);
  zip.resize(used);
  return zip;
}

inline std::string docx_of(const std::string& body, const Parts& more = {}) {
  Parts parts = {{"[Content_Types].xml", "<Types/>"},
                 {"word/document.xml", "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>" + body +
                                           "</w:body></w:document>"}};
  parts.insert(parts.end(), more.begin(), more.end());
  return zip_of(parts);
}

inline std::string pptx_of(const std::vector<std::string>& slides) {
  std::string ids, relations;
  Parts parts = {{"[Content_Types].xml", "<Types/>"}};
  for (std::size_t i = 0; i < slides.size(); ++i) {
    const std::string n = std::to_string(i + 1);
    ids += "<p:sldId id=\"25" + n + "\" r:id=\"rId" + n + "\"/>";
    relations += "<Relationship Id=\"rId" + n + "\" Target=\"slides/slide" + n + ".xml\"/>";
    parts.emplace_back("ppt/slides/slide" + n + ".xml",
                       "<p:sld><p:cSld><p:spTree>" + slides[i] + "</p:spTree></p:cSld></p:sld>");
  }
  parts.emplace_back("ppt/presentation.xml",
                     "<p:presentation><p:sldIdLst>" + ids + "</p:sldIdLst></p:presentation>");
  parts.emplace_back("ppt/_rels/presentation.xml.rels", "<Relationships>" + relations + "</Relationships>");
  return zip_of(parts);
}

inline std::string xlsx_of(const std::string& rows, const Parts& more = {}) {
  Parts parts = {
      {"[Content_Types].xml", "<Types/>"},
      {"xl/workbook.xml",
       "<workbook><sheets><sheet name=\"Risks\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels",
       "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
      {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}};
  parts.insert(parts.end(), more.begin(), more.end());
  return zip_of(parts);
}

}  // namespace quorate
