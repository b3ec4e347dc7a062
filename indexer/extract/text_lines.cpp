#include "indexer/extract/text_lines.h"

#include <algorithm>
#include <utility>

#include "indexer/extract/drawn_tables.h"
#include "indexer/extract/encoding.h"

namespace quorate {

namespace {

LineShape shape_of(std::string_view line) {
  const std::string_view inner = trim_line(line);
  if (inner.empty()) return LineShape::blank;
  if (inner.size() >= 2 && inner.front() == '|' && inner.back() == '|') return LineShape::pipes;
  if (is_drawn_rule(inner) || is_drawn_row(inner)) return LineShape::drawn;
  return line.find('\t') != std::string_view::npos ? LineShape::tabs : LineShape::text;
}

}  // namespace

std::string_view trim_line(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<TextLines> split_pages(std::string_view bytes) {
  std::vector<TextLines> pages(1);
  int number = 0;
  for (std::size_t at = byte_order_mark(bytes); at < bytes.size();) {
    const std::size_t lf = std::min(bytes.find('\n', at), bytes.size());
    ++number;
    std::size_t end = lf;
    if (end > at && bytes[end - 1] == '\r') --end;
    for (std::size_t part = at;;) {
      const std::size_t feed = bytes.substr(0, end).find('\f', part);
      const std::size_t part_end = std::min(feed, end);
      TextLine line{to_utf8(bytes.substr(part, part_end - part)), {{number, number}, part, part_end}};
      line.shape = shape_of(line.text);
      pages.back().push_back(std::move(line));
      if (feed == std::string_view::npos) break;
      pages.emplace_back();
      part = feed + 1;
    }
    at = lf + 1;
  }
  return pages;
}

}  // namespace quorate
