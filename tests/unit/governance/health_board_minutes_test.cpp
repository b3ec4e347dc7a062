#include <catch2/catch.hpp>

#include "tests/unit/governance/minutes_text.h"

using namespace quorate;

TEST_CASE("a Welsh health board in two languages") {
  const ReadMinutes read = read_minutes_of(R"(BWRDD IECHYD PRIFYSGOL GLAN CONWY
GLAN CONWY UNIVERSITY HEALTH BOARD
Unconfirmed minutes of the Board meeting held in public on 30 May 2024

PRESENT
Eirlys Vaughan, Chair
Gethin Morris, Vice Chair

GC24/31 Opening Administration
The Chair welcomed everyone. Croesawodd y Cadeirydd bawb.

GC24/32 Minutes of the meeting on 28 March 2024
It was resolved that the Board:
• approved the minutes as a true and accurate record.

GC24/33 Cynllun Blynyddol / Annual Plan
The Director of Planning presented the plan.
It was resolved that the Board:
• received the report
• approved the Annual Plan 2024/25 subject to the amendments discussed
• delegated authority to the Chair and Chief Executive to submit it to Welsh Government
PENDERFYNWYD:
• nodi'r risgiau

GC24/34 Safonau'r Gymraeg
Penderfynwyd cymeradwyo'r adroddiad blynyddol ar y Gymraeg.
)",
                                           "Board");
  CHECK(told_items(read.items) == R"(GC24/31 Opening Administration
GC24/32 Minutes of the meeting on 28 March 2024
GC24/33 Cynllun Blynyddol / Annual Plan
GC24/34 Safonau'r Gymraeg
)");
  CHECK(told_decisions(read.decisions, read.text) ==
        R"(GC24/32 [approve] approved the minutes as a true and accurate record.
GC24/33 [receive] received the report
GC24/33 [approve] approved the Annual Plan 2024/25 subject to the amendments discussed
GC24/33 [delegate] delegated authority to the Chair and Chief Executive to submit it to Welsh Government
GC24/33 [note] nodi'r risgiau
GC24/34 [approve] cymeradwyo'r adroddiad blynyddol ar y Gymraeg.
)");
  CHECK(read.actions.empty());
  CHECK(read.questions.empty());
}

TEST_CASE("a Scottish health board with numbered paragraphs") {
  const ReadMinutes read = read_minutes_of(R"(NHS STRATHTAY
BOARD MEETING
Minute of the meeting of Strathtay NHS Board held on Tuesday 27 August 2024 at 10.00 am in the Boardroom, Perth

Present
Mr Alan Guthrie (Chair)
Mrs Fiona Reid, Non-Executive Member
Dr Karen Lyle, Medical Director

Apologies
Professor D Shaw

1. Chair's Welcome
Mr Guthrie welcomed members to the meeting.

2. Declarations of Interest
There were no declarations of interest.

3. Minutes of Previous Meeting
3.1 The minute of the meeting held on 25 June 2024 was approved as an accurate record.
3.2 The Board noted the rolling action list.

4. Finance Report to 31 July 2024
4.1 Mr Boyle advised that the Board was reporting an overspend of £6.2m. He noted that the savings plan had slipped.
4.2 In response to a question from Mrs Reid, Mr Boyle said that agency spend had reduced.
4.3 Members noted the report and approved the revised capital plan.
Action: Mr Boyle

5. Winter Plan
5.1 Dr Lyle presented the plan, which had been endorsed by the Integration Joint Board in July.
5.2 Following discussion, the Board agreed not to approve the plan in its current form and remitted it to the Performance and Resources Committee for further scrutiny.

6. Whistleblowing Annual Report
6.1 The Board was content to endorse the report for submission to the Scottish Government.
It was agreed that the Whistleblowing Champion would report twice a year.

7. Date of Next Meeting
The next meeting will be held on 29 October 2024.
)",
                                           "Board");
  CHECK(told_items(read.items) == R"(1 Chair's Welcome
2 Declarations of Interest
3 Minutes of Previous Meeting
4 Finance Report to 31 July 2024
5 Winter Plan
6 Whistleblowing Annual Report
7 Date of Next Meeting
)");
  CHECK(told_decisions(read.decisions, read.text) ==
        R"(3 [approve] The minute of the meeting held on 25 June 2024 was approved as an accurate record.
3 [note] The Board noted the rolling action list.
4 [note] Members noted the report
4 [approve] approved the revised capital plan.
5 [reject] the Board agreed not to approve the plan in its current form
5 [refer] remitted it to the Performance and Resources Committee for further scrutiny.
6 [endorse] The Board was content to endorse the report for submission to the Scottish Government.
6 [agree] It was agreed that the Whistleblowing Champion would report twice a year.
)");
  CHECK(told_actions(read.actions, read.text) ==
        R"(4 (Mr Boyle) Members noted the report and approved the revised capital plan.
)");
  CHECK(read.questions.empty());
}

TEST_CASE("a board whose table names who acts") {
  const ReadMinutes read = read_minutes_of(R"(NHS East Marches ICB
Minutes of the Meeting of the NHS East Marches Integrated Care Board
Held in public on Thursday 28 September 2023

No.	Item	Action
1	Welcome and apologies for absence
	The Chair welcomed members.
2	Minutes and actions of the last meeting
	The minutes were agreed as an accurate record of the meeting. KS asked that her title be amended.
	ACTION: RG to amend the minutes.	RG
3	Chief Executive's report
	JP took the report as read. The Board:
	a) NOTED the contents of the report;
	b) RATIFIED the urgent decision taken on 4 August; and
	c) ASKED for an update in November.
4	Finance report
	JP presented. NF asked about the efficiency programme.
	The Board NOTED the report and AGREED to:
	• Delegate approval of the capital plan to the Finance Committee
	• Receive a further report in November
5	Any other business
	There was none.
)",
                                           "Board");
  CHECK(told_items(read.items) == R"(1 Welcome and apologies for absence
2 Minutes and actions of the last meeting
3 Chief Executive's report
4 Finance report
5 Any other business
)");
  CHECK(told_decisions(read.decisions, read.text) ==
        R"(2 [agree] The minutes were agreed as an accurate record of the meeting.
3 [note] NOTED the contents of the report
3 [ratify] RATIFIED the urgent decision taken on 4 August
3 [agree] ASKED for an update in November.
4 [note] The Board NOTED the report
4 [delegate] Delegate approval of the capital plan to the Finance Committee
4 [receive] Receive a further report in November
)");
  CHECK(told_actions(read.actions, read.text) == R"(2 (RG) ACTION: RG to amend the minutes.
)");
  CHECK(read.questions.empty());
}

TEST_CASE("a committee's table of three columns") {
  const ReadMinutes read = read_minutes_of(R"(Minutes of the Finance and Performance Committee
Thursday 6 June 2024

Item	Discussion	Action
1.	Welcome and apologies: The Chair welcomed members.
2.	Minutes of the previous meeting
	The minutes were approved as an accurate record.
3.	Month 1 finance report
	JB presented the report. Committee members asked about agency costs. The Committee RECEIVED the report for assurance.
	JB to circulate the agency analysis by 30 June.	JB
4.	Procurement of MRI scanner
	Decision: The Committee APPROVED the business case and RECOMMENDED it to the Board.	
5.	AOB
	None raised.
)",
                                           "Finance and Performance Committee");
  CHECK(told_items(read.items) == R"(1 Welcome and apologies
2 Minutes of the previous meeting
3 Month 1 finance report
4 Procurement of MRI scanner
5 AOB
)");
  CHECK(told_decisions(read.decisions, read.text) ==
        R"(2 [approve] The minutes were approved as an accurate record.
3 [receive] The Committee RECEIVED the report for assurance.
4 [approve] The Committee APPROVED the business case
4 [recommend] RECOMMENDED it to the Board.
)");
  CHECK(told_actions(read.actions, read.text) == R"(3 (JB) JB to circulate the agency analysis by 30 June.
)");
  CHECK(read.questions.empty());
}

TEST_CASE("a trust in prose: its committees' decisions are told, not taken") {
  const ReadMinutes read =
      read_minutes_of(R"(Minutes of the Public Board Meeting held on Wednesday 7 June 2023

In attendance:
Ann Good, Chair (AG)
Bob Hart, Chief Executive (BH)
Cat Ives, Chief Nurse (CI)

PB 23/06/01	Welcome and Apologies
AG welcomed all present. Apologies were noted from Dr Jay.
PB 23/06/02	Minutes and Action Log
The minutes of 5 April were agreed. The action log was reviewed and updated. Action PB 23/04/07 was closed.
PB 23/06/03	Patient Story
The Board heard from Mrs X about her care. The Board thanked Mrs X.
PB 23/06/04	Quality Report
CI presented the report, which had been considered by the Quality Committee. The Committee had noted the fall in complaints. BH queried the sepsis data. CI agreed to review it.
Action: CI to review sepsis data and report back in July.
The Board was assured by the report.
PB 23/06/05	Annual Report and Accounts
It was resolved to approve the Annual Report and Accounts subject to minor changes, and to delegate final sign-off to the Audit Committee.
PB 23/06/06	Green Plan
Following a discussion, the Board supported the Green Plan but did not approve the capital request, which would be brought back in September.
PB 23/06/07	Risk Register
The Risk Register was presented for noting. The Board noted its contents.
PB 23/06/08	Committee Reports
The Audit Committee's report was taken as read. The Committee approved the internal audit plan at its May meeting. The reports were noted.
The meeting closed at 12.15pm
)",
                      "Board");
  CHECK(told_items(read.items) == R"(PB 23/06/01 Welcome and Apologies
PB 23/06/02 Minutes and Action Log
PB 23/06/03 Patient Story
PB 23/06/04 Quality Report
PB 23/06/05 Annual Report and Accounts
PB 23/06/06 Green Plan
PB 23/06/07 Risk Register
PB 23/06/08 Committee Reports
)");
  CHECK(told_decisions(read.decisions, read.text) ==
        R"(PB 23/06/02 [agree] The minutes of 5 April were agreed.
PB 23/06/05 [approve] approve the Annual Report and Accounts subject to minor changes
PB 23/06/05 [delegate] to delegate final sign-off to the Audit Committee.
PB 23/06/06 [support] the Board supported the Green Plan
PB 23/06/06 [reject] did not approve the capital request, which would be brought back in September.
PB 23/06/07 [note] The Board noted its contents.
PB 23/06/08 [note] The reports were noted.
)");
  CHECK(told_actions(read.actions, read.text) ==
        R"(PB 23/06/04 (CI) Action: CI to review sepsis data and report back in July.
)");
  CHECK(read.questions.empty());
}

TEST_CASE("an Irish hospital: a numbered decision repeats the prose") {
  const ReadMinutes read = read_minutes_of(R"(ST BRIGID'S UNIVERSITY HOSPITAL GROUP
Minutes of Board Meeting, 21 February 2024, Boardroom

Present: Prof N Casey (Chair), Ms O Daly, Mr F Keane
In Attendance: Mr C Roche (CEO)

24.02.01 Apologies
None.

24.02.02 Conflicts of Interest
No conflicts were declared.

24.02.03 Minutes of 17 January 2024
Proposed: Ms O Daly    Seconded: Mr F Keane
The minutes were approved.

24.02.04 CEO Report
The CEO updated the Board on waiting lists. The Board requested a paper on trolley waits for March.
Action: CEO

24.02.05 Capital Plan
The Board considered the capital plan 2024-2026 and, following a detailed discussion, approved it subject to HSE funding.
DECISION 24/03: The Board approved the Capital Plan 2024-2026.

24.02.06 Consent Items
The Board:
- noted the Audit Committee minutes
- ratified the appointment of Dr M Flood
)",
                                           "Board");
  CHECK(told_items(read.items) == R"(24.02.01 Apologies
24.02.02 Conflicts of Interest
24.02.03 Minutes of 17 January 2024
24.02.04 CEO Report
24.02.05 Capital Plan
24.02.06 Consent Items
)");
  CHECK(told_decisions(read.decisions, read.text) == R"(24.02.03 [approve] The minutes were approved.
24.02.04 [agree] The Board requested a paper on trolley waits for March.
24.02.05 [approve] The Board approved the Capital Plan 2024-2026.
24.02.06 [note] noted the Audit Committee minutes
24.02.06 [ratify] ratified the appointment of Dr M Flood
)");
  CHECK(told_actions(read.actions, read.text) ==
        R"(24.02.04 (CEO) The Board requested a paper on trolley waits for March.
)");
  CHECK(read.questions.empty());
}

TEST_CASE("a table with a column of decisions") {
  const ReadMinutes read = read_minutes_of(R"(Minutes of the Joint Partnership Board, 9 May 2024

Agenda item	Discussion	Decision	Action owner
1. Welcome	The Chair welcomed members.	None	
2. Minutes	Members reviewed the minutes.	Approved as an accurate record	
3. Budget	KL outlined the budget for 2024/25.	The budget was approved; the risk reserve to be reviewed in July	KL
4. Workforce plan	The plan was discussed at length.	Deferred to next meeting	JM
)",
                                           "Joint Partnership Board");
  CHECK(told_items(read.items) == R"(1 Welcome
2 Minutes
3 Budget
4 Workforce plan
)");
  CHECK(told_decisions(read.decisions, read.text) == R"(2 [approve] Approved as an accurate record
3 [approve] The budget was approved; the risk reserve to be reviewed in July
4 [defer] Deferred to next meeting
)");
  CHECK(told_actions(read.actions, read.text) == R"(3 (KL) KL outlined the budget for 2024/25.
4 (JM) The plan was discussed at length.
)");
  CHECK(read.questions.empty());
}

TEST_CASE("decisions and actions under headings of their own") {
  const ReadMinutes read = read_minutes_of(R"(Note of the Place Committee meeting on 3 April 2024

Item 1 – Apologies
None.

Item 2 – Section 75 agreement
AB talked through the paper.
Decision
The Committee agreed the Section 75 agreement for 2024/25.
Action
AB – circulate signed agreement
AB/CD – report on delivery in September 2024

Item 3 – Hospital discharge
The Committee agreed that a discharge lead would be appointed, that funding would come from the Better Care Fund and that progress would be reported quarterly.

Item 4 – AOB
None
)",
                                           "Place Committee");
  CHECK(told_items(read.items) == R"(1 Apologies
2 Section 75 agreement
3 Hospital discharge
4 AOB
)");
  CHECK(told_decisions(read.decisions, read.text) ==
        R"(2 [agree] The Committee agreed the Section 75 agreement for 2024/25.
3 [agree] The Committee agreed that a discharge lead would be appointed, that funding would come from the Better Care Fund and that progress would be reported quarterly.
)");
  CHECK(told_actions(read.actions, read.text) == R"(2 (AB) AB – circulate signed agreement
2 (AB, CD; 2024-09) AB/CD – report on delivery in September 2024
)");
  CHECK(read.questions.empty());
}
