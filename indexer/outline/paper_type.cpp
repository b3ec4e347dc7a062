#include "indexer/outline/paper_type.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "indexer/outline/cover_sheet.h"
#include "indexer/outline/document_title.h"
#include "indexer/outline/register_entries.h"

namespace quorate {
namespace {

constexpr std::size_t kRowsRead = 400;  // of a paper, to know its kind

// What a cover sheet can only report on, unless the thing itself follows in the same paper.
bool is_instrument(PaperType type) {
  return type == PaperType::policy || type == PaperType::terms_of_reference ||
         type == PaperType::constitution_or_mou || type == PaperType::register_of_interests ||
         type == PaperType::risk_register || type == PaperType::letter || type == PaperType::minutes ||
         type == PaperType::action_log || type == PaperType::public_questions;
}

// How much of the paper speaks of a type: rows that hold one of its words, and how many of its words occur.
struct Evidence {
  std::size_t rows = 0;
  std::size_t words = 0;
};

Evidence evidence_of(const RowFaces& rows, RowRange range, const Phrases& contents) {
  Evidence evidence;
  std::unordered_set<std::string_view> seen;
  const std::size_t last = std::min(range.last, range.first + kRowsRead);
  for (std::size_t i = range.first; i < last; ++i) {
    if (rows[i].noise || !rows[i].short_line) continue;
    bool held = false;
    for (const std::string& phrase : contents.all()) {
      if (find_phrase(rows[i].folded, phrase) == std::string_view::npos) continue;
      seen.insert(phrase);
      held = true;
    }
    if (held) ++evidence.rows;
  }
  evidence.words = seen.size();
  return evidence;
}

// The type that the contents speak of most, where they do so clearly.
std::optional<PaperType> type_of_contents(const RowFaces& rows, RowRange range,
                                          const OutlineVocabulary& words) {
  std::optional<PaperType> best;
  std::size_t most = 0;
  const std::size_t length = std::min(range.last - range.first, kRowsRead);
  for (const auto& [type, contents] : words.content_types) {
    const Evidence evidence = evidence_of(rows, range, contents);
    if (evidence.words < 3 || evidence.rows < 5 || evidence.rows * 8 < length || evidence.rows <= most)
      continue;
    most = evidence.rows;
    best = type;
  }
  return best;
}

// Whether the thing itself is inside: its own headings or columns, two of them and more.
bool holds_type(const RowFaces& rows, RowRange range, PaperType type, const OutlineVocabulary& words) {
  for (const auto& [known, contents] : words.content_types) {
    if (known == type) return evidence_of(rows, range, contents).words >= 3;
  }
  return false;
}

// Guidance on how interests are declared bears the name of their register.
bool only_names_register(const RowFaces& rows, RowRange range, PaperType type,
                         const OutlineVocabulary& words) {
  return type == PaperType::register_of_interests && !holds_register_entries(rows, range, type, words);
}

// "Green Plan: annual report and refresh": what its title speaks of is another paper.
bool tells_about(PaperType type, std::string_view title, const OutlineVocabulary& words) {
  const std::string folded = fold(title);
  return std::any_of(words.told_about.begin(), words.told_about.end(),
                     [&](const auto& list) { return list.first == type && !list.second.in(folded).empty(); });
}

// What the first lines below the title say: "Briefing by ...", "Terms of reference".
std::optional<PaperType> type_of_first_lines(const RowFaces& rows, RowRange range,
                                             const OutlineVocabulary& words) {
  std::size_t i = range.first;
  for (int steps = 0; steps < 6 && i < range.last; ++steps, i = rows.next(i)) {
    if (rows[i].noise || !rows[i].short_line) continue;
    for (const auto& [type, phrases] : words.title_openings) {
      if (!phrases.begin_of(rows[i].folded).empty()) return type;
    }
    if (!words.report_heads.begin_of(rows[i].folded).empty()) return PaperType::report;
  }
  return std::nullopt;
}

// The type that a heading above the text tells, on a paper whose title doesn't: below its mark and
// letterhead.
std::optional<PaperType> type_of_headings(const RowFaces& rows, RowRange range,
                                          const OutlineVocabulary& words) {
  constexpr int kHeadings = 6;
  std::optional<PaperType> plain;
  std::size_t i = range.first;
  for (int steps = 0; steps < kHeadings && i < range.last; ++steps, i = rows.next(i)) {
    if (rows[i].noise) continue;
    if (!rows[i].short_line || rows.line(i).ends_with('.')) break;  // the text begins
    if (rows[i].filled > 2 || is_date_row(rows, i) || opens_with_label(rows, i, words)) continue;
    const std::optional<PaperType> type = type_of_title(rows.line(i), words);
    if (!type || only_names_register(rows, range, *type, words)) continue;
    if (*type != PaperType::report) return type;
    plain = type;
  }
  return plain;
}

// Whether its first lines ask something of those whom it is put before.
bool asks_something(const RowFaces& rows, RowRange range, const OutlineVocabulary& words) {
  constexpr int kRows = 12;
  std::size_t i = range.first;
  for (int steps = 0; steps < kRows && i < range.last; ++steps, i = rows.next(i)) {
    if (!rows[i].noise && rows[i].short_line && !words.requests.in(rows[i].folded).empty()) return true;
  }
  return false;
}

// Whether it is written to someone and signed off: "Dear ..." near its top, "Yours sincerely" below.
bool reads_as_letter(const RowFaces& rows, RowRange range, const OutlineVocabulary& words) {
  constexpr std::size_t kSalutationRows = 30;
  std::size_t i = range.first;
  const std::size_t last = std::min(range.last, range.first + kSalutationRows);
  while (i < last && (!rows[i].short_line || words.salutations.begin_of(rows[i].folded).empty())) ++i;
  if (i >= last) return false;
  for (; i < range.last; ++i) {
    if (rows.line(i).size() <= 60 && !words.valedictions.begin_of(rows[i].folded).empty()) return true;
  }
  return false;
}

// Whether a title says one of the phrases, and not of a body's field: "Housing Strategic Policy Committee" is
// no policy.
bool is_said_of_paper(std::string_view title, const Phrases& phrases, const OutlineVocabulary& words) {
  return std::any_of(phrases.all().begin(), phrases.all().end(), [&](const std::string& phrase) {
    std::string_view rest = title;
    for (std::size_t at = find_phrase(rest, phrase); at != std::string_view::npos;
         at = find_phrase(rest, phrase)) {
      rest.remove_prefix(at + phrase.size());
      if (words.fields_of_bodies.begin_of(trim(rest)).empty()) return true;
    }
    return false;
  });
}

}  // namespace

std::optional<PaperType> type_of_title(std::string_view title, const OutlineVocabulary& words) {
  const std::string folded = fold(title);
  for (const auto& [type, phrases] : words.title_openings) {
    if (!phrases.begin_of(folded).empty()) return type;
  }
  std::optional<PaperType> first;
  for (const auto& [type, phrases] : words.title_types) {
    if (!is_said_of_paper(folded, phrases, words)) continue;
    first = type;
    break;
  }
  const bool plain = !first || *first == PaperType::report || *first == PaperType::finance_report ||
                     *first == PaperType::performance_report || *first == PaperType::briefing;
  for (const auto& [type, lists] : words.title_pairs) {
    const bool all = std::all_of(lists.begin(), lists.end(),
                                 [&](const Phrases& list) { return !list.in(folded).empty(); });
    if (plain && all) return type;
  }
  return first;
}

namespace {

// What the title says that the paper is; a report where it only tells about that.
std::optional<PaperType> type_told_by_title(const RowFaces& rows, RowRange range, const DocumentStart& start,
                                            std::string_view title, const OutlineVocabulary& words) {
  const std::optional<PaperType> type = type_of_title(title, words);
  if (!type) return std::nullopt;
  if (tells_about(*type, title, words)) return PaperType::report;
  if (!start.cover && only_names_register(rows, range, *type, words)) return std::nullopt;
  return type;
}

}  // namespace

TypedPaper type_of_paper(const RowFaces& rows, RowRange range, const DocumentStart& start,
                         std::string_view title, const OutlineVocabulary& words) {
  if (start.agenda) return {PaperType::agenda, "numbered agenda"};
  if (start.letter && !start.cover) return {PaperType::letter, "salutation and valediction"};
  if (start.minutes) return {PaperType::minutes, "minutes with who was present"};
  if (start.action_log) return {PaperType::action_log, "log of actions"};
  const std::optional<PaperType> titled = type_told_by_title(rows, range, start, title, words);
  const bool telling = titled && *titled != PaperType::report;
  if ((start.mark && start.mark->appendix) || start.attachment) {
    if (telling) return {*titled, "title of the attachment"};
    return {PaperType::appendix, start.attachment ? "follows the end of a paper" : "marked as an appendix"};
  }
  if (start.cover) {
    if (titled && is_instrument(*titled)) {
      if (holds_type(rows, range, *titled, words)) return {*titled, "title, and the thing itself inside"};
      return {PaperType::report, "cover sheet about what another paper holds"};
    }
    if (telling) return {*titled, "title on the cover sheet"};
    if (const auto inside = type_of_contents(rows, range, words); inside && !is_instrument(*inside)) {
      return {*inside, "headings and columns inside"};
    }
    return {PaperType::report, "cover sheet"};
  }
  if (telling) return {*titled, "title"};
  if (reads_as_letter(rows, range, words)) return {PaperType::letter, "salutation and valediction"};
  if (const auto face = type_of_title(face_of_paper(rows, range), words);
      face && *face == PaperType::assurance_report) {
    return {*face, "title and the lines beside it"};
  }
  if (const auto first = type_of_first_lines(rows, range, words)) return {*first, "first lines"};
  if (const auto headed = type_of_headings(rows, range, words)) return {*headed, "heading"};
  if (titled) return {*titled, "title"};
  if (start.publication) return {PaperType::appendix, "another publisher's document"};
  if (start.first_page && !start.agenda_line && !start.mark)
    return {PaperType::appendix, "bound in with pages of its own"};
  if (const auto inside = type_of_contents(rows, range, words))
    return {*inside, "headings and columns inside"};
  if (start.uncovered || (start.mark && asks_something(rows, range, words)))
    return {PaperType::report, "asks those it is put before"};
  return {PaperType::other, "nothing says what it is"};
}

}  // namespace quorate
