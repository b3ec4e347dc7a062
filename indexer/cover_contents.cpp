#include "indexer/cover_contents.h"

#include "indexer/outline/paper_type.h"

namespace quorate {
namespace {

// The least share of a report that its register takes up, in bytes, and the least number of its entries. A
// report that names a few risks in passing gives them less: of some thirty papers read by hand, a tenth
// against a fifth and more. Where its title speaks of something else, its section on risks can be as long as
// a register in a cover report, so that most of it must be entries.
constexpr double kShareOfRegister = 0.2;
constexpr double kShareUntitled = 0.5;
constexpr std::size_t kEntriesOfRegister = 3;
constexpr std::size_t kLeastQuestions = 2;

}  // namespace

void tell_register(const CleanText& text, Document& document, const std::vector<Item>& items,
                   const OutlineVocabulary& words) {
  if (document.type != PaperType::report) return;
  std::size_t entries = 0, in_entries = 0, all = 0;
  for (const Item& item : items) {
    if (item.kind != Kind::risk) continue;
    ++entries;
    for (const Span& span : item.spans) in_entries += span.size();
  }
  if (entries < kEntriesOfRegister) return;
  for (std::size_t row = document.rows.first; row < document.rows.last; ++row)
    all += text.rows[row].span.size();
  const bool titled = type_of_title(document.title, words) == PaperType::risk_register;
  const double least = titled ? kShareOfRegister : kShareUntitled;
  if (static_cast<double>(in_entries) < least * static_cast<double>(all)) return;
  document.type = PaperType::risk_register;
  document.rules.push_back("risk_register: " + std::to_string(entries) + " entries of a register are inside");
}

void tell_questions(const CleanText& text, Document& document, std::vector<Item>& items,
                    const OutlineVocabulary& outline, const GovernanceVocabulary& governance) {
  if (document.type != PaperType::report ||
      type_of_title(document.title, outline) != PaperType::public_questions)
    return;
  std::vector<Item> questions = find_questions(text, document, governance);
  if (questions.size() < kLeastQuestions) return;
  document.type = PaperType::public_questions;
  document.rules.push_back("public_questions: " + std::to_string(questions.size()) + " of them are inside");
  items = std::move(questions);
}

}  // namespace quorate
