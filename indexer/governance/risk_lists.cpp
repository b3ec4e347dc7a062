// Risks in lists: bullets under "the principal risks are:", and entries named with their ids one after
// another.
#include <algorithm>
#include <cctype>
#include <unordered_set>

#include "indexer/governance/plain_words.h"
#include "indexer/governance/risk_finding.h"

namespace quorate {
namespace {

constexpr std::size_t kLeastEntries = 3;
constexpr std::size_t kMostEntryWords = 60;
constexpr std::size_t kMostTitleWords = 30;
constexpr std::size_t kReachOfHeading = 3;  // lines above a list that may call it a register
constexpr std::size_t kMostCellBytes = 20000;

// A mention of an id in a stretch of text.
struct Mention {
  Span id;  // bytes of the stretch
  std::string prefix, number;
};

class ListReader {
public:
  explicit ListReader(const RiskSource& source) : source_(source), words_(source.words.risks) {}

  std::vector<FoundRisk> read() {
    for (std::size_t at = 0; at < source_.rows.size(); ++at) {
      const TextRow& row = this->row(at);
      if (row.role == RowRole::table_header) continue;
      for (const Span& cell : row.cells) read_mentions(cell);
      if (row.table < 0 && leads_into_risks(at)) read_bullets(at + 1);
    }
    return std::move(found_);
  }

private:
  const TextRow& row(std::size_t at) const { return source_.text.rows[source_.rows[at]]; }
  std::string_view shown(std::size_t at) const { return trimmed(source_.text.text(row(at))); }

  // "3. PRINCIPAL RISKS".
  bool is_list_heading(std::string_view line) const {
    line.remove_prefix(std::min(list_mark(line), line.size()));
    return line.size() < 80 && words_.lists.is(words_of(line));
  }

  // A line that ends in a colon and calls what follows principal risks, in a place that speaks of a register.
  bool leads_into_risks(std::size_t at) const {
    const std::string_view line = shown(at);
    if (is_list_heading(line)) return true;
    if (!line.ends_with(':') || line.size() > 4000) return false;
    const std::vector<Word> all = words_of(line);
    const std::size_t last = 40;  // words: its last sentence
    if (words_.lists.find(all, all.size() > last ? all.size() - last : 0) == PhraseSet::npos) return false;
    if (words_.registers.contains(all) || source_.document.type == PaperType::risk_register) return true;
    for (std::size_t back = 1; back <= std::min(at, kReachOfHeading); ++back)
      if (words_.registers.contains(words_of(shown(at - back).substr(0, 400))) ||
          is_list_heading(shown(at - back)))
        return true;
    return words_.registers.contains(words_of(source_.document.title));
  }

  static bool is_numbered(std::string_view line) {
    return line.substr(0, list_mark(line)).find_first_of("0123456789") != std::string_view::npos;
  }

  void read_bullets(std::size_t first) {
    std::vector<FoundRisk> bullets;
    std::vector<std::string> entries;
    bool numbered = false;  // "4.2" behind bullets is the paper's next paragraph
    const int indent = first < source_.rows.size() ? row(first).indent : 0;
    for (std::size_t at = first; at < source_.rows.size(); ++at) {
      const std::string_view line = shown(at);
      const std::size_t mark = list_mark(line);
      // A tab behind the mark makes two cells of a bullet.
      const bool tabbed = row(at).cells.size() <= 3 && mark > 0;
      if ((row(at).table >= 0 && !tabbed) ||
          (mark > 0 && (row(at).indent + 1 < indent || (!entries.empty() && is_numbered(line) != numbered))))
        break;
      if (mark == 0) {
        if (bullets.empty() || row(at).blank_before > 0) break;
        bullets.back().spans.push_back(row(at).span);  // its line was wrapped
        entries.back().append(" ").append(line);
        continue;
      }
      if (count_words(line) > kMostEntryWords) break;
      if (entries.empty()) numbered = is_numbered(line);
      FoundRisk& risk = bullets.emplace_back();
      risk.spans.push_back(row(at).span);
      risk.rule = "bullet in a list of principal risks";
      entries.emplace_back(line.substr(mark));
    }
    if (bullets.size() < kLeastEntries) return;
    for (std::size_t i = 0; i < bullets.size(); ++i) {
      const LeadingId leading = leading_risk_id(entries[i], words_);
      bullets[i].ref = leading.id;
      bullets[i].title = risk_title(std::string_view(entries[i]).substr(leading.rest));
      take_owner(bullets[i]);
      if (!is_no_risk(bullets[i].title, words_)) found_.push_back(std::move(bullets[i]));
    }
  }

  // "Fraud in grants (Head of Finance)": who owns it is no part of its title.
  static void take_owner(FoundRisk& risk) {
    constexpr std::size_t kMostOwnerWords = 6;
    const std::size_t open = risk.title.rfind(" (");
    if (open == std::string::npos || !risk.title.ends_with(')')) return;
    const std::string owner = risk.title.substr(open + 2, risk.title.size() - open - 3);
    const std::vector<Word> all = words_of(owner);
    const bool office = !all.empty() && all.size() <= kMostOwnerWords && all.front().capital &&
                        std::all_of(all.begin(), all.end(),
                                    [](const Word& word) {
                                      return word.capital || word.folded == "of" || word.folded == "and" ||
                                             word.folded == "for";
                                    }) &&
                        owner.find_first_of("0123456789") == std::string::npos;
    if (!office || (all.size() == 1 && all.front().capitals)) return;  // an acronym is the title's own
    risk.owners = {owner};
    risk.title.resize(open);
  }

  std::vector<Mention> mentions_in(std::string_view text) const {
    std::vector<Mention> mentions;
    const std::vector<Word> all = words_of(text);
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
      std::size_t number = i;
      for (std::size_t length = words_.id_words.match(all, number); length > 0 && number < all.size();
           length = words_.id_words.match(all, number))
        number += length;
      if (number == i || number >= all.size()) continue;
      const std::string& digits = all[number].folded;
      const bool numbers = digits.size() <= 4 && digits.find_first_of("0123456789") != std::string::npos;
      if (!numbers || all[number].span.begin - all[number - 1].span.end > 2 || !all[i].capital) continue;
      mentions.push_back({{all[i].span.begin, all[number].span.end}, all[i].folded, digits});
      i = number;
    }
    return mentions;
  }

  // "Risk 6 Workforce (rated 16) Risk 10 Elective backlog (rated 20) Risk 11 ...".
  void read_mentions(Span cell) {
    const std::string_view text = source_.text.view(cell);
    const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (text.size() > kMostCellBytes || text.size() < 30 ||
        digits < static_cast<std::ptrdiff_t>(kLeastEntries))
      return;
    const std::vector<Mention> mentions = mentions_in(text);
    if (mentions.size() < kLeastEntries) return;
    std::vector<FoundRisk> entries;
    std::unordered_set<std::string> numbers;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      const std::uint32_t end =
          i + 1 < mentions.size() ? mentions[i + 1].id.begin : static_cast<std::uint32_t>(text.size());
      FoundRisk risk = entry_of(text.substr(mentions[i].id.end, end - mentions[i].id.end));
      if (risk.title.empty() || mentions[i].prefix != mentions[0].prefix) continue;
      if (!numbers.insert(mentions[i].number).second) continue;
      risk.ref = std::string(text.substr(mentions[i].id.begin, mentions[i].id.size()));
      const auto length = static_cast<std::uint32_t>(risk.spans.front().end);  // of the entry behind its id
      risk.spans = {{cell.begin + mentions[i].id.begin, cell.begin + mentions[i].id.end + length}};
      entries.push_back(std::move(risk));
    }
    // Most of the mentions must be entries, or it is prose that speaks of risks.
    if (entries.size() < kLeastEntries || entries.size() * 3 < mentions.size() * 2) return;
    for (FoundRisk& risk : entries) found_.push_back(std::move(risk));
  }

  // Title and score of what stands behind an id; spans[0].end is the length that is the entry's own.
  FoundRisk entry_of(std::string_view behind) const {
    FoundRisk risk;
    risk.rule = "named with its id in a list of register entries";
    std::size_t begin = 0;
    while (begin < behind.size() &&
           (std::string_view(" -:\n\t").find(behind[begin]) != std::string_view::npos ||
            behind.substr(begin).starts_with("\u2013") || behind.substr(begin).starts_with("\u2014")))
      begin += static_cast<unsigned char>(behind[begin]) >= 0x80 ? 3 : 1;
    std::size_t end = behind.find_first_of("(*;\n", begin);
    if (end == std::string_view::npos) end = begin + first_sentence(behind.substr(begin)).size();
    end = std::min(end, behind.size());
    std::string_view title = trimmed(behind.substr(begin, end - begin));
    while (!title.empty() && std::string_view(",.:-").find(title.back()) != std::string_view::npos)
      title.remove_suffix(1);
    const std::vector<Word> words = words_of(title);
    static const PhraseSet kGoesOn({"and",      "or",    "is",     "was",   "were",  "has",     "have",
                                    "are",      "which", "that",   "to",    "will",  "remains", "relating",
                                    "detailed", "in",    "on",     "of",    "at",    "from",    "with",
                                    "as",       "score", "scored", "rated", "would", "should",  "could",
                                    "can",      "for",   "by",     "had",   "been"});
    if (words.empty() || words.size() > kMostTitleWords || kGoesOn.match(words, 0) > 0 || title.size() < 4)
      return risk;
    risk.title = risk_title(title);
    if (end < behind.size() && behind[end] == '(') {
      const std::size_t close = behind.find(')', end);
      const std::string_view inner =
          close == std::string_view::npos ? std::string_view{} : behind.substr(end + 1, close - end - 1);
      const std::size_t digit = inner.find_first_of("0123456789");
      if (inner.size() < 40 && digit != std::string_view::npos) {
        std::size_t stop = digit;
        while (stop < inner.size() && std::isdigit(static_cast<unsigned char>(inner[stop])) != 0) ++stop;
        risk.score = std::string(inner.substr(digit, stop - digit));
        end = close + 1;
      }
    }
    risk.spans.push_back({0, static_cast<std::uint32_t>(end)});
    return risk;
  }

  const RiskSource& source_;
  const RiskWords& words_;
  std::vector<FoundRisk> found_;
};

}  // namespace

std::vector<FoundRisk> risks_of_lists(const RiskSource& source) { return ListReader(source).read(); }

}  // namespace quorate
