#include "server/api_routes.h"

#include <algorithm>
#include <optional>

#include "server/answer_tag.h"
#include "server/answers/atom.h"
#include "server/answers/csv.h"
#include "server/answers/json.h"
#include "server/answers/problem.h"
#include "server/asked_search.h"
#include "server/originals.h"
#include "server/query/percent.h"
#include "server/request_origin.h"

namespace quorate {
namespace {

constexpr std::string_view kJson = "application/json";

HttpResponse body_of(std::string_view content_type, std::string body) {
  HttpResponse response;
  response.content_type = content_type;
  response.body = std::move(body);
  return response;
}

// A field's value, or without a field a phrase.
std::string quoted(std::string_view field, std::string value) {
  std::replace(value.begin(), value.end(), '"', ' ');
  return std::string(field) + '"' + value + '"';
}

// What is left out of an export: "rows=50000; total=61234".
std::string told_of(const HitCount& count) {
  return "rows=" + std::to_string(count.given) + "; total=" + (count.exact ? "" : ">=") +
         std::to_string(count.total);
}

class Api {
public:
  Api(const Searcher& searcher, std::string origin, std::uint64_t settings)
      : searcher_(searcher), origin_(std::move(origin)), settings_(settings) {}

  // `kind` narrows to a register: decisions, actions.
  HttpResponse search(const HttpRequest& from, std::optional<Kind> kind = std::nullopt) const {
    const Asked wanted = asked(from, kind);
    if (wanted.refusal) return *wanted.refusal;
    return tagged(from, [&] {
      SearchAnswer answer = searcher_.search(wanted.request);
      // A register says what was decided or is to be done.
      if (kind)
        for (Hit& hit : answer.hits) hit.record.text = searcher_.text_of(hit.record);
      return Answer{body_of(kJson, search_json(wanted.request, answer, kind ? from.path : std::string())),
                    answer.total_exact};
    });
  }

  HttpResponse search_csv(const HttpRequest& from, std::optional<Kind> kind = std::nullopt) const {
    const Asked wanted = asked(from, kind);
    if (wanted.refusal) return *wanted.refusal;
    return of_host(from, [&] {
      const std::string origin = request_origin(origin_, from.host);
      std::string rows = csv_header();
      const HitCount count = searcher_.each_hit(
          wanted.request, kMaxCsvRows,
          [&](const Hit& hit) {
            rows += csv_row(hit, origin);
            return true;
          },
          WithText::yes);
      HttpResponse response = body_of("text/csv; charset=utf-8; header=present", std::move(rows));
      response.headers.emplace_back("Content-Disposition", "attachment; filename=\"quorate.csv\"");
      const bool whole = count.exact && count.given == count.total;
      if (!whole) response.headers.emplace_back("X-Quorate-Truncated", told_of(count));
      return Answer{std::move(response), whole};
    });
  }

  HttpResponse search_feed(const HttpRequest& from) const {
    const Asked wanted = asked(from);
    if (wanted.refusal) return *wanted.refusal;
    return of_host(from, [&] {
      const SearchAnswer answer = searcher_.search(wanted.request);
      return Answer{body_of("application/atom+xml; charset=utf-8",
                            search_atom(wanted.request, answer, request_origin(origin_, from.host))),
                    answer.total_exact};
    });
  }

  // A matter across meetings, by exactly one of `ref`, `record` and `q`.
  HttpResponse trace(const HttpRequest& from) const {
    constexpr std::string_view kOneOf = "takes exactly one of ref, record and q";
    HttpRequest paging;
    Parameters matter = from.parameters;
    std::erase_if(matter, [&](const auto& one) {
      const bool pages = one.first == "page" || one.first == "per_page";
      if (pages) paging.parameters.push_back(one);
      return pages;
    });
    if (matter.size() != 1 || matter[0].second.empty())
      return problem(422, kOneOf, {{"trace", std::string(kOneOf)}});
    const auto& [name, value] = matter[0];
    const bool sized = std::any_of(paging.parameters.begin(), paging.parameters.end(),
                                   [](const auto& one) { return one.first == "per_page"; });
    if (!sized) paging.parameters.emplace_back("per_page", std::to_string(kMaxPerPage));
    Asked wanted = asked(paging);
    if (wanted.refusal) return *wanted.refusal;
    SearchRequest request = std::move(wanted.request);
    request.sort = Sort::oldest;
    std::string_view by = "words";
    if (name == "ref") {
      request.q = quoted("ref:", value);
      by = "reference";
    } else if (name == "record") {
      const auto view = searcher_.record(value);
      if (!view) return no_record(value, "/api/v1/trace?record=");
      by = view->record.ref.empty() ? "title" : "reference";
      request.q =
          view->record.ref.empty() ? quoted("", view->record.title) : quoted("ref:", view->record.ref);
      // Another body's reference may read the same.
      if (!view->record.organisation_id.empty())
        request.filters = {{FieldId::organisation, {view->record.organisation_id}, {}}};
    } else if (name == "q") {
      request.q = value;
    } else {
      return problem(422, kOneOf, {{name, "is no parameter of a trace"}});
    }
    return tagged(from, [&] {
      const SearchAnswer answer = searcher_.search(request);
      return Answer{body_of(kJson, trace_json(by, request, answer)), answer.total_exact};
    });
  }

  HttpResponse record(const HttpRequest& from, std::string_view id) const {
    if (const auto view = searcher_.record(id))
      return tagged(from, [&] { return body_of(kJson, record_json(*view)); });
    return no_record(id, "/api/v1/records/");
  }

  // What is answered where a record was; `address`: what its id is put behind where it moved.
  HttpResponse no_record(std::string_view id, const std::string& address) const {
    const auto gone = searcher_.gone(id);
    if (!gone) return problem(404, "There is no record with this id.");
    if (gone->moved_to.empty()) return problem(410, "This record is not held any more.");
    HttpResponse response = problem(301, "The record moved.");
    response.headers.emplace_back("Location", address + percent_encode_path(gone->moved_to));
    return response;
  }

  HttpResponse suggest(const HttpRequest& from) const {
    std::string q;
    for (const auto& [name, value] : from.parameters)
      if (name == "q") q = value;
    return tagged(from, [&] {
      return body_of("application/x-suggestions+json", suggest_json(q, searcher_.suggestions(q)));
    });
  }

  HttpResponse packs(const HttpRequest& from) const {
    return tagged(from, [&] { return body_of(kJson, packs_json(searcher_.packs())); });
  }

  HttpResponse coverage(const HttpRequest& from) const {
    return tagged(
        from, [&] { return body_of(kJson, coverage_json(searcher_.organisations(), searcher_.packs())); });
  }

  HttpResponse pack(const HttpRequest& from, std::string_view id) const {
    const auto info = searcher_.pack(id);
    if (!info) return no_pack(id);
    return tagged(from, [&] { return body_of(kJson, pack_json(*info, searcher_.records_of(id))); });
  }

  // An original, by the id of its pack: never by a path. Whatever it is, it can neither run nor be taken for
  // a page.
  HttpResponse original(std::string_view id) const {
    const auto pack = searcher_.pack(id);
    if (!pack) return no_pack(id);
    Original original = originals_.find(*pack);
    if (original.state == OriginalState::changed)
      return problem(404,
                     "The file was replaced since it was read; the original as it was read is not held.");
    if (original.state != OriginalState::held) return problem(404, "There is no such original.");
    HttpResponse response;
    response.file = std::move(original.file);
    const bool shown =
        original.content_type.starts_with("text/plain") || original.content_type == "application/pdf";
    response.content_type = shown ? original.content_type : "application/octet-stream";
    const std::string name = pack->file.substr(pack->file.rfind('/') + 1);
    response.headers = {{"Content-Disposition", std::string(shown ? "inline" : "attachment") +
                                                    "; filename*=UTF-8''" + percent_encode(name, false)},
                        {"X-Content-Type-Options", "nosniff"},
                        {"Content-Security-Policy", "sandbox; default-src 'none'"}};
    return response;
  }

  HttpResponse ready() const {
    if (searcher_.ready()) return body_of("text/plain; charset=utf-8", "ready\n");
    HttpResponse response = body_of("text/plain; charset=utf-8", "the index can't be read\n");
    response.status = 503;
    return response;
  }

private:
  struct Answer {
    Answer(HttpResponse made, bool is_whole = true) : response(std::move(made)), whole(is_whole) {}
    HttpResponse response;
    bool whole;  // false: cut short, so the next time it may be another
  };

  template <typename Make>
  HttpResponse tagged(const HttpRequest& from, Make make, std::string_view host = {}) const {
    const AnswerSource source{searcher_.revision(), settings_, host};
    HttpResponse fresh = with_etag(from, source, {});
    if (fresh.status == 304) return fresh;
    Answer answer = make();
    if (answer.whole) return with_etag(from, source, std::move(answer.response));
    answer.response.headers.emplace_back("Cache-Control", "no-store");
    return std::move(answer.response);
  }

  // Of what holds whole addresses: another host's is another answer.
  template <typename Make>
  HttpResponse of_host(const HttpRequest& from, Make make) const {
    HttpResponse response = tagged(from, make, origin_.empty() ? from.host : std::string_view());
    if (origin_.empty()) response.headers.emplace_back("Vary", "Host");
    return response;
  }

  HttpResponse no_pack(std::string_view id) const {
    return searcher_.gone(id) ? problem(410, "This pack is not held any more.")
                              : problem(404, "There is no pack with this id.");
  }

  const Searcher& searcher_;
  std::string origin_;
  std::uint64_t settings_;
  Originals originals_;
};

}  // namespace

HttpResponse api_not_found(const HttpRequest&) { return problem(404, "There is nothing at this address."); }

std::vector<Route> api_routes(const Searcher& searcher, const std::string& origin, std::uint64_t settings) {
  const auto api = std::make_shared<const Api>(searcher, origin, settings);
  return {
      {"/api/v1/search", [api](const HttpRequest& from, auto) { return api->search(from); }},
      {"/api/v1/search.csv", [api](const HttpRequest& from, auto) { return api->search_csv(from); }},
      {"/api/v1/decisions",
       [api](const HttpRequest& from, auto) { return api->search(from, Kind::decision); }},
      {"/api/v1/decisions.csv",
       [api](const HttpRequest& from, auto) { return api->search_csv(from, Kind::decision); }},
      {"/api/v1/actions", [api](const HttpRequest& from, auto) { return api->search(from, Kind::action); }},
      {"/api/v1/actions.csv",
       [api](const HttpRequest& from, auto) { return api->search_csv(from, Kind::action); }},
      {"/api/v1/trace", [api](const HttpRequest& from, auto) { return api->trace(from); }},
      {"/api/v1/suggest", [api](const HttpRequest& from, auto) { return api->suggest(from); }},
      {"/search.csv", [api](const HttpRequest& from, auto) { return api->search_csv(from); }},
      {"/search.atom", [api](const HttpRequest& from, auto) { return api->search_feed(from); }},
      {"/api/v1/records/",
       [api](const HttpRequest& from, std::string_view id) { return api->record(from, id); }},
      {"/api/v1/packs", [api](const HttpRequest& from, auto) { return api->packs(from); }},
      {"/api/v1/coverage", [api](const HttpRequest& from, auto) { return api->coverage(from); }},
      {"/api/v1/packs/", [api](const HttpRequest& from, std::string_view id) { return api->pack(from, id); }},
      {"/files/", [api](const HttpRequest&, std::string_view id) { return api->original(id); }},
      {"/healthz", [](const HttpRequest&, auto) { return body_of("text/plain; charset=utf-8", "alive\n"); }},
      {"/readyz", [api](const HttpRequest&, auto) { return api->ready(); }},
  };
}

}  // namespace quorate
