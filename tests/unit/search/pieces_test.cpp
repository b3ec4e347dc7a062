#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "server/query/spelling.h"
#include "server/query/word_list.h"
#include "server/search/highlighter.h"
#include "server/search/phrase_check.h"
#include "server/search/sentences.h"
#include "server/search/snippets.h"
#include "server/search/word_scan.h"

using namespace quorate;

TEST_CASE("a text is cut into sentences") {
  const std::vector<std::pair<std::string, std::vector<std::string>>> rows = {
      {"", {}},
      {"One. Two.", {"One.", "Two."}},
      {"It cost £3.5m. Next", {"It cost £3.5m.", "Next"}},
      {"Dr. Smith spoke. He left", {"Dr. Smith spoke.", "He left"}},
      {"A. B. Jones spoke", {"A. B. Jones spoke"}},
      {"i.e. The board", {"i.e. The board"}},
      {"What? Yes! No", {"What?", "Yes!", "No"}},
      {"a printed\nline end", {"a printed\nline end"}},
      {"one\n\ntwo", {"one", "two"}},
      {"a list:\nfirst\n• second", {"a list:", "first", "• second"}},
      {"He said \"no.\" Then", {"He said \"no.\"", "Then"}},
  };
  for (const auto& [text, expected] : rows) {
    std::vector<std::string> found;
    for (const Span& span : sentences_of(text)) found.push_back(text.substr(span.begin, span.size()));
    INFO(text);
    CHECK(found == expected);
  }
}

TEST_CASE("the index's words are found by beginning and by likeness") {
  const WordList words({{"norovirus", 3},
                        {"handover", 40},
                        {"handovers", 20},
                        {"hand", 9},
                        {"haq", 12},
                        {"hag", 1},
                        {"had", 90},
                        {"research", 30},
                        {"abandoned", 5},
                        {"2022", 50},
                        {"é", 1}});
  CHECK(words.records_with("hand") == 9);
  CHECK(words.records_with("han") == 0);
  std::size_t matched = 0;
  const auto begun = words.beginning_with("hand", 2, &matched);
  CHECK(matched == 3);
  REQUIRE(begun.size() == 2);
  CHECK(begun[0].word == "handover");

  const std::vector<std::pair<std::string, std::string>> rows = {
      {"noravirus", "norovirus"},
      {"reserach", "research"},
      {"abandonned", "abandoned"},
      {"handovr", "handover"},
      {"hnadover", "handover"},
      {"zzzzzz", ""},
      {"har", ""},
      {"2023", ""},
  };
  for (const auto& [typed, expected] : rows) {
    const auto likely = likely_words(words, typed);
    INFO(typed);
    CHECK((likely.empty() ? "" : likely.front().word) == expected);
  }
  const auto damaged = damaged_variants(words, "haq");
  REQUIRE(damaged.size() == 1);
  CHECK(damaged[0].word == "hag");
}

TEST_CASE("only sentences that may hold a wanted word are read closely") {
  WordScan scan;
  for (const char* form : {"handov", "a&e", "gp"}) scan.want(form);
  const std::vector<std::pair<std::string, std::size_t>> rows = {
      {"Nothing here. Or there.", 0},
      {"Handovers rose. Nothing.", 1},
      {"The A&E wait. A bed.", 1},
      {"GPs met.", 1},
      {"– £5m • “quoted”", 0},
      {"Cyrillic С here.", 1},
      {"Handover. Nothing. Handing over.", 2},
      {"Handover. Handover.", 1},
  };
  for (const auto& [text, places] : rows) {
    INFO(text);
    CHECK(scan.places_in(text).size() == places);
  }
}

TEST_CASE("the best passages are whole sentences where they fit") {
  const std::string filler(280, 'x');
  const std::string text =
      "Filler " + filler + ". Ambulance handover rose. Later " + filler + ". Delays fell.";
  const auto at = [&](std::string_view word, std::size_t concept_at) {
    const auto begin = static_cast<std::uint32_t>(text.find(word));
    return Highlight{{begin, begin + static_cast<std::uint32_t>(word.size())}, concept_at, 1};
  };
  const std::vector<Highlight> marks = {at("Ambulance", 0), at("handover", 1), at("Delays", 2)};
  std::vector<std::string> found;
  for (const Passage& passage : best_passages(text, marks, {2, 2, 2})) {
    CHECK_FALSE(passage.cut_before);
    found.push_back(text.substr(passage.span.begin, passage.span.size()));
  }
  REQUIRE(found.size() == 2);
  CHECK(found[0].starts_with("Ambulance handover rose."));
  CHECK(found[1] == "Delays fell.");
  CHECK(best_passages("", {}, {}).empty());
  CHECK(best_passages("Nothing marked.", {}, {}).size() == 1);
  const std::string endless(5000, 'y');
  CHECK(best_passages(endless, {}, {}).front().span.size() <= kSnippetBytes + 30);
}

TEST_CASE("marked text is always escaped") {
  const std::string text = "a <b> & \"c\" 'd'\ne";
  CHECK(marked_up(text, {0, static_cast<std::uint32_t>(text.size())}, {{{2, 5}, 0, 1}}) ==
        "a <mark>&lt;b&gt;</mark> &amp; &quot;c&quot; &#39;d&#39; e");
}

TEST_CASE("words in a row are seen as the analyzer reads them") {
  struct Row {
    std::string text;
    std::vector<std::string> words;
    bool expected;
  };
  const std::vector<Row> rows = {
      {"The Risk Share agreement.", {"risk", "share"}, true},
      {"the risk\nshare", {"risk", "share"}, true},
      {"the risk  share, agreed", {"risk", "share"}, true},
      {"the risks share", {"risk", "share"}, false},
      {"the risk shares", {"risk", "share"}, false},
      {"brisk share", {"risk", "share"}, false},
      {"risk. Share", {"risk", "share"}, true},
      {"risk of share", {"risk", "share"}, false},
      {"share risk", {"risk", "share"}, false},
      {"at-risk share", {"risk", "share"}, true},
      {"caf\u00e9 bill", {"cafe", "bill"}, true},
      {"the han-\ndover delay", {"handover", "delay"}, true},
      {"risk of risk share", {"risk", "share"}, true},
      {"", {"risk"}, false},
      {"anything", {}, true},
  };
  Analyzer analyzer;
  for (const auto& [text, words, expected] : rows) {
    INFO(text);
    CHECK(holds_in_a_row(analyzer, text, words) == expected);
  }
}
