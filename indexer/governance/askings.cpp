#include "indexer/governance/askings.h"

#include <algorithm>

#include "indexer/governance/asker_names.h"
#include "indexer/governance/question_heads.h"

namespace quorate {
namespace {

constexpr std::size_t kFarthestVerb = 16;  // words between an asker's name and "asked"

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
    if (found_.empty() && about_) headed_by_names();
    if (found_.empty() && about_)
      for (std::size_t s = 0; s < flow_.sentences().size(); ++s) told(s);
    return std::move(found_);
  }

private:
  std::string asker_of(std::string_view text) const { return single_asker(text, words_, resolution_); }

  // What asks begins at a byte of a sentence; the number of its paragraph belongs to it.
  void add(std::size_t s, std::size_t offset, std::string asker, std::string rule) {
    const Sentence& sentence = flow_.sentences()[s];
    const Paragraph& paragraph = flow_.paragraphs()[sentence.paragraph];
    auto at = sentence.span.begin + static_cast<std::uint32_t>(offset);
    if (at == paragraph.span.begin) at -= static_cast<std::uint32_t>(paragraph.bullet);
    found_.push_back({at, std::move(asker), std::move(rule)});
  }

  // "Question 1 - Ms Lomax", "Question 2 from Mr Hale", "Questions received from Mr Smith", "From Mr
  // Faraday".
  void announced(std::size_t s, bool first) {
    const std::string_view text = flow_.view(flow_.sentences()[s].span);
    const std::vector<Word> words = words_of(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (i > 0 && !words[i].capital) continue;
      const std::optional<QuestionHead> head = question_head(words, i, words_);
      const std::size_t length = head ? head->end - i : 0;
      // "Questions from the public" is a heading
      if (const std::size_t title = words_.titles.match(words, i);
          title > (head && head->leads ? length : 0)) {
        i += title - 1;
        continue;
      }
      if (!head) continue;
      const bool opens = about_ && first && i == 0;
      // in running text only what says "question" and from whom opens one
      const bool counts = opens || (head->says && head->leads && length > 1);
      if (!counts) continue;
      if (opens && head->end == words.size() && (head->leads || head->numbered) && labelled(s)) return;
      if (head->end >= words.size() || !(head->leads || head->numbered)) continue;
      const std::string name = asker_of(text.substr(words[head->end - 1].span.end));
      if (name.empty()) continue;
      return add(s, words[i].span.begin, name,
                 head->leads ? "announced with the asker's name" : "numbered question with the asker's name");
    }
  }

  // A label in a cell, on a line of its own or before its sentence ("Name", "Question from:", "Q3."), the
  // name behind it.
  bool labelled(std::size_t s) {
    if (s + 1 >= flow_.sentences().size()) return false;
    const std::string_view text = flow_.view(flow_.sentences()[s + 1].span);
    const std::vector<Word> words = words_of(text);
    const std::optional<QuestionHead> head = words.empty() ? std::nullopt : question_head(words, 0, words_);
    if (head && head->leads) return false;  // "Question 1" above "From Mr Hale": that announces it
    const std::string name = asker_of(text);
    if (name.empty()) return false;
    const bool same_line = flow_.sentences()[s].paragraph == flow_.sentences()[s + 1].paragraph;
    if (!names_only(text) && !(same_line && asks_behind(text.substr(name.size())))) return false;
    add(s, 0, name, "name behind its label");
    return true;
  }

  // A name with place and office at most.
  static bool names_only(std::string_view text) {
    constexpr std::size_t kLongest = 12;  // words
    return words_of(text).size() <= kLongest && text.find('?') == std::string_view::npos;
  }

  // "1. Ms Ada Hume, Selbrook" above what she asks.
  bool named_above(std::size_t s, std::string_view text, const std::string& name) {
    const Paragraph& paragraph = flow_.paragraphs()[flow_.sentences()[s].paragraph];
    const std::size_t next = flow_.sentences()[s].paragraph + 1;
    if (paragraph.last_sentence != paragraph.first_sentence + 1 || next >= flow_.paragraphs().size() ||
        !names_only(text))
      return false;
    const std::string_view behind = text.substr(name.size());
    const bool apart = behind.empty() || behind[0] == ',' || behind[0] == ':' || behind.starts_with(" (") ||
                       behind.starts_with(" of ") || behind.starts_with(" \u2013") ||
                       behind.starts_with(" -");
    if (!apart || flow_.view(flow_.paragraphs()[next].span).find('?') == std::string_view::npos) return false;
    add(s, 0, name, "a name above a question");
    return true;
  }

  // "Ada Hume - bus stops" above what is said of her, one after the other in a public forum.
  void headed_by_names() {
    const std::vector<Paragraph>& paragraphs = flow_.paragraphs();
    std::string name;
    std::size_t head = 0;
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
      if (std::string of_topic = name_of_topic(paragraphs[p]); !of_topic.empty()) {
        name = std::move(of_topic);
        head = paragraphs[p].first_sentence;
        continue;
      }
      for (std::size_t s = paragraphs[p].first_sentence; s < paragraphs[p].last_sentence && !name.empty();
           ++s)
        if (asks_of(name, flow_.view(flow_.sentences()[s].span))) {
          add(head, 0, name, "a name and a topic above a question");
          name.clear();
        }
    }
  }

  // The name before the dash of a line that ends in no stop; empty where there is none.
  std::string name_of_topic(const Paragraph& paragraph) const {
    constexpr std::size_t kLongest = 16;  // words
    if (paragraph.last_sentence != paragraph.first_sentence + 1) return {};
    const std::string_view text = flow_.view(paragraph.span);
    if (text.ends_with('.') || text.ends_with('?') || words_of(text).size() > kLongest) return {};
    std::string name = asker_of(text);
    if (name.empty() || attendance_.find(name) != std::string_view::npos) return {};
    const std::string_view behind = text.substr(name.size());
    const bool dash =
        behind.starts_with(" - ") || behind.starts_with(" \u2013 ") || behind.starts_with(" \u2014 ");
    return dash ? name : std::string{};
  }

  // Whether the bearer of a name, told by it or by a pronoun, asks in a sentence; one of the words of a
  // group's name, its secretary's with them, is enough.
  bool asks_of(const std::string& name, std::string_view sentence) const {
    static const PhraseSet kPronouns({"he", "she", "they"});
    const std::vector<Word> words = words_of(sentence.substr(0, 400)), names = words_of(name);
    bool subject = !words.empty() && kPronouns.has(words[0].folded);
    for (std::size_t i = 0; i < std::min(words.size(), kFarthestVerb); ++i) {
      if (subject && words_.asks.match(words, i) > 0) return true;
      subject =
          subject || std::any_of(names.begin(), names.end(), [&](const Word& part) {
            return part.folded == words[i].folded && words[i].capital && !words_.honorifics.has(part.folded);
          });
    }
    return false;
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
    const std::string name = asker_of(text);
    if (name.empty()) return;
    if (attendance_.find(name) != std::string_view::npos) return;
    const std::string_view behind = text.substr(name.size());
    if (puts_after_colon(behind)) return add(s, 0, name, "a name and a colon before a question");
    if (named_above(s, text, name)) return;
    if (sends_question(words_of(behind.substr(0, 400))))
      return add(s, 0, name, "someone sent a question, under questions");
    if (asks_behind(behind)) add(s, 0, name, "someone asked, under questions");
  }

  // Whether what stands behind a name says that its bearer asked.
  bool asks_behind(std::string_view behind) const {
    const std::vector<Word> words = words_of(behind.substr(0, 400));
    for (std::size_t i = 0; i < std::min(words.size(), kFarthestVerb); ++i) {
      if (words_.asks.match(words, i) == 0) continue;
      return i == 0 || (words[i - 1].folded != "was" && words[i - 1].folded != "were");
    }
    return false;
  }

  const Flow& flow_;
  const QuestionWords& words_;
  const ResolutionWords& resolution_;
  bool about_;
  std::string_view attendance_;
  std::vector<Asking> found_;
};

}  // namespace

std::vector<Asking> askings_in(const Flow& flow, const GovernanceVocabulary& words, bool about_questions,
                               std::string_view attendance) {
  return QuestionReader(flow, words, about_questions, attendance).read();
}

}  // namespace quorate
