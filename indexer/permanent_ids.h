// Permanent links: when a pack is read anew, its records keep the ids that they had.
#pragma once

#include <string>
#include <vector>

#include "indexer/catalogue.h"
#include "indexer/reading.h"

namespace quorate {

// Gives the records of a reading the ids that they had in `known`: first its documents are told again, then
// what stands in each; by kind and reference, by kind and text, and where both have changed by their place
// between records that were told (as many there of its kind as before). A record that is new keeps its new
// id, changed where that was ever another's. Ids in the explanations change along. Returns what is gone, with
// the id that took its place: of the same source lines where the file is the same, else of the same reference
// in the same document. Links to what had gone before are followed to where they lead now.
std::vector<GoneRecord> keep_ids(PackReading& reading, const KnownPack& known, bool same_content);

// The same with each link cut that leads to nothing that is there now, or from what was public to what is
// restricted. For the index; the catalogue keeps the links, for what is restricted or withdrawn may come
// back.
std::vector<GoneRecord> links_that_lead(std::vector<GoneRecord> gone, const std::vector<Record>& now);

// Another id for the pack, in all ids of its records.
void rename_pack(PackReading& reading, const std::string& id);

// What the catalogue keeps of the records of a reading.
std::vector<KnownRecord> known_records(const std::vector<Record>& records);

}  // namespace quorate
