// How decisions are worded in other countries and languages: one row a form.
#include <catch2/catch.hpp>

#include "tests/unit/governance/minutes_text.h"

using namespace quorate;

namespace {

// Decisions of one item, without their references.
std::string decided(const std::string& body, const std::string& item) {
  const ReadMinutes read =
      read_minutes_of("Minutes of the " + body + "\n1. Apologies\nNone were received.\n2. Roads\n" + item +
                          "\n3. Close\nThe meeting ended at 9.\n",
                      body);
  std::string told = told_decisions(read.decisions, read.text), all;
  for (std::size_t at = 0; at < told.size();) {
    const std::size_t end = told.find('\n', at);
    const std::string line = told.substr(at, end - at);
    all += line.substr(std::min(line.find('['), line.size())) + '\n';
    at = end + 1;
  }
  return all;
}

struct Form {
  std::string body, item, told;
};

void check(const std::vector<Form>& forms) {
  for (const Form& form : forms) {
    CAPTURE(form.item);
    CHECK(decided(form.body, form.item) == form.told);
  }
}

}  // namespace

TEST_CASE("Welsh decisions") {
  check({
      {"Cyngor", "PENDERFYNWYD cymeradwyo'r gyllideb.", "[approve] cymeradwyo'r gyllideb.\n"},
      {"Cyngor", "Penderfynwyd: derbyn yr adroddiad.", "[receive] derbyn yr adroddiad.\n"},
      {"Pwyllgor", "Cytunwyd y dylid gohirio'r eitem.", "[defer] Cytunwyd y dylid gohirio'r eitem.\n"},
      {"Pwyllgor", "Cytunwyd i gymeradwyo'r cynllun.", "[approve] Cytunwyd i gymeradwyo'r cynllun.\n"},
      {"Pwyllgor", "Cytunwyd ar y cynllun.", "[agree] Cytunwyd ar y cynllun.\n"},
      {"Bwrdd", "Nodwyd yr adroddiad.", "[note] Nodwyd yr adroddiad.\n"},
      {"Bwrdd", "Cymeradwyodd y Bwrdd y cofnodion.", "[approve] Cymeradwyodd y Bwrdd y cofnodion.\n"},
      {"Bwrdd", "Penderfynodd y Bwrdd wrthod y cais.", "[reject] wrthod y cais.\n"},
  });
}

TEST_CASE("Scottish decisions") {
  check({
      {"Committee", "The Committee homologated the action taken by the Chief Officer.",
       "[ratify] The Committee homologated the action taken by the Chief Officer.\n"},
      {"Committee", "The Committee remitted to the Head of Roads to report in June.",
       "[refer] The Committee remitted to the Head of Roads to report in June.\n"},
      {"Committee", "The Committee agreed to continue consideration to June.",
       "[defer] The Committee agreed to continue consideration to June.\n"},
      {"Committee", "DECISION\nThe Committee agreed to homologate the grant.",
       "[ratify] The Committee agreed to homologate the grant.\n"},
      {"Committee",
       "Councillor Orr, seconded by Councillor Reid, moved approval of the plan. On a vote being taken, 5 "
       "voted for the motion and 7 for the amendment, which was accordingly carried.",
       ""},
  });
}

TEST_CASE("Irish decisions") {
  check({
      {"Council",
       "It was proposed by Cllr. Daly, seconded by Cllr. Burke and agreed that the road be closed.",
       "[agree] It was proposed by Cllr. Daly, seconded by Cllr. Burke and agreed that the road be "
       "closed.\n"},
      {"Council",
       "On the proposal of Cllr. Daly, seconded by Cllr. Burke, it was resolved to adopt the plan.",
       "[adopt] adopt the plan.\n"},
      {"Council", "It was proposed by Cllr. Daly, seconded by Cllr. Burke and agreed to defer the item.",
       "[defer] It was proposed by Cllr. Daly, seconded by Cllr. Burke and agreed to defer the item.\n"},
      {"Council", "The report was proposed by Cllr. Daly, seconded by Cllr. Burke and approved.",
       "[approve] The report was proposed by Cllr. Daly, seconded by Cllr. Burke and approved.\n"},
  });
}

TEST_CASE("decisions in the United States") {
  check({
      {"Council", "Member Hale moved to approve the lease; Member Dunn seconded. Motion carried 5-2.",
       "[approve] Member Hale moved to approve the lease; Member Dunn seconded.\n"},
      {"Council", "Hale moved to adopt the budget. The motion failed for lack of a second.",
       "[reject] Hale moved to adopt the budget. The motion failed for lack of a second.\n"},
      {"Council",
       "A motion was made by Hale, seconded by Dunn, to table the ordinance. Ayes: 3. Nays: 4. Motion "
       "failed.",
       "[reject] A motion was made by Hale, seconded by Dunn, to table the ordinance. Ayes: 3. Nays: 4. "
       "Motion failed.\n"},
      {"Council", "Motion by Hale, second by Dunn, to approve the minutes. All ayes. Motion carried.",
       "[approve] Motion by Hale, second by Dunn, to approve the minutes.\n"},
  });
}

TEST_CASE("decisions in Canada") {
  check({
      {"Board", "Moved by Pike, seconded by Hale\nTHAT the Board approve the capital plan.\nCARRIED",
       "[approve] THAT the Board approve the capital plan.\n"},
      {"Board", "Moved by Pike, seconded by Hale\nTHAT the fee be raised.\nDEFEATED",
       "[reject] THAT the fee be raised.\n"},
      {"Board", "It was MOVED and SECONDED\nThat staff report back in May.\nCARRIED UNANIMOUSLY",
       "[agree] That staff report back in May.\n"},
  });
}

TEST_CASE("decisions in Australia and New Zealand") {
  check({
      {"Council", "RESOLVED (Cr Tran/Cr Blake) that Council adopt the strategy.\nCARRIED UNANIMOUSLY",
       "[adopt] that Council adopt the strategy.\n"},
      {"Council", "MOVED Cr Tran, SECONDED Cr Blake that the tender be awarded to Acme.\nCARRIED 7/2",
       "[approve] MOVED Cr Tran, SECONDED Cr Blake that the tender be awarded to Acme.\n"},
      {"Council", "MOTION (Cr Tran/Cr Blake)\nThat Council refuse the application.\nLOST 2/7",
       "[reject] That Council refuse the application.\n"},
      {"Board", "Resolved\nThat the Board:\na) receives the report; and\nb) notes the risks.",
       "[receive] receives the report\n[note] notes the risks.\n"},
      {"Board", "That the Board:\na) receives the report.\nb) approves the terms of reference.\nCARRIED",
       "[receive] receives the report.\n[approve] approves the terms of reference.\n"},
      {"Board", "Moved (Pike/Hale): That the Board agrees to the lease. CARRIED",
       "[agree] Moved (Pike/Hale): That the Board agrees to the lease.\n"},
  });
}
