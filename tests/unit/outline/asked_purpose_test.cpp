#include "indexer/outline/asked_purpose.h"

#include <catch2/catch.hpp>

#include "indexer/extract/text_reader.h"
#include "indexer/outline/face_purpose.h"
#include "vocabulary_for_tests.h"

using namespace quorate;

namespace {

std::string names_of(const std::vector<Verb>& verbs) {
  std::string names;
  for (const Verb verb : verbs) names += (names.empty() ? "" : " ") + std::string(name_of(verb));
  return names;
}

}  // namespace

TEST_CASE("a purpose is read as it is written") {
  struct Case {
    std::string_view text, verbs;
  };
  const Case cases[] = {
      {"For approval", "approve"},      {"To receive and note", "receive note"},
      {"FOR DECISION", "approve"},      {"To aprpove", "approve"},
      {"For informaton", "note"},       {"To consder", "consider"},
      {"To set a balanced budget", ""}, {"Housing", ""},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(names_of(purposes_in(c.text, outline_words())) == c.verbs);
  }
}

TEST_CASE("a request alone on its line is no title") {
  struct Case {
    std::string_view line;
    bool request;
  };
  const Case cases[] = {{"FOR DECISION", true},
                        {"To receive and note", true},
                        {"For information only", true},
                        {"For decision by the Board in May", false},
                        {"Decision", false},
                        {"To note the dates of meetings", false}};
  for (const Case& c : cases) {
    INFO(c.line);
    CHECK(is_bare_request(c.line, outline_words()) == c.request);
  }
}

TEST_CASE("the face of a paper says what it asks for") {
  struct Case {
    std::string_view name, text, verbs;
  };
  const Case cases[] = {
      {"a line of its own", "Paper 3\nFOR DECISION\nRent setting\n", "approve"},
      {"a label", "Rent setting\nAction required: Decision\n", "approve"},
      {"a status", "Rent setting\nSTATUS:\tFor information\n", "note"},
      {"ticks below their words", "Voids\nDecision\tDiscussion\tAssurance\tInformation\n\tx\t\t☒\n",
       "discuss note"},
      {"ticks beside their words", "Voids\nFor approval\tx\nFor discussion\t\nFor information\t✓\n",
       "approve note"},
      {"ticks of other things", "Voids\nSupport our staff to thrive\t☒\nQuality and assurance of care\t☒\n",
       ""},
      {"nothing ticked", "Voids\nDecision ☐\tDiscussion ☐\n", ""},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    const CleanText text = clean(read_text(c.text, "paper.txt"));
    const RowFaces rows(text);
    CHECK(names_of(purpose_on_face(rows, {0, rows.size()}, outline_words())) == c.verbs);
  }
}
