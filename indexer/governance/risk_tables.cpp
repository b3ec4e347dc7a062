// Risks in the tables of registers and frameworks: a row each.
#include <algorithm>
#include <cctype>
#include <optional>

#include "indexer/governance/plain_words.h"
#include "indexer/governance/risk_columns.h"
#include "indexer/governance/risk_finding.h"

namespace quorate {
namespace {

constexpr std::size_t kMostIdBytes = 24;
constexpr std::size_t kMostScoreBytes = 40;
constexpr std::size_t kHeaderRows = 3;  // a header may run over so many rows, or stand so far down

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
    return column == RiskColumns::kNone ? std::string_view{}
                                        : trimmed(source_.text.cell(row, static_cast<std::size_t>(column)));
  }

  void read_table(std::size_t begin, std::size_t end) {
    std::size_t body = begin;
    for (std::size_t at = begin; at < std::min(end, begin + kHeaderRows); ++at) {
      const std::optional<RiskColumns> columns = risk_columns(source_, at, end, begin);
      if (!columns) continue;
      columns_ = columns;
      body = at + 1;
      while (body < end && is_second_line(source_, row(body))) ++body;
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

  bool has_header(std::size_t begin, std::size_t end) const {
    for (std::size_t at = begin; at < std::min(end, begin + 2); ++at)
      if (row(at).role == RowRole::table_header) return true;
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
    if (columns_->id != RiskColumns::kNone) return true;
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
  std::optional<RiskColumns> columns_;  // of the table under way
  std::vector<FoundRisk> found_;
  std::string_view last_title_;
  int last_table_ = -1;
};

}  // namespace

std::vector<FoundRisk> risks_of_tables(const RiskSource& source) { return TableReader(source).read(); }

}  // namespace quorate
