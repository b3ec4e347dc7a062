// How a question is headed: "Question 1 from Mr Hale", "Q2.", "Written question to the Leader from Ms Rowe".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/governance/vocabulary.h"

namespace quorate {

// The words that head a question, up to where its asker may be named.
struct QuestionHead {
  std::size_t end = 0;    // word behind it
  bool says = false;      // it says "question", in full or as "Q"
  bool numbered = false;  // "Question 1", "Q2"
  bool leads = false;     // ends in what leads up to a name: "from", "submitted by"
};

// "question", "questions", "q" and their like in other languages.
bool is_question_word(std::string_view folded);

// The head that begins at words[at]; nullopt where none does.
std::optional<QuestionHead> question_head(const std::vector<Word>& words, std::size_t at,
                                          const QuestionWords& vocabulary);

}  // namespace quorate
