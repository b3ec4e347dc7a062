#include <algorithm>
#include <cstdint>
#include <set>
#include <string>

#include "server/answers/html/links.h"
#include "server/answers/html/search_link.h"
#include "server/answers/html/search_page.h"
#include "server/answers/html/wording.h"

namespace quorate {
namespace {

// First, last and the neighbours of the page shown.
std::set<int> pages_to_show(int page, int last) {
  std::set<int> pages{1, last};
  for (int near = page - 1; near <= page + 1; ++near)
    if (near >= 1 && near <= last) pages.insert(near);
  return pages;
}

Html step(const SearchRequest& request, int page, std::string_view rel, std::string_view label,
          std::string_view path) {
  return tag("li", {},
             search_link(at_page(request, page), path, {.rel = rel},
                         Html(label) + tag("span", {{"class", "vh"}}, " page")));
}

}  // namespace

Html pagination(const SearchRequest& request, std::uint64_t total, std::string_view path) {
  const auto size = static_cast<std::uint64_t>(std::max(request.per_page, 1));
  const std::uint64_t window = static_cast<std::uint64_t>(kMaxWindow) / size;
  const int last = static_cast<int>(std::min((total + size - 1) / size, window));
  if (last <= 1) return {};
  Html items;
  if (request.page > 1) items += step(request, std::min(request.page - 1, last), "prev", "Previous", path);
  int before = 0;
  for (const int page : pages_to_show(std::clamp(request.page, 1, last), last)) {
    if (page > before + 1) items += tag("li", {{"class", "gap"}}, "…");
    const std::string label = "Page " + std::to_string(page);
    items += tag("li", {},
                 search_link(at_page(request, page), path,
                             {.label = label, .current = page == request.page ? "page" : ""},
                             with_commas(static_cast<std::uint64_t>(page))));
    before = page;
  }
  if (request.page < last) items += step(request, request.page + 1, "next", "Next", path);
  Html out = tag("nav", {{"class", "pages"}, {"aria-label", "Pages of results"}}, tag("ul", {}, items));
  if (total > window * size)
    out += tag("p", {{"class", "hint"}},
               "Pages show the first " + with_commas(window * size) +
                   " results. Narrow the search, or take all as CSV.");
  return out;
}

}  // namespace quorate
