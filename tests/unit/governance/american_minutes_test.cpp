#include <catch2/catch.hpp>

#include "tests/unit/governance/minutes_text.h"

using namespace quorate;

TEST_CASE("a school board in the United States: motions and votes") {
  const ReadMinutes read = read_minutes_of(R"(RIVERBEND UNIFIED SCHOOL DISTRICT
BOARD OF EDUCATION
REGULAR MEETING MINUTES
March 12, 2024

Members Present: Dana Whitlock (President), Luis Ortega (Vice President), Carol Nguyen, Peter Salas, Ruth Okafor
Members Absent: None
Staff Present: Superintendent Hal Brandt, CFO Mia Torres

1. CALL TO ORDER
President Whitlock called the meeting to order at 6:02 p.m.

2. PLEDGE OF ALLEGIANCE

3. APPROVAL OF AGENDA
Motion by Ortega, second by Nguyen, to approve the agenda as presented. Motion carried 5-0.

4. PUBLIC COMMENT
Three residents spoke about bus routes.

5. CONSENT AGENDA
It was moved by Mr. Salas and seconded by Mrs. Okafor to approve the consent agenda, including the minutes of February 13, 2024 and the warrant list. The motion passed unanimously.

6. OLD BUSINESS
A. Middle School Roof Contract
CFO Torres reviewed three bids. Ms. Nguyen made a motion to award the roof contract to Keystone Roofing in the amount of $412,000, seconded by Mr. Ortega.
Roll call vote: Whitlock - aye, Ortega - aye, Nguyen - aye, Salas - nay, Okafor - aye. Motion carried 4-1.

B. Four-Day School Week
Salas moved to adopt a four-day school week beginning in 2025. Okafor seconded. Ayes: 2 (Salas, Okafor). Nays: 3 (Whitlock, Ortega, Nguyen). Motion failed.

7. NEW BUSINESS
Ortega moved, Nguyen seconded, to table the cell phone policy until the April meeting. Vote: 5-0.
Ms. Okafor moved to censure a trustee. The motion died for lack of a second.

8. SUPERINTENDENT'S REPORT
Superintendent Brandt reported that enrollment had been approved by the state auditor and that attendance is up.

9. ADJOURNMENT
Motion to adjourn by Salas, second by Nguyen. Carried 5-0. The meeting adjourned at 8:14 p.m.
)",
                                           "Board of Education");
  CHECK(told_items(read.items) == R"(1 CALL TO ORDER
2 PLEDGE OF ALLEGIANCE
3 APPROVAL OF AGENDA
4 PUBLIC COMMENT
5 CONSENT AGENDA
6 OLD BUSINESS
7 NEW BUSINESS
8 SUPERINTENDENT'S REPORT
9 ADJOURNMENT
)");
  CHECK(told_decisions(read.decisions, read.text) ==
        R"(3 [approve] Motion by Ortega, second by Nguyen, to approve the agenda as presented.
5 [approve] It was moved by Mr. Salas and seconded by Mrs. Okafor to approve the consent agenda, including the minutes of February 13, 2024 and the warrant list.
6 [approve] Ms. Nguyen made a motion to award the roof contract to Keystone Roofing in the amount of $412,000, seconded by Mr. Ortega.
6 [reject] Salas moved to adopt a four-day school week beginning in 2025.
7 [defer] Ortega moved, Nguyen seconded, to table the cell phone policy until the April meeting.
7 [reject] Ms. Okafor moved to censure a trustee. The motion died for lack of a second.
9 [agree] Motion to adjourn by Salas, second by Nguyen.
)");
  CHECK(read.actions.empty());
  CHECK(read.questions.empty());
}

TEST_CASE("a hospital district that numbers nothing") {
  const ReadMinutes read = read_minutes_of(R"(MERCY RIVER HOSPITAL DISTRICT
Board of Commissioners Regular Meeting
June 26, 2024 Minutes

CALL TO ORDER
Chair Ellison called the meeting to order at 4:00 p.m.

ROLL CALL
Present: Ellison, Park, Duarte. Absent: Voss.

APPROVAL OF MINUTES
Commissioner Park moved for approval of the May 22, 2024 minutes. Commissioner Duarte seconded the motion. The motion carried unanimously.

FINANCIAL REPORT
CFO Lin presented the May financials. Days cash on hand was 91. Discussion followed.
ACTION: On a motion by Commissioner Duarte, seconded by Commissioner Park, the Board approved the May financial statements and warrants as presented.

RESOLUTION 2024-07 SURPLUS EQUIPMENT
Upon motion duly made and seconded, the Board unanimously adopted Resolution 2024-07 declaring certain equipment surplus.

EXECUTIVE SESSION
The Board entered executive session at 5:10 p.m. under RCW 42.30.110. The Board returned to open session at 5:40 p.m. No action was taken.

ADJOURNMENT
There being no further business, the meeting was adjourned at 5:42 p.m.
)",
                                           "Board of Commissioners");
  CHECK(told_items(read.items) == R"(CALL TO ORDER
ROLL CALL
APPROVAL OF MINUTES
FINANCIAL REPORT
RESOLUTION 2024-07 SURPLUS EQUIPMENT
EXECUTIVE SESSION
ADJOURNMENT
)");
  CHECK(told_decisions(read.decisions, read.text) ==
        R"([approve] Commissioner Park moved for approval of the May 22, 2024 minutes.
[approve] ACTION: On a motion by Commissioner Duarte, seconded by Commissioner Park, the Board approved the May financial statements and warrants as presented.
[adopt] Upon motion duly made and seconded, the Board unanimously adopted Resolution 2024-07 declaring certain equipment surplus.
)");
  CHECK(read.actions.empty());
  CHECK(read.questions.empty());
}

TEST_CASE("a Canadian council: numbered resolutions, carried or defeated") {
  const ReadMinutes read = read_minutes_of(R"(TOWNSHIP OF PINE LAKE
REGULAR COUNCIL MEETING MINUTES
Tuesday, January 16, 2024

1. CALL TO ORDER
Mayor Dubois called the meeting to order at 7:00 p.m.

2. ADOPTION OF AGENDA
Resolution #2024-001
Moved by: Councillor Sharpe
Seconded by: Councillor Roy
THAT the agenda be adopted as presented.
CARRIED

3. DELEGATIONS
3.1 Jane Whitehorse, Pine Lake Food Bank
Ms. Whitehorse presented the annual report and asked whether Council would renew its grant.

4. BY-LAWS
Resolution #2024-002
Moved by: Councillor Roy
Seconded by: Councillor Sharpe
THAT By-law 2024-03, being a by-law to regulate short-term rentals, be given first and second reading; and
THAT staff be directed to hold a public meeting.
DEFEATED

5. ADJOURNMENT
Resolution #2024-003
Moved by: Councillor Sharpe
Seconded by: Councillor Roy
THAT the meeting be adjourned at 8:05 p.m.
CARRIED
)",
                                           "Council");
  CHECK(told_items(read.items) == R"(1 CALL TO ORDER
2 ADOPTION OF AGENDA
3 DELEGATIONS
3.1 Jane Whitehorse, Pine Lake Food Bank
4 BY-LAWS
5 ADJOURNMENT
)");
  CHECK(told_decisions(read.decisions, read.text) == R"(2 [adopt] THAT the agenda be adopted as presented.
4 [reject] THAT By-law 2024-03, being a by-law to regulate short-term rentals, be given first and second reading
4 [reject] THAT staff be directed to hold a public meeting.
5 [agree] THAT the meeting be adjourned at 8:05 p.m.
)");
  CHECK(read.actions.empty());
  CHECK(told_questions(read.questions) == "3.1 Ms. Whitehorse\n");  // a deputation's question counts
}

TEST_CASE("a city council whose headings have text behind them") {
  const ReadMinutes read = read_minutes_of(R"(CITY OF ALDER FALLS
CITY COUNCIL MEETING MINUTES
October 8, 2024 - 7:00 PM

CALL TO ORDER: Mayor Ruiz called the meeting to order at 7:00 p.m.

ROLL CALL: Present: Mayor Ruiz; Councilmembers Abbott, Chen, Dale, Fox.

APPROVAL OF MINUTES: M/S/C (Abbott/Chen) to approve the minutes of September 24, 2024. 5-0.

PUBLIC COMMENT
Tom Baker, 12 Elm St., asked when the sewer line on Elm would be replaced.
Rosa Lind thanked the Council for the new park.

CONSENT CALENDAR
MOTION: Councilmember Dale moved to approve the Consent Calendar. Councilmember Fox seconded the motion.
VOTE: The motion carried by the following roll call vote: AYES: Abbott, Chen, Dale, Fox, Ruiz. NOES: None.

PUBLIC HEARINGS
Ordinance 1542, Short-Term Rentals
Planning Director Yao presented the staff report. Mayor Ruiz opened the public hearing at 7:20 p.m. and closed it at 7:45 p.m.
Councilmember Chen moved to introduce Ordinance 1542, seconded by Councilmember Abbott. Motion failed 2-3 (Dale, Fox, Ruiz opposed).
Councilmember Fox moved, seconded by Councilmember Dale, to continue the item to November 12, 2024. Motion carried 5-0.

ADJOURNMENT
The meeting was adjourned at 8:30 p.m.
)",
                                           "City Council");
  CHECK(told_items(read.items) == R"(CALL TO ORDER
ROLL CALL
APPROVAL OF MINUTES
PUBLIC COMMENT
CONSENT CALENDAR
PUBLIC HEARINGS
ADJOURNMENT
)");
  CHECK(told_decisions(read.decisions, read.text) ==
        R"([approve] M/S/C (Abbott/Chen) to approve the minutes of September 24, 2024.
[approve] MOTION: Councilmember Dale moved to approve the Consent Calendar.
[reject] Councilmember Chen moved to introduce Ordinance 1542, seconded by Councilmember Abbott. Motion failed 2-3 (Dale, Fox, Ruiz opposed).
[defer] Councilmember Fox moved, seconded by Councilmember Dale, to continue the item to November 12, 2024.
)");
  CHECK(read.actions.empty());
  CHECK(told_questions(read.questions) == R"(Tom Baker
)");
}
