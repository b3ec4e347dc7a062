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

void AcronymList::add(Analyzer& analyzer, const std::string& folded_short, std::string_view value) {
  while (!value.empty()) {
    const auto newline = value.find('\n');
    const std::string_view line = value.substr(0, newline);
    value = newline == std::string_view::npos ? std::string_view{} : value.substr(newline + 1);
    const std::string long_form(line.substr(0, line.find('\t')));
    const std::string stems = stems_joined(analyzer, long_form);
    if (stems.empty()) continue;
    add_once(long_forms_[folded_short], long_form);
    add_once(short_forms_[stems], folded_short);
    longest_ = std::max(longest_, static_cast<std::size_t>(std::count(stems.begin(), stems.end(), ' ')) + 1);
  }
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
