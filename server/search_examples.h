// Searches to begin with, taken from what the index holds: each of them finds something.
#pragma once

#include <cstdint>
#include <mutex>
#include <vector>

#include "server/answers/html/home_page.h"
#include "server/search/searcher.h"

namespace quorate {

// Thread-safe. Looked for once a revision of the index.
class SearchExamples {
public:
  std::vector<SearchExample> of(const Searcher& searcher) const;

private:
  mutable std::mutex mutex_;
  mutable std::uint64_t revision_ = 0;
  mutable std::vector<SearchExample> examples_;
};

}  // namespace quorate
