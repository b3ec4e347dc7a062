#include <algorithm>
#include <optional>
#include <string>

#include "indexer/outline/start_finders.h"

namespace quorate {
namespace {

constexpr double kSameTitle = 0.75;
constexpr int kFaceRows = 4;  // at the top of a page, among which its title stands

// A bookmark's title, folded, without the number or mark that opens it: "07. Enc 4 - Winter beds".
std::string bare_title(std::string_view title, const OutlineVocabulary& words) {
  title = trim(title.substr(opening_reference(title).after));
  if (const std::optional<PaperMark> mark = read_mark(title, words); mark && !mark->rest.empty())
    return fold(skip_dash(mark->rest));
  return fold(skip_dash(title));
}

// The row at the top of the page that says the same as the bookmark.
std::optional<std::size_t> said_by_face(const StartSearch& search, std::size_t top, std::string_view title) {
  std::size_t i = top;
  for (int steps = 0; steps < kFaceRows; ++steps, i = search.rows.next(i)) {
    if (i >= search.rows.size() || search.rows.row(i).page != search.rows.row(top).page) break;
    const std::string_view line = search.rows.line(i);
    if (looks_like_title(search.rows, i) &&
        alike(fold(line.substr(opening_reference(line).after)), title) >= kSameTitle)
      return i;
  }
  return std::nullopt;
}

std::optional<std::size_t> announced_by(const StartSearch& search, std::string_view title) {
  const TitleWords sought(title);
  const std::vector<TitleWords>& titles = search.agenda_titles;
  const auto found = std::find_if(titles.begin(), titles.end(), [&](const TitleWords& announced) {
    return announced.alike(sought) >= kSameTitle;
  });
  if (found == titles.end()) return std::nullopt;
  return static_cast<std::size_t>(found - titles.begin());
}

// A page that goes on with what the page before it ends with: a table, or a sentence.
bool goes_on_from_above(const StartSearch& search, std::size_t top) {
  const std::size_t above = search.rows.previous(top);
  if (above >= search.rows.size()) return false;
  if (search.rows.row(top).table >= 0 && search.rows.row(above).table >= 0) return true;
  return begins_in_lower_case(search.rows.line(top));
}

// Bookmarks below that of the minutes are their items; those beside it are the papers that follow them. Where
// the minutes have none, only a title without an item's number opens a paper.
bool is_item_of_minutes(const StartSearch& search, const OutlineHint& hint, std::size_t top) {
  if (!search.in_minutes) return false;
  const std::vector<OutlineHint>& hints = search.rows.text().outline;
  const int minutes_page = search.rows.row(search.minutes_row).page;
  const auto minutes = std::find_if(hints.begin(), hints.end(), [&](const OutlineHint& other) {
    return other.page == minutes_page && (other.level == 0) == (hint.level == 0);
  });
  if (minutes != hints.end() && minutes->level > 0) return hint.level > minutes->level;
  return !opening_reference(search.rows.line(top)).ref.empty();
}

}  // namespace

void find_bookmarked(StartSearch& search, std::size_t i) {
  const int page = search.rows.row(i).page;
  if (!search.rows[i].page_top || page <= 1 || search.in_agenda(i)) return;
  const auto [first, last] = search.hints_of_page(page);
  for (std::size_t h = first; h < last; ++h) {
    const OutlineHint& hint = search.rows.text().outline[search.hints[h]];
    const std::string title = bare_title(hint.title, search.words);
    const std::string whole = fold(hint.title);
    if (search.words.agenda_procedural.is(title) || goes_on_from_above(search, i) ||
        is_item_of_minutes(search, hint, i))
      continue;
    std::optional<PaperMark> mark = read_mark(hint.title, search.words);
    const bool marked = mark && !mark->appendix && search.announced(mark->mark);
    const std::optional<std::size_t> line = title.empty() ? std::nullopt : announced_by(search, title);
    const std::optional<std::size_t> face = title.empty() ? std::nullopt : said_by_face(search, i, title);
    // a heading of a paper's own may have a bookmark too: what the agenda doesn't know must be of the highest
    // and without a number
    const bool titled = face && hint.level == 1 && opening_reference(search.rows.line(*face)).ref.empty() &&
                        !search.agenda.empty() && whole == title;
    if (!marked && !line && !titled) continue;
    DocumentStart& found = search.start(search.rows.page_begin(i), face.value_or(i),
                                        hint.level == 0 ? "link to its page" : "bookmark at its page");
    found.agenda_line = line;
    if (marked) found.mark = PaperMark{mark->mark, mark->item, false, {}, {}};
    search.in_minutes = false;
    return;
  }
}

}  // namespace quorate
