// Styles that no header, title or number announces: read by what stands in them.
#include <catch2/catch.hpp>

#include <algorithm>

#include "tests/unit/governance/minutes_text.h"

using namespace quorate;

TEST_CASE("a log is known by its cells, whatever its header says") {
  const std::pair<std::string, std::string> cases[] = {
      {"Where we are\tFor whom\tPromise made\tCame from\tBack on\n"
       "DONE\tPriya Nair\tSend the ward plan to all governors\t17.4\t3 May 2024\n"
       "LATE\tT. Osei\tBring the fire report back with costs\t17.6\t3 June 2024\n"
       "DONE\tPriya Nair\tAsk the council about the road crossing\t17.9\t3 May 2024\n"
       "LATE\tH. Webb\tTell staff of the new rota in time\t18.1\t3 July 2024\n",
       "17.4 (Priya Nair; 2024-05-03; DONE) Send the ward plan to all governors\n"
       "17.6 (T. Osei; 2024-06-03; LATE) Bring the fire report back with costs\n"
       "17.9 (Priya Nair; 2024-05-03; DONE) Ask the council about the road crossing\n"
       "18.1 (H. Webb; 2024-07-03; LATE) Tell staff of the new rota in time\n"},
      {"Action\tOwner\tMeeting and minute\tDue\n"
       "Bring the lease\tA Moss\t04/03/24, 8.2\tMay 2024\n"
       "Write to the bank\tB Lunn\t04/03/24, 9.1\tJune 2024\n",
       "8.2 (A Moss; 2024-05) Bring the lease\n9.1 (B Lunn; 2024-06) Write to the bank\n"},
      {"Action\tMeeting\tAction\tOwner\tDue\n"
       "ref\tdate\t\t\tdate\n"
       "A-7\t4 March 2024\tMend the gate\tP Hume\t1 May 2024\n"
       "A-9\t4 March 2024\tCall the bank\tR Voss\t2 May 2024\n",
       "A-7 (P Hume; 2024-05-01) Mend the gate\nA-9 (R Voss; 2024-05-02) Call the bank\n"}};
  for (const auto& [log, actions] : cases) {
    const CleanText text = rows_of(log);
    const Document document = whole_document(text, PaperType::action_log, "Board");
    CHECK(told_actions(find_actions(text, document, {}, shipped_vocabulary()), text) == actions);
  }
}

TEST_CASE("the body above a list lends its subject to its limbs") {
  const ReadMinutes read = read_minutes_of(R"(Minutes of the Board
1. Apologies
None were received.
2. Estates
After a long discussion, the Board
- approved the lease of the annexe;
- asked for a plan of the car park; and
- declined to extend the caretaker's hours.
3. Letters
(a) Letter from the parish council on parking. Noted.
4. Fees
The Board did not approve the rise, and the paper was referred back to the Finance Committee.
)",
                                           "Board");
  CHECK(told_decisions(read.decisions, read.text) == R"(2 [approve] approved the lease of the annexe
2 [reject] declined to extend the caretaker's hours.
3 [note] Letter from the parish council on parking. Noted.
4 [reject] The Board did not approve the rise
4 [refer] the paper was referred back to the Finance Committee.
)");
}

TEST_CASE("a motion's verdict is the first vote behind it") {
  const ReadMinutes read = read_minutes_of(R"(Minutes of the Council
1. Parking
Moved by Councillor Hale, seconded by Councillor Dunn
THAT a charge of $4 be set at the harbour.
LOST 24-118
2. Bylaw
Moved by Councillor Dunn, seconded by Councillor Pike
THAT the sign bylaw be approved.
Moved by Councillor Pike, seconded by Councillor Hale
THAT the sign bylaw be tabled to June.
CARRIED 24-119
3. Close
The meeting closed at 9.
)",
                                           "Council");
  CHECK(told_decisions(read.decisions, read.text) == R"(1 [reject] THAT a charge of $4 be set at the harbour.
2 [defer] THAT the sign bylaw be tabled to June.
)");
}

TEST_CASE("questions below their heading, behind a name and a colon, and sent in") {
  const ReadMinutes read = read_minutes_of(R"(Minutes of the Board
1. Welcome
The Chair opened the meeting.
2. Question time
Nia Powell (year 10): When will the gym open? The Head said in May.
Mr T. Brace had sent in a question on buses. He was told that two would run.
3. Close
The meeting ended at 8.
)",
                                           "Board");
  CHECK(told_questions(read.questions) == "2 Nia Powell\n2 Mr T. Brace\n");
}
TEST_CASE("May beside a number is a month, and a body is the subject of every verb joined to its first") {
  const ReadMinutes read = read_minutes_of(R"(Minutes of the Board
1. Minutes
The minutes of the meeting of 9 May 2023 were agreed.
2. Parking
Members said that May 2023 had been busy and the report may be approved later.
3. Playground
The Board thanked the volunteers and deferred the fencing contract to June.
4. Boiler
The Board took advice from the surveyor, visited the site and approved the repair.
5. Talk
The Board heard that the school had grown and approved of its new hall.
)",
                                           "Board");
  CHECK(told_decisions(read.decisions, read.text) ==
        R"(1 [agree] The minutes of the meeting of 9 May 2023 were agreed.
3 [defer] deferred the fencing contract to June.
4 [approve] approved the repair.
)");
}

TEST_CASE("a result below its roll call goes to the motion above, never to the next") {
  const ReadMinutes read = read_minutes_of(R"(Minutes of the Council
1. Library
MOTION: Councilor Pike moved to approve the sale of the old library. Councilor Dunn seconded.
ROLL CALL VOTE:
AYES: Pike, Dunn
NAYS: Hale, Moss, Webb
ABSENT: Lunn
Motion failed 2-3.

MOTION: Councilor Hale moved to adopt the lease. Councilor Moss seconded. Motion carried 4-1.
2. Close
The meeting closed at 9.
)",
                                           "Council");
  REQUIRE(read.decisions.size() == 2);
  CHECK(read.decisions[0].resolution == std::vector<Verb>{Verb::reject});
  CHECK(read.decisions[1].resolution == std::vector<Verb>{Verb::adopt});
}

TEST_CASE("whoever is directed to act, the direction is a decision") {
  const ReadMinutes read = read_minutes_of(R"(Minutes of the Council
1. Trails
Staff were instructed to survey the trail and report in June.
2. Snow
The manager said that staff had been directed to clear the lanes first.
)",
                                           "Council");
  CHECK(told_decisions(read.decisions, read.text) ==
        "1 [agree] Staff were instructed to survey the trail and report in June.\n");
}

TEST_CASE("limbs without bullets under the body, whatever introduces it and wherever their lines end") {
  const std::string told =
      "1 [approve] approved the sale of the boiler house\n1 [note] noted the risk to the plan\n";
  for (const std::string stem : {"The Board:", "After discussion, the Board:", "Following a vote the Board:"})
    for (const std::string joint : {";", "; and"}) {
      CAPTURE(stem, joint);
      const ReadMinutes read =
          read_minutes_of("Minutes of the Board\n1. Estates\nThe paper was presented.\n" + stem +
                              "\napproved the sale of the boiler house" + joint +
                              "\nnoted the risk to the plan.\n2. Close\nThe meeting ended.\n",
                          "Board");
      std::string decisions = told_decisions(read.decisions, read.text);
      decisions.erase(std::remove(decisions.begin(), decisions.end(), '.'), decisions.end());
      CHECK(decisions == told);
    }
}

TEST_CASE("a verb alone at the end of a paragraph decides what stands before it") {
  const ReadMinutes read = read_minutes_of(R"(Minutes of the Board
1. Quality
Dr Hale reported a fall in complaints. (NOTED)
2. Finance
The budget for the year was presented. - AGREED
3. Letters
The Board received a letter from the parish council. (Noted.)
4. Survey
The survey was taken as read.
NOTED.
5. Plan
The Board approved the plan. (APPROVED)
)",
                                           "Board");
  CHECK(told_decisions(read.decisions, read.text) ==
        R"(1 [note] Dr Hale reported a fall in complaints. (NOTED)
2 [agree] The budget for the year was presented. - AGREED
3 [note] The Board received a letter from the parish council. (Noted.)
4 [note] NOTED.
5 [approve] The Board approved the plan.
5 [approve] (APPROVED)
)");
}

TEST_CASE("a motion speaks for its own part of an item") {
  const ReadMinutes read = read_minutes_of(R"(Minutes of the Council
1. Apologies
None.
2. Roads
There was no report.
3. Parks
A. Skate park
MOTION: Councillor Lunt moved to approve the design of the skate park. Councillor Hale seconded.
The Council approved the design.
Motion carried 5-2.
B. Bandstand
Staff were directed to bring back costs for the bandstand in May.
4. Close
The meeting closed at 9.
)",
                                           "Council");
  CHECK(told_decisions(read.decisions, read.text) ==
        R"(3 [approve] MOTION: Councillor Lunt moved to approve the design of the skate park.
3 [agree] Staff were directed to bring back costs for the bandstand in May.
)");
}

TEST_CASE("a label with nothing on its line governs the next paragraph, one with text only its own") {
  const ReadMinutes read = read_minutes_of(R"(Minutes of the Senate
1. Awards
Resolved:

That the lease of the annexe be renewed for five years.
2. Risk
Received: The risk register (Paper 6).

Dr Hale said that three risks had risen. Members spoke about rents.
)",
                                           "Senate");
  CHECK(told_decisions(read.decisions, read.text) ==
        R"(1 [agree] That the lease of the annexe be renewed for five years.
2 [receive] The risk register (Paper 6).
)");
}
