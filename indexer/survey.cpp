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

bool lies_under(const std::string& path, const std::string& folder) {
  return path.size() > folder.size() && path.compare(0, folder.size(), folder) == 0 &&
         (folder.ends_with('/') || path[folder.size()] == '/');
}

bool has_file(const KnownPack& pack, const std::string& path) {
  return std::any_of(pack.files.begin(), pack.files.end(),
                     [&](const KnownFile& file) { return file.path == path; });
}

class Surveyor {
public:
  Surveyor(const Catalogue& catalogue, const SurveyRules& rules) : catalogue_(catalogue), rules_(rules) {}

  void look_at(const FoundFile& file) {
    try {
      note_known_path(file.path);
      const std::string bytes = read_file(file.path, rules_.most_bytes);
      const Format format = detect_format(bytes);
      if (!is_read(format)) return set_aside(file, format);
      Task task{file, {}, content_hash(bytes), bytes.size(), corrections_for(file.path)};
      if (rules_.restricted) task.settings.visibility = name_of(Visibility::restricted);
      weigh(std::move(task));
    } catch (const Error& fault) {
      survey_.failures.push_back({file.path, fault.message()});
    }
  }

  Survey take() { return std::move(survey_); }

private:
  // Whatever the file holds now, what was read from it has not vanished.
  void note_known_path(const std::string& path) {
    if (const KnownPack* known = catalogue_.with_path(path)) survey_.present.insert(known->id);
    for (const KnownPack* known : catalogue_.with_path_within(path)) survey_.present.insert(known->id);
  }

  void set_aside(const FoundFile& file, Format format) {
    if (format == Format::empty)
      survey_.failures.push_back({file.path, "is empty"});
    else if (file.given || is_named_like_a_pack(file.path))
      survey_.failures.push_back({file.path, "is not read: it is " + std::string(name_of(format))});
    else
      ++survey_.unknown;
  }

  void weigh(Task task) {
    const std::vector<const KnownPack*> known = catalogue_.with_content_of(task.content);
    for (const KnownPack* pack : known) survey_.present.insert(pack->id);
    if (task.settings.withdrawn) return withdraw(task, known);
    if (const auto twin = tasks_.find(task.content); twin != tasks_.end()) {
      survey_.tasks[twin->second].other_names.push_back(task.file);
      return;
    }
    const bool same = !known.empty() && std::all_of(known.begin(), known.end(), [&](const KnownPack* pack) {
      return is_as_it_was(*pack, task);
    });
    if (same && !rules_.read_all) {
      ++survey_.unchanged;
      const KnownPack& pack = *known.front();
      if (pack.content == task.content && !has_file(pack, task.file.path))
        survey_.new_names.push_back({pack.id, task.file});
      return;
    }
    tasks_[task.content] = survey_.tasks.size();
    survey_.tasks.push_back(std::move(task));
  }

  // A pack is told anew where the file that it was read from is gone: its address has to change.
  bool is_as_it_was(const KnownPack& pack, const Task& task) const {
    return pack.held && rules_.in_index.contains(pack.id) && pack.settings == fingerprint(task.settings) &&
           (pack.files.front().path == task.file.path ||
            lies_under(pack.files.front().path, task.file.path) || fs::exists(pack.files.front().path));
  }

  void withdraw(const Task& task, std::vector<const KnownPack*> known) {
    ++survey_.withdrawn;
    if (const KnownPack* pack = catalogue_.with_path(task.file.path)) known.push_back(pack);
    for (const KnownPack* pack : catalogue_.with_path_within(task.file.path)) known.push_back(pack);
    for (const KnownPack* pack : known)
      if (pack->held &&
          std::find(survey_.leaving.begin(), survey_.leaving.end(), pack->id) == survey_.leaving.end())
        survey_.leaving.push_back(pack->id);
  }

  const Catalogue& catalogue_;
  const SurveyRules& rules_;
  Survey survey_;
  std::map<std::string, std::size_t> tasks_;  // content -> place in survey_.tasks
};

bool under_any(const std::string& path, const std::vector<std::string>& folders) {
  return std::any_of(folders.begin(), folders.end(),
                     [&](const std::string& folder) { return path == folder || lies_under(path, folder); });
}

}  // namespace

Survey survey(const FoundFiles& found, const Catalogue& catalogue, const SurveyRules& rules) {
  Surveyor surveyor(catalogue, rules);
  for (const FoundFile& file : found.files) surveyor.look_at(file);
  return surveyor.take();
}

std::vector<std::string> vanished_packs(const FoundFiles& found, const Survey& survey,
                                        const Catalogue& catalogue) {
  std::vector<std::string> vanished;
  catalogue.each([&](const KnownPack& pack) {
    if (!pack.held || survey.present.contains(pack.id)) return;
    const bool gone = std::all_of(pack.files.begin(), pack.files.end(), [&](const KnownFile& file) {
      std::error_code fault;
      return under_any(file.path, found.folders) && !fs::exists(file.path, fault);
    });
    if (gone) vanished.push_back(pack.id);
  });
  return vanished;
}

std::size_t packs_under(const std::vector<std::string>& folders, const Catalogue& catalogue) {
  std::size_t count = 0;
  catalogue.each([&](const KnownPack& pack) {
    count += pack.held && std::any_of(pack.files.begin(), pack.files.end(),
                                      [&](const KnownFile& file) { return under_any(file.path, folders); });
  });
  return count;
}

}  // namespace quorate
