// How risks are found: in the tables of registers, in blocks of their own, and in lists. risks.cpp puts them
// together.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/governance/paper_words.h"
#include "indexer/outline/clean_text.h"
#include "indexer/outline/document.h"

namespace quorate {

struct FoundRisk {
  std::string ref, title, score;
  std::vector<Span> spans;
  std::vector<std::string> owners;
  std::string rule;  // why it is there
};

// What the three look at: the rows of one document, its cover sheet left out, for a cover only mentions
// risks.
struct RiskSource {
  const CleanText& text;
  const Document& document;
  const PaperWords& words;
  std::vector<std::size_t> rows;  // that are text or headers, in order

  // Which rows are looked at: all but the cover sheet's, or the tables that stand in it alone.
  enum class Part : unsigned char { body, cover_tables };
  RiskSource(const CleanText& text, const Document& document, const PaperWords& words,
             Part part = Part::body);
};

std::vector<FoundRisk> risks_of_tables(const RiskSource& source);
// "Principal risk: BAF 7 – Cyber" with its description and its ratings below it.
std::vector<FoundRisk> risks_of_blocks(const RiskSource& source);
// Bullets under "the principal risks are:", and three risks and more named with their ids one after another.
std::vector<FoundRisk> risks_of_lists(const RiskSource& source);
// Of a register without a header: "SR1  Recruitment falls short" with "Owner: ... Net: 4 x 4 = 16" below it.
std::vector<FoundRisk> risks_of_entries(const RiskSource& source);

// Bytes of the rating that a text begins with: "12", "4 x 3 = 12", "High (16)", "Amber"; 0 where there is
// none.
std::size_t rating_length(std::string_view text, const RiskWords& words);
// The score that such a rating comes to: "12" of "4x3=12", else as it is printed.
std::string rating_of(std::string_view rating);

// The id that a text begins with, as it is printed ("BAF 7", "CRR 211", "HWB1"), and where what follows it
// begins; an empty id where there is none. "(NEW)" may stand before it.
struct LeadingId {
  std::string id;
  std::size_t rest = 0;
};
LeadingId leading_risk_id(std::string_view text, const RiskWords& words);

// The title that a cell or a paragraph prints: its first line where that stands for itself, else its first
// sentence.
std::string risk_title(std::string_view text);

// The name that a title begins with where its description runs on behind it without a stop: "Cyber" of "Cyber
// A rise in attacks could ..."; else the whole title. A description begins with one of the words for that, or
// with the name's own first word.
std::string_view risk_name(std::string_view title, const RiskWords& words);

// Whether a title is an empty form's, a total's or a key's.
bool is_no_risk(std::string_view title, const RiskWords& words);

}  // namespace quorate
