#include "analyzers/acronyms.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace quorate;

namespace {

// "SHORT=long form" joined by "; ".
std::string found_in(std::string_view text) {
  std::string out;
  for (const AcronymDefinition& found : find_acronyms(text)) {
    if (!out.empty()) out += "; ";
    out += found.short_form;
    out += '=';
    out += found.long_form;
  }
  return out;
}

struct Row {
  std::string_view text, definitions;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(found_in(row.text) == row.definitions);
  }
}

}  // namespace

TEST_CASE("a short form in brackets behind its words") {
  check({
      {"the Integrated Care Board (ICB) met", "ICB=Integrated Care Board"},
      {"the NHS Integrated Care Board (“the ICB”)", "ICB=Integrated Care Board"},
      {"Primary Care Networks (PCNs) and", "PCN=Primary Care Network"},
      {"Leicester, Leicestershire and Rutland (LLR)", "LLR=Leicester, Leicestershire and Rutland"},
      {"Accident and Emergency (A&E)", "A&E=Accident and Emergency"},
      {"Urgent and Emergency Care (UEC)", "UEC=Urgent and Emergency Care"},
      {"Multi-Disciplinary Team (MDT)", "MDT=Multi-Disciplinary Team"},
      {"Long-Term Plan (LTP)", "LTP=Long-Term Plan"},
      {"Research\nand Development (R&D)", "R&D=Research and Development"},
      {"cardiovascular disease (CVD)", "CVD=cardiovascular disease"},
      {"Better Payment Practice Code (BPPC) and Better Care Fund (BCF)",
       "BPPC=Better Payment Practice Code; BCF=Better Care Fund"},
      {"University Hospitals of Leicester NHS Trust (UHL)",
       "UHL=University Hospitals of Leicester NHS Trust"},
      {"Sussex Community NHS Foundation Trust (SC)", "SC=Sussex Community NHS Foundation Trust"},
      {"the patient' s incidents (SIs)", ""},
      {"referral to treatment (RTT)", "RTT=referral to treatment"},
  });
}

TEST_CASE("words in brackets behind their short form") {
  check({
      {"the BAF (Board Assurance Framework) was", "BAF=Board Assurance Framework"},
      {"UEC (urgent and emergency care)", "UEC=urgent and emergency care"},
      {"POD (pharmacy, optometry, dental)", "POD=pharmacy, optometry, dental"},
      {"UHL (see page 4)", ""},
  });
}

TEST_CASE("lines of a glossary") {
  check({
      {"Better Care Together – BCT", "BCT=Better Care Together"},
      {"BCT – Better Care Together", "BCT=Better Care Together"},
      {"BCT: Better Care Together", "BCT=Better Care Together"},
      {"BCT = Better Care Together", "BCT=Better Care Together"},
      {"BCT\tBetter Care Together", "BCT=Better Care Together"},
      {"Better Care Together\tBCT\n", "BCT=Better Care Together"},
      {"STP\tSustainability and Transformation Partnership\tnational",
       "STP=Sustainability and Transformation Partnership"},
      {"Glossary\n\nED – Emergency Department\nDTOC - Delayed Transfer of Care",
       "ED=Emergency Department; DTOC=Delayed Transfer of Care"},
  });
}

TEST_CASE("what defines nothing") {
  check({
      {"the Board (RED)", ""},
      {"Finance Committee (ICB)", ""},
      {"(ICB)", ""},
      {"Chair of the Board (Mr A Smith)", ""},
      {"it met in Leicester (2022)", ""},
      {"ICB: LLR", ""},
      {"Care. Board (CB)", ""},
      {"unclosed (ICB", ""},
      {"", ""},
      {"((((", ""},
      {"Note: Not Otherwise", ""},
  });
}

TEST_CASE("the span of a definition is that of the original text") {
  const std::string text = "of the Integrated Care Board (“the ICB”), and";
  const std::vector<AcronymDefinition> found = find_acronyms(text);
  REQUIRE(found.size() == 1);
  CHECK(text.substr(found[0].span.begin, found[0].span.size()) == "Integrated Care Board (“the ICB");
}

TEST_CASE("a short form is checked against words") {
  CHECK(abbreviates("ICB", "Integrated Care Board"));
  CHECK(abbreviates("A&E", "Accident & Emergency"));
  CHECK(abbreviates("TB", "Tuberculosis"));
  CHECK_FALSE(abbreviates("ICB", "Care Board"));
  CHECK_FALSE(abbreviates("ICB", "Integrated Care Delivery Board"));
  CHECK_FALSE(abbreviates("icb", "Integrated Care Board"));
  CHECK_FALSE(abbreviates("", ""));
}
