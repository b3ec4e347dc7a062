#include "indexer/governance/minute_titles.h"

#include <algorithm>
#include <array>
#include <optional>

#include "indexer/governance/flow.h"
#include "indexer/governance/minute_lines.h"

namespace quorate {
namespace {

constexpr std::size_t kLongestTitle = 40;  // words
constexpr std::array<std::string_view, 26> kSmallWords = {
    "of", "and", "for",  "to", "in",  "on",  "the", "with", "from",  "by",      "at",    "a",     "an",
    "or", "as",  "into", "re", "per", "via", "be",  "its",  "their", "between", "about", "under", "through"};
constexpr std::array<std::string_view, 9> kCommonStarters = {"in", "all",  "a",  "an",  "as",
                                                             "no", "with", "at", "this"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool small_letter(const Word& word) { return !word.capital && word.folded[0] >= 'a'; }

// Whether a usual beginning of a sentence stands at words[i].
bool starter_at(const std::vector<Word>& words, std::size_t i, const MinuteWords& vocabulary) {
  const Word& word = words[i];
  if (!word.capital || word.capitals || i + 2 >= words.size() || among(kSmallWords, words[i - 1].folded))
    return false;
  if (vocabulary.sentence_starters.match(words, i) == 0) return false;
  if (!among(kCommonStarters, word.folded)) return true;
  return small_letter(words[i + 1]) && words.size() - i >= 4;
}

// Words of a person's name with a verb behind it at words[i] ("Mark Hindle gave"); 0 where there is none.
std::size_t name_with_verb_at(std::string_view line, const std::vector<Word>& words, std::size_t i,
                              const MinuteWords& vocabulary) {
  if (!words[i].capital || words[i].capitals || among(kSmallWords, words[i - 1].folded)) return 0;
  const auto verb = [&](const Word& w) {
    return small_letter(w) && !among(kSmallWords, w.folded) &&
           (w.folded.ends_with("ed") || vocabulary.speech.has(w.folded));
  };
  std::size_t n = 1;
  while (n < 4 && i + n < words.size() && words[i + n].capital && line[words[i + n].span.begin - 1] == ' ' &&
         words[i + n].span.begin == words[i + n - 1].span.end + 1)
    ++n;
  if (i + n + 1 >= words.size() || !verb(words[i + n])) return 0;
  if (n > 2) return 0;  // the words before a first name and a surname are the title's
  return n > 1 || vocabulary.speech.has(words[i + n].folded) ? n + 1 : 0;
}

// Where the subject of the first verb begins, outside of brackets; npos where there is none. A title has no
// verb.
std::size_t subject_of_first_verb(std::string_view line, const std::vector<Word>& words,
                                  const MinuteWords& vocabulary) {
  int depth = 0;
  std::size_t at = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (; at < words[i].span.begin; ++at) depth += line[at] == '(' ? 1 : line[at] == ')' ? -1 : 0;
    if (depth > 0 || i < 3 || !small_letter(words[i]) || !vocabulary.speech.has(words[i].folded)) continue;
    std::size_t k = i - 1;
    const auto of_date = [&](std::size_t w) {
      return words[w - 1].folded[0] >= '0' && words[w - 1].folded[0] <= '9';
    };
    while (k > 0 && (!words[k].capital || of_date(k))) --k;
    return k >= 2 ? words[k].span.begin : std::string_view::npos;
  }
  return std::string_view::npos;
}

// A bracket that holds a paper's mark: its end, or 0.
std::size_t paper_bracket_end(std::string_view line, std::size_t open, const MinuteWords& words) {
  const std::size_t close = line.find(line[open] == '(' ? ')' : ']', open);
  if (close == std::string_view::npos || close - open > 60) return 0;
  const std::vector<Word> inner = words_of(line.substr(open, close - open));
  return words.paper_words.match(inner, 0) > 0 || (inner.size() == 1 && inner[0].folded == "verbal")
             ? close + 1
             : 0;
}

// A web page's note on the file behind a title: "PDF 138 KB".
std::string_view without_file_note(std::string_view title) {
  if (!title.ends_with(" KB") && !title.ends_with(" MB")) return title;
  std::size_t end = title.size() - 3;
  while (end > 0 && ((title[end - 1] >= '0' && title[end - 1] <= '9') || title[end - 1] == '.')) --end;
  const std::string_view before = trimmed(title.substr(0, end));
  const std::size_t blank = before.rfind(' ');
  if (blank == std::string_view::npos || !in_capitals(before.substr(blank + 1))) return title;
  return trimmed(before.substr(0, blank));
}

}  // namespace

TitleCut cut_title(std::string_view line, const MinuteWords& vocabulary) {
  const auto at = [&](std::size_t end, bool sure) {
    std::size_t rest = end;
    while (rest < line.size() && (line[rest] == ' ' || line[rest] == '\n' || line[rest] == '*')) ++rest;
    return TitleCut{trimmed(line.substr(0, end)).size(), rest, sure};
  };
  const std::string_view head = line.substr(0, std::min<std::size_t>(line.size(), 600));
  const std::vector<Word> words = words_of(head);
  std::optional<std::size_t> bracket;
  for (std::size_t open = head.find_first_of("(["); open != std::string_view::npos;
       open = head.find_first_of("([", open + 1)) {
    if (const std::size_t end = paper_bracket_end(line, open, vocabulary); end > 0 && open > 2) {
      bracket = end;
      break;
    }
  }
  const std::size_t stop = sentence_ends(head).front();
  const std::size_t limit = std::min(bracket.value_or(line.size()), stop);
  const std::size_t bracket_begin =
      bracket ? head.rfind(line[*bracket - 1] == ')' ? '(' : '[', *bracket) : line.size();
  std::size_t starter = words.size(), name = words.size(), name_end = 0;
  for (std::size_t i = 1; i < std::min(words.size(), kLongestTitle); ++i) {
    if (words[i].span.begin >= std::min(limit, bracket_begin)) break;
    const char before = line[words[i].span.begin - 1];
    if (before != ' ' && before != '\n' && before != '*') continue;
    const bool behind_colon = i > 0 && line[words[i - 1].span.end] == ':';
    if (starter == words.size() && !(behind_colon && among(kCommonStarters, words[i].folded)) &&
        starter_at(words, i, vocabulary))
      starter = i;
    if (name == words.size())
      if (const std::size_t n = name_with_verb_at(head, words, i, vocabulary); n > 0)
        name = i, name_end = i + n;
  }
  if (starter < words.size() && (starter < name || starter < name_end))
    return at(words[starter].span.begin, true);
  if (name < words.size()) return at(words[name].span.begin, true);
  if (bracket && *bracket <= stop) return at(*bracket, true);
  const auto colon = head.find(": ");
  const bool sentence = stop < line.size() || (line.back() == '.' && words.size() > 16);
  if (!sentence || words.size() <= 3) return {line.size(), line.size(), false};
  const std::vector<Word> first = words_of(head.substr(0, stop));
  if (colon != std::string_view::npos && colon < std::min<std::size_t>(stop, 120)) return at(colon, true);
  if (first.size() <= 14 && stop < line.size()) return at(stop, true);
  const std::size_t subject = subject_of_first_verb(head, first, vocabulary);
  if (subject != std::string_view::npos && subject < stop) return at(subject, true);
  const bool begins_small = vocabulary.sentence_starters.match(words, 0) > 0 || first.size() > kLongestTitle;
  return at(begins_small ? 0 : stop, true);
}

std::string paper_of_title(std::string_view title, const MinuteWords& vocabulary, std::string& bare) {
  bare = std::string(without_file_note(trimmed(title)));
  const std::size_t open = bare.find_last_of("([");
  if (open == std::string::npos || open == 0 || paper_bracket_end(bare, open, vocabulary) == 0) return {};
  const std::size_t close = bare.find_first_of(")]", open);
  const std::string inner = bare.substr(open + 1, close - open - 1);
  const std::vector<Word> words = words_of(inner);
  bare = std::string(trimmed(std::string_view(bare).substr(0, open)));
  const std::size_t lead = vocabulary.paper_words.match(words, 0);
  if (lead == 0 || lead >= words.size()) return {};
  const bool plain = words[0].folded == "paper" || words[0].folded == "papers";
  return std::string(
      trimmed(plain ? std::string_view(inner).substr(words[lead].span.begin) : std::string_view(inner)));
}

bool title_continues(std::string_view title, std::string_view next) {
  if (title.empty() || next.empty() || bullet_length(next) > 0) return false;
  if (next.front() == '(' || next.front() == '[') return next.size() < 60;
  const char end = title.back();
  if (end == '.' || end == ':' || end == ';') return false;
  if (next.front() >= 'a' && next.front() <= 'z') return true;
  if (end == ',' || end == '-' || end == '&' || title.ends_with("\u2013")) return true;
  const std::vector<Word> words = words_of(title);
  return !words.empty() && among(kSmallWords, words.back().folded);
}

}  // namespace quorate
