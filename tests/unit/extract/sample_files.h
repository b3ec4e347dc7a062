// Small files made in code for the tests of the readers.
#pragma once

#include <string>
#include <vector>

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

}  // namespace quorate
