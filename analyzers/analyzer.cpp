#include "analyzers/analyzer.h"

#include <algorithm>
#include <utility>

#include "analyzers/compound.h"
#include "analyzers/fold.h"
#include "analyzers/reference_scan.h"
#include "analyzers/segments.h"
#include "analyzers/stem_cache.h"

namespace quorate {
namespace {

// What one token is made from.
struct Form {
  std::string_view term;
  Span span;
  TokenKind kind = TokenKind::word;
};

}  // namespace

struct Analyzer::Impl {
  Segmenter segmenter;
  StemCache stems;
  Compound compound;
  std::string folded;
};

namespace {

// One run over one text: numbers the tokens and hands them on.
class Numbering {
public:
  Numbering(StemCache& stems, const TokenSink& sink, const AnalyzerOptions& options, std::uint32_t position)
      : stems_(stems), sink_(sink), stem_english_(options.stem_english), position_(position) {}

  std::uint32_t position() const { return position_; }

  // Stands where its first part will stand.
  void whole(const Form& form) {
    emit(form, form.kind == TokenKind::reference ? form.term : stem_of(form.term));
  }
  void single(const Form& form) {
    if (form.term.empty()) return;
    emit(form, stem_of(form.term));
    ++position_;
  }

private:
  std::string_view stem_of(std::string_view term) { return stem_english_ ? stems_.stem(term) : term; }
  void emit(const Form& form, std::string_view stem) {
    sink_(Token{form.term, stem, form.span.begin, form.span.end, position_, form.kind});
  }

  StemCache& stems_;
  const TokenSink& sink_;
  bool stem_english_;
  std::uint32_t position_;
};

void give_word(std::string_view text, Span span, std::string& folded, Numbering& out) {
  folded.clear();
  append_folded(text, span.begin, span.end, folded);
  out.single({folded, span, TokenKind::word});
}

void give_compound(std::string_view text, const Segment& segment, Compound& compound, Numbering& out) {
  take_apart(text, segment, compound);
  const Span span{segment.begin, segment.end};
  if (compound.is_word) return out.single({compound.term, span, TokenKind::word});
  const bool whole = !compound.term.empty();
  if (whole) out.whole({compound.term, span, TokenKind::compound});
  for (const Piece& piece : compound.pieces)
    out.single({compound.folded_piece(piece), Span{piece.begin, piece.end},
                whole ? TokenKind::part : TokenKind::word});
}

void give_reference(const ReferenceMatch& reference, Numbering& out) {
  const std::string term = canonical(reference.groups);
  out.whole({term, reference.span, TokenKind::reference});
  for (std::size_t i = 0; i < reference.groups.count; ++i) {
    const ReferenceGroup& group = reference.groups[i];
    out.single({group.text(), group.span, TokenKind::part});
  }
}

}  // namespace

Analyzer::Analyzer() : impl_(std::make_unique<Impl>()) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

std::uint32_t Analyzer::analyze(std::string_view text, const TokenSink& sink, AnalyzerOptions options,
                                std::uint32_t first_position) {
  Numbering out(impl_->stems, sink, options, first_position);
  const auto give = [&](const Segment& segment) {
    if (segment.begin == segment.end) return;
    if (segment.compound)
      give_compound(text, segment, impl_->compound, out);
    else
      give_word(text, {segment.begin, segment.end}, impl_->folded, out);
  };
  impl_->segmenter.set_text(text);
  std::optional<ReferenceMatch> reference = next_reference(text, 0, options.hand);
  Segment segment;
  while (impl_->segmenter.next(segment)) {
    // References go by their own rules: they may cover several segments (TB 23 041), or a part of one.
    while (reference && reference->span.begin < segment.end) {
      if (segment.begin <= reference->span.begin) {
        give({segment.begin, reference->span.begin, segment.compound});
        give_reference(*reference, out);
      }
      segment.begin = std::min(segment.end, std::max(segment.begin, reference->span.end));
      if (reference->span.end > segment.end) break;
      reference = next_reference(text, reference->span.end, options.hand);
    }
    give(segment);
  }
  return out.position();
}

std::string Analyzer::fold(std::string_view word) const {
  std::string folded;
  append_folded(word, 0, word.size(), folded);
  return folded;
}

std::string_view Analyzer::stem(std::string_view folded_word) { return impl_->stems.stem(folded_word); }

std::vector<OwnedToken> tokens_of(Analyzer& analyzer, std::string_view text, AnalyzerOptions options) {
  std::vector<OwnedToken> tokens;
  analyzer.analyze(
      text,
      [&tokens](const Token& token) {
        tokens.push_back({std::string(token.term), std::string(token.stem), token.begin, token.end,
                          token.position, token.kind});
      },
      options);
  return tokens;
}

}  // namespace quorate
