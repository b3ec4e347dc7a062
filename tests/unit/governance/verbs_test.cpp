#include "indexer/governance/verbs.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <string>

using namespace quorate;

namespace {

const GovernanceVocabulary& shipped() {
  static const GovernanceVocabulary words = [] {
    std::ifstream file(QUORATE_SOURCE_DIR "/config/governance.toml");
    return parse_governance_vocabulary(std::string{std::istreambuf_iterator<char>(file), {}});
  }();
  return words;
}

std::string verbs(std::string_view clause) {
  std::string all;
  for (const Verb verb : verbs_of_limb(clause, shipped().verbs, shipped().resolution.body_nouns))
    all.append(all.empty() ? "" : " ").append(name_of(verb));
  return all;
}

}  // namespace

TEST_CASE("the canonical verbs of a resolved clause") {
  struct Case {
    std::string clause, verbs;
  };
  const Case cases[] = {
      {"RECEIVE and NOTE the report.", "receive note"},
      {"RECEIVE the action log and approve the content and proposed delegation of actions, with reports to "
       "be received "
       "by the Board.",
       "receive approve"},
      {"NOTE that the August meeting will receive a briefing and a plan.", "note"},
      {"NOTE that the plan was reviewed and approved by the Committee", "note"},
      {"Review and APPROVE the memorandum", "approve"},
      {"RECEIVE for assurance", "receive"},
      {"APPROVE and ADOPT the policy", "approve adopt"},
      {"APPROVE the proposal and allow for key developments to be agreed", "approve"},
      {"That the Quarter 2 return be approved; and", "approve"},
      {"That the Director, in consultation with the Chair, be given delegated authority to approve the "
       "return",
       "delegate"},
      {"That the amendment be not carried", "reject"},
      {"That the budget not be approved", "reject"},
      {"That approval of the assessment be deferred until February", "defer"},
      {"That the Strategy be referred back to the Director for further engagement", "refer"},
      {"That the Minutes be confirmed as a correct record and signed by the Chair", "confirm"},
      {"That the report be received and noted", "receive note"},
      {"That the report which was approved by Cabinet be noted", "note"},
      {"That the plan to be submitted in May be endorsed", "endorse"},
      {"That Council adopts the Local Plan", "adopt"},
      {"That the Board notes the report and supports the direction of travel", "note support"},
      {"agree that it be withdrawn", "withdraw"},
      {"AGREED that security works of \u00a30.2m be met from the contingency", "agree"},
      {"agreed to defer the item to July", "defer"},
      {"recommend to Council that the budget be approved", "recommend"},
      {"does not approve the strategic narrative as it stands", "reject"},
      {"That officers be instructed to write to the Minister", "agree"},
      {"table the motion until June", "defer"},
      {"That the Secretary of State be urged to approve the scheme", ""},
      {"note the budget and support package", "note"},
      {"note progress and support the next stage", "note support"},
      {"nodi'r adroddiad", "note"},
      {"cymeradwyo'r cofnodion", "approve"},
      {"cymeradwyo y cofnodion", "approve"},
      {"unanimously approved the accounts", "approve"},
      {"To approve the annual accounts and to authorise the Chair to sign them", "approve agree"},
  };
  for (const Case& c : cases) {
    INFO(c.clause);
    CHECK(verbs(c.clause) == c.verbs);
  }
}
