#include "analyzers/settings.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "analyzers/error.h"

namespace quorate {
namespace {

constexpr std::array<Setting, 18> kSettings = {{
    {"index", SettingType::path, "/var/lib/quorate/index", 0, 0, "folder of the index"},
    {"log_level", SettingType::text, "info", 0, 0, "trace, debug, info, warn, error or off"},
    {"config_folder", SettingType::path, "", 0, 0,
     "folder of the vocabulary files; empty: found beside the program"},
    {"web_folder", SettingType::path, "", 0, 0,
     "folder of the style sheet and the script; empty: found beside it"},
    {"max_file_mb", SettingType::whole_number, "64", 1, 4096,
     "larger files are reported and set aside, in MB"},
    {"visibility", SettingType::text, "public", 0, 0,
     "public, or restricted: then no pack of this collection is shown to the public"},
    {"workers", SettingType::whole_number, "0", 0, 256, "packs read at once; 0 for one a core"},
    {"parse_seconds", SettingType::whole_number, "120", 1, 86400,
     "time that the parsing of one file may take"},
    {"parse_memory_mb", SettingType::whole_number, "1536", 64, 65536,
     "memory that the parsing of one file may take"},
    {"ocr_page_seconds", SettingType::whole_number, "60", 0, 3600,
     "time that OCR of one scanned page may take; 0 leaves scans unread"},
    {"settle_ms", SettingType::whole_number, "300", 0, 60000,
     "how long a file that is watched must be left alone before it is read"},
    {"rescan_seconds", SettingType::whole_number, "600", 1, 86400,
     "how often folders that are watched are looked through as a whole"},
    {"listen", SettingType::text, "127.0.0.1", 0, 0, "address that the server listens on"},
    {"port", SettingType::whole_number, "8080", 0, 65535,
     "port that the server listens on; 0 for a free one"},
    {"request_threads", SettingType::whole_number, "1024", 8, 16384, "connections that are served at once"},
    {"search_handles", SettingType::whole_number, "0", 0, 256, "searches that run at once; 0 for two a core"},
    {"deadline_ms", SettingType::whole_number, "2000", 10, 600000, "time that one search may take"},
    {"base_url", SettingType::text, "", 0, 0,
     "address of the site for feeds and citations, http://... ; empty: as asked"},
}};

constexpr std::string_view kVariablePrefix = "QUORATE_";

const Setting* setting_named(std::string_view name) {
  const auto row =
      std::find_if(kSettings.begin(), kSettings.end(), [&](const Setting& s) { return s.name == name; });
  return row == kSettings.end() ? nullptr : &*row;
}

[[noreturn]] void refuse(std::string_view origin, std::string_view name, const std::string& reason) {
  throw Error(ErrorKind::settings, std::string(origin) + ": " + std::string(name) + " " + reason);
}

std::string upper(std::string_view name) {
  std::string result(name);
  for (char& c : result)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return result;
}

std::string variable_of(const Setting& row) { return std::string(kVariablePrefix) + upper(row.name); }

// Letters to add, drop or change to make one of the other.
std::size_t edits(std::string_view one, std::string_view other) {
  std::vector<std::size_t> row(other.size() + 1);
  for (std::size_t i = 0; i < row.size(); ++i) row[i] = i;
  for (const char c : one) {
    std::size_t before = row[0]++;
    for (std::size_t i = 1; i < row.size(); ++i) {
      const std::size_t changed = before + (other[i - 1] == c ? 0 : 1);
      before = row[i];
      row[i] = std::min({changed, row[i] + 1, row[i - 1] + 1});
    }
  }
  return row.back();
}

// What a TOML value says, as text; nullopt for what no setting can be.
std::optional<std::string> as_text(const toml::node& node) {
  if (const auto text = node.value_exact<std::string>()) return *text;
  if (const auto number = node.value_exact<std::int64_t>()) return std::to_string(*number);
  return std::nullopt;
}

}  // namespace

std::span<const Setting> settings_table() { return kSettings; }

Settings::Settings() {
  for (const Setting& row : kSettings) values_.emplace(row.name, row.standard);
}

void Settings::read_toml(std::string_view toml, std::string_view file_name) {
  const auto at = [&](const toml::source_region& region) {
    return std::string(file_name) + ":" + std::to_string(region.begin.line);
  };
  try {
    const toml::table table = toml::parse(toml, file_name);
    for (const auto& [key, node] : table) {
      const std::string origin = at(node.source());
      if (setting_named(key.str()) == nullptr) refuse(origin, key.str(), "is no setting");
      const auto value = as_text(node);
      if (!value) refuse(origin, key.str(), "must be a text in quotes or a whole number");
      set(key.str(), *value, origin);
    }
  } catch (const toml::parse_error& fault) {
    throw Error(ErrorKind::settings, at(fault.source()) + ": " + std::string(fault.description()));
  }
}

void Settings::read_environment(const std::function<std::optional<std::string>(const std::string&)>& lookup) {
  for (const Setting& row : kSettings) {
    const std::string variable = variable_of(row);
    if (const auto value = lookup(variable)) set(row.name, *value, "environment variable " + variable);
  }
}

std::vector<std::string> environment_warnings(const char* const* variables) {
  std::vector<std::string> warnings;
  for (; variables != nullptr && *variables != nullptr; ++variables) {
    const std::string_view variable =
        std::string_view(*variables).substr(0, std::string_view(*variables).find('='));
    if (!variable.starts_with(kVariablePrefix)) continue;
    const auto is_its_name = [&](const Setting& row) { return variable_of(row) == variable; };
    if (std::any_of(kSettings.begin(), kSettings.end(), is_its_name)) continue;
    std::string warning = std::string(variable) + " is no setting";
    const auto nearest =
        std::min_element(kSettings.begin(), kSettings.end(), [&](const Setting& a, const Setting& b) {
          return edits(variable, variable_of(a)) < edits(variable, variable_of(b));
        });
    constexpr std::size_t kSlips = 2;
    if (edits(variable, variable_of(*nearest)) <= kSlips)
      warning += "; is " + variable_of(*nearest) + " meant?";
    warnings.push_back(std::move(warning));
  }
  return warnings;
}

void Settings::set(std::string_view name, std::string_view value, std::string_view origin) {
  const Setting* row = setting_named(name);
  if (row == nullptr) refuse(origin, name, "is no setting");
  if (row->type == SettingType::whole_number) {
    long parsed = 0;
    const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), parsed);
    if (fault != std::errc{} || end != value.data() + value.size())
      refuse(origin, name, "must be a whole number, not \"" + std::string(value) + "\"");
    if (parsed < row->least || parsed > row->most)
      refuse(origin, name,
             "must be from " + std::to_string(row->least) + " to " + std::to_string(row->most) + ", not " +
                 std::string(value));
  }
  if (name == "log_level") {
    constexpr std::array<std::string_view, 6> levels = {"trace", "debug", "info", "warn", "error", "off"};
    if (std::find(levels.begin(), levels.end(), value) == levels.end())
      refuse(origin, name,
             "must be trace, debug, info, warn, error or off, not \"" + std::string(value) + "\"");
  }
  if (name == "visibility" && value != "public" && value != "restricted")
    refuse(origin, name, "must be public or restricted, not \"" + std::string(value) + "\"");
  values_.find(name)->second = std::string(value);
}

const std::string& Settings::text(std::string_view name) const {
  const auto found = values_.find(name);
  if (found == values_.end()) throw Error(ErrorKind::internal, "no setting is called " + std::string(name));
  return found->second;
}

long Settings::number(std::string_view name) const { return std::stol(text(name)); }

std::vector<std::string> config_folders(std::string_view set, std::string_view config_file,
                                        std::string_view program_folder) {
  if (!set.empty()) return {std::string(set)};
  std::vector<std::string> folders;
  if (!config_file.empty()) {
    const auto slash = config_file.rfind('/');
    folders.emplace_back(slash == std::string_view::npos ? "." : config_file.substr(0, slash));
  }
  folders.emplace_back(std::string(program_folder) + "/../../config");  // build/bin in the source tree
  folders.emplace_back("/etc/quorate");
  return folders;
}

std::vector<std::string> web_folders(std::string_view set, std::string_view program_folder) {
  if (!set.empty()) return {std::string(set)};
  return {std::string(program_folder) + "/../../web", std::string(program_folder) + "/../share/quorate/web",
          "/usr/share/quorate/web"};
}

}  // namespace quorate
