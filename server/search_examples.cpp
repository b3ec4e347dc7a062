#include "server/search_examples.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "analyzers/utf8.h"

namespace quorate {
namespace {

SearchRequest about(std::string q, int per_page = 1) {
  SearchRequest request;
  request.q = std::move(q);
  request.per_page = per_page;
  return request;
}

SearchRequest newest_of(Kind kind) {
  SearchRequest request = about({}, 40);
  request.filters = {{FieldId::kind, {std::string(name_of(kind))}, {}}};
  return request;
}

// Of a number alone nobody could say what it refers to.
bool bears_a_name(const Record& record) {
  return std::any_of(record.ref.begin(), record.ref.end(),
                     [](char c) { return is_ascii_letter(static_cast<unsigned char>(c)); });
}

// "Welcome" and "Apologies for absence" say little of what was on the table: a matter that was settled under
// a title of several words does.
bool tells_its_matter(const Record& record) {
  const bool settled = std::any_of(record.resolution.begin(), record.resolution.end(), [](Verb verb) {
    return verb == Verb::approve || verb == Verb::agree || verb == Verb::endorse || verb == Verb::support ||
           verb == Verb::adopt || verb == Verb::ratify || verb == Verb::delegate || verb == Verb::reject;
  });
  return settled && std::count(record.title.begin(), record.title.end(), ' ') >= 2;
}

// Two to four plain words, not all in capitals: what a person might type, and no heading of a form.
bool reads_as_a_search(const std::string& title) {
  constexpr std::size_t kLongest = 40;
  const auto blanks = std::count(title.begin(), title.end(), ' ');
  return blanks >= 1 && blanks <= 3 && title.size() <= kLongest &&
         std::any_of(title.begin(), title.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
         std::all_of(title.begin(), title.end(),
                     [](char c) { return c == ' ' || is_ascii_letter(static_cast<unsigned char>(c)); });
}

class Finder {
public:
  explicit Finder(const Searcher& searcher) : searcher_(searcher) {}

  std::vector<SearchExample> find() {
    const std::vector<std::string> titles = titles_by_results();
    if (!titles.empty()) add(titles.front(), "words, best match first");
    if (titles.size() > 1) add('"' + titles[1] + '"', "an exact phrase");
    add_reference();
    add_resolution();
    add_organisation();
    if (const auto action = first(Kind::action, [](const Record& r) { return !r.people.owner.empty(); }))
      add("kind:action person:\"" + action->people.owner.front() + '"', "what someone is to do");
    return std::move(examples_);
  }

private:
  void add(const std::string& q, std::string meaning) {
    if (searcher_.search(about(q)).total > 0) examples_.push_back({q, std::move(meaning)});
  }

  template <typename Fits>
  std::optional<Record> first(Kind kind, Fits fits) const {
    for (Hit& hit : searcher_.search(newest_of(kind)).hits)
      if (fits(hit.record)) return std::move(hit.record);
    return std::nullopt;
  }

  // Titles of items, those first that find most: what boards speak of.
  std::vector<std::string> titles_by_results() const {
    constexpr std::size_t kMostTried = 12;
    std::set<std::string> titles;
    for (const Kind kind : {Kind::minute_item, Kind::agenda_item, Kind::document})
      for (const Hit& hit : searcher_.search(newest_of(kind)).hits)
        if (titles.size() < kMostTried && reads_as_a_search(hit.record.title))
          titles.insert(hit.record.title);
    std::multimap<std::uint64_t, std::string, std::greater<>> by_results;
    for (const std::string& title : titles)
      by_results.emplace(searcher_.search(about('"' + title + '"')).total, title);
    std::vector<std::string> list;
    for (auto& [total, title] : by_results) list.push_back(title);
    std::stable_partition(list.begin(), list.end(),
                          [&](const auto& title) { return is_of_one_meeting(title); });
    return list;
  }

  // Not a heading that comes again at every meeting, such as declarations of interest.
  bool is_of_one_meeting(const std::string& title) const {
    SearchRequest meetings = about("title:\"" + title + '"');
    meetings.group = Group::pack;
    return searcher_.search(meetings).total <= 1;
  }

  void add_reference() {
    for (const Kind kind : {Kind::minute_item, Kind::decision, Kind::agenda_item, Kind::risk}) {
      auto found =
          first(kind, [](const Record& record) { return bears_a_name(record) && tells_its_matter(record); });
      if (!found) found = first(kind, bears_a_name);
      if (found) return add(found->ref, "a reference, in any spelling");
    }
  }

  void add_resolution() {
    SearchRequest decisions = newest_of(Kind::decision);
    decisions.facets = {FieldId::resolution};
    for (const Facet& facet : searcher_.search(decisions).facets)
      for (const FacetValue& value : facet.values)
        return add("kind:decision resolved:" + value.value, "what was decided");
  }

  void add_organisation() {
    const auto held = searcher_.organisations();
    const auto most = std::max_element(held.begin(), held.end(),
                                       [](const auto& a, const auto& b) { return a.records < b.records; });
    if (held.size() > 1 && !most->id.empty())
      add("org:" + most->id + " type:minutes", "minutes of one organisation");
  }

  const Searcher& searcher_;
  std::vector<SearchExample> examples_;
};

}  // namespace

std::vector<SearchExample> SearchExamples::of(const Searcher& searcher) const {
  const std::uint64_t revision = searcher.revision();
  const std::lock_guard lock(mutex_);
  if (revision_ != revision) {
    examples_ = Finder(searcher).find();
    revision_ = revision;
  }
  return examples_;
}

}  // namespace quorate
