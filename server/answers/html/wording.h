// How things are called on the pages: kinds, paper types, resolutions, dates and numbers in plain English.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/fields.h"
#include "analyzers/record.h"
#include "analyzers/stored_record.h"
#include "server/search/search_answer.h"

namespace quorate {

std::string_view label_of(Kind kind);                // "Minute", "Agenda item"
std::string_view plural_of(Kind kind);               // "Minutes", "Agenda items"
std::string_view label_of(PaperType type);           // "Register of interests"
std::string_view resolved(Verb verb);                // "Approved"
std::string_view asked(Verb verb);                   // "approve", as after "Asked to"
std::string_view heading_of(FieldId facet);          // "Paper type", of a filter group
std::string resolved(const std::vector<Verb>& all);  // "Received and noted"
std::string asked(const std::vector<Verb>& all);     // "Asked to receive and note"

// A facet's value as it is shown: our own words for closed lists and dates, the label for the rest.
std::string label_of(FieldId facet, std::string_view value, std::string_view label);

// "14 July 2022", "July 2022", "2022" of ISO dates; anything else comes back as it is.
std::string long_date(std::string_view iso);
std::string short_date(std::string_view iso);  // "14 Jul 2022"

std::string with_commas(std::uint64_t number);  // "10,482"
std::string count_of(std::uint64_t n, std::string_view one,
                     std::string_view many);   // "1 result", "14 results"
std::string percent(double share);             // 0.974 gives "97%"; never 100% below 1
std::string lines_of(const LineRange& lines);  // "line 193", "lines 193 to 210"; empty where there are none
std::string pages_of(const Source& source);    // "page 14", "pages 14 to 16 (printed 12)"
std::string joined(const std::vector<std::string>& parts, std::string_view separator = ", ");
// Cut after a word where the text is longer than `characters`, an ellipsis in its place.
std::string shortened(std::string_view text, std::size_t characters);
// "Organisation not read" where there is none.
std::string name_or_none(std::string_view organisation);
// A meeting in a word or two, or the pack's title where neither body nor date were read.
std::string meeting_of(const PackInfo& pack);
// A title for a record that may lack one.
std::string title_of(const Record& record);

}  // namespace quorate
