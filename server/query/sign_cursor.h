// A walk over the signs of a typed query, with the text they stand in.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "server/query/query_lexer.h"

namespace quorate {

class SignCursor {
public:
  // `text`: what the signs were read from.
  SignCursor(std::string text, std::vector<Sign> signs);

  bool at_end() const { return at_ >= signs_.size(); }
  bool next_is(SignKind kind) const { return !at_end() && signs_[at_].kind == kind; }
  // Where a pair of brackets ends, or the query.
  bool at_end_of_group() const { return at_end() || next_is(SignKind::close); }
  // Where words side by side end: at a joint, too.
  bool at_end_of_run() const;

  const Sign& next() const { return signs_[at_]; }  // not at the end
  const Sign& take() { return signs_[at_++]; }      // not at the end; the sign stays valid
  void pass(std::size_t count) { at_ += count; }

  // How many words without a star stand side by side from here on, nothing but blanks between them.
  std::size_t plain_words() const;
  // The text in which the next `count` signs stand; at least one.
  std::string_view text_of(std::size_t count) const;

  const std::string& text() const { return text_; }
  const std::vector<Sign>& signs() const { return signs_; }

private:
  bool only_blanks(std::size_t begin, std::size_t end) const;

  std::string text_;
  std::vector<Sign> signs_;
  std::size_t at_ = 0;
};

}  // namespace quorate
