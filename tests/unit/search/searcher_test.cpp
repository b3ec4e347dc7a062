#include "server/search/searcher.h"

#include <catch2/catch.hpp>
#include <xapian.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "analyzers/error.h"
#include "server/query/facet_names.h"
#include "tests/lib/small_index.h"

using namespace quorate;

namespace {

std::string read_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

PackContent trust_pack() {
  test::PackMaker pack("uhl-2022-07-14", "University Hospitals of Leicester NHS Trust", "2022-07-14");
  const auto minutes = [](Record& record) { record.paper_type = PaperType::minutes; };
  pack.add("minutes", Kind::document, "Minutes of the Trust Board", [&](Record& record) {
    minutes(record);
    record.title = "Minutes of the Trust Board";
  });
  pack.add("minutes/TB-22-1", Kind::minute_item,
           "TB/22/1 Ambulance handover\nThe Board noted long ambulance handovers at the emergency department "
           "(ED).",
           [&](Record& record) {
             minutes(record);
             record.ref = "TB/22/1";
             record.people.presenter = {"Zuffar Haq"};
             record.resolution = {Verb::note};
           });
  pack.add("minutes/TB-22-2", Kind::minute_item,
           "TB/22/2 Risk share\nThe risk share agreement was approved. It follows from TB/22/1.",
           [&](Record& record) {
             minutes(record);
             record.ref = "TB/22/2";
             record.resolution = {Verb::approve};
           });
  pack.over("minutes/TB-22-2/d1", Kind::decision, {5, 5}, {0, 0});
  pack.add("report", Kind::passage, "Risks shared by partners are listed. Norovirus closed two wards.",
           [](Record& record) { record.paper_type = PaperType::report; });
  pack.add("report/form", Kind::passage, "Equality impact: ambulance services considered.",
           [](Record& record) { record.boilerplate = true; });
  pack.gone("minutes/p1", "uhl-2022-07-14/minutes/TB-22-1").gone("minutes/p2", "");
  PackContent content = pack.take();
  // The decision stands on the second line of its item.
  Record& item = content.records[2];
  Record& decision = content.records[3];
  decision.spans = {{item.spans[0].begin + 19, item.spans[0].begin + 57}};
  decision.text = content.text.text.substr(decision.spans[0].begin, decision.spans[0].size());
  decision.kind = Kind::decision;
  return content;
}

PackContent board_pack() {
  test::PackMaker pack("llr-icb-2024-11-20",
                       "NHS Leicester, Leicestershire and Rutland Integrated Care Board", "2024-11-20");
  pack.add("agenda/1", Kind::agenda_item, "Ambulance handover delays: an update",
           [](Record& record) { record.paper_type = PaperType::agenda; });
  pack.add("letter/p1", Kind::passage, "The ICB thanks Mr Hag. <b>Ambulance</b> crews & \"others\" wait.",
           [](Record& record) { record.paper_type = PaperType::letter; });
  return pack.take();
}

const Searcher& searcher() {
  static const test::TemporaryFolder folder;
  static const bool written = [] {
    std::vector<PackContent> packs;
    packs.push_back(trust_pack());
    packs.push_back(board_pack());
    test::write_index(folder.path(), std::move(packs));
    return true;
  }();
  (void)written;
  static const std::string config = std::string(QUORATE_SOURCE_DIR) + "/config";
  static const Searcher made({.index = folder.path(),
                              .handles = 2,
                              .vocabulary = {read_text(config + "/query.toml"), "crews = ambulance\n"},
                              .organisations = read_text(config + "/organisations.tsv")});
  return made;
}

// Without any vocabulary.
SearcherOptions bare(const std::string& index) {
  SearcherOptions options;
  options.index = index;
  options.handles = 1;
  return options;
}

SearchAnswer asked(const Parameters& parameters) {
  return searcher().search(parse_search_request(parameters).request);
}

std::vector<std::string> ids(const SearchAnswer& answer) {
  std::vector<std::string> list;
  for (const Hit& hit : answer.hits) list.push_back(hit.record.id.substr(hit.record.id.find('/') + 1));
  std::sort(list.begin(), list.end());
  return list;
}

using Ids = std::vector<std::string>;

std::string counts(const SearchAnswer& answer, std::string_view name) {
  std::string out;
  for (const Facet& facet : answer.facets)
    if (facet.name == name)
      for (const FacetValue& value : facet.values)
        out += value.value + "=" + std::to_string(value.count) + (value.selected ? "* " : " ");
  return out;
}

}  // namespace

TEST_CASE("queries find what they should, each thing once") {
  const std::vector<std::pair<Parameters, Ids>> rows = {
      {{{"q", "ambulance"}}, {"agenda/1", "letter/p1", "minutes/TB-22-1"}},
      {{{"q", "handovers"}}, {"agenda/1", "minutes/TB-22-1"}},
      {{{"q", "=handovers"}}, {"minutes/TB-22-1"}},
      {{{"q", "\"risk share\""}}, {"minutes/TB-22-2/d1"}},
      {{{"q", "\"risks shared\""}}, {"report"}},
      {{{"q", "\"shared risks\""}}, {}},
      {{{"q", "\"risk shared\" OR norovirus"}}, {"report"}},
      {{{"q", "\"risk share\" OR norovirus"}}, {"minutes/TB-22-2/d1", "report"}},
      {{{"q", "ambulance -\"long ambulance handover\""}}, {"agenda/1", "letter/p1", "minutes/TB-22-1"}},
      {{{"q", "ambulance -\"long ambulance handovers\""}}, {"agenda/1", "letter/p1"}},
      {{{"q", "(\"risks share\" OR \"an update\") ambulance"}}, {"agenda/1"}},
      {{{"q", "NOT (\"risk share\" OR ambulance)"}, {"type", "report"}}, {"report"}},
      {{{"q", "\"risk shared\" \"risk share\""}}, {}},
      {{{"q", "\"risk agreement\"~1"}}, {"minutes/TB-22-2/d1"}},
      {{{"q", "risk NEAR/1 share"}}, {"minutes/TB-22-2/d1", "report"}},
      {{{"q", "tb-22-2"}}, {"minutes/TB-22-2"}},
      {{{"q", "TB 22 1"}}, {"minutes/TB-22-1", "minutes/TB-22-2"}},
      {{{"q", "ambulance -handover"}}, {"letter/p1"}},
      {{{"q", "ambulance AND delays"}}, {"agenda/1"}},
      {{{"q", "norovirus OR delays"}}, {"agenda/1", "report"}},
      {{{"q", "noravirus"}}, {"report"}},
      {{{"q", "noravirus"}, {"expand", "none"}}, {}},
      {{{"q", "handov*"}}, {"agenda/1", "minutes/TB-22-1"}},
      {{{"q", "person:haq"}}, {"minutes/TB-22-1"}},
      {{{"q", "zuffar"}}, {"minutes/TB-22-1"}},
      {{{"q", "resolved:approve"}}, {"minutes/TB-22-2/d1"}},
      {{{"q", "type:letter ambulance"}}, {"letter/p1"}},
      {{{"q", "date:2024 ambulance"}}, {"agenda/1", "letter/p1"}},
      {{{"q", "date:2022-01..2022-07 ambulance"}}, {"minutes/TB-22-1"}},
      {{{"q", "org:UHL ambulance"}}, {"minutes/TB-22-1"}},
      {{{"q", "ambulance"}, {"organisation", "University Hospitals of Leicester NHS Trust"}},
       {"minutes/TB-22-1"}},
      {{{"q", "ambulance"}, {"organisation", "-university-hospitals-of-leicester-nhs-trust"}},
       {"agenda/1", "letter/p1"}},
      {{{"q", "ambulance"}, {"organisation", "Nowhere Council"}}, {}},
      {{{"q", "ambulance"}, {"organisation", "Nowhere Council"}, {"facets", "organisation"}}, {}},
      {{{"q", "ambulance"}, {"type", "-letter"}}, {"agenda/1", "minutes/TB-22-1"}},
      {{{"q", "ambulance"}, {"type", "-letter"}, {"facets", "type"}}, {"agenda/1", "minutes/TB-22-1"}},
      {{{"q", "ambulance"}, {"from", "2024"}}, {"agenda/1", "letter/p1"}},
      {{{"q", "ambulance"}, {"to", "2022-07"}}, {"minutes/TB-22-1"}},
      {{{"q", "ambulance"}, {"boilerplate", "1"}},
       {"agenda/1", "letter/p1", "minutes/TB-22-1", "report/form"}},
      {{{"q", "ambulance"}, {"group", "pack"}}, {"agenda/1", "minutes/TB-22-1"}},
      {{{"q", "zzzz"}}, {}},
      {{{"q", "-zzzz"}, {"kind", "agenda_item"}}, {"agenda/1"}},
      {{{"pack", "llr-icb-2024-11-20"}}, {"agenda/1", "letter/p1"}},
      {{{"q", "crews"}, {"type", "agenda"}}, {"agenda/1"}},
  };
  for (const auto& [parameters, expected] : rows) {
    const SearchAnswer answer = asked(parameters);
    INFO(to_query_string(parse_search_request(parameters).request));
    Ids found = ids(answer);
    // Of one pack's group any member may stand for it.
    if (parameters.back().first == "group") {
      CHECK(found.size() == expected.size());
      continue;
    }
    CHECK(found == expected);
    CHECK(answer.total == expected.size());
    CHECK(answer.total_exact);
  }
}

TEST_CASE("words of a status say whether an action is over") {
  std::ifstream file(std::string(QUORATE_SOURCE_DIR) + "/config/query.toml");
  const QueryVocabulary vocabulary({{std::istreambuf_iterator<char>(file), {}}, ""});
  for (const char* over :
       {"Closed", "complete", "COMPLETED - see item 4", "Done", "Complete - reported to the Board",
        "Closed in part by the merger", "Reported to the Board, closed", "Done; minutes not affected"})
    CHECK(vocabulary.is_closed(over));
  for (const char* open : {"", "Open", "In progress", "Not complete", "part-complete", "To be closed",
                           "Not yet fully complete", "AB to complete by May", "Part 1 complete",
                           "Open until the audit is complete", "Item 1 done, item 2 not done", "Incomplete"})
    CHECK_FALSE(vocabulary.is_closed(open));
}

TEST_CASE("a part of an organisation's name, its initials or a misspelling leads to it") {
  struct Row {
    const char* q;
    bool found;
    const char* told;
  };
  const Row rows[] = {
      {"org:LLR ambulance", true, "\"LLR\" was taken for NHS Leicester, Leicestershire and Rutland"},
      {"org:UHL norovirus", true, ""},
      {"org:Leicester norovirus", true, " and "},
      {"org:Leicster", false, "Did you mean "},
      {"org:Zanzibar", false, "Nothing is held under organisation \"Zanzibar\"."},
  };
  for (const Row& row : rows) {
    INFO(row.q);
    const SearchAnswer answer = asked({{"q", row.q}});
    CHECK((answer.total > 0) == row.found);
    std::string told;
    for (const std::string& warning : answer.query.warnings) told += warning + "\n";
    INFO(told);
    CHECK(told.find(row.told) != std::string::npos);
  }
  // What is excluded is no more than what is named.
  const std::size_t all = asked({{"q", "ambulance"}}).total;
  for (const char* q : {"ambulance -org:Leicester", "ambulance NOT org:(Leicester OR LLR)"}) {
    INFO(q);
    const SearchAnswer kept = asked({{"q", q}});
    CHECK(kept.total == all);
    REQUIRE(!kept.query.warnings.empty());
    CHECK(kept.query.warnings.front().starts_with("Did you mean "));
  }
  CHECK(asked({{"q", "ambulance -org:llr-icb"}}).total < all);
  // Of many names in an address only the first few are looked for in part.
  Parameters many;
  for (int i = 0; i < 40; ++i) many.emplace_back("organisation", "Leicester " + std::to_string(i));
  CHECK(asked(many).total == 0);
  const SearchAnswer filtered = asked({{"organisation", "Hospitals of Leicester"}});
  CHECK(filtered.total == 0);
  REQUIRE(filtered.query.warnings.size() == 2);
  CHECK(filtered.query.warnings[0].starts_with("Did you mean University Hospitals of Leicester"));
}

TEST_CASE("a facet's own selection does not narrow its own counts") {
  const SearchAnswer plain = asked({{"q", "ambulance"}, {"facets", "type,date,organisation"}});
  CHECK(counts(plain, "type") == "agenda=1 letter=1 minutes=1 ");
  CHECK(counts(plain, "date") == "2022=1 2024=2 ");
  const SearchAnswer chosen = asked({{"q", "ambulance"}, {"facets", "type,date"}, {"type", "letter"}});
  CHECK(counts(chosen, "type") == "agenda=1 letter=1* minutes=1 ");
  CHECK(counts(chosen, "date") == "2024-11=1 ");
  CHECK(chosen.total == 1);
  const SearchAnswer two = asked({{"q", "ambulance"},
                                  {"facets", "type,date"},
                                  {"type", "letter"},
                                  {"type", "minutes"},
                                  {"from", "2024"}});
  CHECK(counts(two, "type") == "agenda=1 letter=1* minutes=0* ");
  CHECK(counts(two, "date") == "2022=1 2024=1* ");
  CHECK(two.total == 1);
}

TEST_CASE("overlapping records are one result that names the others") {
  const SearchAnswer answer = asked({{"q", "risk share approved"}, {"type", "minutes"}});
  REQUIRE(answer.total == 1);
  CHECK(answer.hits[0].record.kind == Kind::decision);
  CHECK(answer.hits[0].also == std::vector<std::string>{"uhl-2022-07-14/minutes/TB-22-2"});
}

TEST_CASE("groups are one result each; totals count them, facets count records") {
  struct Row {
    const char* group;
    std::uint64_t total;
    std::size_t first_also;  // how many the best result takes in
  };
  const Row rows[] = {{"none", 3, 0}, {"document", 3, 0}, {"pack", 2, 1}};
  for (const auto& [group, total, first_also] : rows) {
    const SearchAnswer answer =
        asked({{"q", "ambulance"}, {"from", "2022"}, {"group", group}, {"facets", "kind,organisation"}});
    INFO(group);
    CHECK(answer.total == total);
    CHECK(answer.hits.size() == total);
    CHECK(counts(answer, "kind") == "agenda_item=1 minute_item=1 passage=1 ");
    std::size_t most = 0;
    for (const Hit& hit : answer.hits) most = std::max(most, hit.also.size());
    CHECK(most == first_also);
  }
  CHECK(asked({{"q", "risk"}, {"group", "document"}, {"per_page", "1"}}).total == 2);
}

TEST_CASE("without words overlapping records are listed once too") {
  const SearchAnswer answer = asked({{"pack", "uhl-2022-07-14"}, {"facets", "kind"}});
  CHECK(ids(answer) == Ids{"minutes/TB-22-1", "minutes/TB-22-2/d1", "report"});
  CHECK(answer.total == 3);
  CHECK(counts(answer, "kind") == "minute_item=2 decision=1 document=1 passage=1 ");
  CHECK(ids(asked({{"pack", "uhl-2022-07-14"}, {"kind", "minute_item"}})) ==
        Ids{"minutes/TB-22-1", "minutes/TB-22-2"});
}

TEST_CASE("each kind of expansion is switched by its name") {
  struct Row {
    const char* q;
    const char* expand;
    Ids expected;
  };
  const std::vector<Row> rows = {
      {"ED", "none", {"minutes/TB-22-1"}},
      {"ED", "acronyms", {"minutes/TB-22-1"}},
      {"ED", "synonyms,spelling,related", {"minutes/TB-22-1"}},
      {"crews", "none", {"letter/p1"}},
      {"crews", "synonyms", {"agenda/1", "letter/p1", "minutes/TB-22-1"}},
      {"crews", "acronyms,spelling,related", {"letter/p1"}},
      {"noravirus", "none", {}},
      {"noravirus", "spelling", {"report"}},
      {"noravirus", "acronyms,synonyms,related", {}},
  };
  for (const auto& [q, expand, expected] : rows) {
    const SearchAnswer answer = asked({{"q", q}, {"expand", expand}});
    INFO(q << " with " << expand);
    CHECK(ids(answer) == expected);
    const bool told = !answer.query.expansions.empty() || !answer.query.corrections.empty();
    CHECK(told == (std::string(expand).find(',') == std::string::npos && std::string(expand) != "none"));
  }
}

TEST_CASE("an explanation adds up") {
  const SearchAnswer answer = asked({{"q", "ambulance delays"}, {"explain", "1"}});
  REQUIRE_FALSE(answer.hits.empty());
  for (const Hit& hit : answer.hits) {
    REQUIRE(hit.explanation.size() >= 3);
    CHECK(hit.explanation[0].starts_with("holds ambulance (counts "));
    CHECK(hit.explanation[1].find(" delays (counts ") == 5);
    double score = 0, words = 0, factor = 0;
    REQUIRE(std::sscanf(hit.explanation[2].c_str(), "score %lf = weight of its words %lf x %lf", &score,
                        &words, &factor) == 3);
    CHECK(score == Approx(hit.score).margin(0.01));
    CHECK(words * factor == Approx(score).margin(0.05));
  }
  CHECK(asked({{"explain", "1"}}).hits.front().explanation.front().starts_with("Nothing was asked for"));
}

TEST_CASE("snippets are escaped, marked and placed") {
  const SearchAnswer answer = asked({{"q", "ambulance"}, {"type", "letter"}});
  REQUIRE(answer.hits.size() == 1);
  REQUIRE(answer.hits[0].snippets.size() == 1);
  const Snippet& snippet = answer.hits[0].snippets[0];
  CHECK(snippet.html ==
        "The ICB thanks Mr Hag. &lt;b&gt;<mark>Ambulance</mark>&lt;/b&gt; crews &amp; &quot;others&quot; "
        "wait.");
  CHECK(snippet.lines == LineRange{2, 2});
}

TEST_CASE("what was made of the query is told") {
  CHECK(asked({{"q", "noravirus"}}).query.corrections == std::vector<std::string>{"noravirus: norovirus"});
  CHECK(asked({{"q", "crews"}}).query.expansions == std::vector<std::string>{"crews: ambulance"});
  CHECK(asked({{"q", "\"risk shared\""}}).query.suggestion == " risk shared ");
  CHECK(asked({{"q", "ambulance AND"}}).query.warnings.size() == 1);
  CHECK(asked({{"q", "ambulance"}, {"organisation", "Nowhere Council"}}).query.warnings.back() ==
        "Nothing is held under organisation \"Nowhere Council\".");
  const SearchAnswer explained = asked({{"q", "ambulance delays"}, {"explain", "1"}});
  REQUIRE_FALSE(explained.hits.empty());
  CHECK(explained.hits[0].explanation.front().starts_with("holds ambulance"));
  CHECK(explained.query.tree == "(best ambulance delays)");
}

TEST_CASE("pages cut the same order") {
  const Parameters all = {{"q", "ambulance"}, {"per_page", "3"}};
  const SearchAnswer whole = asked(all);
  for (int page = 1; page <= 3; ++page) {
    const SearchAnswer one = asked({{"q", "ambulance"}, {"per_page", "1"}, {"page", std::to_string(page)}});
    REQUIRE(one.hits.size() == 1);
    CHECK(one.total == 3);
    CHECK(one.hits[0].record.id == whole.hits[static_cast<std::size_t>(page) - 1].record.id);
  }
  CHECK(asked({{"q", "ambulance"}, {"page", "9"}}).hits.empty());
  CHECK(asked({{"q", "ambulance"}, {"sort", "date"}}).hits.front().record.meeting_date == "2022-07-14");
  CHECK(asked({{"q", "ambulance"}, {"sort", "-date"}}).hits.front().record.meeting_date == "2024-11-20");
  CHECK(asked({}).hits.front().record.meeting_date == "2024-11-20");
}

TEST_CASE("records are read by id, with their neighbours, and those gone are known") {
  const auto view = searcher().record("uhl-2022-07-14/minutes/TB-22-2");
  REQUIRE(view);
  CHECK(view->record.text ==
        "TB/22/2 Risk share\nThe risk share agreement was approved. It follows from TB/22/1.");
  CHECK(view->previous == "uhl-2022-07-14/minutes/TB-22-1");
  CHECK(view->next == "uhl-2022-07-14/minutes/TB-22-2/d1");
  CHECK_FALSE(searcher().record("uhl-2022-07-14/minutes/p1"));
  CHECK(searcher().gone("uhl-2022-07-14/minutes/p1")->moved_to == "uhl-2022-07-14/minutes/TB-22-1");
  CHECK(searcher().gone("uhl-2022-07-14/minutes/p2")->moved_to.empty());
  CHECK_FALSE(searcher().gone("uhl-2022-07-14/minutes/p3"));
  CHECK(searcher().packs().front().id == "llr-icb-2024-11-20");
  CHECK(searcher().organisations().size() == 2);
  CHECK(searcher().marks("handover", "Handovers and hands.") == std::vector<Span>{{0, 9}});
}

TEST_CASE("draft and confirmed minutes are one result") {
  const test::TemporaryFolder folder;
  std::vector<PackContent> packs;
  for (const std::string& wording : {std::string("draft"), std::string("confirmed as amended")}) {
    test::PackMaker pack("marlhaven-" + wording.substr(0, 5), "Marlhaven Council", "2024-11-20");
    const auto minutes = [](Record& record) {
      record.paper_type = PaperType::minutes;
      record.ref = record.kind == Kind::minute_item ? "HWB/24/31" : "";
    };
    pack.add("minutes", Kind::document, "Minutes", minutes);
    pack.add("minutes/HWB-24-31", Kind::minute_item, "The winter plan was discussed: " + wording, minutes);
    packs.push_back(pack.take());
  }
  test::write_index(folder.path(), std::move(packs));
  const Searcher both(bare(folder.path()));
  SearchRequest request;
  for (const char* q : {"winter plan", "HWB/24/31", ""}) {
    request.q = q;
    const SearchAnswer answer = both.search(request);
    INFO(q);
    REQUIRE(answer.total == 1);
    const std::vector<std::string>& also = answer.hits[0].also;
    CHECK(std::any_of(also.begin(), also.end(), [&](const std::string& id) {
      return id.substr(0, id.find('/')) != answer.hits[0].record.id.substr(0, id.find('/'));
    }));
  }
}

TEST_CASE("a new generation is seen by the next search") {
  const test::TemporaryFolder folder;
  std::vector<PackContent> first;
  first.push_back(trust_pack());
  test::write_index(folder.path(), std::move(first));
  const Searcher following(bare(folder.path()));
  SearchRequest request;
  request.q = "delays";
  CHECK(following.search(request).total == 0);
  const std::uint64_t revision = following.revision();
  std::vector<PackContent> second;
  second.push_back(board_pack());
  test::write_index(folder.path(), std::move(second));
  CHECK(following.search(request).total == 1);
  CHECK(following.revision() > revision);
}

TEST_CASE("what is typed is completed by what is held") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"univ hosp", "univ hospitals ()"},
      {"university h", "University Hospitals of Leicester NHS Trust (Organisation)"},
      {"uhl", "University Hospitals of Leicester NHS Trust (Organisation)"},
      {"Leicester, Leic", "NHS Leicester, Leicestershire and Rutland Integrated Care Board (Organisation)"},
      {"haq", "Zuffar Haq (Person)"},
      {"ZUF", "Zuffar Haq (Person)"},
      {"tb/22/2", "TB/22/2 (Reference)"},
      {"tb 22-2", "TB/22/2 (Reference)"},
      {"minutes o", "Minutes of the Trust Board (Heading)"},
      {"the amb", "the ambulance ()"},
      {"a", ""},
      {"", ""},
      {"\"", ""},
  };
  for (const auto& [typed, expected] : rows) {
    const auto found = searcher().suggestions(typed);
    INFO(typed);
    CHECK((found.empty() ? "" : found[0].text + " (" + found[0].about + ")") == expected);
  }
}

TEST_CASE("who waits too long for a handle is told so") {
  const test::TemporaryFolder folder;
  std::vector<PackContent> packs;
  packs.push_back(board_pack());
  test::write_index(folder.path(), std::move(packs));
  SearcherOptions options = bare(folder.path());
  options.deadline = std::chrono::milliseconds(20);
  const Searcher busy(options);
  // The one handle is in use for as long as this hit is looked at.
  const HitCount count = busy.each_hit({}, 1, [&](const Hit&) {
    try {
      busy.search({});
      FAIL("searched without a handle");
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::timeout);
    }
    return true;
  });
  CHECK(count.total == 2);
  CHECK(busy.search({}).total == 2);
}

TEST_CASE("an export that the index changes under is not begun anew") {
  std::size_t taken = 0;
  const auto take = [&](const Hit&) -> bool {
    ++taken;
    throw Xapian::DatabaseModifiedError("changed");
  };
  CHECK_THROWS_AS(searcher().each_hit({}, 100, take), Error);
  CHECK(taken == 1);
  const HitCount count = searcher().each_hit({}, 2, [](const Hit&) { return true; });
  CHECK(count.given == 2);
  CHECK(count.total > 2);
}

TEST_CASE("an index that is missing is named") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_AS(Searcher(bare(folder.path() + "/none")), Error);
}
