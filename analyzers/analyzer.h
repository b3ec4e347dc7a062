// The one analyzer: text to tokens, for indexing, for queries and for highlighting alike.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/references.h"

namespace quorate {

// Raise it when the same text gives other terms: part of the index format.
inline constexpr int kAnalyzerVersion = 1;

enum class TokenKind : std::uint8_t {
  word,       // letters, digits, an inner apostrophe
  compound,   // kept whole: ICB/22/37, COVID-19, £68.4m, A&E, 11/08/2022; its parts follow, as `part`
  part,       // of the compound before it
  reference,  // a compound that is a governance reference (references.h); its parts follow
};

// Filters may change `term`, never the offsets: highlights always fit the original text.
struct Token {
  std::string_view
      term;  // folded surface form; of a reference the canonical form. Valid until the next token
  std::string_view stem;  // equal to `term` where nothing is stemmed
  std::uint32_t begin;    // bytes of the original text
  std::uint32_t end;
  std::uint32_t position;  // consecutive from 1; a compound shares the position of its first part
  TokenKind kind;
};

using TokenSink = std::function<void(const Token&)>;

struct AnalyzerOptions {
  bool stem_english = true;   // false for text in another language
  Hand hand = Hand::printed;  // typed for a query: references in small letters count too
};

// Not thread-safe (it keeps a break iterator and a stem cache): one a thread. Any bytes are taken: what is
// not UTF-8 separates words.
class Analyzer {
public:
  Analyzer();
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  // Calls `sink` for each token in order of position. Text of any length; positions start at
  // `first_position`. Returns the position after the last one given.
  std::uint32_t analyze(std::string_view text, const TokenSink& sink, AnalyzerOptions options = {},
                        std::uint32_t first_position = 1);

  // Folded surface form and stem of one word as typed: "Handovers" gives {"handovers", "handov"}.
  std::string fold(std::string_view word) const;
  std::string_view stem(std::string_view folded_word);  // valid until the next call

private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// A token that owns its strings, for queries, highlights and tests.
struct OwnedToken {
  std::string term, stem;
  std::uint32_t begin = 0, end = 0, position = 0;
  TokenKind kind = TokenKind::word;
  bool operator==(const OwnedToken&) const = default;
};
std::vector<OwnedToken> tokens_of(Analyzer& analyzer, std::string_view text, AnalyzerOptions options = {});

}  // namespace quorate
