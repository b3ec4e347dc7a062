#include "indexer/governance/formal_leads.h"

#include <algorithm>

#include "indexer/governance/lead_marks.h"
#include "indexer/governance/prose_clauses.h"

namespace quorate {
namespace {

bool is_resolution(const Word& word) { return word.folded == "resolution" || word.folded == "resolutions"; }

// Words that name to whom it is recommended: "to the Authority:", "to Full Council that"; 0 where none do.
std::size_t addressee_words(const ItemText& item, std::size_t s, std::size_t at) {
  constexpr std::size_t kLongest = 10;
  const std::vector<Word>& words = item.sentence_words[s];
  if (at >= words.size() || words[at].folded != "to") return 0;
  for (std::size_t i = at + 1; i < std::min(words.size(), at + kLongest); ++i) {
    const std::size_t noun = item.words.resolution.body_nouns.match(words, i);
    if (noun == 0) continue;
    const std::size_t end = i + noun;
    const bool marked = mark_length(item.sentence(s).substr(words[end - 1].span.end)) > 0;
    if (marked || end == words.size() || words[end].folded == "that") return end - at;
  }
  return 0;
}

// "The Board noted:", "The Committee agreed to:", "After discussion, the Board:" before its limbs; the body
// stands at word `at`.
std::optional<Lead> body_lead_at(const ItemText& item, std::size_t s, std::size_t at, std::size_t colon) {
  constexpr std::size_t kMostWords = 9;  // between the body and its colon
  const std::vector<Word>& words = item.sentence_words[s];
  const std::string_view text = item.sentence(s);
  const Span span = item.flow.sentences()[s].span;
  if (item.body.match(words, at) == 0) return std::nullopt;
  const std::size_t body = at + item.body.match(words, at);
  if (colon < words[body - 1].span.end) return std::nullopt;
  std::size_t before = body;  // words before the colon
  while (before < words.size() && before <= body + kMostWords && words[before].span.begin < colon) ++before;
  if (before > body + kMostWords) return std::nullopt;
  Lead lead;
  lead.end = span.begin + static_cast<std::uint32_t>(colon + mark_length(text.substr(colon)));
  lead.rule = "the body with its limbs";
  const std::string_view rest = trimmed(text.substr(lead.end - span.begin));
  const bool limbs_follow = rest.empty() || bullet_length(rest) > 0;
  if (before == body) {
    if (!limbs_follow && !limb_begins(item, rest, words_of(rest.substr(0, 80)))) return std::nullopt;
    lead.of_body = true;
    return lead;
  }
  const auto verb = verb_at(text, words, body, item.words.verbs);
  if (!verb || verb->end > before || !limbs_follow) return std::nullopt;
  if (verb->verb == Verb::receive || verb->verb == Verb::discuss || verb->verb == Verb::consider) {
    if (!words[verb->end - 1].capitals) return std::nullopt;
  }
  if (verb->inflection == Inflection::base) return std::nullopt;
  lead.before = clauses_of_body(item, item.stretch(s));
  if (lead.before.empty()) return std::nullopt;
  const std::vector<Verb> last = lead.before.back().verbs;
  lead.before.pop_back();
  if (last.back() != Verb::agree) lead.verb = last.back();
  return lead;
}

std::optional<Lead> body_lead(const ItemText& item, std::size_t s) {
  const std::vector<Word>& words = item.sentence_words[s];
  const std::size_t colon = item.sentence(s).find(':');
  if (colon == std::string_view::npos || words.empty()) return std::nullopt;
  if (item.words.resolution.introductions.match(words, 0) == 0) return body_lead_at(item, s, 0, colon);
  for (const std::size_t at : subject_places(item.sentence(s), words, item.words.resolution))
    if (auto lead = body_lead_at(item, s, at, colon)) return lead;
  return std::nullopt;
}

// "The following policies were approved:" before a list of them.
std::optional<Lead> matter_lead(const ItemText& item, std::size_t s) {
  const std::size_t paragraph = item.flow.sentences()[s].paragraph;
  if (item.sentence(s).back() != ':' || paragraph + 1 >= item.flow.paragraphs().size()) return std::nullopt;
  if (item.flow.paragraphs()[paragraph + 1].bullet == 0) return std::nullopt;
  const std::vector<FoundDecision> clauses = clauses_of_matter(item, item.stretch(s));
  if (clauses.size() != 1 || clauses[0].verbs.size() != 1) return std::nullopt;
  Lead lead;
  lead.end = item.flow.sentences()[s].span.end;
  if (clauses[0].verbs[0] != Verb::agree) lead.verb = clauses[0].verbs[0];
  lead.rule = "the matters with their verb";
  return lead;
}

// A lead-in that begins at word w of a sentence.
std::optional<Lead> lead_at(const ItemText& item, std::size_t s, std::size_t w) {
  const ResolutionWords& resolution = item.words.resolution;
  const std::vector<Word>& words = item.sentence_words[s];
  const std::string_view text = item.sentence(s);
  const Span span = item.flow.sentences()[s].span;
  const auto behind_remark = [&](std::size_t n) {
    std::size_t behind = words[w + n - 1].span.end;
    const bool numbered = is_resolution(words[w + n - 1]) || words[w + n - 1].folded == "decision";
    if (numbered) behind += number_length(text.substr(behind));
    if (behind < text.size() && text[behind] == ')') ++behind;  // "(unanimously)" was part of the lead-in
    return behind + remark_length(text.substr(behind));
  };
  const auto opened = [&](std::size_t n, std::string rule) {
    Lead lead;
    const std::size_t behind = behind_remark(n);
    const std::size_t mark = mark_length(text.substr(behind));
    lead.end = span.begin +
               static_cast<std::uint32_t>(behind + (mark > 0 ? mark : blanks_length(text.substr(behind))));
    lead.rule = std::move(rule);
    return lead;
  };
  const auto in_capitals = [&](std::size_t n) {
    return std::any_of(words.begin() + static_cast<long>(w), words.begin() + static_cast<long>(w + n),
                       [](const Word& word) { return word.capitals; });
  };
  const auto marked = [&](std::size_t n) { return n > 0 && mark_length(text.substr(behind_remark(n))) > 0; };
  const auto followed = [&](std::size_t n, std::string_view word) {
    return w + n < words.size() && words[w + n].folded == word;
  };
  if (const std::size_t n = resolution.recommended.match(words, w); n > 0) {
    // "It was recommended that the ward stay shut" may be the paper's wish: prose decides
    const bool told = words[w].folded == "it" && !marked(n) && addressee_words(item, s, w + n) == 0 &&
                      words[w + n - 1].folded == "that";
    const bool opens = in_capitals(n) || (w == 0 && !told && (marked(n) || followed(n, "that") || n >= 4));
    if (opens && (w == 0 || in_capitals(n))) {
      Lead lead = opened(n + addressee_words(item, s, w + n), "recommended");
      lead.recommends = true;
      return lead;
    }
  }
  if (std::size_t n = resolution.lead_ins.match(words, w); n > 0) {
    const std::string_view rest = trimmed(text.substr(behind_remark(n)));
    // "Resolution 12 of 2023 was read" names one that was passed elsewhere
    if (is_resolution(words[w + n - 1]) && n <= 2 && !rest.empty() && mark_length(rest) == 0)
      return std::nullopt;
    const bool ends = w + n == words.size();
    const bool at_start = w == 0 && words[0].capital;
    // "seconded by Alderman Boyd and resolved that"
    const bool moved = std::any_of(words.begin(), words.begin() + static_cast<long>(w), [](const Word& word) {
      return word.folded == "seconded" || word.folded == "moved" || word.folded == "proposed";
    });
    const bool by_body = w > 0 && (item.body.match(words, w) > 0 || item.body.match(words, w - 1) > 0);
    const bool of_motion = w > 0 && (words[w - 1].folded == "and" || by_body) && moved &&
                           (marked(n) || followed(n, "that") || followed(n, "to") || n > 1);
    // "Councillors resolved" and no more, "Trustees resolved that"
    const bool of_body = w > 0 && item.body.match(words, 0) == w &&
                         (ends || marked(n) || followed(n, "that") || followed(n, "to"));
    const bool opens =
        in_capitals(n) || n >= 3 || of_motion || of_body ||
        (at_start && (marked(n) || ends || followed(n, "that") || followed(n, "to") || n > 1 ||
                      is_resolution(words[w]) || verb_at(text, words, w + n, item.words.verbs)));
    if (opens) {
      const bool that = words[w + n - 1].folded == "that" || words[w + n - 1].folded == "bod";
      if (that && !marked(n)) --n;  // "that" stays with its clause
      return opened(n, "resolved");
    }
  }
  // "Cinneadh / Decision:" says it in two languages
  const bool second = w > 0 && w <= 3 && text.substr(0, words[w].span.begin).ends_with("/ ") &&
                      marked(resolution.labels.match(words, w));
  if (w == 0 || second) {
    if (const std::size_t n = resolution.labels.match(words, w); n > 0 && words[w].capital) {
      const Paragraph& paragraph = item.flow.paragraphs()[item.flow.sentences()[s].paragraph];
      const bool alone = w + n == words.size() && paragraph.last_sentence == paragraph.first_sentence + 1;
      if (marked(n) || (alone && text.back() != '.')) {
        Lead lead = opened(n, "label");
        lead.labelled = true;
        const auto form = item.words.verbs.forms.find(words[w + n - 1].folded);
        if (form != item.words.verbs.forms.end() && form->second != Verb::agree) lead.verb = form->second;
        return lead;
      }
    }
    if (second) return std::nullopt;
    auto lead = body_lead(item, s);
    return lead ? lead : matter_lead(item, s);
  }
  return std::nullopt;
}

}  // namespace

bool limb_begins(const ItemText& item, std::string_view text, const std::vector<Word>& words) {
  if (words.empty()) return false;
  const std::string& first = words[0].folded;
  if (first == "that" || first == "bod") return true;
  if (first == "to" && verb_at(text, words, 1, item.words.verbs)) return true;
  if (words[0].capital && verb_at(text, words, 0, item.words.verbs)) return true;
  const bool pronoun = first == "it" || first == "they";  // the body of the sentence before
  const std::size_t body = pronoun ? 1 : item.body.match(words, 0);
  return body > 0 && verb_at(text, words, body, item.words.verbs).has_value();
}

std::optional<Lead> find_lead(const ItemText& item, std::size_t s) {
  // The last one of a sentence counts: "resolved ... It was RESOLVED to:" is cut into sentences before.
  for (std::size_t w = 0; w < item.sentence_words[s].size(); ++w)
    if (auto lead = lead_at(item, s, w)) return lead;
  return open_stem(item, s);
}

}  // namespace quorate
