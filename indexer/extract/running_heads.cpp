#include "indexer/extract/running_heads.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <map>
#include <string_view>

namespace quorate {
namespace {

constexpr std::size_t kEdgeLines = 4;      // at the top and at the foot of a page
constexpr std::size_t kLongestHead = 200;  // bytes
constexpr std::size_t kMostColumns = 3;
constexpr float kHeightStep = 6;      // points within which two heads stand at the same height
constexpr std::size_t kNextPage = 2;  // pages: odd and even ones have heads of their own
constexpr double kAllThrough = 0.6;   // of the pages: then it belongs to the file, not to one paper of it

// What numbers papers and not pages: one-page papers in a row go up with their pages too.
constexpr std::array<std::string_view, 10> kPaperWords = {"enc", "paper",    "item",    "appendix",   "annex",
                                                          "tab", "schedule", "section", "attachment", "part"};

bool numbers_a_paper(std::string_view before) {
  while (before.ends_with(' ') || before.ends_with('.') || before.ends_with(':')) before.remove_suffix(1);
  const std::size_t blank = before.rfind(' ');
  std::string word(before.substr(blank == std::string_view::npos ? 0 : blank + 1));
  std::transform(word.begin(), word.end(), word.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return std::any_of(kPaperWords.begin(), kPaperWords.end(),
                     [&](std::string_view paper) { return std::string_view(word).starts_with(paper); });
}

// A line at the edge, and its number that might be the page's.
struct Candidate {
  std::size_t page = 0, line = 0;
  std::string number;  // as printed; empty in the key that takes all numbers as they are
};

struct Number {
  std::size_t at = 0, length = 0;
  int value = 0;
};

std::vector<Number> numbers_in(const std::string& text) {
  std::vector<Number> numbers;
  for (std::size_t i = 0; i < text.size();) {
    int value = 0;
    const auto read = std::from_chars(text.data() + i, text.data() + text.size(), value);
    const auto length = static_cast<std::size_t>(read.ptr - (text.data() + i));
    if (read.ec != std::errc() || text[i] == '-') {
      i += std::max<std::size_t>(length, 1);
      continue;
    }
    if (length <= 4) numbers.push_back({i, length, value});
    i += length;
  }
  return numbers;
}

class Heads {
public:
  explicit Heads(const std::vector<PageLines>& pages) : pages_(pages), edges_(pages.size()) {
    for (std::size_t p = 0; p < pages.size(); ++p) {
      edges_[p].running.resize(pages[p].lines.size());
      marks_.emplace_back(pages[p].lines.size(), Mark::none);
      add_page(p);
    }
  }

  std::vector<PageEdges> find() {
    const std::size_t least = pages_.size() < 5 ? 2 : 3;
    for (auto& [key, found] : by_key_) {
      const bool all_through =
          static_cast<double>(found.size()) >= kAllThrough * static_cast<double>(pages_.size());
      if (all_through && found.size() >= least) {
        mark(found.begin(), found.end(), false);
        continue;
      }
      for (auto first = found.begin(); first != found.end();) {  // a stretch of pages at a time
        auto last = std::next(first);
        while (last != found.end() && last->page - std::prev(last)->page <= kNextPage) ++last;
        if (static_cast<std::size_t>(last - first) >= least) mark(first, last, true);
        first = last;
      }
    }
    for (std::size_t p = 0; p < pages_.size(); ++p) settle(p);
    return std::move(edges_);
  }

private:
  enum class Mark : std::uint8_t { none, kept, running };
  using Found = std::vector<Candidate>;

  void mark(Found::const_iterator first, Found::const_iterator last, bool keeps_first) {
    for (auto head = first; head != last; ++head) {
      Mark& mark = marks_[head->page][head->line];
      const bool keep = keeps_first && head == first && head->number.empty();
      mark = std::max(mark, keep ? Mark::kept : Mark::running);
      if (!head->number.empty() && edges_[head->page].printed.empty())
        edges_[head->page].printed = head->number;
    }
  }

  // Heads lie above all text of their page, feet below.
  void settle(std::size_t p) {
    std::vector<bool>& running = edges_[p].running;
    const std::vector<Mark>& marks = marks_[p];
    std::size_t top = 0;
    for (; top < marks.size() && marks[top] != Mark::none; ++top) running[top] = marks[top] == Mark::running;
    for (std::size_t i = marks.size(); i > top && marks[i - 1] != Mark::none; --i)
      running[i - 1] = marks[i - 1] == Mark::running;
  }

  void add_page(std::size_t p) {
    const std::vector<PrintedLine>& lines = pages_[p].lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const bool top = i < kEdgeLines;
      if (!top && i + kEdgeLines < lines.size()) continue;
      if (lines[i].runs.size() > kMostColumns) continue;
      const std::string text = text_of(lines[i]);
      if (text.size() <= kLongestHead) add_line(p, i, text, top);
    }
  }

  // The height counts from the nearer edge of the page, as pages of a pack differ in size.
  void add_line(std::size_t p, std::size_t i, const std::string& text, bool top) {
    const PrintedLine& line = pages_[p].lines[i];
    const float height = line.box.bottom;
    const std::string place = (top ? "t" : "f");
    add(place + text, height, {p, i, {}});
    for (const Number& number : numbers_in(text)) {
      if (numbers_a_paper(std::string_view(text).substr(0, number.at))) continue;
      std::string key = text;
      key.replace(number.at, number.length, "#" + std::to_string(number.value - pages_[p].number));
      add(place + key, height, {p, i, text.substr(number.at, number.length)});
    }
  }

  // A foot follows the text on pages that are not full, so that only a head is held to its height.
  void add(const std::string& key, float height, Candidate candidate) {
    if (key[0] == 'f' || !candidate.number.empty()) {
      by_key_[key].push_back(std::move(candidate));
      return;
    }
    const auto step = static_cast<long>(std::lround(height / kHeightStep));
    for (const long near : {step, step - 1, step + 1}) {
      const auto found = by_key_.find(key + "@" + std::to_string(near));
      if (found == by_key_.end()) continue;
      found->second.push_back(std::move(candidate));
      return;
    }
    by_key_[key + "@" + std::to_string(step)].push_back(std::move(candidate));
  }

  const std::vector<PageLines>& pages_;
  std::vector<PageEdges> edges_;
  std::vector<std::vector<Mark>> marks_;  // of each line of each page
  std::map<std::string, std::vector<Candidate>> by_key_;
};

}  // namespace

std::vector<PageEdges> find_page_edges(const std::vector<PageLines>& pages) { return Heads(pages).find(); }

}  // namespace quorate
