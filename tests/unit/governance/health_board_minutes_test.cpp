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
  CHECK(told_decisions(read.decisions, read.text) == R"(GC24/32 [approve] approved the minutes as a true and accurate record.
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
  CHECK(told_decisions(read.decisions, read.text) == R"(3 [approve] The minute of the meeting held on 25 June 2024 was approved as an accurate record.
3 [note] The Board noted the rolling action list.
4 [note] Members noted the report
4 [approve] approved the revised capital plan.
5 [reject] the Board agreed not to approve the plan in its current form
5 [refer] remitted it to the Performance and Resources Committee for further scrutiny.
6 [endorse] The Board was content to endorse the report for submission to the Scottish Government.
6 [agree] It was agreed that the Whistleblowing Champion would report twice a year.
)");
  CHECK(told_actions(read.actions, read.text) == R"(4 (Mr Boyle) Members noted the report and approved the revised capital plan.
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
  CHECK(told_decisions(read.decisions, read.text) == R"(2 [agree] The minutes were agreed as an accurate record of the meeting.
3 [note] NOTED the contents of the report;
3 [ratify] RATIFIED the urgent decision taken on 4 August; and
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
  CHECK(told_decisions(read.decisions, read.text) == R"(2 [approve] The minutes were approved as an accurate record.
3 [receive] The Committee RECEIVED the report for assurance.
4 [approve] The Committee APPROVED the business case
4 [recommend] RECOMMENDED it to the Board.
)");
  CHECK(told_actions(read.actions, read.text) == R"(3 (JB) JB to circulate the agency analysis by 30 June.
)");
  CHECK(read.questions.empty());
}
