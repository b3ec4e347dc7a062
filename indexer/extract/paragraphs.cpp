#include "indexer/extract/paragraphs.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace quorate {
namespace {

constexpr float kLeastFull = 0.6F;  // of the text's width: shorter lines are no paragraph's
constexpr float kMostShift = 4;     // of the size of type: by which the first line of a paragraph is set off

bool ends_sentence(const std::string& word) {
  return std::string_view(".:;?!-").find(word.back()) != std::string_view::npos;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "1.", "(a)", "4.2", "•": what opens an entry or a numbered paragraph.
bool opens_entry(const std::string& word) {
  if (word.back() == '.' || word.back() == ')' || word.front() == '(') return word.size() <= 6;
  const bool letter =
      (word.front() >= 'a' && word.front() <= 'z') || (word.front() >= 'A' && word.front() <= 'Z');
  const bool reference = std::ranges::any_of(word, is_digit) && word.find_first_of("/.") != std::string::npos;
  return reference || (!letter && !is_digit(word.front()) && word.size() <= 3);
}

}  // namespace

bool carries_on(const std::vector<PrintedLine>& lines, std::size_t i, const TextEdges& edges,
                float text_width) {
  if (i == 0 || lines[i].runs.size() != 1 || lines[i - 1].runs.size() != 1) return false;
  const Run &above = lines[i - 1].runs.front(), &run = lines[i].runs.front();
  if (!is_tight(lines, i) || std::abs(lines[i].size - lines[i - 1].size) > 0.2F || above.bold != run.bold)
    return false;
  if (above.box.right - above.box.left < kLeastFull * text_width) return false;
  if (std::abs(run.box.left - above.box.left) > kMostShift * lines[i].size) return false;
  const float right = std::max(edges.right_of(above.box.left), edges.right_of(run.box.left));
  if (!did_not_fit(above, run, right)) return false;
  return !ends_sentence(above.words.back()->text) && !opens_entry(run.words.front()->text);
}

}  // namespace quorate
