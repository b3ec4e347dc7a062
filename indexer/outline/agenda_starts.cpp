#include <algorithm>

#include "indexer/outline/agenda_grid.h"
#include "indexer/outline/minutes_heading.h"
#include "indexer/outline/start_finders.h"

namespace quorate {
namespace {

constexpr std::size_t kPackHeadRows = 60;  // in which a list without a title may be the agenda
constexpr int kAgendaTitles = 20;          // lines that say "agenda" that are tried as its beginning

// Committee systems print the minute below each item of the agenda, under "Minutes:": those are minutes.
bool tells_what_was_done(const StartSearch& search, RowRange rows) {
  for (std::size_t i = rows.first; i < rows.last; ++i) {
    const std::string_view line = search.rows.line(i);
    if (line.ends_with(':') && !search.words.minutes_titles.in(search.rows[i].folded).empty() &&
        line.size() < 12)
      return true;
  }
  return false;
}

bool titles_agenda(const StartSearch& search, std::size_t i) {
  const std::string& folded = search.rows[i].folded;
  if (!search.rows[i].short_line || folded.size() > 100 || continues_sentence(search.rows, i)) return false;
  if (!opening_reference(search.rows.line(i)).ref.empty()) return false;  // "V. CONSENT AGENDA" is an item
  if (search.words.agenda_whole.is(folded)) return true;
  if (search.words.agenda_titles.is(folded) || !search.words.agenda_titles.end_of(folded).empty())
    return true;
  return !search.words.agenda_titles.begin_of(folded).empty() && !folded.starts_with("agenda item") &&
         (search.rows[i].capitals ||
          (in_heading_block(search.rows, i) && !ends_sentence(search.rows.line(i))));
}

std::size_t next_start(const StartSearch& search, std::size_t i) {
  std::size_t next = search.rows.size();
  for (const DocumentStart& found : search.starts) {
    const bool strong = found.cover || found.minutes || found.action_log || found.mark || found.letter;
    if (strong && found.row > i) next = std::min(next, found.row);
  }
  return next;
}

bool none_before(const StartSearch& search, std::size_t i) {
  return std::none_of(search.starts.begin(), search.starts.end(), [&](const DocumentStart& s) {
    return s.row < i && (s.cover || s.minutes || s.letter || s.action_log);
  });
}

// The table that begins at row `i`, where its titles are of an agenda's length.
const AgendaGrid* agenda_table_at(const std::vector<AgendaGrid>& grids, std::size_t i) {
  constexpr std::size_t kLeastMean = 8, kMostMean = 90;  // bytes of a title; minutes tell more
  const auto found = std::find_if(grids.begin(), grids.end(), [&](const AgendaGrid& grid) {
    return grid.rows.first == i && grid.mean_title <= kMostMean && grid.mean_title >= kLeastMean;
  });
  return found == grids.end() ? nullptr : &*found;
}

// A list of items at the head of a pack that nothing calls its agenda: some of most packs' first and last
// items are among them, and little else stands between.
void find_untitled_agenda(StartSearch& search) {
  const std::size_t last = std::min(search.rows.size(), kPackHeadRows);
  const std::vector<AgendaGrid> grids =
      find_agenda_grids(search.rows, {0, std::min(search.rows.size(), 2 * kPackHeadRows)}, search.words);
  int tried = 0;
  for (std::size_t i = 0; i < last && tried < kAgendaTitles; ++i) {
    if (search.rows[i].noise || search.in_cover[i]) continue;
    const AgendaGrid* table = agenda_table_at(grids, i);
    if (table == nullptr && opening_reference(search.rows.line(i)).ref.empty()) continue;
    if (!none_before(search, i + 1)) return;
    ++tried;
    const std::size_t next = next_start(search, i);
    const std::size_t end = table == nullptr ? next : std::min(next, table->rows.last);
    const std::vector<AgendaLine> lines = read_agenda(search.rows, {i, end}, search.words);
    const auto usual = std::count_if(lines.begin(), lines.end(), [&](const AgendaLine& line) {
      return !search.words.agenda_usual.in(fold(line.title)).empty();
    });
    const std::ptrdiff_t least = table == nullptr || table->typed == 0 ? 3 : 2;
    if (lines.size() < 4 || usual < least || lines.back().rows.last - i > 4 * lines.size()) continue;
    if (tells_what_was_done(search, {i, lines.back().rows.last})) return;
    search.start(0, i, "list of the items that agendas have").agenda = true;
    return;
  }
}

}  // namespace

void find_agenda(StartSearch& search) {
  int tried = 0;
  for (std::size_t i = 0; i < search.rows.size() && tried < kAgendaTitles; ++i) {
    if (search.rows[i].noise || search.in_cover[i] ||
        !(titles_agenda(search, i) || heads_agenda_columns(search.rows, i, search.words)))
      continue;
    ++tried;
    const std::size_t next = next_start(search, i);
    if (read_agenda(search.rows, {i, next}, search.words).size() < 3) continue;
    std::size_t begin = search.face_begin(i);
    if (begin <= 60 && none_before(search, begin)) begin = 0;
    search.start(begin, i, "agenda with numbered items").agenda = true;
    return;
  }
  find_untitled_agenda(search);
}

}  // namespace quorate
