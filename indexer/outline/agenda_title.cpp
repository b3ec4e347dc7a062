#include "indexer/outline/agenda_title.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "indexer/outline/agenda_cells.h"
#include "indexer/outline/asked_purpose.h"
#include "indexer/outline/row_faces.h"

namespace quorate {
namespace {

constexpr std::size_t kLeastTitle = 3;    // bytes before what trails
constexpr std::size_t kMostAsked = 40;    // bytes behind a paper's bracket
constexpr std::size_t kLeastGloss = 5;    // words of a remark to the reader
constexpr std::size_t kLeastLeaders = 4;  // dots

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// "...... p. 10", ". . . . 7": the page goes into the line.
void take_leaders(AgendaLine& line) {
  const std::string_view title = line.title;
  std::size_t run = 0, begin = 0;
  for (std::size_t i = 0; i < title.size(); ++i) {
    if (title[i] == '.') {
      if (run++ == 0) begin = i;
    } else if (title[i] != ' ') {
      if (run >= kLeastLeaders) break;
      run = 0;
    }
  }
  if (run < kLeastLeaders || begin < kLeastTitle) return;
  std::size_t number = begin;
  while (number < title.size() && !is_digit(title[number])) ++number;
  if (line.first_page == 0 && read_pages(title.substr(number), line, true)) line.brings_paper = true;
  line.title = std::string(trim(title.substr(0, begin)));
}

// "P-7", "CRT/24/40R", "Enc 4": what a paper is called in brackets behind a title.
std::string_view code_in(std::string_view bracket) {
  const std::string_view first = trim(bracket.substr(0, bracket.find_first_of(",;")));
  const bool parted = first.find_first_of("-/") != std::string_view::npos;
  const bool digits = std::any_of(first.begin(), first.end(), is_digit);
  const bool code =
      parted && digits && !first.empty() && is_upper(first.front()) && first.size() <= 16 &&
      first.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-/.") == std::string_view::npos;
  return code ? first : std::string_view{};
}

// "[P-7] STEER", "[P-10, CONFIDENTIAL]": behind the bracket stands nothing, or what is asked in capitals.
void take_marked_bracket(AgendaLine& line, const OutlineVocabulary& words) {
  const std::string_view title = line.title;
  const std::size_t open = title.find_last_of("[("), close = title.find_last_of("])");
  if (open == std::string_view::npos || open < kLeastTitle || close == std::string_view::npos || close < open)
    return;
  const std::string_view inner = title.substr(open + 1, close - open - 1);
  const std::string_view behind = trim(title.substr(close + 1));
  const std::string code(code_in(inner));
  const bool asked = behind.empty() ||
                     (behind.size() <= kMostAsked && (in_capitals(behind) || is_bare_purpose(behind, words)));
  if (code.empty() || !asked) return;
  set_purpose(line, behind, words);
  if (line.paper.empty()) line.paper = code;
  line.brings_paper = true;
  if (!words.private_marks.in(fold(inner)).empty()) line.restricted = true;
  line.title = std::string(trim(title.substr(0, open)));
}

// "(taken as read unless a member asks for discussion)": a sentence to the reader.
void take_gloss(AgendaLine& line) {
  const std::string_view title = line.title;
  const std::size_t open = title.rfind('(');
  if (!title.ends_with(')') || open == std::string_view::npos || open < kLeastTitle) return;
  const std::string_view inner = title.substr(open + 1, title.size() - open - 2);
  const auto spaces = static_cast<std::size_t>(std::count(inner.begin(), inner.end(), ' '));
  if (spaces + 1 < kLeastGloss || inner.front() < 'a' || inner.front() > 'z') return;
  line.title = std::string(trim(title.substr(0, open)));
}

}  // namespace

void take_trailers_off_title(AgendaLine& line, const OutlineVocabulary& words) {
  take_leaders(line);
  take_marked_bracket(line, words);
  take_gloss(line);
}

}  // namespace quorate
