// Minutes as their items, each with the lines of its text: what decisions, actions and questions are looked
// for in.
#pragma once

#include <string>
#include <vector>

#include "indexer/governance/flow.h"
#include "indexer/governance/item.h"
#include "indexer/governance/minute_references.h"
#include "indexer/governance/vocabulary.h"

namespace quorate {

// A name or initials in the lead column of the minutes, with the line that it stands beside.
struct LeadNote {
  Span span;            // of the cleaned text
  std::size_t row = 0;  // of CleanText::rows
};

struct MinuteEntry {
  Item item;                      // the minute item as a record
  bool listed = true;             // false: the whole text of minutes that have no items, no record of its own
  std::vector<MinuteLine> lines;  // of its text behind the title, cut at the next item
  std::vector<LeadNote> leads;
  std::vector<MinuteLine> resolved;  // lines of a column that holds decisions; not among `lines`
};

// In order. Where nothing is numbered and nothing looks like a heading, one entry that isn't listed. Linear.
std::vector<MinuteEntry> read_minutes(const CleanText& text, const Document& document,
                                      const GovernanceVocabulary& words);

// The running text of an entry, and of any of its lines.
Flow flow_of(const CleanText& text, const MinuteEntry& entry);
Flow flow_of(const CleanText& text, const std::vector<MinuteLine>& lines);

// Place of an entry's item among the minute items as find_minute_items() gave them; -1 where it has none.
int parent_of(const MinuteEntry& entry, const std::vector<Item>& minute_items);

// Starts of items by their headings, where the minutes number nothing.
std::vector<ItemStart> unnumbered_starts(const CleanText& text, const std::vector<MinuteLine>& lines,
                                         const GovernanceVocabulary& words);

// Adds to starts of coded references (ICB/22/19, ICB/22/21) those that stand inside a line or are damaged,
// and takes damaged readings that are no start out of the lines.
void mend_starts(const CleanText& text, std::vector<MinuteLine>& lines, std::vector<ItemStart>& starts);

}  // namespace quorate
