#include "indexer/governance/phrases.h"

#include <algorithm>

namespace quorate {
namespace {

// A letter of UTF-8 as its plain lower-case letters; empty where it is no letter.
struct Letter {
  std::size_t bytes = 1;
  std::string_view plain;
  bool upper = false;
};

constexpr std::string_view kLatin1 =  // U+00C0 to U+00FF, base letters; '.' where there is none
    "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty";
constexpr std::string_view kAscii = "abcdefghijklmnopqrstuvwxyz0123456789";

Letter letter_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte >= 'a' && byte <= 'z') return {1, kAscii.substr(byte - 'a', 1), false};
  if (byte >= 'A' && byte <= 'Z') return {1, kAscii.substr(byte - 'A', 1), true};
  if (byte >= '0' && byte <= '9') return {1, kAscii.substr(26 + (byte - '0'), 1), false};
  if (byte < 0x80) return {1, {}, false};
  const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
  if (at + length > text.size()) return {text.size() - at, {}, false};
  const auto next = length > 1 ? static_cast<unsigned char>(text[at + 1]) : 0u;
  if (byte == 0xC3) {
    const std::size_t i = next - 0x80u;
    if (i >= kLatin1.size() || kLatin1[i] == '.') return {2, {}, false};
    return {2, kLatin1.substr(i, 1), i < 32};
  }
  if (byte == 0xC5 && (next == 0xB4 || next == 0xB5)) return {2, kAscii.substr(22, 1), next == 0xB4};  // ŵ
  if (byte == 0xC5 && (next == 0xB6 || next == 0xB7)) return {2, kAscii.substr(24, 1), next == 0xB6};  // ŷ
  return {length, {}, false};
}

// Bytes of an apostrophe at `at`; 0 where there is none.
std::size_t apostrophe_at(std::string_view text, std::size_t at) {
  if (text[at] == '\'') return 1;
  return text.substr(at).starts_with("\u2019") ? 3 : 0;
}

}  // namespace

std::string fold_word(std::string_view word) {
  std::string folded;
  for (std::size_t at = 0; at < word.size();) {
    const Letter letter = letter_at(word, at);
    folded += letter.plain;
    at += letter.bytes;
  }
  return folded;
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    Letter letter = letter_at(text, at);
    if (letter.plain.empty()) {
      at += letter.bytes;
      continue;
    }
    Word word;
    word.span.begin = static_cast<std::uint32_t>(at);
    word.capital = letter.upper;
    int upper = 0, lower = 0;
    while (at < text.size()) {
      letter = letter_at(text, at);
      if (letter.plain.empty()) {
        const std::size_t skip = apostrophe_at(text, at);
        if (skip == 0 || at + skip >= text.size() || letter_at(text, at + skip).plain.empty()) break;
        at += skip;
        continue;
      }
      word.folded += letter.plain;
      (letter.upper ? upper : lower) += letter.plain[0] > '9' ? 1 : 0;
      at += letter.bytes;
    }
    word.capitals = upper > 1 && lower == 0;
    word.span.end = static_cast<std::uint32_t>(at);
    words.push_back(std::move(word));
  }
  return words;
}

std::string_view gap_before(std::string_view text, const std::vector<Word>& words, std::size_t i) {
  if (i == 0 || i >= words.size()) return {};
  return text.substr(words[i - 1].span.end, words[i].span.begin - words[i - 1].span.end);
}

std::vector<std::string_view> labels_in(std::string_view text) {
  constexpr std::string_view kParting = "/|\n";
  std::vector<std::string_view> labels = {text};
  for (std::size_t end = text.size(), at = end;
       (at = text.find_last_of(kParting, at)) != std::string_view::npos;) {
    labels.push_back(text.substr(at + 1, end - at - 1));
    end = at;
    if (at == 0 || text.substr(0, at).find_first_of(kParting) == std::string_view::npos) {
      labels.push_back(text.substr(0, at));
      break;
    }
    --at;
  }
  return labels;
}

bool names_label(const PhraseSet& labels, std::string_view text) {
  const std::vector<std::string_view> readings = labels_in(text);
  return std::any_of(readings.begin(), readings.end(),
                     [&](std::string_view reading) { return labels.is(words_of(reading)); });
}

PhraseSet::PhraseSet(const std::vector<std::string>& phrases) {
  for (const std::string& phrase : phrases) {
    std::vector<std::string> folded;
    for (Word& word : words_of(phrase)) folded.push_back(std::move(word.folded));
    if (!folded.empty()) by_first_[folded.front()].push_back(std::move(folded));
  }
  for (auto& [first, list] : by_first_)
    std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
}

std::size_t PhraseSet::match(const std::vector<Word>& words, std::size_t at) const {
  if (at >= words.size()) return 0;
  const auto found = by_first_.find(words[at].folded);
  if (found == by_first_.end()) return 0;
  for (const auto& phrase : found->second) {
    if (phrase.size() > words.size() - at) continue;
    const auto same = [&](std::size_t i) { return words[at + i].folded == phrase[i]; };
    std::size_t i = 1;
    while (i < phrase.size() && same(i)) ++i;
    if (i == phrase.size()) return i;
  }
  return 0;
}

std::size_t PhraseSet::find(const std::vector<Word>& words, std::size_t from, std::size_t until) const {
  for (std::size_t at = from; at < std::min(until, words.size()); ++at)
    if (match(words, at) > 0) return at;
  return npos;
}

bool PhraseSet::has(std::string_view folded_word) const {
  const auto found = by_first_.find(std::string(folded_word));
  return found != by_first_.end() && found->second.back().size() == 1;
}

}  // namespace quorate
