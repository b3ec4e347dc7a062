#include "server/answers/html/hit_list.h"

#include <string>

#include "server/answers/html/links.h"
#include "server/answers/html/wording.h"

namespace quorate {
namespace {

constexpr std::string_view kDot = " · ";

// Colour says again what the word says already, never alone.
std::string_view tone_of(Verb verb) {
  switch (verb) {
    case Verb::approve:
    case Verb::agree:
    case Verb::ratify:
    case Verb::adopt:
    case Verb::endorse:
    case Verb::support:
    case Verb::accept:
    case Verb::confirm:
      return "tag yes";
    case Verb::reject:
    case Verb::withdraw:
      return "tag no";
    case Verb::defer:
    case Verb::refer:
    case Verb::delegate:
      return "tag later";
    default:
      return "tag";
  }
}

Html facts(const Record& record) {
  Html out = kind_tag(record.kind) + resolution_tag(record.resolution);
  std::vector<std::string> rest;
  if (record.kind != Kind::document || record.paper_type != PaperType::other)
    rest.emplace_back(label_of(record.paper_type));
  if (!record.paper.empty()) rest.push_back("Paper " + record.paper);
  rest.push_back(record.ref);
  rest.push_back(asked(record.purpose));
  return tag("p", {{"class", "facts"}}, out, joined(rest, kDot));
}

Html snippets(const Hit& hit) {
  Html out;
  for (const Snippet& snippet : hit.snippets) {
    // Several pieces say each where it stands; a single one needs no more than the line below it.
    std::string where;
    if (hit.snippets.size() > 1 && snippet.page > 0) where = "Page " + std::to_string(snippet.page) + ": ";
    out += tag("p", {{"class", "snippet"}}, where, snippet_markup(snippet.html));
  }
  return out;
}

// "Minute ICB/22/22, line 193"; of another meeting with its date.
std::string place_beside(const Record& other, const Record& shown) {
  const std::string pages = pages_of(other.source);
  const std::string name(label_of(other.kind));
  const std::string known = other.ref.empty() ? name : name + " " + other.ref;
  const std::string where = pages.empty() ? lines_of(other.source.lines) : pages;
  return joined({known, other.ref.empty() && !other.paper.empty() ? "Paper " + other.paper : "",
                 date_of(other) == date_of(shown) ? "" : long_date(date_of(other)), where});
}

Html folded(const Hit& hit, std::string_view q) {
  if (hit.also_records.empty()) return {};
  Html items;
  for (const Record& other : hit.also_records)
    items +=
        tag("li", {}, tag("a", {{"href", record_address(other.id, q)}}, place_beside(other, hit.record)));
  return tag(
      "details", {{"class", "also"}},
      tag("summary", {}, "Also at " + count_of(hit.also_records.size(), "other place", "other places")),
      tag("ul", {}, items));
}

Html explanation(const Hit& hit) {
  if (hit.explanation.empty()) return {};
  Html items;
  for (const std::string& line : hit.explanation) items += tag("li", {}, line);
  return tag("details", {{"class", "also"}, {"open", true}}, tag("summary", {}, "Why this result"),
             tag("ul", {}, items));
}

Html hit_item(const Hit& hit, std::string_view q) {
  const Record& record = hit.record;
  const Html title = tag("h2", {}, tag("a", {{"href", record_address(record.id, q)}}, title_of(record)));
  Html steps = source_link(record, hit.source_url);
  if (record.kind != Kind::document) {
    if (!steps.empty()) steps += kDot;
    steps += tag("a", {{"href", reader_address(record.id, q, record.id)}}, "Read in its paper",
                 tag("span", {{"class", "vh"}}, ": " + title_of(record)));
  }
  return tag("li", {{"class", "hit"}}, title, tag("p", {{"class", "place"}}, place_line(record)),
             facts(record), snippets(hit), tag("p", {{"class", "steps"}}, steps), folded(hit, q),
             explanation(hit));
}

}  // namespace

Html hit_list(const std::vector<Hit>& hits, std::uint64_t first, std::string_view q) {
  Html items;
  for (const Hit& hit : hits) items += hit_item(hit, q);
  return tag("ol", {{"class", "hits"}, {"start", when(first > 1, std::to_string(first))}}, items);
}

Html kind_tag(Kind kind) { return tag("span", {{"class", "tag kind"}}, label_of(kind)) + " "; }

Html resolution_tag(const std::vector<Verb>& verbs) {
  if (verbs.empty()) return {};
  return tag("span", {{"class", tone_of(verbs.front())}}, resolved(verbs)) + " ";
}

Html date_element(std::string_view iso) {
  return iso.empty() ? Html() : tag("time", {{"datetime", iso}}, long_date(iso));
}

Html place_line(const Record& record) {
  Html out;
  const auto add = [&](const Html& part) {
    if (part.empty()) return;
    if (!out.empty()) out += kDot;
    out += part;
  };
  if (!record.organisation_id.empty())
    add(tag("a", {{"href", organisation_address(record.organisation_id)}},
            record.organisation.empty() ? record.organisation_id : record.organisation));
  else
    add(record.organisation);
  add(record.body);
  add(date_element(date_of(record)));
  return out;
}

Html source_link(const Record& record, std::string_view source_url) {
  const std::string pages = pages_of(record.source), lines = lines_of(record.source.lines);
  const std::string where = pages.empty() ? lines : pages;
  if (source_url.empty()) return where.empty() ? Html() : Html("In the original: " + where);
  return tag("a", {{"href", source_url}}, where.empty() ? "Original" : "Original, " + where);
}

}  // namespace quorate
