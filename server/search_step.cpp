#include "server/search_step.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "server/query/percent.h"

namespace quorate {
namespace {

constexpr std::array<std::string_view, 10> kSearches = {"/search",
                                                        "/decisions",
                                                        "/actions",
                                                        "/search.atom",
                                                        "/api/v1/search",
                                                        "/api/v1/decisions",
                                                        "/api/v1/actions",
                                                        "/api/v1/search.csv",
                                                        "/api/v1/decisions.csv",
                                                        "/api/v1/actions.csv"};

// What a query string of ours is made of: nothing that ends a header or an address.
bool is_encoded(std::string_view query) {
  return std::all_of(query.begin(), query.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-._~%+&=").find(c) != std::string_view::npos;
  });
}

std::string_view value_of(const Parameters& parameters, std::string_view name) {
  for (const auto& [key, value] : parameters)
    if (key == name) return value;
  return {};
}

}  // namespace

std::optional<HttpResponse> search_step(const Parameters& parameters) {
  const std::string_view to = value_of(parameters, "to");
  const std::string_view path = to.substr(0, to.find('?'));
  const std::string_view rest = path.size() < to.size() ? to.substr(path.size() + 1) : std::string_view{};
  if (std::find(kSearches.begin(), kSearches.end(), path) == kSearches.end() || !is_encoded(rest))
    return std::nullopt;
  std::string address = std::string(path) + "?q=" + percent_encode(value_of(parameters, "q"), true);
  if (!rest.empty()) address.append("&").append(rest);
  HttpResponse response;
  response.status = 303;
  response.headers = {{"Location", std::move(address)}};
  return response;
}

}  // namespace quorate
