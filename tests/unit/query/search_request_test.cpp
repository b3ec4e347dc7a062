#include "server/query/search_request.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "server/query/percent.h"

using namespace quorate;

namespace {

struct Row {
  Parameters parameters;
  std::string address;              // as written back
  std::vector<std::string> errors;  // names of the parameters refused
  std::vector<std::string> ignored;
};

}  // namespace

TEST_CASE("parameters are read, checked and written back in one order") {
  const std::vector<Row> rows = {
      {{}, "", {}, {}},
      {{{"q", " ambulance handover "}}, "q=ambulance+handover", {}, {}},
      {{{"type", "minutes"}, {"q", "a&b=c"}}, "q=a%26b%3Dc&type=minutes", {}, {}},
      {{{"type", "minutes"}, {"type", "agenda"}, {"type", "minutes"}}, "type=minutes&type=agenda", {}, {}},
      {{{"type", "-minutes"}, {"organisation", "UHL"}}, "organisation=UHL&type=-minutes", {}, {}},
      {{{"type", "Minutes"}}, "type=minutes", {}, {}},
      {{{"type", "banana"}}, "", {"type"}, {}},
      {{{"type", "-banana"}}, "", {"type"}, {}},
      {{{"kind", "decision"}, {"resolution", "approve"}, {"purpose", "assure"}},
       "kind=decision&resolution=approve&purpose=assure",
       {},
       {}},
      {{{"resolution", "assure"}}, "", {"resolution"}, {}},
      {{{"from", "2022"}, {"to", "2022-09"}}, "from=2022&to=2022-09", {}, {}},
      {{{"from", "2022-02-30"}}, "", {"from"}, {}},
      {{{"to", "11/08/2022"}}, "", {"to"}, {}},
      {{{"due_from", "2022-07-01"}, {"due_to", "2022-07"}}, "due_from=2022-07-01&due_to=2022-07", {}, {}},
      {{{"sort", "-date"}}, "sort=-date", {}, {}},
      {{{"sort", "relevance"}}, "", {}, {}},
      {{{"sort", "-due"}}, "sort=-due", {}, {}},
      {{{"sort", "owner"}}, "sort=owner", {}, {}},
      {{{"sort", "size"}}, "", {"sort"}, {}},
      {{{"page", "2"}, {"per_page", "20"}}, "page=2&per_page=20", {}, {}},
      {{{"page", "0"}}, "", {"page"}, {}},
      {{{"page", "2x"}}, "", {"page"}, {}},
      {{{"page", "99999999999999"}}, "", {"page"}, {}},
      {{{"per_page", "101"}}, "", {"per_page"}, {}},
      {{{"per_page", "-1"}}, "", {"per_page"}, {}},
      {{{"page", "101"}, {"per_page", "100"}}, "page=101&per_page=100", {"page"}, {}},
      {{{"page", "100"}, {"per_page", "100"}}, "page=100&per_page=100", {}, {}},
      {{{"group", "document"}}, "group=document", {}, {}},
      {{{"group", "all"}}, "", {"group"}, {}},
      {{{"facets", "type, date,type"}}, "facets=type%2Cdate", {}, {}},
      {{{"facets", "type,colour"}}, "facets=type", {"facets"}, {}},
      {{{"expand", "acronyms,spelling"}}, "expand=acronyms%2Cspelling", {}, {}},
      {{{"expand", "none"}}, "expand=none", {}, {}},
      {{{"expand", "acronyms,synonyms,spelling,related"}}, "", {}, {}},
      {{{"expand", "magic"}}, "expand=none", {"expand"}, {}},
      {{{"boilerplate", "1"}, {"explain", "1"}}, "boilerplate=1&explain=1", {}, {}},
      {{{"boilerplate", "yes"}}, "", {"boilerplate"}, {}},
      {{{"type", ""}, {"from", ""}, {"page", ""}, {"sort", ""}, {"q", ""}}, "", {}, {}},
      {{{"utm_source", "x"}, {"utm_source", "y"}}, "", {}, {"utm_source"}},
      {{{"pack", "llr-icb-2022-08-11"}, {"document", "llr-icb-2022-08-11/minutes"}},
       "pack=llr-icb-2022-08-11&document=llr-icb-2022-08-11%2Fminutes",
       {},
       {}},
  };
  for (const Row& row : rows) {
    const ParsedRequest parsed = parse_search_request(row.parameters);
    INFO((row.parameters.empty() ? std::string("nothing")
                                 : row.parameters.front().first + "=" + row.parameters.front().second));
    CHECK(to_query_string(parsed.request) == row.address);
    std::vector<std::string> errors;
    for (const ParameterError& error : parsed.errors) errors.push_back(error.parameter);
    CHECK(errors == row.errors);
    CHECK(parsed.ignored == row.ignored);
  }
}

TEST_CASE("an error tells what could be given") {
  const auto errors = parse_search_request({{"sort", "size"}}).errors;
  REQUIRE(errors.size() == 1);
  CHECK(errors.front() == ParameterError{"sort", "is one of relevance, date, -date, due, -due, owner"});
}

TEST_CASE("percent signs are read and written") {
  CHECK(percent_encode("a b/ü&", true) == "a+b%2F%C3%BC%26");
  CHECK(percent_encode("a b", false) == "a%20b");
  CHECK(percent_encode_path("a b/ü") == "a%20b/%C3%BC");
  CHECK(percent_decode("a+b%2F", true) == "a b/");
  CHECK(percent_decode("a+b", false) == "a+b");
  for (const char* broken : {"%", "%2", "%zz", "a%"}) CHECK_FALSE(percent_decode(broken, false));
}
