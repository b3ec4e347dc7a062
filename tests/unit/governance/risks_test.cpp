#include <catch2/catch.hpp>

#include "indexer/governance/item.h"
#include "indexer/governance/risk_finding.h"
#include "tests/unit/governance/read_rows.h"

using namespace quorate;

namespace {

// "ref|title|score" of each risk.
std::vector<std::string> risks_in(const std::string& pack, PaperType type = PaperType::report,
                                  const std::string& title = {}) {
  const OneDocument one(pack, type, title);
  std::vector<std::string> all;
  for (const Item& item : find_risks(one.text, one.document, own_vocabulary()))
    all.push_back(item.ref + "|" + item.title + "|" + item.score);
  return all;
}

using Risks = std::vector<std::string>;

}  // namespace

TEST_CASE("an id that a text begins with is told from its title") {
  struct {
    std::string text, id, rest;
  } rows[] = {
      {"BAF 7 – Cyber", "BAF 7", "Cyber"},
      {"(NEW) BAF 10 – Reform", "BAF 10", "Reform"},
      {"HWB1 Collapse of a provider", "HWB1", "Collapse of a provider"},
      {"Risk 12: Efficiency", "Risk 12", "Efficiency"},
      {"CRR 211", "CRR 211", ""},
      {"SR-03. Roofs", "SR-03", "Roofs"},
      {"The risk that 3 wards close", "", "The risk that 3 wards close"},
      {"Risks to the plan", "", "Risks to the plan"},
      {"NHS England asks for more", "", "NHS England asks for more"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const LeadingId found = leading_risk_id(row.text, own_vocabulary().papers.risks);
    CHECK(found.id == row.id);
    CHECK(row.text.substr(found.rest) == row.rest);
  }
}

TEST_CASE("each row of a register is a risk") {
  CHECK(risks_in("Ref\tRisk\tImpact\tLikelihood\tScore\tOwner\n"
                 "R1\tA ferry is out of service\t4\t3\t12 (amber)\tA Bell\n"
                 "R2\tThe pier closes\t5\t1\t5 (green)\tC Doyle\n") ==
        Risks{"R1|A ferry is out of service|12 (amber)", "R2|The pier closes|5 (green)"});
}

TEST_CASE("the second line of a register's header is no risk") {
  CHECK(risks_in("Ref\tRisk\tCurrent\tExecutive\n\ttitle\tscore\tlead\n"
                 "R1\tThe pier closes\t12\tA Bell\nR2\tA ferry fails\t9\tC Doyle\n") ==
        Risks{"R1|The pier closes|12", "R2|A ferry fails|9"});
}

TEST_CASE("of a score in three columns the product counts, and the current one before the inherent") {
  CHECK(risks_in(
            "| Risk No | Risk Description | Inherent | | | Current | | |\n|---|---|---|---|---|---|---|---|\n"
            "| | | L | C | S | L | C | S |\n"
            "| 4 | Theatres lose power. Both generators are old. | 5 | 5 | 25 | 4 | 3 | 12 |\n") ==
        Risks{"4|Theatres lose power|12"});
}

TEST_CASE("an id in the title's cell is the reference") {
  CHECK(risks_in("| Strategic risk | Residual risk score | Lead |\n|---|---|---|\n"
                 "| BAF 3 – Demand | 12 | CEO |\n| BAF 4 – Money | 20 | CFO |\n") ==
        Risks{"BAF 3|Demand|12", "BAF 4|Money|20"});
}

TEST_CASE("tables that speak of risk but register none give none") {
  const std::string packs[] = {
      "| Report | Assurance level | Matters to escalate | Risks to escalate |\n|---|---|---|---|\n"
      "| Capital | Medium | None | Funding is late |\n",
      "| Datix Risk ID | Operational Risk Title(s) | Current Rating |\n|---|---|---|\n| XXXX | There is a "
      "risk | XX |\n",
      "| Title | Summary | Impact | Timescale |\n|---|---|---|---|\n| Hubs | Nine hubs | Less travel | May "
      "|\n",
      "| Name | Role |\n|---|---|\n| A Bell | Risk manager |\n",
  };
  for (const std::string& pack : packs) {
    CAPTURE(pack);
    CHECK(risks_in(pack).empty());
  }
}

TEST_CASE("bullets under principal risks are risks, with their wrapped lines") {
  CHECK(risks_in(
            "The principal risks of the assurance framework are:\n\n - Failure to keep\n   the harbour open\n"
            " - Loss of the freight contract\n - Not enough pilots\n\nThe Board met twice.\n") ==
        Risks{"|Failure to keep the harbour open|", "|Loss of the freight contract|", "|Not enough pilots|"});
  CHECK(risks_in("The benefits of the plan are:\n\n - Fewer risks\n - Less cost\n - More staff\n").empty());
}

TEST_CASE("three risks and more named with their ids in one cell are entries") {
  CHECK(risks_in("Risk register\tThere are three high risks: Risk 6 Recruitment (rated 16) ** Risk 10 "
                 "Backlog (rated "
                 "20) * Risk 11 The five-year plan (rated 16) The committee met.\tRed\n") ==
        Risks{"Risk 6|Recruitment|16", "Risk 10|Backlog|20", "Risk 11|The five-year plan|16"});
  CHECK(risks_in(
            "Risk 6 has been lowered and Risk 10 was raised while Risk 11 remains as it was in the spring.\n")
            .empty());
}

TEST_CASE("a block of its own is a risk, once, though a summary prints it too") {
  CHECK(
      risks_in(
          "| Strategic risk | Current risk score | Lead |\n|---|---|---|\n| BAF 7 – Cyber | 20 | CIO |\n\n"
          "Principal risk:\n\nBAF 7 – Cyber\n\nAttacks could make services unavailable for weeks on end.\n\n"
          "| Date | Rating | | | | | |\n|---|---|---|---|---|---|---|\n"
          "| March | Residual risk score | 5 | x | 4 | = | 20 |\n") == Risks{"BAF 7|Cyber|20"});
}

TEST_CASE("a register without a header is read by the ids that open its entries") {
  const auto in_register = [](const std::string& pack) { return risks_in(pack, PaperType::risk_register); };
  const Risks two = {"SR1|Staff leave the service|12", "SR2|The roof leaks|9"};
  CHECK(in_register("SR1  Staff leave the service\n     Owner: HR   Gross: 5 x 4 = 20   Net: 3 x 4 = 12\n"
                    "SR2  The roof leaks\n     Owner: Estates   Gross: 5 x 3 = 15   Net: 3 x 3 = 9\n") ==
        two);
  CHECK(in_register("SR1\tStaff leave the service\tHR\t3\t4\t12\nSR2\tThe roof leaks\tEstates\t3\t3\t9\n") ==
        two);
  CHECK(in_register("1. Staff leave the service\nLikelihood: 3  Impact: 4  Score: 12\n\n2. The roof leaks\n"
                    "Likelihood: 3  Impact: 3  Score: 9\n") ==
        Risks{"1|Staff leave the service|12", "2|The roof leaks|9"});
  CHECK(in_register("1. Background\nThe register was seen in May.\n\n2. Next steps\nIt will be seen again.\n")
            .empty());
  CHECK(risks_in("SR1 was raised from 12 to 16 in May.\nSR2 was lowered to 9 in May.\n").empty());
}

TEST_CASE("a rating is a number, a product or a word with one") {
  struct {
    std::string text;
    std::size_t length;
    std::string score;
  } rows[] = {{"12", 2, "12"},
              {"4x3=12", 6, "12"},
              {"4 x 4 = 16  Owner: HR", 10, "16"},
              {"High (16)", 9, "High (16)"},
              {"Amber", 5, "Amber"},
              {"by May", 0, ""},
              {"2024/25", 0, ""}};
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const std::size_t length = rating_length(row.text, own_vocabulary().papers.risks);
    CHECK(length == row.length);
    CHECK(rating_of(row.text.substr(0, length)) == row.score);
  }
}

TEST_CASE("columns are known in words of other hands and in two languages") {
  CHECK(risks_in("RISK MAP\n\nNo\tWhat could go wrong\tCause\tEffect\tScore\n1\tA resident is "
                 "harmed\tAge\tInjury\t15\n",
                 PaperType::risk_register) == Risks{"1|A resident is harmed|15"});
  CHECK(risks_in(
            "Cyf Risg / Risk Ref\tRisg / Risk\tSgôr Presennol / Current\nCRR-01\tFire at the hospital\t16\n",
            PaperType::risk_register) == Risks{"CRR-01|Fire at the hospital|16"});
}

TEST_CASE("a scored table is a register where the cover sheet seems to run past it") {
  const auto risks = [](const std::string& pack) {
    OneDocument one(pack, PaperType::report, "");
    one.document.cover = one.document.rows;
    return find_risks(one.text, one.document, own_vocabulary()).size();
  };
  CHECK(risks("Ref\tRisk\tScore\nR1\tThe pier closes\t12\nR2\tA ferry fails\t9\nR3\tFuel runs short\t6\n") ==
        3);
  CHECK(risks("Ref\tRisk\tScore\nR1\tThe pier closes\t12\nR2\tA ferry fails\t9\n") == 0);  // mentions
  CHECK(risks("Ref\tRisk\tScore\nR1\tThe pier closes\t12\nR2\tA ferry fails\t\nR3\tFuel runs short\t6\n") ==
        0);
}

TEST_CASE("a block has its owner, and its controls and actions down to the next one") {
  const std::string block =
      "| Date | Executive lead (risk owner) | Rating | | |\n|---|---|---|---|---|\n"
      "| March | Ann Bell (Harbour Master) | Current risk score | 4 | 12 |\n\n"
      "| Controls | Gaps |\n|---|---|\n| The wall is mended | None |\n\nActions taken\n\n"
      "| Action | By |\n|---|---|\n| Survey the wall | May |\n\n";
  const OneDocument one("Principal risk: BAF 1 \u2013 Tides\n\n" + block +
                        "| Principal risk: BAF S2 \u2013 Storms The storms "
                        "come more often than the crews can mend the wall | |\n|---|---|\n" +
                        block + "The Board met in May.\n");
  const std::vector<Item> risks = find_risks(one.text, one.document, own_vocabulary());
  REQUIRE(risks.size() == 2);
  CHECK(risks[0].title == "Tides");
  CHECK(risks[1].ref == "BAF S2");
  CHECK(risks[1].title == "Storms");
  for (const Item& risk : risks) {
    CHECK(risk.score == "12");
    CHECK(risk.people.owner == std::vector<std::string>{"Ann Bell (Harbour Master)"});
    CHECK(one.text.view(risk.spans.back()).starts_with("Survey"));
  }
}

TEST_CASE("a risk's name is told from the description that runs on behind it") {
  struct {
    std::string title, name;
  } rows[] = {
      {"Cyber A significant rise in attacks could make services unavailable", "Cyber"},
      {"Health Inequalities Failure to address them leaves people waiting for care", "Health Inequalities"},
      {"Demand and Capacity Demand could exceed what the service can offer", "Demand and Capacity"},
      {"Reform and lack of money The body is unable to carry out reform in time", "Reform and lack of money"},
      {"Failure of The Hub to open in time would leave ships waiting",
       "Failure of The Hub to open in time would leave ships waiting"},
      {"Loss of key NHS staff due to pay leads to closures of many wards",
       "Loss of key NHS staff due to pay leads to closures of many wards"},
      {"Cyber: The attacks", "Cyber: The attacks"},
  };
  for (const auto& row : rows) CHECK(risk_name(row.title, own_vocabulary().papers.risks) == row.name);
}
