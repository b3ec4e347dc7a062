#include "server/answers/atom.h"

#include <algorithm>
#include <string_view>

#include "server/answers/json.h"
#include "server/query/escape.h"
#include "server/query/facet_names.h"

namespace quorate {
namespace {

constexpr std::string_view kNoDate = "1970-01-01";

std::string element(std::string_view name, std::string_view text) {
  std::string out("<");
  return out.append(name).append(">").append(escape(text)).append("</").append(name).append(">\n");
}

std::string link(std::string_view relation, std::string_view type, std::string_view address) {
  std::string out("<link rel=\"");
  return out.append(relation)
      .append("\" type=\"")
      .append(type)
      .append("\" href=\"")
      .append(escape(address))
      .append("\"/>\n");
}

std::string timestamp(const std::string& date) {
  // Of a date known to its month or year, its first day.
  constexpr std::string_view kFirstDay = "0000-01-01";
  if (date.size() < 4) return std::string(kNoDate) + "T00:00:00Z";
  return date + std::string(kFirstDay.substr(std::min(date.size(), kFirstDay.size()))) + "T00:00:00Z";
}

std::string entry(const Hit& hit, const std::string& origin) {
  const Record& record = hit.record;
  std::string out = "<entry>\n";
  out += element("title", record.title.empty() ? record.id : record.title);
  out += element("id", "tag:quorate,2024:" + record.id);
  out += element("updated", timestamp(date_of(record)));
  out += link("alternate", "text/html", origin + record_url(record.id));
  out += "<author>" + element("name", record.organisation.empty() ? "unknown" : record.organisation) +
         "</author>\n";
  out += "<category term=\"" + escape(name_of(record.paper_type)) + "\" label=\"" +
         escape(label_of(name_of(record.paper_type))) + "\"/>\n";
  std::string summary;
  for (const Snippet& snippet : hit.snippets) summary.append("<p>").append(snippet.html).append("</p>");
  out += "<summary type=\"html\">" + escape(summary) + "</summary>\n";
  return out + "</entry>\n";
}

}  // namespace

std::string search_atom(const SearchRequest& request, const SearchAnswer& answer, const std::string& origin) {
  std::string newest(kNoDate);
  for (const Hit& hit : answer.hits) newest = std::max(newest, date_of(hit.record));
  std::string out =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" "
      "xmlns:opensearch=\"http://a9.com/-/spec/opensearch/1.1/\">\n";
  out += element("title", "Quorate: " + answer.query.understood);
  out += element("id", "tag:quorate,2024:search?" + to_query_string(request));
  out += element("updated", timestamp(newest));
  out += link("self", "application/atom+xml", origin + search_url("/search.atom", request));
  out += link("alternate", "text/html", origin + search_url("/search", request));
  if (has_next_page(request, answer))
    out +=
        link("next", "application/atom+xml", origin + search_url("/search.atom", request, request.page + 1));
  out += element("opensearch:totalResults", std::to_string(answer.total));
  out += element("opensearch:startIndex", std::to_string((request.page - 1) * request.per_page + 1));
  out += element("opensearch:itemsPerPage", std::to_string(request.per_page));
  out += "<author>" + element("name", "Quorate") + "</author>\n";
  for (const Hit& hit : answer.hits) out += entry(hit, origin);
  return out + "</feed>\n";
}

}  // namespace quorate
