#include "indexer/outline/opening_reference.h"

#include <algorithm>
#include <cctype>

namespace quorate {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

bool is_roman(std::string_view text) {
  return !text.empty() && text.size() <= 5 &&
         (text.find_first_not_of("IVX") == std::string_view::npos ||
          text.find_first_not_of("ivx") == std::string_view::npos);
}

}  // namespace

std::string_view bare_reference(std::string_view ref) {
  const auto closes_nothing = [&] { return ref.find('(') == std::string_view::npos || ref.front() == '('; };
  while (!ref.empty() && (ref.back() == '.' || ref.back() == ':' || ref.back() == ']' ||
                          (ref.back() == ')' && closes_nothing())))
    ref.remove_suffix(1);
  while (!ref.empty() && (ref.front() == '(' || ref.front() == '[')) ref.remove_prefix(1);
  return ref;
}

OpeningReference opening_reference(std::string_view line) {
  std::size_t begin = 0;
  while (begin < line.size() && (line[begin] == ' ' || line[begin] == '\t')) ++begin;
  const std::string_view text = line.substr(begin);
  const std::size_t end = std::min(text.find_first_of(" \t\n"), text.size());
  std::string_view word = text.substr(0, end);
  if (word.empty() || word.size() > 18) return {};
  const OpeningReference found{word, begin + end};
  const std::string_view inner = bare_reference(word);
  const auto digits = static_cast<std::size_t>(std::count_if(inner.begin(), inner.end(), is_digit));
  const auto letters = static_cast<std::size_t>(std::count_if(inner.begin(), inner.end(), is_letter));
  if (digits == inner.size() && digits >= 1 && digits <= 3) return found;  // 7  7.  7)
  const bool punctuated = inner.size() < word.size();
  if (digits == 0) {
    // I.  (iii)  A.
    const bool single = inner.size() == 1 && inner[0] >= 'A' && inner[0] <= 'Z';
    return punctuated && (is_roman(inner) || single) ? found : OpeningReference{};
  }
  // 5.2  12a  4.B  ICB/22/41  TB/23/056  2023/14
  if (inner.find_first_of("£$%:,+=") != std::string_view::npos || letters > 7) return {};
  if (letters > 0 && is_digit(inner.front()) && letters <= 2 && digits <= 4) return found;
  const bool parts = inner.find_first_of("./-") != std::string_view::npos;
  if (!parts) {
    // TB 23 041: letters, then groups of digits apart
    return {};
  }
  if (letters == 0) {
    // 5.2 and 2023/14 are references; 2.30 may be a time, 12.5 a figure: at most two digits after one dot
    const bool dots = inner.find('/') == std::string_view::npos && inner.find('-') == std::string_view::npos;
    return dots && digits <= 5 ? found
                               : (digits >= 4 && digits <= 8 && inner.find('/') != std::string_view::npos
                                      ? found
                                      : OpeningReference{});
  }
  const bool slashed =
      inner.find('/') != std::string_view::npos && inner.front() >= 'A' && inner.front() <= 'Z';
  return is_letter(inner.front()) && (digits >= 2 || slashed) ? found : OpeningReference{};
}

}  // namespace quorate
