#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

#include "server/search/match_run.h"
#include "tests/unit/indexer/scratch_folder.h"

using namespace quorate;

namespace {

// Documents whose data say where they are, with their words; an empty text is a number that is not taken.
Xapian::Database shard_of(const std::string& folder, const std::vector<std::string>& documents) {
  Xapian::WritableDatabase database(folder, Xapian::DB_CREATE_OR_OVERWRITE);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    Xapian::Document document;
    document.set_data(folder + "#" + std::to_string(i));
    for (const char word : documents[i]) document.add_term(std::string(1, word));
    if (!documents[i].empty()) database.replace_document(static_cast<Xapian::docid>(i + 1), document);
  }
  database.commit();
  return Xapian::Database(folder);
}

}  // namespace

TEST_CASE("a match is the record that it was found in, whatever shards there are beside its own") {
  const ScratchFolder folder;
  const std::vector<std::vector<std::string>> shards = {
      {"a", "ab", "a", "", "", "a", "ac", "a", "a"}, {"", "b"}, {"c"}, {"a", "b", "", "abc"}};
  Xapian::Database all;
  for (std::size_t s = 0; s < shards.size(); ++s)
    all.add_database(shard_of(folder / std::to_string(s), shards[s]));

  using Query = Xapian::Query;
  const std::map<std::string, Query> queries = {{"a", Query("a")},
                                                {"b", Query("b")},
                                                {"c", Query("c")},
                                                {"a or b", Query(Query::OP_OR, Query("a"), Query("b"))},
                                                {"a and c", Query(Query::OP_AND, Query("a"), Query("c"))},
                                                {"c not a", Query(Query::OP_AND_NOT, Query("c"), Query("a"))},
                                                {"all", Query::MatchAll},
                                                {"none", Query("z")}};
  for (const auto& [name, query] : queries) {
    INFO(name);
    Xapian::Enquire enquire(all);
    enquire.set_query(query);
    const Xapian::MSet expected = enquire.get_mset(0, all.get_doccount());
    std::vector<std::string> wanted, found;
    for (auto hit = expected.begin(); hit != expected.end(); ++hit)
      wanted.push_back(hit.get_document().get_data());
    const MatchRun run = run_query(all, query, std::chrono::steady_clock::now() + std::chrono::hours(1));
    for (const Match& match : run.matches) found.push_back(all.get_document(match.record).get_data());
    std::sort(wanted.begin(), wanted.end());
    std::sort(found.begin(), found.end());
    CHECK(found == wanted);
  }
}
