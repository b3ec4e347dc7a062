#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "server/answers/html/help_page.h"
#include "server/query/percent.h"
#include "server/query/query_parser.h"
#include "server/query/search_request.h"

using namespace quorate;

namespace {

std::string unescaped(std::string text) {
  for (auto at = text.find("&amp;"); at != std::string::npos; at = text.find("&amp;", at + 1))
    text.replace(at, 5, "&");
  return text;
}

Parameters parameters_of(std::string_view query_string) {
  Parameters parameters;
  while (!query_string.empty()) {
    const std::string_view pair = query_string.substr(0, query_string.find('&'));
    query_string.remove_prefix(std::min(pair.size() + 1, query_string.size()));
    const auto equals = pair.find('=');
    const auto value = percent_decode(pair.substr(std::min(equals + 1, pair.size())), true);
    REQUIRE(value);
    parameters.push_back({std::string(pair.substr(0, equals)), *value});
  }
  return parameters;
}

// What the links of a page to /search ask for.
std::vector<Parameters> searches_linked(std::string_view page) {
  constexpr std::string_view kLink = "href=\"/search?";
  std::vector<Parameters> searches;
  for (auto at = page.find(kLink); at != std::string_view::npos; at = page.find(kLink, at + 1)) {
    const std::string_view rest = page.substr(at + kLink.size());
    searches.push_back(parameters_of(unescaped(std::string(rest.substr(0, rest.find('"'))))));
  }
  return searches;
}

}  // namespace

TEST_CASE("each example on the help page is a search that is read without repair") {
  const auto searches = searches_linked(help_page(Site{}).body);
  CHECK(searches.size() > 60);  // the forms, the fields and the values of closed lists
  for (const Parameters& parameters : searches) {
    const ParsedRequest parsed = parse_search_request(parameters);
    INFO(parsed.request.q);
    CHECK(parsed.errors.empty());
    CHECK(parsed.ignored.empty());
    const ParsedQuery query = parse_query(parsed.request.q);
    CHECK(query.notes.empty());
    CHECK(query.tree.op != QueryOp::everything);
  }
}
