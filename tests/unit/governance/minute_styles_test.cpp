// Minutes of other hands: each row is one item of minutes in a style of its own.
#include <catch2/catch.hpp>

#include "tests/unit/governance/minutes_text.h"

using namespace quorate;

namespace {

struct Style {
  std::string what, item, told;
};

// One item of minutes, between two that say nothing.
ReadMinutes read_item(const std::string& item) {
  return read_minutes_of(
      "MINUTES OF THE MEETING OF THE BOARD\n\n1. Apologies\nThere were none.\n\n2. Estates\n" + item +
          "\n\n3. Any other business\nThere was none.\n",
      "Board");
}

}  // namespace

TEST_CASE("a limb is read whatever its mark and what stands behind it") {
  const std::string two =
      "2 [note] That the report be noted\n2 [delegate] That authority be delegated to the Chair.\n";
  const auto limbs = [](const std::string& first, const std::string& second) {
    return "RESOLVED:\n" + first + "That the report be noted;\n" + second +
           "That authority be delegated to the Chair.";
  };
  const Style styles[] = {
      {"letters in brackets", limbs("(a) ", "(b) "), two},
      {"letters in brackets and a tab", limbs("(a)\t", "(b)\t"), two},
      {"letters in brackets and nothing", limbs("(a)", "(b)"), two},
      {"letters in brackets and many blanks", limbs("(a)   ", "(b)   "), two},
      {"roman numbers and a tab", limbs("(i)\t", "(ii)\t"), two},
      {"numbers in brackets and a tab", limbs("(1)\t", "(2)\t"), two},
      {"square brackets", limbs("[a]\t", "[b]\t"), two},
      {"a closing bracket", limbs("a)\t", "b)\t"), two},
      {"a letter with a full stop", limbs("a.\t", "b.\t"), two},
      {"roman numbers with a full stop", limbs("i.\t", "ii.\t"), two},
      {"a bracket and a full stop", limbs("(a). ", "(b). "), two},
      {"doubled letters", limbs("(aa)\t", "(bb)\t"), two},
      {"a dot and a tab", limbs("\u2022\t", "\u2022\t"), two},
      {"a dot and nothing", limbs("\u2022", "\u2022"), two},
      {"a dash and a tab", limbs("-\t", "-\t"), two},
      {"an empty cell before the mark", limbs("\t(a)\t", "\t(b)\t"), two},
      {"a mark on a line of its own", limbs("(a)\n", "(b)\n"), two},
      {"no mark", limbs("", ""), two},
  };
  for (const Style& style : styles) {
    INFO(style.what);
    const ReadMinutes read = read_item(style.item);
    CHECK(told_decisions(read.decisions, read.text) == style.told);
    CHECK(read.actions.empty());
  }
}

TEST_CASE("the lead-in of a block may tell the vote, the body and the addressee") {
  const Style styles[] = {
      {"the vote in brackets",
       "RESOLVED (4 in favour, 1 against) that:\n(i)\tthe trial be approved;\n(ii)\tthe sale be not "
       "approved.",
       "2 [approve] the trial be approved\n2 [reject] the sale be not approved.\n"},
      {"the vote by name", "RESOLVED, nem con, that the trial be approved.",
       "2 [approve] that the trial be approved.\n"},
      {"the body's verbs as limbs",
       "The Board:\n\u2022\tnoted the outturn; and\n\u2022\tapproved the capital plan.",
       "2 [note] noted the outturn\n2 [approve] approved the capital plan.\n"},
      {"the body's verbs as limbs without a tab",
       "The Board:\n\u2022 noted the outturn; and\n\u2022 approved the capital plan; and\n\u2022 deferred "
       "the sale.",
       "2 [note] noted the outturn\n2 [approve] approved the capital plan\n2 [defer] deferred the "
       "sale.\n"},
      {"to whom it is recommended",
       "RESOLVED TO RECOMMEND TO THE AUTHORITY:\n(a)\tThat the budget be approved.",
       "2 [recommend] That the budget be approved.\n"},
      {"the decisions announced",
       "The following decisions were made:\n(1)The post be advertised;\n(2)The hours be noted.",
       "2 [agree] The post be advertised\n2 [note] The hours be noted.\n"},
      {"the body alone on its line",
       "Trustees resolved\n(A)\tto adopt the policy; and\n(B)\tthat the report be noted.",
       "2 [adopt] to adopt the policy\n2 [note] that the report be noted.\n"},
      {"letters and strokes", "Resolved \u2013\na/ to adopt the policy;\nb/ to note the report.",
       "2 [adopt] to adopt the policy\n2 [note] to note the report.\n"},
      {"reasons are no limbs",
       "RESOLVED: That the application be refused for the following reasons:\n1. Harm to the setting.\n2. "
       "Loss of "
       "trees.",
       "2 [reject] That the application be refused for the following reasons:\n"},
      {"the body behind its movers",
       "On the proposal of Cllr Burke, seconded by Cllr Daly, the members resolved not to approve the sale.",
       "2 [reject] not to approve the sale.\n"},
      {"a label of which one language is known",
       "Beslut / Decision: It was agreed to refer the matter to the Forum.",
       "2 [refer] It was agreed to refer the matter to the Forum.\n"},
      {"a label in two languages", "Penderfyniad / Decision: The plan was approved.",
       "2 [approve] The plan was approved.\n"},
      {"a line to be signed", "Confirmed: ______________________ Chair", ""},
      {"a line of dots to be signed", "Approved: ............................ Date: ..............", ""},
  };
  for (const Style& style : styles) {
    INFO(style.what);
    const ReadMinutes read = read_item(style.item);
    CHECK(told_decisions(read.decisions, read.text) == style.told);
  }
}

TEST_CASE("what was refused in prose is a rejection, whatever the verb") {
  const Style styles[] = {
      {"approve", "The Board did not approve the sale.", "reject"},
      {"support", "The Board did not support the sale.", "reject"},
      {"endorse", "The Board declined to endorse the sale.", "reject"},
      {"ratify", "The Board would not ratify the sale.", "reject"},
      {"adopt", "The Board refused to adopt the policy.", "reject"},
      {"accept", "The Board felt unable to accept the offer.", "reject"},
      {"agree", "The Board did not agree to the sale.", "reject"},
      {"confirm", "The Board did not confirm the appointment.", "reject"},
      {"recommend", "The Board was not minded to recommend the sale.", "reject"},
      {"delegate", "The Board did not delegate the decision.", "reject"},
      {"passive approve", "The sale was not approved.", "reject"},
      {"passive agree", "The sale was not agreed.", "reject"},
      {"passive endorse", "The sale was not endorsed.", "reject"},
      {"passive accept", "The offer was not accepted.", "reject"},
      {"passive adopt", "The bylaw was not adopted.", "reject"},
      {"passive ratify", "The sale was not ratified.", "reject"},
      {"impersonal", "It was not agreed that the site be sold.", "reject"},
      {"impersonal with a verb", "It was agreed not to approve the sale.", "reject"},
      {"with a vote before it", "After a vote (3 for, 6 against) the Board did not approve the sale.",
       "reject"},
      {"with a discussion before it", "After discussion the Board resolved not to approve the sale.",
       "reject"},
      {"the body as It", "The Board considered the sale. It did not agree to it, by four votes to two.",
       "reject"},
      {"the body as They", "Members debated the sale. They did not approve it.", "reject"},
      {"not able", "Members did not feel able to support the sale.", "reject"},
      {"no wish", "Members did not wish to adopt the policy.", "reject"},
      {"the body's third sentence",
       "The Board heard Mr Lee. It asked for more time. It did not approve the sale.", "reject"},
      {"a vote against it", "The Board voted against the sale.", "reject"},
      {"decided not to", "The Board decided not to support the sale.", "reject"},
      {"not in favour", "The sale was not supported by the Board.", "reject"},
      {"a reported refusal is none", "Mr Lee said that the Council had not approved the sale.", ""},
      {"nor is a person's", "Dr Oduber did not support it.", ""},
      {"nor is a question", "Ms Hay asked why the sale was not approved.", ""},
  };
  for (const Style& style : styles) {
    INFO(style.what);
    const ReadMinutes read = read_item(style.item);
    const std::string told = told_decisions(read.decisions, read.text);
    CHECK(told.substr(0, 11) == (style.told.empty() ? "" : "2 [" + style.told + "] "));
    CHECK(read.decisions.size() == (style.told.empty() ? 0U : 1U));
  }
}

TEST_CASE("a wish is no decision beside what the meeting decided") {
  const Style styles[] = {
      {"refused", "It was recommended that the ward stay shut. The Board did not approve the recommendation.",
       "2 [reject] The Board did not approve the recommendation.\n"},
      {"alone", "It was recommended that the ward stay shut.",
       "2 [recommend] It was recommended that the ward stay shut.\n"},
      {"by officers", "It was recommended by officers that the ward stay shut.", ""},
      {"instructed",
       "It was recommended that the ward stay shut.\nThe Board instructed the Chief Executive to open it.",
       "2 [agree] The Board instructed the Chief Executive to open it.\n"},
      {"referred to a committee", "The repairs contingency was referred to the Audit Committee.",
       "2 [refer] The repairs contingency was referred to the Audit Committee.\n"},
      {"referred to in passing", "The old figures were referred to in the debate.", ""},
      {"approved in prose beside what was received",
       "RECEIVED: A business case.\nThe third floor was debated. The two-storey scheme was approved.",
       "2 [receive] A business case.\n2 [approve] The two-storey scheme was approved.\n"},
  };
  for (const Style& style : styles) {
    INFO(style.what);
    const ReadMinutes read = read_item(style.item);
    CHECK(told_decisions(read.decisions, read.text) == style.told);
  }
}

TEST_CASE("who is to act is found before or behind the action") {
  const Style styles[] = {
      {"to act", "ACTION: Ms Hay to write to the patients.", "Ms Hay"},
      {"an office to act", "ACTION: Director of Finance to circulate the figures.", "Director of Finance"},
      {"a label in brackets", "Action: Write to the patients before the end of August (Lead: Nia Corfield)",
       "Nia Corfield"},
      {"a label in brackets, then more", "Action: Set out the cost (Owner: Nia Corfield) by May.",
       "Nia Corfield"},
      {"a label behind a full stop", "Action: Report to Cabinet. Owner: J. Smith", "J. Smith"},
      {"a label between two", "Action: Publish it. Owner: A Lee. Due: 1 August 2024.", "A Lee"},
      {"a number before the owner", "Action: (1) Head of Service to publish the fees.", "Head of Service"},
      {"by whom, then what", "Action by: Clerk \u2013 obtain three quotes by 1 July 2024", "Clerk"},
      {"by whom alone", "The hedge is to be cut.\nAction by: Ms Hay", "Ms Hay"},
      {"two languages", "Gweithred / Action: Send the letter (Arweinydd / Lead: Nia Corfield)",
       "Nia Corfield"},
      {"a name behind a full stop", "Action: Write to the schools. Nia Corfield", "Nia Corfield"},
      {"a name in brackets", "Action: Write to members (Nia Corfield)", "Nia Corfield"},
      {"initials in brackets", "Action: Report to the Council [NC]", "NC"},
      {"an office in brackets", "Action: Report to Cabinet (Director of Finance)", "Director of Finance"},
      {"a date in brackets is nobody", "Action: Write to the patients (May 2024)", ""},
      {"a paper in brackets is nobody", "Action: Report to the Council (Appendix A)", ""},
  };
  for (const Style& style : styles) {
    INFO(style.what);
    const ReadMinutes read = read_item(style.item);
    REQUIRE(read.actions.size() == 1);
    CHECK(read.actions.front().ref == "2");
    const auto& owner = read.actions.front().people.owner;
    CHECK((owner.empty() ? std::string{} : owner.front()) == style.told);
  }
}

TEST_CASE("a name in the last cell of a row that left out the cells before it") {
  const ReadMinutes read = read_minutes_of(
      "MINUTES OF THE COMMITTEE\n\nITEM\tDISCUSSION\tLEAD\nSCC/23/52\tPharmacies\n"
      "Mr Manning said that 61 had signed up.\nSend a map of pharmacies to members.\tKeir Manning\n"
      "SCC/23/53\tCrisis house\nThe Committee approved the pilot.\nSCC/23/54\tAny other business\nNone.\n",
      "Committee");
  CHECK(told_actions(read.actions, read.text) ==
        "SCC/23/52 (Keir Manning) Send a map of pharmacies to members.\n");
}

TEST_CASE("a log inside an item's minutes has the item's reference") {
  const ReadMinutes read = read_item(
      "The Chair took the actions in turn.\nAction\tOwner\tDue\nWrite to the Minister\tAnn Ho\t5 May 2024");
  CHECK(told_actions(read.actions, read.text) == "2 (Ann Ho; 2024-05-05) Write to the Minister\n");
}

TEST_CASE("feet of pages and headings in capitals are no actions") {
  const Style styles[] = {
      {"a foot", "The report was noted.\nBoard Minutes 15 September 2022\tPage 2 of 3", ""},
      {"a foot in Welsh", "The report was noted.\nCofnodion 15 Medi 2022\tTudalen 2 o 3", ""},
      {"a heading", "BOARD ACTION ITEMS \u2013 FOLLOW-UP AS OF OCTOBER 12, 2023", ""},
      {"limbs in a table",
       "\tThe Board RESOLVED to:\n\t\u2022\tADOPT the strategy;\n\t\u2022\tNOTE the response.", ""},
  };
  for (const Style& style : styles) {
    INFO(style.what);
    CHECK(told_actions(read_item(style.item).actions, read_item(style.item).text) == style.told);
  }
}

TEST_CASE("an action is found by its mark, whatever names it and whoever is named") {
  const Style styles[] = {
      {"a name alone", "A letter is to be sent.\nACTION: Mrs Laverty",
       "2 (Mrs Laverty) A letter is to be sent.\n"},
      {"an office alone", "A letter is to be sent.\nACTION: Director of Finance",
       "2 (Director of Finance) A letter is to be sent.\n"},
      {"initials in brackets", "ACTION (JS): write to the Minister.",
       "2 (JS) ACTION (JS): write to the Minister.\n"},
      {"a number of its own", "AP1: JS to write to the Minister.",
       "2 (JS) AP1: JS to write to the Minister.\n"},
      {"a number by the year", "Action 23/14: Dr Lamb to send the slides.",
       "2 (Dr Lamb) Action 23/14: Dr Lamb to send the slides.\n"},
      {"several behind one mark", "Actions: 1. JS to write. 2. MB to survey the site.",
       "2 (JS) 1. JS to write.\n2 (MB) 2. MB to survey the site.\n"},
      {"behind lettered limbs",
       "The Board agreed:\n(a) to note it; and\n(b) to write to both.\n\nACTION: M Dalgleish",
       "2 (M Dalgleish) to write to both.\n"},
      {"a name beside its text", "It was agreed that a letter be sent to the May meeting.\t\tMrs Laverty",
       "2 (Mrs Laverty) It was agreed that a letter be sent to the May meeting.\n"},
      {"an initial that is no limb", "Action: T. Berg to cost an audit.",
       "2 (T. Berg) Action: T. Berg to cost an audit.\n"},
  };
  for (const Style& style : styles) {
    INFO(style.what);
    const ReadMinutes read = read_item(style.item);
    CHECK(told_actions(read.actions, read.text) == style.told);
  }
}

TEST_CASE("prose decides in many turns of phrase") {
  const Style styles[] = {
      {"an aside", "The Board, having considered the report, agreed to approve the plan.",
       "2 [approve] The Board, having considered the report, agreed to approve the plan.\n"},
      {"members in lower case", "Having heard from officers, members were content to approve the plan.",
       "2 [approve] members were content to approve the plan.\n"},
      {"remitted back", "It was agreed to remit the report back to officers.",
       "2 [refer] It was agreed to remit the report back to officers.\n"},
      {"a Welsh verb before the body", "Nododd y Bwrdd yr adroddiad.",
       "2 [note] Nododd y Bwrdd yr adroddiad.\n"},
      {"on the proposal of",
       "On the proposal of Cllr Byrne, seconded by Cllr Daly, the minutes were adopted.",
       "2 [adopt] the minutes were adopted.\n"},
      {"who proposed and seconded, behind the decision",
       "The lease was approved on the proposal of Mrs Orr, seconded by Dr Keane.",
       "2 [approve] The lease was approved\n"},
      {"a proposal that what was decided rests on", "On the proposal of the Chair the plan was approved.",
       "2 [approve] On the proposal of the Chair the plan was approved.\n"},
      {"a motion, its movers and its vote on lines of their own",
       "MOTION: That a charter of $240,000 be funded.\nMOVED: L. Chu\tSECONDED: T. Brandt\nDEFEATED",
       "2 [reject] MOTION: That a charter of $240,000 be funded.\n"},
      {"what was done after a lost motion",
       "Cllr Tarpey proposed that it be sold. There was no seconder and the proposal fell.\nConsideration of "
       "the "
       "matter was deferred to January.",
       "2 [reject] Cllr Tarpey proposed that it be sold. There was no seconder and the proposal fell.\n2 "
       "[defer] Consideration of the matter was deferred "
       "to "
       "January.\n"},
      {"a template", "The Board [approved / did not approve] the plan (delete as appropriate).", ""},
  };
  for (const Style& style : styles) {
    INFO(style.what);
    const ReadMinutes read = read_item(style.item);
    CHECK(told_decisions(read.decisions, read.text) == style.told);
  }
}

TEST_CASE("numbers may leap where an agenda has few items") {
  const ReadMinutes read = read_minutes_of(
      "MINUTES OF THE COUNCIL\n\n1 OPENING\nThe President opened the meeting.\n\n2 ATTENDANCE\nAll were "
      "there.\n\n"
      "9.1 LIST OF PAYMENTS\nThe list was received.\n\n9.2 LEASE\nThe lease was approved.\n\n14 CLOSURE\n"
      "The President closed the meeting.\n",
      "Council");
  CHECK(told_items(read.items) == "1 OPENING\n2 ATTENDANCE\n9.1 LIST OF PAYMENTS\n9.2 LEASE\n14 CLOSURE\n");
}
