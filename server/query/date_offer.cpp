#include "server/query/date_offer.h"

#include "analyzers/dates.h"

namespace quorate {

std::string with_date_as_field(const std::string& q) {
  if (q.find_first_of("\":") != std::string::npos) return {};
  for (const FoundDate& found : find_dates(q)) {
    if (found.doubtful || found.date.year == 0 || found.date.day == 0) continue;
    return q.substr(0, found.span.begin) + "date:" + iso(found.date) + q.substr(found.span.end);
  }
  return {};
}

}  // namespace quorate
