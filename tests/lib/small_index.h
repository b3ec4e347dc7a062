// Small indexes for tests, made by the indexer's own writer from records given in the test.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "analyzers/organisations.h"
#include "indexer/index_writer.h"

namespace quorate::test {

// A folder of its own that goes with the object.
class TemporaryFolder {
public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "quorate-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::string& path() const { return path_; }

private:
  std::string path_;
};

// A pack whose records follow one another, a line of the source to a line of their text.
class PackMaker {
public:
  PackMaker(std::string id, std::string organisation, std::string date) {
    content_.info.id = std::move(id);
    content_.info.organisation = std::move(organisation);
    content_.info.organisation_id = slug(content_.info.organisation);
    content_.info.body = "Board";
    content_.info.meeting_date = std::move(date);
    content_.info.file = content_.info.id + ".txt";
    content_.info.title = "Papers of " + content_.info.organisation;
  }

  // Adds a record with its text; `change` sets what else it bears.
  template <typename Change>
  PackMaker& add(const std::string& name, Kind kind, const std::string& text, Change change) {
    Record record;
    record.id = content_.info.id + "/" + name;
    record.kind = kind;
    record.organisation = content_.info.organisation;
    record.organisation_id = content_.info.organisation_id;
    record.body = content_.info.body;
    record.meeting_date = content_.info.meeting_date;
    record.language = "en";
    record.source.file = content_.info.file;
    const int first = line_;
    PackText& stored = content_.text;
    const auto begin = static_cast<std::uint32_t>(stored.text.size());
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      stored.origins.push_back({static_cast<std::uint32_t>(stored.text.size()), {line_, line_}, 0});
      stored.text += text.substr(at, end - at) + "\n";
      ++line_;
      at = end + 1;
    }
    record.source.lines = {first, line_ - 1};
    record.text = text;
    record.spans = {{begin, begin + static_cast<std::uint32_t>(text.size())}};
    change(record);
    content_.records.push_back(std::move(record));
    return *this;
  }
  PackMaker& add(const std::string& name, Kind kind, const std::string& text) {
    return add(name, kind, text, [](Record&) {});
  }
  PackMaker& original(const std::string& path, const std::string& content_type) {
    content_.info.original = path;
    content_.info.content_type = content_type;
    return *this;
  }
  PackMaker& gone(const std::string& id, const std::string& moved_to) {
    content_.gone.push_back({content_.info.id + "/" + id, moved_to, Visibility::open});
    return *this;
  }
  // A record over lines that others stand on already.
  PackMaker& over(const std::string& name, Kind kind, LineRange lines, Span span) {
    Record record = content_.records.back();
    record.id = content_.info.id + "/" + name;
    record.kind = kind;
    record.title.clear();
    record.ref.clear();
    record.source.lines = lines;
    record.spans = {span};
    record.text = content_.text.text.substr(span.begin, span.size());
    content_.records.push_back(std::move(record));
    return *this;
  }

  // A document's lines reach over what was added as part of it.
  PackContent take() {
    for (Record& document : content_.records) {
      if (document.kind != Kind::document) continue;
      for (const Record& part : content_.records)
        if (part.id.rfind(document.id + "/", 0) == 0)
          document.source.lines.last = std::max(document.source.lines.last, part.source.lines.last);
    }
    return std::move(content_);
  }

private:
  PackContent content_;
  int line_ = 1;
};

inline void write_index(const std::string& folder, std::vector<PackContent> packs) {
  IndexWriter writer(folder);
  FreshPacks fresh = writer.fresh();
  for (PackContent& pack : packs) fresh.add(std::move(pack));
  std::vector<FreshPacks> all;
  all.push_back(std::move(fresh));
  writer.publish(std::move(all));
}

}  // namespace quorate::test
