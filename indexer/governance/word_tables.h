// config/governance.toml as checked tables: each entry is asked for by its owner, and one that nobody asks
// for is an error.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace quorate {

class WordTables {
public:
  // Throws Error{settings} naming `file_name` and line where the text is no TOML.
  WordTables(std::string_view toml, std::string file_name);
  ~WordTables();
  WordTables(WordTables&&) noexcept;
  WordTables& operator=(WordTables&&) noexcept;

  // `table` is a dotted path: "verbs.forms". Each throws Error{settings} naming file, line and entry where
  // the entry is missing or of another type.
  std::vector<std::string> phrases(std::string_view table, std::string_view key);
  long number(std::string_view table, std::string_view key);
  // Every list of a table, in order of its keys: {"approve", {"approve", "approved"}}.
  std::vector<std::pair<std::string, std::vector<std::string>>> lists(std::string_view table);

  // Throws Error{settings} naming file and line of the first entry that was never asked for.
  void check_all_read() const;
  // An Error{settings} about an entry, with its file and line.
  [[noreturn]] void refuse(std::string_view table, std::string_view key, std::string_view why) const;

private:
  struct Content;
  std::unique_ptr<Content> content_;
};

}  // namespace quorate
