#include "indexer/governance/asking_blocks.h"

#include <algorithm>
#include <string>

#include "indexer/governance/asked_list.h"
#include "indexer/governance/minute_lines.h"
#include "indexer/governance/plain_words.h"

namespace quorate {
namespace {

constexpr std::size_t kMostLabelWords = 9;
constexpr std::size_t kMostBlockLines = 60;
constexpr std::size_t kMostAskerWords = 24;   // before "is asked to" in its sentence
constexpr std::size_t kMostLineBytes = 4000;  // a longer line is a page of prose: only its own sentences ask

bool names_body(const std::vector<Word>& line, std::size_t before, const GovernanceVocabulary& words) {
  const std::size_t from = before > kMostAskerWords ? before - kMostAskerWords : 0;
  const ResolutionWords& bodies = words.resolution;
  return bodies.body_nouns.find(line, from, before) != PhraseSet::npos ||
         bodies.members.find(line, from, before) != PhraseSet::npos ||
         words.papers.recommendations.bodies.find(line, from, before) != PhraseSet::npos;
}

// "The Corporation", "the Joint Growth Forum": a body by the capitals of its name, whatever it is; not an
// office
// ("The Director of Finance").
bool is_named_body(const std::vector<Word>& line, std::size_t before, const GovernanceVocabulary& words) {
  constexpr std::size_t kMostNameWords = 10;
  std::size_t at = before;
  while (at > 0 && before - at < kMostNameWords &&
         (line[at - 1].capital || words.papers.recommendations.name_joints.has(line[at - 1].folded)) &&
         line[at - 1].folded != "the")
    --at;
  if (at == 0 || at == before || line[at - 1].folded != "the" || !line[at].capital) return false;
  return words.papers.recommendations.offices.find(line, at, before) == PhraseSet::npos;
}

// "is recommended", "are invited": they ask only before a colon, a dash or the line's end, or before a verb.
bool asks_by_itself(std::string_view behind, const VerbWords& verbs) {
  behind = trimmed(behind);
  if (behind.empty() || behind[0] == ':' || behind[0] == '-' || behind.starts_with("\u2013")) return true;
  const std::vector<Word> next = words_of(behind.substr(0, 40));
  return !next.empty() && verbs.forms.count(next[0].folded) > 0;
}

class BlockFinder {
public:
  BlockFinder(const CleanText& text, const Document& document, const GovernanceVocabulary& words)
      : text_(text), document_(document), words_(words), lines_(lines_of(text, document)) {
    join_marks();
    asks_.assign(lines_.size(), Asks::unknown);
  }

  std::vector<AskingBlock> find() {
    for (std::size_t at = 0; at < lines_.size();) at = std::max(read_block(at), at + 1);
    return std::move(blocks_);
  }

private:
  const RecommendationWords& asked() const { return words_.papers.recommendations; }

  // A number or a bullet in a cell of its own goes with the cell behind it.
  void join_marks() {
    std::vector<MinuteLine> joined;
    joined.reserve(lines_.size());
    for (const MinuteLine& line : lines_) {
      const bool behind_mark =
          !joined.empty() && joined.back().row == line.row && joined.back().first_of_row &&
          joined.back().span.size() < 6 &&
          list_mark(std::string(text_.view(joined.back().span)) + " x") > joined.back().span.size();
      if (behind_mark)
        joined.back().span.end = line.span.end;
      else
        joined.push_back(line);
    }
    lines_ = std::move(joined);
  }

  // Words of a label: a short line, or what stands before the colon of a line. `rest` is what follows it.
  std::vector<Word> label_of(std::size_t at, Span& rest) const {
    const Span span = lines_[at].span;
    std::string_view line = text_.view(span);
    const std::size_t mark = list_mark(line);
    const std::size_t colon = line.substr(0, 120).find(':');
    std::string_view label = colon == std::string_view::npos ? line : line.substr(0, colon);
    rest = {span.end, span.end};
    if (mark < label.size()) label.remove_prefix(mark);
    if (label.size() > 120 || count_words(label) > kMostLabelWords) return {};
    if (colon != std::string_view::npos)
      rest = trimmed(text_, {span.begin + static_cast<std::uint32_t>(colon) + 1, span.end});
    return words_of(label);
  }

  bool is_heading_label(std::size_t at, Span& rest) const { return asked().headings.is(label_of(at, rest)); }

  // A label that opens another field, or a heading: what was asked for ends before it.
  bool ends_block(std::size_t at) const {
    const MinuteLine& line = lines_[at];
    Span rest;
    const std::vector<Word> label = label_of(at, rest);
    if (label.empty()) return false;
    const bool begins = asked().ends.match(label, 0) > 0;
    const bool labels =
        text_.view(line.span).find(':') != std::string_view::npos || line.cells > 1 || line.alone;
    if (begins && labels && (asked().ends.is(label) || rest.size() > 0 || line.cells > 1 || line.heading))
      return true;
    if (is_lead(label, words_.verbs)) return false;
    if (line.heading && bullet_length(text_.view(line.span)) == 0) return true;
    return in_capitals(text_.view(line.span)) && line.alone && label.size() <= 6;
  }

  // The same of a whole line, told once.
  bool line_asks(std::size_t at) {
    if (asks_[at] == Asks::unknown)
      asks_[at] =
          behind_ask(text_.view(lines_[at].span), words_) == std::string_view::npos ? Asks::no : Asks::yes;
    return asks_[at] == Asks::yes;
  }

  // Reads what lines_[at] begins, if it begins anything; returns the line after it.
  std::size_t read_block(std::size_t at) {
    Span rest;
    AskingBlock block;
    std::size_t next = at;
    if (is_heading_label(at, rest)) {
      block.headed = true;
      if (rest.size() > 0) block.parts.push_back({rest, true, 0});
      next = at + 1;
    } else if (document_.type == PaperType::letter || !line_asks(at)) {
      return at;
    }
    const std::size_t limit = std::min(lines_.size(), next + kMostBlockLines);
    AskedList list;
    for (; next < limit; ++next) {
      const MinuteLine& line = lines_[next];
      const std::string_view shown = text_.view(line.span);
      const bool first = next == at;
      // a paragraph's number marks an entry only of a list that was led up to
      const bool bullet =
          bullet_length(shown) > 0 || (!first && paragraph_number_length(shown) > 0 &&
                                       (list.by_paragraphs() || (list.empty() && opens_list(block))));
      const bool paragraph = line.blank_before > 0 || (line.first_of_row && line.table >= 0);
      const bool asks = line_asks(next);
      if (!first && !bullet && (!asks || !list.empty()) && ends_block(next)) break;
      if (!first && block.headed && is_heading_label(next, rest)) break;
      if (!first && !asks && list.empty() && (paragraph || (bullet && !block.headed)) && !opens_list(block))
        break;
      if (!bullet && !list.empty() && paragraph && line.indent <= list.indent()) break;
      if (bullet && (!list.goes_on(line, shown) || (!first && list.empty() && heads_section(shown, block))))
        break;
      if (bullet && !asks) list.add(line, shown);
      block.parts.push_back({line.span, (line.first_of_cell && line.cells > 1) || bullet, line.blank_before});
    }
    blocks_.push_back(std::move(block));
    return next;
  }

  // "3. Performance" behind a request that is whole: the paper's next section, no entry of a list.
  bool heads_section(std::string_view shown, const AskingBlock& block) const {
    constexpr std::size_t kLongest = 6;  // words
    const std::string_view mark = shown.substr(0, bullet_length(shown));
    if (!is_enumerator(mark) || opens_list(block)) return false;
    const std::vector<Word> words = words_of(shown.substr(mark.size()));
    return words.size() <= kLongest &&
           std::string_view(".;:,").find(shown.back()) == std::string_view::npos &&
           (words.empty() || words_.verbs.forms.count(words[0].folded) == 0);
  }

  // Whether the last line leads into a list: "... is asked to:".
  bool opens_list(const AskingBlock& block) const {
    if (block.parts.empty()) return true;
    const std::string_view last = trimmed(text_.view(block.parts.back().span));
    return last.ends_with(':') || last.ends_with(":-") || last.ends_with(":\u2013") ||
           last.ends_with(" to") || last.ends_with(" that") || last.ends_with("\u2013") ||
           is_lead(words_of(last), words_.verbs);
  }

  const CleanText& text_;
  const Document& document_;
  const GovernanceVocabulary& words_;
  enum class Asks : unsigned char { unknown, no, yes };
  std::vector<MinuteLine> lines_;
  std::vector<Asks> asks_;  // by line
  std::vector<AskingBlock> blocks_;
};

}  // namespace

std::size_t behind_ask(std::string_view line, const GovernanceVocabulary& words) {
  const PhraseSet& asks = words.papers.recommendations.asks;
  if (line.size() > kMostLineBytes) return std::string_view::npos;
  const std::vector<Word> line_words = words_of(line);
  for (std::size_t at = asks.find(line_words); at != PhraseSet::npos; at = asks.find(line_words, at + 1)) {
    const std::size_t length = asks.match(line_words, at);
    const bool impersonal = line_words[at].folded == "it" || line_words[at].folded == "we";
    const Word& last = line_words[at + length - 1];
    if (last.folded.ends_with("ed") && !asks_by_itself(line.substr(last.span.end), words.verbs)) continue;
    if (impersonal || names_body(line_words, at, words) || is_named_body(line_words, at, words))
      return last.span.end;
  }
  return std::string_view::npos;
}

bool is_lead(const std::vector<Word>& clause, const VerbWords& verbs) {
  static const PhraseSet kBetween({"and", "to", "or", "the following", "formally"});
  bool verb = false;
  for (std::size_t i = 0; i < clause.size();) {
    const bool is_verb = verbs.forms.count(clause[i].folded) > 0;
    const std::size_t between = is_verb ? 1 : kBetween.match(clause, i);
    if (between == 0) return false;
    verb = verb || is_verb;
    i += between;
  }
  return verb;
}

std::vector<AskingBlock> find_asking_blocks(const CleanText& text, const Document& document,
                                            const GovernanceVocabulary& words) {
  return BlockFinder(text, document, words).find();
}

}  // namespace quorate
