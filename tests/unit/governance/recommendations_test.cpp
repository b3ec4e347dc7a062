#include <catch2/catch.hpp>

#include <chrono>

#include "indexer/governance/item.h"
#include "indexer/governance/requests.h"
#include "tests/unit/governance/read_rows.h"

using namespace quorate;

namespace {

std::string names_of(const std::vector<Verb>& verbs) {
  std::string names;
  for (const Verb verb : verbs) names += (names.empty() ? "" : " ") + std::string(name_of(verb));
  return names;
}

// "verbs|text" of each recommendation.
std::vector<std::string> asked_in(const std::string& pack, PaperType type = PaperType::report) {
  const OneDocument one(pack, type);
  std::vector<std::string> all;
  for (const Item& item : find_recommendations(one.text, one.document, own_vocabulary()))
    all.push_back(names_of(item.purpose) + "|" + item.text);
  return all;
}

using Asked = std::vector<std::string>;

}  // namespace

TEST_CASE("a request's verbs are its main ones") {
  struct {
    std::string clause, verbs;
  } rows[] = {
      {"RECEIVE and NOTE the report", "receive note"},
      {"review and APPROVE the plan", "approve"},
      {"To note the return and to agree a new date", "note agree"},
      {"that the revised terms of reference be approved", "approve"},
      {"receive the report for assurance", "receive"},
      {"take assurance from the report", "assure"},
      {"consider and comment upon the report", "consider"},
      {"continue support of the five principles", "support"},
      {"walk around the harbour", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.clause);
    CHECK(names_of(asked_verbs(row.clause, own_vocabulary().verbs)) == row.verbs);
  }
}

TEST_CASE("what is asked for stands behind who is asked") {
  CHECK(asked_in("The Board is asked to note the report.\n") == Asked{"note|note the report."});
  CHECK(asked_in("The Cabinet is asked to:\n\n- APPROVE the budget\n- NOTE the risks\n\nThe budget was drawn "
                 "up in May.\n") == Asked{"approve|APPROVE the budget", "note|NOTE the risks"});
  CHECK(asked_in("Each provider is asked to note the report.\n").empty());
}

TEST_CASE("whoever bears a name may be asked, an officer is asked for nothing of the meeting's") {
  const Asked two = {"note|to note the figures", "approve|to approve the plan."};
  for (const std::string lead :
       {"The IJB is asked:-", "Members are invited to:", "The Committee is recommended:",
        "The Corporation is invited:", "The Wexcombe Growth Forum is requested:", "It is recommended:-",
        "The Court of Governors is therefore asked:", "The Assembly is recommended \u2013"}) {
    CAPTURE(lead);
    CHECK(
        asked_in(
            lead +
            "\n\n(a) to note the figures; and\n\n(b) to approve the plan.\n\nThey were drawn up in May.\n") ==
        two);
  }
  for (const std::string line : {"The Director of Finance is asked to note the report.\n",
                                 "Three options are recommended in the plan of the Board.\n",
                                 "The Chief Officer is invited to approve the plan.\n"}) {
    CAPTURE(line);
    CHECK(asked_in(line).empty());
  }
}

TEST_CASE("a lead gives its verbs to the list below it") {
  CHECK(asked_in("The Board is asked to:\n\nRECEIVE and NOTE\n\n- the approval of the plan\n- the award of "
                 "the contract\n") ==
        Asked{"receive note|the approval of the plan", "receive note|the award of the contract"});
}

TEST_CASE("a heading of recommendations asks for what is under it, up to the paper's next paragraph") {
  CHECK(asked_in("RECOMMENDATIONS:\n1.\tTo approve the Plan.\n2.\tTo recommend Cabinet to spend it.\n\n"
                 "1.\tA fifth of adults walk to work.\n\n2.\tMore would if they could.\n") ==
        Asked{"approve|To approve the Plan.", "recommend|To recommend Cabinet to spend it."});
}

TEST_CASE("what a paper asks for on its cover and at its end is one recommendation") {
  CHECK(
      asked_in(
          "Recommendation: The Board is asked to note the report.\n\nMuch has happened in the spring at both "
          "harbours.\n\nRecommendation\n\nThe Board is asked to note the report.\n") ==
      Asked{"note|note the report."});
}

TEST_CASE("nothing is asked for by nothing") {
  CHECK(asked_in("Recommendations:\tNone\n").empty());
  CHECK(asked_in("The Trust was asked by the regulator to close two wards.\n").empty());
}

TEST_CASE("paragraphs with numbers of their own are entries of a list that was led up to") {
  const Asked three = {"note|Note the winter plan.", "approve|Approve the spending of two million on beds.",
                       "delegate|Delegate authority to the Chief Executive."};
  for (const std::string gap : {"", "\n"}) {
    CAPTURE(gap);
    CHECK(asked_in("3. Recommendations\n\nThe Board is asked to:\n" + gap + "3.1  Note the winter plan.\n" +
                   gap + "3.2  Approve the spending of two million on beds.\n" + gap +
                   "3.3  Delegate authority to the Chief Executive.\n" + gap +
                   "4.1  Note that work starts in June.\n") == three);
  }
}

TEST_CASE("a request that is wrapped over lines is whole, and the next section is none of its entries") {
  CHECK(asked_in(
            "1. Recommendation\n1.1 The Panel is asked to approve the lease of the old fire station and the\n"
            "sale of its yard.\n2. Performance\n2.1 The Panel meets four times a year.\n") ==
        Asked{"approve|approve the lease of the old fire station and the sale of its yard."});
}

TEST_CASE("the title of a request is whole") {
  const std::string long_one =
      "approve the appointment of the five named trustees for a second term of four years from September, "
      "and the "
      "payment of their travel at the rates that were agreed for staff in the spring.";
  const OneDocument one("The Board is asked to " + long_one + "\n");
  const std::vector<Item> items = find_recommendations(one.text, one.document, own_vocabulary());
  REQUIRE(items.size() == 1);
  CHECK(items[0].title == long_one);
}

TEST_CASE("a row of very many cells is read in time that grows with it") {
  std::string row;
  while (row.size() < 2'000'000) row += "a\t";
  const auto start = std::chrono::steady_clock::now();
  CHECK(asked_in(row + "\n").empty());
  CHECK(std::chrono::steady_clock::now() - start <
        std::chrono::seconds(5));  // about 0.5 s; a square law takes 12
}
