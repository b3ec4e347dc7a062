#include "server/answers/html/help_page.h"

#include <array>
#include <string>
#include <string_view>

#include "analyzers/fields.h"
#include "server/answers/html/links.h"
#include "server/answers/html/wording.h"
#include "server/query/facet_names.h"

namespace quorate {
namespace {

struct Form {
  std::string_view example, meaning;
};
constexpr std::array<Form, 11> kForms = {{
    {"ambulance handover",
     "Best match of these words, all of them if possible. Endings don't matter: handovers is found too."},
    {"\"risk share\"", "These words in this order, exactly."},
    {"ambulance OR discharge", "Either of the two. AND, OR and NOT are written in capitals."},
    {"(ambulance OR discharge) AND finance", "Brackets hold together what belongs together."},
    {"handover -ambulance", "Without what has a minus in front."},
    {"safeguard*", "Words that begin like this."},
    {"ambulance NEAR/5 delay", "Within five words of each other."},
    {"=minutes", "Exactly this word: no other endings, no other meanings."},
    {"TB/23/041", "A reference, however it is written: TB 23 041, tb-23-041."},
    {"title:performance type:report", "Only in the field before the colon."},
    {"date:2022-07..2022-09", "Meetings from July to September 2022. Either end may be left open."},
}};

// The values of `sort`, as links that show them.
struct Order {
  std::string_view name, address, meaning;
};
constexpr std::array<Order, 4> kOrders = {{
    {"relevance", "/search?q=ambulance", "what fits the words best first; without words the newest"},
    {"date, -date", "/search?q=ambulance&sort=-date", "by the date of the meeting, oldest or newest first"},
    {"due, -due", "/actions?sort=due",
     "of actions, by when they are due, earliest or latest first; undated last"},
    {"owner", "/actions?sort=owner",
     "of actions, by the name of who is to do them, then by when they are due"},
}};

Html example(std::string_view query) {
  SearchRequest request;
  request.q = query;
  return tag("a", {{"href", search_address(request)}}, tag("code", {}, query));
}

Html heads(std::string_view first, std::string_view second) {
  return tag("thead", {},
             tag("tr", {}, tag("th", {{"scope", "col"}}, first), tag("th", {{"scope", "col"}}, second)));
}

Html forms() {
  Html rows;
  for (const Form& form : kForms)
    rows += tag("tr", {}, tag("td", {}, example(form.example)), tag("td", {}, form.meaning));
  return tag("table", {{"class", "stack"}}, heads("Type this", "To find"), tag("tbody", {}, rows));
}

Html values_of(FieldId id) {
  Html out;
  for (const std::string_view value : closed_values(id)) {
    SearchRequest request;
    request.q = std::string(field(id).name) + ":" + std::string(value);
    if (!out.empty()) out += ", ";
    out += tag("a", {{"href", search_address(request)}}, value);
  }
  return out.empty() ? out : tag("details", {}, tag("summary", {}, "Its values"), tag("p", {}, out));
}

Html field_table() {
  Html rows;
  for (const Field& row : fields()) {
    if (row.name.empty()) continue;
    Html shown = row.example.empty() ? Html() : tag("p", {}, "For example ", example(row.example));
    rows += tag("tr", {}, tag("th", {{"scope", "row"}}, tag("code", {}, std::string(row.name) + ":")),
                tag("td", {}, row.help, shown, values_of(row.id)));
  }
  return tag("table", {{"class", "stack"}}, heads("Field", "What it holds"), tag("tbody", {}, rows));
}

Html section(std::string_view id, std::string_view title, const Html& content) {
  return tag("section", {{"aria-labelledby", id}}, tag("h2", {{"id", id}}, title), content);
}

}  // namespace

HttpResponse help_page(const Site& site) {
  PageFrame page;
  page.title = "How to search";
  page.path = page.section = "/help";
  page.description = "Words, phrases, references and fields: how to search public board packs.";
  const Html found =
      tag("p", {},
          "Each result is a piece of a pack: a paper, a minute, a decision, an action, a passage. It says "
          "whose "
          "meeting it is, when, and the page or lines where it stands, and leads to the original there.") +
      tag("p", {},
          "Decisions and actions were read out of the text by machine. The minutes themselves are the "
          "record.");
  Html orders;
  for (const Order& order : kOrders)
    orders +=
        tag("li", {}, tag("a", {{"href", order.address}}, order.name), ": " + std::string(order.meaning));
  const Html narrowed =
      tag("p", {},
          "Beside the results stand what they may be narrowed by: organisation, body, type of paper, kind, "
          "date, what was resolved and, of actions, their status as printed. Several values of one may be "
          "chosen; programs name them with facets= and exclude a value with a minus in front.") +
      tag("p", {}, "Results stand in one of these orders:") + tag("ul", {}, orders);
  const Html keys = tag(
      "ul", {}, tag("li", {}, tag("kbd", {}, "/"), " goes to the search box"),
      tag("li", {}, tag("kbd", {}, "↓"), " and ", tag("kbd", {}, "↑"),
          " walk through suggestions; Enter searches what stands in the box"),
      tag("li", {}, tag("kbd", {}, "n"), " and ", tag("kbd", {}, "p"), " step through the marks in a text"));
  const Html away = tag("p", {},
                        "Every search can be taken as CSV, read as JSON and followed as an Atom feed: the "
                        "links are below its results. "
                        "The address of a page says the whole search, so it can be bookmarked and sent on.") +
                    tag("p", {}, "Programs use the ", tag("a", {{"href", "/openapi.json"}}, "API"),
                        ", which takes the same parameters as the page.");
  page.main = tag("div", {{"class", "prose"}}, tag("h1", {}, "How to search"),
                  tag("p", {},
                      "Type what you look for. Nothing you type is wrong: what can't be read is repaired, "
                      "and the page says how."),
                  section("words", "Words, phrases and references", forms()),
                  section("fields", "Fields", field_table()), section("results", "What a result is", found),
                  section("order", "Narrow down and put in order", narrowed),
                  section("away", "Take away and follow", away), section("keys", "Keys", keys));
  return page_response(site, page);
}

HttpResponse accessibility_page(const Site& site) {
  PageFrame page;
  page.title = "Accessibility";
  page.path = "/accessibility";
  page.description = "How accessible this site is, what is known not to be, and how to say so.";
  const Html can =
      tag("ul", {}, tag("li", {}, "zoom to 400% without scrolling sideways"),
          tag("li", {}, "use every page with a keyboard alone, or by voice"),
          tag("li", {}, "use every page with a screen reader, and without script"),
          tag("li", {}, "have light or dark colours, as your system is set"),
          tag("li", {}, "read the text of each paper as a web page, where the original is a PDF or a scan"));
  const Html contact = site.contact.empty() ? Html("Tell whoever gave you the address of this site.")
                                            : Html("Write to ") +
                                                  (is_safe_address(site.contact)
                                                       ? tag("a", {{"href", site.contact}}, site.contact)
                                                       : Html(site.contact)) +
                                                  ".";
  page.main = tag(
      "div", {{"class", "prose"}}, tag("h1", {}, "Accessibility"),
      tag("p", {}, "This statement is about the pages of ", site.name,
          ". They are meant for everyone. You should be able to:"),
      can,
      section("law", "How accessible it is",
              tag("p", {},
                  "The pages are built and tested against the Web Content Accessibility Guidelines 2.2, "
                  "level AA, as the Public "
                  "Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 "
                  "ask for. Every type of "
                  "page is checked by machine with each change, in light and dark, wide and at 320 pixels, "
                  "and by keyboard.")),
      section("known", "What is known to fall short",
              tag("ul", {},
                  tag("li", {},
                      "The original papers are their publishers' files. Many are not accessible; their text "
                      "here is read out of "
                      "them by machine and may have faults. Each pack says how well it reads."),
                  tag("li", {},
                      "Tables in the text have no marked headings, because the originals don't mark them."),
                  tag("li", {},
                      "Text in Welsh or another language within an English paper is not marked as such."))),
      section("say", "Say what does not work",
              tag("p", {}, contact,
                  " If you are not content with the answer, the Equality Advisory and Support Service can "
                  "help.")));
  return page_response(site, page);
}

}  // namespace quorate
