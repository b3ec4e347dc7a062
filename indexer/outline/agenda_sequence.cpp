#include "indexer/outline/agenda_sequence.h"

#include <algorithm>

#include "indexer/outline/agenda_cells.h"
#include "indexer/outline/agenda_openings.h"
#include "indexer/outline/agenda_repair.h"
#include "indexer/outline/paper_mark.h"
#include "indexer/outline/reference_sequence.h"

namespace quorate {
namespace {

constexpr int kRunningNumber = 10;  // a list that begins above runs on from meeting to meeting

// A letter or a Roman figure among numbers begins a list below one of them, or goes on with letters.
bool is_lettered_fit(const std::vector<AgendaLine>& lines, std::string_view ref) {
  if (ref.find_first_of("0123456789") != std::string_view::npos) return true;
  const bool begins = ref == "A" || ref == "a" || ref == "I" || ref == "i";
  return begins || lines.empty() || std::any_of(lines.begin(), lines.end(), [](const AgendaLine& line) {
           return !reference_shape(line.ref).has_value();
         });
}

}  // namespace

bool is_foreign_code(const std::vector<AgendaLine>& lines, std::string_view line) {
  if (!is_paper_code(line)) return false;
  const auto shape = reference_shape(line);
  const auto last = lines.empty() ? std::nullopt : reference_shape(lines.back().ref);
  return !shape || !last || shape->prefix != last->prefix;
}

bool fits(const std::vector<AgendaLine>& lines, std::string_view ref) {
  const auto shape = reference_shape(ref);
  if (!shape) return is_lettered_fit(lines, sound_reference(ref));
  if (lines.empty()) return !shape->prefix.empty() || shape->number <= 40;
  const auto last = reference_shape(lines.back().ref);
  return !last || shape->prefix != last->prefix || shape->number > last->number || shape->number == 1;
}

bool goes_on(const std::vector<AgendaLine>& lines, std::string_view ref) {
  const auto shape = reference_shape(ref);
  if (!shape || !shape->prefix.empty()) return true;
  const bool marked = ref.back() < '0' || ref.back() > '9';  // "7."
  if (lines.empty()) return marked || shape->number == 1;
  const auto last = std::find_if(lines.rbegin(), lines.rend(), [&](const AgendaLine& line) {
    const auto other = reference_shape(line.ref);
    return other && other->prefix.empty();
  });
  if (last == lines.rend()) return marked;
  return reference_shape(last->ref)->number + 1 == shape->number;
}

bool could_be_ref(const std::vector<AgendaLine>& lines, std::string_view head) {
  if (lines.empty()) return false;
  const auto shape = reference_shape(lines.back().ref);
  return shape && could_be_damaged(head, *shape);
}

bool goes_back(const std::vector<AgendaLine>& lines, std::string_view ref) {
  if (lines.size() < 3) return false;
  const auto shape = reference_shape(sound_reference(ref));
  const auto first = reference_shape(lines.front().ref);
  return shape && first && shape->prefix == first->prefix && shape->suffix == first->suffix &&
         first->number > kRunningNumber && shape->number < first->number && shape->number > 1 &&
         first->number - shape->number <= kRunningNumber * 10;
}

}  // namespace quorate
