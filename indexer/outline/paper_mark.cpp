#include "indexer/outline/paper_mark.h"

#include <algorithm>
#include <cctype>

#include "indexer/outline/row_faces.h"

namespace quorate {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// The next word of the line: up to a blank; `line` moves behind it.
std::string_view take_word(std::string_view& line) {
  line = trim(line);
  const std::size_t end = std::min(line.find_first_of(" \t\n"), line.size());
  const std::string_view word = line.substr(0, end);
  line.remove_prefix(end);
  return word;
}

std::string_view without_punctuation(std::string_view word) {
  while (!word.empty() && (word.back() == ':' || word.back() == '.' || word.back() == ',' ||
                           word.back() == ')' || word.back() == ']' || word.back() == ';')) {
    word.remove_suffix(1);
  }
  while (!word.empty() && (word.front() == '(' || word.front() == '[' || word.front() == '#'))
    word.remove_prefix(1);
  return word;
}

// "4", "C", "F1", "7a", "5.2", "P1", "iv", "TB/23/064": what may number a paper.
bool is_number_of_paper(std::string_view word) {
  if (word.empty() || word.size() > 14) return false;
  if (is_letter_mark(word)) return true;
  const auto digits = std::count_if(word.begin(), word.end(), is_digit);
  const auto letters = std::count_if(word.begin(), word.end(),
                                     [](char c) { return std::isalpha(static_cast<unsigned char>(c)); });
  if (digits > 0) return letters <= 5;
  // "V.C", "VIII.A": an item of a list of letters under Roman figures
  if (const std::size_t dot = word.find('.'); dot != std::string_view::npos && dot + 2 == word.size())
    return is_upper(word.back()) && word.substr(0, dot).find_first_not_of("IVX") == std::string_view::npos;
  return word.find_first_not_of("ivxIVX") == std::string_view::npos && word.size() <= 5;
}

// Takes the longest phrase of the list off the front of the line, word by word; empty where none stands
// there.
std::string take_phrase(std::string_view& line, const Phrases& phrases) {
  std::string folded, best;
  std::string_view rest = line, best_rest = line;
  for (int words = 0; words < 4; ++words) {
    const std::string_view word = take_word(rest);
    if (word.empty()) break;
    const std::string part = fold(word);
    if (part.empty()) break;
    folded += (folded.empty() ? "" : " ") + part;
    if (phrases.is(folded)) {
      best = folded;
      best_rest = rest;
      if (word.back() == ':') break;
    }
  }
  line = best_rest;
  return best;
}

bool names_an_item(std::string_view phrase) {
  return phrase.find("item") != std::string_view::npos || phrase.starts_with("agenda");
}

bool names_a_letter(std::string_view phrase) { return phrase.ends_with("paper"); }

// As it is written on the face: "Enc 4"; of papers and items the number alone.
std::string mark_text(std::string_view phrase, std::string_view number) {
  if (names_an_item(phrase) || names_a_letter(phrase)) return std::string(number);
  std::string word(phrase.substr(0, phrase.find(' ')));
  word[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(word[0])));
  return word + ' ' + std::string(number);
}

// "Attachment to Paper 4.1": what else may be a paper's mark is an appendix's where it names its parent.
bool takes_attachment(std::string_view& line, const OutlineVocabulary& words) {
  std::string_view rest = line;
  if (take_phrase(rest, words.marks).empty()) return false;
  std::string_view parent = rest;
  if (fold(take_word(parent)) != "to") return false;
  if (take_phrase(parent, words.marks).empty() && !is_number_of_paper(without_punctuation(take_word(parent))))
    return false;
  line = rest;
  return true;
}

std::optional<PaperMark> read_appendix(std::string_view line, const OutlineVocabulary& words) {
  if (take_phrase(line, words.appendix_marks).empty() && !takes_attachment(line, words)) return std::nullopt;
  PaperMark mark;
  mark.appendix = true;
  std::string_view after = line;
  const std::string_view number = without_punctuation(take_word(after));
  if (is_number_of_paper(number)) {
    mark.number = std::string(number);
    line = after;
  }
  std::string_view parent = skip_dash(line);
  const std::string_view link = take_word(parent);
  const std::string folded = fold(link);
  if (folded == "to" || folded == "of") {
    std::string_view rest = parent;
    const std::string phrase = take_phrase(rest, words.marks);
    const std::string_view id = without_punctuation(take_word(rest));
    if (is_number_of_paper(id) && (!phrase.empty() || std::any_of(id.begin(), id.end(), is_digit))) {
      mark.mark = phrase.empty() ? std::string(id) : mark_text(phrase, id);
      line = rest;
    }
  }
  mark.rest = std::string(skip_dash(line));
  if (mark.number.empty() && mark.mark.empty() && !mark.rest.empty()) return std::nullopt;
  return mark;
}

}  // namespace

std::string_view skip_dash(std::string_view line) {
  line = trim(line);
  for (const std::string_view dash : {"–", "—", "-", ":", ",", "|"}) {
    if (line.starts_with(dash)) return trim(line.substr(dash.size()));
  }
  return line;
}

bool is_letter_mark(std::string_view text) {
  if (text.empty() || text.size() > 3 || !is_upper(text[0])) return false;
  if (text.size() == 1) return true;
  if (text.size() == 2) return is_digit(text[1]) || text[1] == text[0];
  return is_digit(text[1]) && is_digit(text[2]);
}

bool is_paper_code(std::string_view text) {
  text = trim(text);
  if (text.size() < 5 || text.size() > 20 || !is_upper(text.front()) || !is_digit(text.back())) return false;
  std::size_t strokes = 0, digits = 0;
  for (const char c : text) {
    const bool stroke = c == '/' || c == '-';
    if (!stroke && !is_upper(c) && !is_digit(c)) return false;
    if (is_upper(c) && digits > 0) return false;
    strokes += stroke ? 1 : 0;
    digits += is_digit(c) ? 1 : 0;
  }
  return strokes > 0 && digits >= 2;
}

std::optional<PaperMark> read_mark(std::string_view line, const OutlineVocabulary& words) {
  line = trim(line);
  if (std::optional<PaperMark> appendix = read_appendix(line, words)) return appendix;
  if (line.empty() || std::islower(static_cast<unsigned char>(line.front()))) return std::nullopt;
  std::string_view rest = line;
  const std::string phrase = take_phrase(rest, words.marks);
  if (phrase.empty()) return std::nullopt;
  std::string_view after = rest;
  std::string_view number = without_punctuation(take_word(after));
  if (number.empty() || !is_number_of_paper(number)) return std::nullopt;
  PaperMark mark;
  mark.mark = mark_text(phrase, number);
  mark.item = names_an_item(phrase);
  const std::string_view tail = skip_dash(after);
  if (std::optional<PaperMark> appendix = read_appendix(tail, words)) {
    mark.appendix = true;
    mark.number = appendix->number;
    mark.rest = appendix->rest;
  } else {
    mark.rest = std::string(tail);
  }
  return mark;
}

std::string mark_of_value(std::string_view value, const OutlineVocabulary& words) {
  std::string line = one_line(trim(value));
  if (line.empty() || line.size() > 40) return {};
  if (const std::optional<PaperMark> mark = read_mark(line, words); mark && !mark->appendix)
    return mark->mark;
  std::string_view rest = line;
  std::string_view first = without_punctuation(take_word(rest));
  if (!is_number_of_paper(first)) return {};
  const std::string after = fold(rest);
  if (after.empty() || !words.verbal.in(after).empty() || !words.attached.in(after).empty())
    return std::string(first);
  // several papers in one cell: "F1 F2"
  std::string_view others = rest;
  while (!trim(others).empty()) {
    const std::string_view word = without_punctuation(take_word(others));
    if (!is_number_of_paper(word) && fold(word) != "and") return {};
  }
  return line;
}

bool same_mark(std::string_view a, std::string_view b) {
  const auto key = [](std::string_view mark) {
    const std::size_t blank = mark.rfind(' ');
    if (blank != std::string_view::npos) mark.remove_prefix(blank + 1);
    std::string out;
    for (const char c : mark) out += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    while (out.size() > 1 && out[0] == '0') out.erase(0, 1);
    return out;
  };
  return !a.empty() && !b.empty() && key(a) == key(b);
}

}  // namespace quorate
