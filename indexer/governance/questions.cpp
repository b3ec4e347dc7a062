// Questions of the public and of members: one record an asker, with the answer that follows.
#include <algorithm>
#include <map>
#include <optional>

#include "indexer/governance/item.h"
#include "indexer/governance/minutes.h"
#include "indexer/governance/person_names.h"

namespace quorate {
namespace {

constexpr std::size_t kFarthestVerb = 16;  // words between an asker's name and "asked"

// Where someone begins to ask.
struct Asking {
  std::uint32_t at = 0;  // byte of the flow
  std::string asker;
  std::string rule;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_question_word(std::string_view folded) {
  return folded == "question" || folded == "questions" || folded == "q" || folded == "cwestiwn" ||
         folded == "cwestiynau";
}

std::string_view skip_marks(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::string_view rest = text.substr(at);
    if (rest[0] == ' ' || rest[0] == ':' || rest[0] == '-' || rest[0] == '.' || rest[0] == '*' ||
        rest[0] == '(') {
      ++at;
    } else if (rest.starts_with("\u2013") || rest.starts_with("\u2014")) {
      at += 3;
    } else {
      break;
    }
  }
  return text.substr(at);
}

// The asker's name alone: without the place or office behind it.
std::string name_in(std::string_view text, const PhraseSet& honorifics) {
  text = skip_marks(text);
  for (const std::string_view article :
       {"a member of the public, ", "Member of the public, ", "member of the public "})
    if (text.starts_with(article)) text.remove_prefix(article.size());
  return std::string(text.substr(0, name_length(text, honorifics)));
}

class QuestionReader {
public:
  // `about_questions`: the text is of an item or a paper on questions.
  // `attendance`: what stands before the items; who is named there asks as a member, not of the public.
  QuestionReader(const Flow& flow, const GovernanceVocabulary& words, bool about_questions,
                 std::string_view attendance)
      : flow_(flow),
        words_(words.questions),
        resolution_(words.resolution),
        about_(about_questions),
        attendance_(attendance) {}

  std::vector<Asking> read() {
    for (std::size_t p = 0; p < flow_.paragraphs().size(); ++p) {
      const Paragraph& paragraph = flow_.paragraphs()[p];
      for (std::size_t s = paragraph.first_sentence; s < paragraph.last_sentence; ++s)
        announced(s, s == paragraph.first_sentence);
    }
    if (found_.empty() && about_)
      for (std::size_t s = 0; s < flow_.sentences().size(); ++s) told(s);
    return std::move(found_);
  }

private:
  // The asker's name that begins a text; a group ("Members of the Public", "Governors and Staff") is none.
  std::string asker_in(std::string_view text) const {
    std::string name = name_in(text, words_.honorifics);
    const std::vector<Word> words = words_of(name);
    const bool group = std::any_of(words.begin(), words.end(), [&](const Word& word) {
      return word.folded == "and" || word.folded == "public" || resolution_.members.has(word.folded) ||
             (resolution_.body_nouns.has(word.folded) && !words_.honorifics.has(words.front().folded));
    });
    return group ? std::string{} : name;
  }

  void add(std::size_t s, std::size_t offset, std::string asker, std::string rule) {
    found_.push_back({flow_.sentences()[s].span.begin + static_cast<std::uint32_t>(offset), std::move(asker),
                      std::move(rule)});
  }

  // "Question 1 - Ms Lomax", "Questions received from Mr Smith", "From Mr Faraday, Thornlea".
  void announced(std::size_t s, bool first) {
    const std::string_view text = flow_.view(flow_.sentences()[s].span);
    const std::vector<Word> words = words_of(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (i > 0 && !words[i].capital) continue;
      const std::size_t lead = words_.lead_ins.match(words, i);
      const bool question = is_question_word(words[i].folded);
      // in running text only what says "question" opens one
      const bool counts =
          lead > 1 ? question || (about_ && first && i == 0) : lead == 1 && about_ && first && i == 0;
      if (words_.titles.match(words, i) > lead) {  // "Questions from the public" is a heading
        i += words_.titles.match(words, i) - 1;
        continue;
      }
      if (counts && i == 0 && first && lead == words.size() && labelled(s)) return;
      if (counts && i + lead < words.size()) {
        const std::string name = asker_in(text.substr(words[i + lead - 1].span.end));
        if (!name.empty()) return add(s, words[i].span.begin, name, "announced with the asker's name");
      }
      if (question && about_ && first && i == 0 && numbered(s, text, words)) return;
      if (!about_ && i > 0 && !question) continue;
    }
  }

  // A label in a cell or on a line of its own ("Name", "Question from:", "Question 1"), the name behind it.
  bool labelled(std::size_t s) {
    constexpr std::size_t kLongest = 12;  // words: a name with place and office
    if (s + 1 >= flow_.sentences().size()) return false;
    const std::string_view text = flow_.view(flow_.sentences()[s + 1].span);
    const std::string name = asker_in(text);
    if (name.empty() || words_of(text).size() > kLongest || text.find('?') != std::string_view::npos)
      return false;
    add(s, 0, name, "name behind its label");
    return true;
  }

  // "Question 1 - Ms Farida Lomax", "Q2. Mr Jones asked".
  bool numbered(std::size_t s, std::string_view text, const std::vector<Word>& words) {
    if (words.size() < 2 || !is_digit(words[1].folded[0])) return false;
    if (words.size() == 2) return labelled(s);
    const std::string name = asker_in(text.substr(words[1].span.end));
    if (name.empty()) return false;
    add(s, words[0].span.begin, name, "numbered question with the asker's name");
    return true;
  }

  // "Mr Gwyn Haldane of Selbrook asked whether".
  void told(std::size_t s) {
    const std::string_view text = flow_.view(flow_.sentences()[s].span);
    const std::string name = asker_in(text);
    if (name.empty()) return;
    if (attendance_.find(name) != std::string_view::npos) return;
    const std::vector<Word> words = words_of(text.substr(name.size(), 400));
    for (std::size_t i = 0; i < std::min(words.size(), kFarthestVerb); ++i) {
      if (words_.asks.match(words, i) == 0) continue;
      if (i > 0 && (words[i - 1].folded == "was" || words[i - 1].folded == "were")) return;
      return add(s, 0, name, "someone asked, under questions");
    }
  }

  const Flow& flow_;
  const QuestionWords& words_;
  const ResolutionWords& resolution_;
  bool about_;
  std::string_view attendance_;
  std::vector<Asking> found_;
};

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
    const std::string name = name_in(text.cell(row, asker), words.honorifics);
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
  return words.titles.contains(words_of(title));
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
    add_records(text, flow, whole, QuestionReader(flow, words, true, {}).read(), words.questions, questions);
    return questions;
  }
  const std::vector<MinuteEntry> entries = read_minutes(text, document, words);
  const std::string_view attendance = before_items(text, document, entries);
  for (const MinuteEntry& entry : entries) {
    const Flow flow = flow_of(text, entry);
    const bool about = about_questions(entry.item.title, words.questions);
    const std::vector<Word> title = words_of(entry.item.title);
    const bool of_members = words.resolution.members.contains(title) && title.back().folded != "public";
    add_records(text, flow, entry,
                QuestionReader(flow, words, about, of_members ? std::string_view{} : attendance).read(),
                words.questions, questions);
  }
  return questions;
}

}  // namespace quorate
