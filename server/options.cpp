#include "server/options.h"

#include <CLI/CLI.hpp>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <thread>

#include "analyzers/error.h"
#include "analyzers/settings.h"

namespace quorate {
namespace {

std::string read_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file || std::filesystem::is_directory(path))
    throw Error(ErrorKind::not_found, path + " can't be read");
  return {std::istreambuf_iterator<char>(file), {}};
}

// Empty where no folder holds the file.
std::string folder_with(const std::vector<std::string>& folders, const std::string& file) {
  for (const std::string& folder : folders)
    if (std::filesystem::exists(folder + "/" + file)) return folder;
  return {};
}

std::string flag_of(std::string_view setting) {
  std::string flag = "--" + std::string(setting);
  std::replace(flag.begin(), flag.end(), '_', '-');
  return flag;
}

std::optional<std::string> environment(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

void check_log_level(const Settings& settings) {
  constexpr std::string_view kLevels[] = {"trace", "debug", "info", "warn", "error", "off"};
  const std::string& level = settings.text("log_level");
  if (std::find(std::begin(kLevels), std::end(kLevels), level) == std::end(kLevels))
    throw Error(ErrorKind::settings, "log_level is trace, debug, info, warn, error or off, not " + level);
}

int handles_of(const Settings& settings) {
  if (settings.number("search_handles") > 0) return static_cast<int>(settings.number("search_handles"));
  return 2 * static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

QueryVocabularyText read_vocabulary(const std::string& folder) {
  if (folder.empty())
    throw Error(ErrorKind::settings, "config_folder: no folder with query.toml was found",
                "name it with --config-folder or in the configuration file");
  return {read_text(folder + "/query.toml"), read_text(folder + "/synonyms.txt")};
}

std::string without_slash(std::string address) {
  while (address.ends_with('/')) address.pop_back();
  return address;
}

ServerOptions options_of(const Settings& settings, const std::string& config_file,
                         const std::string& program_folder) {
  check_log_level(settings);
  ServerOptions options;
  const auto folders = config_folders(settings.text("config_folder"), config_file, program_folder);
  options.search.index = settings.text("index");
  options.search.handles = handles_of(settings);
  options.search.deadline = std::chrono::milliseconds(settings.number("deadline_ms"));
  options.search.vocabulary = read_vocabulary(folder_with(folders, "query.toml"));
  if (const std::string folder = folder_with(folders, "organisations.tsv"); !folder.empty())
    options.search.organisations = read_text(folder + "/organisations.tsv");
  options.http.listen = settings.text("listen");
  options.http.port = static_cast<int>(settings.number("port"));
  options.http.request_threads = static_cast<int>(settings.number("request_threads"));
  options.log_level = settings.text("log_level");
  options.warnings = environment_warnings(environ);
  options.web_folder = folder_with(web_folders(settings.text("web_folder"), program_folder), "quorate.css");
  options.origin = without_slash(settings.text("base_url"));
  return options;
}

}  // namespace

ServerOptions parse_server_options(std::vector<std::string> arguments, const std::string& program_folder) {
  CLI::App app("Answers searches over an index of board packs.", "quorate-server");
  app.set_version_flag("--version", std::string(kServerVersion));
  std::string config_file;
  app.add_option("--config", config_file,
                 "configuration file (else /etc/quorate/quorate.toml where it is there)");
  std::map<std::string, std::string> flags;  // setting -> value as given
  for (const Setting& row : settings_table())
    app.add_option_function<std::string>(
        flag_of(row.name),
        [&flags, name = std::string(row.name)](const std::string& value) { flags[name] = value; },
        std::string(row.help));
  std::reverse(arguments.begin(), arguments.end());  // as CLI11 takes them
  ServerOptions ended;
  ended.ends = true;
  try {
    app.parse(arguments);
  } catch (const CLI::CallForHelp&) {
    ended.answer = app.help();
    return ended;
  } catch (const CLI::CallForVersion&) {
    ended.answer = std::string(kServerVersion) + "\n";
    return ended;
  } catch (const CLI::ParseError& fault) {
    throw Error(ErrorKind::usage, fault.what(), "quorate-server --help lists the flags");
  }

  constexpr const char* kStandardFile = "/etc/quorate/quorate.toml";
  if (config_file.empty() && std::filesystem::exists(kStandardFile)) config_file = kStandardFile;
  Settings settings;
  if (!config_file.empty()) settings.read_toml(read_text(config_file), config_file);
  settings.read_environment(environment);
  for (const auto& [name, value] : flags) settings.set(name, value, flag_of(name));
  return options_of(settings, config_file, program_folder);
}

}  // namespace quorate
