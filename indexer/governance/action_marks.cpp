#include "indexer/governance/action_marks.h"

#include <algorithm>

#include "indexer/governance/minute_lines.h"
#include "indexer/governance/person_names.h"

namespace quorate {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "ap" of "ap12".
std::string_view without_number(std::string_view word) {
  while (!word.empty() && is_digit(word.back())) word.remove_suffix(1);
  return word;
}

// Where an action's own number ends: "14" of "Action 23/14:".
std::size_t number_end(std::string_view text, std::size_t at) {
  const auto goes_on = [&](std::size_t i) {
    return is_digit(text[i]) || ((text[i] == '/' || text[i] == '.' || text[i] == '-') &&
                                 i + 1 < text.size() && is_digit(text[i + 1]));
  };
  while (at < text.size() && goes_on(at)) ++at;
  return at;
}

// The initials or the name in brackets at text[at], with where the bracket closes; empty where none is.
std::string_view bracketed_name(std::string_view text, std::size_t at, std::size_t& close) {
  constexpr std::size_t kLongest = 60;
  while (at < text.size() && text[at] == ' ') ++at;
  if (at >= text.size() || text[at] != '(') return {};
  close = text.substr(0, std::min(text.size(), at + kLongest)).find(')', at);
  if (close == std::string_view::npos) return {};
  const std::string_view inner = trimmed(text.substr(at + 1, close - at - 1));
  const bool opens = !inner.empty() && inner[0] >= 'A' && inner[0] <= 'Z';
  const std::size_t next = std::min(text.find_first_not_of(' ', close + 1), text.size());
  return opens && next < text.size() && (text[next] == ':' || text[next] == '-') ? inner : std::string_view{};
}

}  // namespace

std::optional<ActionMark> action_mark_at(std::string_view text, const std::vector<Word>& words, std::size_t i,
                                         const PhraseSet& leads) {
  std::size_t n = leads.match(words, i);
  if (n == 0 && leads.has(without_number(words[i].folded))) n = 1;  // "AP1:"
  if (n == 0 || !words[i].capital) return std::nullopt;
  const bool named = i + n < words.size() && words[i + n].folded == "by" &&
                     trimmed(text.substr(words[i + n].span.end)).starts_with(':');
  if (named) ++n;  // "Action by: Clerk \u2013 obtain quotes"
  const std::size_t at = words[i].span.begin;
  std::size_t end = words[i + n - 1].span.end;
  if (i + n < words.size() && is_digit(words[i + n].folded[0]) && words[i + n].span.begin <= end + 2 &&
      text.substr(end, words[i + n].span.begin - end).find(':') == std::string_view::npos)
    end = number_end(text, words[i + n].span.begin);
  std::size_t close = 0;
  const std::string_view owner = bracketed_name(text, end, close);
  if (!owner.empty()) end = close + 1;
  std::size_t mark = end;
  bool marked = false;
  while (mark < text.size()) {
    const std::string_view rest = text.substr(mark);
    if (rest[0] == ':' || rest[0] == '-') {
      marked = true;
      ++mark;
    } else if (rest.starts_with("\u2013") || rest.starts_with("\u2014")) {
      marked = true;
      mark += 3;
    } else if (rest[0] == ' ' || rest[0] == '*' || (end > words[i + n - 1].span.end && rest[0] == '.')) {
      marked = marked || rest[0] == '.';
      ++mark;
    } else {
      break;
    }
  }
  std::size_t before = at;
  while (before > 0 && (text[before - 1] == ' ' || text[before - 1] == '*')) --before;
  const char c = before == 0 ? '\n' : text[before - 1];
  const bool bracket = c == '(' || c == '[';
  const bool begins = c == '\n' || c == '.' || c == ';' || c == ':' || c == '?' || c == '/' || bracket;
  const bool by = words[i + n - 1].capitals && i + n < words.size() && words[i + n].folded == "by";
  const bool stands_out =
      words[i].capitals && (i == 0 || !words[i - 1].capitals);  // not in a heading's capitals
  // "Action by JS" on a line of its own
  const bool line_by = i == 0 && i + n < words.size() && words[i + n].folded == "by" &&
                       words.size() <= n + 4 && is_initials(text.substr(words[i + n].span.end));
  if (line_by) mark = words[i + n].span.end;
  if (!(marked && (begins || stands_out)) && !(bracket && by) && !line_by) return std::nullopt;
  return ActionMark{bracket ? before - 1 : at, mark, bracket, named, std::string(owner)};
}

std::vector<std::size_t> numbered_limbs(std::string_view text, std::size_t from, std::size_t end) {
  std::vector<std::size_t> limbs;
  for (std::size_t at = from; at < end; ++at) {
    const bool begins = at == from || text[at - 1] == ' ' || text[at - 1] == '\n';
    if (!begins || text[at] == ' ') continue;
    std::string_view rest = text.substr(at, std::min<std::size_t>(end - at, 8));
    if (rest.starts_with('(')) rest.remove_prefix(1);
    const std::string number = std::to_string(limbs.size() + 1);
    const char letter = static_cast<char>('a' + std::min<std::size_t>(limbs.size(), 25));
    const bool lettered = !rest.empty() && rest[0] == letter && rest.size() > 1 && rest[1] == ')';
    const bool numbered = rest.starts_with(number) && rest.size() > number.size() &&
                          (rest[number.size()] == '.' || rest[number.size()] == ')');
    if (!lettered && !numbered) continue;
    // Behind the first one, only where what is before it has ended.
    const std::string_view before = trimmed(text.substr(from, at - from));
    if (!limbs.empty() && std::string_view(".;,").find(before.back()) == std::string_view::npos &&
        !before.ends_with("and"))
      continue;
    if (limbs.empty() && !before.empty()) return {};
    limbs.push_back(at);
  }
  return limbs;
}

}  // namespace quorate
