// Every page with a hostile string in every place that a pack or a person can fill.
#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>

#include "hostile_strings.h"
#include "markup_check.h"
#include "sample_models.h"
#include "server/answers/html/citation.h"
#include "server/answers/html/discovery.h"
#include "server/answers/html/error_page.h"
#include "server/answers/html/home_page.h"
#include "server/answers/html/packs_page.h"
#include "server/answers/html/record_page.h"
#include "server/answers/html/register_page.h"
#include "server/answers/html/search_page.h"

using namespace quorate;

namespace {

Record hostile_record(std::string_view text) {
  const std::string s(text);
  Record record = samples::minute();
  record.id = "pack/" + s + "/" + s;
  record.title = record.ref = record.paper = record.organisation = record.organisation_id = record.body = s;
  record.issuer = record.meeting_date = record.document_date = record.due = record.status = record.score =
      record.language = s;
  record.people = {{s}, {s}, {s}, {s}, {s}};
  record.source.file = record.source.printed_page = s;
  record.text = s + "\n" + s + "\tcell\t" + s + "\n• " + s;
  return record;
}

PackInfo hostile_pack(std::string_view text) {
  const std::string s(text);
  PackInfo pack = samples::pack();
  pack.id = pack.title = pack.organisation = pack.organisation_id = pack.body = pack.meeting_date =
      pack.file = s;
  pack.source_url = pack.publisher = pack.licence = s;
  pack.problems = {{s, {1, 2}, 3, s}};
  pack.corrections = {{s, s, s}};
  return pack;
}

SearchPage hostile_search(std::string_view text) {
  const std::string s(text);
  SearchPage page;
  page.request.q = s;
  page.request.filters = {
      {FieldId::organisation, {s}, {s}}, {FieldId::type, {s}, {}}, {FieldId::person, {s}, {}}};
  page.request.date = page.request.due = {s, s};
  page.answer.total = 20'000;
  page.answer.facets = {{FieldId::organisation, "organisation", {{s, s, 2, true}}},
                        {FieldId::date, "date", {{s, s, 1, false}, {"2024-01", s, 1, true}}}};
  page.answer.query = {s, s, {s}, {s}, {s}, s + "?"};
  Hit hit{hostile_record(s), 1, s, {{s, 1, {}}, {s, 2, {}}}, {s}, {hostile_record(s)}, {s}};
  page.answer.hits = {hit, hit};
  page.errors = {{s, s}};
  page.held = {{s, s, 1, 1, s, s}};
  return page;
}

RecordPage hostile_record_page(std::string_view text) {
  const std::string s(text);
  RecordPage page;
  page.view = {hostile_record(s), s, s, s};
  page.q = page.previous_title = page.next_title = s;
  page.marks = {{0, 3}, {2, 4}, {5, 4}, {1, 900}, {4'000'000, 4'000'001}};
  page.pack = hostile_pack(s);
  page.document = hostile_record(s);
  page.parts = {hostile_record(s)};
  return page;
}

PackPage hostile_pack_page(std::string_view text, bool reading) {
  const std::string s(text);
  PackPage page;
  page.pack = hostile_pack(s);
  Record document = hostile_record(s);
  document.kind = Kind::document;
  document.id = "pack/part";
  document.spans = {{0, 5}, {5, 900}};
  Record item = hostile_record(s);
  item.id = "pack/part/" + s;
  item.spans = {{3, 9}};
  page.records = {document, item};
  page.source_url = page.q = s;
  page.found = {{"pack/part", 2}};
  page.found_total = 2;
  page.part = reading ? document.id : "";
  page.text = document.text;
  page.spans = document.spans;
  page.marks = {{1, 4}};
  return page;
}

}  // namespace

TEST_CASE("no page is broken by a hostile string, wherever it stands") {
  Site site;
  for (const std::string_view hostile : samples::kHostile) {
    const SearchPage search = hostile_search(hostile);
    SearchPage nothing = search;
    nothing.answer.total = 0;
    nothing.answer.hits.clear();
    const RegisterPage reg{search.request, search.answer, search.errors};
    const std::vector<PackInfo> packs = {hostile_pack(hostile)};
    const std::string s(hostile);
    const std::vector<std::pair<std::string, HttpResponse>> pages = {
        {"search", search_page(site, search)},
        {"nothing found", search_page(site, nothing)},
        {"decisions", decisions_page(site, reg)},
        {"actions", actions_page(site, reg)},
        {"record", record_page(site, hostile_record_page(hostile))},
        {"pack", pack_page(site, hostile_pack_page(hostile, false))},
        {"reader", pack_page(site, hostile_pack_page(hostile, true))},
        {"home", home_page(site, {search.held, packs, {{s, s}}})},
        {"packs", packs_page(site, {packs, search.held, s, s, 1})},
        {"organisation", organisation_page(site, {search.held[0], packs, search.answer.facets[0].values})},
        {"coverage", coverage_page(site, {search.held, packs})},
        {"422", error_page(site, 422, s)},
    };
    for (const auto& [name, page] : pages) {
      INFO(name << " with " << hostile);
      CHECK(samples::fault_in(page.body).empty());
      CHECK(page.body.find("alert(1)</script>") == std::string::npos);
    }
  }
}

TEST_CASE("hostile strings stay within the strings of citations") {
  Site site;
  site.origin = "https://boards.example.org";
  for (const std::string_view hostile : samples::kHostile) {
    const HttpResponse csl = csl_citation(site, hostile_record(hostile));
    CHECK(csl.body.front() == '[');
    CHECK(csl.content_type == "application/vnd.citationstyles.csl+json; charset=utf-8");
    for (const auto& [name, value] : csl.headers) CHECK(value.find_first_of("\r\n") == std::string::npos);
  }
}

TEST_CASE("every page carries a policy that lets no inline script or style run") {
  const HttpResponse page = error_page(Site{}, 404);
  const auto policy = std::find_if(page.headers.begin(), page.headers.end(), [](const auto& header) {
    return header.first == "Content-Security-Policy";
  });
  REQUIRE(policy != page.headers.end());
  CHECK(policy->second ==
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
        "form-action 'self'; frame-ancestors "
        "'none'; base-uri 'none'");
  CHECK(page.status == 404);
}
