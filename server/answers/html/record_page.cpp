#include "server/answers/html/record_page.h"

#include <algorithm>

#include "server/answers/html/citation.h"
#include "server/answers/html/hit_list.h"
#include "server/answers/html/links.h"
#include "server/answers/html/text_view.h"
#include "server/answers/html/wording.h"
#include "server/query/percent.h"

namespace quorate {
namespace {

// Organisation > pack > paper > this.
Html trail(const RecordPage& model) {
  const Record& record = model.view.record;
  Html items;
  const auto add = [&](const std::string& address, const std::string& text) {
    if (!text.empty()) items += tag("li", {}, tag("a", {{"href", address}}, shortened(text, 70)));
  };
  if (!record.organisation_id.empty()) add(organisation_address(record.organisation_id), record.organisation);
  if (model.pack)
    add(pack_address(record.id), joined({record.body, long_date(model.pack->meeting_date)}, ", "));
  if (model.document) add(reader_address(record.id, model.q), title_of(*model.document));
  return tag("nav", {{"class", "trail"}, {"aria-label", "Where this stands"}}, tag("ol", {}, items));
}

class FactList {
public:
  void add(std::string_view name, const Html& value) {
    if (!value.empty()) rows_ += tag("div", {}, tag("dt", {}, name), tag("dd", {}, value));
  }
  void add_people(std::string_view name, const std::vector<std::string>& people) {
    add(name, joined(people));
  }
  Html list() const { return rows_.empty() ? Html() : tag("dl", {{"class", "facts-list"}}, rows_); }

private:
  Html rows_;
};

Html facts(const RecordPage& model) {
  const Record& record = model.view.record;
  FactList list;
  list.add("Organisation", record.organisation);
  list.add("Body", record.body);
  list.add("Meeting", date_element(record.meeting_date));
  list.add("Dated", date_element(record.document_date));
  list.add("Issued by", record.issuer);
  list.add("Paper type", std::string(label_of(record.paper_type)));
  list.add("Paper", record.paper);
  list.add("Reference", record.ref);
  list.add("Resolved", resolved(record.resolution));
  list.add("Asked for", asked(record.purpose));
  list.add_people("Presenter", record.people.presenter);
  list.add_people("Author", record.people.author);
  list.add_people("Sponsor", record.people.sponsor);
  list.add_people("Owner", record.people.owner);
  list.add_people("Asked by", record.people.asker);
  list.add("Due", long_date(record.due));
  list.add("Status", record.status);
  list.add("Score", record.score);
  list.add("Place", joined({pages_of(record.source), lines_of(record.source.lines)}));
  list.add("File", record.source.file);
  return list.list();
}

Html original(const RecordPage& model) {
  const Record& record = model.view.record;
  Html links;
  if (!model.view.source_url.empty()) {
    const std::string pages = pages_of(record.source);
    links += tag("li", {},
                 tag("a", {{"href", model.view.source_url}, {"class", "go"}},
                     pages.empty() ? "Open the original" : "Open the original at " + pages));
  }
  links += tag("li", {},
               tag("a", {{"href", reader_address(record.id, model.q, record.id)}}, "Read it in its pack"));
  if (model.pack && !model.pack->source_url.empty())
    links += tag("li", {}, tag("a", {{"href", model.pack->source_url}}, "Where the pack was published"));
  return tag("ul", {{"class", "plain"}}, links);
}

Html cite(const Site& site, const Record& record) {
  const std::string text = plain_citation(site, record);
  return tag(
      "section", {{"class", "cite"}, {"aria-labelledby", "cite"}}, tag("h2", {{"id", "cite"}}, "Cite this"),
      tag("label", {{"for", "citation"}, {"class", "vh"}}, "Citation"),
      tag("textarea", {{"id", "citation"}, {"readonly", true}, {"rows", 5}, {"spellcheck", "false"}}, text),
      tag("p", {}, tag("a", {{"href", citation_address(record.id)}}, "CSL-JSON for a reference manager")));
}

Html parts(const RecordPage& model) {
  if (model.parts.empty()) return {};
  Html items;
  for (const Record& part : model.parts)
    items +=
        tag("li", {}, kind_tag(part.kind), resolution_tag(part.resolution),
            tag("a", {{"href", record_address(part.id, model.q)}},
                joined({part.ref, part.text.empty() ? title_of(part) : shortened(part.text, 160)}, " ")));
  return tag("section", {{"aria-labelledby", "parts"}}, tag("h2", {{"id", "parts"}}, "Read out of this"),
             tag("ul", {{"class", "parts"}}, items));
}

Html record_line(const Record& record, const std::string& q) {
  return tag(
      "li", {}, kind_tag(record.kind), resolution_tag(record.resolution),
      tag("a", {{"href", record_address(record.id, q)}},
          joined({record.ref, shortened(record.text.empty() ? title_of(record) : record.text, 160)}, " ")),
      " ",
      tag("span", {{"class", "hint"}},
          joined({long_date(date_of(record)), std::string(label_of(record.paper_type))})));
}

Html section(std::string_view id, std::string_view heading, const Html& items, const Html& after = {}) {
  return tag("section", {{"aria-labelledby", id}}, tag("h2", {{"id", id}}, heading),
             items.empty() ? Html() : tag("ul", {{"class", "parts"}}, items), after);
}

Html belongs_to(const RecordPage& model) {
  Html items;
  if (model.matter.item) items += record_line(*model.matter.item, model.q);
  if (model.document) items += record_line(*model.document, model.q);
  if (model.pack)
    items +=
        tag("li", {}, "Pack ", tag("a", {{"href", pack_address(model.pack->id)}}, meeting_of(*model.pack)));
  return items.empty() ? Html() : section("belongs", "Belongs to", items);
}

// Where the matter goes on: in the same item, and wherever its reference stands.
Html matter(const RecordPage& model) {
  const Record& record = model.view.record;
  Html out, beside, alike, onward;
  for (const Record& other : model.matter.beside) beside += record_line(other, model.q);
  if (!beside.empty()) out += section("beside", "In the same item", beside);
  for (const Record& other : model.matter.same_reference) alike += record_line(other, model.q);
  if (!model.matter.ref.empty()) {
    std::string ref = model.matter.ref;
    std::replace(ref.begin(), ref.end(), '"', ' ');
    SearchRequest all;
    all.q = "ref:\"" + ref + '"';
    if (!record.organisation_id.empty())
      all.filters = {{FieldId::organisation, {record.organisation_id}, {}}};
    onward += tag("li", {}, tag("a", {{"href", search_address(all)}}, "All with reference ", ref));
  }
  onward += tag("li", {},
                tag("a", {{"href", "/api/v1/trace?record=" + percent_encode(record.id, true)}},
                    "Trace this matter across meetings (JSON)"));
  return out + section("reference", alike.empty() ? "Follow this matter" : "Same reference", alike,
                       tag("ul", {{"class", "row"}}, onward));
}

Html neighbours(const RecordPage& model) {
  Html items;
  const auto add = [&](std::string_view rel, std::string_view label, const std::string& id,
                       const std::string& title) {
    if (!id.empty())
      items += tag("li", {{"class", rel}},
                   tag("a", {{"rel", rel}, {"href", record_address(id, model.q)}}, tag("b", {}, label),
                       tag("span", {}, title.empty() ? id : title)));
  };
  add("prev", "Previous", model.view.previous, model.previous_title);
  add("next", "Next", model.view.next, model.next_title);
  if (items.empty()) return {};
  return tag("nav", {{"class", "neighbours"}, {"aria-label", "In the same paper"}}, tag("ul", {}, items));
}

Html back_to_search(const std::string& q) {
  if (q.empty()) return {};
  SearchRequest request;
  request.q = q;
  return tag(
      "p", {{"class", "back"}},
      tag("a", {{"href", search_address(request)}}, "All results for ", tag("q", {}, shortened(q, 60))));
}

}  // namespace

HttpResponse record_page(const Site& site, const RecordPage& model) {
  const Record& record = model.view.record;
  PageFrame page;
  page.title = shortened(joined({record.ref, title_of(record)}, " "), 110);
  page.description = joined(
      {std::string(label_of(record.kind)), record.organisation, record.body, long_date(date_of(record))});
  page.path = record_address(record.id);
  page.section = "/packs";
  page.q = model.q;
  page.head = record_meta(site, record, model.view.source_url);

  const Html head =
      tag("div", {{"class", "top"}}, back_to_search(model.q), trail(model),
          tag("p", {{"class", "facts"}}, kind_tag(record.kind), resolution_tag(record.resolution)),
          tag("h1", {}, title_of(record)), tag("p", {{"class", "place"}}, place_line(record)));
  const Html text = record.text.empty()
                        ? tag("p", {{"class", "hint"}}, "No text of its own was read for this record.")
                        : text_view({record.text, model.marks, 1});
  Html onward;
  if (record.kind == Kind::document)
    onward = tag(
        "p", {},
        tag("a", {{"class", "go"}, {"href", reader_address(record.id, model.q)}}, "Read the whole paper"));
  const Html article = tag(
      "article", {{"class", "reading"}, {"lang", record.language.empty() ? "en" : record.language}}, text);
  const Html aside = tag("aside", {{"class", "side"}, {"aria-label", "About this record"}}, original(model),
                         facts(model), cite(site, record));
  page.main = tag("div", {{"class", "columns right"}}, head,
                  tag("div", {{"class", "results"}}, article, onward, parts(model), belongs_to(model),
                      matter(model), neighbours(model)),
                  aside);
  return page_response(site, page);
}

}  // namespace quorate
