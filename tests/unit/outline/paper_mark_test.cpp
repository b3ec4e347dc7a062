#include "indexer/outline/paper_mark.h"

#include <catch2/catch.hpp>

#include "vocabulary_for_tests.h"

using namespace quorate;

TEST_CASE("marks on the faces of papers") {
  struct Case {
    std::string_view line, mark;
    bool item, appendix;
    std::string_view number, rest;
  };
  const Case cases[] = {
      {"Enc 4", "Enc 4", false, false, "", ""},
      {"Trust Board paper E", "E", false, false, "", ""},
      {"Agenda Item 7", "7", true, false, "", ""},
      {"AGENDA ITEM NO. 5.2", "5.2", true, false, "", ""},
      {"Agenda Item 7 – Appendix A", "7", true, true, "A", ""},
      {"Appendix to Enc 6", "Enc 6", false, true, "", ""},
      {"Appendix 2: Glossary", "", false, true, "2", "Glossary"},
      {"Item 6: Budget 2024/25", "6", true, false, "", "Budget 2024/25"},
      {"ENCLOSURE 3", "Enclosure 3", false, false, "", ""},
      {"AGENDA ITEM V.C", "V.C", true, false, "", ""},
      {"Attachment to Paper 4.1", "4.1", false, true, "", ""},
  };
  for (const Case& c : cases) {
    INFO(c.line);
    const std::optional<PaperMark> mark = read_mark(c.line, outline_words());
    REQUIRE(mark);
    CHECK(mark->mark == c.mark);
    CHECK(mark->item == c.item);
    CHECK(mark->appendix == c.appendix);
    CHECK(mark->number == c.number);
    CHECK(mark->rest == c.rest);
  }
  for (const std::string_view line : {"item ICB/22/22)", "Papers were late", "Paper noted with option",
                                      "Agenda", "Appendix list of terms"}) {
    INFO(line);
    CHECK_FALSE(read_mark(line, outline_words()));
  }
}

TEST_CASE("a cell's mark") {
  struct Case {
    std::string_view cell, mark;
  };
  const Case cases[] = {{"C", "C"},       {"A to follow", "A"}, {"F1 F2", "F1 F2"}, {"Enc 1", "Enc 1"},
                        {"Verbal", ""},   {"Presentation", ""}, {"23/31", "23/31"}, {"", ""},
                        {"To follow", ""}};
  for (const Case& c : cases) {
    INFO(c.cell);
    CHECK(mark_of_value(c.cell, outline_words()) == c.mark);
  }
  CHECK(same_mark("Enc 04", "4"));
  CHECK_FALSE(same_mark("C", "D"));
  CHECK_FALSE(same_mark("", ""));
}

TEST_CASE("a paper's own code") {
  struct Case {
    std::string_view text;
    bool code;
  };
  const Case cases[] = {{"UC/23/19", true}, {"FRA/24/31", true},   {"TB-24-017", true}, {"23/19", false},
                        {"MRI/CT", false},  {"UC/23/19 A", false}, {"COVID-19", true},  {"2024-25", false}};
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(is_paper_code(c.text) == c.code);
  }
}
