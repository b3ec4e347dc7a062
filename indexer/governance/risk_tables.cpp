// Risks in the tables of registers and frameworks: a row each.
#include <algorithm>
#include <cctype>
#include <optional>

#include "indexer/governance/headings.h"
#include "indexer/governance/plain_words.h"
#include "indexer/governance/risk_finding.h"

namespace quorate {
namespace {

constexpr std::size_t kMostHeaderBytes = 160;
constexpr std::size_t kMostIdBytes = 24;
constexpr std::size_t kMostScoreBytes = 40;
constexpr std::size_t kHeaderRows = 3;  // a header may run over so many rows, or stand so far down
constexpr std::size_t kMostColumns = 40;
constexpr std::size_t kReachOfHeading = 8;  // rows before a table that may say what it is
constexpr int kNone = -1;

// What the columns of a register are; kNone where it has no such column.
struct Columns {
  int id = kNone, title = kNone, description = kNone, owner = kNone;
  std::vector<int> scores;  // the one that counts first is first
  std::size_t count = 0;    // of the table's columns
};

// A column's header in its readings: the whole, and where it is in two languages each of them.
using ColumnHeader = std::vector<std::vector<Word>>;
using Header = std::vector<ColumnHeader>;  // by column

template <typename Test>
bool any_reading(const ColumnHeader& header, Test test) {
  return std::any_of(header.begin(), header.end(), test);
}

bool is_blank(const ColumnHeader& header) { return header.empty() || header.front().empty(); }

bool mentions_risk(const std::vector<Word>& words) {
  return std::any_of(words.begin(), words.end(), [](const Word& w) {
    return w.folded == "risk" || w.folded == "risks" || w.folded == "baf" || w.folded == "risg" ||
           w.folded == "threat";
  });
}

// A column is known by the whole of its header, or by its beginning where that is two words and more.
bool names(const PhraseSet& set, const std::vector<Word>& header) {
  const std::size_t length = set.match(header, 0);
  return length > 0 && (length == header.size() || length > 1);
}

class TableReader {
public:
  explicit TableReader(const RiskSource& source) : source_(source), words_(source.words.risks) {}

  std::vector<FoundRisk> read() {
    const std::vector<std::size_t>& rows = source_.rows;
    for (std::size_t at = 0; at < rows.size();) {
      const int table = source_.text.rows[rows[at]].table;
      std::size_t end = at + 1;
      while (end < rows.size() && source_.text.rows[rows[end]].table == table) ++end;
      if (table >= 0) read_table(at, end);
      at = end;
    }
    return std::move(found_);
  }

private:
  const TextRow& row(std::size_t at) const { return source_.text.rows[source_.rows[at]]; }
  std::string_view cell(const TextRow& row, int column) const {
    return column == kNone ? std::string_view{}
                           : trimmed(source_.text.cell(row, static_cast<std::size_t>(column)));
  }

  void read_table(std::size_t begin, std::size_t end) {
    std::size_t body = begin;
    for (std::size_t at = begin; at < std::min(end, begin + kHeaderRows); ++at) {
      const std::optional<Columns> columns = columns_of(at, end, begin);
      if (!columns) continue;
      columns_ = columns;
      body = at + 1;
      while (body < end && is_second_line(row(body))) ++body;
      break;
    }
    // A table without a header goes on with the one before it, where it has as many columns.
    if (body == begin &&
        (!columns_ || row(begin).cells.size() != columns_->count || has_header(begin, end))) {
      columns_.reset();
      return;
    }
    for (std::size_t at = body; at < end; ++at) read_row(row(at));
  }

  // "ref" under "Risk", "lead" under "Executive": the header's second line has short words, no figure, and
  // neither a rating nor text.
  bool is_second_line(const TextRow& below) const {
    constexpr std::size_t kMostWords = 2;  // of a cell
    constexpr std::size_t kLeastCells = 2;
    std::size_t filled = 0;
    for (std::size_t c = 0; c < below.cells.size(); ++c) {
      const std::string_view shown = source_.text.cell(below, c);
      const std::vector<Word> words = words_of(shown);
      if (words.empty()) continue;
      ++filled;
      const bool lower = !words.front().capital && has_letter(shown);
      if (words.size() > kMostWords || !lower || shown.find_first_of("0123456789") != std::string_view::npos)
        return false;
    }
    return filled >= kLeastCells;
  }

  bool has_header(std::size_t begin, std::size_t end) const {
    for (std::size_t at = begin; at < std::min(end, begin + 2); ++at)
      if (row(at).role == RowRole::table_header) return true;
    return false;
  }

  Header header_of(const TextRow& header_row) const {
    Header header;
    for (std::size_t c = 0; c < std::min(header_row.cells.size(), kMostColumns); ++c) {
      const std::string_view shown = source_.text.cell(header_row, c);
      ColumnHeader& column = header.emplace_back();
      if (shown.size() > kMostHeaderBytes) continue;
      for (const std::string_view reading : labels_in(shown)) column.push_back(words_of(reading));
    }
    return header;
  }

  // The columns that the row at `at` names, if it is a register's header.
  std::optional<Columns> columns_of(std::size_t at, std::size_t end, std::size_t table_begin) const {
    const Header header = header_of(row(at));
    Columns columns;
    columns.count = row(at).cells.size();
    int ratings = 0;
    bool risk = false;
    for (std::size_t c = 0; c < header.size(); ++c) {
      const int column = static_cast<int>(c);
      const auto is = [&](const PhraseSet& set) {
        return any_reading(header[c], [&](const auto& reading) { return set.is(reading); });
      };
      const auto is_named = [&](const PhraseSet& set) {
        return any_reading(header[c], [&](const auto& reading) { return names(set, reading); });
      };
      risk = risk || any_reading(header[c], mentions_risk);
      if (columns.id == kNone && is(words_.id_columns))
        columns.id = column;
      else if (columns.title == kNone && is_named(words_.title_columns))
        columns.title = column;
      else if (columns.description == kNone && is_named(words_.description_columns))
        columns.description = column;
      else if (is(words_.owner_columns))
        columns.owner = columns.owner == kNone ? column : columns.owner;
      const bool rates = any_reading(
          header[c], [&](const auto& reading) { return words_.rating_columns.match(reading, 0) > 0; });
      if (column != columns.title && rates) ++ratings;
    }
    if (columns.title == kNone) std::swap(columns.title, columns.description);
    if (columns.title == kNone) return std::nullopt;
    add_scores(columns, header, at, end);
    const bool known = is_register(table_begin);
    const int signs = (columns.id != kNone ? 1 : 0) + (columns.scores.empty() ? 0 : 1) + std::min(ratings, 2);
    const bool enough = known ? signs >= 1 : risk && signs >= 2;
    return enough ? std::optional(columns) : std::nullopt;
  }

  // Score columns in the order in which they count. Under a header that runs over several columns ("Current":
  // L, C, S) it is the one headed as a score, else the last.
  void add_scores(Columns& columns, const Header& header, std::size_t at, std::size_t end) const {
    const Header below = at + 1 < end ? header_of(row(at + 1)) : Header{};
    for (const PhraseSet& set : words_.score_columns) {
      for (std::size_t c = 0; c < header.size(); ++c) {
        if (static_cast<int>(c) == columns.title || static_cast<int>(c) == columns.id) continue;
        const bool named = any_reading(header[c], [&](const auto& reading) {
          return names(set, reading) || (mentions_score(reading) && set.match(reading, 0) > 0);
        });
        if (!named) continue;
        std::size_t last = c;
        while (last + 1 < header.size() && is_blank(header[last + 1]) && last + 1 < below.size() &&
               !is_blank(below[last + 1]))
          ++last;
        std::size_t score = last;
        for (std::size_t s = c; s <= last && last > c && s < below.size(); ++s)
          if (!is_blank(below[s]) && words_.sum_columns.is(below[s].front())) score = s;
        columns.scores.push_back(static_cast<int>(score));
      }
    }
  }

  static bool mentions_score(const std::vector<Word>& header) {
    return std::any_of(header.begin(), header.end(),
                       [](const Word& w) { return w.folded == "score" || w.folded == "rating"; });
  }

  // Whether the document, or what stands before the table, is called a register.
  bool is_register(std::size_t table_begin) const {
    if (source_.document.type == PaperType::risk_register) return true;
    if (words_.registers.contains(words_of(source_.document.title))) return true;
    for (std::size_t back = 1; back <= std::min(table_begin, kReachOfHeading); ++back) {
      const TextRow& before = row(table_begin - back);
      if (before.table >= 0) continue;
      const std::vector<Word> line = words_of(source_.text.text(before).substr(0, 400));
      if (words_.registers.contains(line) || words_.lists.contains(line)) return true;
    }
    return false;
  }

  void read_row(const TextRow& table_row) {
    if (table_row.role == RowRole::table_header || is_sub_header(table_row)) return;
    const std::string_view title_cell = title_of(table_row);
    const std::string_view id_cell = cell(table_row, columns_->id);
    const LeadingId leading = leading_risk_id(title_cell, words_);
    if (title_cell.empty()) return extend(table_row);
    if (continues(table_row, title_cell, id_cell, leading)) return extend(table_row);
    if (is_section(table_row) && leading.id.empty()) return;
    FoundRisk risk;
    risk.title = risk_title(leading.id.empty() ? title_cell : title_cell.substr(leading.rest));
    if (risk.title.empty() || is_no_risk(risk.title, words_)) return;
    risk.ref = !id_cell.empty() && id_cell.size() <= kMostIdBytes ? std::string(id_cell) : leading.id;
    std::replace(risk.ref.begin(), risk.ref.end(), '\n', ' ');
    risk.score = score_of(table_row);
    const std::string_view owner = cell(table_row, columns_->owner);
    if (!owner.empty() && owner.size() < 80 && has_letter(owner)) risk.owners.emplace_back(owner);
    risk.spans.push_back(table_row.span);
    risk.rule = "row of a risk register";
    found_.push_back(std::move(risk));
    last_table_ = table_row.table;
    last_title_ = title_cell;
  }

  // Where the title is another column's in this row: a title column left empty beside a description.
  std::string_view title_of(const TextRow& table_row) const {
    const std::string_view title = cell(table_row, columns_->title);
    return title.empty() ? cell(table_row, columns_->description) : title;
  }

  // L, C, S; 1., 2., 3.: the header's second row.
  bool is_sub_header(const TextRow& table_row) const {
    std::size_t filled = 0;
    for (std::size_t c = 0; c < table_row.cells.size(); ++c)
      filled += cell(table_row, static_cast<int>(c)).empty() ? 0 : 1;
    return filled > 0 && title_of(table_row).empty() && cell(table_row, 0).empty();
  }

  // One cell alone, before others that are empty: a heading within the table.
  bool is_section(const TextRow& table_row) const {
    std::size_t filled = 0;
    for (std::size_t c = 0; c < table_row.cells.size(); ++c)
      filled += cell(table_row, static_cast<int>(c)).empty() ? 0 : 1;
    return filled == 1 && table_row.cells.size() > 2;
  }

  // The rest of the risk before it, cut by a page or a line's end.
  bool continues(const TextRow& table_row, std::string_view title, std::string_view id,
                 const LeadingId& leading) const {
    if (found_.empty() || !leading.id.empty() || !id.empty() || last_title_.empty()) return false;
    if (columns_->id != kNone) return true;
    if (std::islower(static_cast<unsigned char>(title.front())) != 0) return true;
    return cell(table_row, 0).empty() && columns_->title > 0 &&
           std::string_view(".;?!").find(last_title_.back()) == std::string_view::npos;
  }

  void extend(const TextRow& table_row) {
    if (!found_.empty() && !last_title_.empty()) found_.back().spans.push_back(table_row.span);
  }

  std::string score_of(const TextRow& table_row) const {
    for (const int column : columns_->scores) {
      std::string_view shown = cell(table_row, column);
      shown = trimmed(shown.substr(0, shown.find('\n')));
      const bool rates =
          std::any_of(shown.begin(), shown.end(), [](char c) { return c >= '0' && c <= '9'; }) ||
          (count_words(shown) <= 2 && has_letter(shown));
      if (rates && shown.size() <= kMostScoreBytes) return rating_of(shown);
    }
    return {};
  }

  const RiskSource& source_;
  const RiskWords& words_;
  std::optional<Columns> columns_;  // of the table under way
  std::vector<FoundRisk> found_;
  std::string_view last_title_;
  int last_table_ = -1;
};

}  // namespace

std::vector<FoundRisk> risks_of_tables(const RiskSource& source) { return TableReader(source).read(); }

}  // namespace quorate
