// The command line of quorate-index as values.
#pragma once

#include <string>
#include <vector>

#include "analyzers/settings.h"
#include "indexer/reading.h"

namespace quorate {

enum class Command { add, extract, status, check, compact, rebuild };

struct Options {
  Command command = Command::add;
  Settings settings;
  std::vector<std::string> paths;
  bool prune = false, force = false, copy_originals = false;
  bool watch = false;
  bool explain = false;
  bool json = false, packs = false;  // of status: as JSON; every pack
  std::string pack;                  // of status: this one alone
  VocabularyText vocabulary;         // as read from the configuration folder
};

// What main must do with the command line: go on with `options`, or print `answer` and end (help, version).
struct CommandLine {
  Options options;
  std::string answer;
  bool ends = false;
};

// Throws Error{usage} for what is not known, Error{settings} for a wrong setting.
CommandLine parse_command_line(std::vector<std::string> arguments, const std::string& program_folder);

}  // namespace quorate
