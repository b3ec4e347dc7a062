#include "analyzers/compound.h"

#include <algorithm>
#include <array>

#include "analyzers/fold.h"
#include "analyzers/utf8.h"

namespace quorate {
namespace {

constexpr std::size_t kLongestCompound = 256;

// Left halves whose hyphen is the word's own.
constexpr std::array<std::string_view, 11> kKeepsHyphenAfter = {
    "cross", "full", "half", "high", "ill", "long", "low", "non", "self", "short", "well"};
constexpr std::array<std::string_view, 2> kKeepsHyphenBefore = {"off", "up"};

// What stands between two pieces, or before the first or behind the last.
struct Joint {
  char shown = '\0';  // as it goes into the term; '\0' for none
  bool line_end = false;
  bool currency = false;
};

bool is_joint(char32_t c) {
  switch (c) {
    case U'/':
    case U'.':
    case U'_':
    case U'&':
    case U'@':
    case U',':
    case U':':
    case U'%':
    case U'$':
    case 0x00A3:
    case 0x20AC:
      return true;
    default:
      return is_dash(c);
  }
}

bool is_space(char32_t c) { return c <= U' ' || c == 0x00A0; }

// Reads over the joints at `at`.
std::size_t read_joint(std::string_view text, std::size_t at, std::size_t end, Joint& joint,
                       std::string& currency) {
  while (at < end) {
    const CodePoint c = code_point_at(text, at);
    if (c.value == U'\n') joint.line_end = true;
    if (c.value == 0x00A3 || c.value == 0x20AC || c.value == U'$') {
      joint.currency = true;
      append_utf8(currency, c.value);
    } else if (is_joint(c.value)) {
      joint.shown = is_dash(c.value) ? '-' : static_cast<char>(c.value);
    } else if (!is_space(c.value)) {
      break;
    }
    at += c.bytes;
  }
  return at;
}

// The end of the piece at `at`. A line end belongs to it behind a soft hyphen only.
std::size_t end_of_piece(std::string_view text, std::size_t at, std::size_t end) {
  bool hidden = false;
  while (at < end) {
    const CodePoint c = code_point_at(text, at);
    if (is_joint(c.value) || (is_space(c.value) && !hidden)) break;
    hidden = is_invisible(c.value) || (hidden && is_space(c.value));
    at += c.bytes;
  }
  return at;
}

bool is_small(char byte) { return is_ascii_lower(static_cast<unsigned char>(byte)); }
bool is_digit(char byte) { return is_ascii_digit(static_cast<unsigned char>(byte)); }

bool groups_thousands(std::string_view before, std::string_view after) {
  return is_digit(before.back()) && after.size() >= 3 &&
         std::all_of(after.begin(), after.begin() + 3, is_digit) &&
         (after.size() == 3 || !is_digit(after[3]));
}

template <std::size_t N>
bool listed(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Whether the hyphen between `left` and `right` is there for the line end only.
bool is_broken_word(std::string_view text, const Piece& left, const Piece& right, const Compound& compound) {
  if (!is_small(text[left.end - 1]) || !is_small(text[right.begin])) return false;
  const std::string_view before = compound.folded_piece(left);
  const std::string_view after = compound.folded_piece(right);
  if (compound.pieces.size() > 1 && before.size() <= 3) return false;  // day-to-day
  if (listed(kKeepsHyphenBefore, after)) return false;
  return !(listed(kKeepsHyphenAfter, before) && after.size() >= 4);
}

bool are_initials(const Compound& compound) {
  return compound.pieces.size() > 1 &&
         std::all_of(compound.pieces.begin(), compound.pieces.end(), [&](const Piece& piece) {
           const std::string_view folded = compound.folded_piece(piece);
           return folded.size() == 1 && is_small(folded[0]);
         });
}

void add_to_term(Compound& out, const Joint& joint, std::string_view piece) {
  if (!out.pieces.empty() && joint.shown != '\0') {
    const bool dropped = joint.shown == ',' && groups_thousands(out.folded_piece(out.pieces.back()), piece);
    if (!dropped) out.term.push_back(joint.shown);
  }
  out.term += piece;
}

}  // namespace

void take_apart(std::string_view text, const Segment& segment, Compound& out) {
  out.folded.clear();
  out.pieces.clear();
  out.term.clear();
  out.is_word = false;
  bool dots_only = true;
  bool signs = false;
  std::size_t at = segment.begin;
  while (at < segment.end) {
    Joint joint;
    at = read_joint(text, at, segment.end, joint, out.term);
    signs = signs || joint.currency || joint.shown == '%';
    if (at == segment.end) {
      if (joint.shown == '%') out.term.push_back('%');
      break;
    }
    Piece piece;
    piece.begin = static_cast<std::uint32_t>(at);
    at = std::max(at + 1, end_of_piece(text, at, segment.end));
    piece.end = static_cast<std::uint32_t>(at);
    piece.folded_begin = out.folded.size();
    append_folded(text, piece.begin, piece.end, out.folded);
    piece.folded_end = out.folded.size();
    if (piece.folded_end == piece.folded_begin) continue;
    if (joint.line_end && !out.pieces.empty() && is_broken_word(text, out.pieces.back(), piece, out)) {
      out.term += out.folded_piece(piece);
      out.pieces.back().end = piece.end;
      out.pieces.back().folded_end = piece.folded_end;
      continue;
    }
    dots_only = dots_only && (out.pieces.empty() || joint.shown == '.');
    add_to_term(out, joint, out.folded_piece(piece));
    out.pieces.push_back(piece);
  }
  if (out.pieces.empty()) return out.term.clear();
  if (signs && !out.pieces.empty()) dots_only = false;
  if (dots_only && are_initials(out)) {
    out.term = out.folded;
    out.is_word = true;
  }
  out.is_word = out.is_word || (out.pieces.size() == 1 && !signs);
  if (segment.end - segment.begin > kLongestCompound && !out.is_word) out.term.clear();
}

}  // namespace quorate
