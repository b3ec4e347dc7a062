// People as cover sheets and agendas name them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/outline/vocabulary.h"

namespace quorate {

// "Caroline Gregory, Chief Finance Officer" gives "Caroline Gregory"; "Cathy Ellis and Nicci Briggs" both; a
// post alone ("Director of Public Health") stays as it is. Names in capitals become "Hester Vail".
std::vector<std::string> people_named(std::string_view value, const OutlineVocabulary& words);

// Whether the words are a name's: two to five of them, with capitals or initials, none of a post or an
// organisation.
bool looks_like_name(std::string_view text, const OutlineVocabulary& words);

// "Chair", "Director of Homes", "Company Secretary": a post, not a name.
bool is_office(std::string_view text, const OutlineVocabulary& words);

}  // namespace quorate
