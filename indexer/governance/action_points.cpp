#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "indexer/governance/action_finding.h"
#include "indexer/governance/person_names.h"

namespace quorate {
namespace {

constexpr std::size_t kLongestOwner = 7;  // words

// "ACTION:", "Action 4 -", "(Action: JS)": where it stands in a text and where what it says begins.
struct Marker {
  std::size_t at = 0;
  std::size_t end = 0;
  bool bracket = false;  // it stands in brackets
  bool named = false;    // "Action by:": who is to act comes first
  std::string owner;     // "ACTION (JS):"
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "ap" of "ap12".
std::string_view without_number(std::string_view word) {
  while (!word.empty() && is_digit(word.back())) word.remove_suffix(1);
  return word;
}

// Where an action's own number ends: "14" of "Action 23/14:".
std::size_t number_end(std::string_view text, std::size_t at) {
  const auto goes_on = [&](std::size_t i) {
    return is_digit(text[i]) || ((text[i] == '/' || text[i] == '.' || text[i] == '-') &&
                                 i + 1 < text.size() && is_digit(text[i + 1]));
  };
  while (at < text.size() && goes_on(at)) ++at;
  return at;
}

// The initials or the name in brackets at text[at], with where the bracket closes; empty where none is.
std::string_view bracketed_name(std::string_view text, std::size_t at, std::size_t& close) {
  constexpr std::size_t kLongest = 60;
  while (at < text.size() && text[at] == ' ') ++at;
  if (at >= text.size() || text[at] != '(') return {};
  close = text.substr(0, std::min(text.size(), at + kLongest)).find(')', at);
  if (close == std::string_view::npos) return {};
  const std::string_view inner = trimmed(text.substr(at + 1, close - at - 1));
  const bool opens = !inner.empty() && inner[0] >= 'A' && inner[0] <= 'Z';
  const std::size_t next = std::min(text.find_first_not_of(' ', close + 1), text.size());
  return opens && next < text.size() && (text[next] == ':' || text[next] == '-') ? inner : std::string_view{};
}

std::optional<Marker> marker_at(std::string_view text, const std::vector<Word>& words, std::size_t i,
                                const PhraseSet& leads) {
  std::size_t n = leads.match(words, i);
  if (n == 0 && leads.has(without_number(words[i].folded))) n = 1;  // "AP1:"
  if (n == 0 || !words[i].capital) return std::nullopt;
  const bool named = i + n < words.size() && words[i + n].folded == "by" &&
                     trimmed(text.substr(words[i + n].span.end)).starts_with(':');
  if (named) ++n;  // "Action by: Clerk \u2013 obtain quotes"
  const std::size_t at = words[i].span.begin;
  std::size_t end = words[i + n - 1].span.end;
  if (i + n < words.size() && is_digit(words[i + n].folded[0]) && words[i + n].span.begin <= end + 2 &&
      text.substr(end, words[i + n].span.begin - end).find(':') == std::string_view::npos)
    end = number_end(text, words[i + n].span.begin);
  std::size_t close = 0;
  const std::string_view owner = bracketed_name(text, end, close);
  if (!owner.empty()) end = close + 1;
  std::size_t mark = end;
  bool marked = false;
  while (mark < text.size()) {
    const std::string_view rest = text.substr(mark);
    if (rest[0] == ':' || rest[0] == '-') {
      marked = true;
      ++mark;
    } else if (rest.starts_with("\u2013") || rest.starts_with("\u2014")) {
      marked = true;
      mark += 3;
    } else if (rest[0] == ' ' || rest[0] == '*' || (end > words[i + n - 1].span.end && rest[0] == '.')) {
      marked = marked || rest[0] == '.';
      ++mark;
    } else {
      break;
    }
  }
  std::size_t before = at;
  while (before > 0 && (text[before - 1] == ' ' || text[before - 1] == '*')) --before;
  const char c = before == 0 ? '\n' : text[before - 1];
  const bool bracket = c == '(' || c == '[';
  const bool begins = c == '\n' || c == '.' || c == ';' || c == ':' || c == '?' || c == '/' || bracket;
  const bool by = words[i + n - 1].capitals && i + n < words.size() && words[i + n].folded == "by";
  const bool stands_out =
      words[i].capitals && (i == 0 || !words[i - 1].capitals);  // not in a heading's capitals
  // "Action by JS" on a line of its own
  const bool line_by = i == 0 && i + n < words.size() && words[i + n].folded == "by" &&
                       words.size() <= n + 4 && is_initials(text.substr(words[i + n].span.end));
  if (line_by) mark = words[i + n].span.end;
  if (!(marked && (begins || stands_out)) && !(bracket && by) && !line_by) return std::nullopt;
  return Marker{bracket ? before - 1 : at, mark, bracket, named, std::string(owner)};
}

// Who is to act, in what follows the mark: "JA to show", "Ms Delacourt to circulate", "The Director of
// Finance will".
struct Owner {
  std::string name;
  bool alone = false;  // nothing but the name
};

// Who stands before the dash of "Clerk / Cllr Hart \u2013 obtain three quotes"; alone where there is no dash.
Owner before_dash(std::string_view said) {
  for (const std::string_view dash : {" \u2013 ", " - ", " \u2014 "})
    if (const std::size_t at = said.find(dash); at != std::string_view::npos)
      return {std::string(trimmed(said.substr(0, at))), false};
  return {std::string(said), words_of(said).size() <= kLongestOwner};
}

std::string_view without_article(std::string_view text) {
  for (const std::string_view article : {"The ", "the "})
    if (text.starts_with(article)) text.remove_prefix(article.size());
  return text;
}

// "Write to the patients", "Report to Cabinet": what follows "to" is somebody, not something to do.
bool addresses(const std::vector<Word>& words, std::size_t to, const PhraseSet& members) {
  static constexpr std::array<std::string_view, 14> kDeterminers = {
      "the", "a", "an", "all", "each", "every", "any", "both", "our", "its", "their", "his", "her", "those"};
  if (to + 1 >= words.size()) return true;
  const Word& next = words[to + 1];
  return next.capital ||
         std::find(kDeterminers.begin(), kDeterminers.end(), next.folded) != kDeterminers.end() ||
         members.match(words, to + 1) > 0;
}

// "Director of Finance", "Clerk": an office and nothing else.
bool is_office_alone(std::string_view said, const PhraseSet& offices) {
  const std::vector<Word> words = words_of(without_article(said));
  if (words.empty() || words.size() > kLongestOwner || said.find_first_of(",;:") != std::string_view::npos)
    return false;
  return offices.contains(words) && std::all_of(words.begin(), words.end(), [](const Word& word) {
           return word.capital || word.folded == "of" || word.folded == "and" || word.folded == "for";
         });
}

Owner owner_in(std::string_view said, const PhraseSet& honorifics, const PhraseSet& members) {
  const std::vector<Word> words = words_of(said.substr(0, std::min<std::size_t>(said.size(), 160)));
  if (words.empty() || !words[0].capital) return {};
  for (std::size_t i = 1; i < std::min(words.size(), kLongestOwner + 1); ++i) {
    const std::string_view gap =
        said.substr(words[i - 1].span.end, words[i].span.begin - words[i - 1].span.end);
    const bool colon = gap.starts_with(":") || gap == " - " || gap == " \u2013 ";
    const bool to = words[i].folded == "to" || words[i].folded == "will" || words[i].folded == "shall" ||
                    words[i].folded == "would";
    if (!to && !colon) {
      if (gap.find_first_of(".;") != std::string_view::npos && words[i - 1].folded.size() > 2) break;
      continue;
    }
    const std::string_view name = trimmed(without_article(said.substr(0, words[i - 1].span.end)));
    const std::vector<std::string> parts = owners_in(name);
    const bool person =
        !parts.empty() && std::all_of(parts.begin(), parts.end(), [&](const std::string& part) {
          return is_initials(part) || name_length(part, honorifics) == part.size();
        });
    const bool does = to && !(words[i].folded == "to" && i == 1 && addresses(words, i, members));
    if (does || person) return {std::string(name), false};
    break;
  }
  const std::string_view all = trimmed(said);
  const bool person = is_initials(all) || name_length(all, honorifics) == all.size();
  const bool initials = words.size() <= 4 && std::all_of(words.begin(), words.end(), [](const Word& w) {
                          return w.capitals || w.folded == "and";
                        });
  if (words.size() <= 5 && (person || initials)) return {std::string(all), true};
  return {};
}

// The name behind a label for an owner, wherever it stands: "Nia Corfield" of "... (Lead: Nia Corfield) by
// May"; empty where there is no such label.
std::string labelled_owner(std::string_view text, const PhraseSet& honorifics, const PhraseSet& labels) {
  const std::vector<Word> words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t n = words[i].capital ? labels.match(words, i) : 0;
    if (n == 0) continue;
    std::string_view rest = text.substr(words[i + n - 1].span.end);
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    if (!rest.starts_with(':')) continue;
    rest = trimmed(rest.substr(1));
    const std::size_t name = name_length(rest, honorifics);
    const std::size_t end = name > 0 ? name : std::min(rest.find_first_of(")],;.\n"), rest.size());
    return std::string(trimmed(rest.substr(0, end)));
  }
  return {};
}

// "(Director of Finance)": an office, by its capitals; not "(March 2024)" or "(Finance Committee)".
bool is_office(std::string_view inner, const PhraseSet& body_nouns) {
  const std::vector<Word> words = words_of(inner);
  return words.size() >= 2 && words.size() <= kLongestOwner &&
         std::all_of(words.begin(), words.end(),
                     [&](const Word& word) {
                       const bool small = word.folded == "of" || word.folded == "and" ||
                                          word.folded == "the" || word.folded == "for";
                       return small ||
                              (word.capital && word.folded.size() > 1 && !is_digit(word.folded.back()));
                     }) &&
         !body_nouns.has(words.back().folded);
}

// A name or initials in brackets, or behind a dash or a label, at the end of the text.
std::string owner_at_end(std::string_view text, const GovernanceVocabulary& vocabulary) {
  const PhraseSet& honorifics = vocabulary.questions.honorifics;
  text = trimmed(text);
  while (!text.empty() && text.back() == '.') text.remove_suffix(1);
  const auto is_person = [&](std::string_view part) {
    return is_initials(part) || (!part.empty() && name_length(part, honorifics) == part.size());
  };
  if (!text.empty() && (text.back() == ')' || text.back() == ']')) {
    const std::size_t open = text.find_last_of("([");
    if (open == std::string_view::npos) return {};
    const std::string_view inner = trimmed(text.substr(open + 1, text.size() - open - 2));
    if (vocabulary.minutes.paper_words.match(words_of(inner), 0) > 0) return {};  // "(Appendix A)"
    const bool named = is_person(inner) || is_office(inner, vocabulary.resolution.body_nouns);
    return named ? std::string(inner) : std::string{};
  }
  for (const std::string_view dash : {" - ", " \u2013 ", ": "}) {
    const std::size_t at = text.rfind(dash);
    if (at == std::string_view::npos || text.size() - at > 40) continue;
    const std::string_view tail = trimmed(text.substr(at + dash.size()));
    if (is_person(tail)) return std::string(tail);
  }
  return {};
}

// Where the actions numbered in one paragraph begin: "Actions: 1. JA to write. 2. MB to survey"; what is not
// numbered from one on is one action.
std::vector<std::size_t> numbered_limbs(std::string_view text, std::size_t from, std::size_t end) {
  std::vector<std::size_t> limbs;
  for (std::size_t at = from; at < end; ++at) {
    const bool begins = at == from || text[at - 1] == ' ' || text[at - 1] == '\n';
    if (!begins || text[at] == ' ') continue;
    std::string_view rest = text.substr(at, std::min<std::size_t>(end - at, 8));
    if (rest.starts_with('(')) rest.remove_prefix(1);
    const std::string number = std::to_string(limbs.size() + 1);
    const char letter = static_cast<char>('a' + std::min<std::size_t>(limbs.size(), 25));
    const bool lettered = !rest.empty() && rest[0] == letter && rest.size() > 1 && rest[1] == ')';
    const bool numbered = rest.starts_with(number) && rest.size() > number.size() &&
                          (rest[number.size()] == '.' || rest[number.size()] == ')');
    if (!lettered && !numbered) continue;
    // Behind the first one, only where what is before it has ended.
    const std::string_view before = trimmed(text.substr(from, at - from));
    if (!limbs.empty() && std::string_view(".;,").find(before.back()) == std::string_view::npos &&
        !before.ends_with("and"))
      continue;
    if (limbs.empty() && !before.empty()) return {};
    limbs.push_back(at);
  }
  return limbs;
}

class PointReader {
public:
  PointReader(const CleanText& text, const MinuteEntry& entry, const GovernanceVocabulary& words)
      : text_(text), entry_(entry), words_(words), flow_(flow_of(text, entry)) {}

  std::vector<Item> read() {
    const auto& paragraphs = flow_.paragraphs();
    for (std::size_t p = 0; p < paragraphs.size(); ++p) {
      const std::string_view view = flow_.view(paragraphs[p].span);
      if (words_.actions.leads.is(words_of(view))) {  // "Actions" as a heading of its own
        in_list_ = true;
        continue;
      }
      const Owner owner = in_list_ ? owner_of(view) : Owner{};
      const bool listed = in_list_ && (paragraphs[p].bullet > 0 || (!owner.name.empty() && !owner.alone));
      if (!listed) in_list_ = false;
      if (listed)
        add(paragraphs[p].span, paragraphs[p].span.begin, "list of actions");
      else
        read_paragraph(p);
    }
    for (const Item& action : found_)
      for (const Span span : {action.spans.front(), action.spans.back()}) acted_rows_.insert(row_of(span));
    for (const LeadNote& note : entry_.leads) add_note(note);
    return std::move(found_);
  }

private:
  Owner owner_of(std::string_view said) const {
    const bool initial = said.size() > 2 && said[0] >= 'A' && said[0] <= 'Z' && said[1] == '.';
    if (!initial) said.remove_prefix(bullet_length(said));  // "Action: (1) Clerk to write"
    std::string labelled = labelled_owner(said, words_.questions.honorifics, words_.actions.owner_columns);
    if (!labelled.empty()) return {std::move(labelled), false};
    if (is_office_alone(trimmed(said), words_.papers.recommendations.offices))
      return {std::string(trimmed(said)), true};
    return owner_in(said, words_.questions.honorifics, words_.resolution.members);
  }
  std::string named_at_end(std::string_view said) const { return owner_at_end(said, words_); }

  void read_paragraph(std::size_t p) {
    const Span span = flow_.paragraphs()[p].span;
    const std::string_view text = flow_.view(span);
    const std::vector<Word> words = words_of(text);
    std::vector<Marker> markers;
    for (std::size_t i = 0; i < words.size(); ++i)
      if (const auto marker = marker_at(text, words, i, words_.actions.leads)) {
        if (markers.empty() || marker->at >= markers.back().end) markers.push_back(*marker);
      }
    for (std::size_t m = 0; m < markers.size(); ++m) {
      std::size_t end = m + 1 < markers.size() ? markers[m + 1].at : text.size();
      if (markers[m].bracket) end = std::min(end, text.find_first_of(")]", markers[m].end));
      const auto at = [&](std::size_t offset) { return span.begin + static_cast<std::uint32_t>(offset); };
      const std::string_view said = trimmed(text.substr(markers[m].end, end - markers[m].end));
      if (said.empty()) {
        in_list_ = m + 1 == markers.size();
        continue;
      }
      const std::vector<std::size_t> limbs = numbered_limbs(text, markers[m].end, end);
      if (limbs.size() > 1) {
        for (std::size_t l = 0; l < limbs.size(); ++l) {
          const std::size_t until = l + 1 < limbs.size() ? limbs[l + 1] : end;
          const std::size_t length = trimmed(text.substr(limbs[l], until - limbs[l])).size();
          add({at(limbs[l]), at(limbs[l] + length)}, at(limbs[l]), "numbered action");
        }
        continue;
      }
      const Owner owner = markers[m].named ? before_dash(said) : owner_of(said);
      if (owner.alone) {
        add_named(owner.name, before(p, markers[m].at), {at(markers[m].at), at(end)});
      } else {
        add({at(markers[m].at + (markers[m].bracket ? 1 : 0)), at(end)}, at(markers[m].end), "action point",
            markers[m].named ? owner.name : markers[m].owner);
        take_labels_around(p);
      }
    }
  }

  // "Owner: JS" above an action and "Due: 3 May" below it, each a line of its own.
  void take_labels_around(std::size_t p) {
    constexpr std::size_t kLongestLine = 80;
    const auto& paragraphs = flow_.paragraphs();
    if (found_.empty()) return;
    Item& action = found_.back();
    for (std::size_t near = p > 0 ? p - 1 : 0; near < std::min(paragraphs.size(), p + 3); ++near) {
      const std::string_view line = flow_.view(paragraphs[near].span);
      const std::size_t colon = line.find(':');
      if (near == p || line.size() > kLongestLine || colon == std::string_view::npos) continue;
      const std::vector<Word> label = words_of(line.substr(0, colon));
      const std::string_view said = trimmed(line.substr(colon + 1));
      if (action.people.owner.empty() && words_.actions.owner_columns.is(label))
        action.people.owner = owners_in(said);
      if (action.due.empty() && words_.actions.due_columns.is(label)) action.due = due_of(said);
    }
  }

  // The sentence that an owner's name alone refers to.
  Span before(std::size_t p, std::size_t offset) const {
    const Paragraph& paragraph = flow_.paragraphs()[p];
    const std::uint32_t at = paragraph.span.begin + static_cast<std::uint32_t>(offset);
    Span last{};
    for (std::size_t s = paragraph.first_sentence; s < paragraph.last_sentence; ++s) {
      Span sentence = flow_.sentences()[s].span;
      if (sentence.begin >= at) break;
      sentence.end = std::min(sentence.end, at);
      last = sentence;
    }
    if (last.size() > 3 || p == 0) return last;
    const Paragraph& above = flow_.paragraphs()[p - 1];
    return above.last_sentence > above.first_sentence ? flow_.sentences()[above.last_sentence - 1].span
                                                      : last;
  }

  Item made(Span span, std::string rule) const {
    Item action;
    action.kind = Kind::action;
    action.ref = entry_.item.ref;
    action.title = entry_.item.title;
    action.spans = flow_.source(span);
    if (action.spans.size() > 1) {
      for (const Span part : action.spans)
        action.text += (action.text.empty() ? "" : " ") + std::string(text_.view(part));
    }
    action.due = due_in_prose(flow_.view(span));
    action.rules = {std::move(rule)};
    return action;
  }

  void add(Span span, std::uint32_t said_at, std::string rule, std::string name = {}) {
    Item action = made(span, std::move(rule));
    if (action.spans.empty()) return;
    const std::string_view said = trimmed(flow_.view({said_at, span.end}));
    if (name.empty()) name = owner_of(said).name;
    if (name.empty()) name = named_at_end(said);
    if (name.empty()) name = note_beside(action.spans);
    const std::vector<Word> words = words_of(flow_.view(span));
    if (name.empty() && words_.resolution.movers.contains(words))
      return;  // what a meeting moved is its own action
    action.people.owner = owners_in(name);
    found_.push_back(std::move(action));
  }

  void add_named(const std::string& name, Span span, Span mark) {
    if (span.size() == 0) return;
    Item action = made(span, "sentence before an owner's name");
    if (action.spans.empty()) return;
    if (action.text.empty()) action.text = std::string(text_.view(action.spans.front()));
    for (const Span& source : flow_.source(mark)) action.spans.push_back(source);
    action.people.owner = owners_in(name);
    found_.push_back(std::move(action));
  }

  std::size_t row_of(Span span) const {
    const auto behind =
        std::partition_point(entry_.lines.begin(), entry_.lines.end(),
                             [&](const MinuteLine& line) { return line.span.begin <= span.begin; });
    return behind == entry_.lines.begin() ? static_cast<std::size_t>(-1) : (behind - 1)->row;
  }

  std::string note_beside(const std::vector<Span>& spans) const {
    for (const std::size_t row : {row_of(spans.front()), row_of(spans.back())}) {
      const auto note = std::partition_point(entry_.leads.begin(), entry_.leads.end(),
                                             [&](const LeadNote& lead) { return lead.row < row; });
      if (note != entry_.leads.end() && note->row == row) return std::string(text_.view(note->span));
    }
    return {};
  }

  // A name in the lead column where no action is marked beside it.
  void add_note(const LeadNote& note) {
    if (acted_rows_.count(note.row) > 0) return;
    const std::string_view said = text_.view(note.span);
    if (words_of(said).size() > 5) {  // the column says what is to be done, not only by whom
      Item action;
      action.kind = Kind::action;
      action.ref = entry_.item.ref;
      action.title = entry_.item.title;
      action.people.owner = owners_in(owner_of(said).name);
      if (action.people.owner.empty()) action.people.owner = owners_in(named_at_end(said));
      action.spans = {note.span};
      action.due = due_in_prose(said);
      action.rules = {"text in the action column"};
      found_.push_back(std::move(action));
      return;
    }
    // the last line of its row
    const auto behind = std::partition_point(entry_.lines.begin(), entry_.lines.end(),
                                             [&](const MinuteLine& line) { return line.row <= note.row; });
    if (behind == entry_.lines.begin() || (behind - 1)->row != note.row) return;
    const Span span = (behind - 1)->span;
    Item action;
    action.kind = Kind::action;
    action.ref = entry_.item.ref;
    action.title = entry_.item.title;
    action.people.owner = owners_in(text_.view(note.span));
    action.spans = {span};
    action.due = due_in_prose(text_.view(span));
    action.rules = {"name in the lead column"};
    found_.push_back(std::move(action));
  }

  const CleanText& text_;
  const MinuteEntry& entry_;
  const GovernanceVocabulary& words_;
  Flow flow_;
  std::vector<Item> found_;
  std::set<std::size_t> acted_rows_;  // rows beside which an action is marked
  bool in_list_ = false;
};

}  // namespace

std::vector<Item> action_points(const CleanText& text, const MinuteEntry& entry,
                                const GovernanceVocabulary& words) {
  return PointReader(text, entry, words).read();
}

}  // namespace quorate
