#include "indexer/fresh_packs.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "analyzers/acronyms.h"
#include "analyzers/index_manifest.h"
#include "indexer/content_hash.h"
#include "indexer/files.h"
#include "indexer/line_ranges.h"
#include "indexer/visibility_split.h"

namespace quorate {
namespace {

// The titles of what stands in each document, each once, in order.
std::map<std::string, std::vector<std::string>, std::less<>> headings_by_document(
    const std::vector<Record>& records) {
  std::map<std::string, std::vector<std::string>, std::less<>> headings;
  std::set<std::pair<std::string_view, std::string_view>> met;  // document and title
  for (const Record& record : records) {
    if (record.kind == Kind::document || record.title.empty() || record.boilerplate) continue;
    const std::string_view document = document_of(record.id);
    if (met.emplace(document, record.title).second) headings[std::string(document)].push_back(record.title);
  }
  return headings;
}

// Named by its content: a text once written never changes, and equal texts are one file.
std::string store_text(const std::string& index_folder, Visibility side, const PackText& text) {
  const std::string bytes = encode(text);
  std::string name = std::string(name_of(side)) + "/" + content_hash(bytes) + ".text";
  const std::string path = index_folder + "/" + std::string(kTextFolder) + "/" + name;
  if (!std::filesystem::exists(path)) replace_file(path, bytes);
  return name;
}

// A public reader is not told of noise in what he can't see. A problem without lines belongs to its page, one
// without a page to the pack as a whole.
void drop_hidden_problems(PackInfo& info, const std::vector<Record>& hidden) {
  LineRanges lines, pages;
  for (const Record& record : hidden) {
    const Source& at = record.source;
    lines.add(at.lines);
    pages.add({at.page, std::max(at.page, at.last_page)});
  }
  lines.sort();
  pages.sort();
  std::erase_if(info.problems, [&](const Problem& problem) {
    if (problem.lines.first > 0) return lines.touch(problem.lines);
    return problem.page == 0 || pages.touch({problem.page, problem.page});
  });
}

// What the text itself explains, each once: a line each, short form TAB long form.
std::string acronym_lines(std::string_view text) {
  std::set<std::string> lines;
  for (const AcronymDefinition& found : find_acronyms(text))
    lines.insert(found.short_form + "\t" + found.long_form + "\n");
  std::string joined;
  for (const std::string& line : lines) joined += line;
  return joined;
}

}  // namespace

FreshPacks::FreshPacks(std::string index_folder, const std::string& scratch)
    : index_folder_(std::move(index_folder)),
      sides_{BatchBuilder(scratch + "-public-"), BatchBuilder(scratch + "-restricted-")} {}

void FreshPacks::add(PackContent content) {
  pack_ids_.push_back(content.info.id);
  VisibilitySplit split = split_by_visibility(std::move(content.records), std::move(content.text));
  PackInfo open_info = content.info;
  if (!split.restricted.records.empty()) {
    open_info.original.clear();  // a file that holds anything restricted is not served as a whole
    drop_hidden_problems(open_info, split.restricted.records);
    std::erase_if(open_info.corrections, [](const Correction& each) { return each.field == "visibility"; });
  }
  add_side(Visibility::open, std::move(open_info), split.open.records, split.open.text, content.gone);
  add_side(Visibility::restricted, std::move(content.info), split.restricted.records, split.restricted.text,
           content.gone);
}

void FreshPacks::add_side(Visibility side, PackInfo info, const std::vector<Record>& records,
                          const PackText& text, const std::vector<GoneRecord>& gone) {
  if (records.empty()) return;
  BatchBuilder& batches = side_of(side);
  const auto headings = headings_by_document(records);
  for (const Record& record : records) {
    const auto found = record.kind == Kind::document ? headings.find(record.id) : headings.end();
    batches.add(record.id,
                found == headings.end() ? documents_.build(record) : documents_.build(record, found->second));
  }
  info.records = static_cast<int>(records.size());
  info.text_file = store_text(index_folder_, side, text);
  batches.set_metadata(pack_key(info.id), encode(info));
  if (std::string defined = acronym_lines(text.text); !defined.empty())
    batches.set_metadata(acronym_key(info.id), std::move(defined));
  remember_side(side, gone);
}

void FreshPacks::remember(const std::vector<GoneRecord>& gone) {
  for (const Visibility side : {Visibility::open, Visibility::restricted}) remember_side(side, gone);
}

void FreshPacks::remember_side(Visibility side, const std::vector<GoneRecord>& gone) {
  for (const GoneRecord& each : gone)
    if (each.visibility == side)
      side_of(side).set_metadata(gone_key(each.id), each.moved_to.empty() ? "-" : each.moved_to);
}

std::vector<Refusal> FreshPacks::refusals() const {
  std::vector<Refusal> all;
  for (const BatchBuilder& side : sides_)
    all.insert(all.end(), side.refusals().begin(), side.refusals().end());
  return all;
}

}  // namespace quorate
