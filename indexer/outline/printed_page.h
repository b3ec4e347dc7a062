// Page numbers as they are printed.
#pragma once

#include <string_view>

namespace quorate {

// "Page 3 of 87", "- 3 -", "3 | Page", "Page 3": the page number as printed; empty where the line is none.
// A bare number is none: whether it is a page's, its place must tell.
std::string_view printed_page_of(std::string_view line);

// "Page 2 of 2": the last page of a document that numbers its own.
bool is_last_printed_page(std::string_view line);

// The figures at the front of the text, four at most; empty where there are none or more.
std::string_view leading_number(std::string_view text);

// Whether what stands before a number says that it is a paper's ("Enc", "Item"), not a page's: papers bound
// one a page go up with the pages too.
bool numbers_a_paper(std::string_view before);

}  // namespace quorate
