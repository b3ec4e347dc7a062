// The catalogue: which packs were ever read, from which files, and the ids that they were given. The writer's
// alone; what makes links permanent.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/record.h"
#include "indexer/fresh_packs.h"

namespace quorate {

// Between the hash of a ZIP and the name of its member.
inline constexpr char kMemberMark = ':';

struct KnownFile {
  std::string path;  // absolute; of a member of a ZIP "/.../pack.zip/member.pdf"
  std::string root;  // the folder that was given, or the file's own
  std::string name;  // as in Source::file
  bool operator==(const KnownFile&) const = default;
};

// What tells a record again when its pack is read anew.
struct KnownRecord {
  std::string id;
  Kind kind = Kind::passage;
  std::string ref;
  std::string text_hash;
  LineRange lines;
  Visibility visibility = Visibility::open;
  bool operator==(const KnownRecord&) const = default;
};

struct KnownPack {
  std::string id;
  std::string content;   // hash of the file; of a member of a ZIP that of the ZIP and the member's name
  std::string settings;  // fingerprint of the corrections that it was read with
  bool held = true;      // false: withdrawn or vanished; its ids stay its own
  std::vector<KnownFile> files;  // one, or several names of the same content
  std::vector<KnownRecord> records;
  std::vector<GoneRecord> gone;
  bool operator==(const KnownPack&) const = default;
};

// The file itself: of a member of a ZIP the ZIP.
KnownFile file_of(const KnownPack& pack, const KnownFile& file);

std::string encode(const KnownPack& pack);           // JSON
KnownPack decode_known_pack(std::string_view json);  // throws Error{damaged}

// Holds what is on the disk and what has changed since; save() writes the changes, one small file a pack.
class Catalogue {
public:
  // Throws Error{damaged|unreadable} naming the file that can't be read.
  explicit Catalogue(std::string folder);

  const KnownPack* with_id(std::string_view id) const;
  const KnownPack* with_content(std::string_view content) const;
  const KnownPack* with_path(std::string_view path) const;
  // A ZIP is several packs: those of one content, and those read from within one file.
  std::vector<const KnownPack*> with_content_of(std::string_view file_content) const;
  std::vector<const KnownPack*> with_path_within(std::string_view path) const;
  void each(const std::function<void(const KnownPack&)>& take) const;

  // Replaces what is known under its id.
  void put(KnownPack pack);
  // `wanted`, or the first of wanted-2, wanted-3 ... that no pack ever had.
  std::string free_id(const std::string& wanted);

  // After the index has been published, never before: what the catalogue calls read must be in the index.
  void save();

private:
  using Ids = std::map<std::string, std::string, std::less<>>;
  std::vector<const KnownPack*> starting_with(const Ids& ids, const std::string& beginning) const;
  void forget_names_of(const KnownPack& pack);

  std::string folder_;
  std::map<std::string, KnownPack, std::less<>> packs_;
  Ids id_by_content_, id_by_path_;
  std::set<std::string> changed_;
  std::map<std::string, int> next_number_;  // of ids that were wanted more than once
};

}  // namespace quorate
