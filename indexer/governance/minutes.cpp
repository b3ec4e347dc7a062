#include "indexer/governance/minutes.h"

#include <algorithm>

#include "indexer/governance/minute_leads.h"
#include "indexer/governance/minute_openings.h"
#include "indexer/governance/minute_titles.h"

namespace quorate {
namespace {

bool is_end(const CleanText& text, const MinuteLine& line, const MinuteWords& words) {
  if (!line.first_of_row) return false;
  const std::vector<Word> head = words_of(text.view(line.span).substr(0, 80));
  return words.ends.match(head, 0) > 0;
}

// A section's name between two items: alone on its row, marked or in capitals or without a sentence.
bool is_section(const CleanText& text, const MinuteLine& line, const GovernanceVocabulary& vocabulary) {
  const VerbWords& verbs = vocabulary.verbs;
  const std::string_view view = text.view(line.span);
  if (!line.alone || view.size() > 60 || line.cell != 0) return false;
  const std::vector<Word> words = words_of(view);
  if (vocabulary.actions.leads.match(words, 0) > 0) return false;  // "ACTION: M Dalgleish"
  if (verbs.lost.match(words, 0) > 0 || verbs.carried.match(words, 0) > 0) return false;  // an outcome
  const char end = view.back();
  if (end == '.' || end == ':' || end == ';' || end == '?') return false;
  if (bullet_length(view) > 0 || view[0] < 'A' || view[0] > 'Z') return false;
  return line.heading || in_capitals(view) || (line.cells > 1 && words.size() <= 6);
}

void add_span(const CleanText& text, std::vector<Span>& spans, Span span) {
  if (!spans.empty() && spans.back().end <= span.begin && span.begin - spans.back().end <= 2) {
    const std::string_view between = text.view({spans.back().end, span.begin});
    if (trimmed(between).empty()) {
      spans.back().end = span.end;
      return;
    }
  }
  spans.push_back(span);
}

// Whether a text ends where a resolution is announced and none has come.
bool ends_open(const CleanText& text, const MinuteEntry& entry, const ResolutionWords& words) {
  if (entry.lines.empty()) return false;
  std::string_view last = text.view(entry.lines.back().span);
  if (last.size() > 60) last.remove_prefix(last.size() - 60);
  const std::vector<Word> all = words_of(last);
  for (std::size_t at = 0; at < all.size(); ++at)
    if (const std::size_t n = words.lead_ins.match(all, at); n > 0 && at + n == all.size()) return true;
  return false;
}

// Letters of the shorter that stand alike in the longer's beginning, in hundredths.
int likeness(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a.empty()) return 0;
  std::size_t same = 0;
  for (std::size_t i = 0; i < a.size(); ++i) same += a[i] == b[i];
  return static_cast<int>(100 * same / a.size());
}

class Builder {
public:
  Builder(const CleanText& text, const Document& document, const GovernanceVocabulary& words)
      : text_(text),
        words_(words),
        lines_(lines_of(text, document)),
        columns_(side_columns(text, document, words)) {}

  std::vector<MinuteEntry> build() {
    std::vector<ItemStart> starts = numbered_starts(text_, lines_, words_);
    const auto titled = static_cast<std::size_t>(
        std::count_if(starts.begin(), starts.end(), [](const ItemStart& start) { return start.titled; }));
    const bool paragraphs =
        starts.size() >= 2 && starts[0].series.starts_with("#.#") && titled * 10 < starts.size() * 4;
    if (starts.size() >= 2 && !paragraphs) {
      mend_starts(text_, lines_, starts);
    } else {
      std::vector<ItemStart> headings = unnumbered_starts(text_, lines_, words_);
      if (headings.size() > starts.size() || (paragraphs && headings.size() >= 3))
        starts = std::move(headings);
    }
    if (starts.empty()) return {whole()};
    const std::size_t end = last_line(starts.back().line);
    for (std::size_t s = 0; s < starts.size(); ++s) add(starts, s, end);
    return std::move(entries_);
  }

private:
  MinuteEntry whole() {
    MinuteEntry entry;
    entry.listed = false;
    for (const MinuteLine& line : lines_) take(entry, line);
    return entry;
  }

  std::size_t last_line(std::size_t last_start) const {
    for (std::size_t i = last_start + 1; i < lines_.size(); ++i)
      if (is_end(text_, lines_[i], words_.minutes)) return i;
    return lines_.size();
  }

  void take(MinuteEntry& entry, const MinuteLine& line) {
    add_span(text_, entry.item.spans, line.span);
    const bool behind = !entry.lines.empty() && entry.lines.back().row == line.row;
    const std::string_view before = behind ? text_.view(entry.lines.back().span) : std::string_view{};
    // a limb behind its mark, or what a form says behind "Lead director:", is no lead
    const bool behind_mark =
        behind && (is_lone_mark(before) || (line.cell != columns_.lead && before.ends_with(':')));
    if (columns_.decision > 0 && line.cell == columns_.decision)
      entry.resolved.push_back(line);
    else if (!behind_mark && is_lead_note(text_, line, columns_.lead, before, words_.questions.honorifics))
      entry.leads.push_back({line.span, line.row});
    else if (!is_form_blank(text_.view(line.span)))
      entry.lines.push_back(line);
  }

  // A clause that landed in the row of the next item goes back to the item that announced it.
  void give_back_clause(ItemStart& start, std::size_t& line) {
    if (entries_.empty() || !ends_open(text_, entries_.back(), words_.resolution)) return;
    Span rest = start.rest;
    if (rest.size() == 0 && line + 1 < lines_.size()) rest = lines_[line + 1].span;
    const std::string_view view = text_.view(rest);
    const std::vector<Word> words = words_of(view.substr(0, 40));
    if (words.empty() || words_.verbs.forms.count(words[0].folded) == 0 || !words[0].capitals) return;
    const std::size_t stop = sentence_ends(view).front();
    MinuteLine clause = lines_[start.rest.size() == 0 ? line + 1 : line];
    clause.span = trimmed(text_, {rest.begin, rest.begin + static_cast<std::uint32_t>(stop)});
    clause.first_of_cell = true;
    clause.blank_before = 1;
    take(entries_.back(), clause);
    entries_.back().item.rules.push_back("clause in the row of the next item");
    if (start.rest.size() == 0) ++line;
    start.rest = trimmed(text_, {rest.begin + static_cast<std::uint32_t>(stop), rest.end});
  }

  // Two readings of one title, the second under a damaged reference: the second one counts.
  std::string better_reading(const ItemStart& start, std::size_t until, Opening& opening) {
    if (start.rest.size() < 8 || opening.line >= until || opening.from != 0) return opening.title;
    const std::string_view next = text_.view(lines_[opening.line].span);
    if (likeness(opening.title, next) < 70) return opening.title;
    std::string title(next.substr(0, std::min(next.size(), opening.title.size())));
    if (opening.title.ends_with('.') || next.size() <= opening.title.size() + 4) {
      while (!title.empty() && (title.back() == ' ' || title.back() == '.')) title.pop_back();
      const bool all = next.size() <= opening.title.size() + 4;
      opening.from = all ? 0 : lines_[opening.line].span.begin + static_cast<std::uint32_t>(title.size());
      if (all) {
        title = std::string(next);
        ++opening.line;
      }
      return title;
    }
    return opening.title;
  }

  void add(std::vector<ItemStart>& starts, std::size_t s, std::size_t end) {
    ItemStart& start = starts[s];
    const bool last = s + 1 == starts.size();
    const std::size_t until =
        last ? end
             : starts[s + 1].line +
                   (starts[s + 1].reference.begin > lines_[starts[s + 1].line].span.begin ? 1 : 0);
    const std::uint32_t stop = last ? UINT32_MAX : starts[s + 1].reference.begin;
    std::size_t line = start.line;
    give_back_clause(start, line);
    if (line != start.line) start.line = line;
    if (start.rest.end > stop) start.rest.end = std::max(start.rest.begin, stop);
    MinuteEntry entry;
    Opening opening = opening_of(text_, lines_, start, until, words_.minutes);
    opening.title = better_reading(start, until, opening);
    entry.item.kind = Kind::minute_item;
    entry.item.ref = start.ref;
    entry.item.paper = paper_of_title(opening.title, words_.minutes, entry.item.title);
    while (!entry.item.title.empty() && (entry.item.title.back() == ':' || entry.item.title.back() == '.' ||
                                         entry.item.title.back() == ' '))
      entry.item.title.pop_back();
    entry.item.rules = start.rules;
    if (start.reference.size() > 0) add_span(text_, entry.item.spans, start.reference);
    if (start.rest.size() > 0)
      add_span(text_, entry.item.spans, clipped(start.rest, opening.from, stop, true));
    for (std::size_t i = start.line + 1; i < std::min(opening.line, until); ++i)
      add_span(text_, entry.item.spans, lines_[i].span);
    if (opening.from != 0 && opening.line > start.line && opening.line < until)
      add_span(text_, entry.item.spans, {lines_[opening.line].span.begin, opening.from});
    for (std::size_t i = opening.line; i < until; ++i) {
      MinuteLine body = lines_[i];
      body.span = trimmed(text_, clipped(body.span, i == opening.line ? opening.from : 0, stop, false));
      const bool before_next = i + 1 == until && !last && i > opening.line;
      if (body.span.size() == 0 || (before_next && (is_section(text_, body, words_) || between_tables(i))))
        continue;
      take(entry, body);
    }
    if (entry.item.spans.empty()) entry.item.spans.push_back(lines_[start.line].span);
    entries_.push_back(std::move(entry));
  }

  // A short line between two tables: a section's name, or a page's head.
  bool between_tables(std::size_t i) const {
    if (i == 0 || i + 1 >= lines_.size() || lines_[i].table >= 0 || lines_[i].span.size() > 60) return false;
    if (words_.actions.leads.match(words_of(text_.view(lines_[i].span)), 0) > 0) return false;
    const char end = text_.view(lines_[i].span).back();
    return lines_[i - 1].table >= 0 && lines_[i + 1].table >= 0 && end != '.' && end != ':' && end != ';';
  }

  // Part of a span before (`head`) or from `cut` on, up to `stop`.
  static Span clipped(Span span, std::uint32_t cut, std::uint32_t stop, bool head) {
    Span part = span;
    if (cut > span.begin && cut < span.end) (head ? part.end : part.begin) = cut;
    part.end = std::max(part.begin, std::min(part.end, stop));
    return part;
  }

  const CleanText& text_;
  const GovernanceVocabulary& words_;
  std::vector<MinuteLine> lines_;
  SideColumns columns_;
  std::vector<MinuteEntry> entries_;
};

}  // namespace

std::vector<MinuteEntry> read_minutes(const CleanText& text, const Document& document,
                                      const GovernanceVocabulary& words) {
  return Builder(text, document, words).build();
}

int parent_of(const MinuteEntry& entry, const std::vector<Item>& minute_items) {
  if (!entry.listed || entry.item.spans.empty()) return -1;
  const std::uint32_t at = entry.item.spans.front().begin;
  const auto behind = std::partition_point(minute_items.begin(), minute_items.end(), [&](const Item& item) {
    return !item.spans.empty() && item.spans.front().begin <= at;
  });
  return static_cast<int>(behind - minute_items.begin()) - 1;
}

std::vector<Item> find_minute_items(const CleanText& text, const Document& document,
                                    const GovernanceVocabulary& words) {
  std::vector<Item> items;
  for (MinuteEntry& entry : read_minutes(text, document, words))
    if (entry.listed) items.push_back(std::move(entry.item));
  return items;
}

}  // namespace quorate
