// How many words of a query are used; those beyond are named.
#pragma once

#include <string>
#include <string_view>

#include "server/query/query_lexer.h"

namespace quorate {

class WordLimit {
public:
  // Whether the word is one of the first kMaxQueryWords.
  bool takes(std::string_view word) {
    if (++words_ <= kMaxQueryWords) return true;
    if (!left_out_.empty()) left_out_.push_back(' ');
    left_out_ += word;
    return false;
  }

  // A sentence for who typed them; empty where all were taken.
  std::string note() const {
    if (left_out_.empty()) return {};
    return "Only the first " + std::to_string(kMaxQueryWords) + " words were used; left out: " + left_out_ +
           ".";
  }

private:
  int words_ = 0;
  std::string left_out_;
};

}  // namespace quorate
