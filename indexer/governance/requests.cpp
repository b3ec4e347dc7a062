#include "indexer/governance/requests.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace quorate {
namespace {

constexpr std::size_t kOpeningWords = 4;   // "to", "formally", "review and" may stand before the first verb
constexpr std::size_t kPassiveWords = 40;  // "that the revised terms of reference ... be approved"

template <std::size_t N>
bool is_one_of(const std::string& word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 14> kBeforeNouns = {
    "the", "a", "an", "this", "of", "for", "its", "any", "with", "in", "no", "from", "our", "their"};

class AskedVerbs {
public:
  AskedVerbs(const std::vector<Word>& words, const VerbWords& verbs) : words_(words), verbs_(verbs) {}

  std::vector<Verb> take() {
    for (std::size_t i = 0; i < words_.size(); ++i)
      if ((i < kOpeningWords || joins(i) || words_[i].capitals) && !after_noun_word(i)) add(i);
    if (found_.empty()) add_turns();
    for (std::size_t i = 0; i < words_.size() && i < kPassiveWords && found_.empty(); ++i)
      if (passive(i)) add(i);
    if (found_.empty() && std::any_of(words_.begin(), words_.end(), speaks_of_assurance))
      found_.push_back(Verb::assure);
    return std::move(found_);
  }

private:
  static bool speaks_of_assurance(const Word& word) {
    return word.folded == "assurance" || word.folded == "assure" || word.folded == "assured";
  }

  // "the report" before which an article stands is no request to report.
  bool after_noun_word(std::size_t i) const { return i > 0 && is_one_of(words_[i - 1].folded, kBeforeNouns); }

  // "and agree", "and to agree", "receive, note": a verb in its plain form after one that was found.
  bool joins(std::size_t i) const {
    if (i == 0 || found_.empty()) return false;
    const std::string& before = words_[i - 1].folded;
    const bool plain = !words_[i].folded.ends_with("ed") && !words_[i].folded.ends_with("s");
    if (before == "and" || before == "or" || before == "then") return plain;
    if (before == "to" && i > 1) return plain && words_[i - 2].folded == "and";
    return i == last_ + 1;  // "receive, note and approve"
  }

  bool passive(std::size_t i) const {
    return words_[i].folded.ends_with("ed") && i > 0 &&
           (words_[i - 1].folded == "be" || words_[i - 1].folded == "is" || words_[i - 1].folded == "are");
  }

  void add(std::size_t i) {
    // Minutes that "continue" an item defer it; a paper that asks to continue something asks for no deferral.
    if (words_[i].folded.starts_with("continu")) return;
    const auto form = verbs_.forms.find(words_[i].folded);
    if (form == verbs_.forms.end()) return;
    last_ = i;
    if (std::find(found_.begin(), found_.end(), form->second) == found_.end()) found_.push_back(form->second);
  }

  void add_turns() {
    for (const auto& [turns, verb] : verbs_.turns)
      if (found_.empty() && turns.contains(words_)) found_.push_back(verb);
  }

  const std::vector<Word>& words_;
  const VerbWords& verbs_;
  std::vector<Verb> found_;
  std::size_t last_ = 0;  // the word of the last verb that was found
};

}  // namespace

std::vector<Verb> asked_verbs(std::string_view clause, const VerbWords& verbs) {
  const std::vector<Word> words = words_of(clause);
  return AskedVerbs(words, verbs).take();
}

}  // namespace quorate
