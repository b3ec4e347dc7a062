#include "indexer/governance/heading_looks.h"

#include <algorithm>

#include "indexer/governance/phrases.h"

namespace quorate {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

double heading_weight(const CleanText& text, const std::vector<MinuteLine>& lines, std::size_t i,
                      std::string_view rest) {
  const MinuteLine& line = lines[i];
  double weight = 1;
  if (line.heading) weight += 1;
  if (in_capitals(rest)) weight += 1;
  if (line.blank_before > 0) weight += 0.5;
  const std::vector<Word> words = words_of(rest.substr(0, std::min<std::size_t>(rest.size(), 200)));
  if (words.empty()) return line.cells > 1 ? weight : weight - 0.5;
  if (!words[0].capital && !is_digit(words[0].folded[0])) weight -= 1;
  const bool stops = rest.back() == '.' || rest.back() == ';' || rest.back() == '?';
  if (words.size() <= 14 && !stops) {
    weight += 0.5;
  } else if (line.cells == 1 && stops) {
    weight -= 0.6;
  }
  if (i + 1 < lines.size() && line.cells == 1) {
    const std::string_view next = text.view(lines[i + 1].span);
    if (next.size() > rest.size() + 20) weight += 0.4;
  }
  return std::max(weight, 0.1);
}

bool is_titled(std::string_view rest) {
  if (rest.empty() || rest.back() == '.' || rest.back() == ';' || rest.back() == ':' || rest.back() == '?')
    return false;
  const std::vector<Word> words = words_of(rest.substr(0, std::min<std::size_t>(rest.size(), 200)));
  return !words.empty() && words.size() <= 14 && rest.size() < 140 &&
         (words[0].capital || is_digit(words[0].folded[0]));
}

}  // namespace quorate
