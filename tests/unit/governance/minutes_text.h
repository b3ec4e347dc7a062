// Minutes for tests: a text's lines as rows, its tabs as cells, as cleaning would give them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/governance/item.h"
#include "indexer/governance/vocabulary.h"

namespace quorate {

// Lines of the source are counted from 1; empty ones are told as blanks before the next row.
CleanText rows_of(std::string_view text);

// The whole of a text as one document.
Document whole_document(const CleanText& text, PaperType type, std::string body);

const GovernanceVocabulary& shipped_vocabulary();

// "17 Apologies for absence", one line an item.
std::string told_items(const std::vector<Item>& items);
// "19 [confirm] That the minutes be confirmed", one line a decision.
std::string told_decisions(const std::vector<Item>& decisions, const CleanText& text);
// "26 (Director of Estates; 2024-02-14) ACTION: ...", one line an action.
std::string told_actions(const std::vector<Item>& actions, const CleanText& text);
// "26 Mr Derek Sands", one line an asker.
std::string told_questions(const std::vector<Item>& questions);

// What a text of minutes of a body holds.
struct ReadMinutes {
  CleanText text;
  std::vector<Item> items, decisions, actions, questions;
};
ReadMinutes read_minutes_of(std::string_view text, std::string body);

}  // namespace quorate
