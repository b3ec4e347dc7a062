#include <string>

#include "server/answers/html/links.h"
#include "server/answers/html/record_page.h"
#include "server/answers/html/wording.h"

namespace quorate {

Html record_meta(const Site& site, const Record& record, std::string_view source_url) {
  Html out;
  const auto add = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) out += meta(name, value);
  };
  const std::string creator = record.issuer.empty() ? record.organisation : record.issuer;
  const std::string title = title_of(record);
  out += tag("link", {{"rel", "schema.DC"}, {"href", "http://purl.org/dc/elements/1.1/"}});
  add("DC.title", title);
  add("DC.creator", creator);
  add("DC.publisher", record.organisation);
  add("DC.date", date_of(record));
  add("DC.type", std::string(label_of(record.paper_type)));
  add("DC.identifier", site.origin + record_address(record.id));
  add("DC.language", record.language);
  add("citation_title", title);
  add("citation_author", creator);
  add("citation_publication_date", date_of(record));
  if (record.source.page > 0) add("citation_firstpage", std::to_string(record.source.page));
  if (source_url.find(".pdf") != std::string_view::npos && !site.origin.empty() &&
      source_url.starts_with('/'))
    add("citation_pdf_url", site.origin + std::string(source_url));
  return out;
}

}  // namespace quorate
