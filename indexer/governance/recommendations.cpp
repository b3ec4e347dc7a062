// Recommendations: what a paper asks the meeting for, wherever it asks: on its cover, in its text, at its end.
#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>

#include "indexer/governance/flow.h"
#include "indexer/governance/headings.h"
#include "indexer/governance/item.h"
#include "indexer/governance/minute_lines.h"
#include "indexer/governance/plain_words.h"
#include "indexer/governance/requests.h"
#include "indexer/governance/vocabulary.h"

namespace quorate {
namespace {

constexpr std::size_t kMostLabelWords = 9;
constexpr std::size_t kMostBlockLines = 60;
constexpr std::size_t kMostAskerWords = 24;   // before "is asked to" in its sentence
constexpr std::size_t kMostTitleBytes = 110;
constexpr std::size_t kMostLineBytes = 4000;  // a longer line is a page of prose: only its own sentences ask

// Lines [first, last) that ask; what stands before the colon of a label on the first is no part of them.
struct Block {
  std::vector<Flow::Part> parts;
  bool headed = false;  // a heading says that what follows is asked for
};

class RecommendationFinder {
 public:
  RecommendationFinder(const CleanText& text, const Document& document, const GovernanceVocabulary& words)
      : text_(text), document_(document), words_(words), lines_(lines_of(text, document)) {}

  std::vector<Item> find() {
    for (std::size_t at = 0; at < lines_.size();) at = std::max(read_block(at), at + 1);
    return std::move(items_);
  }

 private:
  const RecommendationWords& asked() const { return words_.papers.recommendations; }

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

  bool is_heading_label(std::size_t at, Span& rest) const {
    return asked().headings.is(label_of(at, rest));
  }

  // A label that opens another field, or a heading: what was asked for ends before it.
  bool ends_block(std::size_t at) const {
    const MinuteLine& line = lines_[at];
    Span rest;
    const std::vector<Word> label = label_of(at, rest);
    if (label.empty()) return false;
    const bool begins = asked().ends.match(label, 0) > 0;
    const bool labels = text_.view(line.span).find(':') != std::string_view::npos || line.cells > 1 || line.alone;
    if (begins && labels && (asked().ends.is(label) || rest.size() > 0 || line.cells > 1 || line.heading)) return true;
    if (line.heading && bullet_length(text_.view(line.span)) == 0) return true;
    return in_capitals(text_.view(line.span)) && line.alone && label.size() <= 6;
  }

  // Where "is asked to" stands in a line with somebody who can be asked before it: bytes of the line behind it, else
  // npos.
  std::size_t behind_ask(std::string_view line) const {
    if (line.size() > kMostLineBytes) return std::string_view::npos;
    const std::vector<Word> line_words = words_of(line);
    for (std::size_t at = asked().asks.find(line_words); at != PhraseSet::npos;
         at = asked().asks.find(line_words, at + 1)) {
      const std::size_t length = asked().asks.match(line_words, at);
      const bool impersonal = line_words[at].folded == "it" || line_words[at].folded == "we";
      if (impersonal || names_body(line_words, at)) return line_words[at + length - 1].span.end;
    }
    return std::string_view::npos;
  }

  bool names_body(const std::vector<Word>& line, std::size_t before) const {
    const std::size_t from = before > kMostAskerWords ? before - kMostAskerWords : 0;
    const ResolutionWords& bodies = words_.resolution;
    return bodies.body_nouns.find(line, from, before) != PhraseSet::npos ||
           bodies.members.find(line, from, before) != PhraseSet::npos ||
           asked().bodies.find(line, from, before) != PhraseSet::npos;
  }

  // Reads what lines_[at] begins, if it begins anything; returns the line after it.
  std::size_t read_block(std::size_t at) {
    Span rest;
    Block block;
    std::size_t next = at;
    if (is_heading_label(at, rest)) {
      block.headed = true;
      if (rest.size() > 0) block.parts.push_back({rest, true, 0});
      next = at + 1;
    } else if (document_.type == PaperType::letter || behind_ask(text_.view(lines_[at].span)) == std::string_view::npos) {
      return at;
    }
    const std::size_t limit = std::min(lines_.size(), next + kMostBlockLines);
    bool listed = false;  // a bullet was seen: the next paragraph without one ends the list
    std::size_t last_indent = 0;
    for (; next < limit; ++next) {
      const MinuteLine& line = lines_[next];
      const std::string_view shown = text_.view(line.span);
      const bool bullet = bullet_length(shown) > 0;
      const bool asks = behind_ask(shown) != std::string_view::npos;
      if (next > at && (!asks || listed) && !bullet) {
        if (ends_block(next)) break;
        const bool paragraph = line.blank_before > 0 || (line.first_of_row && line.table >= 0);
        const bool deeper = static_cast<std::size_t>(line.indent) > last_indent && line.blank_before == 0;
        if (listed && paragraph && !deeper) break;
        if (!block.headed && !listed && paragraph && !opens_list(block)) break;
        if (block.headed && !listed && block.parts.size() > 1 && line.blank_before > 0 && !opens_list(block)) break;
      }
      if (block.headed && is_heading_label(next, rest)) break;
      listed = listed || bullet;
      if (bullet) last_indent = static_cast<std::size_t>(line.indent);
      block.parts.push_back({line.span, line.first_of_cell || bullet, line.blank_before});
    }
    read_clauses(block);
    return next;
  }

  // Whether the last line leads into a list: "... is asked to:".
  bool opens_list(const Block& block) const {
    if (block.parts.empty()) return true;
    const std::string_view last = trimmed(text_.view(block.parts.back().span));
    return last.ends_with(':') || last.ends_with(" to") || last.ends_with(" that") || last.ends_with("\u2013");
  }

  void read_clauses(const Block& block) {
    const Flow flow(text_, block.parts);
    for (const Paragraph& paragraph : flow.paragraphs()) {
      if (paragraph.bullet > 0) {
        add_clause(flow, paragraph.span, true);
        continue;
      }
      for (std::size_t s = paragraph.first_sentence; s < paragraph.last_sentence; ++s) {
        const Span sentence = flow.sentences()[s].span;
        const std::size_t behind = behind_ask(flow.view(sentence));
        if (behind != std::string_view::npos)
          add_clause(flow, {sentence.begin + static_cast<std::uint32_t>(behind), sentence.end}, true);
        else if (block.headed)
          add_clause(flow, sentence, false);
      }
    }
  }

  // `listed`: its place says that it is asked for; else its verbs must.
  void add_clause(const Flow& flow, Span span, bool listed) {
    std::string_view clause = flow.view(span);
    while (!clause.empty() && std::string_view(" :;-\u2013\n").find(clause.front()) != std::string_view::npos)
      clause.remove_prefix(1);
    const std::vector<Word> clause_words = words_of(clause);
    if (clause_words.size() < 2 || asked().nothing.is(clause_words)) return;
    const bool leads = trimmed(clause).ends_with(':') && clause_words.size() < 8;
    std::vector<Verb> verbs = asked_verbs(clause, words_.verbs);
    if (leads || (verbs.empty() && !listed)) return;
    if (!listed && !begins_as_request(clause_words)) return;
    if (!seen_.insert(bare(clause)).second) return;
    Item item;
    item.kind = Kind::recommendation;
    const auto begin = static_cast<std::uint32_t>(clause.data() - flow.text().data());
    item.spans = flow.source({begin, begin + static_cast<std::uint32_t>(clause.size())});
    if (item.spans.empty()) return;
    item.text = std::string(trimmed(clause));
    item.title = shortened(item.text, kMostTitleBytes);
    item.purpose = std::move(verbs);
    item.rules.push_back(listed ? "what the meeting is asked for" : "under a heading of recommendations");
    items_.push_back(std::move(item));
  }

  // "To note ...", "That ... be approved", "For the Board to support", "Approve ...".
  bool begins_as_request(const std::vector<Word>& clause) const {
    const std::string& first = clause.front().folded;
    return first == "to" || first == "that" || first == "for" || first == "none" || asked().openings.match(clause, 0) > 0 ||
           words_.verbs.forms.count(first) > 0 || (clause.size() > 2 && words_.verbs.forms.count(clause[2].folded) > 0);
  }

  const CleanText& text_;
  const Document& document_;
  const GovernanceVocabulary& words_;
  std::vector<MinuteLine> lines_;
  std::vector<Item> items_;
  std::unordered_set<std::string> seen_;  // a paper asks for the same on its cover and at its end
};

}  // namespace

std::vector<Item> find_recommendations(const CleanText& text, const Document& document,
                                       const GovernanceVocabulary& words) {
  return RecommendationFinder(text, document, words).find();
}

}  // namespace quorate
