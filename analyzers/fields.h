// THE FIELD TABLE: every field of the index, one row each; no prefix and no slot number stands anywhere else.
//
// The writer, the query builder, the filters, the facets, the help page and the tests walk it. Its version is
// stamped in the index with the analyzer's; an index of another version is refused.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "analyzers/record.h"

namespace quorate {

// Raise it when a row's prefix, slot or meaning changes: part of the index format.
inline constexpr int kSchemaVersion = 2;

enum class FieldId : unsigned char {
  text,          // surface forms of the record's words, without positions: `=word`, wildcards, ranking
  stem,          // their stems, with positions: the default field
  title,         // stems of the titles, with positions
  ref,           // canonical references that the record is or mentions
  own_ref,       // the canonical reference that the record bears itself
  paper,         // the paper's mark
  organisation,  // id of the organisation
  body,
  type,
  kind,
  resolution,
  purpose,
  person,  // words of the names of all its people, with positions
  status,
  date,  // date_of(record)
  due,
  language,
  issuer,
  pack,
  document,
  id,  // the unique term
  boilerplate,
  place,   // first and last source line: the order within a pack
  spans,   // where the record stands in the pack's text, for folding what overlaps
  repeat,  // what repeats of one thing have in common, for folding them
};

enum class FieldKind {
  words,    // analysed text
  exact,    // one folded value, a boolean term
  closed,   // one of a closed list of names
  date,     // YYYY-MM-DD, ranges
  internal  // never typed
};

struct Field {
  FieldId id;
  std::string_view name;       // as typed before the colon in a query; empty where it can't be
  std::string_view parameter;  // of /api/v1/search; empty where there is none
  std::string_view prefix;     // of its terms; empty with `text` only
  int slot;                    // of its value, or -1
  FieldKind kind;
  bool facet;
  std::string_view help;     // a line for people
  std::string_view example;  // a query that works on the sample packs
};

std::span<const Field> fields();
const Field& field(FieldId id);
std::optional<FieldId> field_named(std::string_view query_name);          // "org", "resolved" ...
std::optional<FieldId> field_with_parameter(std::string_view parameter);  // "organisation", "resolution" ...

// The longest term the index takes, prefix included (Xapian's limit is 245 with NUL counted twice).
inline constexpr std::size_t kMaxTermBytes = 200;

// prefix + value, cut to kMaxTermBytes at a character boundary, without NUL; empty where value is.
std::string term(FieldId id, std::string_view value);

// Several values in one slot are kept sorted and joined by this byte, which no value holds.
inline constexpr char kValueSeparator = '\x1f';

}  // namespace quorate
