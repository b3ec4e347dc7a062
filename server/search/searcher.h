// The index as the server sees it: read only, public shards alone. The only home of Xapian::Database.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/record_json.h"
#include "analyzers/stored_record.h"
#include "server/query/query_vocabulary.h"
#include "server/query/search_request.h"
#include "server/search/held_organisations.h"
#include "server/search/latency_histogram.h"
#include "server/search/search_answer.h"
#include "server/search/suggestions.h"

namespace quorate {

struct SearcherOptions {
  std::string index;  // the folder
  int handles = 4;    // searches that run at once; about twice the cores
  std::chrono::milliseconds deadline{2000};
  std::chrono::milliseconds suggestions_wait{200};  // for those of an index just opened
  QueryVocabularyText vocabulary;                   // what config/ says, as text
  std::string organisations;  // config/organisations.tsv; empty: only names that packs bear are known
};

// A record with its text and its neighbours, for its page.
struct RecordView {
  Record record;  // with text
  std::string source_url;
  std::string previous, next;  // ids of the neighbours in the same document; empty at its ends
};

struct HitCount {
  std::size_t total = 0;
  bool exact = true;      // false: the deadline was met, there may be more
  std::size_t given = 0;  // how many were made and taken
};

// For who watches the server.
struct IndexFigures {
  std::uint64_t revision = 0, records = 0, packs = 0;
  std::size_t handles = 0, free_handles = 0;
};

// What became of an id that is not held.
struct Gone {
  std::string moved_to;  // empty: gone for good (410)
};

// Thread-safe. Follows the manifest: a new generation is opened on the first call after it was published.
// Each call throws Error{not_found|damaged|version} where there is no index that can be read, Error{timeout}
// where so many run that none ended within the deadline. A search past its deadline answers with what it has
// and `total_exact` false.
class Searcher {
public:
  explicit Searcher(SearcherOptions options);
  ~Searcher();

  SearchAnswer search(const SearchRequest& request) const;
  // Every hit in order without snippets, for exports, with its text where asked; stops after `limit` or where
  // `take` returns false. Gives how many there are. Making them has a time limit of its own, five times a
  // search's. An index that changes once some were taken is an Error{damaged}: none is given twice.
  HitCount each_hit(const SearchRequest& request, std::size_t limit,
                    const std::function<bool(const Hit&)>& take, WithText with_text = WithText::no) const;

  std::optional<RecordView> record(std::string_view id) const;
  std::optional<Gone> gone(std::string_view id) const;                         // of a record or a pack
  std::vector<Record> records_of(std::string_view document_or_pack_id) const;  // in order, without text
  // The text of one record out of records_of().
  std::string text_of(const Record& record) const;
  // Where a text holds what `q` asks for, in order, without overlap.
  std::vector<Span> marks(const std::string& q, std::string_view text) const;
  // What is held whose name begins as typed, then the query with its last word completed by the index's own
  // words; at most ten.
  std::vector<Suggestion> suggestions(const std::string& q) const;
  std::vector<PackInfo> packs() const;  // newest first
  std::optional<PackInfo> pack(std::string_view id) const;
  std::vector<HeldOrganisation> organisations() const;

  std::uint64_t revision() const;
  bool ready() const noexcept;  // the index can be read
  IndexFigures index_figures() const;
  const LatencyHistogram& search_times() const;  // of search()
  std::uint64_t searches_cut() const;            // by their deadline

private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace quorate
