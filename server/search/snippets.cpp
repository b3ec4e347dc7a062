#include "server/search/snippets.h"

#include <algorithm>
#include <set>

#include "analyzers/utf8.h"
#include "server/search/sentences.h"

namespace quorate {
namespace {

// A run of sentences (or a piece of one that is too long) with the highlights in it.
struct Candidate {
  Passage passage;
  std::size_t first = 0, last = 0;  // highlights [first, last)
};

std::uint32_t at_character(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  while (at > 0 && at < text.size() && continues_character(text[at])) --at;
  return static_cast<std::uint32_t>(at);
}

// The next blank at or behind `at`, within a word's length; a cut there spares the word.
std::uint32_t at_word_end(std::string_view text, std::size_t at, std::size_t most) {
  const auto blank = text.find_first_of(" \n", at);
  return blank != std::string_view::npos && blank < std::min(most, at + 30)
             ? static_cast<std::uint32_t>(blank)
             : at_character(text, std::min(at, most));
}

class PassageFinder {
public:
  PassageFinder(std::string_view text, const std::vector<Highlight>& highlights,
                const std::vector<double>& weights)
      : text_(text), highlights_(highlights), weights_(weights), sentences_(sentences_of(text)) {}

  std::vector<Passage> find() {
    if (sentences_.empty()) return {};
    if (highlights_.empty()) return {beginning()};
    const std::vector<Candidate> candidates = all_candidates();
    std::vector<Candidate> chosen;
    std::set<std::size_t> told;
    double best_gain = 0;
    while (chosen.size() < kMostSnippets) {
      const Candidate* best = nullptr;
      double gain = 0;
      for (const Candidate& candidate : candidates) {
        if (overlaps(candidate, chosen)) continue;
        const double value = gain_of(candidate, told);
        if (value > gain) {
          gain = value;
          best = &candidate;
        }
      }
      // A further passage must tell a good part of what the best one does.
      if (best == nullptr || gain < 0.3 * best_gain) break;
      best_gain = std::max(best_gain, gain);
      for (std::size_t i = best->first; i < best->last; ++i) told.insert(highlights_[i].concept_at);
      chosen.push_back(*best);
    }
    std::sort(chosen.begin(), chosen.end(), [](const Candidate& a, const Candidate& b) {
      return a.passage.span.begin < b.passage.span.begin;
    });
    std::vector<Passage> passages;
    for (const Candidate& candidate : chosen) passages.push_back(candidate.passage);
    return passages;
  }

private:
  Passage beginning() const {
    std::size_t last = 0;
    while (last + 1 < sentences_.size() && sentences_[last + 1].end - sentences_[0].begin <= kSnippetBytes)
      ++last;
    Passage passage{{sentences_[0].begin, sentences_[last].end}, false, false};
    if (passage.span.size() > kSnippetBytes) {
      passage.span.end = at_word_end(text_, passage.span.begin + kSnippetBytes, passage.span.end);
      passage.cut_behind = true;
    }
    return passage;
  }

  static bool overlaps(const Candidate& candidate, const std::vector<Candidate>& chosen) {
    return std::any_of(chosen.begin(), chosen.end(), [&](const Candidate& other) {
      return candidate.passage.span.begin < other.passage.span.end &&
             other.passage.span.begin < candidate.passage.span.end;
    });
  }

  // What is told for the first time counts in full, what is told again hardly.
  double gain_of(const Candidate& candidate, const std::set<std::size_t>& told) const {
    double gain = 0;
    std::set<std::size_t> here;
    for (std::size_t i = candidate.first; i < candidate.last; ++i) {
      const Highlight& mark = highlights_[i];
      const double weight =
          (mark.concept_at < weights_.size() ? weights_[mark.concept_at] : 1.0) * mark.weight;
      const bool known = told.contains(mark.concept_at) || !here.insert(mark.concept_at).second;
      gain += (weight + 0.1) * (known ? 0.05 : 1.0);
    }
    return gain;
  }

  std::vector<Candidate> all_candidates() const {
    std::vector<Candidate> found;
    std::size_t mark = 0;
    for (std::size_t i = 0; i < sentences_.size(); ++i) {
      while (mark < highlights_.size() && highlights_[mark].span.end <= sentences_[i].begin) ++mark;
      if (mark == highlights_.size()) break;
      if (highlights_[mark].span.begin >= sentences_[i].end) continue;
      if (sentences_[i].size() > kSnippetBytes)
        add_pieces(sentences_[i], mark, found);
      else
        add_run(i, mark, found);
    }
    return found;
  }

  // From sentence `i` on, as many as fit.
  void add_run(std::size_t i, std::size_t mark, std::vector<Candidate>& found) const {
    std::size_t last = i;
    while (last + 1 < sentences_.size() && sentences_[last + 1].end - sentences_[i].begin <= kSnippetBytes)
      ++last;
    Candidate candidate{{{sentences_[i].begin, sentences_[last].end}, false, false}, mark, mark};
    while (candidate.last < highlights_.size() &&
           highlights_[candidate.last].span.end <= sentences_[last].end)
      ++candidate.last;
    found.push_back(candidate);
  }

  // A sentence that is too long: a piece about each highlight, begun a little before it.
  void add_pieces(Span sentence, std::size_t mark, std::vector<Candidate>& found) const {
    constexpr std::size_t kLead = 60;
    for (; mark < highlights_.size() && highlights_[mark].span.begin < sentence.end; ++mark) {
      Candidate candidate;
      Span& span = candidate.passage.span;
      const std::uint32_t first = highlights_[mark].span.begin;
      span.begin = first - sentence.begin > kLead
                       ? std::min(first, at_word_end(text_, at_character(text_, first - kLead), first) + 1)
                       : sentence.begin;
      span.end = sentence.end - span.begin > kSnippetBytes
                     ? at_word_end(text_, at_character(text_, span.begin + kSnippetBytes), sentence.end)
                     : sentence.end;
      span.end = std::max(span.end, highlights_[mark].span.end);
      candidate.passage.cut_before = span.begin > sentence.begin;
      candidate.passage.cut_behind = span.end < sentence.end;
      candidate.first = mark;
      candidate.last = mark;
      while (candidate.last < highlights_.size() && highlights_[candidate.last].span.end <= span.end)
        ++candidate.last;
      found.push_back(candidate);
    }
  }

  std::string_view text_;
  const std::vector<Highlight>& highlights_;
  const std::vector<double>& weights_;
  std::vector<Span> sentences_;
};

// Where bytes of a record's text stand in the pack's: the spans are joined by one byte.
Span in_pack(const Record& record, Span passage) {
  std::uint32_t before = 0;
  Span found;
  bool begun = false;
  for (const Span& span : record.spans) {
    const std::uint32_t end = before + span.size();
    if (!begun && passage.begin <= end) {
      found.begin = span.begin + (passage.begin > before ? passage.begin - before : 0);
      begun = true;
    }
    if (begun)
      found.end = span.begin + std::min(span.size(), passage.end > before ? passage.end - before : 0);
    if (passage.end <= end) break;
    before = end + 1;
  }
  return found;
}

}  // namespace

std::vector<Passage> best_passages(std::string_view text, const std::vector<Highlight>& highlights,
                                   const std::vector<double>& weights) {
  return PassageFinder(text, highlights, weights).find();
}

std::vector<Snippet> snippets_of(const Record& record, std::string_view text, const PackTextView& stored,
                                 const std::vector<Highlight>& highlights,
                                 const std::vector<double>& weights) {
  std::vector<Snippet> snippets;
  for (const Passage& passage : best_passages(text, highlights, weights)) {
    Snippet snippet;
    if (passage.cut_before) snippet.html += "… ";
    snippet.html += marked_up(text, passage.span, highlights);
    if (passage.cut_behind) snippet.html += " …";
    const Span place = in_pack(record, passage.span);
    snippet.page = stored.page_of(place);
    snippet.lines = stored.lines_of(place);
    snippets.push_back(std::move(snippet));
  }
  return snippets;
}

}  // namespace quorate
