#include "indexer/catalogue.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <utility>

#include "analyzers/error.h"
#include "indexer/files.h"

namespace quorate {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

constexpr std::string_view kSuffix = ".json";

template <typename Enum>
Enum required(std::optional<Enum> named) {
  if (!named) throw Error(ErrorKind::damaged, "a name that is not known");
  return *named;
}

ordered_json to_json(const KnownRecord& record) {
  return {record.id,         name_of(record.kind),      record.ref, record.text_hash, record.lines.first,
          record.lines.last, name_of(record.visibility)};
}

KnownRecord known_record(const ordered_json& row) {
  return {row.at(0),
          required(kind_named(row.at(1).get<std::string>())),
          row.at(2),
          row.at(3),
          {row.at(4), row.at(5)},
          required(visibility_named(row.at(6).get<std::string>()))};
}

ordered_json to_json(const GoneRecord& record) {
  return {record.id, record.moved_to, name_of(record.visibility)};
}

GoneRecord gone_record(const ordered_json& row) {
  return {row.at(0), row.at(1), required(visibility_named(row.at(2).get<std::string>()))};
}

template <typename Row>
ordered_json list_of(const std::vector<Row>& rows) {
  ordered_json list = ordered_json::array();
  for (const Row& row : rows) list.push_back(to_json(row));
  return list;
}

}  // namespace

KnownFile file_of(const KnownPack& pack, const KnownFile& file) {
  const auto member = pack.content.find(kMemberMark);
  const std::size_t cut = member == std::string::npos ? 0 : pack.content.size() - member;
  return {file.path.substr(0, file.path.size() - cut), file.root,
          file.name.substr(0, file.name.size() - cut)};
}

std::string encode(const KnownPack& pack) {
  ordered_json files = ordered_json::array();
  for (const KnownFile& file : pack.files)
    files.push_back({{"path", file.path}, {"root", file.root}, {"name", file.name}});
  const ordered_json json = {{"id", pack.id},
                             {"content", pack.content},
                             {"settings", pack.settings},
                             {"held", pack.held},
                             {"files", std::move(files)},
                             {"records", list_of(pack.records)},
                             {"gone", list_of(pack.gone)}};
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

KnownPack decode_known_pack(std::string_view text) {
  try {
    const auto json = ordered_json::parse(text);
    KnownPack pack;
    pack.id = json.at("id");
    pack.content = json.at("content");
    pack.settings = json.at("settings");
    pack.held = json.at("held");
    for (const auto& file : json.at("files"))
      pack.files.push_back({file.at("path"), file.at("root"), file.at("name")});
    for (const auto& row : json.at("records")) pack.records.push_back(known_record(row));
    for (const auto& row : json.at("gone")) pack.gone.push_back(gone_record(row));
    return pack;
  } catch (const nlohmann::json::exception& fault) {
    throw Error(ErrorKind::damaged, std::string("no entry of a catalogue: ") + fault.what());
  }
}

Catalogue::Catalogue(std::string folder) : folder_(std::move(folder)) {
  try {
    fs::create_directories(folder_);
    for (const fs::directory_entry& entry : fs::directory_iterator(folder_)) {
      if (entry.path().extension() != kSuffix) continue;
      try {
        put(decode_known_pack(read_file(entry.path().string())));
      } catch (const Error& fault) {
        throw Error(fault.kind(), entry.path().string() + ": " + fault.message(),
                    "without this file its pack is taken for a new one: remove it if that may be");
      }
    }
  } catch (const fs::filesystem_error& fault) {
    throw Error(ErrorKind::unreadable, folder_ + ": " + fault.code().message());
  }
  changed_.clear();
}

const KnownPack* Catalogue::with_id(std::string_view id) const {
  const auto found = packs_.find(id);
  return found == packs_.end() ? nullptr : &found->second;
}

const KnownPack* Catalogue::with_content(std::string_view content) const {
  const auto found = id_by_content_.find(content);
  return found == id_by_content_.end() ? nullptr : with_id(found->second);
}

const KnownPack* Catalogue::with_path(std::string_view path) const {
  const auto found = id_by_path_.find(path);
  return found == id_by_path_.end() ? nullptr : with_id(found->second);
}

std::vector<const KnownPack*> Catalogue::with_content_of(std::string_view file_content) const {
  std::vector<const KnownPack*> packs =
      starting_with(id_by_content_, std::string(file_content) + kMemberMark);
  if (const KnownPack* whole = with_content(file_content)) packs.push_back(whole);
  return packs;
}

std::vector<const KnownPack*> Catalogue::with_path_within(std::string_view path) const {
  return starting_with(id_by_path_, std::string(path) + "/");
}

std::vector<const KnownPack*> Catalogue::starting_with(const Ids& ids, const std::string& beginning) const {
  std::vector<const KnownPack*> packs;
  for (auto at = ids.lower_bound(beginning); at != ids.end() && at->first.starts_with(beginning); ++at)
    packs.push_back(with_id(at->second));
  return packs;
}

void Catalogue::each(const std::function<void(const KnownPack&)>& take) const {
  for (const auto& [id, pack] : packs_) take(pack);
}

void Catalogue::put(KnownPack pack) {
  if (const auto known = packs_.find(pack.id); known != packs_.end()) forget_names_of(known->second);
  id_by_content_[pack.content] = pack.id;
  for (const KnownFile& file : pack.files) id_by_path_[file.path] = pack.id;
  changed_.insert(pack.id);
  std::string id = pack.id;
  packs_.insert_or_assign(std::move(id), std::move(pack));
}

// A path that has gone over to another pack stays with that one.
void Catalogue::forget_names_of(const KnownPack& pack) {
  const auto forget = [&](auto& ids, const std::string& name) {
    if (const auto found = ids.find(name); found != ids.end() && found->second == pack.id) ids.erase(found);
  };
  forget(id_by_content_, pack.content);
  for (const KnownFile& file : pack.files) forget(id_by_path_, file.path);
}

std::string Catalogue::free_id(const std::string& wanted) {
  if (!packs_.contains(wanted)) return wanted;
  int& number = next_number_.try_emplace(wanted, 2).first->second;
  while (packs_.contains(wanted + "-" + std::to_string(number))) ++number;  // no pack is ever forgotten
  return wanted + "-" + std::to_string(number);
}

void Catalogue::save() {
  for (const std::string& id : changed_)
    replace_file(folder_ + "/" + id + std::string(kSuffix), encode(packs_.at(id)));
  changed_.clear();
}

}  // namespace quorate
