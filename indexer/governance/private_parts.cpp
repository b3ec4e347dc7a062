// Of a public document: the parts that are private.
#include <algorithm>
#include <string_view>

#include "indexer/governance/headings.h"
#include "indexer/governance/plain_words.h"
#include "indexer/governance/privacy_marks.h"
#include "indexer/governance/private_business.h"

namespace quorate {
namespace {

constexpr std::size_t kTitleRows = 4;  // what these say is of the whole document
constexpr std::size_t kMostHeadingBytes = 120;
constexpr std::size_t kMostHeadingWords = 12;
constexpr std::size_t kMostPassingWords = 90;  // of going into private and out again
constexpr std::size_t kMarkRows = 3;           // below a minute's title, where a mark may stand

bool begins_with_number(std::string_view line) {
  return std::any_of(line.begin(),
                     line.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(line.size(), 4)),
                     [](char c) { return c >= '0' && c <= '9'; });
}

// A heading without a number: "23. Private session" is an item of the public part, with an end of its own.
bool heads_private_part(std::string_view line, const VisibilityWords& words) {
  if (line.size() > kMostHeadingBytes || begins_with_number(line) || count_words(line) > kMostHeadingWords)
    return false;
  const std::vector<Word> row = words_of(line);
  if (words.passing_sessions.contains(row) || words.passing.contains(row) ||
      says_itself_private(line, words) || line.ends_with('.'))
    return false;
  return is_private_mark(line, words) || (words.private_sessions.contains(row) &&
                                          !words.public_sessions.contains(row) && !words.told.contains(row));
}

// Whether rows say more than that the meeting went into private, or that nothing was there.
bool holds_business(const CleanText& text, const RowRange& rows, const VisibilityWords& words) {
  std::size_t said = 0;
  bool passing = false;
  for (const std::size_t i : text_rows(text, rows)) {
    const std::string_view line = text.text(text.rows[i]);
    said += count_words(line);
    passing = passing || words.passing.contains(words_of(line));
    if (said > kMostPassingWords) return true;
  }
  return said > 0 && !passing;
}

std::size_t row_at(const CleanText& text, const Document& document, std::uint32_t byte) {
  const auto begin = text.rows.begin() + static_cast<std::ptrdiff_t>(document.rows.first);
  const auto end =
      text.rows.begin() + static_cast<std::ptrdiff_t>(std::min(document.rows.last, text.rows.size()));
  const auto row =
      std::partition_point(begin, end, [&](const TextRow& each) { return each.span.end <= byte; });
  return static_cast<std::size_t>(row - text.rows.begin());
}

bool is_below(const std::string& ref, const std::string& above) {
  return !above.empty() && ref.size() > above.size() && ref.starts_with(above) &&
         (ref[above.size()] == '.' || ref[above.size()] == '/' || above.back() == '.');
}

// Whether the minute of these rows says of itself that it is private: in its title, or in a row below.
bool is_private_minute(const CleanText& text, const Item& item, const RowRange& rows,
                       const VisibilityWords& words) {
  if (marks_private_minute(item.title, words)) return true;
  if (words.private_sessions.is(words_of(item.title)) || words.passing_sessions.is(words_of(item.title)))
    return true;
  const std::vector<std::size_t> shown = text_rows(text, rows);
  for (std::size_t at = 0; at < std::min(shown.size(), kMarkRows); ++at) {
    const std::string_view line = trimmed(text.text(text.rows[shown[at]]));
    if (count_words(line) > kMostHeadingWords * 3) break;
    if (at > 0 && (is_private_mark(line, words) || says_itself_private(line, words))) return true;
  }
  return false;
}

// The minutes that are private by themselves, each up to the next that is not below it.
std::vector<RowRange> private_minutes(const CleanText& text, const Document& document,
                                      const std::vector<Item>& minute_items, const VisibilityWords& words) {
  struct Minute {
    const Item* item;
    std::size_t first, own_end;  // rows
  };
  std::vector<Minute> minutes;
  for (const Item& item : minute_items)
    if (!item.spans.empty())
      minutes.push_back({&item, row_at(text, document, item.spans.front().begin),
                         row_at(text, document, item.spans.back().end - 1) + 1});
  std::sort(minutes.begin(), minutes.end(),
            [](const Minute& a, const Minute& b) { return a.first < b.first; });
  std::vector<RowRange> found;
  for (std::size_t m = 0; m < minutes.size(); ++m) {
    std::size_t next = m + 1;
    while (next < minutes.size() && is_below(minutes[next].item->ref, minutes[m].item->ref)) ++next;
    const std::size_t end = next < minutes.size() ? minutes[next].first : minutes.back().own_end;
    const RowRange rows{minutes[m].first, std::min(std::max(end, minutes[m].own_end), document.rows.last)};
    if (!is_private_minute(text, *minutes[m].item, rows, words)) continue;
    const RowRange below{std::min(rows.first + 1, rows.last), rows.last};
    if (holds_business(text, below.empty() ? rows : below, words)) found.push_back(rows);
  }
  return found;
}

// The parts of minutes under a heading of their own, to the heading of what is public again.
std::vector<RowRange> private_sections(const CleanText& text, const Document& document,
                                       const VisibilityWords& words) {
  std::vector<RowRange> found;
  const std::vector<std::size_t> shown = text_rows(text, document.rows);
  std::size_t open = document.rows.last;  // first row of the private part under way
  const auto close = [&](std::size_t end) {
    if (open < end && holds_business(text, {open + 1, end}, words)) found.push_back({open, end});
    open = document.rows.last;
  };
  for (std::size_t at = 0; at < shown.size(); ++at) {
    const std::string_view line = trimmed(text.text(text.rows[shown[at]]));
    if (open == document.rows.last) {
      if (at >= kTitleRows && heads_private_part(line, words)) open = shown[at];
    } else if (line.size() <= kMostHeadingBytes && words.public_sessions.contains(words_of(line))) {
      close(shown[at]);
    }
  }
  close(document.rows.last);
  return found;
}

// A private paper that was not cut from the one before it: from the row that marks it to the document's end.
std::vector<RowRange> private_papers(const CleanText& text, const Document& document,
                                     const VisibilityWords& words) {
  const std::vector<std::size_t> shown = text_rows(text, document.rows);
  for (std::size_t at = kTitleRows; at < shown.size(); ++at) {
    const TextRow& row = text.rows[shown[at]];
    const std::string_view line = trimmed(text.text(row));
    const bool apart = row.blank_before > 0 || row.page != text.rows[shown[at - 1]].page;
    if (!apart || row.table >= 0 || list_mark(line) > 0 || !heads_private_paper(line, words)) continue;
    const RowRange rows{shown[at], document.rows.last};
    if (holds_business(text, {rows.first + 1, rows.last}, words)) return {rows};
  }
  return {};
}

// What of `span` lies outside `hidden` (in order, apart), put behind `left`.
void keep_outside(Span span, const std::vector<Span>& hidden, std::vector<Span>& left) {
  auto next = std::partition_point(hidden.begin(), hidden.end(),
                                   [&](const Span& each) { return each.end <= span.begin; });
  for (; next != hidden.end() && next->begin < span.end; ++next) {
    if (next->begin > span.begin) left.push_back({span.begin, next->begin});
    span.begin = std::max(span.begin, next->end);
  }
  if (span.begin < span.end) left.push_back(span);
}

// Without the blanks and line ends that a cut leaves at its ends.
void trim_spans(const CleanText& text, std::vector<Span>& spans) {
  for (Span& span : spans) span = trimmed(text, span);
  std::erase_if(spans, [](const Span& span) { return span.begin >= span.end; });
}

}  // namespace

void cut_to_public(const CleanText& text, const std::vector<RowRange>& private_rows, std::vector<Item>& items,
                   const std::vector<Item>& children) {
  std::vector<Span> hidden;
  for (const RowRange& rows : private_rows)
    if (!rows.empty())
      hidden.push_back({text.rows[rows.first].span.begin, text.rows[rows.last - 1].span.end});
  if (hidden.empty()) return;
  std::vector<bool> was_cut(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    Item& item = items[i];
    if (item.spans.empty() || !item.text.empty()) continue;
    std::vector<Span> left;
    for (const Span& span : item.spans) keep_outside(span, hidden, left);
    trim_spans(text, left);
    if (left.empty() || left.front().begin != item.spans.front().begin || left == item.spans) continue;
    item.spans = std::move(left);
    item.resolution.clear();
    was_cut[i] = true;
  }
  for (const Item& child : children) {
    const auto parent = static_cast<std::size_t>(child.parent);
    if (child.parent < 0 || parent >= items.size() || !was_cut[parent]) continue;
    std::vector<Span> left;
    for (const Span& span : child.spans) keep_outside(span, hidden, left);
    if (left != child.spans) continue;
    std::vector<Verb>& verbs = items[parent].resolution;
    for (const Verb verb : child.resolution)
      if (std::find(verbs.begin(), verbs.end(), verb) == verbs.end()) verbs.push_back(verb);
  }
}

std::vector<RowRange> private_parts(const CleanText& text, const Document& document,
                                    const std::vector<Item>& minute_items, const VisibilityWords& words) {
  if (document.type == PaperType::agenda) return {};
  std::vector<RowRange> parts = private_papers(text, document, words);
  if (document.type == PaperType::minutes) {
    const std::vector<RowRange> minutes = private_minutes(text, document, minute_items, words);
    const std::vector<RowRange> sections = private_sections(text, document, words);
    parts.insert(parts.end(), minutes.begin(), minutes.end());
    parts.insert(parts.end(), sections.begin(), sections.end());
  }
  std::sort(parts.begin(), parts.end(),
            [](const RowRange& a, const RowRange& b) { return a.first < b.first; });
  std::vector<RowRange> apart;
  for (const RowRange& part : parts) {
    if (apart.empty() || part.first > apart.back().last)
      apart.push_back(part);
    else
      apart.back().last = std::max(apart.back().last, part.last);
  }
  return apart;
}

}  // namespace quorate
