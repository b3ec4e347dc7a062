// Columns of an action log by what their cells hold, whatever its header says.
#include <algorithm>
#include <map>

#include "analyzers/dates.h"
#include "indexer/governance/action_columns.h"
#include "indexer/governance/minute_references.h"
#include "indexer/governance/person_names.h"

namespace quorate {
namespace {

constexpr std::size_t kLeastRows = 2;
constexpr std::size_t kMostRows = 200;     // that are looked at; more tell nothing new
constexpr std::size_t kLongestKey = 24;    // bytes of a date, a reference or a status
constexpr std::size_t kLongestNames = 60;  // bytes of a cell of names
constexpr double kLeastText = 2.5;         // words a cell, on average, of what is to be done

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

std::string flat(std::string_view cell) {
  std::string all(trimmed(cell));
  std::replace(all.begin(), all.end(), '\n', ' ');
  return all;
}

// "24.059", "R25-003", "Item 5": a reference and nothing else, as it stands in its log.
std::string whole_reference(std::string_view cell, const PhraseSet& item_words) {
  cell = trimmed(cell);
  if (cell.empty() || cell.size() > kLongestKey || !has_digit(cell)) return {};
  for (const WrittenReference& written : references_at(cell, item_words))
    if (written.length == cell.size()) return written.text;
  const bool token = cell.find(' ') == std::string_view::npos && find_dates(cell).empty() &&
                     cell.find_first_of("%:\u00a3") == std::string_view::npos;
  return token ? std::string(cell) : std::string{};
}

bool is_date(std::string_view cell) {
  const std::vector<FoundDate> dates = find_dates(cell);
  return !dates.empty() && cell.size() <= kLongestKey && dates.front().span.begin <= 8;
}

// "R Sinclair", "RS / LP", "Policy Committee", "Secretary-Treasurer": names or an office, and nothing else.
bool is_people(const std::string& cell, const PhraseSet& honorifics) {
  if (cell.empty() || cell.size() > kLongestNames || has_digit(cell)) return false;
  const std::vector<std::string> parts = owners_in(cell);
  return !parts.empty() && std::all_of(parts.begin(), parts.end(), [&](const std::string& part) {
    if (is_initials(part) || name_length(part, honorifics) == part.size()) return true;
    const std::vector<Word> words = words_of(part);
    return !words.empty() && words.size() <= 5 && words.front().capital &&
           std::all_of(words.begin(), words.end(), [](const Word& word) {
             return word.capital || word.folded == "of" || word.folded == "the" || word.folded == "and" ||
                    word.folded == "for";
           });
  });
}

// What the filled cells of a column are.
struct Profile {
  std::size_t filled = 0, references = 0, numbers = 0, dates = 0, people = 0, statuses = 0, words = 0;
  std::map<std::string, std::size_t> values;

  bool most(std::size_t count) const { return filled > 0 && count * 3 >= filled * 2; }
  double text() const { return filled == 0 ? 0 : static_cast<double>(words) / static_cast<double>(filled); }

  // A few short words that come again: "LATE", "DONE", "Yes", "G".
  bool is_set() const {
    const std::size_t again = static_cast<std::size_t>(
        std::count_if(values.begin(), values.end(), [](const auto& value) { return value.second > 1; }));
    const bool few = values.size() * 2 <= filled && again * 2 > values.size();
    return text() <= 3 && (statuses * 3 >= filled * 2 || (filled >= 4 && few && statuses > 0));
  }
};

bool is_small_word(const std::string& cell) {
  static const PhraseSet kAnswers({"yes", "no", "y", "n", "r", "a", "g", "b"});
  return kAnswers.is(words_of(cell));
}

class ContentReader {
public:
  ContentReader(const CleanText& text, RowRange rows, const GovernanceVocabulary& words) : words_(words) {
    if (has_unnamed_header(text, rows)) ++rows.first;
    for (std::size_t r = rows.first; r < std::min(rows.last, rows.first + kMostRows); ++r)
      add(text, text.rows[r]);
  }

  std::optional<LogColumns> read() {
    if (rows_ < kLeastRows || columns_.size() < 3) return std::nullopt;
    LogColumns found;
    found.cells = columns_.size();
    for (std::size_t c = 0; c < columns_.size(); ++c)
      if (!found.has(LogColumn::status) && columns_[c].is_set()) take(found, LogColumn::status, c);
    read_dates(found);
    if (const int column = reference(found); column != LogColumns::kNone)
      take(found, LogColumn::ref, static_cast<std::size_t>(column));
    read_owner(found);
    read_texts(found);
    const bool dated = found.has(LogColumn::ref) || found.has(LogColumn::due) || found.has(LogColumn::status);
    const bool told = found.has(LogColumn::owner) && found.has(LogColumn::action);
    return dated && told ? std::optional(found) : std::nullopt;
  }

  // The column that holds references and nothing else; a column of bare numbers counts its own rows.
  int reference(const LogColumns& found) const {
    for (const bool numbers : {false, true})
      for (std::size_t c = 0; c < columns_.size(); ++c) {
        const Profile& column = columns_[c];
        if (!free(found, c) || !column.most(column.references)) continue;
        if (numbers || column.numbers < column.references) return static_cast<int>(c);
      }
    return LogColumns::kNone;
  }

private:
  static bool free(const LogColumns& found, std::size_t c) {
    return std::find(found.cell.begin(), found.cell.end(), static_cast<int>(c)) == found.cell.end();
  }
  static void take(LogColumns& found, LogColumn column, std::size_t c) {
    found[column] = static_cast<int>(c);
  }

  void add(const CleanText& text, const TextRow& row) {
    if (row.role != RowRole::text) return;
    ++rows_;
    columns_.resize(std::max(columns_.size(), row.cells.size()));
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      const std::string cell = flat(text.cell(row, c));
      if (cell.empty()) continue;
      Profile& column = columns_[c];
      ++column.filled;
      ++column.values[cell];
      const std::string reference = reference_in(cell, words_.minutes.item_words);
      column.references += reference != cell || !whole_reference(cell, words_.minutes.item_words).empty();
      column.numbers +=
          cell.find_first_not_of("0123456789.") == std::string::npos && cell.find('.') + 1 >= cell.size();
      column.dates += is_date(cell);
      column.people += is_people(cell, words_.questions.honorifics);
      const std::vector<Word> all = words_of(cell);
      column.statuses +=
          (cell.size() <= kLongestKey && words_.actions.statuses.is(all)) || is_small_word(cell);
      column.words += all.size();
    }
  }

  // Of two dates the later one is the due one; of one it is, but for a meeting's, the same in every row.
  void read_dates(LogColumns& found) const {
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      const Profile& column = columns_[c];
      if (!free(found, c) || !column.most(column.dates) || column.most(column.references)) continue;
      if (found.has(LogColumn::due)) found[LogColumn::date] = found[LogColumn::due];
      take(found, LogColumn::due, c);
    }
    if (found.has(LogColumn::due) && !found.has(LogColumn::date)) {
      const Profile& column = columns_[static_cast<std::size_t>(found[LogColumn::due])];
      if (column.values.size() == 1 && column.filled >= 3)
        std::swap(found[LogColumn::due], found[LogColumn::date]);
    }
  }

  void read_owner(LogColumns& found) const {
    std::size_t best = 0;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      const Profile& column = columns_[c];
      if (!free(found, c) || !column.most(column.people) || column.people <= best) continue;
      best = column.people;
      take(found, LogColumn::owner, c);
    }
  }

  // What is to be done, and behind it how it goes; a much shorter text before it names its item.
  void read_texts(LogColumns& found) const {
    std::vector<std::size_t> texts;
    for (std::size_t c = 0; c < columns_.size(); ++c)
      if (free(found, c) && columns_[c].text() >= kLeastText) texts.push_back(c);
    if (texts.empty()) return;
    const bool titled = texts.size() >= 2 && columns_[texts[0]].text() * 2 < columns_[texts[1]].text() &&
                        columns_[texts[0]].filled == columns_[texts[1]].filled &&
                        (texts.size() > 2 || found.has(LogColumn::status));
    if (titled) take(found, LogColumn::item, texts[0]);
    take(found, LogColumn::action, texts[titled ? 1 : 0]);
    const std::size_t next = titled ? 2 : 1;
    if (next < texts.size()) return take(found, LogColumn::progress, texts[next]);
    for (std::size_t c = texts.back() + 1; c < columns_.size(); ++c)  // a word or two each
      if (free(found, c) && columns_[c].filled > 0) return take(found, LogColumn::progress, c);
  }

  const GovernanceVocabulary& words_;
  std::vector<Profile> columns_;
  std::size_t rows_ = 0;
};

}  // namespace

bool has_unnamed_header(const CleanText& text, RowRange rows) {
  constexpr std::size_t kLeastBelow = 2;  // rows
  if (rows.first + kLeastBelow >= rows.last || has_digit(text.text(text.rows[rows.first]))) return false;
  for (std::size_t r = rows.first + 1; r < rows.last; ++r) {
    const std::string_view row = text.text(text.rows[r]);
    const bool rule = row.find_first_not_of("-=_ \t") == std::string_view::npos;
    if (!rule && !has_digit(row)) return false;
  }
  return true;
}

std::optional<LogColumns> columns_by_content(const CleanText& text, RowRange rows,
                                             const GovernanceVocabulary& words) {
  return ContentReader(text, rows, words).read();
}

int reference_column(const CleanText& text, RowRange rows, const LogColumns& named,
                     const GovernanceVocabulary& words) {
  return ContentReader(text, rows, words).reference(named);
}

std::string reference_in(std::string_view cell, const PhraseSet& item_words) {
  std::string all = flat(cell);
  if (all.size() > 60 || !has_digit(all)) return all;
  // "AP 7/23 29.03.23": the number, and the meeting that it is of.
  for (const FoundDate& date : find_dates(all)) {
    if (date.span.end != all.size() || date.span.begin == 0) continue;
    const std::string_view before = trimmed(std::string_view(all).substr(0, date.span.begin));
    if (std::string written = whole_reference(before, item_words); !written.empty()) return written;
  }
  std::string reference;
  bool dated = false;
  for (std::size_t from = 0; from <= all.size();) {
    const std::size_t end = std::min(all.find_first_of(",;(", from), all.size());
    std::string_view part = trimmed(std::string_view(all).substr(from, end - from));
    if (part.ends_with(')')) part.remove_suffix(1);
    from = end + 1;
    const bool reads_as_date = is_date(part);
    const bool in_words = reads_as_date && part.find(' ') != std::string_view::npos;
    std::string written = in_words ? std::string() : whole_reference(part, item_words);
    if (!written.empty() && reference.empty()) {
      reference = std::move(written);
    } else if (reads_as_date) {
      dated = true;
    } else {
      return all;
    }
  }
  return dated && !reference.empty() ? reference : all;
}

}  // namespace quorate
