#include "server/search/suggestions.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "analyzers/utf8.h"

namespace quorate {
namespace {

constexpr std::array<std::string_view, 6> kLabels = {"Acronym", "Organisation", "Reference",
                                                     "Person",  "Heading",      ""};
// How much likelier a thing of this kind is meant than a heading said as often.
constexpr std::array<double, 6> kLikelier = {2, 3, 1, 2, 0, 0};
constexpr std::size_t kMostOfAKind = 4;  // while others have something to say

bool is_part_of_word(char c) {
  return is_ascii_letter(static_cast<unsigned char>(c)) || is_ascii_digit(static_cast<unsigned char>(c)) ||
         static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::string_view label_of(SuggestionKind kind) { return kLabels[static_cast<std::size_t>(kind)]; }

std::string suggestion_key(std::string_view folded) {
  std::string key;
  for (const char c : folded)
    if (is_part_of_word(c))
      key.push_back(c);
    else if (!key.empty() && key.back() != ' ')
      key.push_back(' ');
  return key;
}

void SuggestionList::add(SuggestionKind kind, const std::string& text, const std::string& about,
                         const std::vector<std::string>& known_by) {
  std::vector<std::string> keys;
  for (const std::string& name : known_by)
    if (std::string key = suggestion_key(name); !key.empty()) keys.push_back(std::move(key));
  if (keys.empty()) return;
  const std::string identity = std::string(kLabels[static_cast<std::size_t>(kind)]) + ' ' + keys.front();
  const auto [known, fresh] = by_name_.emplace(identity, static_cast<std::uint32_t>(things_.size()));
  if (!fresh) {
    ++things_[known->second].said;
    return;
  }
  things_.push_back({{text, about, kind}, 1});
  for (std::string& key : keys) {
    if (key.ends_with(' ')) key.pop_back();
    std::vector<std::uint32_t>& bearers = names_[std::move(key)];
    if (bearers.empty() || bearers.back() != known->second) bearers.push_back(known->second);
  }
}

void SuggestionList::settle() {
  by_name_.clear();
  keys_.clear();
  for (const auto& [name, bearers] : names_)
    for (std::size_t at = 0; at != std::string::npos; at = name.find(' ', at + 1)) {
      const std::size_t word = at == 0 ? 0 : at + 1;
      for (const std::uint32_t thing : bearers)
        keys_.push_back({std::string_view(name).substr(word), thing, word == 0});
    }
  std::sort(keys_.begin(), keys_.end(), [](const Key& a, const Key& b) { return a.rest < b.rest; });
}

double SuggestionList::score_of(const Key& key, std::size_t typed) const {
  const Thing& thing = things_[key.thing];
  double score = std::log2(1.0 + thing.said) + kLikelier[static_cast<std::size_t>(thing.suggestion.kind)];
  if (key.first) score += 2;
  if (key.rest.size() == typed) score += 3;  // all of it is typed
  return score;
}

std::vector<Suggestion> SuggestionList::beginning_with(std::string_view beginning, std::size_t most) const {
  const std::string typed = suggestion_key(beginning);
  if (typed.empty()) return {};
  auto key = std::lower_bound(keys_.begin(), keys_.end(), typed,
                              [](const Key& one, const std::string& value) { return one.rest < value; });
  std::vector<Ranked> ranked;
  for (; key != keys_.end() && key->rest.starts_with(typed); ++key)
    ranked.push_back({key->thing, score_of(*key, typed.size())});
  // A thing found from two of its words counts by the better.
  std::sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
    return a.thing != b.thing ? a.thing < b.thing : a.score > b.score;
  });
  ranked.erase(std::unique(ranked.begin(), ranked.end(),
                           [](const Ranked& a, const Ranked& b) { return a.thing == b.thing; }),
               ranked.end());
  // More than are shown, so that each kind is among them.
  const std::size_t looked_at = std::min(ranked.size(), most * 20);
  std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(looked_at), ranked.end(),
                    [&](const Ranked& a, const Ranked& b) {
                      if (a.score != b.score) return a.score > b.score;
                      const std::string &one = things_[a.thing].suggestion.text,
                                        &other = things_[b.thing].suggestion.text;
                      return one.size() != other.size() ? one.size() < other.size() : one < other;
                    });
  ranked.resize(looked_at);
  return mixed(ranked, most);
}

std::vector<Suggestion> SuggestionList::mixed(const std::vector<Ranked>& ranked, std::size_t most) const {
  std::array<std::size_t, kLabels.size()> taken{};
  std::vector<Suggestion> list, rest;
  for (const Ranked& one : ranked) {
    const Suggestion& suggestion = things_[one.thing].suggestion;
    const bool full = ++taken[static_cast<std::size_t>(suggestion.kind)] > kMostOfAKind;
    (full ? rest : list).push_back(suggestion);
    if (list.size() == most) break;
  }
  for (std::size_t i = 0; i < rest.size() && list.size() < most; ++i) list.push_back(std::move(rest[i]));
  return list;
}

}  // namespace quorate
