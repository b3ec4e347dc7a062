#include "indexer/outline/paper_type.h"

#include <algorithm>

namespace quorate {
namespace {

constexpr std::size_t kRowsRead = 400;  // of a paper, to know its kind

// What a cover sheet can only report on, unless the thing itself follows in the same paper.
bool is_instrument(PaperType type) {
  return type == PaperType::policy || type == PaperType::terms_of_reference || type == PaperType::constitution_or_mou ||
         type == PaperType::register_of_interests || type == PaperType::risk_register || type == PaperType::letter ||
         type == PaperType::minutes || type == PaperType::action_log || type == PaperType::public_questions;
}

// Rows of the paper that hold a word of the type's own contents.
std::size_t content_rows(const RowFaces& rows, RowRange range, const Phrases& contents) {
  std::size_t count = 0;
  const std::size_t last = std::min(range.last, range.first + kRowsRead);
  for (std::size_t i = range.first; i < last; ++i) {
    if (!rows[i].noise && rows[i].short_line && !contents.in(rows[i].folded).empty()) ++count;
  }
  return count;
}

std::optional<PaperType> type_of_contents(const RowFaces& rows, RowRange range, const OutlineVocabulary& words,
                                          std::size_t least) {
  std::optional<PaperType> best;
  std::size_t most = least - 1;
  for (const auto& [type, contents] : words.content_types) {
    const std::size_t count = content_rows(rows, range, contents);
    if (count > most) {
      most = count;
      best = type;
    }
  }
  return best;
}

bool holds_type(const RowFaces& rows, RowRange range, PaperType type, const OutlineVocabulary& words) {
  for (const auto& [known, contents] : words.content_types) {
    if (known == type) return content_rows(rows, range, contents) >= 2;
  }
  return false;
}

}  // namespace

std::optional<PaperType> type_of_title(std::string_view title, const OutlineVocabulary& words) {
  const std::string folded = fold(title);
  for (const auto& [type, phrases] : words.title_types) {
    if (!phrases.in(folded).empty()) return type;
  }
  return std::nullopt;
}

TypedPaper type_of_paper(const RowFaces& rows, RowRange range, const DocumentStart& start, std::string_view title,
                         const OutlineVocabulary& words) {
  if (start.agenda) return {PaperType::agenda, "numbered agenda"};
  if (start.letter && !start.cover) return {PaperType::letter, "salutation and valediction"};
  if (start.minutes) return {PaperType::minutes, "minutes with who was present"};
  if (start.action_log) return {PaperType::action_log, "log of actions"};
  const std::optional<PaperType> titled = type_of_title(title, words);
  if (start.mark && start.mark->appendix) {
    if (titled && *titled != PaperType::report && is_instrument(*titled)) return {*titled, "title of the appendix"};
    return {PaperType::appendix, "marked as an appendix"};
  }
  if (start.cover) {
    if (titled && is_instrument(*titled)) {
      if (holds_type(rows, range, *titled, words)) return {*titled, "title, and the thing itself inside"};
      return {PaperType::report, "cover sheet about what another paper holds"};
    }
    if (titled && *titled != PaperType::report) return {*titled, "title on the cover sheet"};
    if (const auto inside = type_of_contents(rows, range, words, 4); inside && !is_instrument(*inside)) {
      return {*inside, "headings and columns inside"};
    }
    return {PaperType::report, "cover sheet"};
  }
  if (titled) return {*titled, "title"};
  if (start.attachment) return {PaperType::appendix, "follows the end of a paper"};
  if (const auto inside = type_of_contents(rows, range, words, 4)) return {*inside, "headings and columns inside"};
  return {PaperType::other, "nothing says what it is"};
}

}  // namespace quorate
