#include "analyzers/stored_record.h"

#include <nlohmann/json.hpp>

#include "analyzers/error.h"

// A record is stored as a run of fields in a fixed order: numbers as varints, strings as their length and
// bytes, lists as their length and members. It is decoded for every result shown, so no names are kept and
// nothing is parsed.
namespace quorate {
namespace {

constexpr unsigned kRecordFormat = 1;  // part of the index format: change kSchemaVersion with it

// One walk over the fields serves both directions: Writer and Reader give `operator()` for each type.
class Writer {
public:
  void operator()(std::uint64_t value) {
    for (; value >= 0x80U; value >>= 7) out_.push_back(static_cast<char>(value | 0x80U));
    out_.push_back(static_cast<char>(value));
  }
  void operator()(const std::string& text) {
    (*this)(std::uint64_t{text.size()});
    out_ += text;
  }
  void operator()(const int& value) { (*this)(static_cast<std::uint64_t>(value < 0 ? 0 : value)); }
  void operator()(const bool& value) { (*this)(std::uint64_t{value}); }
  template <typename Enum>
  requires std::is_enum_v<Enum>
  void operator()(const Enum& value) { (*this)(static_cast<std::uint64_t>(value)); }
  void operator()(const Span& span) {
    (*this)(std::uint64_t{span.begin});
    (*this)(std::uint64_t{span.size()});
  }
  template <typename T>
  void operator()(const std::vector<T>& list) {
    (*this)(std::uint64_t{list.size()});
    for (const T& member : list) (*this)(member);
  }
  std::string take() { return std::move(out_); }

private:
  std::string out_;
};

class Reader {
public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (bytes_.empty()) throw damaged();
      const auto byte = static_cast<unsigned char>(bytes_.front());
      bytes_.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
      if (byte < 0x80U) return value;
    }
    throw damaged();
  }
  void operator()(std::string& text) {
    const std::uint64_t length = number();
    if (length > bytes_.size()) throw damaged();
    text.assign(bytes_.substr(0, length));
    bytes_.remove_prefix(length);
  }
  void operator()(int& value) { value = static_cast<int>(number()); }
  void operator()(bool& value) { value = number() != 0; }
  void operator()(Kind& kind) { kind = member<Kind>(kKindNames.size()); }
  void operator()(PaperType& type) { type = member<PaperType>(kPaperTypeNames.size()); }
  void operator()(Verb& verb) { verb = member<Verb>(kVerbNames.size()); }
  void operator()(Visibility& visibility) { visibility = member<Visibility>(kVisibilityNames.size()); }
  void operator()(Span& span) {
    span.begin = static_cast<std::uint32_t>(number());
    span.end = span.begin + static_cast<std::uint32_t>(number());
  }
  template <typename T>
  void operator()(std::vector<T>& list) {
    const std::uint64_t length = number();
    if (length > bytes_.size()) throw damaged();  // each member takes a byte at least
    list.resize(length);
    for (T& each : list) (*this)(each);
  }
  bool at_end() const { return bytes_.empty(); }
  static Error damaged() { return {ErrorKind::damaged, "a stored record of the index is damaged"}; }

private:
  template <typename Enum>
  Enum member(std::size_t count) {
    const std::uint64_t value = number();
    if (value >= count) throw damaged();
    return static_cast<Enum>(value);
  }

  std::string_view bytes_;
};

template <typename Visitor, typename AnyRecord>
void visit_fields(Visitor& visit, AnyRecord& r) {
  visit(r.id);
  visit(r.kind);
  visit(r.title);
  visit(r.ref);
  visit(r.paper);
  visit(r.organisation);
  visit(r.organisation_id);
  visit(r.body);
  visit(r.issuer);
  visit(r.meeting_date);
  visit(r.document_date);
  visit(r.paper_type);
  visit(r.purpose);
  visit(r.resolution);
  visit(r.people.presenter);
  visit(r.people.author);
  visit(r.people.sponsor);
  visit(r.people.owner);
  visit(r.people.asker);
  visit(r.due);
  visit(r.status);
  visit(r.score);
  visit(r.language);
  visit(r.visibility);
  visit(r.boilerplate);
  visit(r.source.file);
  visit(r.source.lines.first);
  visit(r.source.lines.last);
  visit(r.source.page);
  visit(r.source.last_page);
  visit(r.source.printed_page);
  visit(r.spans);
}

using nlohmann::ordered_json;

ordered_json to_json(const Problem& problem) {
  return {{"kind", problem.kind},
          {"lines", {problem.lines.first, problem.lines.last}},
          {"page", problem.page},
          {"detail", problem.detail}};
}

Problem problem_from(const ordered_json& json) {
  return {json.at("kind").get<std::string>(),
          {json.at("lines").at(0).get<int>(), json.at("lines").at(1).get<int>()},
          json.at("page").get<int>(),
          json.at("detail").get<std::string>()};
}

// The members of PackInfo that are plain values, by their names in the JSON.
template <typename Visitor, typename AnyPack>
void visit_members(Visitor visit, AnyPack& pack) {
  visit("id", pack.id);
  visit("title", pack.title);
  visit("organisation", pack.organisation);
  visit("organisation_id", pack.organisation_id);
  visit("body", pack.body);
  visit("meeting_date", pack.meeting_date);
  visit("file", pack.file);
  visit("original", pack.original);
  visit("content_type", pack.content_type);
  visit("content_hash", pack.content_hash);
  visit("text_file", pack.text_file);
  visit("source_url", pack.source_url);
  visit("publisher", pack.publisher);
  visit("licence", pack.licence);
  visit("pages", pack.pages);
  visit("records", pack.records);
  visit("text_quality", pack.text_quality);
}

}  // namespace

std::string encode(const Record& record) {
  Writer writer;
  writer(std::uint64_t{kRecordFormat});
  visit_fields(writer, record);
  return writer.take();
}

Record decode_record(std::string_view data) {
  Reader reader(data);
  if (reader.number() != kRecordFormat) throw Reader::damaged();
  Record record;
  visit_fields(reader, record);
  if (!reader.at_end()) throw Reader::damaged();
  return record;
}

std::string encode(const PackInfo& pack) {
  ordered_json json;
  visit_members([&](const char* name, const auto& value) { json[name] = value; }, pack);
  json["problems"] = ordered_json::array();
  for (const Problem& problem : pack.problems) json["problems"].push_back(to_json(problem));
  json["corrections"] = ordered_json::array();
  for (const Correction& c : pack.corrections)
    json["corrections"].push_back({{"field", c.field}, {"read", c.read}, {"set", c.set}});
  // A file's name may hold any bytes: they are replaced here rather than refused.
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

PackInfo decode_pack(std::string_view text) {
  try {
    const auto json = ordered_json::parse(text);
    PackInfo pack;
    visit_members([&](const char* name, auto& value) { json.at(name).get_to(value); }, pack);
    for (const auto& entry : json.at("problems")) pack.problems.push_back(problem_from(entry));
    for (const auto& entry : json.at("corrections"))
      pack.corrections.push_back({entry.at("field").get<std::string>(), entry.at("read").get<std::string>(),
                                  entry.at("set").get<std::string>()});
    return pack;
  } catch (const nlohmann::json::exception&) {
    throw Error(ErrorKind::damaged, "what the index says of a pack is damaged");
  }
}

std::string pack_key(std::string_view pack_id) { return std::string(kPackKeyPrefix).append(pack_id); }
std::string gone_key(std::string_view record_id) { return std::string(kGoneKeyPrefix).append(record_id); }
std::string acronym_key(std::string_view pack_id) { return std::string(kAcronymKeyPrefix).append(pack_id); }

}  // namespace quorate
