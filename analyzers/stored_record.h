// What the index keeps of records and packs: the data of a Xapian document, and the metadata of a shard.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyzers/record.h"

namespace quorate {

// A record as the data of its Xapian document: everything but `text`, which is read back through `spans`.
std::string encode(const Record& record);
Record decode_record(std::string_view data);  // throws Error{damaged}

// What was read of a field of a pack, and what a person set in its place.
struct Correction {
  std::string field;  // "organisation", "meeting_date" ...
  std::string read;
  std::string set;
  bool operator==(const Correction&) const = default;
};

// Noise or doubt met in a pack: told, never thrown.
struct Problem {
  std::string kind;  // "homoglyph", "ghost_line", "damaged_reference", "confidential_mark" ...
  LineRange lines;
  int page = 0;
  std::string detail;
  bool operator==(const Problem&) const = default;
};

// A pack as the public (or the restricted) side knows it: the value of the shard's metadata key
// `pack_key(id)`.
struct PackInfo {
  std::string id;
  std::string title;
  std::string organisation, organisation_id, body;
  std::string meeting_date;
  std::string file;          // as in Source::file
  std::string original;      // where the original lies: an absolute path; empty where it may not be served
  std::string content_type;  // of the original
  std::string content_hash;  // of the original, hex
  std::string text_file;     // name of its PackText within the index's texts/ folder
  std::string source_url, publisher, licence;
  int pages = 0;  // 0 where the format has none
  int records = 0;
  double text_quality = 1.0;  // share of words free of noise, 0 to 1
  std::vector<Problem> problems;
  std::vector<Correction> corrections;
  bool operator==(const PackInfo&) const = default;
};
std::string encode(const PackInfo& pack);     // JSON
PackInfo decode_pack(std::string_view json);  // throws Error{damaged}

// Keys of a shard's metadata.
std::string pack_key(std::string_view pack_id);     // -> encode(PackInfo)
std::string gone_key(std::string_view record_id);   // -> the id that took its place, or "-" where nothing did
std::string acronym_key(std::string_view pack_id);  // -> what its text defines: a line each, short TAB long
inline constexpr std::string_view kPackKeyPrefix = "pack/";
inline constexpr std::string_view kGoneKeyPrefix = "gone/";
inline constexpr std::string_view kAcronymKeyPrefix = "acronym/";

}  // namespace quorate
