#include "analyzers/analyzer.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace quorate;

namespace {

// A token as "position:term", a compound in [], a part with a '.' in front, a reference in {}.
std::string shown(const std::vector<OwnedToken>& tokens) {
  std::string out;
  for (const OwnedToken& token : tokens) {
    if (!out.empty()) out += ' ';
    out += std::to_string(token.position) + ':';
    switch (token.kind) {
      case TokenKind::word:
        out += token.term;
        break;
      case TokenKind::compound:
        out += '[' + token.term + ']';
        break;
      case TokenKind::part:
        out += '.' + token.term;
        break;
      case TokenKind::reference:
        out += '{' + token.term + '}';
        break;
    }
  }
  return out;
}

std::string shown(std::string_view text) {
  Analyzer analyzer;
  return shown(tokens_of(analyzer, text));
}

struct Row {
  std::string_view text;
  std::string_view tokens;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(shown(row.text) == row.tokens);
  }
}

}  // namespace

TEST_CASE("words are folded and numbered") {
  check({
      {"", ""},
      {"Ambulance Handover", "1:ambulance 2:handover"},
      {"  two\tcells\n\nnext line ", "1:two 2:cells 3:next 4:line"},
      {"COVID19 and M3, 14Z59", "1:covid19 2:and 3:m3 4:14z59"},
      {"“quoted” (bracketed) – dashed", "1:quoted 2:bracketed 3:dashed"},
      {"don't O’Neill", "1:don't 2:o'neill"},
      {"Siân Café", "1:sian 2:cafe"},
      {"- ! ? …", ""},
  });
}

TEST_CASE("a possessive is taken off") {
  check({
      {"the Trust's plan", "1:the 2:trust 3:plan"},
      {"children’s services", "1:children 2:services"},
      {"A&E's", "1:[a&e] 1:.a 2:.e"},
      {"Author(s): decision(s)", "1:author 2:decision"},
      {"'s", "1:s"},
  });
}

TEST_CASE("compounds are kept whole and their parts follow") {
  check({
      {"COVID-19 cases", "1:[covid-19] 1:.covid 2:.19 3:cases"},
      {"2022/23 plan", "1:[2022/23] 1:.2022 2:.23 3:plan"},
      {"£68.4m", "1:[£68.4m] 1:.68 2:.4m"},
      {"£2,174,321", "1:[£2174321] 1:.2 2:.174 3:.321"},
      {"s.14Z59", "1:[s.14z59] 1:.s 2:.14z59"},
      {"A&E, R&D", "1:[a&e] 1:.a 2:.e 3:[r&d] 3:.r 4:.d"},
      {"NHSE/I", "1:[nhse/i] 1:.nhse 2:.i"},
      {"3.5% of 4%", "1:[3.5%] 1:.3 2:.5 3:of 4:[4%] 4:.4"},
      {"11/08/2022", "1:[11/08/2022] 1:.11 2:.08 3:.2022"},
      {"9:05am", "1:[9:05am] 1:.9 2:.05am"},
      {"2022–23", "1:[2022-23] 1:.2022 2:.23"},
      {"a.person@trust.nhs.uk", "1:[a.person@trust.nhs.uk] 1:.a 2:.person 3:.trust 4:.nhs 5:.uk"},
      {"1,2,3", "1:[1,2,3] 1:.1 2:.2 3:.3"},
      {"Leicester & Rutland", "1:leicester 2:rutland"},
      {"done.", "1:done"},
  });
}

TEST_CASE("initials with dots are one word") { check({{"N.H.S. e.g. U.K", "1:nhs 2:eg 3:uk"}}); }

TEST_CASE("a hyphen at a line end is joined") {
  check({
      {"hand-\nover", "1:handover"},
      {"hand-  \r\n  over delays", "1:handover 2:delays"},
      {"hand\u00AD\nover", "1:handover"},
      {"hand\u2010\nover", "1:handover"},
      {"multi-disci-\nplinary", "1:[multi-disciplinary] 1:.multi 2:.disciplinary"},
      {"day-to-\nday", "1:[day-to-day] 1:.day 2:.to 3:.day"},
      {"long-\nterm", "1:[long-term] 1:.long 2:.term"},
      {"follow-\nup", "1:[follow-up] 1:.follow 2:.up"},
      {"North-\nEast", "1:[north-east] 1:.north 2:.east"},
      {"COVID-\n19", "1:[covid-19] 1:.covid 2:.19"},
      {"hand-\n\nover", "1:hand 2:over"},
      {"Item -\nover", "1:item 2:over"},
  });
}

TEST_CASE("ligatures, soft hyphens, zero-width and full-width characters are folded") {
  check({
      {"ﬁnance oﬃce", "1:finance 2:office"},
      {"am\u00ADbu\u00ADlance", "1:ambulance"},
      {"am\u200Bbulance", "1:ambulance"},
      {"ＩＣＢ", "1:icb"},
      {"Straße", "1:strasse"},
  });
}

TEST_CASE("homoglyphs become Latin where scripts mix or a capital stands alone in a Latin line") {
  check({
      {"Вoard", "1:board"},         // U+0412 and Latin
      {"Paper В", "1:paper 2:b"},   // U+0412 alone in a Latin line
      {"В\nPaper", "1:в 2:paper"},  // its own line has nothing Latin
      {"Совет", "1:совет"},         // all Cyrillic
      {"the Совет", "1:the 2:совет"},
      {"β-blocker", "1:[β-blocker] 1:.β 2:.blocker"},
      {"2З beds", "1:23 2:beds"},  // U+0417 for 3
  });
}

TEST_CASE("a reference has its canonical form, however it is written") {
  const std::vector<Row> rows = {
      {"ICB/22/37", "1:{icb/22/37} 1:.icb 2:.22 3:.37"},
      {"ICB 22 37", "1:{icb/22/37} 1:.icb 2:.22 3:.37"},
      {"ICB-22-37", "1:{icb/22/37} 1:.icb 2:.22 3:.37"},
      {"lCB/22/З7", "1:{icb/22/37} 1:.icb 2:.22 3:.37"},
      {"ICB/\n22/37", "1:{icb/22/37} 1:.icb 2:.22 3:.37"},
      {"see ICB/22/37.", "1:see 2:{icb/22/37} 2:.icb 3:.22 4:.37"},
      {"ICSB200304-02", "1:{icsb/200304/02} 1:.icsb 2:.200304 3:.02"},
      {"TB 23 041 noted", "1:{tb/23/041} 1:.tb 2:.23 3:.041 4:noted"},
      {"ICB/22/37-ICB/22/40", "1:{icb/22/37} 1:.icb 2:.22 3:.37 4:{icb/22/40} 4:.icb 5:.22 6:.40"},
      {"ICB/22/37/Minutes", "1:{icb/22/37} 1:.icb 2:.22 3:.37 4:minutes"},
  };
  check(rows);
}

TEST_CASE("a query may give references in small letters") {
  Analyzer analyzer;
  AnalyzerOptions typed;
  typed.hand = Hand::typed;
  CHECK(shown(tokens_of(analyzer, "icb-22-37", typed)) == "1:{icb/22/37} 1:.icb 2:.22 3:.37");
  CHECK(shown(tokens_of(analyzer, "tb 23 041", typed)) == "1:{tb/23/041} 1:.tb 2:.23 3:.041");
  CHECK(shown(tokens_of(analyzer, "page 12 14", typed)) == "1:page 2:12 3:14");
}

TEST_CASE("offsets are always those of the original text") {
  const std::string text = "“ﬁnance” oﬃce’s hand-\nover of ICB 22 37 (£2,174,321)";
  struct Expected {
    std::string_view term, original;
  };
  const std::vector<Expected> expected = {{"finance", "ﬁnance"},
                                          {"office", "oﬃce’s"},
                                          {"handover", "hand-\nover"},
                                          {"of", "of"},
                                          {"icb/22/37", "ICB 22 37"},
                                          {"icb", "ICB"},
                                          {"22", "22"},
                                          {"37", "37"},
                                          {"£2174321", "£2,174,321"},
                                          {"2", "2"},
                                          {"174", "174"},
                                          {"321", "321"}};
  Analyzer analyzer;
  const std::vector<OwnedToken> tokens = tokens_of(analyzer, text);
  REQUIRE(tokens.size() == expected.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    CHECK(tokens[i].term == expected[i].term);
    CHECK(text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin) == expected[i].original);
  }
}

TEST_CASE("English words are stemmed, references and numbers are not") {
  struct Stem {
    std::string_view text, stem;
  };
  const std::vector<Stem> rows = {{"Handovers", "handov"},
                                  {"children’s", "children"},
                                  {"services", "servic"},
                                  {"A&E", "a&e"},
                                  {"CCGs", "ccg"},
                                  {"ICB/22/37", "icb/22/37"},
                                  {"14Z59", "14z59"},
                                  {"check-ups", "check-up"},
                                  {"is", "is"}};
  Analyzer analyzer;
  for (int turn = 0; turn < 2; ++turn)  // the second time out of the cache
    for (const Stem& row : rows) {
      INFO(row.text);
      CHECK(tokens_of(analyzer, row.text).front().stem == row.stem);
    }
}

TEST_CASE("text in another language keeps its words") {
  Analyzer analyzer;
  AnalyzerOptions welsh;
  welsh.stem_english = false;
  CHECK(tokens_of(analyzer, "Gwasanaethau", welsh).front().stem == "gwasanaethau");
}

TEST_CASE("positions start where they are told to and the next one is returned") {
  Analyzer analyzer;
  std::vector<std::uint32_t> positions;
  const auto keep = [&](const Token& token) { positions.push_back(token.position); };
  CHECK(analyzer.analyze("COVID-19 cases", keep, {}, 100) == 103);
  CHECK(positions == std::vector<std::uint32_t>{100, 100, 101, 102});
  CHECK(analyzer.analyze("", keep, {}, 7) == 7);
}

TEST_CASE("a word as typed is folded as in the text") {
  Analyzer analyzer;
  CHECK(analyzer.fold("Handovers") == "handovers");
  CHECK(analyzer.stem("handovers") == "handov");
  CHECK(analyzer.fold("Siân’s") == "sian");
  CHECK(analyzer.fold("").empty());
}

TEST_CASE("any bytes are taken") {
  using namespace std::string_literals;
  check({
      {"ab\xFF\xFE"
       "cd",
       "1:ab 2:cd"},
      {"ab\xE2\x82", "1:ab"},
      {"\xED\xA0\x80x", "1:x"},
      {std::string_view("ab\0cd", 5), "1:ab 2:cd"},
      {"\xF5\x80\x80\x80y", "1:y"},
  });
}

TEST_CASE("endless lines and endless words are taken") {
  Analyzer analyzer;
  std::size_t tokens = 0;
  std::size_t longest = 0;
  const auto count = [&](const Token& token) {
    ++tokens;
    longest = std::max(longest, token.term.size());
  };
  const std::size_t size = 10'000'000;
  analyzer.analyze(std::string(size, 'a'), count);
  CHECK(tokens == 1);
  CHECK(longest == size);
  tokens = longest = 0;
  std::string slashes;
  while (slashes.size() < size) slashes += "a/";
  analyzer.analyze(slashes, count);
  CHECK(tokens == size / 2);
  CHECK(longest == 1);
}
