#include "analyzers/settings.h"

#include <catch2/catch.hpp>

#include "analyzers/error.h"

using namespace quorate;

namespace {

std::string fault_of(std::string_view toml) {
  Settings settings;
  try {
    settings.read_toml(toml, "quorate.toml");
  } catch (const Error& error) {
    return error.message();
  }
  return "";
}

}  // namespace

TEST_CASE("settings come from the file, then the environment, then flags") {
  Settings settings;
  CHECK(settings.number("port") == 8080);
  settings.read_toml("port = 9000\nlisten = \"::1\"\n", "quorate.toml");
  CHECK(settings.number("port") == 9000);
  settings.read_environment([](const std::string& name) {
    return name == "QUORATE_PORT" ? std::optional<std::string>("9001") : std::nullopt;
  });
  CHECK(settings.number("port") == 9001);
  settings.set("port", "0", "--port");
  CHECK(settings.number("port") == 0);
  CHECK(settings.text("listen") == "::1");
}

TEST_CASE("a wrong setting is named with its file and line") {
  struct Case {
    const char* toml;
    const char* message;
  };
  const Case cases[] = {
      {"port = 1\nprot = 2\n", "quorate.toml:2: prot is no setting"},
      {"port = 70000\n", "quorate.toml:1: port must be from 0 to 65535, not 70000"},
      {"port = \"x\"\n", "quorate.toml:1: port must be a whole number, not \"x\""},
      {"\nport = [1]\n", "quorate.toml:2: port must be a text in quotes or a whole number"},
      {"log_level = \"loud\"\n",
       "quorate.toml:1: log_level must be trace, debug, info, warn, error or off, not \"loud\""},
  };
  for (const Case& c : cases) CHECK(fault_of(c.toml) == c.message);
  CHECK(fault_of("port = \n").rfind("quorate.toml:1: ", 0) == 0);
}

TEST_CASE("every standard value is one that may be set") {
  for (const Setting& row : settings_table()) {
    INFO(row.name);
    Settings settings;
    CHECK_NOTHROW(settings.set(row.name, row.standard, "table"));
    CHECK_FALSE(row.help.empty());
  }
}

TEST_CASE("a variable that sets nothing is named, with the setting it was likely meant for") {
  const char* const variables[] = {"PATH=/bin",        "QUORATE_PORT=1",  "QUORATE_PROT=1", "QUORATE_LISTENS",
                                   "QUORATE_COLOUR=1", "QUORATE_INDEX=x", nullptr};
  const std::vector<std::string> expected = {"QUORATE_PROT is no setting; is QUORATE_PORT meant?",
                                             "QUORATE_LISTENS is no setting; is QUORATE_LISTEN meant?",
                                             "QUORATE_COLOUR is no setting"};
  CHECK(environment_warnings(variables) == expected);
  CHECK(environment_warnings(nullptr).empty());
}
