#include "indexer/outline/agenda_repair.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "indexer/outline/folded_text.h"
#include "indexer/outline/paper_mark.h"
#include "indexer/outline/reference_sequence.h"

namespace quorate {
namespace {

// A letter read as a figure: "1" between H and J is I.
void repair_papers(std::vector<AgendaLine>& lines) {
  for (std::size_t k = 1; k + 1 < lines.size(); ++k) {
    std::string& paper = lines[k].paper;
    const std::string& before = lines[k - 1].paper;
    const std::string& after = lines[k + 1].paper;
    const bool letters =
        before.size() == 1 && after.size() == 1 && is_letter_mark(before) && is_letter_mark(after);
    if (letters && paper.size() == 1 && !is_letter_mark(paper) && after[0] - before[0] == 2) {
      paper = std::string(1, static_cast<char>(before[0] + 1));
    }
  }
}

}  // namespace

void cut_at_papers(std::vector<AgendaLine>& lines) {
  std::unordered_map<std::string, std::string> titles;  // by reference
  std::unordered_set<std::string> papers;
  for (std::size_t k = 0; k < lines.size(); ++k) {
    const AgendaLine& line = lines[k];
    const std::string title = fold(line.title);
    const auto [known, fresh] = titles.emplace(line.ref, title);
    const bool again = !fresh && title.size() >= 6 && alike(known->second, title) >= 0.8;
    if (again || papers.contains(line.ref)) {
      lines.resize(k);
      return;
    }
    if (line.paper.find_first_of("0123456789") != std::string::npos) papers.insert(line.paper);
  }
}

void repair_references(std::vector<AgendaLine>& lines) {
  repair_papers(lines);
  std::vector<std::string> written;
  written.reserve(lines.size());
  for (const AgendaLine& line : lines) written.push_back(line.ref);
  const std::vector<SequencedReference> repaired = repair_reference_sequence(written);
  for (std::size_t k = 0; k < lines.size(); ++k) {
    if (!repaired[k].damaged || repaired[k].repaired.empty() || repaired[k].duplicate) continue;
    const auto shape = reference_shape(lines[k].ref);
    const bool plain =
        shape && shape->prefix.empty();  // "5a" and "4.2" in a list of numbers are as they should be
    if (plain || lines[k].ref.find('.') != std::string::npos) continue;
    lines[k].ref = repaired[k].repaired;
    lines[k].damaged = true;
  }
}

}  // namespace quorate
