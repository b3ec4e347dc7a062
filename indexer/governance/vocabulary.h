// The words by which governance objects are known: config/governance.toml, parsed once, shared by all
// threads.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyzers/record.h"
#include "indexer/governance/paper_words.h"
#include "indexer/governance/phrases.h"

namespace quorate {

// [verbs]: what a word form or a turn of phrase means among the canonical verbs.
struct VerbWords {
  std::unordered_map<std::string, Verb> forms;  // "approves" -> approve, "tabled" -> defer
  std::vector<std::pair<PhraseSet, Verb>>
      turns;              // "referred back" -> refer, "delegated authority" -> delegate
  PhraseSet negations;    // "not", "declined to", "was unable to"
  PhraseSet adverbs;      // may stand between subject and verb: "unanimously", "therefore"
  PhraseSet transparent;  // give way to the verb that they lead to: "agreed to", "resolved that"
  PhraseSet lost;         // a motion that failed
  PhraseSet carried;      // a motion that passed
};

// [resolution]: how a decision is introduced, and who can decide.
struct ResolutionWords {
  PhraseSet lead_ins;  // open a formal block: "it was resolved to", "penderfynwyd"
  PhraseSet
      labels;  // open one only before ':' or a dash, or alone on a line: "agreed", "decision", "outcome"
  PhraseSet recommended;    // open one whose clauses all recommend: "recommended to council"
  PhraseSet body_nouns;     // heads of a deciding body's name: "board", "committee", "senate"
  PhraseSet members;        // the body by its members: "members", "trustees"
  PhraseSet matter_stops;   // never the matter of a passive decision: "apologies", "declarations"
  PhraseSet reporting;      // before a verb, it is told, not decided: "said that", "which"
  PhraseSet matters;        // papers and the like: "report", "minutes"
  PhraseSet past_marks;     // "at the last meeting": decided elsewhere or before
  PhraseSet introductions;  // "following", before a comma and the body that decides
  PhraseSet movers;         // "moved by", "proposed by", "motion by"
  PhraseSet particulars;    // a clause lists them beneath itself, and none is decided by itself: "conditions"
  PhraseSet narrative_objects;  // behind "received", they tell what was heard: "updates", "feedback"
  PhraseSet articles;           // before a body's name: "the", "y"
  PhraseSet common_names;       // words that many a body's name has: "trust", "full", "joint"
  std::vector<std::pair<PhraseSet, PhraseSet>> translations;  // {"board"}: {"bwrdd"}
  PhraseSet commands;    // "staff was directed to": verbs in the passive that tell someone to act
  PhraseSet past_verbs;  // irregular pasts of verbs that decide nothing: "took", "heard"
  PhraseSet templates;   // an offer of words, not words: "delete as appropriate"
  // of a table of motions: what was moved, by whom, with how many votes, and how it went
  PhraseSet motion_columns, mover_columns, vote_columns, outcome_columns;
  PhraseSet mover_asides;  // "on the proposal of", beside what was decided
};

// [minutes]: the shape of minutes.
struct MinuteWords {
  PhraseSet columns;       // header of the table: "item", "minute no", "action by"
  PhraseSet lead_columns;  // of them, the ones that name who is to act
  PhraseSet attendance;    // "present", "in attendance", "apologies"
  PhraseSet headings;      // usual headings, for minutes that number nothing: "apologies for absence"
  PhraseSet
      sentence_starters;       // after a title on the same line, where its text begins: "the", "it was", "dr"
  PhraseSet ends;              // after the last item: "date of next meeting", "signed"
  PhraseSet item_words;        // may stand before a number: "item", "minute"
  PhraseSet paper_words;       // before a paper's mark: "paper", "enc"
  PhraseSet speech;            // behind a name, the verb of a sentence: "gave", "thanked"
  PhraseSet no_headings;       // look like a heading and are none: "resolved", "action"
  PhraseSet decision_columns;  // of the table, the ones that hold what was decided
};

// [actions]: action logs and action points.
struct ActionWords {
  PhraseSet ref_columns, number_columns, date_columns, item_columns, owner_columns, action_columns,
      due_columns, progress_columns, status_columns;
  PhraseSet leads;      // "action", "action point"
  PhraseSet statuses;   // "in progress", "complete"
  PhraseSet nothing;    // "no outstanding actions"
  PhraseSet own_steps;  // heads what a paper plans by itself: "next steps"
};

// [questions]: who asks, and where.
struct QuestionWords {
  PhraseSet titles;    // of items and papers: "public questions", "deputations"
  PhraseSet lead_ins;  // before a name: "question from", "questions received from"
  PhraseSet asks;      // after a name: "asked", "enquired"
  PhraseSet answers;   // "answer", "reply", "response"
  PhraseSet honorifics;
};

struct GovernanceVocabulary {
  VerbWords verbs;
  ResolutionWords resolution;
  MinuteWords minutes;
  ActionWords actions;
  QuestionWords questions;
  PaperWords papers;
};

// Throws Error{settings} naming `file_name`, line and entry where one is unknown, missing or of a wrong type.
GovernanceVocabulary parse_governance_vocabulary(std::string_view toml,
                                                 std::string_view file_name = "governance.toml");

}  // namespace quorate
