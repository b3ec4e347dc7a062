// Text as it is compared: words in lower case, one blank between them, punctuation gone.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace quorate {

// "Chief Executive’s  Report –" gives "chief executives report". '&' is "and"; '/' and '-' part words. At
// most `most` bytes of the text are read.
std::string fold(std::string_view utf8, std::size_t most = 400);

// Whether the words of `phrase` stand in `folded`, as whole words. Both folded.
std::size_t find_phrase(std::string_view folded, std::string_view phrase, std::size_t from = 0);

// "Cam Gweithredu / Action", "TEITL: TITLE OF REPORT:": a label in two languages, one behind the other. Where
// it is in one, both are the whole.
std::pair<std::string_view, std::string_view> in_two_languages(std::string_view label);

// A list of folded phrases, longest first.
class Phrases {
public:
  Phrases() = default;
  explicit Phrases(const std::vector<std::string>& phrases);

  bool is(std::string_view folded) const;  // the whole is one of them
  // The longest phrase that the text begins or ends with, or that it holds; empty where none is.
  std::string_view begin_of(std::string_view folded) const;
  std::string_view end_of(std::string_view folded) const;
  std::string_view in(std::string_view folded) const;
  bool empty() const { return phrases_.empty(); }
  const std::vector<std::string>& all() const { return phrases_; }

private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::vector<std::string> phrases_;
  std::unordered_set<std::string, Hash, std::equal_to<>> whole_;
};

// The words of a folded title, made ready to be held against many others.
class TitleWords {
public:
  explicit TitleWords(std::string_view folded);

  // As alike() below. Linear in the words of the two.
  double alike(const TitleWords& other) const;

private:
  std::string folded_;
  std::vector<std::size_t> words_;  // hashes of their stems, sorted; fillers left out
};

// How alike two folded titles are by their words, 0 to 1: 1 where one is the other, or one holds all of a
// longer run.
double alike(std::string_view folded_a, std::string_view folded_b);

}  // namespace quorate
