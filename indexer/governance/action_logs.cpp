#include <algorithm>
#include <array>

#include "analyzers/dates.h"
#include "indexer/governance/action_finding.h"
#include "indexer/governance/minute_references.h"
#include "indexer/governance/person_names.h"

namespace quorate {
namespace {

enum Column { ref, number, date, item, owner, action, due, progress, status, kColumns };

// Which cell of a row holds what; -1 where none does.
struct Columns {
  std::array<int, kColumns> cell{};
  std::size_t cells = 0;
  bool has(Column c) const { return cell[c] >= 0; }
};

std::array<const PhraseSet*, kColumns> sets_of(const ActionWords& words) {
  return {&words.ref_columns,  &words.number_columns,   &words.date_columns,
          &words.item_columns, &words.owner_columns,    &words.action_columns,
          &words.due_columns,  &words.progress_columns, &words.status_columns};
}

// The column that a heading names among those not found yet; -1 where none.
int column_of(const std::vector<Word>& heading, const std::array<const PhraseSet*, kColumns>& sets,
              const Columns& found) {
  if (heading.empty() || heading.size() > 9) return -1;
  std::size_t best = 0;
  int column = -1;
  for (int k = 0; k < kColumns; ++k) {
    const std::size_t n = sets[static_cast<std::size_t>(k)]->match(heading, 0);
    const bool whole = n == heading.size() || n >= 2 || heading.size() <= n + 6;
    if (n > best && whole &&
        (n == heading.size() || k == progress || k == due || k == action || k == status || n >= 2) &&
        found.cell[static_cast<std::size_t>(k)] < 0)
      best = n, column = k;
  }
  return column;
}

// The columns that a row names, if it is a log's header.
bool read_header(const CleanText& text, const TextRow& row, const ActionWords& words, bool in_minutes,
                 Columns& columns) {
  if (row.cells.size() < 2 || row.cells.size() > 16) return false;
  Columns found;
  found.cell.fill(-1);
  found.cells = row.cells.size();
  const auto sets = sets_of(words);
  int known = 0;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    int column = -1;
    const std::vector<std::string_view> labels = labels_in(text.cell(row, c));
    for (std::size_t l = 0; l < labels.size() && column < 0; ++l) {
      column = column_of(words_of(labels[l]), sets, found);
      if (l > 0 && column == number) column = -1;  // "Yes/No"
    }
    if (column < 0) continue;
    found.cell[static_cast<std::size_t>(column)] = static_cast<int>(c);
    ++known;
  }
  if (!found.has(action)) std::swap(found.cell[action], found.cell[item]);
  const bool followed = found.has(due) || found.has(status) || found.has(progress);
  const bool log = in_minutes ? found.has(owner) && (found.has(due) || found.has(status)) && known >= 3
                              : (found.has(owner) || followed) && known >= 2;
  if (!found.has(action) || !log) return false;
  columns = found;
  return true;
}

std::string flat(std::string_view cell) {
  std::string all(trimmed(cell));
  std::replace(all.begin(), all.end(), '\n', ' ');
  return all;
}

// A status among the words of a cell, as printed; empty where it names none.
std::string status_in(std::string_view cell, const PhraseSet& statuses, bool at_start) {
  const std::vector<Word> words = words_of(cell);
  for (std::size_t i = 0; i < words.size() && (i == 0 || !at_start); ++i)
    if (const std::size_t n = statuses.match(words, i); n > 0)
      return std::string(cell.substr(words[i].span.begin, words[i + n - 1].span.end - words[i].span.begin));
  return {};
}

class LogReader {
public:
  LogReader(const CleanText& text, const ActionWords& words, const Document& document)
      : text_(text),
        words_(words),
        in_minutes_(document.type == PaperType::minutes),
        order_(document.date_order) {}

  std::vector<Item> read(RowRange rows) {
    bool open = false;
    for (std::size_t r = rows.first; r < rows.last && r < text_.rows.size(); ++r) {
      const TextRow& row = text_.rows[r];
      if (row.role == RowRole::running_head || row.role == RowRole::ghost) continue;
      if (read_header(text_, row, words_, in_minutes_, columns_)) {
        open = true;
        continue;
      }
      if (!open || row.table < 0 || row.role == RowRole::table_header) {
        if (in_minutes_ && row.table < 0) open = false;
        continue;
      }
      if (in_minutes_ && row.cells.size() + 1 < columns_.cells) {
        open = false;
        continue;
      }
      add(row);
    }
    return std::move(found_);
  }

private:
  std::string_view cell(const TextRow& row, Column c) const {
    return columns_.has(c) ? trimmed(text_.cell(row, static_cast<std::size_t>(columns_.cell[c])))
                           : std::string_view{};
  }
  Span span(const TextRow& row, Column c) const {
    const auto at = static_cast<std::size_t>(columns_.cell[c]);
    return columns_.has(c) && at < row.cells.size() ? trimmed(text_, row.cells[at]) : Span{};
  }

  void add(const TextRow& row) {
    std::size_t filled = 0;
    for (const Span c : row.cells) filled += trimmed(text_, c).size() > 0;
    const std::string_view what = cell(row, action);
    if (filled == 0 || words_.nothing.is(words_of(text_.text(row)))) return;
    const bool named =
        !cell(row, ref).empty() || !cell(row, number).empty() || !unnamed_reference(row).empty();
    const bool own =
        named || !cell(row, owner).empty() || !cell(row, due).empty() || !cell(row, status).empty();
    if (!found_.empty() && (!own || what.empty())) {  // the row before goes on
      extend(row);
      return;
    }
    if (what.empty() || filled < 2) return;
    Item action_item;
    action_item.kind = Kind::action;
    action_item.ref = flat(cell(row, ref));
    if (action_item.ref.empty()) action_item.ref = flat(cell(row, number));
    if (action_item.ref.empty()) action_item.ref = unnamed_reference(row);
    action_item.title = flat(cell(row, item));
    if (action_item.ref.empty()) take_number(action_item);
    if (action_item.ref.empty() && !found_.empty() && !in_minutes_) action_item.ref = found_.back().ref;
    action_item.people.owner = owners_in(cell(row, owner));
    action_item.due = due_of(cell(row, due), order_);
    action_item.status = status_of(row);
    action_item.spans.push_back(span(row, action));
    if (const Span more = span(row, progress); more.size() > 0) add_in_order(action_item.spans, more);
    action_item.rules = {"row of an action log"};
    found_.push_back(std::move(action_item));
  }

  // "4.3", "1.3 Action register", "TB/24/11" in the column of items: the number is the reference.
  static void take_number(Item& action) {
    const std::string_view title = action.title;
    std::size_t length = 0;
    for (const WrittenReference& written : references_at(title, PhraseSet{}))
      if (written.length == title.size()) length = written.length;
    if (length == 0) {  // before a title only "1.3" or "7." is sure: "2023 budget" is none
      length = std::min(title.find_first_not_of("0123456789."), title.size());
      const bool dotted = title.substr(0, length).find('.') != std::string_view::npos;
      if (!dotted || length > 8 || length >= title.size() || title[length] != ' ' || title[0] == '.') return;
    }
    action.ref = std::string(title.substr(0, length));
    while (action.ref.back() == '.') action.ref.pop_back();
    action.title = std::string(trimmed(title.substr(length)));
  }

  // A reference in a first column whose heading isn't known, or was damaged.
  std::string unnamed_reference(const TextRow& row) const {
    if (columns_.has(ref) || columns_.has(number)) return {};
    if (std::find(columns_.cell.begin(), columns_.cell.end(), 0) != columns_.cell.end()) return {};
    const std::string_view first = trimmed(text_.cell(row, 0));
    const std::vector<WrittenReference> found = references_at(first, PhraseSet{});
    return !found.empty() && found.front().length == first.size() ? found.front().text : std::string{};
  }

  static void add_in_order(std::vector<Span>& spans, Span span) {
    spans.insert(std::upper_bound(spans.begin(), spans.end(), span,
                                  [](const Span& a, const Span& b) { return a.begin < b.begin; }),
                 span);
  }

  void extend(const TextRow& row) {
    for (const Column c : {action, progress})
      if (const Span more = span(row, c); more.size() > 0) add_in_order(found_.back().spans, more);
    if (found_.back().due.empty()) found_.back().due = due_of(cell(row, due), order_);
  }

  std::string status_of(const TextRow& row) const {
    const std::string_view own = cell(row, status);
    if (!own.empty()) {
      const std::string known = status_in(own, words_.statuses, false);
      return known.empty() ? flat(own) : known;
    }
    return status_in(cell(row, progress), words_.statuses, true);
  }

  const CleanText& text_;
  const ActionWords& words_;
  bool in_minutes_;
  DateOrder order_;
  Columns columns_;
  std::vector<Item> found_;
};

}  // namespace

std::string due_of(std::string_view cell, DateOrder order) {
  const std::vector<FoundDate> dates = find_dates(cell, order);
  if (dates.empty()) return flat(cell);
  return iso(dates.back().date);
}

std::string due_in_prose(std::string_view text) {
  constexpr std::uint32_t kNear = 30;  // bytes before a date that may say that it is a limit
  static constexpr std::array<std::string_view, 9> kBefore = {"by",  "before",   "due", "until", "for",
                                                              "end", "deadline", "in",  "on"};
  std::string due;
  for (const FoundDate& found : find_dates(text)) {
    const std::vector<Word> before = words_of(
        text.substr(found.span.begin - std::min(found.span.begin, kNear), std::min(found.span.begin, kNear)));
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, before.size()); ++back)
      if (std::find(kBefore.begin(), kBefore.end(), before[before.size() - back].folded) != kBefore.end())
        due = iso(found.date);
  }
  return due;
}

std::vector<Item> actions_of_logs(const CleanText& text, const Document& document, const ActionWords& words) {
  return LogReader(text, words, document).read(document.rows);
}

}  // namespace quorate
