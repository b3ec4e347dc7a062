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
  const auto [known, is_new] = stems_of_.try_emplace(std::string(long_form));
  if (is_new) known->second = stems_joined(analyzer, long_form);
  const std::string& stems = known->second;
  if (folded.empty() || stems.empty()) return;
  count(folded, stems, long_form);
  add_once(short_forms_[stems], folded);
  longest_ = std::max(longest_, static_cast<std::size_t>(std::count(stems.begin(), stems.end(), ' ')) + 1);
}

// The lists stay in order: a form said once more moves up past those said less often.
void AcronymList::count(const std::string& folded, const std::string& stems, std::string_view long_form) {
  std::vector<std::string>& forms = long_forms_[folded];
  std::vector<Said>& said = said_[folded];
  auto row = std::find_if(said.begin(), said.end(), [&](const Said& one) { return one.stems == stems; });
  if (row == said.end()) {
    said.push_back({stems, 1});
    forms.emplace_back(long_form);
    return;
  }
  ++row->times;
  for (auto at = static_cast<std::size_t>(row - said.begin()); at > 0 && said[at - 1].times < said[at].times;
       --at) {
    std::swap(said[at - 1], said[at]);
    std::swap(forms[at - 1], forms[at]);
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
