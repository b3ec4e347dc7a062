#include "indexer/outline/register_entries.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "indexer/outline/people.h"

namespace quorate {
namespace {

// "Financial Interests": what is registered, whose words end titles of registers.
bool ends_register_title(std::string_view name, PaperType type, const OutlineVocabulary& words) {
  const std::string folded = fold(name);
  const std::string last = folded.substr(folded.rfind(' ') + 1);
  return std::any_of(words.title_types.begin(), words.title_types.end(), [&](const auto& entry) {
    const auto& titles = entry.second.all();
    return entry.first == type &&
           std::any_of(titles.begin(), titles.end(), [&](const std::string& t) { return t.ends_with(last); });
  });
}

}  // namespace

bool holds_register_entries(const RowFaces& rows, RowRange range, PaperType type,
                            const OutlineVocabulary& words) {
  constexpr std::size_t kLeastEntries = 3;
  std::size_t entries = 0;
  for (std::size_t i = range.first; i < range.last && entries < kLeastEntries; ++i) {
    if (rows[i].noise) continue;
    const bool table = rows.row(i).table >= 0;
    const std::string_view opening = table ? rows.text().cell(rows.row(i), 0) : rows.line(i);
    const std::string_view name =
        opening.substr(0, std::min(opening.find_first_of(",:("), opening.find(" – ")));
    if ((table && rows[i].filled >= 3) ||
        (looks_like_name(trim(name), words) && !ends_register_title(name, type, words)))
      ++entries;
  }
  return entries >= kLeastEntries;
}

}  // namespace quorate
