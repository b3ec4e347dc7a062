// Any bytes as text: tokens, references, dates, acronyms and organisations must keep their promises on it.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "analyzers/acronyms.h"
#include "analyzers/analyzer.h"
#include "analyzers/dates.h"
#include "analyzers/organisations.h"
#include "analyzers/references.h"

namespace {

using namespace quorate;

void require(bool holds) {
  if (!holds) std::abort();
}

void require_in_order(Span span, std::uint32_t& last_end, std::size_t size) {
  require(span.begin >= last_end && span.begin < span.end && span.end <= size);
  last_end = span.end;
}

void check_tokens(std::string_view text, AnalyzerOptions options) {
  static Analyzer analyzer;
  std::uint32_t position = 1;
  std::uint32_t last_begin = 0;
  const std::uint32_t next = analyzer.analyze(
      text,
      [&](const Token& token) {
        require(!token.term.empty() && !token.stem.empty());
        require(token.begin < token.end && token.end <= text.size() && token.begin >= last_begin);
        const bool whole = token.kind == TokenKind::compound || token.kind == TokenKind::reference;
        require(token.position == position);
        last_begin = token.begin;
        if (!whole) ++position;
      },
      options);
  require(next == position);
}

void check_spans(std::string_view text) {
  for (const Hand hand : {Hand::printed, Hand::typed}) {
    std::uint32_t end = 0;
    for (const FoundReference& found : find_references(text, hand)) {
      require_in_order(found.span, end, text.size());
      require(!found.canonical.empty());
    }
  }
  std::uint32_t end = 0;
  for (const FoundDate& found : find_dates(text)) {
    require_in_order(found.span, end, text.size());
    require(exists(found.date));
    if (found.date.year > 0) require(date_from_iso(iso(found.date)) == found.date);
  }
  for (const AcronymDefinition& found : find_acronyms(text))
    require(found.span.begin < found.span.end && found.span.end <= text.size() &&
            found.short_form.size() >= 2);
}

void check_names(std::string_view text) {
  static const OrganisationAuthority authority(
      "id\tname\tcode\tother_names\tpredecessors\n"
      "a-icb\tNHS Avon, Brent and Otley Integrated Care Board\tQ1\tABO ICB\t\n"
      "w-trust\tWrayburn Valley Hospitals NHS Foundation Trust\tR1\tWVH\t\n"
      "nhs-england\tNHS England\tX24\tNHSE; NHSE/I\t\n");
  std::uint32_t end = 0;
  for (const FoundOrganisation& found : authority.find_in(text))
    require_in_order(found.span, end, text.size());
  authority.find(text);
  require(slug(text).size() <= 80);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  AnalyzerOptions typed;
  typed.hand = Hand::typed;
  typed.stem_english = false;
  check_tokens(text, {});
  check_tokens(text, typed);
  check_spans(text);
  check_names(text);
  if (const auto canonical = canonical_reference(text)) require(canonical_reference(*canonical) == canonical);
  return 0;
}
