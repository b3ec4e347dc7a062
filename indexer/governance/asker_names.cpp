#include "indexer/governance/asker_names.h"

#include <algorithm>

#include "indexer/governance/person_names.h"

namespace quorate {
namespace {

std::string_view skip_marks(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::string_view rest = text.substr(at);
    if (rest[0] == ' ' || rest[0] == ':' || rest[0] == '-' || rest[0] == '.' || rest[0] == '*' ||
        rest[0] == '(') {
      ++at;
    } else if (rest.starts_with("\u2013") || rest.starts_with("\u2014")) {
      at += 3;
    } else {
      break;
    }
  }
  return text.substr(at);
}

// Bytes of who speaks for a group, in brackets behind its name: "Keep Our Baths (Jo Hale, secretary)". What
// stands behind the shorter name of a person is a place or an office.
std::size_t spokesman_length(std::string_view name, std::string_view behind, const PhraseSet& honorifics) {
  constexpr std::size_t kLongest = 60;  // bytes
  const std::vector<Word> words = words_of(name);
  if (words.size() < 3 || honorifics.has(words[0].folded) || !behind.starts_with(" (")) return 0;
  const std::size_t close = behind.substr(0, kLongest).find(')');
  if (close == std::string_view::npos) return 0;
  const std::string_view inner = behind.substr(2, close - 2);
  const std::size_t person = name_length(inner, honorifics);
  return person > 0 && (person == inner.size() || inner[person] == ',') ? close + 1 : 0;
}

}  // namespace

std::string asker_name(std::string_view text, const PhraseSet& honorifics) {
  text = skip_marks(text);
  for (const std::string_view article :
       {"a member of the public, ", "Member of the public, ", "member of the public "})
    if (text.starts_with(article)) text.remove_prefix(article.size());
  const std::size_t length = name_length(text, honorifics);
  return std::string(
      text.substr(0, length + spokesman_length(text.substr(0, length), text.substr(length), honorifics)));
}

std::string single_asker(std::string_view text, const QuestionWords& questions,
                         const ResolutionWords& resolution) {
  std::string name = asker_name(text, questions.honorifics);
  const std::vector<Word> words = words_of(name);
  // a question that runs on behind the name, its line being full: "Mr Ian Bell When will"
  static const PhraseSet kOpenings({"when", "why",   "how", "what",  "where", "who",  "which",
                                    "will", "would", "can", "could", "is",    "are",  "was",
                                    "were", "does",  "do",  "did",   "has",   "have", "should",
                                    "the",  "given", "in",  "please"});
  if (const std::size_t opening = kOpenings.find(words, 2); opening != PhraseSet::npos)
    name.resize(words[opening - 1].span.end);
  const bool group = std::any_of(words.begin(), words.end(), [&](const Word& word) {
    return word.folded == "and" || word.folded == "public" || resolution.members.has(word.folded) ||
           (resolution.body_nouns.has(word.folded) && !questions.honorifics.has(words.front().folded));
  });
  return group ? std::string{} : name;
}

}  // namespace quorate
