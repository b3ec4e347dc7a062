#include "indexer/governance/word_tables.h"

#include <toml++/toml.h>

#include <set>
#include <sstream>

#include "analyzers/error.h"

namespace quorate {

struct WordTables::Content {
  toml::table root;
  std::string file;
  std::set<std::string, std::less<>> read;  // dotted paths of entries that were asked for

  [[noreturn]] void fail(std::size_t line, std::string_view path, std::string_view why) const {
    std::ostringstream message;
    message << file;
    if (line != 0) message << ":" << line;
    message << ": " << path << " " << why;
    throw Error(ErrorKind::settings, message.str());
  }

  const toml::table& table(std::string_view path) const {
    const toml::node_view<const toml::node> found = root.at_path(path);
    if (!found) fail(0, path, "is missing");
    if (!found.is_table()) fail(found.node()->source().begin.line, path, "must be a table");
    return *found.as_table();
  }

  const toml::node& entry(std::string_view table_path, std::string_view key) {
    const toml::table& owner = table(table_path);
    const std::string path = std::string(table_path) + "." + std::string(key);
    const toml::node* found = owner.get(key);
    if (found == nullptr) fail(owner.source().begin.line, path, "is missing");
    read.insert(path);
    return *found;
  }

  std::vector<std::string> strings(const toml::node& node, std::string_view path) const {
    const toml::array* array = node.as_array();
    if (array == nullptr) fail(node.source().begin.line, path, "must be a list of texts");
    std::vector<std::string> all;
    for (const toml::node& element : *array) {
      const auto text = element.value_exact<std::string>();
      if (!text || text->empty()) fail(element.source().begin.line, path, "holds an entry that is no text");
      all.push_back(*text);
    }
    return all;
  }

  void check(const toml::table& table, const std::string& path) const {
    for (const auto& [key, node] : table) {
      const std::string name = path.empty() ? std::string(key.str()) : path + "." + std::string(key.str());
      if (const toml::table* inner = node.as_table()) {
        check(*inner, name);
      } else if (read.count(name) == 0) {
        fail(node.source().begin.line, name, "is not known");
      }
    }
  }
};

namespace {

toml::table parsed(std::string_view text, const std::string& file) {
  try {
    return toml::parse(text, file);
  } catch (const toml::parse_error& error) {
    std::ostringstream message;
    message << file << ":" << error.source().begin.line << ": " << error.description();
    throw Error(ErrorKind::settings, message.str());
  }
}

}  // namespace

WordTables::WordTables(std::string_view toml, std::string file_name) : content_(std::make_unique<Content>()) {
  content_->root = parsed(toml, file_name);
  content_->file = std::move(file_name);
}
WordTables::~WordTables() = default;
WordTables::WordTables(WordTables&&) noexcept = default;
WordTables& WordTables::operator=(WordTables&&) noexcept = default;

std::vector<std::string> WordTables::phrases(std::string_view table, std::string_view key) {
  const toml::node& node = content_->entry(table, key);
  return content_->strings(node, std::string(table) + "." + std::string(key));
}

long WordTables::number(std::string_view table, std::string_view key) {
  const toml::node& node = content_->entry(table, key);
  const auto value = node.value_exact<std::int64_t>();
  if (!value) refuse(table, key, "must be a whole number");
  return static_cast<long>(*value);
}

std::vector<std::pair<std::string, std::vector<std::string>>> WordTables::lists(std::string_view table) {
  std::vector<std::pair<std::string, std::vector<std::string>>> all;
  for (const auto& [key, node] : content_->table(table)) {
    if (node.is_table()) continue;
    all.emplace_back(std::string(key.str()), phrases(table, key.str()));
  }
  return all;
}

void WordTables::check_all_read() const { content_->check(content_->root, {}); }

void WordTables::refuse(std::string_view table, std::string_view key, std::string_view why) const {
  const toml::node* found = content_->table(table).get(key);
  content_->fail(found == nullptr ? 0 : found->source().begin.line,
                 std::string(table) + "." + std::string(key), why);
}

}  // namespace quorate
