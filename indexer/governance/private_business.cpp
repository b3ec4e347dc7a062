#include "indexer/governance/private_business.h"

#include <algorithm>
#include <string_view>

#include "indexer/governance/headings.h"
#include "indexer/governance/plain_words.h"

namespace quorate {
namespace {

constexpr std::size_t kFaceRows = 14;         // a title block is no longer
constexpr std::size_t kFaceWords = 20;        // of a row in it
constexpr std::size_t kMostNoticeWords = 80;  // of a notice that a paper is exempt
constexpr std::size_t kTitleRows = 4;         // what these say is of the whole document
constexpr std::size_t kMostMarkWords = 24;    // a longer row is a sentence that tells of private business
constexpr std::size_t kPlaceholderWords = 60;

bool names_a_meeting(PaperType type) {
  return type == PaperType::minutes || type == PaperType::agenda || type == PaperType::action_log;
}

// A row that says of itself, or of what it heads, that it is of a private session.
bool marks_session(const std::vector<Word>& row, const VisibilityWords& words) {
  return row.size() <= kMostMarkWords && words.private_sessions.contains(row) &&
         !words.public_sessions.contains(row) && !words.told.contains(row);
}

bool marks_exempt(const std::vector<Word>& row, const VisibilityWords& words) {
  return words.exempt.contains(row) && !words.not_exempt.contains(row) &&
         !words.public_sessions.contains(row);
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

// Heads and feet of the document's pages: their first, since they are all alike.
std::vector<std::size_t> first_running_heads(const CleanText& text, const Document& document) {
  std::vector<std::size_t> heads;
  for (std::size_t i = document.rows.first;
       i < document.rows.last && i < text.rows.size() && heads.size() < 2; ++i)
    if (text.rows[i].role == RowRole::running_head) heads.push_back(i);
  return heads;
}

std::size_t words_in(const CleanText& text, const Document& document) {
  std::size_t words = 0;
  for (const std::size_t i : text_rows(text, document.rows)) {
    words += count_words(text.text(text.rows[i]));
    if (words > kPlaceholderWords) break;
  }
  return words;
}

}  // namespace

std::string private_because(const CleanText& text, const Document& document, const VisibilityWords& words) {
  const bool meeting = names_a_meeting(document.type);
  bool session = meeting && marks_session(words_of(document.title), words);
  bool exempt = false;
  // What the face says first counts: "Present: as for the meeting in public" comes later.
  bool in_public = !session && words.public_sessions.contains(words_of(document.title));
  for (const std::size_t i : face_rows(text, document)) {
    const std::vector<Word> row = words_of(text.text(text.rows[i]));
    session = session || (meeting && marks_session(row, words));
    in_public = in_public || (!session && !exempt && words.public_sessions.contains(row));
    exempt = exempt || marks_exempt(row, words);
    if (meeting && row.size() <= 6 && words.confidential.is(row)) session = true;
  }
  if (document.type == PaperType::minutes)
    for (const std::size_t i : first_running_heads(text, document))
      session = session || marks_session(words_of(text.text(text.rows[i])), words);
  if (session && !in_public) return "face of private minutes";
  if (!exempt || document.type == PaperType::agenda || in_public) return {};
  return words_in(text, document) > kPlaceholderWords ? "face of an exempt paper" : "";
}

std::vector<RowRange> private_parts(const CleanText& text, const Document& document,
                                    const std::vector<Item>& minute_items, const VisibilityWords& words) {
  std::vector<RowRange> parts;
  if (document.type != PaperType::minutes) return parts;
  std::vector<std::uint32_t> begins;  // of the minute items that say anything
  for (const Item& item : minute_items) {
    std::size_t said = 0;
    for (const Span& span : item.spans) said += count_words(text.view(span));
    if (!item.spans.empty() && said > count_words(item.title) + 20)
      begins.push_back(item.spans.front().begin);
  }
  std::sort(begins.begin(), begins.end());
  const std::vector<std::size_t> shown = text_rows(text, document.rows);
  std::size_t open = document.rows.last;  // first row of the private part under way
  const auto close = [&](std::size_t end) {
    if (open >= end) return;
    const auto first = std::lower_bound(begins.begin(), begins.end(), text.rows[open].span.begin);
    // A heading without minutes below it hides nothing.
    if (first != begins.end() && *first < text.rows[end - 1].span.end) parts.push_back({open, end});
    open = document.rows.last;
  };
  for (std::size_t at = 0; at < shown.size(); ++at) {
    const TextRow& row = text.rows[shown[at]];
    const std::string_view line = trimmed(text.text(row));
    if (line.size() > 120) continue;
    const std::vector<Word> row_words = words_of(line);
    if (row_words.size() > 10) continue;
    // An item of the public part may be called "Private session": the part itself has a heading without a
    // number.
    const bool numbered = std::any_of(
        line.begin(), line.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(line.size(), 4)),
        [](char c) { return c >= '0' && c <= '9'; });
    if (open == document.rows.last && !numbered && marks_session(row_words, words) && at >= kTitleRows)
      open = shown[at];
    else if (open != document.rows.last && words.public_sessions.contains(row_words))
      close(shown[at]);
  }
  close(document.rows.last);
  return parts;
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
