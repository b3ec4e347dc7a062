#include "indexer/index_check.h"

#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include <array>
#include <cstring>
#include <functional>
#include <map>
#include <sstream>

#include "analyzers/error.h"
#include "analyzers/pack_text.h"
#include "indexer/catalogue.h"
#include "indexer/content_hash.h"
#include "indexer/files.h"
#include "indexer/index_contents.h"
#include "indexer/shard_files.h"

namespace quorate {
namespace {

using Faults = std::vector<std::string>;

std::string read_all(int descriptor) {
  std::string text;
  std::array<char, 4096> buffer{};
  for (;;) {
    const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return text;
    text.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

[[noreturn]] void write_and_end(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t put = ::write(descriptor, text.data(), text.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) ::_exit(1);
    text.remove_prefix(static_cast<std::size_t>(put));
  }
  ::_exit(0);
}

// What `work` gives, computed in a child process; a line of our own where the child dies of it.
std::string in_child(const std::function<std::string()>& work) {
  std::array<int, 2> pipe{};
  if (::pipe(pipe.data()) != 0)
    throw Error(ErrorKind::internal, std::string("pipe: ") + std::strerror(errno));
  const pid_t child = ::fork();
  if (child < 0) throw Error(ErrorKind::internal, std::string("fork: ") + std::strerror(errno));
  if (child == 0) {
    ::close(pipe[0]);
    write_and_end(pipe[1], work());
  }
  ::close(pipe[1]);
  std::string text = read_all(pipe[0]);
  ::close(pipe[0]);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  if (WIFSIGNALED(status)) return "reading it ends in signal " + std::to_string(WTERMSIG(status));
  if (WEXITSTATUS(status) != 0) return "reading it fails";
  return text;
}

// The text that a pack's records stand in, and its length, by pack.
using TextLengths = std::map<std::string, std::size_t, std::less<>>;

std::string fault_of_text(const std::string& index, const PackInfo& pack, TextLengths& lengths) {
  try {
    const std::string path = index + "/" + std::string(kTextFolder) + "/" + pack.text_file;
    const std::string bytes = read_file(path);
    lengths[pack.id] = PackTextView(bytes).text().size();
    if (pack.text_file.find(content_hash(bytes)) == std::string::npos)
      return path + ": damaged: its content has changed";
    return {};
  } catch (const Error& fault) {
    return "the text of " + pack.id + " is damaged: " + fault.message();
  }
}

std::string faults_of_records(const Xapian::Database& shard, const TextLengths& lengths) {
  std::string faults;
  for (auto at = shard.postlist_begin(""); at != shard.postlist_end(""); ++at) {
    const Record record = decode_record(shard.get_document(*at).get_data());
    const auto length = lengths.find(pack_of(record.id));
    if (length == lengths.end()) {
      faults += "damaged: its pack is not held: " + record.id + "\n";
      continue;
    }
    for (const Span& span : record.spans)
      if (span.begin > span.end || span.end > length->second)
        faults += "damaged: it points beyond the text of its pack: " + record.id + "\n";
  }
  return faults;
}

std::string faults_within(const std::string& index, const std::string& folder, const Shard& expected) {
  std::ostringstream said;
  if (Xapian::Database::check(folder, 0, &said) != 0) return "damaged: " + said.str();
  const Xapian::Database shard(folder);
  std::string faults;
  if (shard.get_doccount() != expected.records)
    faults += "damaged: holds " + std::to_string(shard.get_doccount()) + " records, not " +
              std::to_string(expected.records) + "\n";
  TextLengths lengths;
  const std::string prefix(kPackKeyPrefix);
  for (auto key = shard.metadata_keys_begin(prefix); key != shard.metadata_keys_end(prefix); ++key)
    if (const std::string fault = fault_of_text(index, decode_pack(shard.get_metadata(*key)), lengths);
        !fault.empty())
      faults += fault + "\n";
  return faults + faults_of_records(shard, lengths);
}

std::string checked(const std::function<std::string()>& work) {
  try {
    return work();
  } catch (const Xapian::Error& fault) {
    return "damaged: " + fault.get_description();
  } catch (const std::exception& fault) {
    return std::string("damaged: ") + fault.what();
  }
}

void check_shard(const std::string& index, const Shard& shard, Faults& faults) {
  const std::string folder = shard_folder(index, shard.name);
  if (const std::string damage = find_damage(folder); !damage.empty()) {
    faults.push_back(folder + ": damaged: " + damage);
    return;
  }
  const std::string said =
      in_child([&] { return checked([&] { return faults_within(index, folder, shard); }); });
  std::istringstream lines(said);
  for (std::string line; std::getline(lines, line);)
    if (!line.empty()) faults.push_back(folder + ": " + line);
}

// Whatever the catalogue calls held has to be in the index, or it would never be read again.
void check_catalogue(const std::string& index, const Manifest& manifest, Faults& faults) {
  std::map<std::string, bool> held;
  for (const Visibility side : {Visibility::open, Visibility::restricted})
    for (const PackInfo& pack : packs_of(index, manifest, side)) held[pack.id] = false;
  Catalogue(index + "/" + std::string(kCatalogueFolder)).each([&](const KnownPack& pack) {
    const auto found = held.find(pack.id);
    if (found != held.end())
      found->second = true;
    else if (pack.held)
      faults.push_back("the catalogue holds a pack that the index lacks: " + pack.id);
  });
  for (const auto& [id, known] : held)
    if (!known) faults.push_back("the index holds a pack that the catalogue does not know: " + id);
}

}  // namespace

std::vector<std::string> faults_of_index(const std::string& index, const Manifest& manifest) {
  Faults faults;
  for (const Visibility side : {Visibility::open, Visibility::restricted})
    for (const Shard& shard : manifest.shards(side)) check_shard(index, shard, faults);
  if (faults.empty()) check_catalogue(index, manifest, faults);
  return faults;
}

}  // namespace quorate
