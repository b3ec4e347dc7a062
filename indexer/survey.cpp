#include "indexer/survey.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <utility>

#include "analyzers/error.h"
#include "indexer/content_hash.h"
#include "indexer/corrections.h"
#include "indexer/extract/format.h"
#include "indexer/files.h"

namespace quorate {
namespace {

namespace fs = std::filesystem;

// By content nothing of ours, by name a pack: its owner expects it to be read.
bool is_named_like_a_pack(const std::string& path) {
  constexpr std::array<std::string_view, 10> names = {".txt",  ".md",  ".pdf",  ".docx", ".pptx",
                                                      ".xlsx", ".htm", ".html", ".zip",  ".doc"};
  std::string extension = fs::path(path).extension().string();
  for (char& c : extension)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return std::find(names.begin(), names.end(), extension) != names.end();
}

bool has_file(const KnownPack& pack, const std::string& path) {
  return std::any_of(pack.files.begin(), pack.files.end(),
                     [&](const KnownFile& file) { return file.path == path; });
}

// What a problem calls a file: the same in every run, and without the folders above, which are nobody's
// business who reads the pack.
std::string short_name(const std::string& path) {
  const fs::path whole(path);
  return (whole.parent_path().filename() / whole.filename()).string();
}

// The files of one content that are there now.
struct Twins {
  std::string content;
  std::uint64_t bytes = 0;
  std::vector<FoundFile> found;                  // in this run, in order
  std::map<std::string, PackSettings> settings;  // by path; of files known from before too
  bool wrong_correction = false;
};

class Surveyor {
public:
  Surveyor(const Catalogue& catalogue, const SurveyRules& rules) : catalogue_(catalogue), rules_(rules) {}

  void look_at(const FoundFile& file) {
    looked_at_.insert(file.path);
    try {
      note_known_path(file.path);
      const std::string bytes = read_file(file.path, rules_.most_bytes);
      const Format format = detect_format(bytes);
      if (!is_read(format)) return set_aside(file, format);
      Twins& twins = twins_of(content_hash(bytes), bytes.size());
      twins.found.push_back(file);
      set(twins, file);
    } catch (const Error& fault) {
      survey_.failures.push_back(failure_of(file, fault.message()));
    } catch (const std::exception& fault) {
      survey_.failures.push_back(failure_of(file, fault.what()));
    }
  }

  Survey finish() {
    for (Twins& twins : twins_) weigh(twins);
    return std::move(survey_);
  }

private:
  // Whatever the file holds now, what was read from it has not vanished.
  void note_known_path(const std::string& path) {
    if (const KnownPack* known = catalogue_.with_path(path)) survey_.present.insert(known->id);
    for (const KnownPack* known : catalogue_.with_path_within(path)) survey_.present.insert(known->id);
  }

  void set_aside(const FoundFile& file, Format format) {
    if (format == Format::empty)
      survey_.failures.push_back({file.typed, "is empty"});
    else if (file.given || is_named_like_a_pack(file.path))
      survey_.failures.push_back({file.typed, "is not read: it is " + std::string(name_of(format))});
    else
      ++survey_.unknown;
  }

  Twins& twins_of(const std::string& content, std::uint64_t bytes) {
    const auto [at, is_new] = place_.try_emplace(content, twins_.size());
    if (is_new) twins_.push_back({content, bytes, {}, {}, false});
    return twins_[at->second];
  }

  void set(Twins& twins, const FoundFile& file) {
    try {
      twins.settings[file.path] = corrections_for(file.path);
    } catch (const Error& fault) {
      twins.wrong_correction = true;
      survey_.failures.push_back(failure_of(file, fault.message()));
    }
  }

  // A name that this run was not given speaks too where it still stands for this content.
  void add_known_names(Twins& twins, const std::vector<const KnownPack*>& known) {
    for (const KnownPack* pack : known) {
      for (const KnownFile& part : pack->files) {
        const KnownFile file = file_of(*pack, part);
        if (looked_at_.contains(file.path) || twins.settings.contains(file.path)) continue;
        if (holds(file.path, twins.content)) set(twins, {file.path, file.root, file.name, false, file.path});
      }
    }
  }

  static bool holds(const std::string& path, const std::string& content) {
    std::error_code fault;
    if (!fs::is_regular_file(path, fault)) return false;
    try {
      return content_hash_of_file(path) == content;
    } catch (const Error&) {
      return false;  // what can't be read says nothing
    }
  }

  static PackSettings settings_of(const Twins& twins) {
    std::vector<NamedSettings> names;
    for (const auto& [path, settings] : twins.settings) names.push_back({short_name(path), settings});
    return merge_settings(names);
  }

  void weigh(Twins& twins) {
    const std::vector<const KnownPack*> known = catalogue_.with_content_of(twins.content);
    for (const KnownPack* pack : known) survey_.present.insert(pack->id);
    add_known_names(twins, known);
    if (twins.wrong_correction || twins.found.empty()) return;
    PackSettings settings = settings_of(twins);
    if (rules_.restricted) settings.visibility = name_of(Visibility::restricted);
    if (settings.withdrawn) return withdraw(twins, known);
    const std::string mark = fingerprint(settings);
    const bool same = !known.empty() && std::all_of(known.begin(), known.end(), [&](const KnownPack* pack) {
      return is_as_it_was(*pack, twins, mark);
    });
    if (same && !rules_.read_all) return note_unchanged(twins, *known.front());
    survey_.tasks.push_back({twins.found.front(),
                             {twins.found.begin() + 1, twins.found.end()},
                             twins.content,
                             twins.bytes,
                             std::move(settings)});
  }

  void note_unchanged(const Twins& twins, const KnownPack& pack) {
    ++survey_.unchanged;
    if (pack.content != twins.content) return;  // members of an archive
    for (const FoundFile& file : twins.found)
      if (!has_file(pack, file.path)) survey_.new_names.push_back({pack.id, file});
  }

  // A pack is told anew where the file that it was read from is gone or holds something else: its address has
  // to change.
  bool is_as_it_was(const KnownPack& pack, const Twins& twins, const std::string& mark) const {
    return pack.held && rules_.in_index.contains(pack.id) && pack.settings == mark &&
           twins.settings.contains(file_of(pack, pack.files.front()).path);
  }

  void withdraw(const Twins& twins, std::vector<const KnownPack*> known) {
    ++survey_.withdrawn;
    for (const FoundFile& file : twins.found) {
      if (const KnownPack* pack = catalogue_.with_path(file.path)) known.push_back(pack);
      for (const KnownPack* pack : catalogue_.with_path_within(file.path)) known.push_back(pack);
    }
    for (const KnownPack* pack : known)
      if (pack->held && leaving_.insert(pack->id).second) survey_.leaving.push_back(pack->id);
  }

  const Catalogue& catalogue_;
  const SurveyRules& rules_;
  Survey survey_;
  std::vector<Twins> twins_;                  // in order of the files
  std::map<std::string, std::size_t> place_;  // content -> place in twins_
  std::set<std::string> looked_at_;           // paths
  std::set<std::string> leaving_;
};

}  // namespace

Survey survey(const FoundFiles& found, const Catalogue& catalogue, const SurveyRules& rules) {
  Surveyor surveyor(catalogue, rules);
  for (const FoundFile& file : found.files) surveyor.look_at(file);
  return surveyor.finish();
}

}  // namespace quorate
