// Ways in which actions are recorded: rows of logs, "ACTION:" in minutes, names in the lead column.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/dates.h"
#include "indexer/governance/item.h"
#include "indexer/governance/minutes.h"
#include "indexer/governance/vocabulary.h"

namespace quorate {

// Rows of a log, whatever the order of its columns and whatever its header calls them.
std::vector<Item> actions_of_logs(const CleanText& text, const Document& document,
                                  const GovernanceVocabulary& words);

// Of the text of one minute item.
std::vector<Item> action_points(const CleanText& text, const MinuteEntry& entry,
                                const GovernanceVocabulary& words);

// When it is due: the last date of the text as YYYY-MM-DD or YYYY-MM, else the text itself.
std::string due_of(std::string_view cell, DateOrder order = DateOrder::day_first);
// The last date that "by", "before", "due" or their like stand before; empty where there is none.
std::string due_in_prose(std::string_view text);

}  // namespace quorate
