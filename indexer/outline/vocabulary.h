// The words by which a pack's outline is read: config/outline.toml, parsed once, shared by all threads.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analyzers/record.h"
#include "indexer/outline/folded_text.h"

namespace quorate {

// Fields of a cover sheet, and of the head of a paper.
enum class CoverField : unsigned char {
  meeting,
  date,
  title,
  mark,
  item,
  presenter,
  author,
  sponsor,
  purpose,
  recommendation,
  summary,
  appendices,
  history,
  confidential,
  venue,  // of agendas and minutes, which have such heads too
  other,  // known to stand on cover sheets, of no further use
};
inline constexpr std::size_t kCoverFields = 16;

// Columns of an agenda's table.
enum class AgendaColumn : unsigned char { ref, title, purpose, presenter, paper, time, pages, none };
inline constexpr std::size_t kAgendaColumns = 7;

struct OutlineVocabulary {
  std::vector<Phrases> cover_labels;                          // by CoverField
  std::vector<Phrases> agenda_columns;                        // by AgendaColumn
  std::vector<std::pair<PaperType, Phrases>> title_types;     // in order: the first that a title holds wins
  std::vector<std::pair<PaperType, Phrases>> told_about;      // with which a title tells about one: "update"
  std::vector<std::pair<PaperType, Phrases>> title_openings;  // the same, of phrases that a title begins with
  std::vector<std::pair<PaperType, std::vector<Phrases>>>
      title_pairs;                                           // every list must have a phrase in the title
  std::vector<std::pair<PaperType, Phrases>> content_types;  // headings and columns within a paper
  std::vector<std::pair<Phrases, Verb>> purposes;            // in the order of the file
  Phrases marks;                    // before a paper's mark: "enc", "paper", "agenda item"
  Phrases attachment_marks;         // those of `marks` that may be an appendix too: "attachment"
  Phrases appendix_marks;           // "appendix", "annex", "schedule"
  Phrases agenda_titles;            // "agenda", "order of business"
  Phrases agenda_ends;              // after the last item: "date of next meeting"
  Phrases agenda_usual;             // items that most agendas have: "apologies", "any other business"
  Phrases agenda_procedural;        // items that bring no paper: "call to order", "adjournment"
  Phrases minutes_titles;           // "minutes of", "minutes"
  Phrases attendance;               // "present", "in attendance", "members present"
  Phrases log_titles;               // "action log", "matters arising"
  Phrases log_columns;              // heads of its columns: "owner", "due", "status"
  Phrases salutations;              // "dear"
  Phrases valedictions;             // "yours sincerely"
  Phrases speaks_for;               // before the name of a letter's sender: "on behalf of"
  Phrases addressed;                // before the name of whom it goes to: "to"
  Phrases letter_heads;             // "sent via email", "our ref"
  Phrases publication_heads;        // "classification official", "publication reference"
  Phrases periods;                  // what a document is about in time: "reporting period"
  Phrases closings;                 // last headings of a paper: "recommendation", "conclusion"
  Phrases asks;                     // a line's last words before what is asked: "the board is asked to"
  Phrases contents;                 // heads a list of contents
  Phrases letter_sentences;         // first words of a letter's text: "thank you"
  Phrases requests;                 // what a report asks: "is asked to"
  Phrases report_heads;             // lines that head a report: "report of the director", "staff report"
  Phrases not_bodies;               // after a body's word it names a place or a post: "council chamber"
  Phrases sittings;                 // of a body: "meeting", "session"
  Phrases committees;               // last words of a part of a body that meets: "panel"
  Phrases fields_of_bodies;         // behind a word of a paper's type it names a body: "policy committee"
  Phrases meeting_bodies;           // "board of directors", "committee", "governing body"
  Phrases organisation_ends;        // a name's last words: "nhs foundation trust", "combined authority"
  Phrases organisation_begins;      // or its first: "university of", "city of"
  Phrases organisation_translated;  // its first words in other languages: "bwrdd iechyd", "comhairle"
  Phrases organisation_whole;       // names of common words alone that say which body is meant
  Phrases common_words;             // don't tell a body from others of its kind
  Phrases kinds_of_body;            // what it calls itself: ("the Trust")
  Phrases kinds_that_meet;          // last words of those who meet: "directors", "council"
  Phrases introductions;            // stand before a name and are no part of it: "minutes", "agenda"
  Phrases not_letterheads;          // words of headings and posts
  Phrases places;                   // words of venues and addresses
  Phrases meeting_dates;            // words of a line that gives the date of the meeting: "to be held"
  Phrases held;                     // before the day on which another meeting was: "held on"
  Phrases summons;                  // words by which a meeting is called: "summoned to attend"
  Phrases conveners;                // posts of those who sign a summons
  Phrases next_meeting;             // a date after these is another meeting's
  Phrases private_marks;            // "private", "confidential", "closed session"
  Phrases paper_words;              // words of papers and posts: a line with one is no letterhead
  Phrases honorifics;               // before a name: "dr"
  Phrases post_words;               // words of posts and bodies, which no name holds
  Phrases offices;                  // first or last words of a post: "director of", "secretary"
  Phrases verbal;                   // in the paper column: no paper comes: "verbal", "oral"
  Phrases attached;                 // or one without a mark: "attached", "to follow"
  Phrases reporters;                // before who reports on an item: "report of the"
  Phrases agenda_whole;             // titles of agendas that say so only alone on their line: "business"
  Phrases present;                  // labels of who was there, which no agenda has: "present", "sederunt"
  Phrases proceedings;              // words of what a meeting did: "resolved", "was agreed"
  Phrases meeting_closings;         // that it ended: "the meeting closed"
};

// Throws Error{settings} naming `file_name` and entry where one is unknown, missing or of a wrong type.
OutlineVocabulary parse_outline_vocabulary(std::string_view toml,
                                           std::string_view file_name = "outline.toml");

}  // namespace quorate
