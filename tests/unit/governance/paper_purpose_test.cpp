#include "indexer/governance/paper_purpose.h"

#include <catch2/catch.hpp>

#include "read_rows.h"

using namespace quorate;

TEST_CASE("a paper's purpose is what its face says, what it recommends, and else what the agenda says") {
  using Verbs = std::vector<Verb>;
  struct Case {
    std::string_view name;
    Verbs face, announced;
    std::vector<Verbs> asked;
    Verbs purpose;
    bool problem;
  };
  const Case cases[] = {
      {"a tick alone", {Verb::note}, {}, {}, {Verb::note}, false},
      {"the agenda alone", {}, {Verb::note}, {}, {Verb::note}, false},
      {"the agenda's note hides no approval",
       {},
       {Verb::note},
       {{Verb::approve}},
       {Verb::approve, Verb::note},
       false},
      {"a tick lacks what the paper asks",
       {Verb::assure},
       {Verb::receive},
       {{Verb::receive}, {Verb::approve, Verb::receive}},
       {Verb::assure, Verb::receive, Verb::approve},
       true},
      {"a tick for a decision by another word",
       {Verb::ratify},
       {},
       {{Verb::approve}},
       {Verb::ratify, Verb::approve},
       false},
  };
  const CleanText text = clean(read_text("Review of the scheme\nThe Board is asked to approve it.\n", "x"));
  REQUIRE(text.rows.size() == 2);
  for (const Case& c : cases) {
    INFO(c.name);
    Document document;
    document.rows = {0, text.rows.size()};
    document.face_purpose = c.face;
    document.announced_purpose = c.announced;
    std::vector<Item> items;
    for (const Verbs& verbs : c.asked) {
      items.emplace_back();
      items.back().kind = Kind::recommendation;
      items.back().purpose = verbs;
      items.back().spans = {text.rows[1].span};
    }
    settle_purpose(document, items);
    CHECK(document.purpose == c.purpose);
    const std::vector<Problem> problems = purpose_problems(text, document, items);
    REQUIRE(problems.size() == (c.problem ? 1U : 0U));
    if (c.problem) CHECK(problems[0].lines.first == 2);
  }
}
