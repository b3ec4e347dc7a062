#include "analyzers/acronym_match.h"

#include <algorithm>
#include <array>

#include "analyzers/fold.h"
#include "analyzers/utf8.h"

namespace quorate {
namespace {

constexpr std::array<std::string_view, 15> kSkipped = {"a",  "an", "and", "at",  "by", "for",  "from", "in",
                                                       "of", "on", "or",  "the", "to", "with", "&"};

bool is_word_byte(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return is_ascii_letter(value) || is_ascii_digit(value) || value >= 0x80 || byte == '\'' || byte == '&';
}

// The end of the word that begins at i, which is a word byte. Dashes and typographic quotes end it.
std::size_t end_of_word(std::string_view text, std::size_t i, std::size_t end) {
  while (i < end && is_word_byte(text[i])) {
    const CodePoint c = code_point_at(text, i);
    if (c.value >= 0x2000 && !is_apostrophe(c.value)) break;
    i += c.bytes;
  }
  return std::min(i, end);
}

// One way through letters and words; small, since a short form has at most ten letters.
class Speller {
public:
  Speller(const std::string& letters, std::string_view text, const std::vector<LongWord>& words, Letters from)
      : letters_(letters),
        text_(text),
        words_(words),
        most_(from == Letters::initials_only ? 1 : letters.size()) {}

  bool from(std::size_t letter, std::size_t word) {
    if (++steps_ > kMostSteps) return false;
    if (word == words_.size()) return letter == letters_.size();
    if (letter > 0 && words_[word].may_be_skipped && from(letter, word + 1)) return true;
    std::string folded;
    append_folded(text_, words_[word].begin, words_[word].end, folded);
    if (letter == letters_.size() || folded.empty()) return false;
    if (letters_[letter] == '&') return (folded == "and" || folded == "&") && from(letter + 1, word + 1);
    if (folded.front() != letters_[letter]) return false;
    std::size_t at = 0;
    for (std::size_t taken = 1; taken <= most_; ++taken) {
      if (from(letter + taken, word + 1)) return true;
      if (letter + taken >= letters_.size()) return false;
      at = folded.find(letters_[letter + taken], at + 1);
      if (at == std::string::npos) return false;
    }
    return false;
  }

private:
  static constexpr int kMostSteps = 2000;
  const std::string& letters_;
  std::string_view text_;
  const std::vector<LongWord>& words_;
  std::size_t most_;  // letters out of one word
  int steps_ = 0;
};

}  // namespace

std::vector<LongWord> long_words(std::string_view text, std::size_t begin, std::size_t end) {
  std::vector<LongWord> words;
  std::size_t i = begin;
  while (i < end) {
    const std::size_t stop = is_word_byte(text[i]) ? end_of_word(text, i, end) : i;
    if (stop == i) {
      i += code_point_at(text, i).bytes;
      continue;
    }
    std::string folded;
    append_folded(text, i, stop, folded);
    const bool half = !words.empty() && i == words.back().end + 1 && text[i - 1] == '-';
    const bool skipped = std::find(kSkipped.begin(), kSkipped.end(), folded) != kSkipped.end();
    words.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(stop), half || skipped});
    i = stop;
  }
  return words;
}

std::string letters_of(std::string_view short_form) {
  std::string folded;
  append_folded(short_form, 0, short_form.size(), folded);
  folded.erase(std::remove_if(folded.begin(), folded.end(),
                              [](char byte) {
                                const auto value = static_cast<unsigned char>(byte);
                                return !is_ascii_letter(value) && !is_ascii_digit(value) && byte != '&';
                              }),
               folded.end());
  return folded;
}

bool spells(const std::string& letters, std::string_view text, const std::vector<LongWord>& words,
            std::size_t first, Letters from) {
  const std::vector<LongWord> rest(words.begin() + static_cast<std::ptrdiff_t>(first), words.end());
  return Speller(letters, text, rest, from).from(0, 0);
}

}  // namespace quorate
