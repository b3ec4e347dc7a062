// A document: one paper of a pack, as a run of rows with what its face says.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analyzers/dates.h"
#include "analyzers/record.h"
#include "indexer/outline/clean_text.h"

namespace quorate {

// Rows [first, last) of a CleanText.
struct RowRange {
  std::size_t first = 0;
  std::size_t last = 0;
  bool empty() const { return first >= last; }
  bool operator==(const RowRange&) const = default;
};

// A numbered line of an agenda.
struct AgendaLine {
  std::string ref;  // as the body writes it, repaired where noise had damaged it: "ICB/22/41", "7"
  std::string title;
  std::vector<Verb> purpose;
  std::vector<std::string> presenter;
  std::string paper;          // "C", "Enc 4"; empty where it has none, or none with a mark
  bool brings_paper = false;  // says that a paper comes with it, by its mark, its pages or "attached"
  std::string time;           // as printed
  int first_page = 0;         // of its paper as the agenda prints it; 0 where it doesn't
  int last_page = 0;
  bool restricted = false;  // stands under a heading of private business
  bool damaged = false;     // `ref` was repaired
  RowRange rows;            // the rows that it takes, details below it included
  bool operator==(const AgendaLine&) const = default;
};

struct Document {
  RowRange rows;
  RowRange cover;  // its cover sheet, within rows; empty where it has none
  PaperType type = PaperType::other;
  std::string title;
  std::string mark;      // "A", "Enc 4", "7"
  std::string item_ref;  // reference of the agenda item that it belongs to, where known
  std::string organisation, organisation_id, body, issuer;
  std::string meeting_date;  // of minutes: the meeting minuted; of all else: the pack's
  std::string document_date;
  DateOrder date_order = DateOrder::day_first;  // of dates in figures, as the pack writes them
  std::vector<Verb> face_purpose;               // as ticked or written on its own face
  std::vector<Verb> announced_purpose;          // as the agenda says
  std::vector<Verb> purpose;                    // of both and of what it recommends: see paper_purpose.h
  People people;
  Visibility visibility = Visibility::open;
  std::string parent_mark;         // of an appendix: the paper that it belongs to
  std::vector<AgendaLine> agenda;  // of an agenda: its numbered lines in order
  std::vector<std::string> rules;  // why it begins here and is what it is, for `extract --explain`
};

// What a pack is as a whole.
struct Outline {
  std::string title;
  std::string organisation, organisation_id, body;
  std::string meeting_date;
  std::vector<Document> documents;  // in order, covering all rows without overlap
  std::vector<Problem> problems;
};

}  // namespace quorate
