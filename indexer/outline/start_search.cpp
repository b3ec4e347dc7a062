#include "indexer/outline/start_search.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/outline/page_tops.h"
#include "indexer/outline/reference_sequence.h"

namespace quorate {

namespace {

// Codes alone on their lines, of one prefix each, whose numbers go up over the pack: "CRT/24/31".
std::vector<bool> codes_in_series(const RowFaces& rows) {
  constexpr std::size_t kLeast = 3;
  struct Series {
    std::vector<std::size_t> rows;
    int last = -1;
    bool rises = true;
  };
  std::map<std::string, Series, std::less<>> all;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].noise || rows.row(i).table >= 0 || (rows.row(i).blank_before == 0 && !rows[i].page_top))
      continue;
    const std::string_view line = trim(rows.line(i));
    const std::optional<ReferenceShape> shape =
        is_paper_code(line) ? reference_shape(line) : std::optional<ReferenceShape>{};
    if (!shape) continue;
    Series& series = all[shape->prefix];
    series.rises = series.rises && shape->number > series.last;
    series.last = shape->number;
    series.rows.push_back(i);
  }
  std::vector<bool> found(rows.size(), false);
  for (const auto& [prefix, series] : all) {
    if (!series.rises || series.rows.size() < kLeast) continue;
    for (const std::size_t i : series.rows) found[i] = true;
  }
  return found;
}

// Each hint is held against the whole agenda, and a page begins few papers.
std::vector<std::size_t> first_of_each_title(const std::vector<OutlineHint>& outline,
                                             const std::vector<std::size_t>& by_page) {
  constexpr std::size_t kMostOnPage = 20;
  std::vector<std::size_t> kept;
  std::set<std::string_view> titles;
  int page = 0;
  for (const std::size_t h : by_page) {
    if (outline[h].page != page) titles.clear();
    page = outline[h].page;
    if (titles.size() < kMostOnPage && titles.insert(outline[h].title).second) kept.push_back(h);
  }
  return kept;
}

std::vector<std::size_t> by_page(const std::vector<OutlineHint>& outline) {
  std::vector<std::size_t> order(outline.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return outline[a].page < outline[b].page; });
  return first_of_each_title(outline, order);
}

std::vector<TitleWords> titles_of(const std::vector<AgendaLine>& agenda) {
  std::vector<TitleWords> titles;
  titles.reserve(agenda.size());
  for (const AgendaLine& line : agenda) titles.emplace_back(fold(line.title));
  return titles;
}

}  // namespace

StartSearch::StartSearch(const RowFaces& all_rows, const std::vector<CoverSheet>& all_covers,
                         const std::vector<AgendaLine>& agenda_lines, const OutlineVocabulary& vocabulary)
    : rows(all_rows),
      covers(all_covers),
      agenda(agenda_lines),
      words(vocabulary),
      paged(papers_open_pages(all_rows, all_covers, vocabulary)),
      in_cover(all_rows.size(), false),
      hints(by_page(all_rows.text().outline)),
      agenda_titles(titles_of(agenda_lines)),
      in_series(codes_in_series(all_rows)) {
  for (const CoverSheet& cover : covers) {
    for (std::size_t i = cover.rows.first; i < cover.rows.last; ++i) in_cover[i] = true;
  }
}

DocumentStart& StartSearch::start(std::size_t row, std::size_t title_row, std::string rule) {
  DocumentStart found;
  found.row = row;
  found.title_row = title_row;
  found.rules.push_back(std::move(rule) + " at line " + std::to_string(rows.row(title_row).lines.first));
  starts.push_back(std::move(found));
  return starts.back();
}

std::pair<std::size_t, std::size_t> StartSearch::hints_of_page(int page) const {
  const std::vector<OutlineHint>& outline = rows.text().outline;
  const auto first =
      std::partition_point(hints.begin(), hints.end(), [&](std::size_t h) { return outline[h].page < page; });
  const auto last =
      std::partition_point(first, hints.end(), [&](std::size_t h) { return outline[h].page == page; });
  return {static_cast<std::size_t>(first - hints.begin()), static_cast<std::size_t>(last - hints.begin())};
}

std::size_t StartSearch::face_begin(std::size_t i) const {
  if (paged && text_rows_above(rows, i) <= 5) return rows.page_begin(i);
  std::size_t begin = i;
  for (int steps = 0; steps < 6 && begin > 0; ++steps) {
    const std::size_t above = begin - 1;
    if (rows.row(begin).blank_before >= 3 || in_cover[above] || rows[above].noise ||
        rows.row(above).page != rows.row(begin).page)
      break;
    const bool dated =
        above > 0 && is_date_row(rows, above) && (is_letterhead(above - 1) || is_mark_row(above - 1));
    if (!is_mark_row(above) && !is_letterhead(above) && !dated && !heads_gap(above)) break;
    begin = above;
  }
  return begin;
}

bool StartSearch::heads_gap(std::size_t i) const {
  const TextRow& row = rows.row(i);
  return row.blank_before >= 3 && row.table < 0 && looks_like_title(rows, i) &&
         (row.heading_hint || row.bold || rows[i].capitals);
}

bool StartSearch::is_mark_row(std::size_t i) const {
  if (!rows[i].short_line || rows[i].filled > 1) return false;
  const std::string_view line = trim(rows.line(i));
  if (is_letter_mark(line) || is_paper_code(line) || is_announced_paper(line)) return true;
  const auto mark = read_mark(line, words);
  return mark && mark->rest.empty();
}

bool StartSearch::is_letterhead(std::size_t i) const { return is_letterhead_row(rows, i, words); }

bool StartSearch::near_top(std::size_t i) const {
  if (paged) return text_rows_above(rows, i) <= 2;
  return rows.row(i).blank_before > 0 || i == 0;
}

bool StartSearch::announced(std::string_view mark) const {
  if (mark.empty()) return false;
  return std::any_of(agenda.begin(), agenda.end(), [&](const AgendaLine& line) {
    return same_mark(line.paper, mark) || same_mark(line.ref, mark);
  });
}

bool StartSearch::is_announced_paper(std::string_view line) const {
  constexpr std::size_t kMostCode = 24;
  if (line.size() > kMostCode || line.find_first_of("0123456789") == std::string_view::npos ||
      line.find_first_of("/-.") == std::string_view::npos)
    return false;
  return std::any_of(agenda.begin(), agenda.end(),
                     [&](const AgendaLine& known) { return known.paper == line; });
}

bool StartSearch::in_agenda(std::size_t i) const {
  return !agenda.empty() && i >= agenda.front().rows.first && i < agenda.back().rows.last;
}

}  // namespace quorate
