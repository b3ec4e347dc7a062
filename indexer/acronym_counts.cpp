#include "indexer/acronym_counts.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "analyzers/acronyms.h"
#include "analyzers/stored_record.h"

namespace quorate {
namespace {

// Takes what stands before `mark`, and the mark, off the front.
std::string_view take(std::string_view& text, char mark) {
  const std::size_t end = std::min(text.find(mark), text.size());
  const std::string_view taken = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return taken;
}

long number(std::string_view text) {
  long value = 1;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// Neither mark of the lines may stand in a form.
std::string plain(std::string_view text) {
  std::string result(text);
  std::replace_if(
      result.begin(), result.end(), [](char c) { return c == '\t' || c == '\n'; }, ' ');
  return result;
}

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

std::string value_of(std::vector<std::pair<std::string, long>> forms) {
  std::stable_sort(forms.begin(), forms.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string value;
  for (const auto& [form, count] : forms)
    value.append(form).append("\t").append(std::to_string(count)).append("\n");
  return value;
}

}  // namespace

std::string definitions_key(std::string_view pack_id) {
  return std::string(kDefinitionsPrefix).append(pack_id);
}

void AcronymCounts::add_text(const Analyzer& analyzer, std::string_view text) {
  for (const AcronymDefinition& each : find_acronyms(text))
    add(analyzer.fold(each.short_form), plain(each.long_form), 1);
}

void AcronymCounts::add(std::string_view encoded) {
  while (!encoded.empty()) {
    std::string_view line = take(encoded, '\n');
    std::string folded(take(line, '\t'));
    std::string long_form(take(line, '\t'));
    add(std::move(folded), std::move(long_form), number(line));
  }
}

void AcronymCounts::add(std::string folded_short, std::string long_form, long count) {
  if (folded_short.empty() || long_form.empty()) return;
  LongForm& form = long_forms_[std::move(folded_short)][lower(long_form)];
  if (form.printed.empty()) form.printed = std::move(long_form);
  form.count += count;
}

std::string AcronymCounts::encode() const {
  std::string lines;
  for (const auto& [folded, forms] : long_forms_)
    for (const auto& [key, form] : forms)
      lines.append(folded)
          .append("\t")
          .append(form.printed)
          .append("\t")
          .append(std::to_string(form.count))
          .append("\n");
  return lines;
}

std::map<std::string, std::string> AcronymCounts::metadata() const {
  std::map<std::string, std::string> entries;
  for (const auto& [folded, forms] : long_forms_) {
    std::vector<std::pair<std::string, long>> list;
    for (const auto& [key, form] : forms) list.emplace_back(form.printed, form.count);
    entries[acronym_key(folded)] = value_of(std::move(list));
  }
  return entries;
}

}  // namespace quorate
