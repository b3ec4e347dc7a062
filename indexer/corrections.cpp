#include "indexer/corrections.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <sstream>
#include <system_error>

#include "analyzers/dates.h"
#include "analyzers/error.h"
#include "analyzers/record.h"
#include "indexer/content_hash.h"
#include "indexer/files.h"

namespace quorate {
namespace {

struct TextField {
  std::string_view name;
  std::string PackSettings::*member;
};
constexpr std::array<TextField, 8> kTextFields = {{{"organisation", &PackSettings::organisation},
                                                   {"body", &PackSettings::body},
                                                   {"meeting_date", &PackSettings::meeting_date},
                                                   {"title", &PackSettings::title},
                                                   {"visibility", &PackSettings::visibility},
                                                   {"source_url", &PackSettings::source_url},
                                                   {"publisher", &PackSettings::publisher},
                                                   {"licence", &PackSettings::licence}}};

[[noreturn]] void refuse(const std::string& file, const toml::node& node, const std::string& reason) {
  throw Error(ErrorKind::settings, file + ":" + std::to_string(node.source().begin.line) + ": " + reason);
}

std::optional<std::string> as_text(const toml::node& node) {
  if (auto text = node.value_exact<std::string>()) return text;
  if (const auto date = node.value_exact<toml::date>()) return (std::ostringstream() << *date).str();
  return std::nullopt;
}

void set_text(PackSettings& settings, const TextField& field, const toml::node& node,
              const std::string& file) {
  const std::optional<std::string> value = as_text(node);
  const std::string name(field.name);
  if (!value) refuse(file, node, name + " must be a text in quotes");
  if (field.name == "meeting_date") {
    const auto date = date_from_iso(*value);
    if (!date || date->day == 0)
      refuse(file, node, name + " must be a date like 2024-11-20, not \"" + *value + "\"");
  }
  if (field.name == "visibility" && !visibility_named(*value))
    refuse(file, node, name + " must be public or restricted, not \"" + *value + "\"");
  settings.*field.member = *value;
}

enum class Tables { of_packs, none };

void apply(PackSettings& settings, const toml::table& table, const std::string& file, Tables tables) {
  for (const auto& [key, node] : table) {
    if (node.is_table()) {
      if (tables == Tables::none)
        refuse(file, node,
               std::string(key.str()) +
                   " is a table where none may stand; the name of a file is put in quotes: [\"pack.pdf\"]");
      continue;  // of a single pack
    }
    const auto field = std::find_if(kTextFields.begin(), kTextFields.end(),
                                    [name = key.str()](const TextField& each) { return each.name == name; });
    if (field != kTextFields.end()) {
      set_text(settings, *field, node, file);
    } else if (key.str() == "withdrawn") {
      const auto value = node.value_exact<bool>();
      if (!value) refuse(file, node, "withdrawn must be true or false");
      settings.withdrawn = *value;
    } else {
      refuse(file, node, std::string(key.str()) + " is nothing that can be corrected");
    }
  }
}

toml::table parse(const CorrectionText& text) {
  try {
    return toml::parse(text.toml, text.file_name);
  } catch (const toml::parse_error& fault) {
    throw Error(ErrorKind::settings, text.file_name + ":" + std::to_string(fault.source().begin.line) + ": " +
                                         std::string(fault.description()));
  }
}

// Where something stands under that name and can't be read, nothing is published: it may withdraw the pack.
CorrectionText text_of(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code fault;
  const fs::file_status status = fs::symlink_status(path, fault);
  // A name that grew too long by its suffix is no file either.
  if (!fs::exists(status) &&
      (!fault || status.type() == fs::file_type::not_found || fault == std::errc::filename_too_long))
    return {path, {}};
  if (fault) throw Error(ErrorKind::settings, path + ": " + fault.message());
  if (!fs::is_regular_file(path, fault))
    throw Error(ErrorKind::settings, path + ": is no file that can be read, and may correct this pack");
  return {path, read_file(path)};
}

}  // namespace

PackSettings read_corrections(const CorrectionText& own, const CorrectionText& folder,
                              std::string_view pack_name) {
  PackSettings settings;
  const toml::table of_folder = parse(folder);
  apply(settings, of_folder, folder.file_name, Tables::of_packs);
  if (const toml::node* of_pack = of_folder.get(pack_name); of_pack != nullptr && of_pack->is_table())
    apply(settings, *of_pack->as_table(), folder.file_name, Tables::none);
  apply(settings, parse(own), own.file_name, Tables::none);
  return settings;
}

PackSettings corrections_for(const std::string& path) {
  const std::filesystem::path file(path);
  const std::filesystem::path folder = file.parent_path();
  return read_corrections(text_of(path + std::string(kCorrectionSuffix)),
                          text_of((folder / std::string(kFolderCorrections)).string()),
                          file.filename().string());
}

std::vector<std::string> names_corrected(const CorrectionText& folder) {
  std::vector<std::string> names;
  for (const auto& [key, node] : parse(folder))
    if (node.is_table()) names.emplace_back(key.str());
  return names;
}

PackSettings merge_settings(const std::vector<NamedSettings>& names) {
  PackSettings merged;
  const auto conflict = [&](std::string_view field, const std::string& counts, const std::string& value,
                            const std::string& name) {
    merged.problems.push_back(
        {"correction_conflict",
         {},
         0,
         std::string(field) + ": \"" + counts + "\" counts, not \"" + value + "\" as set for " + name});
  };
  for (const NamedSettings& each : names) {
    merged.withdrawn = merged.withdrawn || each.settings.withdrawn;
    if (each.settings.visibility == name_of(Visibility::restricted))
      merged.visibility = each.settings.visibility;
  }
  for (const NamedSettings& each : names) {
    for (const TextField& field : kTextFields) {
      std::string& counts = merged.*field.member;
      const std::string& value = each.settings.*field.member;
      if (counts.empty())
        counts = value;
      else if (!value.empty() && value != counts)
        conflict(field.name, counts, value, each.name);
    }
  }
  return merged;
}

std::string fingerprint(const PackSettings& settings) {
  std::string all = settings.withdrawn ? "withdrawn" : "";
  for (const TextField& field : kTextFields) (all += '\0') += settings.*field.member;
  for (const Problem& problem : settings.problems) (all += '\0') += problem.detail;
  return content_hash(all).substr(0, 16);
}

}  // namespace quorate
