#include "server/page_routes.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <optional>

#include "server/answers/html/citation.h"
#include "server/answers/html/discovery.h"
#include "server/answers/html/error_page.h"
#include "server/answers/html/help_page.h"
#include "server/answers/html/home_page.h"
#include "server/answers/html/links.h"
#include "server/answers/html/pack_page.h"
#include "server/answers/html/packs_page.h"
#include "server/answers/html/record_page.h"
#include "server/answers/html/register_page.h"
#include "server/answers/html/search_page.h"
#include "server/answers/html/wording.h"
#include "server/answers/openapi.h"
#include "server/query/facet_names.h"
#include "server/query/typed_text.h"
#include "server/record_model.h"
#include "server/request_origin.h"
#include "server/search_examples.h"

namespace quorate {
namespace {

std::string parameter(const HttpRequest& request, std::string_view name) {
  for (const auto& [key, value] : request.parameters)
    if (key == name) return value;
  return {};
}

void ask_all_facets(SearchRequest& request) {
  if (!request.facets.empty()) return;
  for (const std::string_view name : facet_names()) request.facets.push_back(*facet_named(name));
}

std::string iso_date(const std::chrono::year_month_day& day) {
  const auto two = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return std::to_string(static_cast<int>(day.year())) + "-" + two(static_cast<unsigned>(day.month())) + "-" +
         two(static_cast<unsigned>(day.day()));
}

SearchRequest restricted_to(SearchRequest request, FieldId id, const std::string& value) {
  std::erase_if(request.filters, [&](const Filter& filter) { return filter.field == id; });
  request.filters.push_back({id, {value}, {}});
  return request;
}

// Marked by what the page says: it changes with the index, with the program and with the style alike.
// What was cut short by the time limit is not to be kept.
HttpResponse tagged(const HttpRequest& from, HttpResponse page) {
  const auto is_caching = [](const auto& header) { return header.first == "Cache-Control"; };
  if (page.status != 200 || std::any_of(page.headers.begin(), page.headers.end(), is_caching)) return page;
  const std::string tag = "W/\"" + std::to_string(std::hash<std::string>{}(page.body)) + '"';
  page.headers.emplace_back("ETag", tag);
  page.headers.emplace_back("Cache-Control", "no-cache");
  if (from.if_none_match.find(tag) == std::string::npos) return page;
  page.status = 304;
  page.body.clear();
  return page;
}

HttpResponse kept_if(bool whole, HttpResponse page) {
  if (!whole) page.headers.emplace_back("Cache-Control", "no-store");
  return page;
}

// The pages as one request sees them: with the addresses of the host it asked.
class Pages {
public:
  Pages(const Searcher& searcher, Site site, const SearchExamples& examples,
        const QueryVocabulary& vocabulary)
      : searcher_(searcher), site_(std::move(site)), examples_(examples), vocabulary_(vocabulary) {}

  HttpResponse home() const {
    return home_page(site(), {searcher_.organisations(), searcher_.packs(), examples_.of(searcher_)});
  }

  HttpResponse search(const HttpRequest& from) const {
    ParsedRequest parsed = parse_search_request(from.parameters);
    ask_all_facets(parsed.request);
    SearchPage model{parsed.request, searcher_.search(parsed.request), parsed.errors, {}};
    // What holds no word asks for nothing: no link need carry it on.
    if (!holds_word(model.request.q)) model.request.q.clear();
    if (model.answer.total == 0) model.held = searcher_.organisations();
    return kept_if(model.answer.total_exact, search_page(site(), model));
  }

  HttpResponse decisions(const HttpRequest& from) const {
    return registered(from, Kind::decision, decisions_page);
  }
  HttpResponse actions(const HttpRequest& from) const { return registered(from, Kind::action, actions_page); }

  HttpResponse record(const HttpRequest& from, std::string_view id) const {
    const auto view = searcher_.record(id);
    if (!view)
      return instead_of(
          id, [&](const std::string& moved) { return record_address(moved, parameter(from, "q")); });
    return record_page(site(), record_model(searcher_, *view, parameter(from, "q")));
  }

  HttpResponse citation(std::string_view id) const {
    const auto view = searcher_.record(id);
    return view ? csl_citation(site(), view->record) : instead_of(id, citation_address_of);
  }

  HttpResponse packs(const HttpRequest& from) const {
    PacksPage model{searcher_.packs(), searcher_.organisations(), parameter(from, "organisation"),
                    parameter(from, "year"), 1};
    const SearchRequest numbers = parse_search_request({{"page", parameter(from, "page")}}).request;
    model.page = numbers.page;
    return packs_page(site(), model);
  }

  HttpResponse organisation(std::string_view id) const {
    const auto held = searcher_.organisations();
    const auto found =
        std::find_if(held.begin(), held.end(), [&](const HeldOrganisation& one) { return one.id == id; });
    if (found == held.end()) return error_page(site(), 404);
    OrganisationPage model{*found, searcher_.packs(), {}};
    std::erase_if(model.packs, [&](const PackInfo& pack) { return pack.organisation_id != id; });
    SearchRequest kinds = restricted_to({}, FieldId::organisation, found->id);
    kinds.facets = {FieldId::kind};
    kinds.per_page = 1;
    for (const Facet& facet : searcher_.search(kinds).facets) model.kinds = facet.values;
    return organisation_page(site(), model);
  }

  HttpResponse pack(const HttpRequest& from, std::string_view id) const {
    const auto info = searcher_.pack(id);
    if (!info) return instead_of(id, [](const std::string& moved) { return pack_address(moved); });
    PackPage model;
    model.pack = *info;
    model.records = searcher_.records_of(id);
    if (!info->original.empty()) model.source_url = "/files/" + info->id;
    model.q = parameter(from, "q");
    count_found(model);
    if (const std::string part = parameter(from, "part"); !part.empty()) {
      model.part = info->id + "/" + part;
      const Record whole = whole_paper(model.records, model.part);
      model.spans = whole.spans;
      model.text = searcher_.text_of(whole);
      model.marks = searcher_.marks(model.q, model.text);
    }
    return pack_page(site(), model);
  }

  HttpResponse coverage() const {
    return coverage_page(site(), {searcher_.organisations(), searcher_.packs()});
  }
  HttpResponse help() const { return help_page(site()); }
  HttpResponse accessibility() const { return accessibility_page(site()); }
  HttpResponse opensearch() const { return opensearch_description(site()); }
  HttpResponse sitemap_xml() const { return sitemap(site(), searcher_.organisations(), searcher_.packs()); }
  HttpResponse robots_txt() const { return robots(site()); }
  HttpResponse openapi_json() const { return openapi(site()); }

private:
  Site site() const {
    Site now = site_;
    now.revision = searcher_.revision();
    return now;
  }

  static std::string citation_address_of(const std::string& id) { return citation_address(id); }

  // What stands where a record was: a redirect, 410, or 404 for what never was.
  template <typename Address>
  HttpResponse instead_of(std::string_view id, Address address) const {
    const auto gone = searcher_.gone(id);
    if (!gone) return error_page(site(), 404);
    if (gone->moved_to.empty()) return error_page(site(), 410);
    HttpResponse response;
    response.status = 301;
    response.headers.emplace_back("Location", address(gone->moved_to));
    return response;
  }

  template <typename Page>
  HttpResponse registered(const HttpRequest& from, Kind kind, Page page) const {
    const ParsedRequest parsed = parse_search_request(from.parameters);
    SearchRequest asked = restricted_to(parsed.request, FieldId::kind, std::string(name_of(kind)));
    asked.fold_overlaps = false;
    if (asked.sort == Sort::relevance && asked.q.empty()) asked.sort = Sort::newest;
    ask_all_facets(asked);
    SearchAnswer answer = searcher_.search(asked);
    const bool whole = answer.total_exact;
    RegisterPage model{parsed.request, std::move(answer), parsed.errors, {}, {}};
    if (kind == Kind::action) tell_overdue(model);
    return kept_if(whole, page(site(), model));
  }

  // What is overdue today: due before, and its status none of those that say that it is over.
  void tell_overdue(RegisterPage& model) const {
    const auto yesterday =
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()) - std::chrono::days(1);
    model.overdue_to = iso_date(std::chrono::year_month_day(yesterday));
    SearchRequest all = restricted_to({}, FieldId::kind, std::string(name_of(Kind::action)));
    all.facets = {FieldId::status};
    all.per_page = 1;
    for (const Facet& facet : searcher_.search(all).facets)
      for (const FacetValue& value : facet.values)
        if (vocabulary_.is_closed(value.value)) model.closed.push_back(value.value);
  }

  void count_found(PackPage& model) const {
    if (model.q.empty()) return;
    SearchRequest within = restricted_to({}, FieldId::pack, model.pack.id);
    within.q = model.q;
    searcher_.each_hit(within, static_cast<std::size_t>(kMaxWindow), [&](const Hit& hit) {
      ++model.found[std::string(document_of(hit.record.id))];
      ++model.found_total;
      return true;
    });
  }

  const Searcher& searcher_;
  Site site_;
  const SearchExamples& examples_;
  const QueryVocabulary& vocabulary_;
};

using PageAnswer = HttpResponse (*)(const Pages& pages, const HttpRequest& from, std::string_view rest);

struct PageRoute {
  const char* path;
  PageAnswer answer;
};

using From = const HttpRequest&;
using Rest = std::string_view;

constexpr PageRoute kPages[] = {
    {"/", [](const Pages& pages, From, Rest) { return pages.home(); }},
    {"/search", [](const Pages& pages, From from, Rest) { return pages.search(from); }},
    {"/decisions", [](const Pages& pages, From from, Rest) { return pages.decisions(from); }},
    {"/actions", [](const Pages& pages, From from, Rest) { return pages.actions(from); }},
    {"/r/", [](const Pages& pages, From from, Rest id) { return pages.record(from, id); }},
    {"/cite/", [](const Pages& pages, From, Rest id) { return pages.citation(id); }},
    {"/packs", [](const Pages& pages, From from, Rest) { return pages.packs(from); }},
    {"/packs/", [](const Pages& pages, From from, Rest id) { return pages.pack(from, id); }},
    {"/organisations/", [](const Pages& pages, From, Rest id) { return pages.organisation(id); }},
    {"/coverage", [](const Pages& pages, From, Rest) { return pages.coverage(); }},
    {"/help", [](const Pages& pages, From, Rest) { return pages.help(); }},
    {"/accessibility", [](const Pages& pages, From, Rest) { return pages.accessibility(); }},
    {"/opensearch.xml", [](const Pages& pages, From, Rest) { return pages.opensearch(); }},
    {"/sitemap.xml", [](const Pages& pages, From, Rest) { return pages.sitemap_xml(); }},
    {"/robots.txt", [](const Pages& pages, From, Rest) { return pages.robots_txt(); }},
    {"/openapi.json", [](const Pages& pages, From, Rest) { return pages.openapi_json(); }},
};

}  // namespace

std::vector<Route> page_routes(const Searcher& searcher, const Site& site,
                               const std::shared_ptr<const Assets>& assets,
                               const std::shared_ptr<const QueryVocabulary>& vocabulary) {
  const auto examples = std::make_shared<const SearchExamples>();
  std::vector<Route> routes;
  for (const PageRoute& page : kPages)
    routes.push_back(
        {page.path, [&searcher, site, examples, vocabulary, answer = page.answer](const HttpRequest& from,
                                                                                  std::string_view rest) {
           Site asked = site;
           asked.origin = request_origin(site.origin, from.host);
           HttpResponse told = tagged(from, answer({searcher, asked, *examples, *vocabulary}, from, rest));
           if (site.origin.empty()) told.headers.emplace_back("Vary", "Host");
           return told;
         }});
  routes.push_back({"/assets/", [assets, site](const HttpRequest& from, auto) {
                      return assets->answer(from.path).value_or(error_page(site, 404));
                    }});
  return routes;
}

}  // namespace quorate
