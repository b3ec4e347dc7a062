#include "server/answers/html/pack_page.h"

#include <algorithm>

#include "server/answers/html/hit_list.h"
#include "server/answers/html/links.h"
#include "server/answers/html/wording.h"

namespace quorate {
namespace {

bool is_step(const Record& record) {
  return record.kind == Kind::agenda_item || record.kind == Kind::minute_item ||
         record.kind == Kind::question;
}

std::vector<Record> documents_of(const PackPage& model) {
  std::vector<Record> out;
  std::copy_if(model.records.begin(), model.records.end(), std::back_inserter(out),
               [](const Record& record) { return record.kind == Kind::document; });
  return out;
}

// "Minutes · Paper A · page 14 · 3 decisions".
Html document_facts(const PackPage& model, const Record& document) {
  std::uint64_t decisions = 0, actions = 0;
  for (const Record& record : model.records) {
    if (document_of(record.id) != document.id) continue;
    if (record.kind == Kind::decision) ++decisions;
    if (record.kind == Kind::action) ++actions;
  }
  std::vector<std::string> facts = {std::string(label_of(document.paper_type))};
  if (!document.paper.empty()) facts.push_back("Paper " + document.paper);
  facts.push_back(pages_of(document.source));
  if (decisions > 0) facts.push_back(count_of(decisions, "decision", "decisions"));
  if (actions > 0) facts.push_back(count_of(actions, "action", "actions"));
  Html out = tag("span", {{"class", "hint"}}, joined(facts, " · "));
  if (const auto found = model.found.find(document.id); found != model.found.end() && found->second > 0)
    out += " " + tag("span", {{"class", "tag later"}}, count_of(found->second, "result", "results"));
  return out;
}

// The items of the paper being read, as steps within the page.
Html items_of(const PackPage& model) {
  Html items;
  for (const Record& record : model.records)
    if (is_step(record) && document_of(record.id) == model.part)
      items +=
          tag("li", {},
              tag("a", {{"href", '#' + anchor_of(record.id)}}, joined({record.ref, title_of(record)}, " ")));
  return items.empty() ? items : tag("ol", {{"class", "plain"}}, items);
}

Html pack_search(const PackPage& model) {
  const std::string id = "in-pack";
  return tag(
      "form", {{"class", "search small"}, {"action", pack_address(model.pack.id)}, {"method", "get"}},
      tag("label", {{"for", id}}, "Search inside this pack"),
      tag("div", {{"class", "box"}},
          tag("input",
              {{"type", "search"}, {"id", id}, {"name", "q"}, {"value", model.q}, {"maxlength", 2000}}),
          tag("button", {{"type", "submit"}}, "Find")));
}

Html found_line(const PackPage& model) {
  if (model.q.empty()) return {};
  SearchRequest request;
  request.q = model.q;
  request.filters = {{FieldId::pack, {model.pack.id}, {}}};
  if (model.found_total == 0)
    return tag("p", {{"class", "note"}}, "Nothing found in this pack for ",
               tag("q", {}, shortened(model.q, 80)), ".");
  return tag("p", {{"class", "note"}},
             tag("a", {{"href", search_address(request)}}, count_of(model.found_total, "result", "results"),
                 " in this pack"),
             " for ", tag("q", {}, shortened(model.q, 80)),
             ". The papers that hold them are marked; their words are marked in the text.");
}

Html about(const PackPage& model) {
  const PackInfo& pack = model.pack;
  Html links;
  const auto link = [&](const std::string& address, std::string_view label) {
    if (!address.empty()) links += tag("li", {}, tag("a", {{"href", address}}, label));
  };
  link(model.source_url, "Open the original");
  link(pack.source_url, "Where it was published");
  std::vector<std::string> facts;
  if (pack.pages > 0) facts.push_back(count_of(static_cast<std::uint64_t>(pack.pages), "page", "pages"));
  facts.push_back(count_of(static_cast<std::uint64_t>(std::max(pack.records, 0)), "record", "records"));
  facts.push_back(pack.file);
  if (!pack.publisher.empty()) facts.push_back("published by " + pack.publisher);
  facts.push_back(pack.licence);
  return tag("p", {{"class", "hint"}}, joined(facts, " · ")) + tag("ul", {{"class", "row"}}, links);
}

Html trail(const PackPage& model) {
  const PackInfo& pack = model.pack;
  Html items = tag("li", {}, tag("a", {{"href", "/packs"}}, "Packs"));
  if (!pack.organisation_id.empty())
    items +=
        tag("li", {}, tag("a", {{"href", organisation_address(pack.organisation_id)}}, pack.organisation));
  if (!model.part.empty())
    items +=
        tag("li", {},
            tag("a", {{"href", pack_address(pack.id)}}, joined({pack.body, long_date(pack.meeting_date)})));
  return tag("nav", {{"class", "trail"}, {"aria-label", "Where this stands"}}, tag("ol", {}, items));
}

Html neighbours(const PackPage& model, const std::vector<Record>& documents) {
  const auto at = std::find_if(documents.begin(), documents.end(),
                               [&](const Record& one) { return one.id == model.part; });
  if (at == documents.end()) return {};
  Html items;
  const auto add = [&](std::string_view rel, std::string_view label, const Record& document) {
    items += tag("li", {{"class", rel}},
                 tag("a", {{"rel", rel}, {"href", reader_address(document.id, model.q)}}, tag("b", {}, label),
                     tag("span", {}, title_of(document))));
  };
  if (at != documents.begin()) add("prev", "Previous paper", *(at - 1));
  if (at + 1 != documents.end()) add("next", "Next paper", *(at + 1));
  return tag("nav", {{"class", "neighbours"}, {"aria-label", "Papers of this pack"}}, tag("ul", {}, items));
}

}  // namespace

Html pack_contents(const PackPage& model) {
  Html items;
  for (const Record& document : documents_of(model)) {
    const bool open = document.id == model.part;
    items +=
        tag("li", {},
            tag("a", {{"href", reader_address(document.id, model.q)}, {"aria-current", when(open, "page")}},
                title_of(document)),
            tag("br", {}), document_facts(model, document), open ? items_of(model) : Html());
  }
  if (items.empty()) return tag("p", {{"class", "note"}}, "No papers were read out of this pack.");
  return tag("ol", {{"class", "contents"}}, items);
}

HttpResponse pack_page(const Site& site, const PackPage& model) {
  const PackInfo& pack = model.pack;
  const std::vector<Record> documents = documents_of(model);
  const auto part = std::find_if(documents.begin(), documents.end(),
                                 [&](const Record& one) { return one.id == model.part; });
  const bool reading = part != documents.end();
  const std::string place = joined({pack.organisation, pack.body, long_date(pack.meeting_date)});

  PageFrame page;
  page.title = reading         ? shortened(title_of(*part), 90) + " – " + place
               : place.empty() ? meeting_of(pack)
                               : place;
  page.description = "The board pack of " + place + ", paper by paper.";
  page.path = reading ? reader_address(part->id) : pack_address(pack.id);
  page.section = "/packs";
  if (!reading) {
    page.main =
        tag("div", {{"class", "prose"}}, trail(model), tag("h1", {}, meeting_of(pack)),
            tag("p", {{"class", "place"}}, name_or_none(pack.organisation)), about(model), pack_search(model),
            found_line(model), tag("h2", {}, "What is in it"), pack_contents(model), pack_quality(pack));
    return page_response(site, page);
  }
  const Html head = tag("div", {{"class", "top"}}, trail(model), tag("h1", {}, title_of(*part)),
                        tag("p", {{"class", "facts"}}, document_facts(model, *part), " · ",
                            tag("a", {{"href", record_address(part->id, model.q)}}, "Cite this paper")));
  const Html contents =
      tag("section", {{"class", "filters contents-panel"}, {"aria-label", "Contents of the pack"}},
          pack_search(model), found_line(model),
          tag("details", {}, tag("summary", {}, "Contents of the pack"), pack_contents(model)));
  page.main = tag("div", {{"class", "columns"}}, head, contents,
                  tag("div", {{"class", "results"}}, pack_reading(model), neighbours(model, documents)));
  return page_response(site, page);
}

}  // namespace quorate
