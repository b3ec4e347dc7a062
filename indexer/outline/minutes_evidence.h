// What makes minutes known: no word of theirs alone, but several features that meet at one place.
#pragma once

#include <cstddef>

#include "indexer/outline/start_search.h"

namespace quorate {

// What was seen of minutes at one place.
struct MinutesEvidence {
  bool heading = false;      // a heading says "minutes", or a word like it
  bool attendance = false;   // who was there
  bool dated = false;        // the day of the meeting
  bool timed = false;        // from when to when it met
  bool body = false;         // who met
  bool proceedings = false;  // what was done, told more than twice
  bool closing = false;      // that the meeting ended

  int score() const;

  // Without those present it needs more: agendas and reports have headings with a date too.
  bool enough() const;
};

// Whether the rows below `i`, up to the next cover sheet, tell at least three times what a meeting did; and
// whether they tell that it ended. Bounded by a fixed number of rows.
bool tells_proceedings(const StartSearch& search, std::size_t i);
bool tells_closing(const StartSearch& search, std::size_t i);

// Whether the row heads those present: a label of them before their names, or a short line that holds such a
// label ("There were present", "I láthair / Present") over names.
bool heads_those_present(const StartSearch& search, std::size_t i);

// "6.30 p.m. – 8.12 p.m.", "from 2pm to 4pm": two times of day in one line.
bool holds_time_span(std::string_view line);

// "PRESENT: ...", "I LÁTHAIR / PRESENT": who was there opens minutes; no agenda tells it.
bool opens_attendance(const RowFaces& rows, std::size_t row, const OutlineVocabulary& words);

}  // namespace quorate
