// A search as asked: the parameters of /search and /api/v1/search as native types.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analyzers/fields.h"

namespace quorate {

// Decoded, in the order of the address; names may repeat.
using Parameters = std::vector<std::pair<std::string, std::string>>;

// relevance | date | -date | due | -due | owner
enum class Sort { relevance, oldest, newest, due_first, due_last, owner };
enum class Group { none, document, pack };

// Values of one field: same name OR, different names AND.
struct Filter {
  FieldId field{};
  std::vector<std::string> any;
  std::vector<std::string> none;  // typed with a leading '-'
  bool operator==(const Filter&) const = default;
};

// Inclusive, YYYY | YYYY-MM | YYYY-MM-DD; an empty end is open.
struct DateRange {
  std::string from, to;
  bool operator==(const DateRange&) const = default;
};

struct Expansion {
  bool acronyms = true, synonyms = true, spelling = true, related = true;
  bool operator==(const Expansion&) const = default;
};

inline constexpr std::size_t kMaxQueryCharacters = 2000;
inline constexpr int kMaxPerPage = 100;
inline constexpr int kMaxWindow = 10'000;  // page x per_page

struct SearchRequest {
  std::string q;
  std::vector<Filter> filters;
  DateRange date, due;
  Sort sort = Sort::relevance;
  int page = 1, per_page = 10;
  Group group = Group::none;
  std::vector<FieldId> facets;
  Expansion expand;
  bool boilerplate = false, explain = false;
  bool fold_overlaps = true;  // results whose lines overlap are one; no parameter: registers list each record
  bool operator==(const SearchRequest&) const = default;
};

// A parameter that can't be taken: its name, why, and what could be given. For 422 answers.
struct ParameterError {
  std::string parameter, reason;
  bool operator==(const ParameterError&) const = default;
};

struct ParsedRequest {
  SearchRequest request;
  std::vector<ParameterError> errors;  // empty: the request is good
  std::vector<std::string> ignored;    // unknown names: errors for the API, nothing for pages
};

// Never throws. Values outside closed lists and unreadable dates and numbers are errors; for pages the caller
// drops them and goes on with what is good.
ParsedRequest parse_search_request(const Parameters& parameters);
// The other way: the shortest address that asks the same ("q=...&type=minutes"), for links and chips.
std::string to_query_string(const SearchRequest& request);

}  // namespace quorate
