#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/organisations.h"
#include "indexer/extract/text_reader.h"
#include "indexer/outline/organisation_name.h"
#include "indexer/outline/outline.h"
#include "indexer/outline/paper_type.h"
#include "vocabulary_for_tests.h"

using namespace quorate;

namespace {

constexpr std::string_view kKnown =
    "id\tname\tcode\tother_names\tpredecessors\n"
    "nhs-england\tNHS England\t\tNHSE\t\n"
    "severn-vale\tSevern Vale Hospitals NHS Trust\t\tSVH\t\n";

Outline outline_of(std::string_view text) {
  const OrganisationAuthority authority{kKnown};
  return outline_pack(clean(read_text(text, "pack.txt")), outline_words(), authority);
}

// "organisation | body | date of the meeting".
std::string identity_of(std::string_view text) {
  const Outline outline = outline_of(text);
  return outline.organisation + " | " + outline.body + " | " + outline.meeting_date;
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : "; ") + name;
  return out;
}

struct Case {
  std::string_view text, expected;
};

}  // namespace

TEST_CASE("a name of an organisation has a word of its own") {
  const std::vector<Case> rows = {
      {"Registered Society No. 30114R", ""},
      {"Does the Trust Board have any questions?", ""},
      {"UNIVERSITY HEALTH BOARD", ""},
      {"The Full Council", ""},
      {"Millrace Homes Limited", "Millrace Homes Limited"},
      {"GLAN TEIFI UNIVERSITY HEALTH BOARD", "Glan Teifi University Health Board"},
      {"A meeting of the Board of Eastmoor Fire and Rescue Authority", "Eastmoor Fire and Rescue Authority"},
      {"Minutes of Little Wickham Parish Council", "Little Wickham Parish Council"},
      {"Assessment of Millrace Homes Limited", "Millrace Homes Limited"},
      {"Health Service Executive", "Health Service Executive"},
      {"Cyngor Glan Teifi / Glan Teifi County Council", "Cyngor Glan Teifi; Glan Teifi County Council"},
      {"Pine Ridge Fire Protection District", "Pine Ridge Fire Protection District"},
      {"Waipuna District Health Board", "Waipuna District Health Board"},
      {"Otter Creek Internal Drainage Board", "Otter Creek Internal Drainage Board"},
      {"The Corporation of the Town of Elmdale", "Corporation of the Town of Elmdale"},
      {"Democratic Services, Ashmere County Council", "Ashmere County Council"},
  };
  for (const Case& row : rows) {
    INFO(row.text);
    CHECK(joined(organisation_names_in(row.text, outline_words())) == row.expected);
  }
}

TEST_CASE("a short form in brackets follows a name") {
  const std::vector<Case> rows = {
      {"Minutes of Northmere Futures (\"the Charity\") held on 3 May", "Northmere Futures"},
      {"Minutes of Northmere Futures (“the Charity” or “NF”)", "Northmere Futures"},
      {"Carrow Valley Community Services (CVCS)", "Carrow Valley Community Services"},
      {"Report on the Budget (Appendix A)", ""},
      {"Jane Orme (the Chair)", ""},
  };
  for (const Case& row : rows) {
    INFO(row.text);
    CHECK(joined(defined_names_in(row.text, outline_words())) == row.expected);
  }
}

TEST_CASE("bodies of any kind are named by their packs") {
  const std::vector<Case> rows = {
      // a housing association by its letterhead, with its numbers
      {"Brackwater Homes\nRegistered Society No. 21998R\n\nBOARD MEETING\nThursday 9 May 2024 at 5.30 "
       "pm\n\nAGENDA\n\n"
       "1. Apologies\n2. Minutes of the meeting of 14 March 2024\n3. Rents\n\n",
       "Brackwater Homes | Board | 2024-05-09"},
      // a charity that says who it is in its minutes
      {"Minutes of the meeting of the Board of Trustees of Northmere Futures (\"the Charity\")\n"
       "held at the Guildhall on Tuesday 4 June 2024\n\nPresent: Ann Holt (Chair), Bo Reed\n\n"
       "1. Apologies\nNone.\n\n2. Accounts\nThe Trustees approved the accounts.\n",
       "Northmere Futures | Board of Trustees | 2024-06-04"},
      // a name on two lines
      {"NORTH CALDER\nLEISURE TRUST\n\nBoard of Trustees\nWednesday, 11 September 2024\n\nAGENDA\n\n1. "
       "Apologies\n"
       "2. Minutes\n3. Pools\n",
       "North Calder Leisure Trust | Board of Trustees | 2024-09-11"},
      // a district of the United States
      {"PINE RIDGE FIRE PROTECTION DISTRICT\nBoard of Directors\nRegular Meeting\nFebruary 12, 2024, 7:00 "
       "PM\n\n"
       "Agenda\n\n1. Call to Order\n2. Minutes of January 8, 2024\n3. Chief's Report\n4. Adjournment\n",
       "Pine Ridge Fire Protection District | Board of Directors | 2024-02-12"},
      // a summons, signed and dated by the clerk
      {"LITTLE WICKHAM PARISH COUNCIL\n\nDear Councillor,\n\nYou are hereby summoned to attend a meeting of "
       "the Parish "
       "Council to be held in the Village Hall on Monday 8 July 2024 at 7.30 pm.\n\nP. Thorne\nClerk to the "
       "Council\n"
       "2 July 2024\n\nAGENDA\n\n1. Apologies\n2. Minutes of the meeting held on 3 June 2024\n3. "
       "Allotments\n",
       "Little Wickham Parish Council | Parish Council | 2024-07-08"},
      // an Irish board
      {"Slieve Rua Education and Training Board\n\nNotice of meeting\n\nA meeting of the Board will be held "
       "on Tuesday, "
       "17th September 2024 at 4 p.m. in the Head Office.\n\nAgenda\n\n1. Minutes of 16th July 2024\n2. "
       "Finance\n",
       "Slieve Rua Education and Training Board | Board | 2024-09-17"},
      // an Australian hospital, in Markdown
      {"# Wirra Plains Hospital and Health Service\n\n## Board Meeting\n\n**Date:** 21 March "
       "2024\n**Venue:** Cooee "
       "Base Hospital\n\n## Agenda\n\n1. Apologies\n2. Minutes of 15 February 2024\n3. Safety\n",
       "Wirra Plains Hospital and Health Service | Board | 2024-03-21"},
      // a New Zealand council at another body's place
      {"WAIPUNA REGIONAL COUNCIL\nOrdinary Council Meeting\nTuesday 6 August 2024, 9.30am\nHeld at Elmdale "
       "University, "
       "12 Shore Road\n\nAGENDA\n\n1. Karakia\n2. Apologies\n3. Confirmation of minutes 2 July 2024\n",
       "Waipuna Regional Council | Council | 2024-08-06"},
      // a Canadian town
      {"THE CORPORATION OF THE TOWN OF ELMDALE\nCouncil Meeting Agenda\nMonday, March 18, 2024\n7:00 p.m.\n\n"
       "1. Call to Order\n2. Adoption of Minutes of March 4, 2024\n3. By-laws\n",
       "Corporation of the Town of Elmdale | Council | 2024-03-18"},
      // a college
      {"Harrow Weald Valley College\n\nCorporation Board\n\nDate: 12 December 2023\nTime: 17:00\n\nAgenda\n\n"
       "1. Apologies\n2. Declarations\n3. Minutes of 10 October 2023\n",
       "Harrow Weald Valley College | Corporation Board | 2023-12-12"},
      // a company of an academy trust
      {"Beacon Fen Learning Partnership Limited\n(A company limited by guarantee, No. 08123456)\n\nBoard of "
       "Trustees\n"
       "Agenda for the meeting on Wednesday 3 July 2024 at 18:00\n\n1. Welcome\n2. Minutes of 22 May 2024\n",
       "Beacon Fen Learning Partnership Limited | Board of Trustees | 2024-07-03"},
      // Welsh with English
      {"CYNGOR BRO HAFREN\nBRO HAFREN COUNTY COUNCIL\n\nCABINET\n\nDydd Iau, 11 Ionawr 2024 / Thursday, 11 "
       "January 2024\n\n"
       "AGENDA\n\n1. Ymddiheuriadau / Apologies\n2. Cofnodion / Minutes\n",
       "Bro Hafren County Council | Cabinet | 2024-01-11"},
      // papers alone: the known body that they name most often
      {"CHIEF EXECUTIVE'S REPORT - JULY 2023\n\nAuthor: Ann Holt\n\nDoes the Board have any "
       "questions?\n\nSVH met its "
       "targets. SVH wards were full. NHS England visited.\n\nSVH will open a ward.\n",
       "Severn Vale Hospitals NHS Trust | Board | "},
  };
  for (const Case& row : rows) {
    INFO(row.text);
    CHECK(identity_of(row.text) == row.expected);
  }
}

TEST_CASE("other bodies on a pack's face don't give it their name") {
  const std::vector<Case> rows = {
      // members with where they come from
      {"Calder Rivers Partnership Board\n\nWednesday 5 June 2024\n\nPresent: Ann Holt (Elmdale Borough "
       "Council), Bo Reed "
       "(Wharf County Council), Cy Lund (Elmdale Borough Council)\n\nMinutes\n\n1. Apologies\nNone were "
       "received.\n",
       "Calder Rivers Partnership | Board | 2024-06-05"},
      // the venue named before the body
      {"Venue: Elmdale University, Shore Road\n\nCity of Waipuna\nCouncil Meeting\nTuesday, March 5, "
       "2024\n\nAgenda\n\n"
       "1. Roll Call\n2. Minutes of February 6, 2024\n3. Ordinances\n",
       "City of Waipuna | Council | 2024-03-05"},
      // papers' letterheads name it, the first page doesn't
      {"PUBLIC BOARD MEETING\n\nThursday 7 November 2024, 10.00am\n\nAGENDA\n\n1. Apologies\n2. Minutes, 5 "
       "September "
       "2024 (Paper A)\n3. Finance (Paper B)\n4. Safety (Paper C)\n\n\n\nPaper A\nKestrel Community "
       "Hospice\n\nMINUTES OF THE "
       "MEETING HELD ON 5 SEPTEMBER 2024\n\nPresent: Ann Holt (Chair)\n\n1. Apologies\nNone.\n\n\n\nPaper "
       "B\nKestrel "
       "Community Hospice\nFinance report\n7 November 2024\n\nIncome rose.\n\n\n\nPaper C\nKestrel Community "
       "Hospice\nSafety report\n7 November 2024\n\nAll is well.\n",
       "Kestrel Community Hospice | Board | 2024-11-07"},
      // an integration joint board
      {"Strathbrora Integration Joint Board\n\nDate: Friday 21 June 2024\nTime: 10.00 am\nVenue: Council "
       "Chambers, Kirkbrora "
       "Council\n\nAGENDA\n\n1. Apologies\n2. Minute of 26 April 2024\n3. Directions to Kirkbrora Council "
       "and NHS Brora\n",
       "Strathbrora Integration Joint Board | Integration Joint Board | 2024-06-21"},
      // commissioners of a county
      {"SAGEBRUSH COUNTY\nBOARD OF COUNTY COMMISSIONERS\nAGENDA\nMonday, July 8, 2024 9:00 a.m.\nCourthouse, "
       "1 Main "
       "Street\n\n1. Pledge of Allegiance\n2. Approval of Minutes: June 24, 2024\n3. Road levy\n",
       "Sagebrush County | Board of County Commissioners | 2024-07-08"},
      // a department of a state
      {"State of Wallara\nDepartment of Lakes\nLakes Advisory Board\n\nMeeting of 14 August "
       "2024\n\nAgenda\n\n1. Welcome\n"
       "2. Minutes of 12 June 2024\n",
       "State of Wallara | Board | 2024-08-14"},
      // an Irish county in two languages
      {"COMHAIRLE CONTAE SLIABH RUA\nSLIEVE RUA COUNTY COUNCIL\n\nMinutes of the Ordinary Meeting held in "
       "the Council "
       "Chamber on Monday, 9th September 2024\n\nPresent: Cllr A. Holt\n\n1. Minutes\nThe minutes of 8th "
       "July 2024 were "
       "adopted.\n",
       "Slieve Rua County Council | County Council | 2024-09-09"},
      // its name in a sentence only
      {"AGENDA\n\nNotice is hereby given that a meeting of the Management Committee of Heron Quay Residents "
       "Co-operative "
       "will be held at 6 pm on Thursday 2 May 2024 in the Common Room.\n\nIssued 24 April 2024\n\n1. "
       "Apologies\n"
       "2. Minutes of 4 April 2024\n",
       "Heron Quay Residents Co-operative | Management Committee | 2024-05-02"},
      // a transport company
      {"Wharfline plc\n\nBoard of Directors\n23 January 2025\n\nAgenda\n\n1. Apologies\n2. Minutes, 28 "
       "November 2024\n",
       "Wharfline plc | Board of Directors | 2025-01-23"},
      {"Elmdale Public Library\nBoard of Trustees\nRegular Meeting Agenda\nThursday, April 18, 2024\n\n1. "
       "Call to order\n"
       "2. Minutes of March 21, 2024\n",
       "Elmdale Public Library | Board of Trustees | 2024-04-18"},
      {"UNIVERSITY OF CARROWMERE\n\nSENATE\n\nWednesday 8 November 2023\n\nAGENDA\n\n1. Minutes of 11 "
       "October 2023\n"
       "2. Regulations\n",
       "University of Carrowmere | Senate | 2023-11-08"},
      {"Severn Vale Hospitals\nNHS Trust\n\nTrust Board (Public)\n4 July 2024\n\nAgenda\n\n1. Apologies\n2. "
       "Minutes "
       "of 2 May 2024\n3. Letter from NHS England\n",
       "Severn Vale Hospitals NHS Trust | Trust Board | 2024-07-04"},
  };
  for (const Case& row : rows) {
    INFO(row.text);
    CHECK(identity_of(row.text) == row.expected);
  }
}

TEST_CASE("a letter alone is its sender's, never the addressee's") {
  const std::vector<Case> rows = {
      // by its letterhead
      {"Wharf County Council\nCounty Hall, Wharf\n\nThe Chair\nSevern Vale Hospitals NHS Trust\n\n3 May "
       "2024\n\nDear "
       "Ann\n\nWinter funding\n\nWe write to confirm the sum for the Trust.\n\nYours sincerely\n\nBo "
       "Reed\nDirector\n",
       "Wharf County Council"},
      // by the web address
      {"Ann Holt\nChief Executive\nSevern Vale Hospitals NHS Trust\n\nT: 01234 567890\nW: "
       "www.england.nhs.uk\n\n3 May "
       "2024\n\nDear Ann\n\nAnnual assessment of Severn Vale Hospitals NHS Trust\n\nI am writing about the "
       "year.\n\nYours "
       "sincerely\n\nBo Reed\n",
       "NHS England"},
      // by the sign-off
      {"Ann Holt\nChief Executive\nSevern Vale Hospitals NHS Trust\n\n3 May 2024\n\nDear Ann\n\nThank "
       "you.\n\nYours "
       "sincerely\n\nBo Reed\nFor and on behalf of Millrace Homes Limited\n",
       "Millrace Homes Limited"},
      // by whom it speaks for
      {"Ann Holt\nChief Executive\nSevern Vale Hospitals NHS Trust\n\n3 May 2024\n\nDear Ann\n\nAssessment "
       "of Severn "
       "Vale Hospitals NHS Trust\n\nUnder the Act NHS England is required to assess each trust. NHS England "
       "thanks you and your "
       "team.\n\nYours sincerely\n\nBo Reed\nRegional Director\n\ncc: Cy Lund, Severn Vale Hospitals NHS "
       "Trust\n",
       "NHS England"},
      // by the domain of its mail
      {"To: Severn Vale Hospitals NHS Trust\n\n3 May 2024\n\nDear Colleagues\n\nMillrace Homes Limited met "
       "on Monday. Severn "
       "Vale Hospitals NHS Trust was named.\n\nKind regards\n\nBo Reed\nb.reed@millracehomes.org\n",
       "Millrace Homes Limited"},
  };
  for (const Case& row : rows) {
    INFO(row.text);
    const Outline outline = outline_of(row.text);
    CHECK(outline.organisation == row.expected);
    CHECK(outline.meeting_date.empty());
  }
}

TEST_CASE("dates in figures are read as the pack writes them") {
  const std::vector<Case> rows = {
      {"Sagebrush Unified School District\nBoard of Education\nAgenda\n10/01/2024\n\n1. Roll call\n2. "
       "Minutes of "
       "09/17/2024\n",
       "2024-10-01"},
      {"Sagebrush Unified School District\nBoard of Education\nAgenda\n10/01/2024\n\n1. Roll call\n2. "
       "Minutes of August 6, "
       "2024\n3. Report of July 2, 2024\n",
       "2024-10-01"},
      {"Elmdale Borough Council\nCabinet\nAgenda\n10/01/2024\n\n1. Apologies\n2. Minutes of 13/12/2023\n",
       "2024-01-10"},
      {"Elmdale Borough Council\nCabinet\nAgenda\n10/01/2024\n\n1. Apologies\n2. Minutes\n", "2024-01-10"},
  };
  for (const Case& row : rows) {
    INFO(row.text);
    CHECK(outline_of(row.text).meeting_date == row.expected);
  }
}

TEST_CASE("minutes carry their own meeting's date, and their committee") {
  const Outline outline = outline_of(
      "Elmdale Borough Council\n\nCabinet\n\nThursday 7 November 2024\n\nAGENDA\n\n1. Apologies\n2. Minutes "
      "of 3 October "
      "2024\n3. Minutes of the Audit Committee\n\n\n\nMINUTES OF THE CABINET MEETING HELD ON 3 OCTOBER "
      "2024\n\nPresent: Ann "
      "Holt (Chair)\n\n1. Apologies\nNone.\n\nNext meeting: 7 November 2024\n\n\n\nMINUTES OF THE AUDIT "
      "COMMITTEE HELD ON 20 "
      "SEPTEMBER 2024\n\nPresent: Bo Reed (Chair)\n\n1. Apologies\nNone.\n");
  CHECK(outline.meeting_date == "2024-11-07");
  REQUIRE(outline.documents.size() == 3);
  CHECK(outline.documents[1].meeting_date == "2024-10-03");
  CHECK(outline.documents[1].body == "Cabinet");
  CHECK(outline.documents[2].meeting_date == "2024-09-20");
  CHECK(outline.documents[2].body == "Audit Committee");
}

TEST_CASE("a paper's title says what it is") {
  const std::vector<Case> rows = {
      {"STRATEGIC RISK REGISTER", "risk_register"},
      {"Risk Map, March 2024", "risk_register"},
      {"Enterprise Risk Register – October 2022", "risk_register"},
      {"COFRESTR RISGIAU CORFFORAETHOL", "risk_register"},
      {"FINANCIAL STATEMENTS FOR THE YEAR ENDED 31 JULY 2023", "finance_report"},
      {"Adroddiad Cyllid Mis 5", "finance_report"},
      {"Schedule of Payments, March", "finance_report"},
      {"VICE-CHANCELLOR'S REPORT", "report"},
      {"REPORT FROM SENATE", "report"},
      {"Superintendent's Report", "report"},
      {"Cylch Gorchwyl: Pwyllgor y Gymraeg", "terms_of_reference"},
      {"Community Advisory Committee Terms of Reference", "terms_of_reference"},
      {"Board Charter", "terms_of_reference"},
      {"SCHEME OF DELEGATION", "constitution_or_mou"},
      {"Delegations Manual", "constitution_or_mou"},
      {"Matters Reserved to the Board", "constitution_or_mou"},
      {"Policy JICH: Student Use of Vaping Devices", "policy"},
      {"Community Plan 2030", "strategy_or_plan"},
      {"Log Gweithredu", "action_log"},
      {"Action Items Follow-up", "action_log"},
      {"Tenants' Questions to the Board", "public_questions"},
      {"Questions on Notice", "public_questions"},
      {"Datganiadau o Fuddiant", "register_of_interests"},
      {"Audit and Risk Committee: Chair's Summary", "assurance_report"},
      {"Land at Tollgate Lane", ""},
      {"Housing Strategic Policy Committee", ""},
      {"Policy Committee: Lone Working Policy", "policy"},
      {"Strategy Working Party", ""},
      {"Policy Teamwork", "policy"},
  };
  for (const Case& row : rows) {
    INFO(row.text);
    const auto type = type_of_title(row.text, outline_words());
    CHECK((type ? std::string(name_of(*type)) : std::string()) == row.expected);
  }
}

TEST_CASE("a paper without a cover sheet is what its headings say, and a letter what its greeting says") {
  const std::vector<Case> rows = {
      {"Elmdale University\nCouncil, 22 November 2023\n\nSTRATEGIC RISK REGISTER\n\nFor: Approval\n\nR1 "
       "Fire\n",
       "risk_register"},
      {"Elmdale University\nCouncil, 22 November 2023\n\nSCHEME OF DELEGATION\n\nFor: Approval\n\n1. "
       "Powers\n",
       "constitution_or_mou"},
      {"The Rt Hon A. Holt\n\n3 May 2024\n\nDear Chair\n\nThank you for the visit.\n\nYours faithfully\n\nBo "
       "Reed\n",
       "letter"},
  };
  for (const Case& row : rows) {
    INFO(row.text);
    const Outline outline = outline_of(row.text);
    REQUIRE_FALSE(outline.documents.empty());
    CHECK(std::string(name_of(outline.documents.back().type)) == row.expected);
  }
}

TEST_CASE("a body by its kind and its number") {
  const std::vector<Case> rows = {
      {"SCHOOL DISTRICT No. 94 (TAMARACK LAKES)", "School District No. 94 (Tamarack Lakes)"},
      {"The Board of Education of School District Number 7 met on 3 May", "School District No. 7"},
      {"Council 12 March 2025", ""},
      {"Regional Centre for Education 12 March 2025", ""},
      {"Registered Society No. 30114R", ""},
      {"Risk No. 4 (Fire)", ""},
  };
  for (const Case& row : rows) {
    INFO(row.text);
    CHECK(joined(numbered_names_in(row.text, outline_words())) == row.expected);
  }
}

TEST_CASE("the initials of a body in the heads of its pages are not its name") {
  CHECK(identity_of("SCHOOL DISTRICT No. 94 (TAMARACK LAKES)\nREGULAR MEETING\n"
                    "Wednesday, February 26, 2025\n\nAGENDA\n\n1. CALL TO ORDER\n2. BUSES\n3. ADJOURNMENT\n\f"
                    "SD94 Board of Education - Buses      February 26, 2025\n\nBUSES\n\nThey run.\n\f"
                    "SD94 Board of Education - Boats      February 26, 2025\n\nBOATS\n\nThey float.\n\f"
                    "SD94 Board of Education - Planes     February 26, 2025\n\nPLANES\n\nThey fly.\n") ==
        "School District No. 94 (Tamarack Lakes) | Board of Education | 2025-02-26");
}

TEST_CASE("what an agenda lists is not who meets, where the body's own name says that") {
  CHECK(
      identity_of("Lough Allen Education and Training Board\nMeeting of Tuesday 14 May 2024\n\nAGENDA\n"
                  "1. Minutes of the meeting of 12 March 2024\n2. Matters arising\n3. Conflicts of interest\n"
                  "4. Report of the Audit and Risk Committee\n5. Correspondence\n6. Any other business\n") ==
      "Lough Allen Education and Training Board | Board | 2024-05-14");
}

TEST_CASE("the day at the head of an agenda is no item of it, though a time stands behind it") {
  CHECK(identity_of("Severn Vale Hospitals\nNHS Trust\n\nBoard of Directors (in public)\n"
                    "19 September 2024, 10.15am to 1.30pm\nThe Net Loft\n\nAGENDA\n\n1. Welcome\n"
                    "2. People Committee report\n3. Any other business\n\n\n\n"
                    "People Committee report\nMet on: 27 August 2024\n\nIt was quorate.\n") ==
        "Severn Vale Hospitals NHS Trust | Board of Directors | 2024-09-19");
}

TEST_CASE("a date is put together over a line's end only where a day ends it and a month begins the next") {
  struct Row {
    std::string head, date;  // where the minutes tell none it is the pack's
  };
  const Row rows[] = {
      {"held in the Town Hall on Thursday 4th\nSeptember 2025 at 7.00 pm", "2025-09-04"},
      {"held in the Town Hall on 4\nSeptember 2025", "2025-09-04"},
      {"held in the Town Hall, Item 10\nSeptember 2025", "2025-11-06"},
      {"held in the Town Hall on Thursday 4th\n\nSeptember 2025", "2025-11-06"},
      {"held in the Town Hall on Thursday 4th\nat 7.00 pm in September 2025", "2025-11-06"},
  };
  for (const Row& row : rows) {
    INFO(row.head);
    const Outline outline = outline_of(
        "Marle Town Council\nThursday 6 November 2025\n\nAGENDA\n\n1. Apologies\n2. Minutes\n3. "
        "Trees\n\n\n\nMinutes of the meeting of Marle Town Council " +
        row.head + "\n\nPresent: Ann Moss, Joe Tate\n\n1. The trees were looked at.\n");
    REQUIRE(outline.documents.size() == 2);
    CHECK(outline.documents[1].meeting_date == row.date);
  }
}

TEST_CASE("minutes carry the date that stands far down on their front page") {
  struct Row {
    std::string face, date;
  };
  const std::string hall =
      "MINUTES OF THE HARBOUR BOARD\nHarbour Office\nThe Quay\nMarle\nMA1 4AB\nin the Chart Room\n"
      "on the first floor\nwith some by video\n";
  const Row rows[] = {
      {hall + "on\n2 July 2025\n\nPresent:\nAnn Moss (Chair)\nJoe Tate\n\n", "2025-07-02"},
      {hall + "\nPresent:\nAnn Moss (Chair)\nJoe Tate\n\nHeld on Wednesday 2 July 2025 at 2.00 pm\n\n",
       "2025-07-02"},
      {hall + "\nPresent:\nAnn Moss (Chair)\nJoe Tate (until 2 July 2025)\n\n", "2025-11-06"},
      {hall + "\nPresent:\nAnn Moss (Chair)\nJoe Tate\n\n1. Dredging\nA tender was\nheld on 2 July 2025\n\n",
       "2025-11-06"},
  };
  for (const Row& row : rows) {
    INFO(row.face);
    const Outline outline = outline_of(
        "Marle Harbour Commissioners\nThursday 6 November 2025\n\nAGENDA\n\n1. Apologies\n2. Minutes\n3. "
        "Boats\n\n\n\n" +
        row.face + "2. Boats\nThe Board noted them.\n");
    REQUIRE(outline.documents.size() == 2);
    CHECK(std::string(name_of(outline.documents[1].type)) == "minutes");
    CHECK(outline.documents[1].meeting_date == row.date);
  }
}

TEST_CASE("an agenda's title is its body's line, no sentence and no place") {
  struct Row {
    std::string head, title;
  };
  const Row rows[] = {
      {"You are asked to attend the meeting of the Harbour Board.\n\n",
       "Marle Harbour Commissioners – agenda"},
      {"Committee Room 2, Marle House\n\nHarbour Board\n\n", "Harbour Board – agenda"},
      {"Harbour Board\t6 November 2025\n\n", "Harbour Board – agenda"},
  };
  for (const Row& row : rows) {
    INFO(row.head);
    const Outline outline =
        outline_of("Marle Harbour Commissioners\n\n" + row.head +
                   "Thursday 6 November 2025\n\nAGENDA\n\n1. Apologies\n2. Minutes\n3. Boats\n");
    REQUIRE_FALSE(outline.documents.empty());
    CHECK(outline.documents[0].title == row.title);
  }
}

TEST_CASE("minutes whose date runs over a line's end carry it") {
  const Outline outline = outline_of(
      "Marle Town Council\nThursday 6 November 2025\n\nAGENDA\n\n1. Apologies\n2. Minutes\n3. Trees\n\n\n\n"
      "Minutes of the meeting of Marle Town Council held in the Town Hall on Thursday 4th\n"
      "September 2025 at 7.00 pm\n\nPresent: Ann Moss, Joe Tate\n\n"
      "1. The minutes of 5 June 2025 were approved.\n");
  REQUIRE(outline.documents.size() == 2);
  CHECK(outline.documents[1].meeting_date == "2025-09-04");
}
