#include "server/search/result_order.h"

#include <algorithm>
#include <cstdint>

namespace quorate {
namespace {

// -1, 0 or 1; what is nothing stands last.
template <typename Value>
int compare(const Value& a, const Value& b, bool falling) {
  if (a == b) return 0;
  if (a == Value{}) return 1;
  if (b == Value{}) return -1;
  return (a < b) != falling ? -1 : 1;
}

}  // namespace

void order_results(std::vector<FoldedMatch>& results, Sort sort, const RecordColumns& columns) {
  const auto by_sort = [&](Xapian::docid a, Xapian::docid b) {
    const RecordFacts& left = columns.facts(a);
    const RecordFacts& right = columns.facts(b);
    switch (sort) {
      case Sort::oldest:
      case Sort::newest:
        return compare(left.date, right.date, sort == Sort::newest);
      case Sort::due_first:
      case Sort::due_last:
        return compare(left.due, right.due, sort == Sort::due_last);
      case Sort::owner:
        if (const int by_name = compare(left.owner, right.owner, false); by_name != 0) return by_name;
        return compare(left.due, right.due, false);
      case Sort::relevance:
        break;
    }
    return 0;
  };
  std::sort(results.begin(), results.end(), [&](const FoldedMatch& a, const FoldedMatch& b) {
    if (const int order = by_sort(a.match.record, b.match.record); order != 0) return order < 0;
    if (a.match.score != b.match.score) return a.match.score > b.match.score;
    const std::uint32_t left = columns.facts(a.match.record).date;
    const std::uint32_t right = columns.facts(b.match.record).date;
    return left != right ? left > right : a.match.record < b.match.record;
  });
}

}  // namespace quorate
