#include <algorithm>
#include <array>

#include "analyzers/dates.h"
#include "indexer/governance/action_columns.h"
#include "indexer/governance/action_finding.h"
#include "indexer/governance/minute_references.h"
#include "indexer/governance/person_names.h"

namespace quorate {
namespace {

std::string flat(std::string_view cell) {
  std::string all(trimmed(cell));
  std::replace(all.begin(), all.end(), '\n', ' ');
  return all;
}

class LogReader {
public:
  LogReader(const CleanText& text, const GovernanceVocabulary& vocabulary, const Document& document)
      : text_(text),
        vocabulary_(vocabulary),
        words_(vocabulary.actions),
        in_minutes_(document.type == PaperType::minutes),
        elsewhere_(!in_minutes_ && document.type != PaperType::action_log),
        order_(document.date_order) {
    if (elsewhere_) head(document.title);
  }

  std::vector<Item> read(RowRange rows) {
    bool open = false;
    int table = -1;  // the one whose cells were looked at
    for (std::size_t r = rows.first; r < rows.last && r < text_.rows.size(); ++r) {
      const TextRow& row = text_.rows[r];
      if (row.role == RowRole::running_head || row.role == RowRole::ghost) continue;
      if (elsewhere_ && row.table < 0) {
        head(text_.text(row));
        open = false;
      }
      if (own_steps_) continue;
      if (auto named = named_columns(text_, row, words_, in_minutes_ || elsewhere_)) {
        columns_ = *named;
        if (const TextRow* below = second_line(r, rows.last)) {
          if (auto stacked = named_columns(text_, row, words_, in_minutes_, below)) columns_ = *stacked;
          r = static_cast<std::size_t>(below - text_.rows.data());
        }
        if (!in_minutes_ && !columns_.has(LogColumn::ref) && !columns_.has(LogColumn::number))
          columns_[LogColumn::ref] =
              reference_column(text_, rest_of_table(r + 1, rows.last), columns_, vocabulary_);
        open = true;
        continue;
      }
      if (!open && !in_minutes_ && !elsewhere_ && row.table >= 0 && row.table != table) {
        table = row.table;
        if (auto held = columns_by_content(text_, rest_of_table(r, rows.last), vocabulary_)) {
          columns_ = *held;
          open = true;
          if (row.role == RowRole::table_header || has_unnamed_header(text_, rest_of_table(r, rows.last)))
            continue;
        }
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
  // A line above a table of a paper that isn't known for a log: a heading tells whose plan stands below.
  void head(std::string_view line) {
    constexpr std::size_t kLongest = 80;  // bytes
    if (line.size() <= kLongest) own_steps_ = words_.own_steps.contains(words_of(line));
  }

  // The second line of the header at row r; null where it has none.
  const TextRow* second_line(std::size_t r, std::size_t last) const {
    if (r + 1 >= std::min(last, text_.rows.size())) return nullptr;
    const TextRow& below = text_.rows[r + 1];
    return is_stacked_header(text_, text_.rows[r], below, words_) ? &below : nullptr;
  }

  // Rows from `first` on that stand in one table.
  RowRange rest_of_table(std::size_t first, std::size_t last) const {
    last = std::min(last, text_.rows.size());
    first = std::min(first, last);
    if (first + 1 < last && text_.rows[first].table < 0) ++first;  // a rule drawn below the header
    std::size_t end = first;
    while (end < last && text_.rows[end].table >= 0 && text_.rows[end].table == text_.rows[first].table)
      ++end;
    return {first, end};
  }

  std::string_view cell(const TextRow& row, LogColumn c) const {
    return columns_.has(c) ? trimmed(text_.cell(row, static_cast<std::size_t>(columns_[c])))
                           : std::string_view{};
  }
  Span span(const TextRow& row, LogColumn c) const {
    const auto at = static_cast<std::size_t>(columns_[c]);
    return columns_.has(c) && at < row.cells.size() ? trimmed(text_, row.cells[at]) : Span{};
  }

  void add(const TextRow& row) {
    if (text_.text(row).find_first_not_of("-=_ \t") == std::string_view::npos) return;  // a drawn rule
    std::size_t filled = 0;
    for (const Span c : row.cells) filled += trimmed(text_, c).size() > 0;
    const std::string_view what = cell(row, LogColumn::action);
    if (filled == 0 || words_.nothing.is(words_of(text_.text(row)))) return;
    const bool named = !cell(row, LogColumn::ref).empty() || !cell(row, LogColumn::number).empty() ||
                       !unnamed_reference(row).empty();
    const bool own = named || !cell(row, LogColumn::owner).empty() || !cell(row, LogColumn::due).empty() ||
                     !cell(row, LogColumn::status).empty();
    if (!found_.empty() && (!own || what.empty())) {  // the row before goes on
      extend(row);
      return;
    }
    if (what.empty() || filled < 2) return;
    Item action_item;
    action_item.kind = Kind::action;
    action_item.ref = reference_in(cell(row, LogColumn::ref), vocabulary_.minutes.item_words);
    if (action_item.ref.empty()) action_item.ref = flat(cell(row, LogColumn::number));
    if (action_item.ref.empty()) action_item.ref = unnamed_reference(row);
    action_item.title = flat(cell(row, LogColumn::item));
    if (action_item.ref.empty()) take_number(action_item);
    if (action_item.ref.empty() && !found_.empty() && !in_minutes_) action_item.ref = found_.back().ref;
    action_item.people.owner = owners_in(cell(row, LogColumn::owner));
    action_item.due = due_of(cell(row, LogColumn::due), order_);
    action_item.status = status_of(row);
    action_item.spans.push_back(span(row, LogColumn::action));
    if (const Span more = span(row, LogColumn::progress); more.size() > 0)
      add_in_order(action_item.spans, more);
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
    if (columns_.has(LogColumn::ref) || columns_.has(LogColumn::number)) return {};
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
    for (const LogColumn c : {LogColumn::action, LogColumn::progress})
      if (const Span more = span(row, c); more.size() > 0) add_in_order(found_.back().spans, more);
    if (found_.back().due.empty()) found_.back().due = due_of(cell(row, LogColumn::due), order_);
  }

  std::string status_of(const TextRow& row) const {
    const std::string_view own = cell(row, LogColumn::status);
    if (!own.empty()) {
      const std::string known = status_in(own, words_.statuses, false);
      return known.empty() ? flat(own) : known;
    }
    return status_in(cell(row, LogColumn::progress), words_.statuses, true);
  }

  const CleanText& text_;
  const GovernanceVocabulary& vocabulary_;
  const ActionWords& words_;
  bool in_minutes_;
  bool elsewhere_;  // in a paper that isn't known for a log: only what names an owner and a date or status is
                    // one
  bool own_steps_ = false;  // the table under way is such a paper's own plan
  DateOrder order_;
  LogColumns columns_;
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

std::vector<Item> actions_of_logs(const CleanText& text, const Document& document,
                                  const GovernanceVocabulary& words) {
  return LogReader(text, words, document).read(document.rows);
}

}  // namespace quorate
