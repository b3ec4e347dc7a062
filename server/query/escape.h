// Text into markup: the one place where characters that HTML or XML would read as markup are written as
// references.
#pragma once

#include <string>
#include <string_view>

namespace quorate {

// Appends `text` with & < > " and ' as references: safe in text and in quoted attributes, of HTML and of
// XML 1.0. What is not UTF-8 becomes U+FFFD, as do U+FFFE and U+FFFF, which XML forbids; control characters
// other than tab and line feed are left out.
void append_escaped(std::string& out, std::string_view text);
std::string escape(std::string_view text);

}  // namespace quorate
