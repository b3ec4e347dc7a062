#include "indexer/governance/motion_outcome.h"

#include <algorithm>
#include <array>

namespace quorate {
namespace {

constexpr std::array<std::string_view, 9> kFor = {"ayes", "aye",   "yes",    "yeas", "yea",
                                                  "for",  "favor", "favour", "ayes"};
constexpr std::array<std::string_view, 7> kAgainst = {"nays",    "nay",     "no", "noes",
                                                      "against", "opposed", "nos"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

std::optional<int> small_number(std::string_view folded) {
  static constexpr std::array<std::string_view, 13> kNames = {"zero", "one",    "two",   "three", "four",
                                                              "five", "six",    "seven", "eight", "nine",
                                                              "ten",  "eleven", "twelve"};
  for (std::size_t n = 0; n < kNames.size(); ++n)
    if (folded == kNames[n]) return static_cast<int>(n);
  if (folded == "none" || folded == "nil") return 0;
  if (folded.empty() || folded.size() > 3) return std::nullopt;
  int n = 0;
  for (const char c : folded) {
    if (c < '0' || c > '9') return std::nullopt;
    n = n * 10 + (c - '0');
  }
  return n;
}

Tally tally_of(const std::vector<Word>& words, std::string_view text) {
  Tally tally;
  int ayes = 0, nays = 0;  // called by name
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool favour = among(kFor, words[i].folded), against = among(kAgainst, words[i].folded);
    if (favour || against) {
      auto n = i > 0 ? small_number(words[i - 1].folded) : std::nullopt;
      if (!n && i + 1 < words.size()) n = small_number(words[i + 1].folded);
      if (n && words[i].folded != "no") {
        (favour ? tally.in_favour : tally.against) = *n;
        tally.counted = true;
      } else if (words[i].folded != "for") {
        ++(favour ? ayes : nays);
      }
    }
    // "5-2", "7/0", "carried 5 to 2"
    if (i + 1 >= words.size()) continue;
    const auto a = small_number(words[i].folded), b = small_number(words[i + 1].folded);
    const std::string_view gap = text.substr(words[i].span.end, words[i + 1].span.begin - words[i].span.end);
    if (a && b && (gap == "-" || gap == "/" || gap == "\u2013" || gap == " - " || gap == " \u2013 ") &&
        !tally.counted) {
      const bool more =
          i + 2 < words.size() && text[words[i + 1].span.end] == '/' && words[i + 2].folded.size() == 4;
      if (!more) tally = {*a, *b, true};
    }
  }
  if (!tally.counted && ayes + nays >= 3) tally = {ayes, nays, true};
  return tally;
}

Outcome outcome_of(const std::vector<Word>& words, std::string_view text, const VerbWords& verbs) {
  if (const std::size_t at = verbs.lost.find(words); at != PhraseSet::npos) {
    // "lost" alone needs something that can be lost
    const bool about = words.size() <= 8 || std::any_of(words.begin(), words.end(), [](const Word& w) {
                         return w.folded == "motion" || w.folded == "amendment" || w.folded == "vote" ||
                                w.folded == "resolution";
                       });
    if (about) return Outcome::lost;
  }
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (words[i].folded == "motion" &&
        (words[i + 1].folded == "withdrawn" || (i + 2 < words.size() && words[i + 2].folded == "withdrawn")))
      return Outcome::withdrawn;
  if (verbs.carried.contains(words)) {
    if (opens_with_outcome(words, verbs)) return Outcome::carried;  // "CARRIED 24-119": the motion's number
    const Tally tally = tally_of(words, text);
    return tally.counted && tally.against > tally.in_favour ? Outcome::lost : Outcome::carried;
  }
  const Tally tally = tally_of(words, text);
  if (!tally.counted || tally.in_favour + tally.against == 0) return Outcome::none;
  return tally.in_favour > tally.against ? Outcome::carried : Outcome::lost;
}

bool opens_with_outcome(const std::vector<Word>& words, const VerbWords& verbs) {
  static const PhraseSet kSubjects({"the motion", "motion", "the amendment", "amendment", "the motion was",
                                    "the amendment was", "the motion was put and", "the vote was"});
  std::size_t at = kSubjects.match(words, 0);
  const std::size_t length = std::max(verbs.lost.match(words, at), verbs.carried.match(words, at));
  if (length == 0 || !words[at].capital) return false;
  at += length;
  return at == words.size() || words[at - 1].capitals || verbs.adverbs.match(words, at) > 0 ||
         words[at].folded.find_first_of("0123456789") != std::string::npos;
}

bool is_vote_line(const std::vector<Word>& words, std::string_view text, const VerbWords& verbs) {
  constexpr std::size_t kMostWords = 20;
  if (words.empty() || words.size() > kMostWords || outcome_of(words, text, verbs) == Outcome::none)
    return false;
  if (verbs.lost.is(words) || verbs.carried.is(words)) return true;
  return std::any_of(words.begin(), words.end(), [](const Word& w) {
    return w.folded == "motion" || w.folded == "vote" || w.folded == "amendment" || w.folded == "carried" ||
           w.folded == "defeated" || w.folded == "lost" || w.folded == "ayes" ||
           (w.folded[0] >= '0' && w.folded[0] <= '9' && w.folded.size() < 3);
  });
}

}  // namespace quorate
