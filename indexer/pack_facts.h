// What is known of a pack as a whole: its facts, how well it reads, and what a person set in their place.
#pragma once

#include <string>
#include <vector>

#include "analyzers/stored_record.h"
#include "indexer/extract/pages.h"
#include "indexer/outline/clean_text.h"
#include "indexer/outline/document.h"
#include "indexer/reading.h"

namespace quorate {

// Everything of PackInfo but its id, its counts, its files and what was set. What stands in `private_rows`
// (in order, apart) shows in none of it. `text_quality` is the share of words that stand in rows without
// noise (ghosts, rows that cleaning found a problem in).
PackInfo pack_facts(const Pages& pages, const CleanText& text, const Outline& outline,
                    const std::vector<RowRange>& private_rows);

void apply_settings(PackInfo& pack, const PackSettings& settings);  // source, publisher, licence

// Whether a person set anything of the pack.
bool is_set(const PackSettings& settings);

// What was read without the settings, and what they put in its place, field by field. `visibility_read` is
// what the text alone says of it.
std::vector<Correction> corrections_of(const Outline& read, const Outline& set, const PackSettings& settings,
                                       const std::string& visibility_read);

// "meeting_date was read as "", set to "2024-07-31"".
std::string in_words(const Correction& correction);

}  // namespace quorate
