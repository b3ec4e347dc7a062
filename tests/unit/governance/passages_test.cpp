#include "indexer/governance/passages.h"

#include <catch2/catch.hpp>

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
