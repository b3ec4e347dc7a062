#include "server/search/sentences.h"

#include <algorithm>
#include <array>

#include "analyzers/utf8.h"

namespace quorate {
namespace {

constexpr std::array<std::string_view, 15> kShortForms = {
    "dr", "mr", "mrs", "ms", "prof", "cllr", "e.g", "i.e", "vs", "st", "para", "ref", "etc", "approx", "inc"};

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

bool begins_sentence(std::string_view rest) {
  const CodePoint first = code_point_at(rest, 0);
  return is_ascii_upper(first.value) || is_ascii_digit(first.value) || first.value >= 0x80 ||
         first.value == '"' || first.value == '(' || first.value == '-' || first.value == '*';
}

bool begins_entry(std::string_view rest) {
  const CodePoint first = code_point_at(rest, 0);
  return first.value == 0x2022 || first.value == '-' || first.value == '*' || first.value == '|' ||
         is_ascii_upper(first.value) || is_ascii_digit(first.value) || first.value == '(';
}

// The word that ends at `end`, in lower case.
bool ends_in_short_form(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 &&
         (is_ascii_letter(static_cast<unsigned char>(text[begin - 1])) || text[begin - 1] == '.'))
    --begin;
  std::string word(text.substr(begin, end - begin));
  std::transform(word.begin(), word.end(), word.begin(), ascii_lower);
  // "3.5m." ends a sentence, the initial of "A. Jones" doesn't.
  const bool initial =
      word.size() == 1 && (begin == 0 || !is_ascii_digit(static_cast<unsigned char>(text[begin - 1])));
  return initial || std::find(kShortForms.begin(), kShortForms.end(), word) != kShortForms.end();
}

class Cutter {
public:
  explicit Cutter(std::string_view text) : text_(text) {}

  std::vector<Span> cut() {
    for (std::size_t at = 0; at < text_.size(); ++at) {
      const char c = text_[at];
      if (c == '\n' && line_ends_sentence(at)) end_at(at);
      if (c == '.' || c == '?' || c == '!')
        if (const std::size_t end = behind_quotes(at + 1); mark_ends_sentence(at, end)) end_at(end);
    }
    end_at(text_.size());
    return std::move(sentences_);
  }

private:
  void end_at(std::size_t end) {
    std::size_t begin = begin_;
    begin_ = end;
    while (begin < end && is_blank(text_[begin])) ++begin;
    while (end > begin && is_blank(text_[end - 1])) --end;
    if (end > begin)
      sentences_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }

  std::size_t behind_quotes(std::size_t at) const {
    while (at < text_.size() && (text_[at] == '"' || text_[at] == ')')) ++at;
    return at;
  }

  // `next`: what follows the mark at `at` and the quotes that close behind it.
  bool mark_ends_sentence(std::size_t at, std::size_t next) const {
    if (next >= text_.size()) return true;
    if (!is_blank(text_[next])) return false;
    while (next < text_.size() && is_blank(text_[next])) ++next;
    if (next >= text_.size() || !begins_sentence(text_.substr(next))) return false;
    return text_[at] != '.' || !ends_in_short_form(text_, at);
  }

  // A line end alone is the printer's; before an entry of a list or behind a colon it is the writer's.
  bool line_ends_sentence(std::size_t at) const {
    std::size_t next = at + 1;
    while (next < text_.size() && (text_[next] == ' ' || text_[next] == '\t' || text_[next] == '\r')) ++next;
    if (next >= text_.size() || text_[next] == '\n') return true;
    const char before = at > 0 ? text_[at - 1] : '\n';
    return before == ':' || before == ';' || before == '|' || begins_entry(text_.substr(next));
  }

  std::string_view text_;
  std::size_t begin_ = 0;
  std::vector<Span> sentences_;
};

}  // namespace

std::vector<Span> sentences_of(std::string_view text) { return Cutter(text).cut(); }

}  // namespace quorate
