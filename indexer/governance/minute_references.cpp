#include "indexer/governance/minute_references.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace quorate {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

struct Group {
  std::size_t begin, end;
};

std::vector<Group> digit_groups(std::string_view token) {
  std::vector<Group> groups;
  for (std::size_t at = 0; at < token.size();) {
    if (!is_digit(token[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < token.size() && is_digit(token[end])) ++end;
    groups.push_back({at, end});
    at = end;
  }
  return groups;
}

int number_of(std::string_view token, Group group) {
  int n = 0;
  for (std::size_t i = group.begin; i < std::min(group.end, group.begin + 7); ++i)
    n = n * 10 + (token[i] - '0');
  return n;
}

std::string with_blank(std::string_view token, Group group) {
  return std::string(token.substr(0, group.begin)) + "#" + std::string(token.substr(group.end));
}

// "12/03/2024" and "12.03.24".
bool is_date(std::string_view token, const std::vector<Group>& groups) {
  if (groups.size() != 3 || groups[0].begin != 0) return false;
  if (token[groups[1].end] == '.' && groups[2].end - groups[2].begin < 4)
    return false;  // 24.02.01 may number an item
  return number_of(token, groups[0]) <= 31 && number_of(token, groups[1]) <= 12 &&
         token[groups[0].end] != '-';
}

// "9", "3.2", "12a", "4.1.2".
void add_plain(std::string_view token, std::size_t length, char mark, std::vector<WrittenReference>& out) {
  const auto groups = digit_groups(token);
  std::string_view tail = token.substr(groups.empty() ? 0 : groups.back().end);
  if (groups.empty() || groups[0].begin != 0 || tail.size() > 1) return;
  for (std::size_t i = 1; i < groups.size(); ++i)
    if (groups[i].begin != groups[i - 1].end + 1 || token[groups[i - 1].end] != '.') return;
  for (const Group group : groups)
    if (group.end - group.begin > 4) return;
  const int suffix = tail.empty()        ? 0
                     : is_lower(tail[0]) ? tail[0] - 'a' + 1
                     : is_upper(tail[0]) ? tail[0] - 'A' + 1
                                         : -1;
  if (suffix < 0) return;
  const std::string look = mark == ')' ? ")" : "";
  if (groups.size() == 1) {
    out.push_back({std::string(token), length, "#" + look, number_of(token, groups[0]), suffix});
  } else if (groups.size() == 2) {
    out.push_back(
        {std::string(token), length, "#.#" + look, number_of(token, groups[0]), number_of(token, groups[1])});
    if (groups[1].end - groups[1].begin == 1 && token.ends_with(".0"))
      out.push_back({std::string(token), length, "#.0", number_of(token, groups[0]), 0});
  } else if (groups.size() == 3 && groups[2].end - groups[2].begin == 2) {
    out.push_back(
        {std::string(token), length, with_blank(token, groups[2]), number_of(token, groups[2]), suffix});
  }
}

// "ICB/22/10", "TB/23/041", "23/45", "P23.001", "2023-045", "CO24-12a".
void add_coded(std::string_view token, std::size_t length, std::vector<WrittenReference>& out) {
  const auto groups = digit_groups(token);
  if (groups.empty() || token.size() > 24 || is_date(token, groups)) return;
  std::size_t letters = 0, separators = 0, lower = 0;
  for (const char c : token) {
    letters += is_upper(c) || is_lower(c);
    lower += is_lower(c);
    separators +=
        c == '/' || c == '-' || c == '.' || c == '(' || c == ')' || c == ' ' || c == '_' || c == ':';
    if (!is_upper(c) && !is_lower(c) && !is_digit(c) &&
        std::string_view("/-.()_ :&").find(c) == std::string_view::npos)
      return;
  }
  if (letters + separators == 0 || token.find(':') != std::string_view::npos) return;
  if (letters == 0 && groups.size() < 2) return;
  if (letters == 0 && token.find('.') != std::string_view::npos && token.find('/') == std::string_view::npos)
    return;
  if (lower > 4 || letters > 10) return;
  const auto add = [&](std::size_t g) {
    WrittenReference ref{std::string(token), length, with_blank(token, groups[g]),
                         number_of(token, groups[g]), 0};
    if (groups[g].end - groups[g].begin > 5) return;
    if (g + 1 == groups.size() && groups[g].end + 1 == token.size() && is_lower(token.back())) {
      ref.series.pop_back();  // "12a" is of the series of 12
      ref.minor = token.back() - 'a' + 1;
    }
    out.push_back(std::move(ref));
  };
  add(groups.size() - 1);
  if (groups.size() > 1) add(groups.size() - 2);
  if (groups.size() > 2) add(0);
}

// "IV", "XII" as numbers; 0 where it is none.
int roman(std::string_view token) {
  static constexpr std::pair<char, int> kValues[] = {{'I', 1}, {'V', 5}, {'X', 10}, {'L', 50}};
  int total = 0, last = 0;
  for (auto c = token.rbegin(); c != token.rend(); ++c) {
    const auto value =
        std::find_if(std::begin(kValues), std::end(kValues), [&](auto v) { return v.first == *c; });
    if (value == std::end(kValues)) return 0;
    total += value->second < last ? -value->second : value->second;
    last = std::max(last, value->second);
  }
  return token.size() <= 6 ? total : 0;
}

std::size_t token_end(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_blank(text[at])) ++at;
  return at;
}

// "TB 23 041": letters and numbers that stand apart. Bytes, 0 where there is none.
std::size_t spaced_code(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_upper(text[end])) ++end;
  if (end == at || end - at > 6 || end >= text.size() || text[end] != ' ') return 0;
  std::size_t groups = 0;
  for (std::size_t next = end + 1; next < text.size() && is_digit(text[next]);) {
    while (next < text.size() &&
           (is_digit(text[next]) || text[next] == '/' || text[next] == '-' || text[next] == '.'))
      ++next;
    if (next < text.size() && !is_blank(text[next])) break;
    ++groups;
    end = next;
    ++next;
    if (end < text.size() && text[end] != ' ') break;
  }
  return groups == 0 ? 0 : end - at;
}

}  // namespace

std::vector<WrittenReference> references_at(std::string_view text, const PhraseSet& item_words) {
  std::vector<WrittenReference> found;
  std::size_t at = 0;
  const std::vector<Word> head = words_of(text.substr(0, std::min<std::size_t>(text.size(), 40)));
  const std::size_t lead = item_words.match(head, 0);
  if (lead > 0 && head.size() > lead && is_digit(head[lead].folded[0])) at = head[lead].span.begin;
  if (at >= text.size()) return found;
  const std::size_t end = token_end(text, at);
  std::string_view token = text.substr(at, end - at);
  char mark = 0;
  if (token.starts_with('(') && token.find('/') == std::string_view::npos) return found;
  while (!token.empty() && (token.back() == '.' || token.back() == ':' ||
                            (token.back() == ')' && token.find('(') == std::string_view::npos))) {
    mark = token.back();
    token.remove_suffix(1);
  }
  if (token.empty()) return found;
  add_plain(token, end, mark, found);
  if (found.empty() && mark != 0) {
    if (const int n = roman(token); n > 0) found.push_back({std::string(token), end, "roman", n, 0});
    if (token.size() == 1 && is_upper(token[0]))
      found.push_back({std::string(token), end, "letter", token[0] - 'A' + 1, 0});
  }
  if (found.empty() || (found.size() == 1 && found[0].series == "#.#")) {
    if (found.empty()) add_coded(token, end, found);
  }
  if (found.empty())
    if (const std::size_t length = spaced_code(text, at); length > 0)
      add_coded(text.substr(at, length), at + length, found);
  return found;
}

}  // namespace quorate
