#include "server/answers/html/error_page.h"

#include <algorithm>
#include <array>

namespace quorate {
namespace {

struct Told {
  int status;
  std::string_view title, what;
};
constexpr std::array<Told, 11> kTold = {{
    {400, "The request can't be read",
     "Its address holds signs that no address of this site has, or what the program sent with it does not "
     "fit. If you typed the address, check it; if you followed a link, it is wrong."},
    {404, "Page not found",
     "Nothing is held at this address. If you typed it, check it; if you followed a link, it may be wrong."},
    {405, "This can only be read", "The pages of this site are read, not sent to."},
    {410, "No longer held",
     "What stood here was taken out of the collection or withdrawn by its publisher. Nothing took its "
     "place."},
    {414, "The address is too long", "Shorten the search: up to 2,000 characters are read."},
    {417, "Nothing can be expected", "The program asked for a go-ahead that this site does not give."},
    {422, "The address could not be read", "Part of it has a value that can't be taken."},
    {431, "Too much was sent along", "The program sent more headers with its request than are read."},
    {500, "Something went wrong",
     "The fault is ours. Try again; if it stays, tell whoever runs this site what you were doing."},
    {503, "No answer at this moment",
     "The index is being made anew, or too many ask at once. Try again in a minute."},
    {505, "Another version of HTTP", "Only HTTP/1.1 and HTTP/1.0 are spoken here."},
}};

}  // namespace

HttpResponse error_page(const Site& site, int status, std::string_view detail) {
  auto told = std::find_if(kTold.begin(), kTold.end(), [&](const Told& row) { return row.status == status; });
  if (told == kTold.end())
    told = std::find_if(kTold.begin(), kTold.end(), [](const Told& row) { return row.status == 500; });
  PageFrame page;
  page.title = told->title;
  page.listed = false;
  Html main = tag("h1", {}, told->title) + tag("p", {}, told->what);
  if (status == 422 && !detail.empty()) main += tag("p", {{"class", "note error"}}, detail);
  main += tag("ul", {}, tag("li", {}, "Search with the box above"),
              tag("li", {}, tag("a", {{"href", "/packs"}}, "Browse the packs"), " by organisation and date"),
              tag("li", {}, tag("a", {{"href", "/help"}}, "How to search")));
  page.main = tag("div", {{"class", "prose"}}, main);
  HttpResponse response = page_response(site, page, status);
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

}  // namespace quorate
