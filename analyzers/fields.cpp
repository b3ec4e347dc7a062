#include "analyzers/fields.h"

#include <algorithm>
#include <array>

namespace quorate {
namespace {

constexpr std::array<Field, 25> kFields = {{
    {FieldId::text, "", "", "", -1, FieldKind::words, false,
     "Words exactly as typed, with an equals sign in front.", "=minutes"},
    {FieldId::stem, "", "q", "Z", -1, FieldKind::words, false, "Words anywhere in a record.",
     "ambulance handover"},
    {FieldId::title, "title", "", "S", -1, FieldKind::words, false,
     "Words in the title of a paper or an item.", "title:performance"},
    {FieldId::ref, "ref", "", "XR", -1, FieldKind::exact, false,
     "A reference, however it is written: what bears it and what mentions it.", "ref:TB/23/041"},
    {FieldId::own_ref, "", "", "XO", -1, FieldKind::internal, false,
     "The reference that a record bears itself.", ""},
    {FieldId::paper, "paper", "", "XN", -1, FieldKind::exact, false, "The mark on a paper.",
     "paper:\"Enc 4\""},
    {FieldId::organisation, "org", "organisation", "XG", 1, FieldKind::exact, true,
     "The body whose meeting it is: full name, short name or another name.", "org:\"Marlhaven Council\""},
    {FieldId::body, "body", "body", "XB", 5, FieldKind::exact, true, "The board or committee that met.",
     "body:\"Health and Wellbeing Board\""},
    {FieldId::type, "type", "type", "XT", 2, FieldKind::closed, true, "What kind of paper it is.",
     "type:minutes"},
    {FieldId::kind, "kind", "kind", "XK", 4, FieldKind::closed, true, "What kind of thing a result is.",
     "kind:decision"},
    {FieldId::resolution, "resolved", "resolution", "XV", 3, FieldKind::closed, true,
     "What the meeting resolved.", "resolved:approve"},
    {FieldId::purpose, "asked", "purpose", "XU", -1, FieldKind::closed, false,
     "What the meeting was asked for.", "asked:approve"},
    {FieldId::person, "person", "person", "XP", -1, FieldKind::words, false,
     "A person named as presenter, author, sponsor, owner or asker.", "person:Marchetti"},
    {FieldId::status, "status", "status", "XS", -1, FieldKind::exact, false, "The status of an action.",
     "status:complete"},
    {FieldId::date, "date", "from", "XD", 0, FieldKind::date, true,
     "The date of the meeting, or of the document: a day, a month, a year or a range.",
     "date:2022-07..2022-09"},
    {FieldId::due, "due", "due_from", "", 6, FieldKind::date, false, "The date by which an action is due.",
     "due:2022-10"},
    {FieldId::language, "", "", "XL", -1, FieldKind::internal, false, "The language of the text.", ""},
    {FieldId::issuer, "", "", "XI", -1, FieldKind::internal, false, "Who issued an attached letter or paper.",
     ""},
    {FieldId::pack, "", "pack", "XF", 7, FieldKind::internal, false, "The pack that holds the record.", ""},
    {FieldId::document, "", "document", "XC", 8, FieldKind::internal, false, "The document that holds it.",
     ""},
    {FieldId::id, "", "", "Q", -1, FieldKind::internal, false, "The record's permanent id.", ""},
    {FieldId::boilerplate, "", "boilerplate", "XX", -1, FieldKind::internal, false, "Standing text of forms.",
     ""},
    {FieldId::place, "", "", "", 9, FieldKind::internal, false, "First and last line in the source.", ""},
    {FieldId::spans, "", "", "", 10, FieldKind::internal, false, "Where it stands in the pack's text.", ""},
    {FieldId::repeat, "", "", "", 11, FieldKind::internal, false, "What repeats of it have in common.", ""},
}};

constexpr bool rows_stand_in_order() {
  for (std::size_t i = 0; i < kFields.size(); ++i)
    if (static_cast<std::size_t>(kFields[i].id) != i) return false;
  return true;
}
static_assert(rows_stand_in_order(), "a row's place in the table is its FieldId");

constexpr bool slots_and_prefixes_differ() {
  for (std::size_t i = 0; i < kFields.size(); ++i)
    for (std::size_t j = i + 1; j < kFields.size(); ++j) {
      if (kFields[i].slot >= 0 && kFields[i].slot == kFields[j].slot) return false;
      if (!kFields[i].prefix.empty() && kFields[i].prefix == kFields[j].prefix) return false;
    }
  return true;
}
static_assert(slots_and_prefixes_differ(), "two fields share a slot or a prefix");

template <typename Predicate>
std::optional<FieldId> find(Predicate matches) {
  const auto row = std::find_if(kFields.begin(), kFields.end(), matches);
  if (row == kFields.end()) return std::nullopt;
  return row->id;
}

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

std::span<const Field> fields() { return kFields; }

const Field& field(FieldId id) { return kFields[static_cast<std::size_t>(id)]; }

std::optional<FieldId> field_named(std::string_view query_name) {
  return find([&](const Field& row) { return !row.name.empty() && row.name == query_name; });
}

std::optional<FieldId> field_with_parameter(std::string_view parameter) {
  return find([&](const Field& row) { return !row.parameter.empty() && row.parameter == parameter; });
}

std::string term(FieldId id, std::string_view value) {
  if (value.empty()) return {};
  std::string result(field(id).prefix);
  for (const char byte : value)
    if (byte != '\0') result.push_back(byte);
  if (result.size() <= kMaxTermBytes) return result;
  std::size_t cut = kMaxTermBytes;
  while (cut > 0 && continues_character(result[cut])) --cut;
  result.resize(cut);
  return result;
}

}  // namespace quorate
