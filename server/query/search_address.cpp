// The other way of search_request.cpp: a request as an address.
#include <algorithm>

#include "server/query/facet_names.h"
#include "server/query/parameter_names.h"
#include "server/query/percent.h"
#include "server/query/search_request.h"

namespace quorate {
namespace {

class AddressWriter {
public:
  void add(std::string_view name, std::string_view value) {
    if (!out_.empty()) out_.push_back('&');
    out_ += name;
    out_.push_back('=');
    out_ += percent_encode(value, true);
  }
  void add_unless_empty(std::string_view name, std::string_view value) {
    if (!value.empty()) add(name, value);
  }
  template <typename T, std::size_t N>
  void add_unless_standard(std::string_view name, const std::array<Named<T>, N>& list, T value) {
    if (value != list.front().value)
      add(name, std::find_if(list.begin(), list.end(), [&](const Named<T>& row) {
                  return row.value == value;
                })->name);
  }
  std::string take() { return std::move(out_); }

private:
  std::string out_;
};

std::string facet_list(const std::vector<FieldId>& facets) {
  std::string list;
  for (const FieldId id : facets) {
    if (!list.empty()) list.push_back(',');
    list += facet_name(id);
  }
  return list;
}

std::string expansion_list(const Expansion& expand) {
  std::string list;
  for (const auto& [name, member] : kExpansions)
    if (expand.*member) {
      if (!list.empty()) list.push_back(',');
      list += name;
    }
  return list.empty() ? "none" : list;
}

}  // namespace

std::string to_query_string(const SearchRequest& request) {
  AddressWriter address;
  address.add_unless_empty("q", request.q);
  for (const Filter& filter : request.filters) {
    const std::string_view name = field(filter.field).parameter;
    for (const std::string& value : filter.any) address.add(name, value);
    for (const std::string& value : filter.none) address.add(name, "-" + value);
  }
  address.add_unless_empty("from", request.date.from);
  address.add_unless_empty("to", request.date.to);
  address.add_unless_empty("due_from", request.due.from);
  address.add_unless_empty("due_to", request.due.to);
  address.add_unless_standard("sort", kSorts, request.sort);
  if (request.page != 1) address.add("page", std::to_string(request.page));
  if (request.per_page != SearchRequest{}.per_page) address.add("per_page", std::to_string(request.per_page));
  address.add_unless_standard("group", kGroups, request.group);
  if (!request.facets.empty()) address.add("facets", facet_list(request.facets));
  if (request.expand != Expansion{}) address.add("expand", expansion_list(request.expand));
  address.add_unless_standard("boilerplate", kSwitches, request.boilerplate);
  address.add_unless_standard("explain", kSwitches, request.explain);
  return address.take();
}

}  // namespace quorate
