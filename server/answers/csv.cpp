#include "server/answers/csv.h"

#include <array>

#include "server/answers/html/wording.h"
#include "server/answers/json.h"

namespace quorate {
namespace {

using Value = std::string (*)(const Hit&);

struct CsvColumn {
  std::string_view name;
  Value value;
};

std::string verbs(const std::vector<Verb>& list) {
  std::string out;
  for (const Verb verb : list) {
    if (!out.empty()) out += "; ";
    out += name_of(verb);
  }
  return out;
}

std::string people(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) {
    if (!out.empty()) out += "; ";
    out += name;
  }
  return out;
}

std::string number(int value) { return value > 0 ? std::to_string(value) : std::string{}; }

std::string text_of(const Record& record) {
  constexpr std::size_t kMostInACell = 32'000;  // of the 32,767 characters that spreadsheets take
  constexpr std::size_t kBeginning = 2'000;
  return shortened(record.text, record.kind == Kind::document ? kBeginning : kMostInACell);
}

constexpr std::array<CsvColumn, 24> kColumns = {{
    {"id", [](const Hit& hit) { return hit.record.id; }},
    {"kind", [](const Hit& hit) { return std::string(name_of(hit.record.kind)); }},
    {"title", [](const Hit& hit) { return hit.record.title; }},
    {"ref", [](const Hit& hit) { return hit.record.ref; }},
    {"paper", [](const Hit& hit) { return hit.record.paper; }},
    {"organisation", [](const Hit& hit) { return hit.record.organisation; }},
    {"body", [](const Hit& hit) { return hit.record.body; }},
    {"issuer", [](const Hit& hit) { return hit.record.issuer; }},
    {"meeting_date", [](const Hit& hit) { return hit.record.meeting_date; }},
    {"document_date", [](const Hit& hit) { return hit.record.document_date; }},
    {"paper_type", [](const Hit& hit) { return std::string(name_of(hit.record.paper_type)); }},
    {"purpose", [](const Hit& hit) { return verbs(hit.record.purpose); }},
    {"resolution", [](const Hit& hit) { return verbs(hit.record.resolution); }},
    {"presenter", [](const Hit& hit) { return people(hit.record.people.presenter); }},
    {"author", [](const Hit& hit) { return people(hit.record.people.author); }},
    {"sponsor", [](const Hit& hit) { return people(hit.record.people.sponsor); }},
    {"owner", [](const Hit& hit) { return people(hit.record.people.owner); }},
    {"asker", [](const Hit& hit) { return people(hit.record.people.asker); }},
    {"due", [](const Hit& hit) { return hit.record.due; }},
    {"status", [](const Hit& hit) { return hit.record.status; }},
    {"file", [](const Hit& hit) { return hit.record.source.file; }},
    {"first_line", [](const Hit& hit) { return number(hit.record.source.lines.first); }},
    {"last_line", [](const Hit& hit) { return number(hit.record.source.lines.last); }},
    {"page", [](const Hit& hit) { return number(hit.record.source.page); }},
}};

}  // namespace

std::string csv_cell(std::string_view text) {
  constexpr std::string_view kFormulaStarts = "=+-@\t\r";
  std::string cell = "\"";
  if (!text.empty() && kFormulaStarts.find(text.front()) != std::string_view::npos) cell.push_back('\'');
  for (const char c : text) {
    if (c == '"') cell.push_back('"');
    cell.push_back(c);
  }
  cell.push_back('"');
  return cell;
}

std::string csv_header() {
  std::string row;
  for (const CsvColumn& column : kColumns) row.append(column.name).push_back(',');
  return row + "url,source_url,text\r\n";
}

std::string csv_row(const Hit& hit, const std::string& origin) {
  std::string row;
  for (const CsvColumn& column : kColumns) row.append(csv_cell(column.value(hit))).push_back(',');
  const std::string original = hit.source_url.empty() ? std::string{} : origin + hit.source_url;
  return row + csv_cell(origin + record_url(hit.record.id)) + "," + csv_cell(original) + "," +
         csv_cell(text_of(hit.record)) + "\r\n";
}

}  // namespace quorate
