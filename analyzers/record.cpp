#include "analyzers/record.h"

#include <algorithm>

namespace quorate {
namespace {

template <typename Enum, std::size_t N>
std::optional<Enum> named(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::optional<Kind> kind_named(std::string_view name) { return named<Kind>(kKindNames, name); }
std::optional<PaperType> paper_type_named(std::string_view name) {
  return named<PaperType>(kPaperTypeNames, name);
}
std::optional<Verb> verb_named(std::string_view name) { return named<Verb>(kVerbNames, name); }
std::optional<Visibility> visibility_named(std::string_view name) {
  return named<Visibility>(kVisibilityNames, name);
}

const std::string& date_of(const Record& record) {
  return record.meeting_date.empty() ? record.document_date : record.meeting_date;
}

std::string_view pack_of(std::string_view record_id) { return record_id.substr(0, record_id.find('/')); }

std::string_view document_of(std::string_view record_id) {
  const auto first = record_id.find('/');
  if (first == std::string_view::npos) return record_id;
  return record_id.substr(0, record_id.find('/', first + 1));
}

}  // namespace quorate
