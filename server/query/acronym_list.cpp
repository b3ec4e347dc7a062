#include "server/query/acronym_list.h"

#include <algorithm>

namespace quorate {
namespace {

const std::vector<std::string> kNone;

template <typename Map>
const std::vector<std::string>& found_in(const Map& lists, std::string_view key) {
  const auto found = lists.find(key);
  return found == lists.end() ? kNone : found->second;
}

void add_once(std::vector<std::string>& list, std::string value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(std::move(value));
}

}  // namespace

void AcronymList::add(Analyzer& analyzer, std::string_view lines) {
  while (!lines.empty()) {
    const auto newline = lines.find('\n');
    const std::string_view line = lines.substr(0, newline);
    lines = newline == std::string_view::npos ? std::string_view{} : lines.substr(newline + 1);
    const auto tab = line.find('\t');
    if (tab != std::string_view::npos) add_definition(analyzer, line.substr(0, tab), line.substr(tab + 1));
  }
}

// Long forms with the same stems are one; the first spelling stands for them.
void AcronymList::add_definition(Analyzer& analyzer, std::string_view short_form,
                                 std::string_view long_form) {
  const std::string folded = analyzer.fold(short_form);
  const std::string stems = stems_joined(analyzer, long_form);
  if (folded.empty() || stems.empty()) return;
  std::vector<std::string>& list = long_forms_[folded];
  if (++said_[folded + '\t' + stems] == 1) list.emplace_back(long_form);
  std::stable_sort(list.begin(), list.end(), [&](const std::string& a, const std::string& b) {
    return said_[folded + '\t' + stems_joined(analyzer, a)] >
           said_[folded + '\t' + stems_joined(analyzer, b)];
  });
  add_once(short_forms_[stems], folded);
  longest_ = std::max(longest_, static_cast<std::size_t>(std::count(stems.begin(), stems.end(), ' ')) + 1);
}

const std::vector<std::string>& AcronymList::long_forms(std::string_view folded_short) const {
  return found_in(long_forms_, folded_short);
}

const std::vector<std::string>& AcronymList::short_forms(std::string_view stems) const {
  return found_in(short_forms_, stems);
}

std::string stems_joined(Analyzer& analyzer, std::string_view text) {
  std::string joined;
  analyzer.analyze(text, [&](const Token& token) {
    if (token.kind == TokenKind::compound || token.kind == TokenKind::reference) return;
    if (!joined.empty()) joined.push_back(' ');
    joined += token.stem;
  });
  return joined;
}

}  // namespace quorate
