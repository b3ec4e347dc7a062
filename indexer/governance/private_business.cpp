#include "indexer/governance/private_business.h"

#include <algorithm>
#include <string_view>

#include "indexer/governance/headings.h"
#include "indexer/governance/plain_words.h"
#include "indexer/governance/privacy_marks.h"
#include "indexer/outline/page_heads.h"

namespace quorate {
namespace {

constexpr std::size_t kFaceRows = 14;          // a title block is no longer
constexpr std::size_t kFaceWords = 20;         // of a row in it
constexpr std::size_t kMostNoticeWords = 80;   // of a notice that a paper is exempt
constexpr std::size_t kMostMarkWords = 24;     // a longer row is a sentence that tells of private business
constexpr std::size_t kPlaceholderWords = 30;  // beside its marks
constexpr std::size_t kRowsAbove = 3;

bool names_a_meeting(PaperType type) {
  return type == PaperType::minutes || type == PaperType::agenda || type == PaperType::action_log;
}

// A row that says of itself, or of what it heads, that it is of a private session.
bool marks_session(const std::vector<Word>& row, const VisibilityWords& words) {
  return row.size() <= kMostMarkWords && words.private_sessions.contains(row) &&
         !words.public_sessions.contains(row) && !words.told.contains(row);
}

// The rows of a document's title block: up to its first paragraph, table or numbered item.
std::vector<std::size_t> face_rows(const CleanText& text, const Document& document) {
  std::vector<std::size_t> face;
  const std::vector<std::size_t> shown = text_rows(text, document.rows);
  for (const std::size_t i : shown) {
    const TextRow& row = text.rows[i];
    const std::string_view line = trimmed(text.text(row));
    const std::size_t words = count_words(line);
    if (face.size() == kFaceRows || words > kMostNoticeWords) break;
    // What a numbered item says is of the item.
    if (!face.empty() && list_mark(line) > 0 && document.type != PaperType::other) break;
    face.push_back(i);
    if (words > kFaceWords) break;  // a paragraph: the last that may be a notice of exemption
  }
  return face;
}

// Heads and feet of the document's pages: their first, since they are all alike. What stands behind its last
// row heads the next document.
std::vector<std::size_t> first_running_heads(const CleanText& text, const Document& document) {
  std::vector<std::size_t> heads;
  const std::vector<std::size_t> shown = text_rows(text, document.rows);
  for (std::size_t i = document.rows.first; !shown.empty() && i < shown.back() && heads.size() < 2; ++i)
    if (text.rows[i].role == RowRole::running_head) heads.push_back(i);
  return heads;
}

// Whether a mark is stamped behind the number of the paper in the head of its page: "Harbour Board HB-44
// CONFIDENTIAL".
bool stamped_private(std::string_view head, const VisibilityWords& words) {
  head = trimmed(head);
  const std::string_view plain = without_stamp(head);
  const std::vector<Word> stamp = words_of(head.substr(std::min(plain.size(), head.size())));
  return !stamp.empty() &&
         (words.marks.is(stamp) || words.qualified_marks.is(stamp) || words.confidential.is(stamp));
}

// Whether a mark stands by itself right above the document, where its cutting left it with the one before.
bool marked_above(const CleanText& text, const Document& document, const VisibilityWords& words) {
  std::size_t seen = 0;
  for (std::size_t i = document.rows.first; i > 0 && seen < kRowsAbove; --i) {
    const TextRow& row = text.rows[i - 1];
    const std::string_view line = trimmed(text.text(row));
    if (row.role == RowRole::ghost || line.empty()) continue;
    ++seen;
    if (list_mark(line) > 0) return false;
    if (row.blank_before > 0 || row.page != text.rows[i].page || i == 1)

      return heads_private_paper(line, words) || says_itself_private(line, words);
    if (!bears_private_mark(line, words) && count_words(line) > kFaceWords) return false;
  }
  return false;
}

std::size_t words_beside_marks(const CleanText& text, const Document& document,
                               const VisibilityWords& words) {
  std::size_t count = 0;
  for (const std::size_t i : text_rows(text, document.rows)) {
    const std::string_view row = text.text(text.rows[i]);
    if (!is_private_mark(row, words) && !says_itself_private(row, words)) count += count_words(row);
    if (count > kPlaceholderWords) break;
  }
  return count;
}

}  // namespace

std::string private_because(const CleanText& text, const Document& document, const VisibilityWords& words) {
  // A paper whose type is not known may be minutes.
  const bool meeting = names_a_meeting(document.type) || document.type == PaperType::other;
  const bool told = words.told.contains(words_of(document.title));
  bool session = meeting && marks_session(words_of(document.title), words);
  bool exempt = !told && bears_private_mark(document.title, words);
  // What the face says first counts: "Present: as for the meeting in public" comes later.
  bool in_public = !session && words.public_sessions.contains(words_of(document.title));
  for (const std::size_t i : face_rows(text, document)) {
    const std::string_view line = text.text(text.rows[i]);
    const std::vector<Word> row = words_of(line);
    session = session || (meeting && marks_session(row, words));
    in_public = in_public || (!session && !exempt && words.public_sessions.contains(row));
    exempt = exempt || bears_private_mark(line, words) || says_itself_private(line, words);
    if (document.type == PaperType::minutes && marks_private_minute(line, words)) session = true;
    if (names_a_meeting(document.type) && row.size() <= 6 && words.confidential.is(row)) session = true;
  }
  for (const std::size_t i : first_running_heads(text, document)) {
    const std::string_view line = text.text(text.rows[i]);
    session = session || (document.type == PaperType::minutes && marks_session(words_of(line), words));
    exempt = exempt || heads_private_paper(line, words) || stamped_private(line, words);
  }
  if (!document.rows.empty())
    exempt = exempt || stamped_private(text.text(text.rows[document.rows.first]), words);
  if (session && !in_public) return "face of private business";
  if (document.type == PaperType::agenda) return {};
  if (!in_public && marked_above(text, document, words)) exempt = true;
  if (!exempt || in_public) return {};
  return words_beside_marks(text, document, words) > kPlaceholderWords ? "face of an exempt paper" : "";
}

std::vector<Problem> confidential_marks(const CleanText& text, const Document& document,
                                        const VisibilityWords& words) {
  std::vector<Problem> problems;
  for (std::size_t i = document.rows.first; i < document.rows.last && i < text.rows.size(); ++i) {
    const TextRow& row = text.rows[i];
    if (row.role == RowRole::ghost || row.cells.empty() || row.span.size() > 200) continue;
    std::vector<std::vector<Word>> cells;
    for (const Span& cell : row.cells)
      if (!trimmed(text.view(cell)).empty()) cells.push_back(words_of(text.view(cell)));
    if (cells.empty()) continue;
    const bool alone = cells.size() == 1 && words.confidential.is(cells.front());
    bool answered = false;  // "Confidential | Yes", "Confidential: Yes"
    for (std::size_t c = 0; c < cells.size() && !answered; ++c) {
      const std::size_t label = words.confidential.match(cells[c], 0);
      if (label == 0) continue;
      const std::vector<Word> rest(cells[c].begin() + static_cast<std::ptrdiff_t>(label), cells[c].end());
      answered = words.yes.is(rest) || (rest.empty() && c + 1 < cells.size() && words.yes.is(cells[c + 1]));
    }
    if (alone || answered)
      problems.push_back({"confidential_mark", row.lines, row.page,
                          "marked as confidential in a pack that is published; nothing is hidden for it"});
  }
  return problems;
}

}  // namespace quorate
