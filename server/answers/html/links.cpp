#include "server/answers/html/links.h"

#include <algorithm>
#include <utility>

#include "analyzers/record.h"
#include "server/query/percent.h"

namespace quorate {
namespace {

std::string with_words(std::string address, std::string_view q) {
  // For marking alone a pasted paragraph is not carried from link to link: it would fill the page.
  constexpr std::size_t kLongestCarried = 512;
  if (q.empty() || q.size() > kLongestCarried) return address;
  address += address.find('?') == std::string::npos ? "?q=" : "&q=";
  return address + percent_encode(q, true);
}

void erase(std::vector<std::string>& values, std::string_view value) {
  values.erase(std::remove(values.begin(), values.end(), value), values.end());
}

}  // namespace

std::string record_address(std::string_view id, std::string_view q) {
  return with_words("/r/" + percent_encode_path(id), q);
}
std::string citation_address(std::string_view id) { return "/cite/" + percent_encode_path(id); }
std::string pack_address(std::string_view id) { return "/packs/" + percent_encode_path(pack_of(id)); }
std::string organisation_address(std::string_view id) { return "/organisations/" + percent_encode_path(id); }

std::string search_query(const SearchRequest& request) {
  SearchRequest asked = request;
  asked.facets.clear();
  return to_query_string(asked);
}

std::string anchor_of(std::string_view record_id) {
  const auto slash = record_id.find('/');
  std::string anchor(slash == std::string_view::npos ? record_id : record_id.substr(slash + 1));
  for (char& c : anchor)
    if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9') && c != '-') c = '.';
  return anchor;
}

std::string reader_address(std::string_view document_id, std::string_view q, std::string_view item_id) {
  const std::string_view document = document_of(document_id);
  const auto slash = document.find('/');
  std::string address = pack_address(document);
  if (slash != std::string_view::npos) address += "?part=" + percent_encode(document.substr(slash + 1), true);
  address = with_words(std::move(address), q);
  if (!item_id.empty()) address += '#' + anchor_of(item_id);
  return address;
}

std::string search_address(const SearchRequest& request, std::string_view path) {
  const std::string query = search_query(request);
  std::string address(path);
  return query.empty() ? address : address + '?' + query;
}

SearchRequest at_page(SearchRequest request, int page) {
  request.page = page;
  return request;
}

SearchRequest with_query(SearchRequest request, std::string_view q) {
  request.q = q;
  return at_page(std::move(request), 1);
}

SearchRequest with_sort(SearchRequest request, Sort sort) {
  request.sort = sort;
  return at_page(std::move(request), 1);
}

SearchRequest with_group(SearchRequest request, Group group) {
  request.group = group;
  return at_page(std::move(request), 1);
}

SearchRequest with_dates(SearchRequest request, DateRange dates) {
  request.date = std::move(dates);
  return at_page(std::move(request), 1);
}

SearchRequest with_value(SearchRequest request, FieldId field, std::string_view value) {
  auto& filters = request.filters;
  auto filter =
      std::find_if(filters.begin(), filters.end(), [&](const Filter& f) { return f.field == field; });
  if (filter == filters.end()) filter = filters.insert(filters.end(), Filter{field, {}, {}});
  erase(filter->any, value);
  filter->any.emplace_back(value);
  return at_page(std::move(request), 1);
}

SearchRequest without_value(SearchRequest request, FieldId field, std::string_view value) {
  for (Filter& filter : request.filters) {
    if (filter.field != field) continue;
    erase(filter.any, value);
    erase(filter.none, value);
  }
  std::erase_if(request.filters,
                [](const Filter& filter) { return filter.any.empty() && filter.none.empty(); });
  return at_page(std::move(request), 1);
}

SearchRequest without_filters(SearchRequest request) {
  request.filters.clear();
  request.date = request.due = {};
  return at_page(std::move(request), 1);
}

}  // namespace quorate
