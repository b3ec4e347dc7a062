// The items of numbered minutes: of all references that lines open with, the sequence that heads them.
#include <algorithm>
#include <map>
#include <utility>

#include "indexer/governance/heading_looks.h"
#include "indexer/governance/minute_references.h"

namespace quorate {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

// Blanks and a dash between a reference and its title: "Item 2 \u2013 Budget".
std::size_t skip_marks(std::string_view text, std::size_t at) {
  at = skip_blanks(text, at);
  for (const std::string_view dash : {"- ", "\u2013 ", "\u2014 ", ": "})
    if (text.substr(at).starts_with(dash)) return skip_blanks(text, at + dash.size());
  return at;
}

struct Candidate {
  ItemStart start;
  std::string key;  // series and look: only alike ones form one sequence
};

std::vector<Candidate> candidates(const CleanText& text, const std::vector<MinuteLine>& lines,
                                  const GovernanceVocabulary& words) {
  std::vector<Candidate> all;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const MinuteLine& line = lines[i];
    if (!line.first_of_row && !line.first_of_cell && line.cells > 1 && line.cell > 0) continue;
    if (line.cell > 0 && !line.first_of_row) continue;
    const std::string_view view = text.view(line.span);
    for (const WrittenReference& ref : references_at(view, words.minutes.item_words)) {
      const std::size_t behind = skip_marks(view, ref.length);
      const bool own_cell = behind >= view.size();
      const auto begin = line.span.begin;
      ItemStart start;
      start.line = i;
      start.reference = {begin, begin + static_cast<std::uint32_t>(ref.length)};
      start.rest = {begin + static_cast<std::uint32_t>(behind), line.span.end};
      start.ref = ref.text;
      start.series = ref.series;
      start.major = ref.major;
      start.minor = ref.minor;
      std::string_view rest = view.substr(behind);
      const bool plain = ref.series[0] == '#' && ref.series.size() < 5;
      if (own_cell && i + 1 < lines.size() && (lines[i + 1].row == line.row || !plain || line.cells == 1)) {
        rest = text.view(lines[i + 1].span);
        if (lines[i + 1].row != line.row && bullet_length(rest) > 0) continue;
      }
      start.titled = is_titled(rest);
      start.weight =
          heading_weight(text, lines, i, rest) + (own_cell && line.cells > 1 ? 1 : 0) + (plain ? 0 : 1);
      std::string key = ref.series;
      if (plain && own_cell && line.cells > 1) key += " cell";
      all.push_back({std::move(start), std::move(key)});
    }
  }
  return all;
}

// The best sequence of one key: numbers that go up by one, now and then by up to three.
struct Sequence {
  double score = 0;
  std::vector<std::size_t> members;  // of the candidates
};

Sequence best_sequence(const std::vector<Candidate>& all, const std::vector<std::size_t>& of_key) {
  struct Best {
    double score = 0;
    std::size_t at = 0;  // in of_key, plus one
  };
  std::map<std::pair<int, int>, Best> exact;
  std::map<int, Best> by_major;
  std::vector<double> scores(of_key.size());
  std::vector<std::size_t> before(of_key.size(), 0);
  for (std::size_t k = 0; k < of_key.size(); ++k) {
    const ItemStart& start = all[of_key[k]].start;
    Best best;
    const auto offer = [&](const Best* from, double penalty) {
      if (from != nullptr && from->at > 0 && from->score - penalty > best.score)
        best = {from->score - penalty, from->at};
    };
    for (int step = 1; step <= 3; ++step) {
      const auto minor = exact.find({start.major, start.minor - step});
      if (start.minor - step >= 0 && minor != exact.end()) offer(&minor->second, 0.8 * (step - 1));
      const auto major = by_major.find(start.major - step);
      if (start.minor <= 1 + step && major != by_major.end()) offer(&major->second, 0.8 * (step - 1));
    }
    scores[k] = best.score + start.weight;
    before[k] = best.at;
    Best& here = exact[{start.major, start.minor}];
    if (scores[k] > here.score) here = {scores[k], k + 1};
    Best& major = by_major[start.major];
    if (scores[k] > major.score || (major.at > 0 && before[k] == major.at)) major = {scores[k], k + 1};
  }
  Sequence sequence;
  const auto top = std::max_element(scores.begin(), scores.end());
  if (top == scores.end()) return sequence;
  sequence.score = *top;
  for (std::size_t k = static_cast<std::size_t>(top - scores.begin()) + 1; k > 0; k = before[k - 1])
    sequence.members.push_back(of_key[k - 1]);
  std::reverse(sequence.members.begin(), sequence.members.end());
  return sequence;
}

// Members that look far less like headings than the rest are a list's own numbers, unless they fill a gap.
void drop_weak(const std::vector<Candidate>& all, Sequence& sequence) {
  std::vector<double> weights;
  for (const std::size_t m : sequence.members) weights.push_back(all[m].start.weight);
  std::nth_element(weights.begin(), weights.begin() + static_cast<long>(weights.size() / 2), weights.end());
  const double median = weights[weights.size() / 2];
  while (sequence.members.size() > 2 && all[sequence.members.back()].start.weight < median * 0.45)
    sequence.members.pop_back();
  while (sequence.members.size() > 2 && all[sequence.members.front()].start.weight < median * 0.45)
    sequence.members.erase(sequence.members.begin());
}

// An agenda's numbers may leap where its items are few: 3, 9.1, 9.2, 14. A heading whose number lies between
// its neighbours' and that looks like one no less than theirs is an item too.
void add_beyond_gaps(const std::vector<Candidate>& all, const std::string& key,
                     std::vector<std::size_t>& chosen) {
  const bool mixed =
      std::any_of(chosen.begin(), chosen.end(), [&](std::size_t c) { return all[c].key != key; });
  if (!mixed) return;
  std::vector<double> weights;
  for (const std::size_t c : chosen) weights.push_back(all[c].start.weight);
  std::nth_element(weights.begin(), weights.begin() + static_cast<long>(weights.size() / 2), weights.end());
  const double usual = weights[weights.size() / 2];
  std::vector<std::size_t> added;
  for (std::size_t c = 0; c < all.size(); ++c) {
    const ItemStart& start = all[c].start;
    if (all[c].key != key || !start.titled || start.weight < usual) continue;
    const auto next = std::lower_bound(chosen.begin(), chosen.end(), c);
    const bool known = next != chosen.end() && all[*next].start.line == start.line;
    const bool behind = next != chosen.begin() && all[*(next - 1)].start.line < start.line &&
                        all[*(next - 1)].start.major < start.major;
    const bool before = next == chosen.end() || start.major < all[*next].start.major;
    if (!known && behind && before && (added.empty() || all[added.back()].start.major < start.major))
      added.push_back(c);
  }
  chosen.insert(chosen.end(), added.begin(), added.end());
  std::sort(chosen.begin(), chosen.end());
}

}  // namespace

std::vector<ItemStart> numbered_starts(const CleanText& text, const std::vector<MinuteLine>& lines,
                                       const GovernanceVocabulary& words) {
  const std::vector<Candidate> all = candidates(text, lines, words);
  std::map<std::string, std::vector<std::size_t>> by_key;
  for (std::size_t c = 0; c < all.size(); ++c) by_key[all[c].key].push_back(c);
  std::map<std::string, Sequence> sequences;
  std::string best;
  for (const auto& [key, members] : by_key) {
    Sequence sequence = best_sequence(all, members);
    if (sequence.members.size() < 2) continue;
    drop_weak(all, sequence);
    if (best.empty() || sequence.score > sequences[best].score) best = key;
    sequences[key] = std::move(sequence);
  }
  if (best.empty()) return {};
  // Numbered paragraphs (3.1, 3.2) under numbered headings: the headings are the items.
  const auto mostly_titled = [&](const std::string& key) {
    const auto found = sequences.find(key);
    if (found == sequences.end()) return false;
    const auto& members = found->second.members;
    const auto titled =
        std::count_if(members.begin(), members.end(), [&](std::size_t m) { return all[m].start.titled; });
    return static_cast<std::size_t>(titled) * 10 >= members.size() * 6;
  };
  if (best.starts_with("#.#") && !mostly_titled(best))
    for (const std::string coarser : {"# cell", "#", "#.0", "#)"})
      if (mostly_titled(coarser)) {
        best = coarser;
        break;
      }
  // Sections numbered 3 with items 3.1, 3.2: the finer series counts too where its members are headings.
  std::vector<std::size_t> chosen = sequences[best].members;
  const auto add_finer = [&](const std::string& finer) {
    const auto found = by_key.find(finer);
    if (found == by_key.end()) return;
    const auto heading = [&](std::size_t m) { return all[m].start.titled; };
    const auto& members = found->second;
    const auto headings = static_cast<std::size_t>(std::count_if(members.begin(), members.end(), heading));
    if (headings * 10 < members.size() * 6) return;
    for (const std::size_t m : members)
      if (heading(m)) chosen.push_back(m);
  };
  const auto add_sections = [&](const std::string& coarser) {
    const auto found = sequences.find(coarser);
    if (found == sequences.end()) return;
    for (const std::size_t m : found->second.members)
      if (all[m].start.titled) chosen.push_back(m);
  };
  if (best == "#" || best == "#)") add_finer("#.#");
  if (best == "# cell") add_finer("#.# cell");
  if (best == "#.#") add_sections("#");
  if (best == "#.# cell") add_sections("# cell");
  std::sort(chosen.begin(), chosen.end());
  add_beyond_gaps(all, best, chosen);
  std::vector<ItemStart> starts;
  for (const std::size_t c : chosen) {
    if (!starts.empty() && starts.back().line == all[c].start.line) continue;
    starts.push_back(all[c].start);
    starts.back().rules.push_back("reference in sequence, series " + all[c].key);
  }
  return starts;
}

}  // namespace quorate
