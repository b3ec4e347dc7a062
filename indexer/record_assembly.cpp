#include "indexer/record_assembly.h"

#include <algorithm>
#include <utility>

namespace quorate {
namespace {

const TextOrigin& origin_at(const PackText& content, std::uint32_t byte) {
  static const TextOrigin nowhere;
  const auto after =
      std::upper_bound(content.origins.begin(), content.origins.end(), byte,
                       [](std::uint32_t b, const TextOrigin& origin) { return b < origin.begin; });
  return after == content.origins.begin() ? nowhere : *std::prev(after);
}

std::string joined(const CleanText& text, const std::vector<Span>& spans) {
  std::string out;
  for (const Span& span : spans) {
    if (!out.empty()) out.push_back('\n');
    out += text.view(span);
  }
  return out;
}

// The bytes of the rows of a range; {0, 0} where it is empty.
Span bytes_of(const CleanText& text, const RowRange& rows) {
  if (rows.empty()) return {};
  return {text.rows[rows.first].span.begin, text.rows[rows.last - 1].span.end};
}

// `ranges` are in order and apart from each other.
bool touches(const Span& span, const std::vector<Span>& ranges) {
  const auto after =
      std::upper_bound(ranges.begin(), ranges.end(), span.begin,
                       [](std::uint32_t begin, const Span& range) { return begin < range.end; });
  return after != ranges.end() && after->begin < span.end;
}

bool any_touches(const std::vector<Span>& spans, const std::vector<Span>& ranges) {
  return std::any_of(spans.begin(), spans.end(), [&](const Span& span) { return touches(span, ranges); });
}

// Puts records [first, end) in order of their places; moving indices is cheaper than moving records.
void sort_by_place(std::vector<Record>& records, std::size_t first) {
  struct Place {
    std::uint32_t begin;
    Kind kind;
    std::size_t index;
    auto operator<=>(const Place&) const = default;
  };
  std::vector<Place> places;
  places.reserve(records.size() - first);
  for (std::size_t i = first; i < records.size(); ++i)
    places.push_back({records[i].spans.empty() ? 0U : records[i].spans.front().begin, records[i].kind, i});
  std::sort(places.begin(), places.end());
  std::vector<Record> sorted;
  sorted.reserve(places.size());
  for (const Place& place : places) sorted.push_back(std::move(records[place.index]));
  std::move(sorted.begin(), sorted.end(), records.begin() + static_cast<std::ptrdiff_t>(first));
}

}  // namespace

Source RecordAssembly::source_of(const std::vector<Span>& spans) const {
  Source source;
  source.file = file_;
  const PackText& content = text_.content;
  for (const Span& span : spans) {
    const TextOrigin& first = origin_at(content, span.begin);
    const TextOrigin& last = origin_at(content, span.end > span.begin ? span.end - 1 : span.begin);
    const auto lower = [](int& kept, int seen) {
      if (seen > 0 && (kept == 0 || seen < kept)) kept = seen;
    };
    lower(source.lines.first, first.lines.first);
    source.lines.last = std::max(source.lines.last, last.lines.last);
    lower(source.page, first.page);
    source.last_page = std::max(source.last_page, last.page);
  }
  const auto page = static_cast<std::size_t>(source.page);
  if (page > 0 && page <= content.printed_pages.size()) source.printed_page = content.printed_pages[page - 1];
  return source;
}

Record RecordAssembly::record_of(const Document& document) const {
  Record record;
  record.organisation = document.organisation;
  record.organisation_id = document.organisation_id;
  record.body = document.body;
  record.issuer = document.issuer;
  record.meeting_date = document.meeting_date;
  record.document_date = document.document_date;
  record.paper_type = document.type;
  record.paper = document.mark;
  record.visibility = document.visibility;
  return record;
}

void RecordAssembly::explain(const Record& record, const std::vector<std::string>& rules) {
  explanations_.push_back({record.id, record.source.lines, rules});
}

void RecordAssembly::add(const Document& document, DocumentItems items) {
  std::vector<Span> private_bytes;
  for (const RowRange& rows : items.private_rows) private_bytes.push_back(bytes_of(text_, rows));

  Record face = record_of(document);
  // Ids of what is public must be the same whether private papers stand beside it or not.
  const std::string_view apart = document.visibility == Visibility::restricted ? "restricted-" : "";
  face.id = ids_.take(pack_id_ + "/" + std::string(apart) + document_slug(document));
  face.kind = Kind::document;
  face.title = document.title;
  face.ref = document.item_ref;
  face.purpose = document.purpose;
  face.people = document.people;
  face.language = items.language;
  face.source = source_of({bytes_of(text_, document.rows)});
  face.spans = std::move(items.face);
  if (document.visibility == Visibility::open)
    std::erase_if(face.spans, [&](const Span& span) { return touches(span, private_bytes); });
  face.text = joined(text_, face.spans);
  explain(face, document.rules);
  const std::string document_id = face.id;
  records_.push_back(std::move(face));

  ItemIds ids(document_id, ids_);
  std::vector<std::string> minute_ids, minute_papers;
  const std::size_t first_item = records_.size();
  const auto add_item = [&](Item& item, std::string_view parent_id, std::string_view parent_paper) {
    Record record = record_of(document);
    record.id = ids.id_of(item, parent_id);
    record.kind = item.kind;
    record.title = std::move(item.title);
    record.ref = std::move(item.ref);
    // items of an agenda or of minutes bear the papers that they are about, not the one that they stand in
    const bool about_paper = (item.kind == Kind::question && document.type == PaperType::minutes) ||
                             item.kind == Kind::agenda_item || item.kind == Kind::minute_item ||
                             !parent_id.empty();
    if (item.paper.empty() && !parent_id.empty()) item.paper = parent_paper;
    if (!item.paper.empty() || about_paper) record.paper = std::move(item.paper);
    record.purpose = std::move(item.purpose);
    record.resolution = std::move(item.resolution);
    record.people = std::move(item.people);
    record.due = std::move(item.due);
    record.status = std::move(item.status);
    record.score = std::move(item.score);
    record.language = item.language.empty() ? items.language : std::move(item.language);
    record.boilerplate = item.boilerplate;
    if (any_touches(item.spans, private_bytes)) record.visibility = Visibility::restricted;
    record.source = source_of(item.spans);
    record.text = item.text.empty() ? joined(text_, item.spans) : std::move(item.text);
    record.spans = std::move(item.spans);
    explain(record, item.rules);
    records_.push_back(std::move(record));
  };
  for (Item& item : items.minute_items) {
    add_item(item, {}, {});
    minute_ids.push_back(records_.back().id);
    minute_papers.push_back(records_.back().paper);
  }
  for (Item& item : items.others) {
    const auto parent = static_cast<std::size_t>(item.parent);
    if (item.parent >= 0 && parent < minute_ids.size()) {
      add_item(item, minute_ids[parent], minute_papers[parent]);
    } else {
      add_item(item, {}, {});
    }
  }
  sort_by_place(records_, first_item);
}

}  // namespace quorate
