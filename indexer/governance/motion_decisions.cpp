#include <algorithm>

#include "indexer/governance/inner_limbs.h"
#include "indexer/governance/motion_openings.h"
#include "indexer/governance/motion_outcome.h"

namespace quorate {
namespace {

constexpr std::size_t kFarthestOutcome = 8;  // sentences behind the motion

class MotionReader {
public:
  explicit MotionReader(const ItemText& item) : item_(item) {}

  std::vector<FoundDecision> read() {
    for (std::size_t s = 0; s < item_.sentence_words.size();) {
      // "Motion failed 2-3." tells of the motion above and puts none.
      const bool result = opens_with_outcome(item_.sentence_words[s], item_.words.verbs) || tells_result(s);
      const std::size_t mover = result ? PhraseSet::npos : motion_at(item_, s);
      s = mover == PhraseSet::npos ? s + 1 : read_motion(s, mover);
    }
    drop_undecided();
    return std::move(found_);
  }

private:
  // One motion with its second and its outcome; the sentence behind it.
  std::size_t read_motion(std::size_t s, std::size_t mover) {
    const auto& sentences = item_.sentence_words;
    std::size_t matter_sentence = s, matter = matter_at(item_, s, mover), end = s + 1;
    bool seconded = has_second(sentences[s]);
    for (; end < std::min(sentences.size(), s + kFarthestOutcome); ++end) {
      const bool another =
          motion_at(item_, end) != PhraseSet::npos && !is_outcome_line(end) && !is_mover_line(item_, end);
      if (another && matter != PhraseSet::npos) break;
      seconded = seconded || has_second(sentences[end]);
      if (matter == PhraseSet::npos) {
        matter = matter_at(item_, end, 0);
        matter_sentence = end;
      }
    }
    std::size_t last = s;
    const Outcome outcome = outcome_among(s, end, last);
    if (!seconded && outcome == Outcome::none) return s + 1;
    end = outcome == Outcome::none ? std::max(matter_sentence, s) + 1 : last + 1;
    if (matter != PhraseSet::npos && !never_put(s, end)) add(s, matter_sentence, matter, outcome, last);
    return std::max(end, s + 1);
  }

  // "There being no seconder, the motion was not put": nothing was decided.
  bool never_put(std::size_t from, std::size_t to) const {
    static const PhraseSet kNotPut({"was not put", "not put to the vote", "were not put", "not put to a vote",
                                    "not moved", "was not considered", "out of order"});
    return std::any_of(
        item_.sentence_words.begin() + static_cast<long>(from),
        item_.sentence_words.begin() + static_cast<long>(std::min(to, item_.sentence_words.size())),
        [](const std::vector<Word>& words) { return kNotPut.contains(words); });
  }

  // Where a later motion of the item has a vote, what was moved before it and has none was not decided.
  void drop_undecided() {
    const auto voted = std::find(outcomes_.rbegin(), outcomes_.rend(), true);
    const std::size_t last = static_cast<std::size_t>(outcomes_.rend() - voted);
    std::size_t motion = 0;
    std::erase_if(found_, [&](const FoundDecision&) {
      const bool undecided = motion < last && !outcomes_[motion];
      ++motion;
      return undecided;
    });
  }

  // What is said of the vote in sentences [from, to): "carried" or "failed" first, then votes counted, taken
  // together.
  Outcome outcome_among(std::size_t from, std::size_t to, std::size_t& last) const {
    for (std::size_t i = from; i < to; ++i) {
      const std::vector<Word>& words = item_.sentence_words[i];
      const Outcome said = outcome_of(words, item_.sentence(i), item_.words.verbs);
      const bool listed = is_vote_list(words, item_.sentence(i)) && !names_result(words);
      const bool decisive = !listed && (said == Outcome::lost || said == Outcome::withdrawn
                                            ? !only_counted(i)
                                            : said == Outcome::carried && (i > from || says_carried(words)) &&
                                                  !only_counted(i));
      if (!decisive) continue;
      last = i;
      return said;
    }
    const Span first = item_.flow.sentences()[from].span, end = item_.flow.sentences()[to - 1].span;
    const std::string_view all = item_.flow.view({first.begin, end.end});
    const Tally tally = tally_of(words_of(all), all);
    if (!tally.counted || tally.in_favour + tally.against == 0) return Outcome::none;
    last = to - 1;
    return tally.in_favour > tally.against ? Outcome::carried : Outcome::lost;
  }

  // "AYES: Hale, Dunn": who voted how; the result stands behind it, if not in it.
  static bool is_vote_list(const std::vector<Word>& words, std::string_view text) {
    static const PhraseSet kLists({"ayes", "aye", "nays", "nay", "noes", "absent", "abstain", "abstained",
                                   "abstentions", "abstaining", "roll call", "roll call vote",
                                   "recorded vote", "yes", "yeas", "no", "excused", "not voting"});
    const std::size_t length = kLists.match(words, 0);
    return length > 0 && text.substr(words[length - 1].span.end).starts_with(':');
  }
  // Beside who voted how: "Motion failed 2-3".
  bool names_result(const std::vector<Word>& words) const {
    for (std::size_t i = 1; i < words.size(); ++i)
      if ((words[i - 1].folded == "motion" || words[i - 1].folded == "amendment") &&
          (item_.words.verbs.lost.match(words, i) > 0 || item_.words.verbs.carried.match(words, i) > 0))
        return true;
    return false;
  }

  // "Motion carried 5-2", "The motion failed": the outcome of what stands above.
  bool tells_result(std::size_t s) const {
    const std::vector<Word>& words = item_.sentence_words[s];
    const std::size_t at = !words.empty() && words[0].folded == "the" ? 2 : 1;
    return at < words.size() && words[at - 1].folded == "motion" &&
           (item_.words.verbs.lost.match(words, at) > 0 || item_.words.verbs.carried.match(words, at) > 0);
  }

  // In the sentence of the motion itself "approved" may be its matter; "carried" tells.
  static bool says_carried(const std::vector<Word>& words) {
    return std::any_of(words.begin(), words.end(), [](const Word& w) {
      return w.folded == "carried" || w.folded == "passed" || w.folded == "unanimously" ||
             w.folded == "passes" || w.folded == "carries";
    });
  }

  // Whether a sentence has votes and no word for the outcome: "Ayes: 2 (Salas, Okafor)."
  bool only_counted(std::size_t s) const {
    const std::vector<Word>& words = item_.sentence_words[s];
    if (item_.words.verbs.lost.contains(words) || says_carried(words)) return false;
    return tally_of(words, item_.sentence(s)).counted;
  }

  bool tells_outcome(std::size_t s) const {
    return outcome_of(item_.sentence_words[s], item_.sentence(s), item_.words.verbs) != Outcome::none;
  }
  bool is_outcome_line(std::size_t s) const {
    return item_.sentence_words[s].size() <= 12 && tells_outcome(s);
  }

  // What was carried is a decision a limb: "to adopt the calendar and to delegate the choice of venue".
  // What was lost ends with the words that say so, up to sentence `told`, where nothing stands between.
  void add(std::size_t s, std::size_t matter_sentence, std::size_t matter, Outcome outcome,
           std::size_t told) {
    const Span sentence = item_.flow.sentences()[matter_sentence].span;
    const std::uint32_t begin = sentence.begin + item_.sentence_words[matter_sentence][matter].span.begin;
    const std::string_view moved = item_.flow.view({begin, sentence.end});
    FoundDecision decision;
    decision.clause = {matter_sentence == s ? sentence.begin : begin, sentence.end};
    decision.rule = outcome == Outcome::lost   ? "motion, lost"
                    : outcome == Outcome::none ? "motion, seconded"
                                               : "motion, carried";
    if (outcome == Outcome::lost || outcome == Outcome::withdrawn) {
      decision.verbs = {outcome == Outcome::lost ? Verb::reject : Verb::withdraw};
      for (std::size_t i = matter_sentence + 1; i <= told && tells_outcome(i); ++i)
        decision.clause.end = item_.flow.sentences()[i].span.end;
      push(std::move(decision), outcome);
      return;
    }
    std::uint32_t from = 0;
    for (const std::uint32_t next : run_on_limbs(moved, words_of(moved), item_.words.verbs, false)) {
      FoundDecision limb = decision;
      limb.clause = {begin + from, begin + next};
      limb.verbs = verbs_of_motion(item_, moved.substr(from, next - from));
      push(std::move(limb), outcome);
      decision.clause.begin = begin + next;
      from = next;
    }
    decision.verbs = verbs_of_motion(item_, moved.substr(from));
    push(std::move(decision), outcome);
  }

  void push(FoundDecision decision, Outcome outcome) {
    found_.push_back(std::move(decision));
    outcomes_.push_back(outcome != Outcome::none);
  }

  const ItemText& item_;
  std::vector<FoundDecision> found_;
  std::vector<bool> outcomes_;  // whether the vote on each is told
};

}  // namespace

std::vector<FoundDecision> motion_decisions(const ItemText& item) { return MotionReader(item).read(); }

}  // namespace quorate
