#include "indexer/document_builder.h"

#include <algorithm>
#include <array>

#include "analyzers/field_values.h"
#include "analyzers/fields.h"
#include "analyzers/references.h"
#include "analyzers/stored_record.h"
#include "indexer/repeat_mark.h"

namespace quorate {
namespace {

// Between texts that no phrase and no NEAR may reach across.
constexpr std::uint32_t kGap = 100;

AnalyzerOptions options_for(const Record& record) {
  return {.stem_english = record.language.empty() || record.language == "en"};
}

std::vector<std::string> names_of(const std::vector<Verb>& verbs) {
  std::vector<std::string> names;
  for (const Verb verb : verbs) names.emplace_back(name_of(verb));
  return names;
}

// "2022-07-14" is found by its year and by its month as well.
std::vector<std::string> with_vaguer(const std::string& iso) {
  std::vector<std::string> dates;
  for (const std::size_t length : {4U, 7U, 10U})
    if (iso.size() >= length) dates.push_back(iso.substr(0, length));
  return dates;
}

// What a record holds of a field, as it is shown. Words are not given here: they are analysed.
std::vector<std::string> values_of(const Record& record, FieldId id) {
  switch (id) {
    case FieldId::own_ref:
    case FieldId::ref:
      return {record.ref};
    case FieldId::paper:
      return {record.paper};
    case FieldId::organisation:
      return {record.organisation_id};
    case FieldId::body:
      return {record.body};
    case FieldId::type:
      return {std::string(name_of(record.paper_type))};
    case FieldId::kind:
      return {std::string(name_of(record.kind))};
    case FieldId::resolution:
      return names_of(record.resolution);
    case FieldId::purpose:
      return names_of(record.purpose);
    case FieldId::status:
      return {record.status};
    case FieldId::date:
      return {date_of(record)};
    case FieldId::due:
      return {record.due};
    case FieldId::language:
      return {record.language};
    case FieldId::issuer:
      return {record.issuer};
    case FieldId::pack:
      return {std::string(pack_of(record.id))};
    case FieldId::document:
      return {std::string(document_of(record.id))};
    case FieldId::id:
      return {record.id};
    case FieldId::boilerplate:
      return {record.boilerplate ? "1" : ""};
    case FieldId::text:
    case FieldId::stem:
    case FieldId::title:
    case FieldId::person:
    case FieldId::place:
    case FieldId::spans:
    case FieldId::repeat:
      return {};
  }
  return {};
}

// The lines in the source; of a format that has none the bytes in the pack's text, which overlap where lines
// would.
LineRange place_of(const Record& record) {
  if (record.source.lines.first > 0 || record.spans.empty()) return record.source.lines;
  Span hull = record.spans.front();
  for (const Span& span : record.spans)
    hull = {std::min(hull.begin, span.begin), std::max(hull.end, span.end)};
  return {static_cast<int>(hull.begin) + 1, static_cast<int>(std::max(hull.end, hull.begin + 1))};
}

std::string slot_value(const Record& record, const Field& row) {
  if (row.id == FieldId::place) return slot_place(place_of(record));
  if (row.id == FieldId::spans) return slot_spans(record.spans);
  std::vector<std::string> values = values_of(record, row.id);
  if (row.kind == FieldKind::date) return slot_date(values.front());
  return join_values(std::move(values));
}

void add_filters_and_values(Xapian::Document& document, const Record& record) {
  for (const Field& row : fields()) {
    if (!row.prefix.empty()) {
      std::vector<std::string> values = values_of(record, row.id);
      if (row.kind == FieldKind::date) values = with_vaguer(values.front());
      for (const std::string& value : values)
        if (const std::string filter = filter_term(row.id, value); !filter.empty())
          document.add_boolean_term(filter);
    }
    if (row.slot < 0 || row.id == FieldId::repeat) continue;
    if (const std::string value = slot_value(record, row); !value.empty())
      document.add_value(static_cast<Xapian::valueno>(row.slot), value);
  }
}

// References in words of their own ("TB 23 041") are no tokens of the analyzer's.
void add_mentioned_references(Xapian::Document& document, std::string_view text) {
  for (const FoundReference& found : find_references(text))
    document.add_boolean_term(term(FieldId::ref, found.canonical));
}

}  // namespace

Xapian::Document DocumentBuilder::build(const Record& record, const std::vector<std::string>& headings) {
  Xapian::Document document;
  position_ = 1;
  document.set_data(encode(record));
  add_title(document, record);
  if (record.kind == Kind::document) {
    for (const std::string* face :
         {&record.organisation, &record.body, &record.issuer, &record.paper, &record.ref})
      add_text(document, *face, record);
    for (const std::string& heading : headings) add_text(document, heading, record);
  } else {
    add_text(document, record.text, record);
  }
  add_people(document, record.people);
  add_filters_and_values(document, record);
  if (const std::string mark = repeat_mark(record); !mark.empty())
    document.add_value(static_cast<Xapian::valueno>(field(FieldId::repeat).slot), mark);
  return document;
}

void DocumentBuilder::add_title(Xapian::Document& document, const Record& record) {
  const std::uint32_t first = position_;
  const auto add = [&](const Token& token) {
    if (const std::string titled = term(FieldId::title, token.stem); !titled.empty())
      document.add_posting(titled, token.position);
  };
  analyzer_.analyze(record.title, add, options_for(record), first);
  add_text(document, record.title, record);
}

void DocumentBuilder::add_text(Xapian::Document& document, std::string_view text, const Record& record) {
  if (text.empty()) return;
  const auto add = [&](const Token& token) {
    const std::string surface = term(FieldId::text, token.term);
    if (surface.empty()) return;
    document.add_posting(term(FieldId::stem, token.stem), token.position);
    document.add_term(surface);
    if (token.kind == TokenKind::reference) document.add_boolean_term(term(FieldId::ref, token.term));
  };
  position_ = analyzer_.analyze(text, add, options_for(record), position_) + kGap;
  add_mentioned_references(document, text);
}

void DocumentBuilder::add_people(Xapian::Document& document, const People& people) {
  std::uint32_t position = 1;
  const auto add = [&](const Token& token) {
    if (const std::string name = term(FieldId::person, token.term); !name.empty())
      document.add_posting(name, token.position);
  };
  for (const auto* names : {&people.presenter, &people.author, &people.sponsor, &people.owner, &people.asker})
    for (const std::string& name : *names) position = analyzer_.analyze(name, add, {}, position) + kGap;
}

}  // namespace quorate
