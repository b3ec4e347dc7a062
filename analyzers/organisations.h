// The authority of organisations: which names are one body, and what it is called.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/record.h"

namespace quorate {

struct Organisation {
  std::string id;    // slug, stable; "llr-icb", "wrayburn-valley-teaching-hospitals-nhs-foundation-trust"
  std::string name;  // as it is shown
  std::string code;  // ODS code, or empty
  std::vector<std::string> other_names;   // short names and former names
  std::vector<std::string> predecessors;  // codes of bodies that it followed
  bool operator==(const Organisation&) const = default;
};

struct FoundOrganisation {
  const Organisation* organisation;  // owned by the authority
  Span span;                         // bytes of the text
};

// Built from the text of config/organisations.tsv (columns in its header) plus what packs add. Names are
// compared without case, punctuation, "the", "&" against "and", and a trailing "Board", "NHS" in front or
// not.
class OrganisationAuthority {
public:
  // Throws Error{settings} naming the line where the table is not as its header says, or two bodies have one
  // name. An other name, or the initials of a board's place ("LLR ICB"), that would fit two bodies stands for
  // none.
  explicit OrganisationAuthority(std::string_view tsv);

  // By id, name, short name, other name or code; nullptr where it is not known. Stays valid as names are
  // added.
  const Organisation* find(std::string_view name) const;
  // The longest names known in the text, left to right, no overlap. A name that doesn't say what it names
  // ("Medway") isn't sought, an acronym ("UHL") only in capitals. One pass over the words.
  std::vector<FoundOrganisation> find_in(std::string_view text) const;
  // A body that the table lacks, as its own pack names it. Returns the one that was there where the name is
  // known.
  const Organisation* add(std::string_view name);

private:
  struct Impl;
  std::shared_ptr<Impl> impl_;
};

// What a name is compared by: without case, punctuation, brackets, "the", "and", its organ ("Board", "Board
// of Directors") and "NHS" in front; "integrated care board" is "icb", "NHS Foundation Trust" and "NHS Trust"
// are "trust". "NHS Leicester, Leicestershire & Rutland ICB Board" gives "leicester leicestershire rutland
// icb".
std::string organisation_key(std::string_view name);
// Lower-case ASCII words joined by '-': part of ids and addresses. At most 80 bytes.
std::string slug(std::string_view text);

}  // namespace quorate
