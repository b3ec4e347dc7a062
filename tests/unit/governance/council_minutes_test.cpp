#include <catch2/catch.hpp>

#include "tests/unit/governance/minutes_text.h"

using namespace quorate;

TEST_CASE("a parish council: proposed, seconded and resolved") {
  const ReadMinutes read = read_minutes_of(R"(LITTLE HADDOW PARISH COUNCIL
Minutes of the Ordinary Meeting of the Parish Council held on Monday 8th January 2024 at 7.30pm in the Village Hall

Present: Cllrs R Pike (Chairman), S Dunn, T Merrick, A Voss and the Clerk, Mrs L Beale. Two members of the public.

24/001 To receive apologies for absence
Apologies had been received from Cllr Hart and were accepted.

24/002 Declarations of Interest
None.

24/003 Minutes of the last meeting
It was proposed by Cllr Dunn, seconded by Cllr Voss and RESOLVED that the minutes of the meeting held on 4th December 2023 be approved and signed as a correct record.

24/004 Public Participation
Mr Derek Sands asked when the footpath by the church would be repaired. The Chairman said that the County had been told.
Mrs Ann Lowe, Mill Lane, asked whether the Council would support a 20mph limit.

24/005 Planning
24/00123/FUL Land at Mill Lane: It was RESOLVED to object on grounds of highway safety. All in favour.
23/04411/HSE 4 Church Row: No objection.

24/006 Finance
The precept for 2024/25 was discussed. RESOLVED: to set the precept at £24,500; to approve the payments listed in Appendix A.
Action: Clerk to notify the District Council by 31 January 2024.

24/007 Recreation Ground
Cllr Merrick proposed that the Council buy a new swing at £3,200. Cllr Dunn seconded. The vote was lost by 3 votes to 1.

24/008 Date of next meeting
Monday 5th February 2024.
)",
                                           "Parish Council");
  CHECK(told_items(read.items) == R"(24/001 To receive apologies for absence
24/002 Declarations of Interest
24/003 Minutes of the last meeting
24/004 Public Participation
24/005 Planning
24/006 Finance
24/007 Recreation Ground
24/008 Date of next meeting
)");
  CHECK(
      told_decisions(read.decisions, read.text) ==
      R"(24/003 [approve] that the minutes of the meeting held on 4th December 2023 be approved and signed as a correct record.
24/005 [agree] object on grounds of highway safety.
24/006 [agree] set the precept at £24,500
24/006 [approve] to approve the payments listed in Appendix A.
24/007 [reject] Cllr Merrick proposed that the Council buy a new swing at £3,200.
)");
  CHECK(told_actions(read.actions, read.text) ==
        R"(24/006 (Clerk; 2024-01-31) Action: Clerk to notify the District Council by 31 January 2024.
)");
  CHECK(told_questions(read.questions) == R"(24/004 Mr Derek Sands
24/004 Mrs Ann Lowe
)");
}

TEST_CASE("a council in Northern Ireland: an amendment is lost, the motion carried") {
  const ReadMinutes read = read_minutes_of(R"(GLENARVE BOROUGH COUNCIL
MONTHLY MEETING OF COUNCIL
Minutes of the meeting held on Monday 4 September 2023 at 7.00 pm in the Council Chamber

Present: The Mayor, Councillor D Kane; Aldermen Boyd, Irwin; Councillors Quinn, Magee, O'Neill.

1.0 APOLOGIES
The Chief Executive informed that apologies had been received from Councillor Hughes.

2.0 MINUTES OF COUNCIL MEETING HELD 7 AUGUST 2023
Proposed by Councillor Quinn
Seconded by Alderman Boyd and
Resolved: that the minutes of the Council meeting held on 7 August 2023 be taken as read and signed as correct.

3.0 NOTICE OF MOTION
Proposed by Councillor Magee
Seconded by Councillor O'Neill
That this Council writes to the Minister for Infrastructure to oppose the closure of the ferry.
Amendment: Proposed by Alderman Irwin, seconded by Alderman Boyd, that the matter be deferred for one month.
On the amendment being put to the meeting 2 members voted for and 4 against. The Mayor declared the amendment lost.
The motion was put to the meeting and carried, 4 voting in favour and 2 against.

4.0 LEISURE CHARGES
The Director of Leisure presented the report, recommending that charges be increased by 5%.
After discussion it was agreed to hold the charges at present levels.

5.0 CORRESPONDENCE
It was noted that a letter had been received from the Department.
)",
                                           "Council");
  CHECK(told_items(read.items) == R"(1.0 APOLOGIES
2.0 MINUTES OF COUNCIL MEETING HELD 7 AUGUST 2023
3.0 NOTICE OF MOTION
4.0 LEISURE CHARGES
5.0 CORRESPONDENCE
)");
  CHECK(
      told_decisions(read.decisions, read.text) ==
      R"(2.0 [agree] that the minutes of the Council meeting held on 7 August 2023 be taken as read and signed as correct.
3.0 [agree] That this Council writes to the Minister for Infrastructure to oppose the closure of the ferry.
3.0 [reject] Amendment: Proposed by Alderman Irwin, seconded by Alderman Boyd, that the matter be deferred for one month. On the amendment being put to the meeting 2 members voted for and 4 against. The Mayor declared the amendment lost.
4.0 [agree] it was agreed to hold the charges at present levels.
)");
  CHECK(read.actions.empty());
  CHECK(read.questions.empty());
}

TEST_CASE("an Irish county council") {
  const ReadMinutes read = read_minutes_of(R"(COMHAIRLE CONTAE DHUN ARD / DUNARD COUNTY COUNCIL
Minutes of Monthly Meeting held in the Council Chamber, Aras an Chontae on 13th May 2024

Present: Cathaoirleach, Cllr. M. Byrne, Cllrs. Doyle, Walsh, Nolan

1. Confirmation of Minutes
It was proposed by Cllr. Doyle, seconded by Cllr. Walsh and resolved that the minutes of the April meeting be adopted.

2. Disposal of Property
On the proposal of Cllr. Nolan, seconded by Cllr. Doyle, it was agreed to dispose of the site at Main Street in accordance with Section 183.

3. Section 38 Works at Bridge Street
Members discussed the scheme. A vote was taken: For 12, Against 14, Abstained 1. The proposal was defeated.

4. Taking in Charge
The members noted the report of the Chief Executive under Section 136.
)",
                                           "Council");
  CHECK(told_items(read.items) == R"(1 Confirmation of Minutes
2 Disposal of Property
3 Section 38 Works at Bridge Street
4 Taking in Charge
)");
  CHECK(told_decisions(read.decisions, read.text) ==
        R"(1 [adopt] that the minutes of the April meeting be adopted.
2 [agree] it was agreed to dispose of the site at Main Street in accordance with Section 183.
3 [reject] The proposal was defeated.
4 [note] The members noted the report of the Chief Executive under Section 136.
)");
  CHECK(read.actions.empty());
  CHECK(read.questions.empty());
}

TEST_CASE("a planning committee") {
  const ReadMinutes read = read_minutes_of(R"(COTSWAY DISTRICT COUNCIL
PLANNING COMMITTEE
Minutes of the meeting of the Planning Committee held at the Council Offices on Wednesday, 9 October 2024 at 2.00 pm

Present: Councillors P Lacey (Chairman), J Bird, S Cole, F Hale

P.31 APOLOGIES
There were no apologies.

P.32 MINUTES
RESOLVED (unanimously): that the Minutes of the meeting held on 11 September 2024 be approved as a correct record.

P.33 24/01234/FUL - LAND NORTH OF STATION ROAD
The Case Officer introduced the application. The Officer's recommendation was that permission be granted.
A Member proposed refusal. On being put to the vote, the recommendation was lost.
RESOLVED that the application be REFUSED.
Voting record: for 6, against 2, abstentions 1.

P.34 24/00871/HOUSE - 2 CHURCH LANE
RESOLVED: that (1) permission be granted subject to the conditions in the report; and (2) the Head of Planning be given delegated authority to amend the wording of condition 4.

P.35 ENFORCEMENT UPDATE
The Committee noted the report. The Chairman thanked officers.
Members asked that future reports include a map.
)",
                                           "Planning Committee");
  CHECK(told_items(read.items) == R"(P.31 APOLOGIES
P.32 MINUTES
P.33 24/01234/FUL - LAND NORTH OF STATION ROAD
P.34 24/00871/HOUSE - 2 CHURCH LANE
P.35 ENFORCEMENT UPDATE
)");
  CHECK(
      told_decisions(read.decisions, read.text) ==
      R"(P.32 [approve] that the Minutes of the meeting held on 11 September 2024 be approved as a correct record.
P.33 [reject] that the application be REFUSED.
P.34 [approve] permission be granted subject to the conditions in the report
P.34 [delegate] the Head of Planning be given delegated authority to amend the wording of condition 4.
P.35 [note] The Committee noted the report.
)");
  CHECK(read.actions.empty());
  CHECK(read.questions.empty());
}

TEST_CASE("an Australian council: the mover stands before the motion") {
  const ReadMinutes read = read_minutes_of(R"(SHIRE OF BANDARRA
MINUTES OF THE ORDINARY COUNCIL MEETING HELD ON 18 APRIL 2024

8.1 CONFIRMATION OF MINUTES
COUNCIL RESOLUTION 045/24
Moved: Cr Hughes
Seconded: Cr Tran
That the minutes of the Ordinary Council Meeting held on 21 March 2024 be confirmed as a true and correct record.
CARRIED 7/0

8.2 ROAD CLOSURE - MILL STREET
OFFICER'S RECOMMENDATION
That Council approves the closure of Mill Street.
COUNCIL RESOLUTION 046/24
Moved Cr Tran, seconded Cr Blake
That Council:
1. Notes the submissions received during public consultation; and
2. Approves the permanent closure of Mill Street to through traffic.
CARRIED 5/2

8.3 RATES RELIEF POLICY
MOTION
Moved Cr Blake, Seconded Cr Hughes
That Council adopts the Rates Relief Policy.
The motion was put and LOST 3/4

9 GENERAL BUSINESS
Nil.
)",
                                           "Council");
  CHECK(told_items(read.items) == R"(8.1 CONFIRMATION OF MINUTES
8.2 ROAD CLOSURE - MILL STREET
8.3 RATES RELIEF POLICY
)");
  CHECK(
      told_decisions(read.decisions, read.text) ==
      R"(8.1 [confirm] That the minutes of the Ordinary Council Meeting held on 21 March 2024 be confirmed as a true and correct record.
8.2 [note] Notes the submissions received during public consultation
8.2 [approve] Approves the permanent closure of Mill Street to through traffic.
8.3 [reject] That Council adopts the Rates Relief Policy.
)");
  CHECK(read.actions.empty());
  CHECK(read.questions.empty());
}

TEST_CASE("a Scottish council: the decision stands under the vote") {
  const ReadMinutes read = read_minutes_of(R"(DUNLOCHY COUNCIL
MINUTE of MEETING of the EDUCATION COMMITTEE held in the Council Chamber on Wednesday 20 March 2024.

PRESENT: Councillors A Muir (Chair), F Gow, S Lamont, D Rae.

1. SEDERUNT
The Chair welcomed members.

2. DECLARATION OF INTEREST
None.

3. SCHOOL ESTATE REVIEW
There was submitted report by the Executive Director proposing the mothballing of Inver Primary School.
Councillor Muir, seconded by Councillor Gow, moved that the Committee approve the recommendations in the report.
As an amendment, Councillor Lamont, seconded by Councillor Rae, moved that the matter be deferred pending consultation.
On a vote being taken, 3 members voted for the motion and 9 for the amendment, which was accordingly carried.
DECISION
The Committee agreed to defer consideration pending consultation.
(Reference: Report by Executive Director dated 1 March 2024, submitted)

4. ATTAINMENT REPORT
The Committee:-
(1) noted the content of the report; and
(2) instructed the Head of Education to bring an action plan to the next meeting.

5. CONSULTATION ON TERM DATES
Decided:
(a) to approve the term dates for 2025/26; and
(b) to otherwise note the report.
)",
                                           "Education Committee");
  CHECK(told_items(read.items) == R"(1 SEDERUNT
2 DECLARATION OF INTEREST
3 SCHOOL ESTATE REVIEW
4 ATTAINMENT REPORT
5 CONSULTATION ON TERM DATES
)");
  CHECK(told_decisions(read.decisions, read.text) ==
        R"(3 [defer] The Committee agreed to defer consideration pending consultation.
4 [note] noted the content of the report
4 [agree] instructed the Head of Education to bring an action plan to the next meeting.
5 [approve] to approve the term dates for 2025/26
5 [note] to otherwise note the report.
)");
  CHECK(read.actions.empty());
  CHECK(read.questions.empty());
}

TEST_CASE("a cabinet: the recommendation is no decision, its resolution is") {
  const ReadMinutes read = read_minutes_of(R"(WESTMERE COUNTY COUNCIL
CABINET
MINUTES of the meeting of the Cabinet held on Tuesday 14 January 2025 at 10.00am

PRESENT: Councillors R Hale (Leader), T Moss, J Quick, P Vine

45. APOLOGIES FOR ABSENCE
An apology for absence was received from Councillor Bell.

46. MINUTES
RESOLVED: That the minutes of the meeting held on 10 December 2024 be confirmed and signed by the Leader as a correct record.

47. MEDIUM TERM FINANCIAL STRATEGY
The Cabinet Member for Resources introduced the report and moved the recommendations, which were seconded by Councillor Moss.
Councillor Vine asked about reserves and it was noted that these stood at £41m.
Recommendation
That Cabinet approve the strategy for consultation.
RESOLVED:
That Cabinet:
1. Approves the draft Medium Term Financial Strategy for consultation.
2. Delegates authority to the Chief Finance Officer, in consultation with the Leader, to make minor amendments.
3. Recommends to Full Council that the council tax base be set at 210,455.
REASON FOR DECISION
To comply with the budget timetable.
ALTERNATIVE OPTIONS CONSIDERED
None.

48. BUS SERVICE IMPROVEMENT PLAN
Members considered the report of the Director of Place. Councillor Quick welcomed the plan but noted that rural services remained poor.
RESOLVED unanimously that:
(a) the plan be approved;
(b) officers be requested to report back in six months; and
(c) the petition from residents of Long Marley be noted.

49. LIBRARY REVIEW
Decision:
(i) To defer the closure of Upton Library pending further consultation.
(ii) Not to proceed with the sale of the mobile library.
)",
                                           "Cabinet");
  CHECK(told_items(read.items) == R"(45 APOLOGIES FOR ABSENCE
46 MINUTES
47 MEDIUM TERM FINANCIAL STRATEGY
48 BUS SERVICE IMPROVEMENT PLAN
49 LIBRARY REVIEW
)");
  CHECK(
      told_decisions(read.decisions, read.text) ==
      R"(46 [confirm] That the minutes of the meeting held on 10 December 2024 be confirmed and signed by the Leader as a correct record.
47 [approve] Approves the draft Medium Term Financial Strategy for consultation.
47 [delegate] Delegates authority to the Chief Finance Officer, in consultation with the Leader, to make minor amendments.
47 [recommend] Recommends to Full Council that the council tax base be set at 210,455.
48 [approve] the plan be approved
48 [agree] officers be requested to report back in six months
48 [note] the petition from residents of Long Marley be noted.
49 [defer] To defer the closure of Upton Library pending further consultation.
49 [reject] Not to proceed with the sale of the mobile library.
)");
  CHECK(read.actions.empty());
  CHECK(read.questions.empty());
}

TEST_CASE("titles end in a full stop") {
  const ReadMinutes read = read_minutes_of(R"(                        HILLTOP COMMUNITY COUNCIL

              Minutes of the meeting held on 3rd June 2024

 1.   Apologies.   Cllr. Evans sent apologies, which were accepted.

 2.   Minutes of last meeting.  It was resolved to accept the minutes of
      6th May 2024 as a true record.

 3.   Matters arising.  The Clerk reported that the bench had been repaired.

 4.   Finance.  The Clerk presented the accounts for payment totalling
      £1,204.50.  RESOLVED to approve payment.  It was further resolved to
      refuse the grant request from the football club.

 5.   Planning.  No applications had been received.

 6.   Correspondence.  A letter from Mrs Pugh about dogs was noted.
)",
                                           "Council");
  CHECK(told_items(read.items) == R"(1 Apologies
2 Minutes of last meeting
3 Matters arising
4 Finance
5 Planning
6 Correspondence
)");
  CHECK(told_decisions(read.decisions, read.text) ==
        R"(2 [accept] accept the minutes of 6th May 2024 as a true record.
4 [approve] approve payment.
4 [reject] refuse the grant request from the football club.
6 [note] A letter from Mrs Pugh about dogs was noted.
)");
  CHECK(read.actions.empty());
  CHECK(read.questions.empty());
}
