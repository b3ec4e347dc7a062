#include "indexer/outline/display_text.h"

#include <catch2/catch.hpp>

#include "indexer/outline/hyphenation.h"

using namespace quorate;

TEST_CASE("text is cleaned for display") {
  struct Case {
    std::string_view name, text, shown;
    bool latin_line;
  };
  const Case cases[] = {
      {"blanks become single", "  The   Board \n  noted ", "The Board\nnoted", true},
      {"soft hyphens go", "gover\xC2\xADnance", "governance", true},
      {"no-break blanks", "14\xC2\xA0May", "14 May", true},
      {"ligatures", "\xEF\xAC\x81nance", "finance", true},
      {"a Cyrillic letter within a word", "\xD0\xA1ommittee", "Committee", false},
      {"a lone Cyrillic capital in a Latin line", "\xD0\x9A", "K", true},
      {"a lone Cyrillic capital elsewhere", "\xD0\x9A", "\xD0\x9A", false},
      {"Russian stays", "\xD0\x9F\xD1\x80\xD0\xB8\xD0\xB2\xD0\xB5\xD1\x82",
       "\xD0\x9F\xD1\x80\xD0\xB8\xD0\xB2\xD0\xB5\xD1\x82", true},
      {"a ticked box of LaTeX", "Approve \\boxtimes", "Approve ☒", true},
      {"a formula's dressing", "$^{*}$ Trend", "* Trend", true},
      {"money is no formula", "$5m and $6m", "$5m and $6m", true},
      {"left-over stars", "RECEIVE** the report", "RECEIVE the report", true},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    CHECK(display_text(c.text, c.latin_line).text == c.shown);
  }
}

TEST_CASE("words hyphenated over a line end are joined, compounds keep their hyphen") {
  struct Case {
    std::string_view name, line, next, joined, left;
  };
  const Case cases[] = {
      {"a hyphen at a line end is joined", "the imple-", "mentation of", "the implementation", "of"},
      {"a compound known from the pack keeps it", "the long-", "term plan", "the long-term", "plan"},
      {"a capital begins no rest", "Smith-", "Jones said", "Smith-", "Jones said"},
      {"a dash after a blank joins nothing", "a plan -", "and more", "a plan -", "and more"},
      {"punctuation goes with the word", "imple-", "mented.", "implemented.", ""},
  };
  Hyphenation hyphenation;
  hyphenation.learn("a long-term plan");
  for (const Case& c : cases) {
    INFO(c.name);
    std::string line(c.line), next(c.next);
    hyphenation.join(line, next);
    CHECK(line == c.joined);
    CHECK(next == c.left);
  }
  std::string cell = "gover-\nnance and\nrisk";
  hyphenation.join_lines(cell);
  CHECK(cell == "governance\nand\nrisk");
}
