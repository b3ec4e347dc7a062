#include "server/answers/html/search_page.h"

#include <catch2/catch.hpp>

#include "markup_check.h"
#include "sample_models.h"
#include "server/answers/html/filters.h"
#include "server/answers/html/links.h"
#include "server/answers/html/timeline.h"

using namespace quorate;

namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a page of results is well formed, says the search and shows the hits") {
  const HttpResponse page = search_page(Site{}, {samples::request(), samples::answer(), {}, {}});
  CHECK(samples::fault_in(page.body).empty());
  CHECK(holds(page.body, "<h1>36 results for <q>ambulance handover</q></h1>"));
  CHECK(holds(page.body, "<title>ambulance handover \xE2\x80\x93 36 results \xE2\x80\x93 Quorate</title>"));
  CHECK(holds(page.body, "<mark>Ambulance</mark> <mark>handover</mark> delays"));
  CHECK(holds(page.body, "Also at 2 other places"));
  CHECK(holds(page.body, ">Minute WICB/24/31, 14 November 2024, pages 14 to 15 (printed 12)</a>"));
  CHECK(holds(page.body, ">Passage, Paper E, line 2,654</a>"));
  CHECK_FALSE(holds(page.body, " result</span>"));  // a filter's numbers count records
  CHECK(holds(page.body, "name=\"robots\" content=\"noindex\""));
  CHECK(page.body.size() < 40'000);
}

TEST_CASE("a filter's boxes, chips and hidden fields together say the whole search, and each once") {
  SearchRequest request = samples::request();
  request.filters.push_back({FieldId::person, {"Okafor"}, {}});
  request.filters.push_back({FieldId::type, {}, {"agenda"}});
  request.sort = Sort::newest;
  const std::string state = filter_state(request, samples::facets()).markup();
  CHECK(holds(state, "name=\"person\" value=\"Okafor\""));
  CHECK(holds(state, "name=\"type\" value=\"-agenda\""));
  CHECK(holds(state, "name=\"sort\" value=\"-date\""));
  CHECK_FALSE(holds(state, "name=\"organisation\""));  // a box holds it
  CHECK_FALSE(holds(state, "name=\"q\""));
  CHECK_FALSE(holds(state, "name=\"from\""));

  const std::string chips = filter_chips(request, samples::facets(), "/search").markup();
  CHECK(holds(chips, "NHS Wrayburn Valley Integrated Care Board"));
  CHECK(holds(chips, "Not Agenda"));
  CHECK(holds(chips, "Meeting from November 2023 to September 2024"));
  CHECK(chosen_filters(request) == 5);
}

TEST_CASE("a chosen value whose facet has no box for it is carried along") {
  SearchRequest request;
  request.filters = {{FieldId::organisation, {"unheard-of"}, {}}};
  CHECK(holds(filter_state(request, {}).markup(), "name=\"organisation\" value=\"unheard-of\""));
}

TEST_CASE("a filter taken off leaves the rest of the search and goes to its first page") {
  SearchRequest request = samples::request();
  request.page = 4;
  const SearchRequest without = without_value(request, FieldId::organisation, "wrayburn-icb");
  CHECK(without.filters == std::vector<Filter>{{FieldId::resolution, {"approve"}, {}}});
  CHECK(without.page == 1);
  CHECK(without.q == request.q);
  CHECK(with_value(without, FieldId::organisation, "wrayburn-icb").filters.size() == 2);
  CHECK(without_filters(request).date == DateRange{});
}

TEST_CASE("pages are offered as far as results and window go") {
  struct Row {
    int page;
    std::uint64_t total;
    std::vector<std::string> shown, not_shown;
  };
  const std::vector<Row> rows = {
      {1, 10, {}, {"<nav"}},
      {1, 11, {"Page 1", "Page 2", "Next"}, {"Previous", "Page 3"}},
      {2, 11, {"Previous", "Page 2"}, {"Next"}},
      {7,
       10'482,
       {"Page 1\"", "Page 6\"", "Page 8\"", "Page 1000\"", "first 10,000"},
       {"Page 1001", "Page 5\""}},
      {99, 25, {"Previous", "Page 3"}, {"Next", "Page 4"}},
  };
  for (const auto& [page, total, shown, not_shown] : rows) {
    SearchRequest request;
    request.page = page;
    const std::string nav = pagination(request, total, "/search").markup();
    INFO("page " << page << " of " << total);
    for (const std::string& part : shown) CHECK(holds(nav, part));
    for (const std::string& part : not_shown) CHECK_FALSE(holds(nav, part));
  }
}

TEST_CASE("where nothing is found the page says what can be done and what is held") {
  SearchPage model{samples::request(), {}, {{"from", "is no date"}}, samples::held()};
  const HttpResponse page = search_page(Site{}, model);
  CHECK(samples::fault_in(page.body).empty());
  CHECK(holds(page.body, "Nothing found"));
  CHECK(holds(page.body, "Search without filters"));
  CHECK(holds(page.body, "Marlhaven Council"));
  CHECK(holds(page.body, "could not be read and was left out"));
}

TEST_CASE("a lower bound is called one") {
  SearchPage model{{}, samples::answer(), {}, {}};
  model.answer.total_exact = false;
  CHECK(holds(search_page(Site{}, model).body, "At least 36 results"));
}

TEST_CASE("the timeline has a bar for each month with hits and a row that leads there") {
  const Facet dates = samples::facets()[1];
  const std::string markup = timeline(samples::request(), dates, "/search").markup();
  CHECK(samples::fault_in(markup).empty());
  std::size_t bars = 0;
  for (std::size_t i = 0; (i = markup.find("<rect", i)) != std::string::npos; ++i) ++bars;
  CHECK(bars == dates.values.size());
  CHECK(holds(markup, "from=2024-05&amp;to=2024-05"));
  CHECK(timeline({}, {FieldId::date, "date", {}}, "/search").empty());
  CHECK(timeline({}, {FieldId::date, "date", {{"not a date", "", 1, false}}}, "/search").empty());
}

TEST_CASE("a query that reads as typed is not explained") {
  SearchRequest request;
  request.q = "handover";
  CHECK(query_notes(request, {"handover", "", {}, {}, {}, ""}, "/search").empty());
  CHECK(holds(query_notes(request, {"handover", "", {}, {}, {}, "hand over"}, "/search").markup(),
              "Did you mean"));
}

TEST_CASE("a pasted paragraph stands in the page a few times, not once for each link") {
  SearchRequest request = samples::request();
  request.q.clear();
  for (int i = 0; i < 1800; ++i) request.q += "\xE5\x8C\xBB";
  request.filters = {{FieldId::kind, {"decision"}, {"action"}}};
  const HttpResponse page = search_page(Site{}, {request, samples::answer(), {}, {}});
  CHECK(samples::fault_in(page.body).empty());
  CHECK(page.body.size() < 100'000);
  CHECK(holds(page.body, "<form id=\"steps\" action=\"/go\" method=\"get\">"));
  CHECK(holds(page.body, "form=\"steps\" name=\"to\" value=\"/search?kind=-action"));  // a chip
  CHECK(holds(page.body, "form=\"steps\" name=\"to\" value=\"/search.atom?kind=decision"));

  request.q = "ambulance";
  const std::string small = search_page(Site{}, {request, samples::answer(), {}, {}}).body;
  CHECK_FALSE(holds(small, "<button class=\"step"));
  CHECK_FALSE(holds(small, "id=\"steps\""));
}
