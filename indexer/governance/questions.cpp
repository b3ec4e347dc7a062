// Questions of the public and of members: one record an asker, with the answer that follows.
#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

#include "indexer/governance/askings.h"
#include "indexer/governance/item.h"
#include "indexer/governance/minutes.h"
#include "indexer/governance/question_heads.h"

namespace quorate {
namespace {

std::string key_of(std::string_view name, const PhraseSet& honorifics) {
  std::string key;
  for (const Word& word : words_of(name))
    if (!honorifics.has(word.folded)) key += word.folded + ' ';
  return key;
}

// Records of the askers of one text, in order; the same asker again goes on with the record.
void add_records(const CleanText& text, const Flow& flow, const MinuteEntry& entry,
                 const std::vector<Asking>& askings, const QuestionWords& words,
                 std::vector<Item>& questions) {
  std::map<std::string, std::size_t> known;
  for (std::size_t a = 0; a < askings.size(); ++a) {
    const std::uint32_t end =
        a + 1 < askings.size() ? askings[a + 1].at : static_cast<std::uint32_t>(flow.text().size());
    std::vector<Span> spans = flow.source({askings[a].at, end});
    if (spans.empty()) continue;
    const auto [at, fresh] = known.emplace(key_of(askings[a].asker, words.honorifics), questions.size());
    if (!fresh) {
      auto& more = questions[at->second].spans;
      more.insert(more.end(), spans.begin(), spans.end());
      continue;
    }
    Item question;
    question.kind = Kind::question;
    question.ref = entry.listed ? entry.item.ref : std::string{};
    question.title = entry.item.title;
    question.paper = entry.item.paper;
    question.people.asker = {askings[a].asker};
    question.spans = std::move(spans);
    question.rules = {askings[a].rule};
    questions.push_back(std::move(question));
  }
  (void)text;
}

// Which columns of a table hold the asker and the question, where a row names them: "Name | Question |
// Answer".
std::optional<std::size_t> asker_column(const CleanText& text, const TextRow& row,
                                        const QuestionWords& words) {
  constexpr std::size_t kLongestHeader = 6;  // words
  if (row.cells.size() < 2) return std::nullopt;
  std::optional<std::size_t> asker;
  bool question = false;
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    const std::string_view cell = text.cell(row, c);
    const std::vector<Word> heading = words_of(cell);
    if (heading.size() > kLongestHeader || cell.find('?') != std::string_view::npos) return std::nullopt;
    if (!asker && names_label(words.lead_ins, cell))
      asker = c;
    else
      question = question || std::any_of(heading.begin(), heading.end(),
                                         [](const Word& word) { return is_question_word(word.folded); });
  }
  return question ? asker : std::nullopt;
}

// Tables of questions, one asker a row; a row that names nobody goes on with the one before. Empty where no
// row names these columns.
std::vector<Item> questions_of_table(const CleanText& text, const Document& document,
                                     const QuestionWords& words) {
  std::vector<Item> questions;
  int table = -1;
  std::size_t asker = 0;
  bool in_row = false;
  for (std::size_t r = document.rows.first; r < document.rows.last && r < text.rows.size(); ++r) {
    const TextRow& row = text.rows[r];
    if (row.role == RowRole::running_head || row.role == RowRole::ghost) continue;
    if (const std::optional<std::size_t> named = asker_column(text, row, words)) {
      table = row.table;
      asker = *named;
      in_row = false;
      continue;
    }
    if (table < 0 || row.table != table || asker >= row.cells.size()) continue;
    const std::string_view cell = trimmed(text.cell(row, asker));
    if (cell.empty() && in_row) {
      questions.back().spans.push_back(row.span);
      continue;
    }
    const std::string name = asker_name(cell, words.honorifics);
    in_row = !name.empty();
    if (name.empty()) continue;
    Item question;
    question.kind = Kind::question;
    question.title = document.title;
    question.people.asker = {name};
    question.spans = {row.span};
    question.rules = {"row of a table of questions"};
    questions.push_back(std::move(question));
  }
  return questions;
}

// A row of a table inside an item's minutes has the item's reference and title.
bool takes_rows(const MinuteEntry& entry, std::vector<Item>& rows) {
  if (entry.lines.empty()) return false;
  bool took = false;
  for (Item& row : rows) {
    const std::uint32_t at = row.spans.front().begin;
    if (at < entry.lines.front().span.begin || at >= entry.lines.back().span.end) continue;
    took = true;
    if (!entry.listed) continue;
    row.ref = entry.item.ref;
    row.title = entry.item.title;
  }
  return took;
}

// The text before the first item: title and attendance.
std::string_view before_items(const CleanText& text, const Document& document,
                              const std::vector<MinuteEntry>& entries) {
  constexpr std::uint32_t kLongest = 20000;  // bytes: no attendance is longer
  if (entries.empty() || !entries.front().listed || document.rows.empty()) return {};
  const std::uint32_t begin = text.rows[document.rows.first].span.begin;
  const std::uint32_t end = std::max(begin, entries.front().item.spans.front().begin);
  return text.view({begin, std::min(end, begin + kLongest)});
}

bool about_questions(std::string_view title, const QuestionWords& words) {
  const std::vector<Word> all = words_of(title);
  return words.titles.contains(all) || (all.size() == 1 && is_question_word(all.front().folded));
}

}  // namespace

std::vector<Item> find_questions(const CleanText& text, const Document& document,
                                 const GovernanceVocabulary& words) {
  std::vector<Item> questions;
  if (document.type != PaperType::minutes) {
    questions = questions_of_table(text, document, words.questions);
    if (!questions.empty()) return questions;
    MinuteEntry whole;
    whole.listed = false;
    whole.item.title = document.title;
    whole.lines = lines_of(text, document);
    const Flow flow = flow_of(text, whole);
    add_records(text, flow, whole, askings_in(flow, words, true, {}), words.questions, questions);
    return questions;
  }
  const std::vector<MinuteEntry> entries = read_minutes(text, document, words);
  const std::string_view attendance = before_items(text, document, entries);
  std::vector<Item> in_tables = questions_of_table(text, document, words.questions);
  std::string heading;  // the reference of the last item about questions: "4" of "4. Delegations"
  for (const MinuteEntry& entry : entries) {
    const Flow flow = flow_of(text, entry);
    const bool own = about_questions(entry.item.title, words.questions);
    const bool below = !heading.empty() && entry.item.ref.starts_with(heading + ".");
    const bool about = own || below;
    if (own) heading = entry.item.ref;
    if (takes_rows(entry, in_tables)) continue;
    const std::vector<Word> title = words_of(entry.item.title);
    const bool of_members = words.resolution.members.contains(title) && title.back().folded != "public";
    add_records(text, flow, entry,
                askings_in(flow, words, about, of_members ? std::string_view{} : attendance), words.questions,
                questions);
  }
  std::move(in_tables.begin(), in_tables.end(), std::back_inserter(questions));
  std::stable_sort(questions.begin(), questions.end(), [](const Item& a, const Item& b) {
    return a.spans.front().begin < b.spans.front().begin;
  });
  return questions;
}

}  // namespace quorate
