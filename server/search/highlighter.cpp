#include "server/search/highlighter.h"

#include <algorithm>
#include <utility>

#include "analyzers/references.h"
#include "server/query/escape.h"

namespace quorate {
namespace {

// A snippet is one line.
void append_line(std::string& out, std::string_view text) {
  std::string line(text);
  for (char& c : line)
    if (c == '\n' || c == '\r' || c == '\t' || c == '\f') c = ' ';
  append_escaped(out, line);
}

bool is_whole(TokenKind kind) { return kind == TokenKind::compound || kind == TokenKind::reference; }

}  // namespace

struct Highlighter::Forms {
  std::string surface, stem;
  Span span;
};

// A word as it stands behind the one before; a compound beside its first part.
struct Highlighter::Word {
  Forms plain;
  Forms compound;  // empty where none begins here
};

Highlighter::Highlighter(const BuiltQuery& query) : query_(query) {
  for (const HighlightMark& mark : query.marks) {
    if (mark.forms.empty()) continue;
    by_first_.emplace(mark.forms.front(), &mark);
    if (mark.forms.size() > 1) run_on_ = 200;
    scan_.want(mark.forms.front());
  }
}

std::vector<Highlighter::Word> Highlighter::words_of(Analyzer& analyzer, std::string_view text,
                                                     bool english) const {
  std::vector<Word> words;
  Forms pending;  // a compound, until its first part comes
  const auto settle = [&] {
    if (!pending.surface.empty()) words.push_back({std::exchange(pending, {}), {}});
  };
  analyzer.analyze(text,
                   [&](const Token& token) {
                     Forms forms{std::string(token.term), std::string(token.stem), {token.begin, token.end}};
                     if (token.kind != TokenKind::part) settle();
                     if (is_whole(token.kind))
                       pending = std::move(forms);
                     else
                       words.push_back({std::move(forms), std::exchange(pending, {})});
                   },
                   {.stem_english = english});
  settle();
  return words;
}

// The longest mark that begins with the word at `at` in the form `first`, if it is longer than `best`.
void Highlighter::consider(const std::vector<Word>& words, std::size_t at, const Forms& first,
                           Highlight& best) const {
  for (const bool surface : {false, true}) {
    const auto [begin, end] = by_first_.equal_range(surface ? first.surface : first.stem);
    for (auto found = begin; found != end; ++found) {
      const HighlightMark& mark = *found->second;
      if (mark.surface != surface || at + mark.forms.size() > words.size()) continue;
      std::size_t same = 1;
      while (same < mark.forms.size() &&
             (surface ? words[at + same].plain.surface : words[at + same].plain.stem) == mark.forms[same])
        ++same;
      if (same < mark.forms.size()) continue;
      const std::uint32_t last = same == 1 ? first.span.end : words[at + same - 1].plain.span.end;
      if (last > best.span.end || (last == best.span.end && mark.weight > best.weight))
        best = {{first.span.begin, last}, mark.concept_at, mark.weight};
    }
  }
}

// References are known in any spelling, apart by blanks too, where the analyzer sees words.
void Highlighter::add_references(std::string_view text, std::vector<Highlight>& found) const {
  if (query_.references.empty()) return;
  for (const FoundReference& reference : find_references(text))
    for (std::size_t i = 0; i < query_.concepts.size(); ++i)
      if (query_.concepts[i].shown == reference.canonical) found.push_back({reference.span, i, 2});
}

std::vector<Highlight> Highlighter::find(Analyzer& analyzer, std::string_view text, bool english) const {
  std::vector<Highlight> found;
  add_references(text, found);
  for (const Span& place : scan_.places_in(text)) {
    const std::vector<Word> words =
        words_of(analyzer, text.substr(place.begin, place.size() + run_on_), english);
    for (std::size_t at = 0; at < words.size(); ++at) {
      Highlight best;
      consider(words, at, words[at].plain, best);
      if (!words[at].compound.surface.empty()) consider(words, at, words[at].compound, best);
      if (best.span.end == 0) continue;
      best.span.begin += place.begin;
      best.span.end += place.begin;
      found.push_back(best);
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const Highlight& a, const Highlight& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  std::vector<Highlight> apart;
  for (const Highlight& mark : found)
    if (apart.empty() || mark.span.begin >= apart.back().span.end) apart.push_back(mark);
  return apart;
}

std::string marked_up(std::string_view text, Span span, const std::vector<Highlight>& highlights) {
  std::string out;
  std::uint32_t at = span.begin;
  for (const Highlight& mark : highlights) {
    if (mark.span.begin < at || mark.span.end > span.end) continue;
    append_line(out, text.substr(at, mark.span.begin - at));
    out += "<mark>";
    append_line(out, text.substr(mark.span.begin, mark.span.size()));
    out += "</mark>";
    at = mark.span.end;
  }
  append_line(out, text.substr(at, span.end - at));
  return out;
}

}  // namespace quorate
