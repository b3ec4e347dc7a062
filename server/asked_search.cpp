#include "server/asked_search.h"

#include <utility>

#include "server/answers/problem.h"

namespace quorate {

Asked asked(const HttpRequest& from, std::optional<Kind> kind) {
  ParsedRequest parsed = parse_search_request(from.parameters);
  if (kind) {
    std::erase_if(parsed.request.filters, [](const Filter& filter) { return filter.field == FieldId::kind; });
    parsed.request.filters.push_back({FieldId::kind, {std::string(name_of(*kind))}, {}});
    parsed.request.fold_overlaps = false;
  }
  for (const std::string& name : parsed.ignored)
    parsed.errors.push_back({name, "is no parameter of a search"});
  if (parsed.errors.empty()) return {std::move(parsed.request), std::nullopt};
  std::string detail;
  for (const ParameterError& error : parsed.errors)
    detail.append(detail.empty() ? "" : "; ").append(error.parameter).append(" ").append(error.reason);
  return {{}, problem(422, detail, parsed.errors)};
}

}  // namespace quorate
