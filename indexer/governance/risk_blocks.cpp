// Risks that have a block of their own: a label, the risk, its description, its ratings.
#include <algorithm>
#include <cctype>
#include <string>
#include <unordered_set>

#include "indexer/governance/plain_words.h"
#include "indexer/governance/risk_finding.h"

namespace quorate {
namespace {

constexpr std::size_t kMostLabelBytes = 60;
constexpr std::size_t kMostDetailRows = 120;  // of a block below its ratings
constexpr std::size_t kMostOwnerBytes = 80;
constexpr std::size_t kMostBlockRows = 18;  // of a block, as far as its ratings are looked for

// A cell or a line of a row, in reading order.
struct Field {
  std::size_t row = 0;  // place in RiskSource::rows
  Span span;
  bool alone = true;  // the only filled cell of its row
};

class BlockReader {
public:
  explicit BlockReader(const RiskSource& source) : source_(source), words_(source.words.risks) {
    for (std::size_t at = 0; at < source.rows.size(); ++at) {
      const TextRow& row = source.text.rows[source.rows[at]];
      const auto filled = std::count_if(row.cells.begin(), row.cells.end(), [&](const Span& cell) {
        return !trimmed(source.text.view(cell)).empty();
      });
      for (const Span& cell : row.cells) {
        const Span span = trimmed(source.text, cell);
        if (span.size() > 0) fields_.push_back({at, span, filled == 1});
      }
    }
  }

  std::vector<FoundRisk> read() {
    std::vector<std::size_t> labels;
    for (std::size_t f = 0; f < fields_.size(); ++f)
      if (is_label(f)) labels.push_back(f);
    for (std::size_t i = 0; i < labels.size(); ++i)
      read_block(labels[i], i + 1 < labels.size() ? labels[i + 1] : fields_.size());
    return std::move(found_);
  }

private:
  std::string_view shown(std::size_t f) const { return source_.text.view(fields_[f].span); }

  std::size_t colon_of(std::size_t f) const {
    const std::size_t colon = shown(f).substr(0, kMostLabelBytes).find(':');
    return colon;
  }

  // "Principal risk:" alone or with the risk behind it; in a table, a first cell with one or two beside it.
  bool is_label(std::size_t f) const {
    const Field& field = fields_[f];
    const std::size_t colon = colon_of(f);
    const std::string_view label =
        shown(f).substr(0, colon == std::string_view::npos ? shown(f).size() : colon);
    if (label.size() > kMostLabelBytes || !words_.labels.is(words_of(label))) return false;
    const TextRow& row = source_.text.rows[source_.rows[field.row]];
    // A header's "Risk:" names a column, unless the risk itself stands behind it.
    if (row.role == RowRole::table_header &&
        (colon == std::string_view::npos ||
         leading_risk_id(trimmed(shown(f).substr(colon + 1)), words_).id.empty()))
      return false;
    if (colon != std::string_view::npos) return true;
    const bool first = f == 0 || fields_[f - 1].row != field.row;
    std::size_t in_row = 0;
    for (std::size_t g = f; g < fields_.size() && fields_[g].row == field.row; ++g) ++in_row;
    return first && row.table >= 0 && in_row == 2;
  }

  void read_block(std::size_t label, std::size_t end) {
    // The risk: behind the colon, else the next field; its description may follow.
    std::size_t f = label;
    Span value = fields_[label].span;
    const std::size_t colon = colon_of(label);
    value.begin += static_cast<std::uint32_t>(colon == std::string_view::npos ? value.size() : colon + 1);
    value = trimmed(source_.text, value);
    if (value.size() == 0) {
      if (++f >= end) return;
      value = fields_[f].span;
    }
    const std::string_view risk_text = source_.text.view(value);
    const LeadingId leading = leading_risk_id(risk_text, words_);
    FoundRisk risk;
    risk.ref = leading.id;
    risk.title = risk_title(leading.id.empty() ? risk_text : risk_text.substr(leading.rest));
    std::size_t last = f;
    if (risk.title.empty() && f + 1 < end) risk.title = risk_title(shown(last = f + 1));
    std::size_t score_field = end;
    risk.score = score_of(f + 1, end, score_field);
    if (is_no_risk(risk.title, words_) || (risk.ref.empty() && risk.score.empty())) return;
    if (score_field < end) last = score_field;
    // A sentence under the title is its description.
    if (last == f && f + 1 < end && fields_[f + 1].alone && count_words(shown(f + 1)) > 5) last = f + 1;
    risk.owners = owners_of(label, end);
    for (std::size_t r = fields_[label].row; r <= last_row(fields_[last].row, end); ++r)
      risk.spans.push_back(source_.text.rows[source_.rows[r]].span);
    risk.rule = "block of its own in a framework";
    found_.push_back(std::move(risk));
  }

  const TextRow& row_at(std::size_t r) const { return source_.text.rows[source_.rows[r]]; }

  // Controls, gaps and actions belong to the block: its tables down to the next label, and the lines between
  // them. Behind the last label the first line that stood in no block before ends it.
  std::size_t last_row(std::size_t last, std::size_t end) {
    const std::size_t limit = end < fields_.size() ? fields_[end].row : source_.rows.size();
    std::size_t in_block = last;
    for (std::size_t r = last + 1; r < std::min(limit, last + kMostDetailRows); ++r) {
      const TextRow& row = row_at(r);
      if (row.table >= 0) {
        in_block = r;
        continue;
      }
      // An appendix begins anew, whatever labels follow in it.
      if (source_.words.passages.part_words.match(words_of(source_.text.text(row).substr(0, kMostLabelBytes)),
                                                  0) > 0)
        break;
      std::string line = bare(source_.text.text(row).substr(0, 2 * kMostLabelBytes));
      if (end == fields_.size() && !between_.contains(line)) break;
      if (end < fields_.size()) between_.insert(std::move(line));
    }
    return in_block;
  }

  // "Executive lead (risk owner)" over a name, or before it with a colon.
  std::vector<std::string> owners_of(std::size_t label, std::size_t end) const {
    const std::size_t limit = end < fields_.size() ? fields_[end].row : source_.rows.size();
    const std::size_t first = fields_[label].row;
    for (std::size_t r = first; r < std::min(limit, first + kMostBlockRows); ++r) {
      const TextRow& row = row_at(r);
      for (std::size_t c = 0; c < row.cells.size(); ++c) {
        const std::string_view cell = trimmed(source_.text.cell(row, c));
        const std::size_t colon = std::min(cell.find(':'), cell.size());
        if (!names_owner(cell.substr(0, colon))) continue;
        std::string_view owner = colon < cell.size() ? trimmed(cell.substr(colon + 1)) : std::string_view{};
        for (std::size_t below = r + 1; owner.empty() && row.table >= 0 && below < std::min(limit, r + 4) &&
                                        row_at(below).table == row.table;
             ++below)
          owner = trimmed(source_.text.cell(row_at(below), c));
        if (has_letter(owner) && owner.size() <= kMostOwnerBytes) return {std::string(owner)};
      }
    }
    return {};
  }

  bool names_owner(std::string_view label) const {
    const std::vector<Word> words = words_of(label.substr(0, kMostLabelBytes));
    if (words.empty() || label.size() > kMostLabelBytes) return false;
    for (std::size_t w = 0; w < words.size(); ++w) {
      const std::size_t length = words_.owner_columns.match(words, w);
      if (length > 1 || length == words.size()) return true;
    }
    return false;
  }

  static bool is_rating(std::string_view text) {
    return !text.empty() && text.size() <= 12 && std::all_of(text.begin(), text.end(), [](char c) {
      return (c >= '0' && c <= '9') || std::string_view(" xX=*().").find(c) != std::string_view::npos ||
             static_cast<unsigned char>(c) >= 0x80;
    });
  }

  // The number that a score's label leads to: the last of those that follow ("4 | x | 3 | = | 12").
  std::string score_of(std::size_t from, std::size_t end, std::size_t& place) const {
    for (std::size_t f = from; f < end && fields_[f].row - fields_[from].row < kMostBlockRows; ++f) {
      const std::size_t colon = colon_of(f);
      const std::string_view label =
          shown(f).substr(0, colon == std::string_view::npos ? shown(f).size() : colon);
      if (label.size() > kMostLabelBytes || !words_.score_labels.is(words_of(label))) continue;
      std::string_view score;
      if (colon != std::string_view::npos) score = trimmed(shown(f).substr(colon + 1));
      for (std::size_t g = f + 1;
           g < end && g < f + 8 && fields_[g].row <= fields_[f].row + 1 && is_rating(shown(g)); ++g)
        if (shown(g).find_first_of("0123456789") != std::string_view::npos) score = shown(g);
      if (score.empty() || score.find_first_of("0123456789") == std::string_view::npos || score.size() > 40)
        continue;
      place = f;
      return std::string(score);
    }
    return {};
  }

  const RiskSource& source_;
  const RiskWords& words_;
  std::vector<Field> fields_;
  std::vector<FoundRisk> found_;
  std::unordered_set<std::string> between_;  // lines between the tables of a block
};

}  // namespace

std::vector<FoundRisk> risks_of_blocks(const RiskSource& source) { return BlockReader(source).read(); }

}  // namespace quorate
