// Settings of both programs: one table of what can be set, read from TOML, environment and flags in that
// order.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quorate {

enum class SettingType { text, path, whole_number };

struct Setting {
  std::string_view name;  // in the TOML file; QUORATE_<NAME> in the environment; --<name> with '-' for '_'
  SettingType type;
  std::string_view standard;  // the value where nothing is set
  long least, most;           // of a whole number
  std::string_view help;
};

std::span<const Setting> settings_table();

class Settings {
public:
  Settings();  // the standard values

  // Throws Error{settings} naming `file_name`, line and setting where one is unknown or its value is wrong.
  void read_toml(std::string_view toml, std::string_view file_name);
  // `lookup` gives the value of an environment variable.
  void read_environment(const std::function<std::optional<std::string>(const std::string&)>& lookup);
  // As a flag gave it.
  void set(std::string_view name, std::string_view value, std::string_view origin);

  const std::string& text(std::string_view name) const;  // of text and path settings
  long number(std::string_view name) const;

private:
  std::map<std::string, std::string, std::less<>> values_;
};

// Of the variables ("NAME=value", as `environ` has them) those that are meant for us and set nothing, a line
// each for the log: "QUORATE_PROT is no setting; is QUORATE_PORT meant?"
std::vector<std::string> environment_warnings(const char* const* variables);

// Where to look for the vocabulary files and the web assets, the first that is there counts: as set, beside
// the configuration file, in the source tree that the program was built in, where packages put them.
std::vector<std::string> config_folders(std::string_view set, std::string_view config_file,
                                        std::string_view program_folder);
std::vector<std::string> web_folders(std::string_view set, std::string_view program_folder);

}  // namespace quorate
