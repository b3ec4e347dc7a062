#include "indexer/outline/row_faces.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace quorate {
namespace {

constexpr std::size_t kFaceBytes = 200;
constexpr std::size_t kTitleBytes = 180;
constexpr std::size_t kSetApartBytes = 160;  // of a heading whose letters are set apart

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

bool is_small_word(std::string_view word) {
  constexpr std::array<std::string_view, 14> kSmall = {"OF", "AND", "THE", "FOR", "IN", "ON",   "TO",
                                                       "AT", "BY",  "A",   "AN",  "OR", "FROM", "WITH"};
  return std::find(kSmall.begin(), kSmall.end(), word) != kSmall.end();
}

// Abbreviations keep their capitals: no vowel in them, or known by their shape (NHS, LLR, BCF, ICB).
bool is_abbreviation(std::string_view word) {
  if (word.size() > 5) return false;
  const bool vowel = word.find_first_of("AEIOUY") != std::string_view::npos;
  return !vowel || word == "ICB" || word == "ICS" || word == "UHL" || word == "HIV" || word == "ICT" ||
         word == "IT";
}

}  // namespace

bool in_capitals(std::string_view line) {
  const auto upper = std::count_if(line.begin(), line.end(), is_upper);
  const auto lower = std::count_if(line.begin(), line.end(), is_lower);
  return upper >= 4 && lower * 4 <= upper;
}

std::string close_up(std::string_view line) {
  constexpr std::size_t kLeastLetters = 4;
  std::string closed, run;  // `run`: the letters set apart that stand last, closed up
  std::size_t letters = 0, run_begin = 0;
  const auto end_run = [&](std::size_t end) {
    closed += letters >= kLeastLetters ? run : std::string(line.substr(run_begin, end - run_begin));
    run.clear();
    letters = 0;
  };
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t begin = std::min(line.find_first_not_of(" \t", i), line.size());
    const std::size_t end = std::min(line.find_first_of(" \t", begin), line.size());
    if (end - begin == 1 && is_upper(line[begin])) {
      if (letters == 0) {
        closed += line.substr(i, begin - i);
        run_begin = begin;
      } else if (begin - i >= 2) {
        run += ' ';
      }
      run += line[begin];
      ++letters;
    } else {
      if (letters > 0) end_run(i);
      closed += line.substr(i, end - i);
    }
    i = end;
  }
  if (letters > 0) end_run(line.size());
  return closed;
}

std::string title_case(std::string_view capitals) {
  std::string out;
  for (std::size_t i = 0; i < capitals.size();) {
    if (!is_upper(capitals[i])) {
      out += capitals[i++];
      continue;
    }
    std::size_t end = i;
    while (end < capitals.size() && is_upper(capitals[end])) ++end;
    const std::string_view word = capitals.substr(i, end - i);
    const bool after_apostrophe = i > 0 && (capitals[i - 1] == '\'' || out.ends_with("’"));
    if (is_abbreviation(word) && !after_apostrophe && !is_small_word(word)) {
      out += word;
    } else {
      const bool small = (is_small_word(word) && !out.empty()) || after_apostrophe;
      out += small ? static_cast<char>(std::tolower(static_cast<unsigned char>(word[0]))) : word[0];
      for (const char c : word.substr(1))
        out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    i = end;
  }
  return out;
}

std::string one_line(std::string_view text) {
  std::string out(text);
  std::replace(out.begin(), out.end(), '\n', ' ');
  std::replace(out.begin(), out.end(), '\t', ' ');
  return out;
}

std::string_view trim(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

RowFaces::RowFaces(const CleanText& text) : text_(text) {
  faces_.resize(text.rows.size());
  page_begin_.resize(text.rows.size());
  bool top_seen = false;
  for (std::size_t i = 0; i < text.rows.size(); ++i) {
    const TextRow& row = text.rows[i];
    RowFace& face = faces_[i];
    const std::string_view line = text.text(row);
    face.folded = line.size() <= kSetApartBytes ? fold(close_up(line)) : fold(line, kFaceBytes);
    face.noise = row.role == RowRole::running_head || row.role == RowRole::ghost;
    face.short_line = line.size() <= kTitleBytes;
    face.capitals = face.short_line && in_capitals(line);
    face.filled = static_cast<std::size_t>(
        std::count_if(row.cells.begin(), row.cells.end(), [](Span s) { return s.size() > 0; }));
    if (i == 0 || row.page != text.rows[i - 1].page) {
      face.first_of_page = true;
      page_begin_[i] = i;
      top_seen = false;
    } else {
      page_begin_[i] = page_begin_[i - 1];
    }
    if (!face.noise && !top_seen) {
      face.page_top = true;
      top_seen = true;
    }
    paged_ = paged_ || row.page > 1;
  }
}

bool RowFaces::after_gap(std::size_t i, int blanks) const {
  return i == 0 || row(i).blank_before >= blanks ||
         (paged_ && (faces_[i].page_top || faces_[i].first_of_page));
}

std::size_t RowFaces::next(std::size_t i) const {
  for (++i; i < faces_.size(); ++i) {
    if (!faces_[i].noise) return i;
  }
  return faces_.size();
}

std::size_t RowFaces::previous(std::size_t i) const {
  while (i-- > 0) {
    if (!faces_[i].noise) return i;
  }
  return faces_.size();
}

}  // namespace quorate
