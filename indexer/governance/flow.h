// Running text put together from lines: wrapped lines joined, paragraphs kept apart, each byte with its way
// back.
#pragma once

#include <string>
#include <vector>

#include "indexer/governance/minute_lines.h"

namespace quorate {

struct Sentence {
  Span span;  // of Flow::text, without outer blanks
  std::size_t paragraph = 0;
};

struct Paragraph {
  Span span;                // of Flow::text, without its bullet or its number ("3.2")
  std::size_t bullet = 0;   // bytes of the bullet before it; 0 where it has none
  std::size_t number = 0;   // bytes of its own number ("3.2 "); 0 where it has none
  bool enumerated = false;  // the bullet is a number or a letter
  std::size_t first_sentence = 0, last_sentence = 0;  // [first, last) of Flow::sentences
};

class Flow {
public:
  // `parts` are stretches of the cleaned text in order, one line each.
  struct Part {
    Span span;
    bool new_paragraph = false;  // whatever its look
    int blank_before = 0;
    bool joined = false;  // to the part before it, whatever its look: a limb behind its mark
  };
  Flow(const CleanText& text, const std::vector<Part>& parts);

  const std::string& text() const { return text_; }
  std::string_view view(Span span) const { return std::string_view(text_).substr(span.begin, span.size()); }
  const std::vector<Paragraph>& paragraphs() const { return paragraphs_; }
  const std::vector<Sentence>& sentences() const { return sentences_; }
  // Where a stretch of it stands in the cleaned text; not empty where the stretch isn't.
  std::vector<Span> source(Span span) const;

private:
  struct Piece {
    std::uint32_t at;  // in text_
    Span source;
  };
  void cut();

  std::string text_;
  std::vector<Piece> pieces_;
  std::vector<Paragraph> paragraphs_;
  std::vector<Sentence> sentences_;
};

// Ends of the sentences of a text, each the place behind its full stop and closing quotes; the last is
// text.size(). "Mr. J. Smith", "No. 5", "e.g." and "£1.5m" end none.
std::vector<std::size_t> sentence_ends(std::string_view text);

// Whether a line ends on a word that asks for more: "requests for", "the approval of the".
bool is_open_line(std::string_view line);

}  // namespace quorate
