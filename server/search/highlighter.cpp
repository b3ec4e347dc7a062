#include "server/search/highlighter.h"

#include <algorithm>
#include <string>
#include <utility>

#include "analyzers/references.h"

namespace quorate {
namespace {

// The words of a text as they stand one behind the other; a compound beside its first part.
struct Forms {
  std::string surface, stem;
  Span span;
};

}  // namespace

struct Highlighter::Word {
  Forms plain;
  Forms compound;  // empty where none begins here
};

namespace {

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      case '\n':
      case '\r':
      case '\t':
      case '\f': out.push_back(' '); break;
      case '\0': break;
      default: out.push_back(c);
    }
}

}  // namespace

Highlighter::Highlighter(const BuiltQuery& query) : query_(query) {
  for (const HighlightMark& mark : query.marks)
    if (!mark.forms.empty()) by_first_.emplace(mark.forms.front(), &mark);
}

// The longest mark that begins with the word at `at`; none or one.
std::vector<Highlight> Highlighter::marks_at(const std::vector<Word>& words, std::size_t at) const {
  Highlight best;
  const auto consider = [&](const Forms& first, bool surface) {
    const auto [begin, end] = by_first_.equal_range(surface ? std::string_view(first.surface) : std::string_view(first.stem));
    for (auto found = begin; found != end; ++found) {
      const HighlightMark& mark = *found->second;
      if (mark.surface != surface || at + mark.forms.size() > words.size()) continue;
      std::size_t same = 1;
      while (same < mark.forms.size()) {
        const Forms& next = words[at + same].plain;
        if ((surface ? next.surface : next.stem) != mark.forms[same]) break;
        ++same;
      }
      if (same < mark.forms.size()) continue;
      const std::uint32_t last = same == 1 ? first.span.end : words[at + same - 1].plain.span.end;
      if (last > best.span.end || (last == best.span.end && mark.weight > best.weight))
        best = {{first.span.begin, last}, mark.concept_at, mark.weight};
    }
  };
  for (const bool surface : {false, true}) {
    consider(words[at].plain, surface);
    if (!words[at].compound.surface.empty()) consider(words[at].compound, surface);
  }
  if (best.span.end == 0) return {};
  return {best};
}

std::vector<Highlight> Highlighter::find(Analyzer& analyzer, std::string_view text, bool english) const {
  std::vector<Word> words;
  Forms pending;
  analyzer.analyze(
      text,
      [&](const Token& token) {
        Forms forms{std::string(token.term), std::string(token.stem), {token.begin, token.end}};
        const bool whole = token.kind == TokenKind::compound || token.kind == TokenKind::reference;
        if (token.kind != TokenKind::part && !pending.surface.empty())
          words.push_back({std::exchange(pending, {}), {}});
        if (whole) {
          pending = std::move(forms);
          return;
        }
        words.push_back({std::move(forms), std::exchange(pending, {})});
      },
      {.stem_english = english});
  if (!pending.surface.empty()) words.push_back({std::move(pending), {}});

  std::vector<Highlight> found;
  if (!query_.references.empty())
    for (const FoundReference& reference : find_references(text))
      if (std::find(query_.references.begin(), query_.references.end(), reference.canonical) != query_.references.end())
        found.push_back({reference.span, 0, 4});
  for (std::size_t at = 0; at < words.size(); ++at)
    for (const Highlight& mark : marks_at(words, at)) found.push_back(mark);

  std::stable_sort(found.begin(), found.end(), [](const Highlight& a, const Highlight& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  std::vector<Highlight> apart;
  for (const Highlight& mark : found)
    if (apart.empty() || mark.span.begin >= apart.back().span.end) apart.push_back(mark);
  return apart;
}

bool holds_in_a_row(Analyzer& analyzer, std::string_view text, const std::vector<std::string>& surfaces) {
  std::vector<std::string> words;
  analyzer.analyze(text, [&](const Token& token) {
    if (token.kind != TokenKind::compound && token.kind != TokenKind::reference) words.emplace_back(token.term);
  });
  return std::search(words.begin(), words.end(), surfaces.begin(), surfaces.end()) != words.end();
}

std::string marked_up(std::string_view text, Span span, const std::vector<Highlight>& highlights) {
  std::string out;
  std::uint32_t at = span.begin;
  for (const Highlight& mark : highlights) {
    if (mark.span.begin < at || mark.span.end > span.end) continue;
    append_escaped(out, text.substr(at, mark.span.begin - at));
    out += "<mark>";
    append_escaped(out, text.substr(mark.span.begin, mark.span.size()));
    out += "</mark>";
    at = mark.span.end;
  }
  append_escaped(out, text.substr(at, span.end - at));
  return out;
}

}  // namespace quorate
