// Whether a reference goes on the list that an agenda is so far.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/outline/document.h"

namespace quorate {

// A number that goes on the list: above the last, or the first of another list; a reference of its kind; a
// letter where a list of letters stands or begins.
bool fits(const std::vector<AgendaLine>& lines, std::string_view ref);

// A number alone on its line: the next one, or the first; other numbers that stand alone are of pages.
bool goes_on(const std::vector<AgendaLine>& lines, std::string_view ref);

// A running number from before the first item's ("24.055" below "24.071" ff.): minutes of the last meeting.
bool goes_back(const std::vector<AgendaLine>& lines, std::string_view ref);

// A damaged reading of a reference like the last one's.
bool could_be_ref(const std::vector<AgendaLine>& lines, std::string_view head);

// A paper's code alone on its line is no item, unless the items themselves have codes of its kind.
bool is_foreign_code(const std::vector<AgendaLine>& lines, std::string_view line);

}  // namespace quorate
