// Answers of the API as JSON (CONTRACT: "HTTP").
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/query/search_request.h"
#include "server/search/search_answer.h"
#include "server/search/searcher.h"

namespace quorate {

// `register_path`: "/api/v1/decisions" where the request is a register's.
std::string search_json(const SearchRequest& request, const SearchAnswer& answer,
                        const std::string& register_path = {});
// A matter across meetings: what a search in order of date found, meeting by meeting. `by`: what was traced,
// "reference", "title" or "words".
std::string trace_json(std::string_view by, const SearchRequest& request, const SearchAnswer& answer);
std::string record_json(const RecordView& view);
// A pack with its papers; `records` are all that it holds, in order.
std::string pack_json(const PackInfo& pack, const std::vector<Record>& records);
std::string packs_json(const std::vector<PackInfo>& packs);
// What is held, by organisation and month, and how well it reads.
std::string coverage_json(const std::vector<HeldOrganisation>& held, const std::vector<PackInfo>& packs);

// The suggestions extension of OpenSearch: ["ambu", ["ambulance handover", ...], ["Heading", ...]].
std::string suggest_json(const std::string& q, const std::vector<Suggestion>& suggestions);

// "/r/llr-icb-2022-08-11/minutes/ICB-22-15"
std::string record_url(const std::string& record_id);
// "/search.csv?q=..." of a request, with another page where given.
std::string search_url(const std::string& path, SearchRequest request, int page = 0);
// Whether there is a page behind this one within the window that may be asked for.
bool has_next_page(const SearchRequest& request, const SearchAnswer& answer);

}  // namespace quorate
