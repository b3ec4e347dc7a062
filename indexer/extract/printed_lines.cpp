#include "indexer/extract/printed_lines.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "indexer/extract/blanks.h"

namespace quorate {
namespace {

constexpr float kWideGap = 0.75F;   // of the size of type: more parts two runs; a blank has 0.25 to 0.6
constexpr float kBulletGap = 2.6F;  // of the size of type: at most from a bullet to its text
constexpr float kNoGap = 0.12F;     // of the size of type: less is inside a word
constexpr float kSameLine = 0.5F;   // of the smaller height: two words on one line overlap by this much
constexpr float kBaselineDrift =
    0.3F;  // of the height: by which bottoms of one line differ, if sizes are alike
constexpr float kEqualBlanks = 2.0F;    // the widest blank of stretched text over its narrowest
constexpr std::size_t kOpenLines = 12;  // lines back that a word is tried on

float height_of(const Box& box) { return box.bottom - box.top; }
float size_of(const PageWord& word) { return word.size > 0 ? word.size : height_of(word.box); }

void widen(Box& box, const Box& other) {
  box.left = std::min(box.left, other.left);
  box.top = std::min(box.top, other.top);
  box.right = std::max(box.right, other.right);
  box.bottom = std::max(box.bottom, other.bottom);
}

bool is_readable(const PageWord& word, const WordPage& page) {
  const Box& box = word.box;
  for (const float edge : {box.left, box.top, box.right, box.bottom, word.size})
    if (!std::isfinite(edge)) return false;
  if (!word.upright || trim_blanks(word.text).empty() || box.right <= box.left || box.bottom <= box.top)
    return false;
  if (box.right - box.left > 2 * page.width || box.bottom - box.top > page.height) return false;
  return box.right > 0 && box.bottom > 0 && box.left < page.width && box.top < page.height;
}

// Where words of a line are gathered: `ground` is its tallest word.
struct OpenLine {
  std::vector<const PageWord*> words;
  Box ground;
};

bool stands_on(const PageWord& word, const OpenLine& line) {
  const float overlap =
      std::min(word.box.bottom, line.ground.bottom) - std::max(word.box.top, line.ground.top);
  const float low = std::min(height_of(word.box), height_of(line.ground));
  const float high = std::max(height_of(word.box), height_of(line.ground));
  if (overlap < kSameLine * low) return false;
  const bool alike = high < 1.3F * low;  // else a superscript, or a word in large type
  return !alike || std::abs(word.box.bottom - line.ground.bottom) <= kBaselineDrift * high;
}

bool repeats(const PageWord& word, const PageWord& before) {
  return word.text == before.text && std::abs(word.box.left - before.box.left) < 1.5F &&
         std::abs(word.box.top - before.box.top) < 1.5F;
}

std::vector<OpenLine> gather(const WordPage& page) {
  std::vector<const PageWord*> words;
  for (const PageWord& word : page.words)
    if (is_readable(word, page)) words.push_back(&word);
  std::stable_sort(words.begin(), words.end(),
                   [](const PageWord* a, const PageWord* b) { return a->box.bottom < b->box.bottom; });
  std::vector<OpenLine> lines;
  for (const PageWord* word : words) {
    const std::size_t oldest = lines.size() - std::min(lines.size(), kOpenLines);
    std::size_t at = lines.size();
    for (std::size_t i = lines.size(); i > oldest && at == lines.size(); --i)
      if (stands_on(*word, lines[i - 1])) at = i - 1;
    if (at == lines.size()) lines.push_back({{}, word->box});
    OpenLine& line = lines[at];
    line.words.push_back(word);
    if (height_of(word->box) > height_of(line.ground)) line.ground = word->box;
  }
  return lines;
}

bool is_bullet(const Run& run) {
  static const std::vector<std::string> kBullets = {"•", "▪", "●", "○", "◦", "➢", "➤", "■",
                                                    "-", "–", "o", "*", "·", "►", "✓"};
  return run.words.size() == 1 &&
         std::find(kBullets.begin(), kBullets.end(), run.words.front()->text) != kBullets.end();
}

// Whether the word begins a run of its own.
bool stands_apart(const PageWord& word, const PrintedLine& line) {
  if (line.runs.empty()) return true;
  const Run& before = line.runs.back();
  const float size = std::max(size_of(word), size_of(*before.words.back()));
  const float gap = word.box.left - before.box.right;
  return gap > (is_bullet(before) ? kBulletGap : kWideGap) * size;
}

void add_word(PrintedLine& line, const PageWord* word) {
  if (stands_apart(*word, line)) {
    line.runs.push_back({{word}, word->box, word->bold});
    return;
  }
  Run& run = line.runs.back();
  run.words.push_back(word);
  run.bold = run.bold && word->bold;
  widen(run.box, word->box);
}

}  // namespace

PrintedLine line_of(std::vector<const PageWord*> words) {
  std::stable_sort(words.begin(), words.end(),
                   [](const PageWord* a, const PageWord* b) { return a->box.left < b->box.left; });
  PrintedLine line;
  line.box = words.front()->box;
  line.bold = true;
  const PageWord* before = nullptr;
  for (const PageWord* word : words) {
    if (before != nullptr && repeats(*word, *before)) continue;
    add_word(line, word);
    widen(line.box, word->box);
    line.size = std::max(line.size, size_of(*word));
    line.bold = line.bold && word->bold;
    before = word;
  }
  return line;
}

std::vector<PrintedLine> printed_lines(const WordPage& page) {
  std::vector<PrintedLine> lines;
  for (OpenLine& open : gather(page)) lines.push_back(line_of(std::move(open.words)));
  std::stable_sort(lines.begin(), lines.end(),
                   [](const PrintedLine& a, const PrintedLine& b) { return a.box.bottom < b.box.bottom; });
  return lines;
}

namespace {

std::vector<const PageWord*> words_of(const PrintedLine& line) {
  std::vector<const PageWord*> words;
  for (const Run& run : line.runs) words.insert(words.end(), run.words.begin(), run.words.end());
  return words;
}

bool has_equal_blanks(const std::vector<const PageWord*>& words) {
  if (words.size() < 3) return false;
  float least = words[1]->box.left - words[0]->box.right, most = least;
  for (std::size_t i = 2; i < words.size(); ++i) {
    const float blank = words[i]->box.left - words[i - 1]->box.right;
    least = std::min(least, blank);
    most = std::max(most, blank);
  }
  return least > 0 && most <= kEqualBlanks * least;
}

// Whether two lines follow each other as text stretched between the same margins does.
bool shares_margins(const PrintedLine& line, const PrintedLine& other) {
  if (std::abs(line.box.bottom - other.box.bottom) > 2 * line.size) return false;
  if (std::abs(line.box.left - other.box.left) > kSameEdge ||
      std::abs(line.box.right - other.box.right) > kSameEdge)
    return false;
  const std::vector<const PageWord*> words = words_of(line), others = words_of(other);
  std::size_t aligned = 0, at = 0;
  for (const PageWord* word : words) {
    while (at < others.size() && others[at]->box.left < word->box.left - 1) ++at;
    if (at < others.size() && others[at]->box.left <= word->box.left + 1) ++aligned;
  }
  return 2 * aligned <= words.size() + 1;
}

void join_runs(PrintedLine& line) {
  for (std::size_t i = 1; i < line.runs.size(); ++i) {
    Run& first = line.runs.front();
    first.words.insert(first.words.end(), line.runs[i].words.begin(), line.runs[i].words.end());
    first.bold = first.bold && line.runs[i].bold;
    widen(first.box, line.runs[i].box);
  }
  line.runs.resize(1);
}

}  // namespace

void join_stretched(std::vector<PrintedLine>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].runs.size() < 2 || !has_equal_blanks(words_of(lines[i]))) continue;
    const bool stretched = (i > 0 && shares_margins(lines[i], lines[i - 1])) ||
                           (i + 1 < lines.size() && shares_margins(lines[i], lines[i + 1]));
    if (stretched) join_runs(lines[i]);
  }
}

std::string text_of(const Run& run) {
  std::string text;
  const PageWord* before = nullptr;
  for (const PageWord* word : run.words) {
    if (before != nullptr && word->box.left - before->box.right > kNoGap * size_of(*word)) text += ' ';
    text += word->text;
    before = word;
  }
  return text;
}

std::string text_of(const PrintedLine& line) {
  std::string text;
  for (const Run& run : line.runs) {
    if (!text.empty()) text += "   ";
    text += text_of(run);
  }
  return text;
}

Box box_of(const std::vector<PrintedLine>& lines) {
  if (lines.empty()) return {};
  Box all = lines.front().box;
  for (const PrintedLine& line : lines) widen(all, line.box);
  return all;
}

float body_size(const std::vector<WordPage>& pages) {
  std::map<int, std::size_t> characters;  // by size in tenths of a point
  for (const WordPage& page : pages)
    for (const PageWord& word : page.words)
      if (is_readable(word, page))
        characters[static_cast<int>(std::lround(std::min(size_of(word), 1000.0F) * 10))] += word.text.size();
  const auto most = std::max_element(characters.begin(), characters.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == characters.end() ? 0 : static_cast<float>(most->first) / 10;
}

}  // namespace quorate
