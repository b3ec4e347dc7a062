// Who is to act: the name or the office that the words of an action give.
#pragma once

#include <string>
#include <string_view>

#include "indexer/governance/vocabulary.h"

namespace quorate {

// Who is to act, in what follows the mark: "JA to show", "Ms Delacourt to circulate", "The Director of
// Finance will".
struct NamedOwner {
  std::string name;
  bool alone = false;  // nothing but the name
};

NamedOwner owner_in(std::string_view said, const PhraseSet& honorifics, const PhraseSet& members);

// Who stands before the colon that opens a text with names: "RS / LP" of "RS / LP: show the letters", "All"
// of "All: fill in the form"; empty where it opens with none.
std::string owner_before_colon(std::string_view said, const PhraseSet& honorifics);

// Who stands before the dash of "Clerk / Cllr Hart \u2013 obtain three quotes"; alone where there is no dash.
NamedOwner before_dash(std::string_view said);

// "Director of Finance", "Clerk": an office and nothing else.
bool is_office_alone(std::string_view said, const PhraseSet& offices);

// The name behind a label for an owner, wherever it stands: "Nia Corfield" of "... (Lead: Nia Corfield) by
// May"; empty where there is no such label.
std::string labelled_owner(std::string_view text, const PhraseSet& honorifics, const PhraseSet& labels);

// A name or initials in brackets, or behind a dash or a label, at the end of the text.
std::string owner_at_end(std::string_view text, const GovernanceVocabulary& vocabulary);

}  // namespace quorate
