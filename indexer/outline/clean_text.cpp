#include "indexer/outline/clean_text.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>

#include "indexer/outline/display_text.h"
#include "indexer/outline/hyphenation.h"
#include "indexer/outline/row_roles.h"

namespace quorate {
namespace {

// A row before its text is laid out in the pack's text.
struct DraftRow {
  TextRow row;
  std::vector<std::string> cells;
};

constexpr int kRuledGap = 3;  // blank lines that a rule across the page is worth

// "---", "=====", "* * *" on a line of its own: the writer's mark that something ends here. Underscores are
// to be signed on.
bool is_rule(std::string_view line) {
  constexpr std::size_t kLeastMarks = 3;
  char mark = '\0';
  std::size_t marks = 0;
  for (const char c : line) {
    if (c == ' ' || c == '\\') continue;  // a backslash keeps Markdown from reading the mark as its own
    if (mark == '\0') mark = c;
    if (c != mark || std::string_view("-=*").find(c) == std::string_view::npos) return false;
    ++marks;
  }
  return marks >= kLeastMarks;
}

class Drafting {
public:
  explicit Drafting(const Pages& pages) : pages_(pages) {}

  void run() {
    for (const Page& page : pages_.pages) {
      for (const Block& block : page.blocks) {
        if (block.kind == BlockKind::table) {
          add_table(page, block);
        } else {
          add_line(page, block);
        }
      }
    }
  }

  std::vector<DraftRow> rows;
  std::vector<Problem> problems;

private:
  std::string shown(const std::string& text, bool latin, const Place& place, int page) {
    DisplayText display = display_text(text, latin);
    if (display.homoglyph) problems.push_back({"homoglyph", place.lines, page, display.text.substr(0, 80)});
    if (display.notation) problems.push_back({"notation", place.lines, page, text.substr(0, 80)});
    return std::move(display.text);
  }

  void add_line(const Page& page, const Block& block) {
    // directly below a line it underlines that one
    if (is_rule(block.text) && block.indent == 0 && block.blank_before + pending_blanks_ > 0) {
      pending_blanks_ = std::max(pending_blanks_ + block.blank_before + 1, kRuledGap);
      return;
    }
    DraftRow draft;
    draft.cells.push_back(shown(block.text, is_latin(block.text) || latin_pack(), block.place, page.number));
    if (draft.cells[0].empty()) {
      pending_blanks_ += block.blank_before + 1;
      return;
    }
    draft.row.lines = block.place.lines;
    draft.row.page = page.number;
    draft.row.blank_before = block.blank_before + std::exchange(pending_blanks_, 0);
    draft.row.indent = block.indent;
    draft.row.heading_hint = block.kind == BlockKind::heading;
    draft.row.heading_level = block.heading_level;
    draft.row.bold = block.bold;
    if (block.kind == BlockKind::running_head) {
      draft.row.role = RowRole::running_head;
      problems.push_back({"running_head", block.place.lines, page.number, draft.cells[0].substr(0, 80)});
    }
    rows.push_back(std::move(draft));
  }

  void add_table(const Page& page, const Block& block) {
    bool first = true;
    for (const Row& source : block.rows) {
      std::string whole;
      for (const Cell& cell : source.cells) whole += cell.text + ' ';
      const bool latin = is_latin(whole) || latin_pack();
      DraftRow draft;
      bool empty = true;
      for (const Cell& cell : source.cells) {
        draft.cells.push_back(shown(cell.text, latin, source.place, page.number));
        empty = empty && draft.cells.back().empty();
        draft.row.columns.push_back(cell.column);
      }
      if (empty) continue;
      const bool told =
          std::any_of(draft.row.columns.begin(), draft.row.columns.end(), [](int c) { return c > 0; });
      if (!told) draft.row.columns.clear();
      draft.row.lines = source.place.lines;
      draft.row.page = page.number;
      draft.row.table = table_;
      draft.row.blank_before = first ? block.blank_before + std::exchange(pending_blanks_, 0) : 0;
      draft.row.indent = block.indent;
      draft.row.bold = std::all_of(source.cells.begin(), source.cells.end(),
                                   [](const Cell& c) { return c.bold || c.text.empty(); });
      if (source.header) draft.row.role = RowRole::table_header;
      first = false;
      rows.push_back(std::move(draft));
    }
    ++table_;
  }

  // A lone letter on a line of its own ("C") is Latin in a pack that is written in Latin letters.
  bool latin_pack() {
    if (!latin_known_) {
      std::string sample;
      for (const Page& page : pages_.pages) {
        for (const Block& block : page.blocks) {
          if (sample.size() > 4096) break;
          sample += block.text;
          for (const Row& row : block.rows) {
            for (const Cell& cell : row.cells) sample += cell.text.substr(0, 200);
          }
        }
      }
      latin_ = is_latin(sample);
      latin_known_ = true;
    }
    return latin_;
  }

  const Pages& pages_;
  int table_ = 0;
  int pending_blanks_ = 0;
  bool latin_known_ = false, latin_ = false;
};

// Joins words that were hyphenated over the end of a line, in running text and inside of cells.
void join_hyphenated(std::vector<DraftRow>& rows) {
  Hyphenation hyphenation;
  for (const DraftRow& draft : rows) {
    for (const std::string& cell : draft.cells) hyphenation.learn(cell);
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::string& cell : rows[i].cells) hyphenation.join_lines(cell);
    if (i + 1 >= rows.size()) break;
    const TextRow& next = rows[i + 1].row;
    const bool running = rows[i].row.table < 0 && next.table < 0 && next.blank_before == 0 &&
                         rows[i].row.page == next.page && rows[i].row.role == next.role;
    if (running) hyphenation.join(rows[i].cells[0], rows[i + 1].cells[0]);
  }
  std::erase_if(rows, [](const DraftRow& draft) {
    return std::all_of(draft.cells.begin(), draft.cells.end(),
                       [](const std::string& c) { return c.empty(); });
  });
}

void lay_out(std::vector<DraftRow>& drafts, CleanText& clean) {
  std::string& text = clean.content.text;
  std::size_t total = 0;
  for (const DraftRow& draft : drafts) {
    for (const std::string& cell : draft.cells) total += cell.size() + 1;
  }
  text.reserve(total);
  clean.rows.reserve(drafts.size());
  for (DraftRow& draft : drafts) {
    TextRow& row = draft.row;
    row.span.begin = static_cast<std::uint32_t>(text.size());
    clean.content.origins.push_back({row.span.begin, row.lines, row.page});
    for (std::size_t i = 0; i < draft.cells.size(); ++i) {
      if (i > 0) text += '\t';
      const auto begin = static_cast<std::uint32_t>(text.size());
      text += draft.cells[i];
      row.cells.push_back({begin, static_cast<std::uint32_t>(text.size())});
    }
    row.span.end = static_cast<std::uint32_t>(text.size());
    text += '\n';
    clean.rows.push_back(std::move(row));
  }
}

void name_printed_pages(const Pages& pages, CleanText& clean) {
  const bool paged = !pages.pages.empty() && pages.pages.front().number > 0;
  if (!paged) return;
  clean.content.printed_pages.resize(pages.pages.size());
  for (std::size_t i = 0; i < pages.pages.size(); ++i)
    clean.content.printed_pages[i] = pages.pages[i].printed;
}

}  // namespace

CleanText clean(const Pages& pages) {
  Drafting drafting(pages);
  drafting.run();
  join_hyphenated(drafting.rows);
  CleanText clean;
  clean.outline = pages.outline;
  clean.problems = pages.problems;
  std::move(drafting.problems.begin(), drafting.problems.end(), std::back_inserter(clean.problems));
  lay_out(drafting.rows, clean);
  name_printed_pages(pages, clean);
  mark_roles(clean);
  return clean;
}

}  // namespace quorate
