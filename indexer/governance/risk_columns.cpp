#include "indexer/governance/risk_columns.h"

#include <algorithm>

#include "indexer/governance/headings.h"
#include "indexer/governance/plain_words.h"

namespace quorate {
namespace {

constexpr std::size_t kMostHeaderBytes = 160;
constexpr std::size_t kMostColumns = 40;
constexpr std::size_t kReachOfHeading = 8;  // rows before a table that may say what it is

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

class HeaderReader {
public:
  explicit HeaderReader(const RiskSource& source) : source_(source), words_(source.words.risks) {}

  // The columns that the row at `at` names, if it is a register's header.
  std::optional<RiskColumns> columns_at(std::size_t at, std::size_t end, std::size_t table_begin) const {
    const Header header = header_of(row(at));
    RiskColumns columns;
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
      if (columns.id == RiskColumns::kNone && is(words_.id_columns))
        columns.id = column;
      else if (columns.title == RiskColumns::kNone && is_named(words_.title_columns))
        columns.title = column;
      else if (columns.description == RiskColumns::kNone && is_named(words_.description_columns))
        columns.description = column;
      else if (is(words_.owner_columns))
        columns.owner = columns.owner == RiskColumns::kNone ? column : columns.owner;
      const bool rates = any_reading(
          header[c], [&](const auto& reading) { return words_.rating_columns.match(reading, 0) > 0; });
      if (column != columns.title && rates) ++ratings;
    }
    if (columns.title == RiskColumns::kNone) std::swap(columns.title, columns.description);
    if (columns.title == RiskColumns::kNone) return std::nullopt;
    add_scores(columns, header, at, end);
    const bool known = is_register(table_begin);
    const int signs =
        (columns.id != RiskColumns::kNone ? 1 : 0) + (columns.scores.empty() ? 0 : 1) + std::min(ratings, 2);
    const bool enough = known ? signs >= 1 : risk && signs >= 2;
    return enough ? std::optional(columns) : std::nullopt;
  }

private:
  const TextRow& row(std::size_t at) const { return source_.text.rows[source_.rows[at]]; }

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

  // Score columns in the order in which they count. Under a header that runs over several columns ("Current":
  // L, C, S) it is the one headed as a score, else the last.
  void add_scores(RiskColumns& columns, const Header& header, std::size_t at, std::size_t end) const {
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

  const RiskSource& source_;
  const RiskWords& words_;
};

}  // namespace

std::optional<RiskColumns> risk_columns(const RiskSource& source, std::size_t at, std::size_t end,
                                        std::size_t table_begin) {
  return HeaderReader(source).columns_at(at, end, table_begin);
}

bool is_second_line(const RiskSource& source, const TextRow& below) {
  constexpr std::size_t kMostWords = 2;  // of a cell
  constexpr std::size_t kLeastCells = 2;
  std::size_t filled = 0;
  for (std::size_t c = 0; c < below.cells.size(); ++c) {
    const std::string_view shown = source.text.cell(below, c);
    const std::vector<Word> words = words_of(shown);
    if (words.empty()) continue;
    ++filled;
    const bool lower = !words.front().capital && has_letter(shown);
    if (words.size() > kMostWords || !lower || shown.find_first_of("0123456789") != std::string_view::npos)
      return false;
  }
  return filled >= kLeastCells;
}

}  // namespace quorate
