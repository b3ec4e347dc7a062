// A pack's text split by who may read it: no byte of a restricted record reaches the public side.
#pragma once

#include <vector>

#include "analyzers/pack_text.h"
#include "analyzers/record.h"

namespace quorate {

// The records of one visibility with the text that they stand in; their spans refer to it.
struct VisibleSide {
  std::vector<Record> records;  // in the order given
  PackText text;
};

struct VisibilitySplit {
  VisibleSide open, restricted;
};

// A pack of one visibility keeps its text whole. Of a mixed one each side gets what its own records span and
// nothing else, the public side less whatever a restricted record spans as well (a public document around a
// private minute): such a record loses those spans, and its text is read anew from what is left.
VisibilitySplit split_by_visibility(std::vector<Record> records, PackText text);

}  // namespace quorate
