// Settings of quorate-server, as its command line, its file and its environment give them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/http_server.h"
#include "server/search/searcher.h"

namespace quorate {

inline constexpr std::string_view kServerVersion = "quorate-server 0.1.0";

struct ServerOptions {
  SearcherOptions search;
  HttpOptions http;
  std::string log_level;
  std::vector<std::string> warnings;  // for the log
  std::string web_folder;             // of the style sheet and the script
  std::string origin;                 // base_url without a slash at its end
  std::string answer;                 // of --help and --version: to be printed, and nothing else done
  bool ends = false;
};

// `program_folder`: where the program lies; config/ and web/ are looked for beside it. Throws
// Error{usage|settings| not_found|unreadable}.
ServerOptions parse_server_options(std::vector<std::string> arguments, const std::string& program_folder);

}  // namespace quorate
