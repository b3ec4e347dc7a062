// The words by which papers are read: what they ask for, their risks and interests, their repeated and
// private parts.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/governance/phrases.h"
#include "indexer/governance/word_tables.h"

namespace quorate {

// [risks]: registers and frameworks.
struct RiskWords {
  PhraseSet registers;   // what a list of risks is called: "risk register", "assurance framework"
  PhraseSet lists;       // what a list of principal risks is called: "principal risks", "key strategic risks"
  PhraseSet id_columns;  // "ref", "risk id"
  PhraseSet title_columns;        // "risk", "risk title", "principal risk"
  PhraseSet description_columns;  // name the risk only where no title column does: "description", "cause"
  std::vector<PhraseSet> score_columns;  // the score that counts first: current, then plain, then inherent
  PhraseSet sum_columns;                 // under a header over several columns, the score: "s", "rating"
  PhraseSet owner_columns;               // "risk owner", "executive lead"
  PhraseSet levels;                      // ratings by a word: "high", "amber"
  PhraseSet rating_columns;  // say that a table rates: "likelihood", "impact", "mitigation", "target"
  PhraseSet labels;          // before a risk in a block of its own: "principal risk", "risk title"
  PhraseSet score_labels;    // before its score in such a block: "residual risk score"
  PhraseSet id_words;        // before a number, they name a risk: "risk", "baf", "crr"
  PhraseSet
      sentence_openings;  // with a capital behind a risk's name, its description begins: "the", "failure"
  PhraseSet templates;    // an empty form: "xxxx", "insert risk"
  PhraseSet closed;       // entries that are kept but are no risks any more: "risk archived"
  PhraseSet no_risks;     // rows of such a table that are none: "total", "key"
};

// [interests]: registers of interests.
struct InterestWords {
  PhraseSet person_columns;    // "name", "member"
  PhraseSet interest_columns;  // "interest declared", "nature of interest"
  PhraseSet nothing;           // "none", "nil return"
};

// [recommendations]: what a paper asks the meeting for.
struct RecommendationWords {
  PhraseSet headings;     // "recommendations", "action required"
  PhraseSet asks;         // "is asked to", "are invited to"
  PhraseSet openings;     // before a clause that stands alone: "for the board to", "it is recommended that"
  PhraseSet offices;      // who is asked is a person: "director", "chief executive"
  PhraseSet name_joints;  // small words within a body's name: "of", "and"
  PhraseSet bodies;       // who may be asked, beside those that resolve: "icb"
  PhraseSet nothing;      // "none", "not applicable"
  PhraseSet ends;         // labels of the cover's next field: "purpose", "appendices"
};

// [passages]: what parts of a paper are called, and function words, by which a language is told.
struct PassageWords {
  PhraseSet part_words;                // before a number or a letter: "appendix", "section"
  PhraseSet captions;                  // before a number, of a table or a picture: "table", "figure"
  PhraseSet person_openings;           // of a line that names a person: "dr", "dear"
  PhraseSet closings;                  // of a letter, before its signature: "yours sincerely"
  std::vector<std::string> languages;  // ISO 639-1
  std::unordered_map<std::string, std::uint32_t> marks;  // folded word: bit i where it is one of languages[i]
};

// [boilerplate]: what the same form prints in every paper.
struct BoilerplateWords {
  PhraseSet openings;    // beginnings of a form's questions and notes: "has due regard been given"
  PhraseSet headings;    // of parts that explain the form: "definitions", "key for level of risk", "contents"
  PhraseSet contents;    // those of them that head a list of contents
  PhraseSet no_answers;  // to a form's question: "not in relation to this report"
};

// [visibility]: what marks private business.
struct VisibilityWords {
  PhraseSet private_sessions;  // of a meeting: "held in private", "closed session", "in camera"
  PhraseSet public_sessions;   // "held in public", "open session"
  PhraseSet passing_sessions;  // a public meeting's minutes name them and go on: "executive session"
  PhraseSet marks;             // say by themselves that what they head is private: "exempt", "in camera"
  PhraseSet qualified_marks;   // say so beside a noun: "confidential" (report)
  PhraseSet mark_nouns;        // that noun: "report", "minutes", "business"
  PhraseSet paper_marks;       // in a mark, they tell that it heads a paper: "report", "not for publication"
  PhraseSet mark_joints;       // words that may stand in a mark: "of", "the", "considered"
  PhraseSet grounds;           // what follows a mark to the end of the row: "by virtue of"
  PhraseSet mark_parts;        // a part of a paper: "appendix", "separate"
  PhraseSet mark_denials;      // "no", "none"
  PhraseSet publicness;        // the other answer: "public", "open"
  PhraseSet passing;           // going into private and out again: "be excluded", "there was no"
  PhraseSet exempt;            // a paper of itself: "this report is exempt"
  PhraseSet not_exempt;        // the same words denied: "exempt information none"
  PhraseSet told;          // a row about a private session, not of one: "will be followed by", "summary of"
  PhraseSet confidential;  // told as a problem where alone: "confidential", "private and confidential"
  PhraseSet yes;           // the answer that makes it one: "yes"
};

struct PaperWords {
  RiskWords risks;
  InterestWords interests;
  RecommendationWords recommendations;
  PassageWords passages;
  BoilerplateWords boilerplate;
  VisibilityWords visibility;
};

// From [risks] [interests] [recommendations] [passages] [boilerplate] [visibility]; throws Error{settings}.
PaperWords read_paper_words(WordTables& tables);

}  // namespace quorate
