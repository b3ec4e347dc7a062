#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "analyzers/fields.h"
#include "markup_check.h"
#include "sample_models.h"
#include "server/answers/html/assets.h"
#include "server/answers/html/citation.h"
#include "server/answers/html/discovery.h"
#include "server/answers/html/error_page.h"
#include "server/answers/html/help_page.h"
#include "server/answers/html/links.h"
#include "server/answers/html/packs_page.h"
#include "server/answers/html/record_page.h"
#include "server/answers/html/register_page.h"
#include "server/query/escape.h"

using namespace quorate;

namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

Site site() {
  Site out;
  out.origin = "https://boards.example.org";
  return out;
}

}  // namespace

TEST_CASE("ids become addresses") {
  CHECK(record_address("a/b/ICB-22-15") == "/r/a/b/ICB-22-15");
  CHECK(record_address("a/b", "risk share") == "/r/a/b?q=risk+share");
  CHECK(record_address("a b/?#") == "/r/a%20b/%3F%23");
  CHECK(pack_address("a/b/c") == "/packs/a");
  CHECK(reader_address("a/b/c", "x", "a/b/c") == "/packs/a?part=b&q=x#b.c");
  CHECK(reader_address("a") == "/packs/a");
  CHECK(anchor_of("pack/minutes/ICB-22-15/d1") == "minutes.ICB-22-15.d1");
}

TEST_CASE("a record is cited with body, date, title, reference, page and permanent address") {
  CHECK(plain_citation(site(), samples::minute()) ==
        "NHS Wrayburn Valley Integrated Care Board, Board (2024) \xE2\x80\x98System flow: ambulance handover "
        "and "
        "discharge\xE2\x80\x99, Minute of the meeting of 11 July 2024, WICB/24/31, Paper E, pages 14 to 15 "
        "(printed 12). "
        "Available at: https://boards.example.org/r/wrayburn-icb-2024-09-12/minutes-2024-07-11/WICB-24-31");
  Record bare;
  bare.id = "p/d";
  CHECK(plain_citation(Site{}, bare) ==
        "\xE2\x80\x98Passage without a title\xE2\x80\x99, Other. Available at: /r/p/d");
}

TEST_CASE("the same as CSL-JSON") {
  const auto item = nlohmann::json::parse(csl_citation(site(), samples::minute()).body).at(0);
  CHECK(item.at("type") == "report");
  CHECK(item.at("issued").at("date-parts").at(0) == nlohmann::json::array({2024, 7, 11}));
  CHECK(item.at("author").at(0).at("literal") == "NHS Wrayburn Valley Integrated Care Board, Board");
  CHECK(item.at("page") == "14-15");
  CHECK(item.at("number") == "WICB/24/31");
}

TEST_CASE("a record's page has its text, place, neighbours and Dublin Core") {
  RecordPage model;
  model.view = {samples::minute(), "/files/x.pdf#page=14", "p/d/1", "p/d/3"};
  model.pack = samples::pack();
  const std::string body = record_page(site(), model).body;
  CHECK(samples::fault_in(body).empty());
  for (const std::string_view part :
       {"name=\"DC.title\"", "name=\"DC.date\" content=\"2024-07-11\"",
        "name=\"citation_firstpage\" content=\"14\"",
        "href=\"https://boards.example.org/r/wrayburn-icb-2024-09-12/minutes-2024-07-11/WICB-24-31\"",
        "rel=\"next\" href=\"/r/p/d/3\"", "Open the original at pages 14 to 15 (printed 12)",
        "<dt>Resolved</dt><dd>Received and noted</dd>", "id=\"citation\""})
    CHECK(holds(body, part));
}

TEST_CASE("where the original may not be served, no link to it is shown") {
  RecordPage model;
  model.view = {samples::minute(), "", "", ""};
  CHECK_FALSE(holds(record_page(site(), model).body, "Open the original"));
}

TEST_CASE("the reader has the paper with its items' places and its marks") {
  const std::string body = pack_page(site(), samples::pack_page(samples::paper().id)).body;
  CHECK(samples::fault_in(body).empty());
  for (const std::string_view part :
       {"id=\"minutes-2024-07-11.WICB-24-31\"", "<mark id=\"m1\">Ambulance handover</mark>", "href=\"#m2\"",
        "Next paper", "5 results in this pack</a>", "aria-current=\"page\""})
    CHECK(holds(body, part));
}

TEST_CASE("a paper is read with all that stands in it and what lies between, but nothing of another paper") {
  const auto record = [](std::string id, std::vector<Span> spans) {
    Record out;
    out.id = std::move(id);
    out.spans = std::move(spans);
    return out;
  };
  struct Row {
    std::vector<Record> records;
    std::vector<Span> expected;
  };
  const std::vector<Row> rows = {
      {{record("p/a", {{0, 10}})}, {{0, 10}}},
      {{record("p/a", {{0, 10}}), record("p/a/1", {{10, 20}}), record("p/a/1/d1", {{15, 20}})}, {{0, 20}}},
      {{record("p/a", {{0, 10}}), record("p/a/1", {{14, 20}})}, {{0, 20}}},
      {{record("p/a", {{0, 10}}), record("p/b", {{11, 12}}), record("p/a/1", {{14, 20}})},
       {{0, 10}, {14, 20}}},
      {{record("p/a", {{30, 40}, {0, 10}}), record("p/b", {{40, 50}})}, {{0, 40}}},
      {{record("p/b", {{0, 9}}), record("p/a", {{9, 12}}), record("p/ab", {{12, 20}})}, {{9, 12}}},
      {{record("p/b", {{0, 9}})}, {}},
  };
  for (const auto& [records, expected] : rows) CHECK(whole_paper(records, "p/a").spans == expected);
}

TEST_CASE("a part that the pack does not have shows its contents") {
  CHECK(holds(pack_page(site(), samples::pack_page("wrayburn-icb-2024-09-12/no-such-part")).body,
              "What is in it"));
}

TEST_CASE("a pack says how well it reads") {
  PackInfo pack = samples::pack();
  CHECK(holds(pack_quality(pack).markup(), "reads well: 97%"));
  CHECK(holds(pack_quality(pack).markup(), "2 faults in the text were noticed"));
  pack.text_quality = 0.5;
  CHECK(holds(pack_quality(pack).markup(), "reads poorly"));
}

TEST_CASE("packs are narrowed by organisation and year and shown a page at a time") {
  PacksPage model{samples::packs(), samples::held(), "wrayburn-icb", "2024", 1};
  std::string body = packs_page(site(), model).body;
  CHECK(holds(body, "1 pack of 2024"));
  CHECK(holds(body, "12 September 2024"));
  CHECK_FALSE(holds(body, "9 November 2023"));
  model = {std::vector<PackInfo>(130, samples::pack()), {}, "", "", 3};
  body = packs_page(site(), model).body;
  CHECK(holds(body, "aria-label=\"Page 3\" aria-current=\"page\""));
  std::size_t lines = 0;
  for (std::size_t i = 0; (i = body.find("href=\"/packs/wrayburn", i)) != std::string::npos; ++i) ++lines;
  CHECK(lines == 10);
}

TEST_CASE("a register's form and pages stay on the register, and its date column turns round") {
  RegisterPage model{samples::request(), samples::answer(), {}};
  const std::string body = decisions_page(site(), model).body;
  CHECK(samples::fault_in(body).empty());
  CHECK(holds(body, "action=\"/decisions\""));
  CHECK(holds(body, "aria-sort=\"none\""));
  model.request.q.clear();
  CHECK(holds(decisions_page(site(), model).body, "aria-sort=\"descending\""));
  CHECK(holds(body, "/api/v1/decisions.csv?q=ambulance+handover"));
  CHECK(holds(body, "kind=decision"));
  CHECK_FALSE(holds(body, "name=\"kind\""));
  CHECK(holds(actions_page(site(), model).body, "<td data-label=\"Status\">Open</td>"));
}

TEST_CASE("the help page has every field that can be typed, each with a link that searches") {
  const std::string body = help_page(site()).body;
  CHECK(samples::fault_in(body).empty());
  for (const Field& field : fields()) {
    if (field.name.empty()) continue;
    INFO(field.name);
    CHECK(holds(body, "<code>" + std::string(field.name) + ":</code>"));
    if (!field.example.empty()) CHECK(holds(body, escape(field.example)));
  }
  for (const char* order : {"sort=-date", "/actions?sort=due", "/actions?sort=owner", "their status"}) {
    INFO(order);
    CHECK(holds(body, order));
  }
}

TEST_CASE("each error says what happened without saying what is no one's business") {
  struct Row {
    int status;
    std::string_view title;
  };
  const std::vector<Row> rows = {
      {404, "Page not found"},      {410, "No longer held"},       {414, "too long"},
      {422, "could not be read"},   {500, "Something went wrong"}, {503, "at this moment"},
      {418, "Something went wrong"}};
  for (const auto& [status, title] : rows) {
    const HttpResponse page = error_page(site(), status, "secret /srv/index");
    CHECK(page.status == status);
    CHECK(samples::fault_in(page.body).empty());
    CHECK(holds(page.body, title));
    CHECK(holds(page.body, "secret") == (status == 422));
  }
}

TEST_CASE("robots are led to records and packs and kept from searches") {
  const std::string body = robots(site()).body;
  CHECK(holds(body, "Allow: /r/\n"));
  CHECK(holds(body, "Disallow: /search\n"));
  CHECK(holds(body, "Sitemap: https://boards.example.org/sitemap.xml\n"));
  CHECK(holds(sitemap(site(), samples::held(), samples::packs()).body,
              "<loc>https://boards.example.org/packs/marlhaven-2024-10-02</loc>"));
  CHECK(holds(opensearch_description(site()).body,
              "template=\"https://boards.example.org/search?q={searchTerms}&amp;page={startPage?}\""));
}

TEST_CASE("assets are kept for good under their hash and fresh under any other address") {
  const Assets assets(QUORATE_SOURCE_DIR "/web");
  Site described;
  assets.describe(described);
  const auto header = [](const HttpResponse& response) { return response.headers.at(0).second; };
  REQUIRE(assets.answer(described.style));
  CHECK(header(*assets.answer(described.style)) == "public, max-age=31536000, immutable");
  CHECK(header(*assets.answer("/assets/quorate.0123456789.css")) == "no-cache");
  CHECK_FALSE(assets.answer("/assets/"));
  CHECK_FALSE(assets.answer("/assets/../quorate.css.css"));
  CHECK_FALSE(assets.answer("/assets/none.css"));
  CHECK_FALSE(assets.answer("/other"));
  CHECK_THROWS(Assets("/no/such/folder"));
}

TEST_CASE("style and script keep to their size") {
  const Assets assets(QUORATE_SOURCE_DIR "/web");
  CHECK(assets.answer("/assets/quorate.css")->body.size() <= 12 * 1024);
  CHECK(assets.answer("/assets/quorate.js")->body.size() <= 10 * 1024);
}

TEST_CASE("a record's page leads to its item, its paper, its pack and to what bears its reference") {
  RecordPage model;
  model.view.record = samples::decision();
  model.document = samples::paper();
  model.pack = PackInfo{};
  model.pack->id = "wrayburn-icb-2024-09-12";
  model.pack->body = "Board";
  model.matter.item = samples::minute();
  model.matter.item->text.clear();
  model.matter.ref = "WICB/24/31";
  model.matter.same_reference = {samples::action()};
  const std::string page = record_page(site(), model).body;
  CHECK(samples::fault_in(page).empty());
  CHECK(holds(page, "Belongs to"));
  CHECK(holds(page, "href=\"/r/wrayburn-icb-2024-09-12/minutes-2024-07-11/WICB-24-31\""));
  CHECK(holds(page, "href=\"/r/wrayburn-icb-2024-09-12/minutes-2024-07-11\""));
  CHECK(holds(page, "Same reference"));
  CHECK(holds(page, "href=\"/r/wrayburn-icb-2024-09-12/action-log/a4\""));
  CHECK(holds(page, "/api/v1/trace?record=wrayburn-icb-2024-09-12%2Fminutes-2024-07-11%2FWICB-24-31%2Fd1"));
}

TEST_CASE("packs whose organisation was not read are named without a link") {
  PacksPage model;
  model.held.resize(2);
  model.held[0].packs = 1;
  model.held[1].id = "tarn";
  model.held[1].name = "Tarn Trust";
  model.page = 1;
  const std::string page = packs_page(site(), model).body;
  CHECK(holds(page, "<li>Organisation not read (1)</li>"));
  CHECK(holds(page, "/packs?organisation=tarn"));
}
