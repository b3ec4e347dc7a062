// Recommendations: what a paper asks the meeting for, wherever it asks: on its cover, in its text, at its
// end.
#include <string>
#include <string_view>
#include <unordered_set>

#include "indexer/governance/asking_blocks.h"
#include "indexer/governance/item.h"
#include "indexer/governance/minute_lines.h"
#include "indexer/governance/plain_words.h"
#include "indexer/governance/requests.h"
#include "indexer/governance/vocabulary.h"

namespace quorate {
namespace {

class RecommendationFinder {
public:
  RecommendationFinder(const CleanText& text, const GovernanceVocabulary& words)
      : text_(text), words_(words) {}

  std::vector<Item> find(const Document& document) {
    for (const AskingBlock& block : find_asking_blocks(text_, document, words_)) read_clauses(block);
    return std::move(items_);
  }

private:
  const RecommendationWords& asked() const { return words_.papers.recommendations; }

  void read_clauses(const AskingBlock& block) {
    const Flow flow(text_, block.parts);
    lead_.clear();
    for (const Paragraph& paragraph : flow.paragraphs()) {
      bool asked_here = false;  // the rest of the paragraph goes with what it asks
      for (std::size_t s = paragraph.first_sentence; s < paragraph.last_sentence && !asked_here; ++s) {
        Span sentence = flow.sentences()[s].span;
        const std::size_t behind = behind_ask(flow.view(sentence), words_);
        if (behind != std::string_view::npos) {
          asked_here = true;
          sentence.begin += static_cast<std::uint32_t>(behind);
          add_clauses(flow, sentence, Place::asked);
        } else if (paragraph.bullet == 0 && paragraph.number == 0 &&
                   (block.headed || is_lead(words_of(flow.view(sentence)), words_.verbs))) {
          add_clauses(flow, sentence, Place::headed);
        }
      }
      if (!asked_here && (paragraph.bullet > 0 || paragraph.number > 0))
        add_clauses(flow, paragraph.span, Place::listed);
    }
  }

  // Where a clause stands: its place alone may say that it is asked for, or its verbs must.
  enum class Place { asked, listed, headed };

  // "NOTE the plan RECEIVE and SUPPORT the summary" is two clauses that lost what parted them.
  void add_clauses(const Flow& flow, Span span, Place place) {
    const std::vector<Word> all = words_of(flow.view(span));
    std::uint32_t begin = span.begin;
    for (std::size_t i = 1; i < all.size() && all[0].capitals; ++i) {
      const bool verb = all[i].capitals && words_.verbs.forms.count(all[i].folded) > 0;
      if (!verb || all[i - 1].capitals || all[i - 1].folded == "and" || all[i - 1].folded == "to") continue;
      add_clause(flow, {begin, span.begin + all[i].span.begin}, place);
      begin = span.begin + all[i].span.begin;
    }
    add_clause(flow, {begin, span.end}, place);
  }

  void add_clause(const Flow& flow, Span span, Place place) {
    std::string_view clause = flow.view(span);
    while (!clause.empty() && std::string_view(" :;-\n").find(clause.front()) != std::string_view::npos)
      clause.remove_prefix(1);
    clause.remove_prefix(bullet_length(clause));
    while (clause.ends_with("\u2022")) clause = trimmed(clause.substr(0, clause.size() - 3));
    clause = without_joint(clause);
    const std::vector<Word> clause_words = words_of(clause);
    // "is asked by the regulator to ..." asks nothing of the meeting.
    if (clause_words.empty() || asked().nothing.is(clause_words) || clause_words[0].folded == "by") return;
    const std::size_t opening = asked().openings.match(clause_words, 0);
    std::vector<Verb> verbs =
        asked_verbs(opening == 0 ? clause : clause.substr(clause_words[opening - 1].span.end), words_.verbs);
    const bool verb_first = begins_as_request(clause_words);
    // "RECEIVE and NOTE:" leads into what it asks for.
    if ((trimmed(clause).ends_with(':') && clause_words.size() < 12) || is_lead(clause_words, words_.verbs)) {
      if (verb_first && !verbs.empty()) lead_ = std::move(verbs);
      return;
    }
    if (place == Place::headed && !verb_first && lead_.empty()) return;
    if (!verb_first && !lead_.empty()) verbs = lead_;
    if (verbs.empty() && place == Place::headed) return;
    if (!seen_.insert(bare(clause)).second) return;
    Item item;
    item.kind = Kind::recommendation;
    const auto begin = static_cast<std::uint32_t>(clause.data() - flow.text().data());
    item.spans = flow.source({begin, begin + static_cast<std::uint32_t>(clause.size())});
    if (item.spans.empty()) return;
    item.text = std::string(trimmed(clause));
    item.title = shortened(item.text, kMostTitleBytes);
    item.purpose = std::move(verbs);
    item.rules.push_back(place == Place::headed   ? "under a heading of recommendations"
                         : place == Place::listed ? "listed in what is asked for"
                                                  : "behind who is asked");
    items_.push_back(std::move(item));
  }

  // "To note ...", "That ... be approved", "For the Board to support", "Approve ...".
  bool begins_as_request(const std::vector<Word>& clause) const {
    const std::string& first = clause.front().folded;
    if (first == "to" || first == "that" || first == "for" || first == "none") return true;
    const auto is_verb = [&](std::size_t i) {
      return i < clause.size() && words_.verbs.forms.count(clause[i].folded) > 0;
    };
    return asked().openings.match(clause, 0) > 0 || is_verb(0) ||
           (clause.size() > 2 && clause[1].folded == "and" && is_verb(2));
  }

  const CleanText& text_;
  const GovernanceVocabulary& words_;
  std::vector<Item> items_;
  std::vector<Verb> lead_;                // of the list under way
  std::unordered_set<std::string> seen_;  // a paper asks for the same on its cover and at its end
};

}  // namespace

std::vector<Item> find_recommendations(const CleanText& text, const Document& document,
                                       const GovernanceVocabulary& words) {
  return RecommendationFinder(text, words).find(document);
}

}  // namespace quorate
