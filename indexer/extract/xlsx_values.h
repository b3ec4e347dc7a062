// What a cell of a workbook shows: its number by its format, as a person reads it.
#pragma once

#include <pugixml.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace quorate {

enum class NumberShape { plain, percent, date, time };

// Shapes of a workbook's cell styles, by the index that cells name.
std::vector<NumberShape> read_number_shapes(const pugi::xml_document& styles);  // xl/styles.xml; may be empty

// "45071" as a date is "25/05/2023" (days since 30 December 1899, as Excel counts them from March 1900 on;
// `since_1904` for workbooks of old Macs), 0.614 as a percentage "61.4%", 1200.50 plain "1200.5". What is no
// number stays.
std::string shown_number(std::string_view number, NumberShape shape, bool since_1904);

}  // namespace quorate
