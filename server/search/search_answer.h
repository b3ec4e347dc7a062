// What a search answers: values that know neither Xapian nor HTML nor JSON.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analyzers/fields.h"
#include "analyzers/record.h"

namespace quorate {

struct Snippet {
  std::string html;  // escaped text with <mark>; the one place where the search makes markup
  int page = 0;
  LineRange lines;
};

struct Hit {
  Record record;  // without text
  double score = 0;
  std::string source_url;  // "/files/...#page=14"; empty where the original may not be served
  std::vector<Snippet> snippets;
  std::vector<std::string> also;         // ids of records folded into this one
  std::vector<Record> also_records;      // the same in the same order, without text
  std::vector<std::string> explanation;  // with explain=1: why it is here, in plain words and figures
};

struct FacetValue {
  std::string value;  // as it goes into the address
  std::string label;  // as it is shown
  std::uint64_t count = 0;
  bool selected = false;
};

struct Facet {
  FieldId field{};
  std::string name;  // its name in the JSON answer: organisation, date, type, resolution, kind, body
  std::vector<FacetValue> values;  // by count, dates in order
};

// What was made of the query, in words.
struct QueryReport {
  std::string understood;
  std::string tree;  // the parse, printed
  std::vector<std::string> corrections, expansions, warnings;
  std::string suggestion;  // "did you mean": a query, not applied
};

struct SearchAnswer {
  QueryReport query;
  std::uint64_t total = 0;
  bool total_exact = true;
  double took_ms = 0;
  std::uint64_t revision = 0;
  std::vector<Hit> hits;
  std::vector<Facet> facets;
};

}  // namespace quorate
