// What the page of a record shows.
#pragma once

#include <string>

#include "server/answers/html/record_page.h"
#include "server/search/searcher.h"

namespace quorate {

// The record with its place, its parts, its neighbours and its matter; the words of `q` marked.
RecordPage record_model(const Searcher& searcher, const RecordView& view, std::string q);

}  // namespace quorate
