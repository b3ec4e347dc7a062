// The items of numbered minutes: of all references that lines open with, the sequence that heads them.
#include <algorithm>
#include <map>
#include <utility>

#include "indexer/governance/start_candidates.h"

namespace quorate {
namespace {

// The best sequence of one key: numbers that go up by one, now and then by up to three.
struct Sequence {
  double score = 0;
  std::vector<std::size_t> members;  // of the candidates
};

Sequence best_sequence(const std::vector<StartCandidate>& all, const std::vector<std::size_t>& of_key) {
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

double usual_weight(const std::vector<StartCandidate>& all, const std::vector<std::size_t>& chosen) {
  std::vector<double> weights;
  for (const std::size_t c : chosen) weights.push_back(all[c].start.weight);
  std::nth_element(weights.begin(), weights.begin() + static_cast<long>(weights.size() / 2), weights.end());
  return weights[weights.size() / 2];
}

// Members that look far less like headings than the rest are a list's own numbers, unless they fill a gap.
void drop_weak(const std::vector<StartCandidate>& all, Sequence& sequence) {
  const double median = usual_weight(all, sequence.members);
  while (sequence.members.size() > 2 && all[sequence.members.back()].start.weight < median * 0.45)
    sequence.members.pop_back();
  while (sequence.members.size() > 2 && all[sequence.members.front()].start.weight < median * 0.45)
    sequence.members.erase(sequence.members.begin());
}

// In text laid out by blanks "9." stands in a column of its own and "10." runs into its title.
std::string sibling_of(const std::string& key) {
  constexpr std::string_view kCell = " cell";
  return key.ends_with(kCell) ? key.substr(0, key.size() - kCell.size()) : key + std::string(kCell);
}

// An agenda's numbers may leap where its items are few: 3, 9.1, 9.2, 14. A heading whose number lies between
// its neighbours' and that looks like one no less than theirs is an item too; so is the next in number that
// is set the other way.
void add_beyond_gaps(const std::vector<StartCandidate>& all, const std::string& key,
                     std::vector<std::size_t>& chosen) {
  constexpr double kOwnCell = 1.5;  // what a heading may lose where its number has no cell of its own
  const bool mixed =
      std::any_of(chosen.begin(), chosen.end(), [&](std::size_t c) { return all[c].key != key; });
  const std::string sibling = sibling_of(key);
  const double usual = usual_weight(all, chosen);
  std::vector<std::size_t> added;
  for (std::size_t c = 0; c < all.size(); ++c) {
    const ItemStart& start = all[c].start;
    const bool other_way = all[c].key == sibling;
    if (!start.titled || !(other_way || (mixed && all[c].key == key))) continue;
    if (start.weight < usual - (other_way ? kOwnCell : 0)) continue;
    const auto next = std::lower_bound(chosen.begin(), chosen.end(), c);
    if (next == chosen.begin() || (next != chosen.end() && all[*next].start.line == start.line)) continue;
    std::size_t last = *(next - 1);
    if (!added.empty() && added.back() > last) last = added.back();
    const ItemStart& behind = all[last].start;
    if (behind.line == start.line || behind.major >= start.major) continue;
    if (other_way && behind.major + 1 != start.major) continue;
    if (next == chosen.end() || start.major < all[*next].start.major) added.push_back(c);
  }
  chosen.insert(chosen.end(), added.begin(), added.end());
  std::sort(chosen.begin(), chosen.end());
}

}  // namespace

std::vector<ItemStart> numbered_starts(const CleanText& text, const std::vector<MinuteLine>& lines,
                                       const GovernanceVocabulary& words) {
  const std::vector<StartCandidate> all = start_candidates(text, lines, words);
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
  // Sections numbered 3 with items 3.1, 3.2: the finer series counts too where its members are headings;
  // where most are paragraphs, in those sections that have nothing but headings.
  std::vector<std::size_t> chosen = sequences[best].members;
  const auto add_finer = [&](const std::string& finer) {
    const auto found = by_key.find(finer);
    if (found == by_key.end()) return;
    struct Section {
      std::size_t members = 0, headings = 0;
    };
    std::map<int, Section> sections;
    Section all_sections;
    for (const std::size_t m : found->second)
      for (Section* section : {&sections[all[m].start.major], &all_sections}) {
        ++section->members;
        section->headings += all[m].start.titled;
      }
    const bool mostly = all_sections.headings * 10 >= all_sections.members * 6;
    for (const std::size_t m : found->second) {
      const Section& section = sections[all[m].start.major];
      const bool headings_only = section.members >= 2 && section.headings == section.members;
      if (all[m].start.titled && (mostly || headings_only)) chosen.push_back(m);
    }
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
