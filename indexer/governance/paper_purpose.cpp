#include "indexer/governance/paper_purpose.h"

#include <algorithm>
#include <string>

namespace quorate {
namespace {

bool holds(const std::vector<Verb>& verbs, Verb verb) {
  return std::find(verbs.begin(), verbs.end(), verb) != verbs.end();
}

// Whether a verb was new to the purpose.
bool add(std::vector<Verb>& purpose, const std::vector<Verb>& verbs) {
  const std::size_t before = purpose.size();
  for (const Verb verb : verbs) {
    if (!holds(purpose, verb)) purpose.push_back(verb);
  }
  return purpose.size() > before;
}

// A form with one box for all that is settled: whatever word it has for that, it tells of a decision.
bool tells_decision(const std::vector<Verb>& purpose) {
  for (const Verb verb : {Verb::approve, Verb::agree, Verb::ratify, Verb::adopt, Verb::endorse}) {
    if (holds(purpose, verb)) return true;
  }
  return false;
}

}  // namespace

void settle_purpose(Document& document, const std::vector<Item>& items) {
  document.purpose = document.face_purpose;
  bool asked = false;
  for (const Item& item : items) {
    if (item.kind == Kind::recommendation) asked = add(document.purpose, item.purpose) || asked;
  }
  if (asked) document.rules.push_back("purpose: its recommendations");
  if (document.face_purpose.empty()) add(document.purpose, document.announced_purpose);
}

std::vector<Problem> purpose_problems(const CleanText& text, const Document& document,
                                      const std::vector<Item>& items) {
  if (document.face_purpose.empty() || tells_decision(document.face_purpose)) return {};
  const auto asks = std::find_if(items.begin(), items.end(), [](const Item& item) {
    return item.kind == Kind::recommendation && holds(item.purpose, Verb::approve) && !item.spans.empty();
  });
  if (asks == items.end()) return {};
  const auto row =
      std::find_if(text.rows.begin() + static_cast<std::ptrdiff_t>(document.rows.first),
                   text.rows.begin() + static_cast<std::ptrdiff_t>(document.rows.last),
                   [&](const TextRow& candidate) { return candidate.span.end > asks->spans.front().begin; });
  if (row == text.rows.end()) return {};
  std::string told;
  for (const Verb verb : document.face_purpose)
    told += (told.empty() ? "" : ", ") + std::string(name_of(verb));
  return {{"purpose_differs", row->lines, row->page, "asks for approval; its face says: " + told}};
}

}  // namespace quorate
