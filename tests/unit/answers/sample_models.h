// An invented board and its pack, as the searcher would hand them to the pages.
#pragma once

#include <string>
#include <vector>

#include "analyzers/record.h"
#include "analyzers/stored_record.h"
#include "server/answers/html/pack_page.h"
#include "server/query/search_request.h"
#include "server/search/search_answer.h"
#include "server/search/searcher.h"

namespace quorate::samples {

inline Record minute() {
  Record record;
  record.id = "wrayburn-icb-2024-09-12/minutes-2024-07-11/WICB-24-31";
  record.kind = Kind::minute_item;
  record.title = "System flow: ambulance handover and discharge";
  record.ref = "WICB/24/31";
  record.paper = "E";
  record.organisation = "NHS Wrayburn Valley Integrated Care Board";
  record.organisation_id = "wrayburn-icb";
  record.body = "Board";
  record.meeting_date = "2024-07-11";
  record.paper_type = PaperType::minutes;
  record.resolution = {Verb::receive, Verb::note};
  record.people.presenter = {"Dr Ama Okafor"};
  record.source = {"2024-09/board-pack.pdf", {}, 14, 15, "12"};
  record.language = "en";
  record.text =
      "Dr Okafor presented the briefing. Ambulance handover delays at Wrayburn General had fallen from 68 to "
      "41 "
      "minutes since April, but remained above the standard of 15 minutes.\n"
      "Members asked about three matters:\n"
      "• the effect of corridor care on patient experience\n"
      "• whether discharge hubs were staffed at weekends\n"
      "• how handover data are checked before publication\n"
      "Month\tHandovers over 60 minutes\tMedian wait\n"
      "April\t212\t68 minutes\n"
      "May\t174\t52 minutes\n"
      "June\t121\t41 minutes\n"
      "The Chair thanked all teams. It was RESOLVED to: RECEIVE the report and NOTE the risk share of "
      "£68.4m.";
  return record;
}

inline Record decision() {
  Record record = minute();
  record.id += "/d1";
  record.kind = Kind::decision;
  record.title = "Receive the report and note the risk share of £68.4m";
  record.text = record.title;
  return record;
}

inline Record action() {
  Record record = minute();
  record.id = "wrayburn-icb-2024-09-12/action-log/a4";
  record.kind = Kind::action;
  record.title = "Bring weekend discharge figures to the September meeting";
  record.paper_type = PaperType::action_log;
  record.resolution.clear();
  record.people = {};
  record.people.owner = {"Chief Operating Officer"};
  record.due = "2024-09-12";
  record.status = "Open";
  return record;
}

inline Record paper() {
  Record record = minute();
  record.id = "wrayburn-icb-2024-09-12/minutes-2024-07-11";
  record.kind = Kind::document;
  record.title = "Minutes of the meeting held in public on 11 July 2024";
  record.ref.clear();
  record.resolution.clear();
  record.text.clear();
  return record;
}

inline Record long_title() {
  Record record = minute();
  record.id = "marlhaven-2024-10-02/report-7";
  record.kind = Kind::document;
  record.title =
      "Pre-delegation assessment framework for 2025 delegations: Pharmaceutical Services, General Ophthalmic "
      "Services "
      "and Dental (primary, secondary and community) Services, together with the memorandum of understanding "
      "between "
      "the constituent councils and the joint committee, and the equality impact assessment";
  record.ref = "HWB/2024/117";
  record.organisation = "Marlhaven Council";
  record.organisation_id = "marlhaven";
  record.body = "Health and Wellbeing Board";
  record.meeting_date = "2024-10-02";
  record.paper = "Item 7";
  record.paper_type = PaperType::report;
  record.resolution = {};
  record.purpose = {Verb::approve, Verb::delegate};
  record.source = {"hwb.txt", {1204, 1377}, 0, 0, ""};
  return record;
}

inline Hit hit(Record record, std::string snippet) {
  Hit out;
  record.text.clear();
  out.record = std::move(record);
  if (out.record.source.page > 0) out.source_url = "/files/wrayburn-icb-2024-09-12#page=14";
  out.snippets = {{std::move(snippet), out.record.source.page, out.record.source.lines}};
  return out;
}

inline std::vector<Facet> facets() {
  const auto values = [](std::vector<FacetValue> v) { return v; };
  return {
      {FieldId::organisation, "organisation",
       values({{"wrayburn-icb", "NHS Wrayburn Valley Integrated Care Board", 11, true},
               {"marlhaven", "Marlhaven Council", 7, false},
               {"wrayburn-hospitals", "Wrayburn Valley Teaching Hospitals NHS Foundation Trust", 5, false},
               {"eastmere", "Eastmere Ambulance Service NHS Trust", 4, false},
               {"north-fells", "North Fells Community NHS Trust", 3, false},
               {"harrowgate", "Harrowgate Combined Authority", 2, false},
               {"lowmoor", "Lowmoor Borough Council", 2, false},
               {"st-bees", "St Bees Children's Trust", 1, false},
               {"tarn", "Tarn Partnership NHS Trust", 1, false}})},
      {FieldId::date, "date",
       values({{"2023-11", "", 2, false},
               {"2024-01", "", 5, false},
               {"2024-03", "", 9, false},
               {"2024-05", "", 4, false},
               {"2024-07", "", 14, true},
               {"2024-09", "", 6, false}})},
      {FieldId::type, "type",
       values({{"minutes", "", 18, false},
               {"report", "", 9, false},
               {"performance_report", "", 6, false},
               {"action_log", "", 4, false}})},
      {FieldId::resolution, "resolution", values({{"note", "", 9, false}, {"approve", "", 4, true}})},
      {FieldId::kind, "kind",
       values({{"minute_item", "", 12, false},
               {"decision", "", 9, false},
               {"passage", "", 8, false},
               {"action", "", 4, false}})},
  };
}

inline SearchRequest request() {
  SearchRequest out;
  out.q = "ambulance handover";
  out.filters = {{FieldId::organisation, {"wrayburn-icb"}, {}}, {FieldId::resolution, {"approve"}, {}}};
  out.date = {"2023-11", "2024-09"};
  return out;
}

inline SearchAnswer answer() {
  SearchAnswer out;
  out.total = 36;
  out.took_ms = 3.1;
  out.facets = facets();
  out.query.understood = "ambulance AND handover";
  out.query.expansions = {"handover: handovers, hand over"};
  Hit first =
      hit(minute(),
          "<mark>Ambulance</mark> <mark>handover</mark> delays at Wrayburn General had fallen from 68 to "
          "41 minutes since April, but remained above the standard of 15 minutes …");
  first.also = {"wrayburn-icb-2024-11-14/minutes-2024-07-11/WICB-24-31",
                "wrayburn-icb-2024-09-12/system-flow/p3"};
  Record later = minute(), passage = minute();
  later.id = first.also[0];
  later.meeting_date = "2024-11-14";
  passage.id = first.also[1];
  passage.kind = Kind::passage;
  passage.ref.clear();
  passage.source = {"2024-09/board-pack.txt", {2654, 2654}, 0, 0, ""};
  first.also_records = {later, passage};
  Hit approved = hit(decision(), "<mark>Handover</mark> improvement plan: <b>not markup</b> &amp; escaped");
  approved.record.resolution = {Verb::approve, Verb::delegate};
  Hit rejected = hit(decision(), "The proposal to close the <mark>handover</mark> bay was not approved.");
  rejected.record.title = "Close the handover bay at Wrayburn General";
  rejected.record.resolution = {Verb::reject};
  Hit deferred = hit(decision(), "Deferred to October, when the <mark>ambulance</mark> trust can attend.");
  deferred.record.title = "Joint handover protocol";
  deferred.record.resolution = {Verb::defer};
  out.hits = {first,
              hit(long_title(),
                  "… where <mark>ambulance</mark> crews wait, a <mark>handover</mark> within fifteen "
                  "minutes is the aim of the framework …"),
              approved,
              rejected,
              deferred,
              hit(action(), "<mark>Handover</mark> figures by weekend and by site")};
  return out;
}

inline std::vector<HeldOrganisation> held() {
  return {{"wrayburn-icb", "NHS Wrayburn Valley Integrated Care Board", 4812, 14, "2022-07-14", "2024-09-12"},
          {"marlhaven", "Marlhaven Council", 2977, 9, "2023-02-12", "2024-10-02"},
          {"wrayburn-hospitals", "Wrayburn Valley Teaching Hospitals NHS Foundation Trust", 1043, 3,
           "2024-01-25", "2024-07-25"}};
}

inline PackInfo pack() {
  PackInfo out;
  out.id = "wrayburn-icb-2024-09-12";
  out.title = "Board meeting held in public";
  out.organisation = "NHS Wrayburn Valley Integrated Care Board";
  out.organisation_id = "wrayburn-icb";
  out.body = "Board";
  out.meeting_date = "2024-09-12";
  out.file = "2024-09/board-pack.pdf";
  out.original = "/srv/packs/2024-09/board-pack.pdf";
  out.content_type = "application/pdf";
  out.pages = 212;
  out.records = 344;
  out.text_quality = 0.973;
  out.source_url = "https://wrayburn.example.org/board/2024-09";
  out.publisher = "NHS Wrayburn Valley";
  out.licence = "OGL 3.0";
  out.problems = {
      {"homoglyph", {88, 88}, 5, "Cyrillic letters in \"А\" read as Latin"},
      {"confidential_mark", {902, 902}, 61, "\"Confidential: Yes\" in a pack published as a public one"}};
  out.corrections = {{"meeting_date", "2024-09-21", "2024-09-12"}};
  return out;
}

inline std::vector<PackInfo> packs() {
  PackInfo second = pack();
  second.id = "marlhaven-2024-10-02";
  second.organisation = "Marlhaven Council";
  second.organisation_id = "marlhaven";
  second.body = "Health and Wellbeing Board";
  second.meeting_date = "2024-10-02";
  PackInfo third = pack();
  third.id = "wrayburn-icb-2023-11-09";
  third.meeting_date = "2023-11-09";
  return {second, pack(), third};
}

inline PackPage pack_page(std::string part) {
  PackPage out;
  out.pack = pack();
  out.source_url = "/files/wrayburn-icb-2024-09-12";
  out.q = "ambulance handover";
  out.found = {{paper().id, 3}};
  out.found_total = 5;
  out.part = std::move(part);
  Record agenda = paper();
  agenda.id = "wrayburn-icb-2024-09-12/agenda";
  agenda.title = "Agenda";
  agenda.paper_type = PaperType::agenda;
  agenda.source.page = 1;
  agenda.source.last_page = 2;
  Record log = paper();
  log.id = "wrayburn-icb-2024-09-12/action-log";
  log.title = "Action log";
  log.paper_type = PaperType::action_log;
  Record minutes = paper(), item = minute(), resolved = decision();
  out.text = minute().text;
  const auto size = static_cast<std::uint32_t>(out.text.size());
  minutes.spans = {{1000, 1000 + size}};
  item.spans = {{1000, 1000 + size}};
  resolved.spans = {{1000 + size - 60, 1000 + size}};
  out.records = {agenda, minutes, item, resolved, log, action()};
  out.marks = {{34, 52}, {238, 246}};
  out.spans = whole_paper(out.records, minutes.id).spans;
  return out;
}

}  // namespace quorate::samples
