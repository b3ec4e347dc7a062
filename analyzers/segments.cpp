#include "analyzers/segments.h"

#include <unicode/rbbi.h>
#include <unicode/utext.h>

#include <limits>
#include <string>

#include "analyzers/error.h"
#include "analyzers/word_rules.h"

namespace quorate {
namespace {

void check(UErrorCode status, const char* what) {
  if (U_FAILURE(status))
    throw Error(ErrorKind::internal, std::string(what) + ": ICU says " + u_errorName(status));
}

// Compiled once; each Segmenter takes a copy, which shares the tables.
const icu::RuleBasedBreakIterator& word_rules() {
  static const icu::RuleBasedBreakIterator rules = [] {
    UErrorCode status = U_ZERO_ERROR;
    UParseError where{};
    icu::RuleBasedBreakIterator built(icu::UnicodeString(kWordRules), where, status);
    if (U_FAILURE(status))
      throw Error(ErrorKind::internal, "the tokenizer's rules are refused at line " +
                                           std::to_string(where.line) + ", character " +
                                           std::to_string(where.offset) + ": " + u_errorName(status));
    return built;
  }();
  return rules;
}

}  // namespace

struct Segmenter::Impl {
  icu::RuleBasedBreakIterator breaks = word_rules();
  UText text = UTEXT_INITIALIZER;
  std::int32_t at = 0;

  Impl() = default;
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() { utext_close(&text); }
};

Segmenter::Segmenter() : impl_(std::make_unique<Impl>()) {}
Segmenter::~Segmenter() = default;
Segmenter::Segmenter(Segmenter&&) noexcept = default;
Segmenter& Segmenter::operator=(Segmenter&&) noexcept = default;

void Segmenter::set_text(std::string_view text) {
  if (text.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()))
    throw Error(ErrorKind::too_large, "a text of 2 GiB or more can't be split into words");
  UErrorCode status = U_ZERO_ERROR;
  // A null pointer is no text to ICU, even where it has no bytes.
  const char* bytes = text.empty() ? "" : text.data();
  utext_openUTF8(&impl_->text, bytes, static_cast<std::int64_t>(text.size()), &status);
  check(status, "the text can't be opened");
  impl_->breaks.setText(&impl_->text, status);
  check(status, "the text can't be split into words");
  impl_->at = impl_->breaks.first();
}

bool Segmenter::next(Segment& segment) {
  for (;;) {
    const std::int32_t begin = impl_->at;
    const std::int32_t end = impl_->breaks.next();
    if (end == icu::BreakIterator::DONE) return false;
    impl_->at = end;
    const std::int32_t status = impl_->breaks.getRuleStatus();
    if (status == kNoWord) continue;
    segment = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
               status == kCompoundSegment};
    return true;
  }
}

}  // namespace quorate
