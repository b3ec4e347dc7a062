// A record as a citation: plain, ready to copy, and CSL-JSON for reference managers.
#pragma once

#include <string>

#include "analyzers/record.h"
#include "server/answers/html/site.h"
#include "server/http_server.h"

namespace quorate {

// Harvard style: "NHS Example ICB, Board (2022) ‘Title’, Minutes of 14 July 2022, ICB/22/15, page 14.
// Available at: ...".
std::string plain_citation(const Site& site, const Record& record);
// One item of CSL-JSON 1.0.2 in an array, as application/vnd.citationstyles.csl+json.
HttpResponse csl_citation(const Site& site, const Record& record);

}  // namespace quorate
