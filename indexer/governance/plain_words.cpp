#include "indexer/governance/plain_words.h"

#include <algorithm>
#include <cctype>

#include "indexer/governance/flow.h"
#include "indexer/governance/phrases.h"

namespace quorate {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word_byte(char c) {
  const auto u = static_cast<unsigned char>(c);
  return u >= 0x80 || std::isalnum(u) != 0;
}

// "2.1", "12.4.3", with or without a dot at its end: two groups of digits and more.
std::size_t section_number(std::string_view text) {
  std::size_t end = 0;
  std::size_t groups = 0;
  for (std::size_t at = 0; at < text.size() && is_digit(text[at]);) {
    while (at < text.size() && is_digit(text[at])) ++at;
    ++groups;
    end = at;
    if (at < text.size() && text[at] == '.') end = ++at;
  }
  if (groups < 2 || end >= text.size() || !is_blank(text[end])) return 0;
  while (end < text.size() && is_blank(text[end])) ++end;
  return end;
}

}  // namespace

std::string bare(std::string_view text) {
  std::string out;
  for (const Word& word : words_of(text)) {
    if (!out.empty()) out.push_back(' ');
    out += word.folded;
  }
  return out;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool counted = false;
  for (const char c : text) {
    if (is_blank(c)) {
      counted = false;
    } else if (!counted && is_word_byte(c)) {
      counted = true;
      ++words;
    }
  }
  return words;
}

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto u = static_cast<unsigned char>(c);
    return u >= 0xC3 || std::isalpha(u) != 0;
  });
}

std::string shortened(std::string_view text, std::size_t most) {
  text = trimmed(text);
  if (text.size() <= most) return std::string(text);
  std::size_t end = text.find_last_of(" \t\n", most);
  if (end == std::string_view::npos || end < most / 2) {
    end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  }
  return std::string(trimmed(text.substr(0, end))) + "\u2026";
}

std::string_view without_joint(std::string_view clause) {
  clause = trimmed(clause);
  for (const std::string_view joint : {"; and", ", and", "; or", ", or", ";and"})
    if (clause.ends_with(joint)) clause.remove_suffix(joint.size() - 1);
  if (clause.ends_with(" and")) clause.remove_suffix(4);
  while (clause.ends_with(';') || clause.ends_with(','))
    clause = trimmed(clause.substr(0, clause.size() - 1));
  return clause;
}

std::string_view first_sentence(std::string_view text) {
  text = trimmed(text);
  return trimmed(text.substr(0, sentence_ends(text).front()));
}

std::size_t list_mark(std::string_view text) {
  const std::size_t bullet = bullet_length(text);
  return bullet + section_number(text.substr(bullet));
}

}  // namespace quorate
