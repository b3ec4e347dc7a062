#include "server/query/query_leaves.h"

#include <algorithm>
#include <utility>

#include "analyzers/references.h"
#include "analyzers/utf8.h"
#include "server/query/typed_text.h"

namespace quorate {
namespace {

void add_words(std::string_view text, std::vector<QueryNode>& operands) {
  while (!text.empty()) {
    const auto blank = text.find(' ');
    const std::string_view word = text.substr(0, blank);
    if (holds_word(word)) operands.push_back(leaf(QueryOp::word, std::string(word)));
    text = blank == std::string_view::npos ? std::string_view{} : text.substr(blank + 1);
  }
}

QueryNode wildcard_leaf(const Sign& sign, bool alone, Notes& notes) {
  constexpr int kLeastLetters = 3;
  if (!holds_word(sign.text)) {  // a star alone asks for everything
    if (!alone) notes.emplace_back("A * alone was left out.");
    return {};
  }
  std::string text = without_stars(sign.text);
  if (sign.text.find('*') < text.size()) {
    notes.push_back("A * counts at the end of a word only; \"" + sign.text + "\" was searched for as \"" +
                    text + "\".");
    return leaf(QueryOp::word, std::move(text));
  }
  const auto letters =
      std::count_if(text.begin(), text.end(), [](char c) { return !continues_character(c); });
  if (letters < kLeastLetters) {
    notes.push_back("At least " + std::to_string(kLeastLetters) + " letters must stand before a *; \"" +
                    sign.text + "\" was searched for as a word.");
    return leaf(QueryOp::word, std::move(text));
  }
  return leaf(QueryOp::wildcard, std::move(text));
}

// Letters alone: a quoted word is that very word.
bool is_one_word(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return is_ascii_letter(byte) || byte >= 0x80;
  });
}

}  // namespace

QueryNode leaf(QueryOp op, std::string text, int distance) {
  QueryNode node;
  node.op = op;
  node.text = std::move(text);
  node.distance = distance;
  return node;
}

QueryNode parent(QueryOp op, std::vector<QueryNode> children) {
  QueryNode node;
  node.op = op;
  node.children = std::move(children);
  return node;
}

QueryNode list_of(QueryOp op, std::vector<QueryNode> children) {
  if (children.empty()) return {};
  if (children.size() == 1) return std::move(children.front());
  return parent(op, std::move(children));
}

bool is_wildcard(const Sign& sign) { return sign.text.find('*') != std::string::npos; }

std::string without_stars(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), '*'), text.end());
  return text;
}

QueryNode word_leaf(const Sign& sign, bool alone, Notes& notes) {
  if (is_wildcard(sign)) return wildcard_leaf(sign, alone, notes);
  std::vector<FoundReference> found = find_references(sign.text, Hand::typed);
  return found.size() == 1 ? leaf(QueryOp::reference, std::move(found.front().canonical))
                           : leaf(QueryOp::word, sign.text);
}

QueryNode phrase_leaf(const Sign& sign, Notes& notes) {
  if (is_wildcard(sign)) notes.emplace_back("A * within a phrase was left out.");
  std::string text = without_stars(sign.text);
  if (!holds_word(text)) return {};
  std::vector<FoundReference> found = find_references(text, Hand::typed);
  if (found.size() == 1 && found.front().span == Span{0, static_cast<std::uint32_t>(text.size())})
    return leaf(QueryOp::reference, std::move(found.front().canonical));
  const bool single = text.find(' ') == std::string::npos;
  if (single && is_one_word(text)) return leaf(QueryOp::exact_word, std::move(text));
  return leaf(QueryOp::phrase, std::move(text), single ? 0 : sign.distance);
}

void add_plain_words(std::string_view stretch, std::vector<QueryNode>& operands) {
  std::size_t done = 0;
  for (FoundReference& found : find_references(stretch, Hand::typed)) {
    add_words(stretch.substr(done, found.span.begin - done), operands);
    operands.push_back(leaf(QueryOp::reference, std::move(found.canonical)));
    done = found.span.end;
  }
  add_words(stretch.substr(done), operands);
}

}  // namespace quorate
