#include "indexer/governance/inner_limbs.h"

#include <algorithm>
#include <string>

#include "indexer/governance/minute_lines.h"
#include "indexer/governance/phrases.h"

namespace quorate {
namespace {

// Whether a number at `at` may open a limb: behind the end of another, or at the beginning.
bool behind_limb(std::string_view text, std::size_t at) {
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\n')) --at;
  if (at == 0) return true;
  const char c = text[at - 1];
  return c == ';' || c == ',' || c == '.' || c == ':' || text.substr(0, at).ends_with(" and") ||
         text.substr(0, at).ends_with("that") || text.substr(0, at).ends_with(" or") ||
         text.substr(0, at).ends_with("\u2013");
}

bool follows(const std::string& last, const std::string& mark) {
  static const std::vector<std::vector<std::string>> kOrders = {
      {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16"},
      {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"},
      {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p"}};
  return std::any_of(kOrders.begin(), kOrders.end(), [&](const auto& order) {
    if (last.empty()) return mark == order.front();
    const auto before = std::find(order.begin(), order.end(), last);
    return before != order.end() && before + 1 != order.end() && *(before + 1) == mark;
  });
}

}  // namespace

std::vector<std::uint32_t> inner_bullets(std::string_view text) {
  std::vector<std::uint32_t> dots, numbers;
  std::string last;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at > 0 && text[at - 1] != ' ' && text[at - 1] != '\n' && text[at - 1] != ':' && text[at - 1] != ';')
      continue;
    const std::string_view rest = text.substr(at, 12);
    const std::size_t n = bullet_length(rest);
    if (n == 0 || n >= rest.size()) continue;
    const std::string mark = fold_word(rest.substr(0, n));
    const unsigned char sign = static_cast<unsigned char>(rest[0]);
    if (mark.empty()) {
      if (sign >= 0x80 && !rest.starts_with("\u2013") && !rest.starts_with("\u2014"))
        dots.push_back(static_cast<std::uint32_t>(at));
    } else if (!rest.starts_with("o ") && follows(last, mark) && behind_limb(text, at)) {
      last = mark;
      numbers.push_back(static_cast<std::uint32_t>(at));
    }
  }
  if (!dots.empty()) return dots;
  return numbers.size() >= 2 || (!numbers.empty() && numbers.front() == 0) ? numbers
                                                                           : std::vector<std::uint32_t>{};
}

std::vector<std::uint32_t> run_on_limbs(std::string_view text, const std::vector<Word>& words,
                                        const VerbWords& verbs, bool past_limbs) {
  std::vector<std::uint32_t> starts;
  const auto gap_before = [&](std::size_t i) {
    return text.substr(words[i - 1].span.end, words[i].span.begin - words[i - 1].span.end);
  };
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const std::string_view gap = gap_before(i);
    const bool joint = words[i - 1].folded == "and" || words[i - 1].folded == "further";
    const bool semicolon = gap.find(';') != std::string_view::npos ||
                           (joint && i >= 2 && gap_before(i - 1).find(';') != std::string_view::npos);
    const bool that = words[i].folded == "that" && words[0].folded == "that" &&
                      (semicolon || joint || gap.find(',') != std::string_view::npos);
    const bool to = words[i].folded == "to";
    const bool apart = semicolon || (to && joint);  // "to approve the accounts and to delegate"
    if (!that && !apart && !joint) continue;
    const auto verb = verb_at(text, words, i + (to ? 1 : 0), verbs);
    const bool refused = joint && verb && verb->negated;  // "approves the name and does not approve"
    if (!that && !apart && !refused) continue;
    const bool past = past_limbs && semicolon && verb && verb->inflection == Inflection::past;
    if (that || past || refused || (verb && (words[i].capitals || to))) starts.push_back(words[i].span.begin);
  }
  return starts;
}

}  // namespace quorate
