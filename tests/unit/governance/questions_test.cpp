// Questions by how they are headed: a number and a lead-in, a name above them, a table of two columns.
#include <catch2/catch.hpp>

#include "tests/unit/governance/minutes_text.h"

using namespace quorate;

namespace {

std::string askers_of_paper(const std::string& paper) {
  const CleanText text = rows_of(paper);
  const Document document = whole_document(text, PaperType::public_questions, "Board");
  return told_questions(find_questions(text, document, shipped_vocabulary()));
}

}  // namespace

TEST_CASE("a question's head leads up to its asker") {
  const std::pair<std::string, std::string> cases[] = {
      {"Question 1 from Ms Ada Hume, Selbrook, to the Leader\nWhen?\n\nQuestion 2 by Mr T. Ludd\nWhy?\n",
       "Ms Ada Hume\nMr T. Ludd\n"},
      {"Question No. 4 to the Leader of the Council from Mr Ian Bell\nWhy?\n", "Mr Ian Bell\n"},
      {"Q1. Mrs Joan Peake (of Ottery) asked why the bins are late.\nQ2 (Mr Tom Ludd): Will it stay?\n",
       "Mrs Joan Peake\nMr Tom Ludd\n"},
      {"1. Ms Ada Hume, Selbrook\nWhen will the bridge open?\nReply: In May.\n2. Mr Tom Ludd\nWhy not now?\n",
       "Ms Ada Hume\nMr Tom Ludd\n"},
      {"Question 1\nMs Ada Hume of Selbrook\nWhen?\n", "Ms Ada Hume\n"},
      {"Question 1\nFrom\nMs Ada Hume, Selbrook\nQuestion\nWhen?\nAnswer\nIn May.\n", "Ms Ada Hume\n"},
      {"Question 1 on the Harbour Bridge\nWhen will it open?\nAnswer: In May.\n", ""}};
  for (const auto& [paper, askers] : cases) {
    CAPTURE(paper);
    CHECK(askers_of_paper(paper) == askers);
  }
}

TEST_CASE("a table of questions names its askers in one column") {
  const std::pair<std::string, std::string> cases[] = {
      {"Name\tQuestion\nMs Ada Hume\tWhen will it open?\nMr Tom Ludd\tWhy?\n", "Ms Ada Hume\nMr Tom Ludd\n"},
      {"Questioner\tQuestion and answer\nAda Hume, Selbrook\tWhen?\n\tAnswer: in May\nTom Ludd\tWhy?\n",
       "Ada Hume\nTom Ludd\n"},
      {"No.\tAnswer by\tName\tText of question\n1\tLeader\tMs Ada Hume\tWhen?\n", "Ms Ada Hume\n"}};
  for (const auto& [paper, askers] : cases) {
    CAPTURE(paper);
    CHECK(askers_of_paper(paper) == askers);
  }
}

TEST_CASE("questions inside minutes, in running text and in a table, have their item's reference") {
  const ReadMinutes read = read_minutes_of(
      "Minutes of the Cabinet\n1. Welcome\nThe Leader opened the meeting.\n2. Public questions\n"
      "Question 1 from Ms Ada Hume to the Leader\nWhen will the bridge open?\nThe Leader said in May.\n"
      "Question 2 from Mr Tom Ludd\nWhy not now?\n3. Written questions\n"
      "Name\tQuestion\nMr Jon Vale\tWhere are the buses?\nMiss Una Frew\tWho pays?\n"
      "4. Close\nThe meeting ended at 8.\n",
      "Cabinet");
  CHECK(told_questions(read.questions) == "2 Ms Ada Hume\n2 Mr Tom Ludd\n3 Mr Jon Vale\n3 Miss Una Frew\n");
}
