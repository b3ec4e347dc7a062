#include "indexer/options.h"

#include <CLI/CLI.hpp>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <utility>

#include "analyzers/error.h"
#include "indexer/files.h"

namespace quorate {
namespace {

constexpr std::string_view kVersion = "quorate-index 0.1.0";

struct CommandName {
  std::string_view name;
  Command command;
  const char* help;
};
constexpr std::array<CommandName, 6> kCommands = {{
    {"add", Command::add, "add or update files and folders (the word may be left out)"},
    {"extract", Command::extract, "print the records of files as JSON lines; touches no index"},
    {"status", Command::status, "tell what the index holds"},
    {"check", Command::check, "verify the index"},
    {"compact", Command::compact, "make the index smaller"},
    {"rebuild", Command::rebuild, "make the index anew from the sources it knows"},
}};

bool names_a_command(const std::string& word) {
  for (const CommandName& row : kCommands)
    if (row.name == word) return true;
  return false;
}

// "quorate-index packs/" means "quorate-index add packs/": the first word that is neither a flag nor a flag's
// value.
void supply_add(std::vector<std::string>& arguments, const std::vector<std::string>& flags_with_value) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& word = arguments[i];
    if (word == "--") break;
    if (word.size() > 1 && word[0] == '-') {
      if (std::find(flags_with_value.begin(), flags_with_value.end(), word) != flags_with_value.end()) ++i;
      continue;
    }
    if (!names_a_command(word)) arguments.insert(arguments.begin() + static_cast<std::ptrdiff_t>(i), "add");
    return;
  }
}

std::string flag_of(std::string_view setting) {
  std::string flag = "--" + std::string(setting);
  for (char& c : flag)
    if (c == '_') c = '-';
  return flag;
}

std::string first_folder(const std::vector<std::string>& folders, const std::string& file) {
  for (const std::string& folder : folders)
    if (std::filesystem::exists(folder + "/" + file)) return folder;
  throw Error(ErrorKind::settings, "config_folder: no folder with " + file + " was found",
              "name it with --config-folder or in the configuration file");
}

VocabularyText read_vocabulary(const std::string& folder) {
  return {read_file(folder + "/organisations.tsv"), read_file(folder + "/outline.toml"),
          read_file(folder + "/governance.toml")};
}

std::string default_config_file() {
  for (const char* path : {"/etc/quorate/quorate.toml"})
    if (std::filesystem::exists(path)) return path;
  return {};
}

// What a command takes beside the settings.
void add_flags(CLI::App& command, Command which, Options& options) {
  if (which == Command::add || which == Command::extract)
    command.add_option("PATH", options.paths, "files and folders")->required();
  if (which == Command::add) {
    command.add_flag("--prune", options.prune, "take out what has vanished under the folders given");
    command.add_flag("--force", options.force, "prune even where a folder is missing or over half would go");
    command.add_flag("--copy-originals", options.copy_originals, "keep a copy of each file in the index");
    command.add_flag("--watch", options.watch,
                     "stay and follow the paths given: what is new, changed or gone");
  }
  if (which == Command::rebuild)
    command.add_flag("--force", options.force, "rebuild even where over half of the packs would be lost");
  if (which == Command::extract)
    command.add_flag("--explain", options.explain, "add the lines and rules that each record came from");
  if (which == Command::status) {
    command.add_option("--pack", options.pack, "one pack alone, with its problems");
    command.add_flag("--packs", options.packs, "list every pack, however many there are");
    command.add_flag("--json", options.json, "everything as JSON");
  }
}

}  // namespace

CommandLine parse_command_line(std::vector<std::string> arguments, const std::string& program_folder) {
  CommandLine line;
  Options& options = line.options;
  CLI::App app("Reads board packs and writes the index that quorate-server answers from.", "quorate-index");
  app.set_version_flag("--version", std::string(kVersion));
  app.require_subcommand(1);
  app.fallthrough();

  std::string config_file;
  app.add_option("--config", config_file,
                 "configuration file (else /etc/quorate/quorate.toml where it is there)");
  std::vector<std::string> flags_with_value = {"--config"};
  std::map<std::string, std::string> flags;  // setting -> value as given
  for (const Setting& row : settings_table()) {
    const std::string flag = flag_of(row.name);
    app.add_option_function<std::string>(
        flag, [&flags, name = std::string(row.name)](const std::string& value) { flags[name] = value; },
        std::string(row.help));
    flags_with_value.push_back(flag);
  }
  for (const CommandName& row : kCommands) {
    CLI::App* command = app.add_subcommand(std::string(row.name), row.help);
    command->callback([&options, chosen = row.command] { options.command = chosen; });
    add_flags(*command, row.command, options);
  }

  supply_add(arguments, flags_with_value);
  std::reverse(arguments.begin(), arguments.end());  // as CLI11 takes them
  try {
    app.parse(arguments);
  } catch (const CLI::CallForHelp&) {
    return {{}, app.help(), true};
  } catch (const CLI::CallForVersion&) {
    return {{}, std::string(kVersion) + "\n", true};
  } catch (const CLI::ParseError& fault) {
    throw Error(ErrorKind::usage, fault.what(), "quorate-index --help lists commands and flags");
  }

  if (config_file.empty()) config_file = default_config_file();
  if (!config_file.empty()) options.settings.read_toml(read_file(config_file), config_file);
  options.settings.read_environment([](const std::string& name) -> std::optional<std::string> {
    const char* value = std::getenv(name.c_str());
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
  });
  for (const auto& [name, value] : flags) options.settings.set(name, value, flag_of(name));
  const auto folders = config_folders(options.settings.text("config_folder"), config_file, program_folder);
  options.vocabulary = read_vocabulary(first_folder(folders, "organisations.tsv"));
  return line;
}

}  // namespace quorate
