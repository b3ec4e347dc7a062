#include "indexer/governance/lead_marks.h"

#include <algorithm>
#include <vector>

#include "indexer/governance/minute_lines.h"
#include "indexer/governance/phrases.h"

namespace quorate {

std::size_t mark_length(std::string_view text) {
  std::size_t at = 0;
  bool marked = false;
  while (at < text.size()) {
    const std::string_view rest = text.substr(at);
    if (rest[0] == ':' || rest[0] == '-') {
      marked = true;
      ++at;
    } else if (rest.starts_with("\u2013") || rest.starts_with("\u2014")) {
      marked = true;
      at += 3;
    } else if (rest[0] == ' ' || rest[0] == '*' || (marked && rest[0] == '.')) {
      ++at;
    } else {
      break;
    }
  }
  return marked ? at : 0;
}

std::size_t blanks_length(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && (text[at] == ' ' || text[at] == '*' || text[at] == ',')) ++at;
  return at;
}

std::size_t number_length(std::string_view text) {
  const std::vector<Word> words = words_of(text.substr(0, 40));
  std::size_t i = 0;
  if (i < words.size() && (words[i].folded == "no" || words[i].folded == "number")) ++i;
  const auto has_digit = [](const Word& w) {
    return w.folded.find_first_of("0123456789") != std::string::npos;
  };
  std::size_t end = 0;
  for (; i < words.size() && has_digit(words[i]); ++i) {
    if (end > 0 && text.substr(end, words[i].span.begin - end).find(' ') != std::string_view::npos) break;
    end = words[i].span.end;
  }
  return end;
}

std::size_t remark_length(std::string_view text) {
  std::size_t open = 0;
  while (open < text.size() && text[open] == ' ') ++open;
  if (open >= text.size() || text[open] != '(' || bullet_length(text.substr(open, 12)) > 0) return 0;
  const std::size_t close = text.find(')', open);
  return close == std::string_view::npos || close - open > 60 ? 0 : close + 1;
}

}  // namespace quorate
