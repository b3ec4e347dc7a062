#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/organisations.h"
#include "indexer/extract/text_reader.h"
#include "indexer/outline/organisation_name.h"
#include "indexer/outline/outline.h"
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
      {"Brackwater Homes\nRegistered Society No. 21998R\n\nBOARD MEETING\nThursday 9 May 2024 at 5.30 pm\n\nAGENDA\n\n"
       "1. Apologies\n2. Minutes of the meeting of 14 March 2024\n3. Rents\n\n",
       "Brackwater Homes | Board | 2024-05-09"},
      // a charity that says who it is in its minutes
      {"Minutes of the meeting of the Board of Trustees of Northmere Futures (\"the Charity\")\n"
       "held at the Guildhall on Tuesday 4 June 2024\n\nPresent: Ann Holt (Chair), Bo Reed\n\n"
       "1. Apologies\nNone.\n\n2. Accounts\nThe Trustees approved the accounts.\n",
       "Northmere Futures | Board of Trustees | 2024-06-04"},
      // a name on two lines
      {"NORTH CALDER\nLEISURE TRUST\n\nBoard of Trustees\nWednesday, 11 September 2024\n\nAGENDA\n\n1. Apologies\n"
       "2. Minutes\n3. Pools\n",
       "North Calder Leisure Trust | Board of Trustees | 2024-09-11"},
      // a district of the United States
      {"PINE RIDGE FIRE PROTECTION DISTRICT\nBoard of Directors\nRegular Meeting\nFebruary 12, 2024, 7:00 PM\n\n"
       "Agenda\n\n1. Call to Order\n2. Minutes of January 8, 2024\n3. Chief's Report\n4. Adjournment\n",
       "Pine Ridge Fire Protection District | Board of Directors | 2024-02-12"},
      // a summons, signed and dated by the clerk
      {"LITTLE WICKHAM PARISH COUNCIL\n\nDear Councillor,\n\nYou are hereby summoned to attend a meeting of the Parish "
       "Council to be held in the Village Hall on Monday 8 July 2024 at 7.30 pm.\n\nP. Thorne\nClerk to the Council\n"
       "2 July 2024\n\nAGENDA\n\n1. Apologies\n2. Minutes of the meeting held on 3 June 2024\n3. Allotments\n",
       "Little Wickham Parish Council | Parish Council | 2024-07-08"},
      // an Irish board
      {"Slieve Rua Education and Training Board\n\nNotice of meeting\n\nA meeting of the Board will be held on Tuesday, "
       "17th September 2024 at 4 p.m. in the Head Office.\n\nAgenda\n\n1. Minutes of 16th July 2024\n2. Finance\n",
       "Slieve Rua Education and Training Board | Board | 2024-09-17"},
      // an Australian hospital, in Markdown
      {"# Wirra Plains Hospital and Health Service\n\n## Board Meeting\n\n**Date:** 21 March 2024\n**Venue:** Cooee "
       "Base Hospital\n\n## Agenda\n\n1. Apologies\n2. Minutes of 15 February 2024\n3. Safety\n",
       "Wirra Plains Hospital and Health Service | Board | 2024-03-21"},
      // a New Zealand council at another body's place
      {"WAIPUNA REGIONAL COUNCIL\nOrdinary Council Meeting\nTuesday 6 August 2024, 9.30am\nHeld at Elmdale University, "
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
      {"Beacon Fen Learning Partnership Limited\n(A company limited by guarantee, No. 08123456)\n\nBoard of Trustees\n"
       "Agenda for the meeting on Wednesday 3 July 2024 at 18:00\n\n1. Welcome\n2. Minutes of 22 May 2024\n",
       "Beacon Fen Learning Partnership Limited | Board of Trustees | 2024-07-03"},
      // Welsh with English
      {"CYNGOR BRO HAFREN\nBRO HAFREN COUNTY COUNCIL\n\nCABINET\n\nDydd Iau, 11 Ionawr 2024 / Thursday, 11 January 2024\n\n"
       "AGENDA\n\n1. Ymddiheuriadau / Apologies\n2. Cofnodion / Minutes\n",
       "Bro Hafren County Council | Cabinet | 2024-01-11"},
      // papers alone: the known body that they name most often
      {"CHIEF EXECUTIVE'S REPORT - JULY 2023\n\nAuthor: Ann Holt\n\nDoes the Board have any questions?\n\nSVH met its "
       "targets. SVH wards were full. NHS England visited.\n\nSVH will open a ward.\n",
       "Severn Vale Hospitals NHS Trust | Board | "},
  };
  for (const Case& row : rows) {
    INFO(row.text);
    CHECK(identity_of(row.text) == row.expected);
  }
}
