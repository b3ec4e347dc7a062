// The rows of a pack as its outline is read off them: folded once, with the few facts that every rule asks
// for.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/outline/clean_text.h"
#include "indexer/outline/folded_text.h"

namespace quorate {

// What one row looks like. Rows of long running text are known by their beginning alone.
struct RowFace {
  std::string folded;          // of its first 200 bytes, cells parted by a blank
  bool noise = false;          // running head, ghost: no part of a document's text
  bool page_top = false;       // the first row of its page that is no noise
  bool first_of_page = false;  // the first row of its page at all
  bool short_line = false;     // no longer than a title
  bool capitals = false;       // most of its letters are capitals
  std::size_t filled = 0;      // cells that hold something
};

class RowFaces {
public:
  explicit RowFaces(const CleanText& text);

  const CleanText& text() const { return text_; }
  std::size_t size() const { return faces_.size(); }
  const RowFace& operator[](std::size_t i) const { return faces_[i]; }
  const TextRow& row(std::size_t i) const { return text_.rows[i]; }
  std::string_view line(std::size_t i) const { return text_.text(text_.rows[i]); }
  bool paged() const { return paged_; }

  // The row from which what stands at `i` begins anew: a page's first row, or a row after a large gap.
  bool after_gap(std::size_t i, int blanks = 3) const;
  // The nearest row that is no noise, after or before `i`; size() where there is none.
  std::size_t next(std::size_t i) const;
  std::size_t previous(std::size_t i) const;
  // First row of the page that row `i` stands on.
  std::size_t page_begin(std::size_t i) const { return page_begin_[i]; }

private:
  const CleanText& text_;
  std::vector<RowFace> faces_;
  std::vector<std::size_t> page_begin_;
  bool paged_ = false;
};

// Whether most letters are capitals, and there are at least four.
bool in_capitals(std::string_view line);

// "A G E N D A" gives "AGENDA", "M I N U T E S  of" "MINUTES of": four capitals and more that are set apart,
// their words by wider gaps. The rest of the line stays as it is.
std::string close_up(std::string_view line);

// "FINANCE REPORT FOR NHS LLR" gives "Finance Report for NHS LLR": words of title case, short ones without
// vowels kept.
std::string title_case(std::string_view capitals);

// '\n' and '\t' as blanks.
std::string one_line(std::string_view text);

std::string_view trim(std::string_view text);

}  // namespace quorate
