// How values stand in terms and slots: what the writer puts in is what a query, a filter or a facet asks for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/fields.h"
#include "analyzers/record.h"

namespace quorate {

// The value by which an exact field is compared: "Enc 4" and "ENC 4" are both "enc-4", a reference is in its
// canonical form. Names of closed lists, ids and dates are compared as they are.
std::string comparable(FieldId id, std::string_view value);

// The term of a filter: term(id, comparable(id, value)); of a date any of YYYY, YYYY-MM, YYYY-MM-DD.
std::string filter_term(FieldId id, std::string_view value);

// A date in its slot: "2022-07-14" is "20220714", "2022-07" is "202207". Empty for what is none of YYYY,
// YYYY-MM, YYYY-MM-DD. Sorts by time, the vaguer before the exact.
std::string slot_date(std::string_view iso);
// The other way; empty where it is none of slot_date()'s.
std::string date_of_slot(std::string_view value);

// Several values in one slot.
std::string join_values(std::vector<std::string> values);  // sorted, each once
std::vector<std::string_view> split_values(std::string_view joined);

// First and last line, sortable; empty for {0, 0}.
std::string slot_place(LineRange lines);
LineRange place_of_slot(std::string_view value);

// Spans of a pack's text in order, neighbours joined; of a great many what they lie within. Empty for none.
std::string slot_spans(const std::vector<Span>& spans);
std::vector<Span> spans_of_slot(std::string_view value);  // none where it is not one of slot_spans()'s

}  // namespace quorate
