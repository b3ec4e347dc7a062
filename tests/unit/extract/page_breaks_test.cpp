#include "indexer/extract/page_breaks.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "tests/unit/extract/blocks_text.h"

namespace quorate {
namespace {

using Shown = std::vector<std::string>;

Block table(const std::vector<std::vector<std::string>>& rows) {
  Block block;
  block.kind = BlockKind::table;
  for (const auto& cells : rows) {
    block.rows.emplace_back();
    for (const std::string& cell : cells) block.rows.back().cells.push_back({cell, 0, false});
  }
  return block;
}

Block line(const std::string& text, BlockKind kind = BlockKind::line) {
  Block block;
  block.kind = kind;
  block.text = text;
  return block;
}

TEST_CASE("a reference that a page's end has cut is joined") {
  struct Row {
    const char* name;
    std::vector<Block> above, below;
    Shown expected_above, expected_below;
  };
  const Block cut = table({{"ICB/22/12", "Other business"}, {"ICB/", "Declarations"}});
  const Row rows[] = {
      {"the rest on a line, heads and feet between",
       {cut, line("Page 4", BlockKind::running_head)},
       {line("Minutes", BlockKind::running_head), line("22/13"), line("Text")},
       {"ICB/22/12 | Other business", "ICB/22/13 | Declarations", "~ Page 4"},
       {"~ Minutes", "Text"}},
      {"the rest in a row of its own",
       {cut},
       {table({{"22/13", ""}, {"ICB/22/14", "Questions"}})},
       {"ICB/22/12 | Other business", "ICB/22/13 | Declarations"},
       {"ICB/22/14 | Questions"}},
      {"the rest beside what another cell goes on with",
       {cut},
       {table({{"22/13", "of interest"}})},
       {"ICB/22/12 | Other business", "ICB/22/13 | Declarations"},
       {" | of interest"}},
      {"a page that begins with something else",
       {cut},
       {line("22 people came"), line("13")},
       {"ICB/22/12 | Other business", "ICB/ | Declarations"},
       {"22 people came", "13"}},
      {"a cell that is whole", {table({{"ICB/22/12", "Any"}})}, {line("13")}, {"ICB/22/12 | Any"}, {"13"}},
      {"an empty page", {cut}, {}, {"ICB/22/12 | Other business", "ICB/ | Declarations"}, {}},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    std::vector<Page> pages(2);
    pages[0].blocks = row.above;
    pages[1].blocks = row.below;
    join_cut_cells(pages);
    CHECK(shown(pages[0].blocks) == row.expected_above);
    CHECK(shown(pages[1].blocks) == row.expected_below);
  }
}

}  // namespace
}  // namespace quorate
