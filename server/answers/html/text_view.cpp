#include "server/answers/html/text_view.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "analyzers/utf8.h"
#include "server/answers/html/table_shape.h"

namespace quorate {
namespace {

// Gives the marked markup of one stretch after the other, left to right.
class Marker {
public:
  explicit Marker(const TextView& view) : view_(view), number_(view.first_mark) {}

  Html stretch(std::size_t begin, std::size_t end) {
    Html out;
    while (anchor_ < view_.anchors.size() && view_.anchors[anchor_].at < end) {
      const std::size_t at = std::max(whole(view_.anchors[anchor_].at), begin);
      out += marked(begin, at) + view_.anchors[anchor_++].html;
      begin = at;
    }
    return out + marked(begin, end);
  }

  // The anchors behind the last stretch.
  Html rest() {
    Html out;
    while (anchor_ < view_.anchors.size()) out += view_.anchors[anchor_++].html;
    return out;
  }

private:
  Html marked(std::size_t begin, std::size_t end) {
    Html out;
    while (begin < end) {
      while (next_ < view_.marks.size() && view_.marks[next_].end <= begin) ++next_;
      if (next_ == view_.marks.size() || view_.marks[next_].begin >= end) break;
      const std::size_t from = whole(std::max<std::size_t>(view_.marks[next_].begin, begin));
      const std::size_t to = std::min(whole(view_.marks[next_].end), end);
      if (from < to) {
        out += text(begin, from) + mark(from, to);
        begin = to;
      }
      if (view_.marks[next_].end > end) break;  // goes on in the next stretch
      ++next_;
    }
    return out + text(begin, end);
  }

  Html text(std::size_t begin, std::size_t end) const {
    return begin < end ? Html(view_.text.substr(begin, end - begin)) : Html();
  }
  Html mark(std::size_t begin, std::size_t end) {
    if (number_ == 0) return tag("mark", {}, text(begin, end));
    return tag("mark", {{"id", "m" + std::to_string(number_++)}}, text(begin, end));
  }
  // Never within a character.
  std::size_t whole(std::size_t at) const {
    while (at < view_.text.size() && continues_character(view_.text[at])) ++at;
    return std::min(at, view_.text.size());
  }

  const TextView& view_;
  std::size_t next_ = 0, anchor_ = 0;
  int number_;
};

struct Line {
  std::size_t begin, end;
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back({begin, end});
    begin = end + 1;
  }
  return lines;
}

enum class Shape { blank, row, bullet, plain };

// The last two of the signs are what Word's Symbol and Wingdings bullets become.
constexpr std::string_view kBullets[] = {
    "•", "●", "▪", "◦", "‣", "∙", "·", "➢", "- ", "– ", "o ", "\xEF\x82\xB7", "\xEF\x82\xA7"};

std::size_t bullet_length(std::string_view line) {
  for (const std::string_view bullet : kBullets)
    if (line.starts_with(bullet)) return bullet.size();
  return 0;
}

std::string_view trimmed(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t\r");
  return first == std::string_view::npos ? std::string_view{}
                                         : line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
}

Shape shape_of(std::string_view line) {
  const std::string_view inner = trimmed(line);
  if (inner.empty()) return Shape::blank;
  if (line.find('\t') != std::string_view::npos && inner.find('\t') != std::string_view::npos)
    return Shape::row;
  return bullet_length(inner) > 0 && bullet_length(inner) < inner.size() ? Shape::bullet : Shape::plain;
}

Html row(Marker& marker, std::string_view text, Line line, bool names_columns) {
  Html cells;
  for (std::size_t begin = line.begin; begin <= line.end;) {
    const std::size_t end = std::min(text.find('\t', begin), line.end);
    const Html content = marker.stretch(begin, end);
    cells += names_columns ? tag("th", {{"scope", "col"}}, content) : tag("td", {}, content);
    begin = end + 1;
  }
  return tag("tr", {}, cells);
}

// The rows of a table, from its first line on.
bool has_header(std::string_view text, const std::vector<Line>& lines, std::size_t first) {
  constexpr std::size_t kEnough = 24;
  std::vector<std::string_view> rows;
  for (std::size_t i = first; i < lines.size() && rows.size() < kEnough; ++i) {
    const std::string_view one = text.substr(lines[i].begin, lines[i].end - lines[i].begin);
    if (shape_of(one) != Shape::row) break;
    rows.push_back(one);
  }
  return begins_with_header(rows);
}

Html bullet(Marker& marker, std::string_view text, Line line) {
  std::size_t begin = text.find_first_not_of(" \t\r", line.begin);
  begin += bullet_length(text.substr(begin, line.end - begin));
  return tag("li", {}, marker.stretch(std::min(begin, line.end), line.end));
}

// Lines of one shape that follow one another; of a table its header apart.
struct Run {
  Shape shape = Shape::plain;
  Html header, lines;
};

Html wrapped(const Run& run, int& tables) {
  if (run.shape == Shape::bullet) return tag("ul", {}, run.lines);
  if (run.shape != Shape::row) return run.lines;
  const Html head = run.header.empty() ? Html() : tag("thead", {}, run.header);
  return tag("div",
             {{"class", "scroll"},
              {"tabindex", "0"},
              {"role", "region"},
              {"aria-label", "Table " + std::to_string(++tables)}},
             tag("table", {}, head, tag("tbody", {}, run.lines)));
}

}  // namespace

Html text_view(const TextView& view) {
  Marker marker(view);
  Html out;
  Run run;
  int tables = 0;
  const std::vector<Line> lines = lines_of(view.text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    const Shape now = shape_of(view.text.substr(line.begin, line.end - line.begin));
    const bool begins = now != run.shape;
    if (begins) {
      out += wrapped(run, tables);
      run = Run{now, {}, {}};
    }
    if (now == Shape::row && begins && has_header(view.text, lines, i))
      run.header = row(marker, view.text, line, true);
    else if (now == Shape::row)
      run.lines += row(marker, view.text, line, false);
    if (now == Shape::bullet) run.lines += bullet(marker, view.text, line);
    if (now == Shape::plain) run.lines += tag("p", {}, marker.stretch(line.begin, line.end));
  }
  return out + wrapped(run, tables) + marker.rest();
}

}  // namespace quorate
