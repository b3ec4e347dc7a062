#include "indexer/outline/capitalised_words.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace quorate {
namespace {

// "Wharfline plc": a company's form, often in small letters.
bool is_form_of_company(std::string_view word) {
  constexpr std::array<std::string_view, 5> kForms = {"plc", "ltd", "llp", "cic", "limited"};
  return std::find(kForms.begin(), kForms.end(), word) != kForms.end();
}

bool is_article(std::string_view word) { return word == "the" || word == "The"; }

}  // namespace

bool starts_capital(std::string_view word) {
  return !word.empty() &&
         (std::isupper(static_cast<unsigned char>(word[0])) || static_cast<unsigned char>(word[0]) == 0xC3);
}

bool is_connector(std::string_view word) {
  constexpr std::array<std::string_view, 16> kConnectors = {
      "of", "and", "&", "the", "for", "in", "on", "upon", "with", "under", "de", "y", "a", "na", "nan", "le"};
  return std::find(kConnectors.begin(), kConnectors.end(), word) != kConnectors.end();
}

bool fits_in_name(std::string_view word) {
  return starts_capital(word) || is_connector(word) || is_form_of_company(word);
}

std::vector<CapitalWord> name_words(std::string_view line) {
  std::vector<CapitalWord> words;
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t end = std::min(line.find_first_of(" \t\n", i), line.size());
    std::string_view word = line.substr(i, end - i);
    i = end + 1;
    bool stop = end < line.size() && line[end] != ' ';
    while (!word.empty() && (word.front() == '(' || word.front() == '"' || word.starts_with("“") ||
                             word.front() == '[' || word.front() == '*')) {
      word.remove_prefix(word.starts_with("“") ? 3 : 1);
      if (!words.empty()) words.back().stop = true;
    }
    while (!word.empty() && std::string_view(".:;)]\"*?").find(word.back()) != std::string_view::npos) {
      word.remove_suffix(1);
      stop = true;
    }
    // "Leicester, Leicestershire and Rutland": a comma parts no name
    if (word == "–" || word == "-" || word == "—" || word == "|" || word == "/" || word == "#") {
      if (!words.empty()) words.back().stop = true;
      continue;
    }
    if (!word.empty()) words.push_back({word, stop});
  }
  return words;
}

std::size_t end_of_run(const std::vector<CapitalWord>& words, std::size_t begin) {
  std::size_t end = begin;
  while (end < words.size()) {
    const std::string_view word = words[end].text;
    if (!starts_capital(word) && !(end > begin && fits_in_name(word))) break;
    if (end > begin && is_article(word) && !is_connector(words[end - 1].text)) break;
    ++end;
    if (words[end - 1].stop) break;
  }
  return end;
}

void append_word(std::string& text, std::string_view word) {
  if (!text.empty()) text += ' ';
  text += word;
}

}  // namespace quorate
