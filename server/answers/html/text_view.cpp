#include "server/answers/html/text_view.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "analyzers/utf8.h"
#include "server/answers/html/table_shape.h"
#include "server/query/ascii_text.h"

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

enum class Shape { blank, row, bullet, plain };

// The last two of the signs are what Word's Symbol and Wingdings bullets become.
constexpr std::string_view kBullets[] = {
    "•", "●", "▪", "◦", "‣", "∙", "·", "➢", "- ", "– ", "o ", "\xEF\x82\xB7", "\xEF\x82\xA7"};

std::size_t bullet_length(std::string_view line) {
  for (const std::string_view bullet : kBullets)
    if (line.starts_with(bullet)) return bullet.size();
  return 0;
}

Shape shape_of(std::string_view line) {
  const std::string_view inner = trimmed(line);
  if (inner.empty()) return Shape::blank;
  if (line.find('\t') != std::string_view::npos && inner.find('\t') != std::string_view::npos)
    return Shape::row;
  return bullet_length(inner) > 0 && bullet_length(inner) < inner.size() ? Shape::bullet : Shape::plain;
}

// Bullets that run on in one line, as text out of tables has them: "the Board is asked to: • note • agree".
// One alone may part words like a dash, unless the line begins with one or a colon stands before it.
void add_bullets(std::vector<Line>& lines, std::string_view text, Line line) {
  constexpr std::string_view kInner[] = {" \xE2\x80\xA2 ", " \xEF\x82\xB7 ", " \xEF\x82\xA7 ",
                                         " \xE2\x9E\xA2 "};
  const std::string_view all = text.substr(line.begin, line.end - line.begin);
  std::vector<std::size_t> places;
  for (const std::string_view inner : kInner)
    for (auto at = all.find(inner); at != std::string_view::npos; at = all.find(inner, at + 1))
      if (at > 0) places.push_back(at);
  std::sort(places.begin(), places.end());
  const bool a_list = places.size() > 1 || bullet_length(trimmed(all)) > 0 ||
                      (!places.empty() && trimmed(all.substr(0, places.front())).ends_with(':'));
  if (!a_list || shape_of(all) == Shape::row) places.clear();
  std::size_t begin = line.begin;
  for (const std::size_t place : places) {
    lines.push_back({begin, line.begin + place});
    begin = line.begin + place + 1;
  }
  lines.push_back({begin, line.end});
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    add_bullets(lines, text, {begin, end});
    begin = end + 1;
  }
  return lines;
}

// Columns that no row uses are left out. In a form, which names no columns, the last cell goes on over those
// that stay empty behind it: that is what merged cells become in plain text.
Html row(Marker& marker, std::string_view text, Line line, const TableShape& shape, bool names_columns) {
  const auto cells = cells_of(text.substr(line.begin, line.end - line.begin));
  std::size_t last = 0, behind = 0;
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (!cells[i].empty()) last = i;
  for (std::size_t i = last + 1; i < shape.used.size(); ++i)
    if (shape.used[i]) ++behind;
  const bool spans = !shape.has_header && behind > 0;
  Html out;
  std::size_t begin = line.begin;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::size_t end = std::min(text.find('\t', begin), line.end);
    const Html content = marker.stretch(begin, end);
    begin = end + 1;
    if (!shape.used[i] || (spans && i > last))
      out += content;  // a blank, or the place of an item
    else if (names_columns)
      out += tag("th", {{"scope", "col"}}, content);
    else
      out += tag("td", {{"colspan", when(spans && i == last, std::to_string(behind + 1))}}, content);
  }
  return tag("tr", {}, out);
}

// The rows that follow one another from a line on.
std::vector<std::string_view> rows_from(std::string_view text, const std::vector<Line>& lines,
                                        std::size_t first) {
  std::vector<std::string_view> rows;
  for (std::size_t i = first; i < lines.size(); ++i) {
    const std::string_view one = text.substr(lines[i].begin, lines[i].end - lines[i].begin);
    if (shape_of(one) != Shape::row) break;
    rows.push_back(one);
  }
  return rows;
}

// A line whose parts stand apart is no table: a reference and its title.
bool is_lone(const std::vector<std::string_view>& rows) {
  const auto cells = rows.size() == 1 ? cells_of(rows.front()) : std::vector<std::string_view>{};
  return !cells.empty() &&
         std::count_if(cells.begin(), cells.end(), [](std::string_view cell) { return !cell.empty(); }) <= 2;
}

Html bullet(Marker& marker, std::string_view text, Line line) {
  std::size_t begin = text.find_first_not_of(" \t\r", line.begin);
  begin += bullet_length(text.substr(begin, line.end - begin));
  return tag("li", {}, marker.stretch(std::min(begin, line.end), line.end));
}

// Lines of one shape that follow one another; of a table its header apart.
struct Run {
  Shape shape = Shape::plain;
  TableShape table;
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
    Shape now = shape_of(view.text.substr(line.begin, line.end - line.begin));
    if (now == Shape::row && run.shape != Shape::row) {
      const auto rows = rows_from(view.text, lines, i);
      if (is_lone(rows)) {
        now = Shape::plain;
      } else {
        out += wrapped(run, tables);
        run = Run{now, shape_of_table(rows), {}, {}};
        if (run.table.has_header) {
          run.header = row(marker, view.text, line, run.table, true);
          continue;
        }
      }
    }
    if (now != run.shape) {
      out += wrapped(run, tables);
      run = Run{now, {}, {}, {}};
    }
    if (now == Shape::row) run.lines += row(marker, view.text, line, run.table, false);
    if (now == Shape::bullet) run.lines += bullet(marker, view.text, line);
    if (now == Shape::plain) run.lines += tag("p", {}, marker.stretch(line.begin, line.end));
  }
  return out + wrapped(run, tables) + marker.rest();
}

}  // namespace quorate
