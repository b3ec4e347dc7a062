#include "indexer/governance/askings.h"

#include <algorithm>

#include "indexer/governance/person_names.h"

namespace quorate {
namespace {

constexpr std::size_t kFarthestVerb = 16;  // words between an asker's name and "asked"

bool is_digit(char c) { return c >= '0' && c <= '9'; }

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

class QuestionReader {
public:
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
    std::string name = asker_name(text, words_.honorifics);
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

  // " (grade 11): Will the class come back?": a gloss at most between the name and its colon.
  static bool puts_after_colon(std::string_view behind) {
    constexpr std::size_t kLongestGloss = 60;  // bytes
    std::size_t at = behind.find_first_not_of(' ');
    if (at != std::string_view::npos && behind[at] == '(') {
      at = behind.substr(0, kLongestGloss).find(')');
      if (at != std::string_view::npos) at = behind.find_first_not_of(' ', at + 1);
    }
    return at != std::string_view::npos && behind[at] == ':' &&
           behind.find('?', at) != std::string_view::npos;
  }

  // "had sent in a question on", "put two questions about"; who answers one doesn't send it.
  bool sends_question(const std::vector<Word>& words) const {
    constexpr std::size_t kNearVerb = 7;  // words
    static const PhraseSet kOne({"a", "one", "another", "two", "three", "several", "the following", "this"});
    for (std::size_t i = 0; i + 1 < std::min(words.size(), kNearVerb); ++i) {
      if (words_.answers.match(words, i) > 0 && words[i].folded.size() > 1) return false;
      const std::size_t article = kOne.match(words, i);
      if (article == 0 || i == 0) continue;
      for (std::size_t q = i + article; q < std::min(words.size(), i + article + 2); ++q)
        if (is_question_word(words[q].folded) && words[q].folded.size() > 1) return words[0].folded != "of";
    }
    return false;
  }

  // "Mr Gwyn Haldane of Selbrook asked whether".
  void told(std::size_t s) {
    const std::string_view text = flow_.view(flow_.sentences()[s].span);
    const std::string name = asker_in(text);
    if (name.empty()) return;
    if (attendance_.find(name) != std::string_view::npos) return;
    const std::string_view behind = text.substr(name.size());
    if (puts_after_colon(behind)) return add(s, 0, name, "a name and a colon before a question");
    const std::vector<Word> words = words_of(behind.substr(0, 400));
    if (sends_question(words)) return add(s, 0, name, "someone sent a question, under questions");
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

}  // namespace

bool is_question_word(std::string_view folded) {
  return folded == "question" || folded == "questions" || folded == "q" || folded == "cwestiwn" ||
         folded == "cwestiynau";
}

std::string asker_name(std::string_view text, const PhraseSet& honorifics) {
  text = skip_marks(text);
  for (const std::string_view article :
       {"a member of the public, ", "Member of the public, ", "member of the public "})
    if (text.starts_with(article)) text.remove_prefix(article.size());
  return std::string(text.substr(0, name_length(text, honorifics)));
}

std::vector<Asking> askings_in(const Flow& flow, const GovernanceVocabulary& words, bool about_questions,
                               std::string_view attendance) {
  return QuestionReader(flow, words, about_questions, attendance).read();
}

}  // namespace quorate
