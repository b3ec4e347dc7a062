// An item: a governance object found in a document, before it becomes a record with an id.
#pragma once

#include <string>
#include <vector>

#include "analyzers/record.h"
#include "indexer/outline/document.h"

namespace quorate {

struct Item {
  Kind kind = Kind::passage;
  std::string ref, title, paper;
  std::vector<Verb> purpose, resolution;
  People people;
  std::string due, status, score, time;
  std::string language;  // empty: its document's
  bool boilerplate = false;
  std::vector<Span> spans;         // of the cleaned text, in order, not empty
  std::string text;                // where it differs from the spans joined by '\n'; else empty
  int parent = -1;                 // of a decision or an action: index of its minute item in the same list
  std::vector<std::string> rules;  // why it is there, for `extract --explain`
};

struct GovernanceVocabulary;  // vocabulary.h, from config/governance.toml

// Each walks the rows of one document and gives its items in order; none throws; all are linear.
std::vector<Item> find_agenda_items(const CleanText& text, const Document& document,
                                    const GovernanceVocabulary& words);
std::vector<Item> find_minute_items(const CleanText& text, const Document& document,
                                    const GovernanceVocabulary& words);
// Of minutes: what was resolved, with `parent` into `minute_items`; fills the minute items' own `resolution`
// too.
std::vector<Item> find_decisions(const CleanText& text, const Document& document,
                                 std::vector<Item>& minute_items, const GovernanceVocabulary& words);
// Of minutes and logs; of any other paper only the rows of tables that name owners and dates or statuses,
// unless a heading says that they are its own plan.
std::vector<Item> find_actions(const CleanText& text, const Document& document,
                               const std::vector<Item>& minute_items, const GovernanceVocabulary& words);
std::vector<Item> find_questions(const CleanText& text, const Document& document,
                                 const GovernanceVocabulary& words);
std::vector<Item> find_recommendations(const CleanText& text, const Document& document,
                                       const GovernanceVocabulary& words);
std::vector<Item> find_interests(const CleanText& text, const Document& document,
                                 const GovernanceVocabulary& words);
std::vector<Item> find_risks(const CleanText& text, const Document& document,
                             const GovernanceVocabulary& words);
// cut_passages() is in passages.h.

}  // namespace quorate
