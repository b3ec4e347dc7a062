// Interests: the rows of a register of interests. What members declare in minutes is the minutes' own.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/governance/headings.h"
#include "indexer/governance/item.h"
#include "indexer/governance/plain_words.h"
#include "indexer/governance/vocabulary.h"

namespace quorate {
namespace {

constexpr std::size_t kMostHeaderBytes = 200;
constexpr std::size_t kMostNameBytes = 120;
constexpr std::size_t kHeaderRows = 3;  // a header stands no further down in its table

struct Columns {
  std::size_t count = 0;
  std::vector<std::size_t> people;     // "First name" and "Surname" may be two
  std::vector<std::size_t> interests;  // in order
};

class InterestReader {
public:
  InterestReader(const CleanText& text, const Document& document, const InterestWords& words)
      : text_(text), words_(words), rows_(text_rows(text, document.rows)) {}

  std::vector<Item> read() {
    int table = -1;
    std::size_t into = 0;  // rows into the table
    for (const std::size_t i : rows_) {
      const TextRow& row = text_.rows[i];
      if (row.table < 0) {
        if (row.span.size() > 200)
          columns_.reset();  // a paragraph ends the register, a page's heading doesn't
        continue;
      }
      if (row.table != table) begin_table(row, table, into);
      if (const auto columns = into++ < kHeaderRows ? columns_of(row) : std::nullopt)
        columns_ = columns;
      else if (columns_ && row.role != RowRole::table_header)
        read_row(row);
    }
    return std::move(items_);
  }

private:
  // A table without a header goes on with the one before, where it has as many columns.
  void begin_table(const TextRow& row, int& table, std::size_t& into) {
    table = row.table;
    into = 0;
    if (columns_ && row.cells.size() != columns_->count) columns_.reset();
  }

  bool names(const PhraseSet& set, const std::vector<Word>& header) const {
    const std::size_t length = set.match(header, 0);
    return length > 0 && (length == header.size() || length > 1);
  }

  std::optional<Columns> columns_of(const TextRow& row) const {
    Columns columns;
    columns.count = row.cells.size();
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      const std::string_view shown = text_.cell(row, c);
      if (shown.size() > kMostHeaderBytes) return std::nullopt;  // a row of the register's own
      const std::vector<Word> header = words_of(shown);
      if (words_.person_columns.is(header))
        columns.people.push_back(c);
      else if (names(words_.interest_columns, header))
        columns.interests.push_back(c);
    }
    if (columns.people.empty() || columns.interests.empty()) return std::nullopt;
    return columns;
  }

  std::string person_of(const TextRow& row) const {
    std::string person;
    for (const std::size_t c : columns_->people) {
      const std::string_view cell = trimmed(text_.cell(row, c));
      const std::string_view line = trimmed(cell.substr(0, cell.find('\n')));  // the role may stand below
      if (line.empty() || line.size() > kMostNameBytes) continue;
      person += (person.empty() ? "" : " ") + std::string(line);
    }
    return person;
  }

  void read_row(const TextRow& row) {
    const std::string own = person_of(row);
    if (!own.empty()) person_ = own;  // a name holds for the rows below it
    std::string interest;
    for (const std::size_t c : columns_->interests) {
      const std::string_view cell = trimmed(text_.cell(row, c));
      if (!has_letter(cell) || words_.nothing.is(words_of(cell))) continue;
      interest += (interest.empty() ? "" : "; ") + std::string(cell);
    }
    if (interest.empty() || person_.empty()) return;
    std::replace(interest.begin(), interest.end(), '\n', ' ');
    Item item;
    item.kind = Kind::interest;
    item.title = shortened(person_ + ": " + interest, kMostTitleBytes);
    item.people.owner.push_back(person_);
    item.spans.push_back(row.span);
    if (own.empty()) item.text = person_ + "\t" + std::string(trimmed(text_.text(row)));
    item.rules.emplace_back("row of a register of interests");
    items_.push_back(std::move(item));
  }

  const CleanText& text_;
  const InterestWords& words_;
  std::vector<std::size_t> rows_;
  std::optional<Columns> columns_;
  std::string person_;
  std::vector<Item> items_;
};

}  // namespace

std::vector<Item> find_interests(const CleanText& text, const Document& document,
                                 const GovernanceVocabulary& words) {
  return InterestReader(text, document, words.papers.interests).read();
}

}  // namespace quorate
