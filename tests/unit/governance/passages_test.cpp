#include "indexer/governance/passages.h"

#include <catch2/catch.hpp>

#include "indexer/governance/headings.h"
#include "indexer/governance/language.h"
#include "indexer/governance/plain_words.h"
#include "tests/unit/governance/read_rows.h"

using namespace quorate;

namespace {

std::string sentences(int count, const std::string& word = "harbour") {
  std::string all;
  for (int i = 0; i < count; ++i)
    all += "The " + word + " was kept open for the whole of week " + std::to_string(i) + ". ";
  return all;
}

std::vector<Item> passages_of(const OneDocument& one, const std::vector<Item>& minute_items = {}) {
  const Boilerplate boilerplate =
      find_boilerplate(one.text, {one.document}, own_vocabulary().papers.boilerplate);
  return cut_passages(one.text, one.document, minute_items, boilerplate, own_vocabulary().papers);
}

std::size_t words_of_item(const OneDocument& one, const Item& item) {
  std::size_t words = 0;
  for (const Span& span : item.spans) words += count_words(one.text.view(span));
  return words;
}

}  // namespace

TEST_CASE("a long line is cut inside at its sentences, and nothing is lost") {
  const OneDocument one(sentences(120) + "\n");
  const std::vector<Item> passages = passages_of(one);
  std::size_t words = 0;
  for (const Item& passage : passages) {
    const std::size_t size = words_of_item(one, passage);
    CHECK(size <= kMostPassageWords + kLeastPassageWords);
    words += size;
    CHECK(one.text.view(passage.spans.back()).back() == '.');
  }
  CHECK(passages.size() >= 4);
  CHECK(words == count_words(one.text.content.text));
}

TEST_CASE("a line without a full stop is cut all the same") {
  std::string line;
  for (int i = 0; i < 3000; ++i) line += "word ";
  const OneDocument one(line + "\n");
  for (const Item& passage : passages_of(one)) CHECK(words_of_item(one, passage) <= kMostPassageWords + 1);
}

TEST_CASE("passages stand under their headings and their document's title") {
  const OneDocument one(
      "1. The harbour\n\n" + sentences(9) + "\n\n2. The pier\n\n" + sentences(9, "pier") + "\n",
      PaperType::report, "Spring report");
  const std::vector<Item> passages = passages_of(one);
  REQUIRE(passages.size() == 2);
  CHECK(passages[0].title == "Spring report – The harbour");
  CHECK(passages[1].title == "Spring report – The pier");
}

TEST_CASE("the later part of a table bears its columns") {
  std::string pipe = "| Ward | Beds | Falls |\n|---|---|---|\n";
  for (int i = 0; i < 150; ++i) pipe += "| Ward number " + std::to_string(i) + " | 20 | 3 |\n";
  const OneDocument whole(pipe, PaperType::report, "Staffing");
  const std::vector<Item> passages = passages_of(whole);
  REQUIRE(passages.size() >= 3);
  CHECK(passages[1].title == "Staffing – Ward, Beds, Falls");
}

TEST_CASE("minute items hold their text; long ones have passages inside") {
  const OneDocument one("Present: A Bell\n\n" + sentences(60) + "\n", PaperType::minutes);
  Item item;
  item.kind = Kind::minute_item;
  item.title = "Harbour";
  item.spans = {one.text.rows.back().span};
  const std::vector<Item> passages = passages_of(one, {item});
  REQUIRE(passages.size() >= 3);
  CHECK(one.text.view(passages[0].spans[0]).substr(0, 7) == "Present");
  CHECK(passages[1].spans[0].begin >= item.spans[0].begin);
}

TEST_CASE("a language is told by its function words") {
  struct {
    std::string text, language;
  } rows[] = {
      {"Mae'r Bwrdd wedi gweithio gyda'r awdurdod er mwyn sicrhau bod cleifion yn gallu mynd adref yn gynt.",
       "cy"},
      {"The Board has worked with the authority so that patients can go home sooner.", "en"},
      {"Le conseil a approuvé le procès-verbal de la séance et les comptes pour cette année dans les délais.",
       "fr"},
      {"Ward 5", "en"},
      {"Bwrdd Iechyd", "en"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(language_of(row.text, own_vocabulary().papers.passages) == row.language);
  }
}

TEST_CASE("a passage is named after the headings that its text stands under") {
  struct Case {
    std::string what, pack;
    std::vector<std::string> titles;
  };
  const Case cases[] = {
      {"a short section before a long one stands alone",
       "1.0 Purpose\n\nThe harbour is to be kept open in the winter months of this year.\n\n2.0 Costs\n\n" +
           sentences(8) + "\n\n3.0 Staff\n\n" + sentences(8) + "\n",
       {"Purpose", "Costs", "Staff"}},
      {"short neighbours share a passage that names them",
       "3.1 Piers\n\nThe piers were painted in the spring by the crew of the tug.\n\n3.2 Locks\n\nThe locks "
       "were "
       "drained in the autumn by the crew of the barge.\n\n4. Lights\n\n" +
           sentences(8) + "\n",
       {"Piers / Locks", "Lights"}},
      {"what follows a short section has its own heading, though no number",
       "Piers\n\nThe piers were painted in the spring by the crew of the tug.\n\nLocks and gates\n\n" +
           sentences(20) + "\n\n" + sentences(20) + "\n",
       {"Piers / Locks and gates", "Locks and gates"}},
      {"a risk's block begins a passage however little stood before",
       "Principal risk:\nBAF 1 \u2013 Tides\nThe tide comes higher than the wall was built for in the year "
       "1890.\n\n"
       "Principal risk:\nBAF 2 \u2013 Storms\nThe storms come more often than the crews can mend the wall "
       "again.\n",
       {"BAF 1 \u2013 Tides", "BAF 2 \u2013 Storms"}},
      {"a heading that recurs stands behind the one over it",
       "Harbour\n\n" + sentences(7) + "\n\nActions taken\n\n" + sentences(7) + "\n\nPier\n\n" + sentences(7) +
           "\n\nActions taken\n\n" + sentences(7) + "\n\nLocks\n\n" + sentences(7) + "\n\nActions taken\n\n" +
           sentences(7) + "\n",
       {"Harbour", "Harbour \u2013 Actions taken", "Pier", "Pier \u2013 Actions taken", "Locks",
        "Locks \u2013 Actions taken"}},
      {"an appendix stands apart, also by its number alone",
       "Costs\n\n" + sentences(3) + "\n\nAppendix 2\n\nThe map of the harbour.\n",
       {"Costs", "Appendix 2"}},
      {"who signs heads nothing",
       "Tides\n\n" + sentences(6) +
           "\n\nYours sincerely\n\nAnn Bell\n\nDirector of Harbours and of Coastal Works "
           "of the County\n\n" +
           sentences(4) + "\n",
       {"Tides"}},
  };
  for (const Case& c : cases) {
    INFO(c.what);
    const OneDocument one(c.pack);
    std::vector<std::string> titles;
    for (const Item& passage : passages_of(one)) titles.push_back(passage.title);
    CHECK(titles == c.titles);
  }
}

TEST_CASE("a line is no heading where it is an address, a remark or half a sentence") {
  const std::string below = "\n\nThe harbour was kept open for the whole of the winter by the crews.\n";
  struct {
    std::string line;
    bool heading;
  } rows[] = {
      {"Harbour dues", true},
      {"Wing B2 C1 and the yard", true},
      {"Hepatitis A", true},
      {"4. Vaccination Programme: Autumn Campaign.", true},
      {"4. Boats are asked to leave the yard.", false},
      {"SE1 6LH", false},
      {"Dublin D02 X285", false},
      {"Columbus, OH 43215", false},
      {"\u00b3 https://www.example.org/letter.pdf", false},
      {"harbour@example.org", false},
      {"(List all who were asked)", false},
      {"The crew is gathering requests for", false},
      {"Authority representative)", false},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    const OneDocument one("The dues were raised.\n\n" + row.line + below);
    const std::vector<std::size_t> shown = text_rows(one.text, one.document.rows);
    CHECK(is_heading(one.text, shown, 1) == row.heading);
  }
}

TEST_CASE("a sentence that a blank line cuts stays in one passage") {
  const OneDocument one(sentences(16) +
                        "\n\nThe crews were sent out to the\n\nouter wall by the master of the port.\n\n" +
                        sentences(10) + "\n");
  for (const Item& passage : passages_of(one))
    CHECK_FALSE(one.text.view(passage.spans.front()).starts_with("outer wall"));
}

TEST_CASE("a form's questions are boilerplate, its answers are not") {
  struct {
    std::string row;
    bool form;
  } rows[] = {
      {"| a) Does the report highlight any costs of the plan? | None |", true},
      {"| a) Does the report highlight any costs of the plan? | Not in relation to this report. |", true},
      {"| a) Does the report highlight any costs of the plan? | The dredger is to cost two million pounds |",
       false},
      {"| Report history date and committee | Harbour Committee 17/06/2025 |", false},
      {"| Conflict noted, conflicted party can stay | The pilots are paid by the port |", false},
      {"| No conflict identified. | |", true},
  };
  for (const auto& row : rows) {
    CAPTURE(row.row);
    const OneDocument one("| Conflicts of interest screening | Summary of conflicts |\n|---|---|\n" +
                          row.row + "\n");
    const Boilerplate found = find_boilerplate(one.text, {one.document}, own_vocabulary().papers.boilerplate);
    CHECK((found.words[text_rows(one.text, one.document.rows).back()] > 0) == row.form);
  }
}
