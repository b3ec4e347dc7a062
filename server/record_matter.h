// What a record's page leads on to: its item, what else that item holds, and where its reference stands.
#pragma once

#include "analyzers/record.h"
#include "server/answers/html/record_page.h"
#include "server/search/searcher.h"

namespace quorate {

Matter matter_of(const Searcher& searcher, const Record& record);

}  // namespace quorate
