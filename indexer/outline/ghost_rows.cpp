#include "indexer/outline/ghost_rows.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace quorate {
namespace {

constexpr std::size_t kLeastWords = 5000;  // of the pack: in a shorter one a rare word says nothing
constexpr std::size_t kMostGhost = 160;    // bytes
constexpr std::size_t kMostGood = 400;
constexpr std::size_t kLeastMisread = 5;  // letters of a word that is compared
constexpr std::size_t kMostMisread = 24;
constexpr std::size_t kLeastOwn = 4;  // shorter words are left out of account
constexpr std::size_t kEnding = 3;    // words that differ in their last letters alone are forms of one word
constexpr int kOften = 3;
constexpr int kMostRare = 3;  // words without a likeness, for each that has one

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Token {
  std::string word;   // in lower case
  bool name = false;  // "Barton": a capital, then small letters
};

std::vector<Token> words_of(std::string_view line) {
  std::vector<Token> words;
  for (std::size_t i = 0; i < line.size();) {
    if (!is_letter(line[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    Token token;
    while (i < line.size() && is_letter(line[i]))
      token.word += static_cast<char>(std::tolower(static_cast<unsigned char>(line[i++])));
    token.name = i - begin >= 2 && std::isupper(static_cast<unsigned char>(line[begin])) &&
                 std::islower(static_cast<unsigned char>(line[begin + 1]));
    words.push_back(std::move(token));
  }
  return words;
}

std::vector<std::string_view> numbers_of(std::string_view line) {
  std::vector<std::string_view> numbers;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const std::size_t begin = i;
    while (i < line.size() && is_digit(line[i])) ++i;
    if (i > begin) numbers.push_back(line.substr(begin, i - begin));
  }
  return numbers;
}

bool holds(const std::vector<Token>& words, std::string_view word) {
  return std::any_of(words.begin(), words.end(), [&](const Token& token) { return token.word == word; });
}

// Levenshtein's distance of two words of at most kMostMisread letters.
std::size_t letters_off(std::string_view a, std::string_view b) {
  std::array<std::size_t, kMostMisread + 1> row{};
  for (std::size_t k = 0; k <= b.size(); ++k) row[k] = k;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t k = 1; k <= b.size(); ++k) {
      const std::size_t cost = diagonal + (a[i - 1] == b[k - 1] ? 0 : 1);
      diagonal = row[k];
      row[k] = std::min({cost, row[k] + 1, row[k - 1] + 1});
    }
  }
  return row[b.size()];
}

bool is_misread(std::string_view bad, std::string_view good) {
  if (bad.size() < kLeastMisread || good.size() < kLeastMisread || bad.size() > kMostMisread ||
      good.size() > kMostMisread || bad.size() > good.size() + 1 || good.size() > bad.size() + 1)
    return false;
  if (good.starts_with(bad) || good.ends_with(bad)) return false;  // cut, not misread
  const auto differ = std::mismatch(bad.begin(), bad.end(), good.begin(), good.end());
  const auto same = static_cast<std::size_t>(differ.first - bad.begin());
  if (same + kEnding >= good.size()) return false;
  return letters_off(bad, good) <= std::max<std::size_t>(1, good.size() / 3);
}

// A row and the neighbour that it could be a ghost of.
struct Pair {
  std::size_t ghost = 0, good = 0;
};

class GhostSearch {
public:
  explicit GhostSearch(CleanText& text) : text_(text) {}

  void run() {
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i + 1 < text_.rows.size(); ++i) {
      for (const Pair pair : {Pair{i, i + 1}, Pair{i + 1, i}}) {
        if (could_be(pair)) pairs.push_back(pair);
      }
    }
    if (pairs.empty() || !count_words()) return;
    for (const Pair pair : pairs) {
      const bool open =
          text_.rows[pair.good].role == RowRole::text && text_.rows[pair.ghost].role == RowRole::text;
      if (open && is_ghost(pair)) mark(pair.ghost);
    }
  }

private:
  std::string_view line(std::size_t i) const { return text_.text(text_.rows[i]); }

  bool could_be(Pair pair) const {
    const TextRow& ghost = text_.rows[pair.ghost];
    const TextRow& good = text_.rows[pair.good];
    if (ghost.role != RowRole::text || good.role != RowRole::text || ghost.table != good.table ||
        ghost.span.size() > kMostGhost || good.span.size() > kMostGood)
      return false;
    const std::vector<Token> bad = words_of(line(pair.ghost)), sound = words_of(line(pair.good));
    return std::any_of(bad.begin(), bad.end(),
                       [&](const Token& word) { return misread_of(word, bad, sound); });
  }

  // The word of the good row that `word` is misread from; null where there is none.
  static const Token* misread_of(const Token& word, const std::vector<Token>& bad,
                                 const std::vector<Token>& sound) {
    if (word.word.size() < kLeastMisread || holds(sound, word.word)) return nullptr;
    for (const Token& other : sound) {
      if (is_misread(word.word, other.word) && !holds(bad, other.word)) return &other;
    }
    return nullptr;
  }

  bool count_words() {
    std::size_t words = 0;
    for (std::size_t i = 0; i < text_.rows.size(); ++i) {
      for (Token& token : words_of(line(i))) {
        ++words;
        if (token.word.size() >= kLeastOwn) ++count_[std::move(token.word)];
      }
    }
    return words >= kLeastWords;
  }

  int count(const std::string& word) const {
    const auto found = count_.find(word);
    return found == count_.end() ? 0 : found->second;
  }

  bool is_ghost(Pair pair) const {
    const std::vector<Token> bad = words_of(line(pair.ghost)), sound = words_of(line(pair.good));
    int misread = 0, names = 0, shared = 0, rare = 0;
    for (const Token& token : bad) {
      if (token.word.size() < kLeastOwn) continue;
      if (holds(sound, token.word)) {
        ++shared;
        continue;
      }
      if (count(token.word) > 1) return false;  // a word of its own
      const Token* good = misread_of(token, bad, sound);
      if (good && count(good->word) >= kOften) {
        ++misread;
        names += token.name ? 1 : 0;
      } else {
        ++rare;
      }
    }
    const bool clear = misread >= 2 || (misread == 1 && names == 0);
    return clear && rare <= kMostRare * (misread + shared) && bad.size() <= sound.size() + 2 &&
           numbers_agree(pair);
  }

  // Where both rows hold numbers, one at least is in both.
  bool numbers_agree(Pair pair) const {
    const std::vector<std::string_view> bad = numbers_of(line(pair.ghost)),
                                        sound = numbers_of(line(pair.good));
    return bad.empty() || sound.empty() || std::any_of(bad.begin(), bad.end(), [&](std::string_view number) {
             return std::find(sound.begin(), sound.end(), number) != sound.end();
           });
  }

  void mark(std::size_t i) {
    text_.rows[i].role = RowRole::ghost;
    text_.problems.push_back(
        {"ghost", text_.rows[i].lines, text_.rows[i].page, std::string(line(i).substr(0, 80))});
  }

  CleanText& text_;
  std::unordered_map<std::string, int> count_;
};

}  // namespace

void mark_ghosts(CleanText& text) { GhostSearch(text).run(); }

}  // namespace quorate
