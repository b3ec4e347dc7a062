#include "indexer/outline/hyphenation.h"

#include <algorithm>

#include "analyzers/utf8.h"

namespace quorate {
namespace {

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) {
  return is_small(c) || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

// The word before the hyphen that ends `line`, and the one that begins `next`; empty where no word was cut.
std::string_view cut_head(std::string_view line) {
  if (line.size() < 3 || line.back() != '-' || !is_small(line[line.size() - 2])) return {};
  std::size_t begin = line.size() - 1;
  while (begin > 0 && is_letter(line[begin - 1])) --begin;
  return line.substr(begin, line.size() - 1 - begin);
}

std::string_view cut_rest(std::string_view next) {
  if (next.empty() || !is_small(next[0])) return {};
  std::size_t end = 0;
  while (end < next.size() && is_letter(next[end])) ++end;
  return next.substr(0, end);
}

// The rest of the word with the punctuation that follows it.
std::size_t rest_length(std::string_view next) {
  const std::size_t end = next.find_first_of(" \n\t");
  return end == std::string_view::npos ? next.size() : end;
}

}  // namespace

void Hyphenation::learn(std::string_view text) {
  for (std::size_t at = text.find('-'); at != std::string_view::npos; at = text.find('-', at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && is_letter(text[begin - 1])) --begin;
    std::size_t end = at + 1;
    while (end < text.size() && is_letter(text[end])) ++end;
    if (begin < at && end > at + 1 && end - begin < 60)
      hyphenated_.insert(ascii_lowered(text.substr(begin, end - begin)));
  }
}

bool Hyphenation::keeps_hyphen(std::string_view head, std::string_view rest) const {
  return hyphenated_.contains(ascii_lowered(head) + '-' + ascii_lowered(rest));
}

void Hyphenation::join(std::string& line, std::string& next) const {
  const std::string_view head = cut_head(line);
  const std::string_view rest = cut_rest(next);
  if (head.empty() || rest.empty()) return;
  const bool keep = keeps_hyphen(head, rest);
  const std::size_t length = rest_length(next);
  if (!keep) line.pop_back();
  line.append(next, 0, length);
  next.erase(0, length < next.size() ? length + 1 : length);
}

void Hyphenation::join_lines(std::string& text) const {
  if (text.find("-\n") == std::string::npos) return;
  std::string out;
  std::size_t from = 0;
  while (from <= text.size()) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    std::string line = text.substr(from, end - from);
    if (!out.empty()) {
      const std::size_t last_line = out.rfind('\n') + 1;
      std::string above = out.substr(last_line);
      join(above, line);
      out.replace(last_line, std::string::npos, above);
      if (!line.empty()) out += '\n';
    }
    out += line;
    from = end + 1;
  }
  text = std::move(out);
}

}  // namespace quorate
