#include "server/query/facet_names.h"

#include <algorithm>
#include <array>

#include "analyzers/record.h"

namespace quorate {
namespace {

constexpr std::array<std::string_view, 7> kNames = {"organisation", "date", "type",  "resolution",
                                                    "kind",         "body", "status"};
constexpr std::array<FieldId, 7> kFacets = {FieldId::organisation, FieldId::date, FieldId::type,
                                            FieldId::resolution,   FieldId::kind, FieldId::body,
                                            FieldId::status};

}  // namespace

std::span<const std::string_view> facet_names() { return kNames; }

std::optional<FieldId> facet_named(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return kFacets[static_cast<std::size_t>(found - kNames.begin())];
}

std::string_view facet_name(FieldId id) {
  const auto found = std::find(kFacets.begin(), kFacets.end(), id);
  if (found == kFacets.end()) return {};
  return kNames[static_cast<std::size_t>(found - kFacets.begin())];
}

std::span<const std::string_view> closed_values(FieldId id) {
  switch (id) {
    case FieldId::type:
      return kPaperTypeNames;
    case FieldId::kind:
      return kKindNames;
    case FieldId::purpose:
      return kVerbNames;
    // A meeting is asked for assurance; it never resolves it.
    case FieldId::resolution:
      return std::span(kVerbNames).first(static_cast<std::size_t>(Verb::assure));
    default:
      return {};
  }
}

std::string label_of(std::string_view closed_value) {
  std::string label(closed_value);
  std::replace(label.begin(), label.end(), '_', ' ');
  if (!label.empty() && label.front() >= 'a' && label.front() <= 'z')
    label.front() = static_cast<char>(label.front() - 'a' + 'A');
  return label;
}

}  // namespace quorate
