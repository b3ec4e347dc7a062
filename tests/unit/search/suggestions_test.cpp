#include "server/search/suggestions.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace quorate;

namespace {

SuggestionList list_of_things() {
  SuggestionList list;
  const auto add = [&](SuggestionKind kind, const std::string& text, std::vector<std::string> known_by,
                       int times = 1) {
    for (int i = 0; i < times; ++i) list.add(kind, text, std::string(label_of(kind)), known_by);
  };
  add(SuggestionKind::organisation, "Marlhaven Council", {"marlhaven council", "mhc"});
  add(SuggestionKind::reference, "MC/22/041", {"mc/22/041"});
  add(SuggestionKind::person, "Mary Marlow", {"mary marlow"});
  add(SuggestionKind::heading, "Market Street", {"market street"}, 40);
  for (int i = 1; i <= 8; ++i)
    add(SuggestionKind::heading, "Market " + std::to_string(i), {"market " + std::to_string(i)}, 9);
  list.settle();
  return list;
}

std::string texts(const std::vector<Suggestion>& list) {
  std::string out;
  for (const Suggestion& one : list) out += (out.empty() ? "" : " | ") + one.text;
  return out;
}

}  // namespace

TEST_CASE("names are found from each of their words, whatever stands between them") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"marlhaven c", "Marlhaven Council"},
      {"counc", "Marlhaven Council"},
      {"mhc", "Marlhaven Council"},
      {"mc/22", "MC/22/041"},
      {"mc 22-0", "MC/22/041"},
      {"22/041", "MC/22/041"},
      {"marlow", "Mary Marlow"},
      {"mary  marl", "Mary Marlow"},
      {"arlow", ""},
      {"market street", "Market Street"},
      {"", ""},
      {"/ - .", ""},
  };
  const SuggestionList list = list_of_things();
  for (const auto& [typed, expected] : rows) {
    INFO(typed);
    CHECK(texts(list.beginning_with(typed, 5)) == expected);
  }
}

TEST_CASE("no kind fills the list while another has something to say") {
  const auto found = list_of_things().beginning_with("mar", 6);
  CHECK(found.size() == 6);
  CHECK(texts(found).find("Marlhaven Council") != std::string::npos);
  CHECK(texts(found).find("Mary Marlow") != std::string::npos);
  CHECK(list_of_things().beginning_with("market", 9).size() == 9);
}
