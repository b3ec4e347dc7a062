#include "server/answers/html/layout.h"

#include <array>
#include <string_view>

namespace quorate {
namespace {

struct Section {
  std::string_view path, label;
};
constexpr std::array<Section, 5> kSections = {{{"/packs", "Packs"},
                                               {"/decisions", "Decisions"},
                                               {"/actions", "Actions"},
                                               {"/coverage", "Coverage"},
                                               {"/help", "Help"}}};

constexpr std::string_view kContentPolicy =
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
    "form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'";

Html head(const Site& site, const PageFrame& page) {
  const std::string title =
      page.title.empty() ? site.name + ": search board papers" : page.title + " – " + site.name;
  Html out = tag("meta", {{"charset", "utf-8"}});
  out += tag("title", {}, title);
  out += meta("viewport", "width=device-width, initial-scale=1");
  if (!page.description.empty()) out += meta("description", page.description);
  out += meta("color-scheme", "light dark");
  if (!page.listed) out += meta("robots", "noindex");
  if (!page.path.empty()) out += tag("link", {{"rel", "canonical"}, {"href", site.origin + page.path}});
  out += tag("link", {{"rel", "stylesheet"}, {"href", site.style}});
  out += tag("link", {{"rel", "icon"}, {"type", "image/svg+xml"}, {"href", site.icon}});
  out += tag("link", {{"rel", "search"},
                      {"type", "application/opensearchdescription+xml"},
                      {"title", site.name},
                      {"href", "/opensearch.xml"}});
  if (!page.atom.empty())
    out +=
        tag("link",
            {{"rel", "alternate"}, {"type", "application/atom+xml"}, {"title", title}, {"href", page.atom}});
  out += page.head;
  out += tag("script", {{"src", site.script}, {"defer", true}});
  return tag("head", {}, out);
}

Html header(const Site& site, const PageFrame& page) {
  Html links;
  for (const Section& section : kSections)
    links +=
        tag("li", {},
            tag("a", {{"href", section.path}, {"aria-current", when(page.section == section.path, "page")}},
                section.label));
  const Html brand =
      tag("a", {{"class", "brand"}, {"href", "/"}},
          tag("img", {{"src", site.icon}, {"alt", ""}, {"width", 28}, {"height", 28}}), site.name);
  const Html nav = tag("nav", {{"aria-label", "Main"}}, tag("ul", {}, links));
  Html out = tag("div", {{"class", "wide bar"}}, brand, nav);
  if (page.box) out += tag("div", {{"class", "strip"}}, tag("div", {{"class", "wide"}}, search_form(page)));
  return tag("header", {}, out);
}

Html footer(const Site& site) {
  Html links;
  const auto link = [&](std::string_view path, std::string_view label) {
    links += tag("li", {}, tag("a", {{"href", path}}, label));
  };
  link("/help", "How to search");
  link("/accessibility", "Accessibility");
  link("/coverage", "What is held");
  link("/openapi.json", "API");
  Html note =
      "Read out of public board packs by machine. The original paper is the record: check it before you rely "
      "on a "
      "result.";
  if (site.revision > 0) note += " Index revision " + std::to_string(site.revision) + ".";
  return tag("footer", {}, tag("div", {{"class", "wide"}}, tag("ul", {}, links), tag("p", {}, note)));
}

}  // namespace

Html meta(std::string_view name, std::string_view content) {
  return tag("meta", {{"name", name}, {"content", content}});
}

Html hidden_field(std::string_view name, std::string_view value) {
  return tag("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
}

Html search_form(const PageFrame& page) {
  const Html label = tag("label", {{"for", "q"}}, page.box_label);
  const Html box = tag("input", {{"type", "search"},
                                 {"id", "q"},
                                 {"name", "q"},
                                 {"value", page.q},
                                 {"maxlength", 2000},
                                 {"autocomplete", "off"},
                                 {"autocapitalize", "none"},
                                 {"spellcheck", "false"},
                                 {"data-suggest", "/api/v1/suggest"}});
  const Html button = tag("button", {{"type", "submit"}}, "Search");
  return tag("form",
             {{"id", "search"},
              {"class", "search"},
              {"role", "search"},
              {"action", page.box_path},
              {"method", "get"}},
             label, tag("div", {{"class", "box"}}, box, button), page.box_state);
}

std::string document(const Site& site, const PageFrame& page) {
  const Html skip = tag("a", {{"class", "skip"}, {"href", "#main"}}, "Skip to main content");
  const Html main = tag("main", {{"id", "main"}, {"class", "wide"}, {"tabindex", "-1"}}, page.main);
  const Html body = tag("body", {}, skip, page.skip_links, header(site, page), main, footer(site));
  return "<!doctype html>\n" + tag("html", {{"lang", "en-GB"}}, head(site, page), body).markup() + "\n";
}

HttpResponse page_response(const Site& site, const PageFrame& page, int status) {
  HttpResponse response;
  response.status = status;
  response.content_type = "text/html; charset=utf-8";
  response.headers = {{"Content-Security-Policy", std::string(kContentPolicy)},
                      {"X-Content-Type-Options", "nosniff"},
                      {"Referrer-Policy", "same-origin"}};
  response.body = document(site, page);
  return response;
}

}  // namespace quorate
