#include "indexer/visibility_split.h"

#include <catch2/catch.hpp>

using namespace quorate;

namespace {

// Four lines of ten bytes each with their line ends: "aaaaaaaaa\n" ...
PackText four_lines() {
  PackText text;
  for (const char letter : {'a', 'b', 'c', 'd'}) text.text += std::string(9, letter) + "\n";
  text.origins = {{0, {1, 1}, 1}, {10, {2, 2}, 1}, {20, {3, 3}, 2}, {30, {4, 4}, 2}};
  text.printed_pages = {"i", "ii"};
  return text;
}

Record spanning(Visibility visibility, std::vector<Span> spans) {
  Record record;
  record.visibility = visibility;
  const PackText whole = four_lines();
  for (const Span& span : spans) {
    if (!record.text.empty()) record.text += "\n";
    record.text += whole.text.substr(span.begin, span.size());
  }
  record.spans = std::move(spans);
  return record;
}

struct Row {
  const char* name;
  std::vector<Record> records;
  std::string open_text, restricted_text;
  std::vector<std::vector<Span>> open_spans, restricted_spans;
};

std::vector<std::vector<Span>> spans_of(const VisibleSide& side) {
  std::vector<std::vector<Span>> spans;
  for (const Record& record : side.records) spans.push_back(record.spans);
  return spans;
}

}  // namespace

TEST_CASE("each side holds the text of its own records alone") {
  const auto open = Visibility::open;
  const auto restricted = Visibility::restricted;
  const std::vector<Row> rows = {
      {"all public: the text stays whole",
       {spanning(open, {{10, 19}})},
       four_lines().text,
       "",
       {{{10, 19}}},
       {}},
      {"all restricted: nothing is public",
       {spanning(restricted, {{10, 19}})},
       "",
       four_lines().text,
       {},
       {{{10, 19}}}},
      {"side by side",
       {spanning(open, {{0, 9}}), spanning(restricted, {{10, 19}}), spanning(open, {{20, 29}})},
       "aaaaaaaaa\nccccccccc",
       "bbbbbbbbb",
       {{{0, 9}}, {{10, 19}}},
       {{{0, 9}}}},
      {"a private minute within a public document",
       {spanning(open, {{0, 39}}), spanning(restricted, {{10, 20}})},
       "aaaaaaaaa\n\nccccccccc\nddddddddd",
       "bbbbbbbbb\n",
       {{{0, 10}, {11, 30}}},
       {{{0, 10}}}},
      {"a public record that lies wholly in a private one keeps nothing",
       {spanning(open, {{12, 15}}), spanning(open, {{0, 9}}), spanning(restricted, {{10, 19}})},
       "aaaaaaaaa",
       "bbbbbbbbb",
       {{}, {{0, 9}}},
       {{{0, 9}}}},
      {"text that no record holds is on neither side of a mixed pack",
       {spanning(open, {{0, 9}}), spanning(restricted, {{30, 39}})},
       "aaaaaaaaa",
       "ddddddddd",
       {{{0, 9}}},
       {{{0, 9}}}},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    const VisibilitySplit split = split_by_visibility(row.records, four_lines());
    CHECK(split.open.text.text == row.open_text);
    CHECK(split.restricted.text.text == row.restricted_text);
    CHECK(spans_of(split.open) == row.open_spans);
    CHECK(spans_of(split.restricted) == row.restricted_spans);
  }
}

TEST_CASE("no byte of a restricted record is on the public side, wherever spans begin and end") {
  for (std::uint32_t begin = 0; begin < 40; begin += 3)
    for (std::uint32_t end = begin + 1; end <= 40; end += 4) {
      const PackText whole = four_lines();
      PackText marked = whole;
      for (std::uint32_t i = begin; i < end; ++i) marked.text[i] = '#';
      Record hidden = spanning(Visibility::restricted, {{begin, end}});
      hidden.text = marked.text.substr(begin, end - begin);
      Record around = spanning(Visibility::open, {{0, 15}, {12, 40}});
      around.text = marked.text;
      const VisibilitySplit split = split_by_visibility({around, hidden}, marked);
      INFO("restricted from " << begin << " to " << end);
      CHECK(split.open.text.text.find('#') == std::string::npos);
      CHECK(split.open.records[0].text.find('#') == std::string::npos);
      CHECK(split.restricted.text.text == hidden.text);
    }
}

TEST_CASE("what is left keeps its way back to line and page") {
  const VisibilitySplit split = split_by_visibility(
      {spanning(Visibility::open, {{3, 9}, {25, 39}}), spanning(Visibility::restricted, {{10, 19}})},
      four_lines());
  const std::string bytes = encode(split.open.text);
  const PackTextView view(bytes);
  const std::vector<Span>& spans = split.open.records[0].spans;
  REQUIRE(spans.size() == 2);
  CHECK(view.text(spans[0]) == "aaaaaa");
  CHECK(view.lines_of(spans[0]) == LineRange{1, 1});
  CHECK(view.text(spans[1]) == "cccc\nddddddddd");
  CHECK(view.lines_of(spans[1]) == LineRange{3, 4});
  CHECK(view.page_of(spans[1]) == 2);
  CHECK(view.printed_page(2) == "ii");
}
