// Risks of a register that has no header: entries that open with an id, their ratings behind labels or in
// cells.
#include <algorithm>
#include <cctype>

#include "indexer/governance/plain_words.h"
#include "indexer/governance/risk_finding.h"

namespace quorate {
namespace {

constexpr std::size_t kLeastEntries = 2;
constexpr std::size_t kReachOfHeading = 4;  // rows above the first entry that may call it a register
constexpr std::size_t kMostEntryRows = 25;
constexpr std::size_t kMostOwnerBytes = 80;

bool opens_title(std::string_view text) {
  return !text.empty() && (static_cast<unsigned char>(text.front()) >= 0x80 ||
                           std::isupper(static_cast<unsigned char>(text.front())) != 0);
}

// Letters of an id that stay alike in a register: "SR" of "SR01", "Risk" of "Risk 4", "S-" of "S-A".
std::string_view prefix_of(std::string_view id) {
  const std::size_t digits = id.find_first_of("0123456789");
  return id.substr(0, digits != std::string_view::npos ? digits : id.empty() ? 0 : id.size() - 1);
}

// "S-A", "B" of a cell that says "Risk S-A" and no more.
std::string_view lettered_id(std::string_view cell, const RiskWords& words) {
  constexpr std::size_t kMostLetters = 4;
  const std::size_t blank = cell.rfind(' ');
  if (blank == std::string_view::npos || !words.id_words.is(words_of(cell.substr(0, blank)))) return {};
  const std::string_view code = cell.substr(blank + 1);
  const bool letters = code.size() <= kMostLetters && std::all_of(code.begin(), code.end(), [](char c) {
                         return c == '-' || std::isupper(static_cast<unsigned char>(c)) != 0;
                       });
  return letters ? code : std::string_view{};
}

// The id that an entry opens with; in registers without codes its number ("1. Staff leave").
LeadingId entry_id(std::string_view text, const RiskWords& words) {
  if (const std::string_view letters = lettered_id(text, words); !letters.empty())
    return {std::string(letters), text.size()};
  LeadingId id = leading_risk_id(text, words);
  const std::size_t mark = list_mark(text);
  if (!id.id.empty() || mark == 0) return id;
  std::size_t digits = 0;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
  return digits == 0 || digits > 2 ? id : LeadingId{std::string(text.substr(0, digits)), mark};
}

// What follows the lines of a drawn box: "┃ Risk 4".
std::string_view without_box(std::string_view text) {
  while (text.size() >= 3 && text[0] == '\xe2' && (text[1] == '\x94' || text[1] == '\x95'))
    text = trimmed(text.substr(3));
  return text;
}

// The score of a text that multiplies likelihood and impact: "16" of "Now L4 x C4 = 16", "15" of "15 (5x3)";
// empty where it multiplies nothing.
std::string product_in(std::string_view text) {
  const auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  for (std::size_t at = 0; at + 2 < text.size(); ++at) {
    if (!digit(at) || digit(at + 1)) continue;
    std::size_t next = text.find_first_not_of(' ', at + 1);
    if (next == std::string_view::npos) return {};
    const bool times = text[next] == 'x' || text[next] == 'X' || text[next] == '*';
    if (!times && !text.substr(next).starts_with("\u00d7")) continue;
    next = text.find_first_not_of(' ', next + (times ? 1 : 2));
    if (next != std::string_view::npos && std::isupper(static_cast<unsigned char>(text[next])) != 0) ++next;
    if (next == std::string_view::npos || !digit(next)) continue;
    const int score = (text[at] - '0') * (text[next] - '0');
    return std::to_string(score);
  }
  return {};
}

class EntryReader {
public:
  explicit EntryReader(const RiskSource& source) : source_(source), words_(source.words.risks) {}

  std::vector<FoundRisk> read() {
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < source_.rows.size(); ++at)
      if (opens_entry(at)) starts.push_back(at);
    for (std::size_t first = 0; first < starts.size();) {
      std::size_t last = first + 1;  // a run of ids of one kind
      while (last < starts.size() && starts[last] - starts[last - 1] <= kMostEntryRows &&
             prefix_of(id_at(starts[last])) == prefix_of(id_at(starts[first])))
        ++last;
      const bool many = last - first >= kLeastEntries;
      if (many && (in_register(starts[first]) || are_rated(starts, first, last)))
        for (std::size_t i = first; i < last; ++i)
          read_entry(starts[i], i + 1 < starts.size() ? starts[i + 1] : source_.rows.size());
      first = last;
    }
    return std::move(found_);
  }

private:
  const TextRow& row(std::size_t at) const { return source_.text.rows[source_.rows[at]]; }

  // The filled cells of a row.
  std::vector<std::string_view> fields(std::size_t at) const {
    std::vector<std::string_view> filled;
    for (const Span& cell : row(at).cells)
      if (const std::string_view shown = without_box(trimmed(source_.text.view(cell))); !shown.empty())
        filled.push_back(shown);
    return filled;
  }

  std::string id_at(std::size_t at) const {
    const std::vector<std::string_view> cells = fields(at);
    return cells.empty() ? std::string{} : entry_id(cells[0], words_).id;
  }

  std::string_view title_at(const std::vector<std::string_view>& cells) const {
    std::string_view title = cells[0].substr(std::min(entry_id(cells[0], words_).rest, cells[0].size()));
    if (title.empty() && cells.size() > 1) title = cells[1];
    return title.starts_with("NEW ") ? trimmed(title.substr(4)) : title;
  }

  bool opens_entry(std::size_t at) const {
    if (row(at).role == RowRole::table_header) return false;
    const std::vector<std::string_view> cells = fields(at);
    if (cells.empty() || entry_id(cells[0], words_).id.empty()) return false;
    const std::string_view title = title_at(cells);
    return opens_title(title) && count_words(title) >= 2 && !is_no_risk(risk_title(title), words_);
  }

  bool in_register(std::size_t at) const {
    if (source_.document.type == PaperType::risk_register ||
        words_.registers.contains(words_of(source_.document.title)))
      return true;
    for (std::size_t back = 1; back <= std::min(at, kReachOfHeading); ++back) {
      const std::string_view line = trimmed(source_.text.text(row(at - back))).substr(0, 200);
      const std::vector<std::string_view> cells = fields(at - back);
      const bool listed = cells.size() > 2;  // a row of another list may name a register: an agenda's
      if (count_words(line) > 15 || listed) continue;
      const std::vector<Word> words = words_of(line);
      if (words_.registers.contains(words) || words_.lists.contains(words)) return true;
    }
    return false;
  }

  // Whether most of a run of entries multiply likelihood and impact within a few lines of their titles,
  // whatever their list is called.
  bool are_rated(const std::vector<std::size_t>& starts, std::size_t first, std::size_t last) const {
    constexpr std::size_t kLeastRated = 3, kReach = 4;
    std::size_t rated = 0;
    for (std::size_t i = first; i < last; ++i) {
      const std::size_t next = i + 1 < starts.size() ? starts[i + 1] : source_.rows.size();
      bool product = false;
      for (std::size_t at = starts[i]; at < std::min(next, starts[i] + kReach); ++at)
        for (const std::string_view field : fields(at)) product = product || !product_in(field).empty();
      rated += product ? 1 : 0;
    }
    return rated >= kLeastRated && rated * 3 >= (last - first) * 2;
  }

  // Its rows up to the next entry, a gap or a paragraph that is no part of it.
  std::size_t end_of(std::size_t begin, std::size_t next) const {
    std::size_t end = begin + 1;
    while (end < std::min(next, begin + kMostEntryRows) && row(end).blank_before == 0 &&
           row(end).page == row(begin).page)
      ++end;
    return end;
  }

  void read_entry(std::size_t begin, std::size_t next) {
    const std::vector<std::string_view> cells = fields(begin);
    FoundRisk risk;
    risk.ref = entry_id(cells[0], words_).id;
    risk.title = risk_title(title_at(cells));
    risk.rule = "entry of a register that opens with its id";
    const std::size_t end = end_of(begin, next);
    for (std::size_t at = begin; at < end; ++at) risk.spans.push_back(row(at).span);
    for (const PhraseSet& labels : words_.score_columns)
      for (std::size_t at = begin; at < end && risk.score.empty(); ++at)
        for (const std::string_view field : fields(at))
          if (risk.score.empty()) risk.score = labelled_rating(field, labels);
    for (std::size_t at = begin; at < end && risk.owners.empty(); ++at)
      for (const std::string_view field : fields(at))
        if (std::string owner = labelled_owner(field); !owner.empty()) {
          risk.owners.push_back(std::move(owner));
          break;
        }
    for (std::size_t at = begin; at < end && risk.score.empty(); ++at)
      for (const std::string_view field : fields(at))
        if (risk.score.empty()) risk.score = product_in(field);
    if (risk.score.empty())  // a row of cells without labels: its last rating
      for (std::size_t c = cells.size(); c > 2 && risk.score.empty(); --c)
        if (rating_length(cells[c - 1], words_) == cells[c - 1].size()) risk.score = rating_of(cells[c - 1]);
    // A number alone may be a section's: an entry is rated.
    if (!prefix_of(risk.ref).empty() || !risk.score.empty()) found_.push_back(std::move(risk));
  }

  std::string labelled_rating(std::string_view field, const PhraseSet& labels) const {
    const std::vector<Word> all = words_of(field);
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::size_t length = all[i].capital ? labels.match(all, i) : 0;
      if (length == 0) continue;
      const std::string_view behind = field.substr(all[i + length - 1].span.end);
      const std::size_t from = behind.find_first_not_of(" :=-\t");
      if (from == std::string_view::npos) continue;
      const std::string_view value = trimmed(behind.substr(from, rating_length(behind.substr(from), words_)));
      if (!value.empty()) return rating_of(value);
    }
    return {};
  }

  std::string labelled_owner(std::string_view field) const {
    const std::vector<Word> all = words_of(field);
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::size_t length = all[i].capital ? words_.owner_columns.match(all, i) : 0;
      if (length == 0) continue;
      std::string_view behind = field.substr(all[i + length - 1].span.end);
      if (!behind.starts_with(':')) continue;
      behind = trimmed(behind.substr(1));
      behind = trimmed(behind.substr(0, std::min(behind.find("  "), behind.find_first_of(";|\t\n"))));
      // The next label on the same line ends it: "Vice-Chancellor Gross: ...".
      if (const std::size_t colon = behind.find(':'); colon != std::string_view::npos) {
        const std::size_t blank = behind.rfind(' ', colon);
        behind = trimmed(behind.substr(0, blank == std::string_view::npos ? 0 : blank));
      }
      if (has_letter(behind) && behind.size() < kMostOwnerBytes) return std::string(behind);
    }
    return {};
  }

  const RiskSource& source_;
  const RiskWords& words_;
  std::vector<FoundRisk> found_;
};

}  // namespace

std::vector<FoundRisk> risks_of_entries(const RiskSource& source) { return EntryReader(source).read(); }

}  // namespace quorate
