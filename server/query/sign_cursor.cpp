#include "server/query/sign_cursor.h"

#include <utility>

#include "server/query/query_leaves.h"

namespace quorate {

SignCursor::SignCursor(std::string text, std::vector<Sign> signs)
    : text_(std::move(text)), signs_(std::move(signs)) {}

bool SignCursor::at_end_of_run() const {
  return at_end_of_group() || next_is(SignKind::both) || next_is(SignKind::either);
}

std::size_t SignCursor::plain_words() const {
  std::size_t last = at_;
  while (last < signs_.size() && signs_[last].kind == SignKind::word && !is_wildcard(signs_[last]) &&
         (last == at_ || only_blanks(signs_[last - 1].end, signs_[last].begin)))
    ++last;
  return last - at_;
}

std::string_view SignCursor::text_of(std::size_t count) const {
  const std::size_t begin = signs_[at_].begin;
  return std::string_view(text_).substr(begin, signs_[at_ + count - 1].end - begin);
}

bool SignCursor::only_blanks(std::size_t begin, std::size_t end) const {
  return text_.find_first_not_of(' ', begin) >= end;
}

}  // namespace quorate
