#include <cctype>
#include <optional>
#include <string>

#include "indexer/outline/document_date.h"
#include "indexer/outline/start_finders.h"

namespace quorate {
namespace {

// A heading's words without its number: "7. Recommendations" gives "recommendations".
std::string heading_words(const StartSearch& search, std::size_t i) {
  if (search.rows[i].folded.size() > 40 || search.rows[i].filled > 2) return {};
  std::string_view words = search.rows[i].folded;
  while (!words.empty() && (std::isdigit(static_cast<unsigned char>(words[0])) || words[0] == ' '))
    words.remove_prefix(1);
  return std::string(words);
}

// A date alone, and above it who signs.
bool is_signature_date(const StartSearch& search, std::size_t i) {
  const std::optional<std::size_t> signatory = signatory_above(search.rows, i, search.words);
  if (!signatory) return false;
  for (std::size_t row = *signatory; row < i; ++row) {
    if (search.in_cover[row]) return false;
  }
  return true;
}

// An appendix without a title page stays in the paper, and so does a bare page number.
bool opens_nothing(const StartSearch& search, std::size_t i) {
  const auto mark = read_mark(search.rows.line(i), search.words);
  return (mark && mark->appendix) || search.rows[i].folded.size() < 3 || is_date_row(search.rows, i) ||
         search.is_letterhead(i);
}

// What follows asks something of the meeting: it is no attachment but a paper whose cover sheet is missing.
bool asks_the_meeting(const StartSearch& search, std::size_t i) {
  constexpr int kRows = 80;
  for (int steps = 0; steps < kRows && i < search.rows.size() && !search.in_cover[i]; ++steps) {
    const std::string& folded = search.rows[i].folded;
    if (search.rows[i].short_line && !search.words.asks.end_of(folded).empty()) return true;
    i = search.rows.next(i);
  }
  return false;
}

}  // namespace

// A paper ends with its recommendations, or with a name and a date; what follows without a cover of its own
// is attached to it. Recommendations at the front of a paper end nothing.
void find_attachment(StartSearch& search, std::size_t i) {
  if (search.in_cover[i]) {
    search.in_minutes = false;
    search.last_cover = i;
    search.closed = search.signed_at = StartSearch::kNever;
    return;
  }
  if (search.last_cover == StartSearch::kNever) return;
  const bool after_signature =
      search.signed_at != StartSearch::kNever && search.rows.previous(i) == search.signed_at;
  const bool after_closing = search.closed != StartSearch::kNever && i > search.closed + 1 &&
                             search.rows.row(i).blank_before >= 3 && !search.paged &&
                             looks_like_title(search.rows, i) && search.rows.row(i).table < 0;
  if (after_signature ? !opens_nothing(search, i) : after_closing) {
    DocumentStart& found = search.start(
        i, i, after_signature ? "after the signature of a paper" : "title after the end of a paper");
    (after_signature && asks_the_meeting(search, i) ? found.uncovered : found.attachment) = true;
    search.last_cover = StartSearch::kNever;
  }
  if (i < search.last_cover + 8) return;
  const std::string heading = heading_words(search, i);
  if (!heading.empty() && search.words.closings.is(heading)) {
    search.closed = i;
  } else if (search.closed != StartSearch::kNever && i > search.closed + 25) {
    search.closed = StartSearch::kNever;
  }
  if (is_signature_date(search, i)) search.signed_at = i;
}

}  // namespace quorate
