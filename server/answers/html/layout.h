// The frame of every page: head, skip link, header with the search box, main, footer; and its HTTP answer.
#pragma once

#include <string>

#include "server/answers/html/html.h"
#include "server/answers/html/site.h"
#include "server/http_server.h"

namespace quorate {

struct PageFrame {
  std::string title;  // without the site's name; empty on the front page
  std::string description;
  std::string path;                               // canonical; empty: none is given
  std::string section;                            // the path of its entry in the navigation: "/packs"
  std::string q;                                  // what stands in the box
  std::string atom;                               // address of its feed, or empty
  bool listed = true;                             // false: robots are asked not to list it
  bool box = true;                                // false where main has the search box itself
  std::string box_path = "/search";               // where the box searches
  std::string box_label = "Search board papers";  // and what
  Html head;                                      // further meta and link elements
  Html box_state;                                 // hidden fields of the search form
  Html skip_links;                                // beside the one to main
  Html main;
};

std::string document(const Site& site, const PageFrame& page);
// With the headers that every page carries: a strict Content-Security-Policy, nosniff, no referrer to other
// sites.
HttpResponse page_response(const Site& site, const PageFrame& page, int status = 200);

// The search form; one a page, its id "search", so that fields elsewhere can belong to it.
Html search_form(const PageFrame& page);
Html hidden_field(std::string_view name, std::string_view value);
Html meta(std::string_view name, std::string_view content);

}  // namespace quorate
