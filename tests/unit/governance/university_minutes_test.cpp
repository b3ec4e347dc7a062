#include <catch2/catch.hpp>

#include "tests/unit/governance/minutes_text.h"

using namespace quorate;

TEST_CASE("a university council: RECEIVED, NOTED, RESOLVED") {
  const ReadMinutes read = read_minutes_of(R"(UNIVERSITY OF HARTSMERE
COUNCIL
Minutes of the meeting held on 22 November 2023

Present: Lord Ashby (Chair), Professor Mair Tudor (Vice-Chancellor), Dr S Iqbal, Ms J Fell
In attendance: Mr P Rowe (Secretary)

23/41 Minutes
CONFIRMED: The minutes of the meeting held on 4 October 2023 (Paper CNL/23/30).

23/42 Vice-Chancellor's Report
RECEIVED: Paper CNL/23/31 introduced by the Vice-Chancellor.
NOTED:
(i) that applications for 2024 entry had risen by four per cent;
(ii) that the UCU dispute had ended.

23/43 Annual Accounts
CONSIDERED: The accounts for the year to 31 July 2023.
REPORTED: That the auditors had given a clean opinion.
RESOLVED:
(i) that the accounts be approved;
(ii) that the Chair be authorised to sign the letter of representation.

23/44 Estates Strategy
Council discussed the strategy at length. Dr Iqbal noted that the costings were out of date. Council agreed to defer a decision until the February meeting.
ACTION: Director of Estates to bring revised costings by 14 February 2024.

23/45 Senate
AGREED: to refer the proposal on degree classification back to Senate.
)",
                                           "Council");
  CHECK(told_items(read.items) == R"(23/41 Minutes
23/42 Vice-Chancellor's Report
23/43 Annual Accounts
23/44 Estates Strategy
23/45 Senate
)");
  CHECK(told_decisions(read.decisions, read.text) ==
        R"(23/41 [confirm] The minutes of the meeting held on 4 October 2023 (Paper CNL/23/30).
23/42 [receive] Paper CNL/23/31 introduced by the Vice-Chancellor.
23/42 [note] that applications for 2024 entry had risen by four per cent
23/42 [note] that the UCU dispute had ended.
23/43 [approve] that the accounts be approved
23/43 [agree] that the Chair be authorised to sign the letter of representation.
23/44 [defer] Council agreed to defer a decision until the February meeting.
23/45 [refer] to refer the proposal on degree classification back to Senate.
)");
  CHECK(
      told_actions(read.actions, read.text) ==
      R"(23/44 (Director of Estates; 2024-02-14) ACTION: Director of Estates to bring revised costings by 14 February 2024.
)");
  CHECK(read.questions.empty());
}

TEST_CASE("a council of governors") {
  const ReadMinutes read = read_minutes_of(R"(Council of Governors
Unconfirmed Minutes of the Public Meeting held on 14 November 2023

Present: Susan Park (Chair), Lead Governor Ian Moss

23.61	Chair's introduction
Susan Park opened the meeting.
23.62	Membership report
The Council of Governors NOTED the membership report.
23.63	Appointment of external auditor
RESOLUTION: The Council of Governors APPROVED the appointment of Hale and Co as external auditor for three years. It DID NOT APPROVE the proposed fee uplift.
23.64	Quality account
Ian Moss asked whether the priorities had been consulted on. It was noted that the Board had approved the quality account in May.
The Council of Governors CONSIDERED and ENDORSED the quality priorities.
)",
                                           "Council of Governors");
  CHECK(told_items(read.items) == R"(23.61 Chair's introduction
23.62 Membership report
23.63 Appointment of external auditor
23.64 Quality account
)");
  CHECK(told_decisions(read.decisions, read.text) ==
        R"(23.62 [note] The Council of Governors NOTED the membership report.
23.63 [approve] The Council of Governors APPROVED the appointment of Hale and Co as external auditor for three years.
23.63 [reject] It DID NOT APPROVE the proposed fee uplift.
23.64 [consider endorse] The Council of Governors CONSIDERED and ENDORSED the quality priorities.
)");
  CHECK(read.actions.empty());
  CHECK(read.questions.empty());
}

TEST_CASE("a school's governing body") {
  const ReadMinutes read =
      read_minutes_of(R"(Minutes of a Meeting of the Governing Body of Oakmere Primary School
Date: Tuesday 5 December 2023, 6pm

Attendance: Ms K Hall (Chair), Mr D Obi (Headteacher), Mrs P Ruane, Mr T Wiles
Apologies: Mrs S Chen

Item 1 Apologies
Apologies from Mrs Chen were received and accepted.

Item 2 Minutes of the previous meeting
The minutes of 3 October were agreed and signed by the Chair.

Item 3 Headteacher's report
Governors received the report. Q: Why has attendance fallen? A: Illness in November.
Governors thanked Mr Obi for his report.

Item 4 Policies
The following policies were approved:
- Safeguarding policy
- Charging policy
Governors agreed to defer the Behaviour policy to the next meeting.
Action: Headteacher to revise the Behaviour policy by 1 February 2024
)",
                      "Governing Body");
  CHECK(told_items(read.items) == R"(1 Apologies
2 Minutes of the previous meeting
3 Headteacher's report
4 Policies
)");
  CHECK(told_decisions(read.decisions, read.text) ==
        R"(2 [agree] The minutes of 3 October were agreed and signed by the Chair.
3 [receive] Governors received the report.
4 [approve] Safeguarding policy
4 [approve] Charging policy
4 [defer] Governors agreed to defer the Behaviour policy to the next meeting.
)");
  CHECK(told_actions(read.actions, read.text) ==
        R"(4 (Headteacher; 2024-02-01) Action: Headteacher to revise the Behaviour policy by 1 February 2024
)");
  CHECK(read.questions.empty());
}

TEST_CASE("an audit committee that numbers nothing") {
  const ReadMinutes read = read_minutes_of(R"(Minutes of the Audit and Risk Committee
Held on Tuesday 11 June 2024 by Teams

Present: Helen Marsh (Chair), Tom Adeyemi, Priya Nair
In attendance: Internal Auditor; Director of Finance

Welcome and apologies
The Chair welcomed everyone. Apologies were received from Dr Wills.

Declarations of interest
There were none.

Minutes of the last meeting
The minutes of the meeting held on 5 March 2024 were agreed as an accurate record.

Internal audit progress report
The Internal Auditor presented the report. Three reviews had been completed. The Committee noted the progress made and asked that overdue actions be chased. The Committee approved the deferral of the payroll review to quarter 3.

Risk register
Priya Nair asked why cyber had been downgraded. The Director of Finance explained. The Committee did not support the reduction in the cyber risk score.

Any other business
None.
)",
                                           "Audit and Risk Committee");
  CHECK(told_items(read.items) == R"(Welcome and apologies
Declarations of interest
Minutes of the last meeting
Internal audit progress report
Risk register
Any other business
)");
  CHECK(told_decisions(read.decisions, read.text) ==
        R"([agree] The minutes of the meeting held on 5 March 2024 were agreed as an accurate record.
[note] The Committee noted the progress made and asked that overdue actions be chased.
[approve] The Committee approved the deferral of the payroll review to quarter 3.
[reject] The Committee did not support the reduction in the cyber risk score.
)");
  CHECK(read.actions.empty());
  CHECK(read.questions.empty());
}

TEST_CASE("a college: numbered paragraphs under numbered headings") {
  const ReadMinutes read = read_minutes_of(R"(Board of Corporation
Minutes of the meeting held on 18 October 2023 at 17:00

Members in attendance: Rita Long (Chair), Sam Poole, Iqra Shah
Apologies: Dan Frost

1	Welcome, Apologies and Declarations	Action
1.1	Apologies were received from Dan Frost. There were no declarations.
2	Minutes of the Previous Meeting
2.1	The minutes of the meeting held on 5 July 2023 were APPROVED as a true and accurate record.
3	Principal's Report
3.1	The Principal presented his report and drew attention to enrolment.
3.2	Sam Poole asked whether the target would be met. The Principal replied that it would.
3.3	Members discussed the condition of the estate. It was agreed that a paper be brought to the next meeting.	Principal
3.4	The report was RECEIVED and NOTED.
4	Policies for Approval
4.1	The Corporation APPROVED the following policies:
	a. Safeguarding Policy
	b. Health and Safety Policy
4.2	The Corporation declined to approve the Fees Policy and asked for it to be revised.
5	Any Other Business
5.1	There was no other business.
)",
                                           "Board of Corporation");
  CHECK(told_items(read.items) == R"(1 Welcome, Apologies and Declarations
2 Minutes of the Previous Meeting
3 Principal's Report
4 Policies for Approval
5 Any Other Business
)");
  CHECK(
      told_decisions(read.decisions, read.text) ==
      R"(2 [approve] The minutes of the meeting held on 5 July 2023 were APPROVED as a true and accurate record.
3 [agree] It was agreed that a paper be brought to the next meeting.
3 [receive note] The report was RECEIVED and NOTED.
4 [approve] Safeguarding Policy
4 [approve] Health and Safety Policy
4 [reject] The Corporation declined to approve the Fees Policy and asked for it to be revised.
)");
  CHECK(read.actions.empty());
  CHECK(read.questions.empty());
}
