#include <algorithm>
#include <optional>

#include "indexer/governance/block_lines.h"
#include "indexer/governance/formal_leads.h"
#include "indexer/governance/inner_limbs.h"
#include "indexer/governance/motion_openings.h"
#include "indexer/governance/moved_blocks.h"

namespace quorate {
namespace {

constexpr std::string_view kMoved = "moved";

class FormalReader {
public:
  explicit FormalReader(const ItemText& item) : item_(item) {}

  std::vector<FoundDecision> read() {
    const auto& paragraphs = item_.flow.paragraphs();
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
      const Paragraph& paragraph = paragraphs[p];
      bool opened = false;
      for (std::size_t s = paragraph.first_sentence; s < paragraph.last_sentence; ++s) {
        auto lead = find_lead(item_, s);
        if (!lead) continue;
        open(std::move(*lead));
        opened = true;
        const std::uint32_t end = lead_line_end(item_, paragraph, s);
        if (lead_.end < end) inline_limbs({lead_.end, end});
      }
      if (opened || moved(paragraph) || put(p)) continue;
      if (open_)
        paragraph_limb(paragraph);
      else if (paragraph.bullet == 0 && !motions_.empty())
        late_vote(item_.flow.view(paragraph.span));
    }
    close();
    motions_.drop_undecided(found_);
    return std::move(found_);
  }

private:
  void open(Lead lead) {
    close();
    lead_ = std::move(lead);
    open_ = true;
    for (FoundDecision& decision : lead_.before) found_.push_back(std::move(decision));
    first_found_ = found_.size();
    limbs_ = 0;
    closed_inline_ = false;
    lists_particulars_ = false;
    prefix_verb_.reset();
  }

  // "Moved Cr Tran, seconded Cr Blake" on a line of its own: what is moved follows, or the block goes on.
  bool moved(const Paragraph& paragraph) {
    if (paragraph.last_sentence != paragraph.first_sentence + 1 ||
        !is_mover_line(item_, paragraph.first_sentence))
      return false;
    const std::size_t s = paragraph.first_sentence;
    if (outcome_of(item_.sentence_words[s], item_.sentence(s), item_.words.verbs) != Outcome::none)
      return false;
    if (open_ && limbs_ == 0) return true;
    Lead lead;
    lead.strict = true;
    lead.rule = kMoved;
    open(std::move(lead));
    motions_.moved(found_.size());
    return true;
  }

  // "That the Board:" above its limbs, with nobody named who moves it.
  bool put(std::size_t p) {
    if (open_ || !is_motion_stem(item_, p)) return false;
    Lead lead;
    lead.end = item_.flow.paragraphs()[p].span.end;
    lead.strict = true;
    lead.rule = kMoved;
    open(std::move(lead));
    motions_.moved(found_.size());
    return true;
  }

  // Ends the block under way.
  void close() {
    if (open_ && lead_.rule == kMoved) motions_.ends_at(found_.size());
    open_ = false;
  }

  // The vote on a motion that was moved before another.
  void late_vote(std::string_view text) {
    const std::vector<Word> words = words_of(text.substr(0, 200));
    if (opens_with_outcome(words, item_.words.verbs) && tells_vote(item_, text, words))
      motions_.vote(outcome_of(words, text, item_.words.verbs), first_found_, found_);
  }

  void add(Span clause, std::string_view shape) {
    const std::string_view whole = item_.flow.view(clause);
    const std::string_view inner = trimmed(whole);
    if (inner.empty()) return;
    clause.begin += static_cast<std::uint32_t>(inner.data() - whole.data());
    clause.end = clause.begin + static_cast<std::uint32_t>(inner.size());
    FoundDecision decision{clause, {}, lead_.rule + ", " + std::string(shape), lead_.labelled};
    const std::vector<Word> words = words_of(inner);
    if (words.empty()) return;
    if (words.size() == 1 && (words[0].folded == "that" || words[0].folded == "to")) return;  // a stem
    if (item_.words.resolution.templates.contains(words)) return;
    const std::optional<Verb> inherited = prefix_verb_ ? prefix_verb_ : lead_.verb;
    if (lead_.recommends) {
      decision.verbs = {Verb::recommend};
    } else if (inherited && !(words[0].capital && verb_at(inner, words, 0, item_.words.verbs))) {
      decision.verbs = {*inherited};
    } else {
      decision.verbs = verbs_of_limb(inner, item_.words.verbs, item_.words.resolution.body_nouns);
      if (inner.back() == ':' && words.size() <= 8) {  // "That the Committee:" before its own limbs
        prefix_verb_.reset();
        if (!decision.verbs.empty() && decision.verbs.front() != Verb::agree)
          prefix_verb_ = decision.verbs.front();
        ++limbs_;
        return;
      }
      if (decision.verbs.empty()) {
        decision.verbs = {Verb::agree};
        decision.rule += ", no verb of ours";
      }
    }
    ++limbs_;
    lists_particulars_ = announces_particulars(item_, inner, words);
    found_.push_back(std::move(decision));
  }

  // Limbs on the line of the lead-in, or a paragraph that holds several.
  void inline_limbs(Span span) {
    const std::string_view text = item_.flow.view(span);
    const std::vector<std::uint32_t> bullets = inner_bullets(text);
    if (!bullets.empty()) {
      const std::string_view before = trimmed(text.substr(0, bullets.front()));
      if (before.size() > 12 && before.back() != ':')
        add({span.begin, span.begin + bullets.front()}, "before others on its line");
      for (std::size_t b = 0; b < bullets.size(); ++b) {
        const std::uint32_t end = b + 1 < bullets.size() ? bullets[b + 1] : span.size();
        const std::size_t mark = bullet_length(text.substr(bullets[b], 12));
        add({span.begin + bullets[b] + static_cast<std::uint32_t>(mark), span.begin + end},
            "marked in its line");
      }
      return;
    }
    std::uint32_t from = span.begin;
    bool first = true;
    for (const std::size_t stop : sentence_ends(text)) {
      const Span sentence{from, span.begin + static_cast<std::uint32_t>(stop)};
      from = sentence.end;
      const std::string_view view = trimmed(item_.flow.view(sentence));
      if (view.empty()) continue;
      const std::vector<Word> words = words_of(view.substr(0, 200));
      if (!first && lead_.rule == kMoved && tells_vote(item_, view, words)) {
        motions_.ends_at(found_.size());
        motions_.vote(outcome_of(words, view, item_.words.verbs), first_found_, found_);
        break;
      }
      if (!first && !limb_begins(item_, view, words)) break;
      first = false;
      sentence_limbs(sentence);
    }
    const std::string_view said = trimmed(text);
    closed_inline_ = !said.ends_with(':') && !said.ends_with(';') && !said.ends_with("and");
  }

  // One sentence of a block: clauses of the body, or limbs that run on behind "; and NOTE", "and that".
  void sentence_limbs(Span span) {
    const std::string_view whole = item_.flow.view(span);
    const std::string_view text = trimmed(whole);
    span.begin += static_cast<std::uint32_t>(text.data() - whole.data());
    span.end = span.begin + static_cast<std::uint32_t>(text.size());
    const std::vector<Word> words = words_of(text);
    const Stretch stretch{span, text, &words, false};
    std::vector<FoundDecision> clauses = clauses_of_body(item_, stretch);
    if (clauses.empty() && limbs_ == 0 && lead_.rule == "resolved")
      clauses = clauses_of_matter(item_, stretch);
    for (FoundDecision& clause : clauses) {
      clause.rule = lead_.rule + ", " + clause.rule;
      if (lead_.recommends) clause.verbs = {Verb::recommend};
      found_.push_back(std::move(clause));
      ++limbs_;
    }
    if (!clauses.empty()) return;
    std::uint32_t from = 0;
    for (const std::uint32_t next : run_on_limbs(text, words, item_.words.verbs, lead_.of_body)) {
      add({span.begin + from, span.begin + next}, "in its line");
      from = next;
    }
    add({span.begin + from, span.end}, "in its line");
  }

  // A paragraph behind the lead-in: a limb, or the end of the block.
  void paragraph_limb(const Paragraph& paragraph) {
    const std::string_view text = item_.flow.view(paragraph.span);
    const std::vector<Word> words = words_of(text.substr(0, 200));
    if (words.empty()) return;
    if (lists_particulars_) {  // the reasons of a refusal, the conditions of a consent
      if (paragraph.bullet > 0 && !limb_begins(item_, text, words)) return;
      lists_particulars_ = false;
    }
    if (limbs_ > 0 && paragraph.bullet == 0 && tells_vote(item_, text, words)) {
      if (lead_.rule == kMoved) motions_.ends_at(found_.size());
      motions_.vote(outcome_of(words, text, item_.words.verbs), first_found_, found_);
      close();
      return;
    }
    const bool begins =
        limb_begins(item_, text, words) || (lead_.of_body && is_past_limb(item_, text, words));
    const bool action = item_.words.actions.leads.match(words, 0) > 0;
    const bool limb = paragraph.bullet > 0 ? begins || !closed_inline_
                                           : begins || (limbs_ == 0 && !closed_inline_ && !lead_.strict);
    if (lead_.verbs_only && paragraph.bullet > 0 && !action) {
      if (verb_at(text, words, 0, item_.words.verbs)) add(paragraph.span, "limb");
      return;  // what has another verb is told
    }
    const bool past_label = lead_.labelled && limbs_ > 0 && paragraph.bullet == 0 && !begins;
    if (action || !limb || past_label) {
      close();
      return;
    }
    if (paragraph.bullet == 0 || !inner_bullets(text).empty() || has_capital_sentence(item_, paragraph)) {
      inline_limbs(paragraph.span);
      closed_inline_ = false;
      return;
    }
    add(paragraph.span, "limb");
  }

  const ItemText& item_;
  std::vector<FoundDecision> found_;
  MovedBlocks motions_;
  Lead lead_;  // while open_
  bool open_ = false;
  std::optional<Verb> prefix_verb_;
  std::size_t limbs_ = 0;
  std::size_t first_found_ = 0;  // of the block, in found_
  bool closed_inline_ = false;
  bool lists_particulars_ = false;
};

}  // namespace

std::vector<FoundDecision> formal_decisions(const ItemText& item) { return FormalReader(item).read(); }

}  // namespace quorate
