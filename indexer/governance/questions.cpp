// Questions of the public and of members: one record an asker, with the answer that follows.
#include <algorithm>
#include <map>

#include "indexer/governance/askings.h"
#include "indexer/governance/item.h"
#include "indexer/governance/minutes.h"

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
    question.people.asker = {askings[a].asker};
    question.spans = std::move(spans);
    question.rules = {askings[a].rule};
    questions.push_back(std::move(question));
  }
  (void)text;
}

// Tables of questions: "Name | Question | Answer", one asker a row. Empty where no row names these columns.
std::vector<Item> questions_of_table(const CleanText& text, const Document& document,
                                     const QuestionWords& words) {
  std::vector<Item> questions;
  int table = -1;
  std::size_t asker = 0;
  for (std::size_t r = document.rows.first; r < document.rows.last && r < text.rows.size(); ++r) {
    const TextRow& row = text.rows[r];
    if (row.role == RowRole::running_head || row.role == RowRole::ghost) continue;
    std::size_t named = row.cells.size();
    bool asked = false, short_cells = row.cells.size() > 1;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      const std::vector<Word> heading = words_of(text.cell(row, c));
      short_cells = short_cells && heading.size() <= 6;
      asked = asked || (!heading.empty() && is_question_word(heading.front().folded));
      if (named == row.cells.size() && names_label(words.lead_ins, text.cell(row, c))) named = c;
    }
    if (short_cells && asked && named < row.cells.size() && row.cells.size() > 2) {
      table = row.table;
      asker = named;
      continue;
    }
    if (table < 0 || row.table != table || asker >= row.cells.size()) continue;
    const std::string name = asker_name(text.cell(row, asker), words.honorifics);
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
  std::string heading;  // the reference of the last item about questions: "4" of "4. Delegations"
  for (const MinuteEntry& entry : entries) {
    const Flow flow = flow_of(text, entry);
    const bool own = about_questions(entry.item.title, words.questions);
    const bool below = !heading.empty() && entry.item.ref.starts_with(heading + ".");
    const bool about = own || below;
    if (own) heading = entry.item.ref;
    const std::vector<Word> title = words_of(entry.item.title);
    const bool of_members = words.resolution.members.contains(title) && title.back().folded != "public";
    add_records(text, flow, entry,
                askings_in(flow, words, about, of_members ? std::string_view{} : attendance), words.questions,
                questions);
  }
  return questions;
}

}  // namespace quorate
