#include "indexer/intake.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "indexer/corrections.h"
#include "indexer/permanent_ids.h"

namespace quorate {
namespace {

bool is_there(const KnownFile& file) {
  std::error_code fault;
  return std::filesystem::exists(file.path, fault);
}

// "pack.zip/member.pdf" of the file "pack.zip" gives "member.pdf".
std::string member_of(const std::string& read_name, const std::string& file_name) {
  return read_name.size() > file_name.size() + 1 && read_name.starts_with(file_name + "/")
             ? read_name.substr(file_name.size() + 1)
             : std::string();
}

KnownFile known_file(const FoundFile& file, const std::string& member) {
  const std::string within = member.empty() ? "" : "/" + member;
  return {file.path + within, file.root, file.name + within};
}

void add_unless_there(std::vector<KnownFile>& files, KnownFile file) {
  const bool there =
      std::any_of(files.begin(), files.end(), [&](const KnownFile& each) { return each.path == file.path; });
  if (!there) files.push_back(std::move(file));
}

// Where the pack was read from first, then its other names that are still there.
std::vector<KnownFile> names_of(const Task& task, const std::string& member, const KnownPack* known,
                                bool same_content) {
  std::vector<KnownFile> files = {known_file(task.file, member)};
  for (const FoundFile& other : task.other_names) add_unless_there(files, known_file(other, member));
  if (known != nullptr && same_content)
    for (const KnownFile& file : known->files)
      if (is_there(file)) add_unless_there(files, file);
  return files;
}

}  // namespace

std::vector<GoneRecord> gone_with(const KnownPack& pack) {
  std::vector<GoneRecord> gone;
  gone.reserve(pack.gone.size() + pack.records.size());
  for (const GoneRecord& record : pack.gone) gone.push_back({record.id, {}, record.visibility});
  for (const KnownRecord& record : pack.records) gone.push_back({record.id, {}, record.visibility});
  return gone;
}

PackContent Intake::take(PackReading reading, const Task& task, const std::string& original) {
  const std::string member = member_of(reading.pack.file, task.file.name);
  const std::string content = member.empty() ? task.content : task.content + kMemberMark + member;
  const KnownPack* known = find_known(content, known_file(task.file, member).path);
  if (known == nullptr) known = find_vanished(reading.pack.id);
  const bool same_content = known != nullptr && known->content == content;

  rename_pack(reading, known != nullptr ? known->id : catalogue_.free_id(reading.pack.id));
  std::vector<GoneRecord> gone;
  if (known != nullptr) gone = keep_ids(reading, *known, same_content);
  catalogue_.put({reading.pack.id, content, fingerprint(task.settings), true,
                  names_of(task, member, known, same_content), known_records(reading.records), gone});
  gone = links_that_lead(std::move(gone), reading.records);

  left_.erase(reading.pack.id);  // left under one name and met under another in the same run: it has not left
  reading.pack.original = original;
  reading.pack.content_hash = content;
  return {std::move(reading.pack), std::move(reading.records), std::move(reading.text), std::move(gone)};
}

const KnownPack* Intake::find_known(const std::string& content, const std::string& path) {
  const KnownPack* by_path = catalogue_.with_path(path);
  const KnownPack* by_content = catalogue_.with_content(content);
  if (by_content != nullptr) {
    if (by_path != nullptr && by_path != by_content) leave_path(*by_path, path);
    return catalogue_.with_content(content);
  }
  if (by_path == nullptr) return nullptr;
  // Under another name the pack is still what it was: what is at this path now is another pack.
  const bool lives_on = std::any_of(by_path->files.begin(), by_path->files.end(), [&](const KnownFile& file) {
    return file.path != path && is_there(file);
  });
  if (!lives_on) return by_path;
  leave_path(*by_path, path);
  return nullptr;
}

// A pack that left with its files and comes back under another name, edited, is told by what it calls itself.
const KnownPack* Intake::find_vanished(const std::string& id) const {
  const KnownPack* known = catalogue_.with_id(id);
  const bool vanished =
      known != nullptr && !known->held && std::none_of(known->files.begin(), known->files.end(), is_there);
  return vanished ? known : nullptr;
}

// The file at `path` has become another pack's.
void Intake::leave_path(const KnownPack& pack, const std::string& path) {
  KnownPack next = pack;
  std::erase_if(next.files, [&](const KnownFile& file) { return file.path == path; });
  const bool nothing_left = next.files.empty();
  if (nothing_left) next.files = pack.files;
  const std::string id = next.id;
  catalogue_.put(std::move(next));
  if (nothing_left && catalogue_.with_id(id)->held) withdraw(id);
}

void Intake::withdraw(const std::string& pack_id) {
  KnownPack pack = *catalogue_.with_id(pack_id);
  left_[pack.id] = gone_with(pack);
  pack.held = false;
  catalogue_.put(std::move(pack));
}

void Intake::add_name(const NewName& name) {
  KnownPack pack = *catalogue_.with_id(name.pack_id);
  add_unless_there(pack.files, known_file(name.file, {}));
  catalogue_.put(std::move(pack));
}

Removal Intake::take_removal() {
  Removal removal;
  for (auto& [pack_id, gone] : std::exchange(left_, {})) {
    removal.pack_ids.push_back(pack_id);
    removal.gone.insert(removal.gone.end(), gone.begin(), gone.end());
  }
  return removal;
}

}  // namespace quorate
