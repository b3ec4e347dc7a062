#include "analyzers/record_json.h"

#include <nlohmann/json.hpp>

namespace quorate {
namespace {

using nlohmann::ordered_json;

ordered_json or_null(const std::string& text) {
  return text.empty() ? ordered_json(nullptr) : ordered_json(text);
}

ordered_json names(const std::vector<Verb>& verbs) {
  ordered_json list = ordered_json::array();
  for (const Verb verb : verbs) list.push_back(name_of(verb));
  return list;
}

ordered_json to_json(const Source& source) {
  const bool paged = source.page > 0;
  const bool lined = source.lines.first > 0;
  return {{"file", source.file},
          {"lines", lined ? ordered_json{source.lines.first, source.lines.last} : ordered_json(nullptr)},
          {"page", paged ? ordered_json(source.page) : ordered_json(nullptr)},
          {"pages", paged ? ordered_json{source.page, source.last_page} : ordered_json(nullptr)},
          {"printed_page", or_null(source.printed_page)}};
}

}  // namespace

ordered_json to_json(const Record& record, WithText with_text) {
  const People& people = record.people;
  ordered_json json = {{"id", record.id},
                       {"kind", name_of(record.kind)},
                       {"title", or_null(record.title)},
                       {"ref", or_null(record.ref)},
                       {"paper", or_null(record.paper)},
                       {"organisation", or_null(record.organisation)},
                       {"organisation_id", or_null(record.organisation_id)},
                       {"body", or_null(record.body)},
                       {"issuer", or_null(record.issuer)},
                       {"meeting_date", or_null(record.meeting_date)},
                       {"document_date", or_null(record.document_date)},
                       {"paper_type", name_of(record.paper_type)},
                       {"purpose", names(record.purpose)},
                       {"resolution", names(record.resolution)},
                       {"people",
                        {{"presenter", people.presenter},
                         {"author", people.author},
                         {"sponsor", people.sponsor},
                         {"owner", people.owner},
                         {"asker", people.asker}}},
                       {"due", or_null(record.due)},
                       {"status", or_null(record.status)},
                       {"score", or_null(record.score)},
                       {"language", or_null(record.language)},
                       {"visibility", name_of(record.visibility)},
                       {"boilerplate", record.boilerplate},
                       {"source", to_json(record.source)}};
  if (with_text == WithText::yes) json["text"] = record.text;
  return json;
}

}  // namespace quorate
