#include "indexer/governance/question_heads.h"

#include <algorithm>

namespace quorate {
namespace {

constexpr std::size_t kFarthestLead = 12;  // words from "Question 3 to the Leader" to its "from"

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "1", "12", "3a".
bool is_number(const Word& word) { return is_digit(word.folded.front()); }

// "Q1", "Q12".
bool is_short_number(const Word& word) {
  return word.folded.size() > 1 && word.folded[0] == 'q' &&
         std::all_of(word.folded.begin() + 1, word.folded.end(), is_digit);
}

// Words of a number behind "Question": "1", "No 1", "1 and 2"; 0 where there is none.
std::size_t number_words(const std::vector<Word>& words, std::size_t at) {
  std::size_t end = at;
  if (end < words.size() && (words[end].folded == "no" || words[end].folded == "number")) ++end;
  if (end >= words.size() || !is_number(words[end])) return 0;
  ++end;
  while (end + 1 < words.size() && (words[end].folded == "and" || words[end].folded == "to") &&
         is_number(words[end + 1]))
    end += 2;
  return end - at;
}

// "to the Leader of the Council from": the word behind what leads up to a name; 0 where nothing does.
std::size_t behind_addressee(const std::vector<Word>& words, std::size_t at,
                             const QuestionWords& vocabulary) {
  if (at >= words.size() || words[at].folded != "to") return 0;
  for (std::size_t i = at + 1; i < std::min(words.size(), at + kFarthestLead); ++i)
    if (const std::size_t lead = vocabulary.lead_ins.match(words, i); lead > 0) return i + lead;
  return 0;
}

}  // namespace

bool is_question_word(std::string_view folded) {
  return folded == "question" || folded == "questions" || folded == "q" || folded == "cwestiwn" ||
         folded == "cwestiynau";
}

std::optional<QuestionHead> question_head(const std::vector<Word>& words, std::size_t at,
                                          const QuestionWords& vocabulary) {
  if (at >= words.size()) return std::nullopt;
  QuestionHead head;
  head.says = is_question_word(words[at].folded) || is_short_number(words[at]);
  head.end = at;
  if (const std::size_t lead = vocabulary.lead_ins.match(words, at); lead > 0) {
    head.end = at + lead;
    head.leads = true;
    return head;
  }
  if (!head.says) return std::nullopt;
  const std::size_t number = is_short_number(words[at]) ? 0 : number_words(words, at + 1);
  head.numbered = number > 0 || is_short_number(words[at]);
  head.end = at + 1 + number;
  if (const std::size_t lead = vocabulary.lead_ins.match(words, head.end); lead > 0) {
    head.end += lead;
    head.leads = true;
  } else if (const std::size_t behind = behind_addressee(words, head.end, vocabulary); behind > 0) {
    head.end = behind;
    head.leads = true;
  }
  return head;
}

}  // namespace quorate
