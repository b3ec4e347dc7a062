// Actions in the running text of a minute: marked ones, lists of them, and names in the lead column.
#include <algorithm>
#include <set>

#include "indexer/governance/action_finding.h"
#include "indexer/governance/action_marks.h"
#include "indexer/governance/action_owners.h"
#include "indexer/governance/person_names.h"

namespace quorate {
namespace {

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
      const NamedOwner owner = in_list_ ? owner_of(view) : NamedOwner{};
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
  NamedOwner owner_of(std::string_view said) const {
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
    std::vector<ActionMark> markers;
    for (std::size_t i = 0; i < words.size(); ++i)
      if (const auto marker = action_mark_at(text, words, i, words_.actions.leads)) {
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
      const NamedOwner owner = markers[m].named ? before_dash(said) : owner_of(said);
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

  // "ACTION: Jo Hale to write": what the mark leads to.
  std::string_view behind_mark(std::string_view note) const {
    const auto mark = action_mark_at(note, words_of(note), 0, words_.actions.leads);
    return mark && !mark->bracket && !mark->named ? trimmed(note.substr(mark->end)) : note;
  }

  // A name in the lead column where no action is marked beside it.
  void add_note(const LeadNote& note) {
    if (acted_rows_.count(note.row) > 0) return;
    const std::string_view said = behind_mark(text_.view(note.span));
    const std::string before_colon = owner_before_colon(said, words_.questions.honorifics);
    if (words_of(said).size() > 5 || !before_colon.empty()) {  // what is to be done, not only by whom
      Item action;
      action.kind = Kind::action;
      action.ref = entry_.item.ref;
      action.title = entry_.item.title;
      action.people.owner = owners_in(before_colon.empty() ? owner_of(said).name : before_colon);
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
    Item action = made(sentences_over((behind - 1)->span), "name in the lead column");
    if (action.spans.empty()) return;
    action.people.owner = owners_in(text_.view(note.span));
    found_.push_back(std::move(action));
  }

  // Of the flow: the line from where its first sentence begins to where its last one ends, as wrapped text
  // has both on other lines.
  Span sentences_over(Span line) const {
    const auto& sentences = flow_.sentences();
    const auto first = std::partition_point(sentences.begin(), sentences.end(), [&](const Sentence& one) {
      const std::vector<Span> source = flow_.source(one.span);
      return source.empty() || source.back().end <= line.begin;
    });
    Span over;
    for (auto one = first; one != sentences.end(); ++one) {
      const std::vector<Span> source = flow_.source(one->span);
      if (source.empty() || source.front().begin >= line.end) break;
      if (one->paragraph != first->paragraph) break;
      over = {first->span.begin, one->span.end};
    }
    return over;
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
