#include "server/answers/html/citation.h"

#include <nlohmann/json.hpp>

#include <vector>

#include "server/answers/html/links.h"
#include "server/answers/html/wording.h"

namespace quorate {
namespace {

std::string author_of(const Record& record) {
  if (!record.issuer.empty()) return record.issuer;
  return joined({record.organisation, record.body});
}

std::string what_it_is(const Record& record) {
  std::string what(record.kind == Kind::document || record.kind == Kind::passage ? label_of(record.paper_type)
                                                                                 : label_of(record.kind));
  if (!record.meeting_date.empty())
    what += " of the meeting of " + long_date(record.meeting_date);
  else if (!record.document_date.empty())
    what += " of " + long_date(record.document_date);
  return what;
}

// "2022-07-14" as CSL's date parts; unsaid parts are left out.
nlohmann::json date_parts(std::string_view iso) {
  nlohmann::json parts = nlohmann::json::array();
  int number = 0;
  bool digits = false;
  for (const char c : iso) {
    if (c >= '0' && c <= '9') {
      number = number * 10 + (c - '0');
      digits = true;
    } else if (digits) {
      parts.push_back(number);
      number = 0;
      digits = false;
    }
  }
  if (digits) parts.push_back(number);
  return {{"date-parts", nlohmann::json::array({parts})}};
}

std::string page_range(const Source& source) {
  if (source.page <= 0) return {};
  std::string pages = std::to_string(source.page);
  if (source.last_page > source.page) pages += '-' + std::to_string(source.last_page);
  return pages;
}

}  // namespace

std::string plain_citation(const Site& site, const Record& record) {
  const std::string year = date_of(record).substr(0, 4);
  std::string out = author_of(record);
  if (!year.empty()) out += (out.empty() ? "(" : " (") + year + ')';
  const std::string place = pages_of(record.source);
  out += (out.empty() ? "‘" : " ‘") + title_of(record) + "’, " +
         joined({what_it_is(record), record.ref, record.paper.empty() ? "" : "Paper " + record.paper,
                 place.empty() ? lines_of(record.source.lines) : place}) +
         '.';
  return out + " Available at: " + site.origin + record_address(record.id);
}

HttpResponse csl_citation(const Site& site, const Record& record) {
  nlohmann::json item = {{"id", record.id},
                         {"type", "report"},
                         {"title", title_of(record)},
                         {"genre", std::string(label_of(record.paper_type))},
                         {"URL", site.origin + record_address(record.id)}};
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) item[name] = value;
  };
  if (const std::string author = author_of(record); !author.empty())
    item["author"] = nlohmann::json::array({{{"literal", author}}});
  add("publisher", record.organisation);
  add("event-title", record.body);
  add("number", record.ref);
  add("page", page_range(record.source));
  add("language", record.language);
  if (!date_of(record).empty()) item["issued"] = date_parts(date_of(record));
  HttpResponse response;
  response.content_type = "application/vnd.citationstyles.csl+json; charset=utf-8";
  response.headers = {{"Content-Disposition", "attachment; filename=\"citation.json\""},
                      {"X-Content-Type-Options", "nosniff"}};
  response.body =
      nlohmann::json::array({item}).dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
  return response;
}

}  // namespace quorate
