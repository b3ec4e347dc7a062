// What a pack is as a whole: whose meeting, of which body, on which day.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/dates.h"
#include "analyzers/organisations.h"
#include "indexer/outline/cover_sheet.h"
#include "indexer/outline/document_starts.h"
#include "indexer/outline/row_faces.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

struct MeetingFacts {
  std::string organisation, organisation_id, body, meeting_date;
  std::vector<std::string> rules;
};

// By weighing what the faces of the pack say: its first page, its agenda, cover sheets, running heads. Each
// name and date has its weight; the text of the papers has next to none.
MeetingFacts read_meeting_facts(const RowFaces& rows, const std::vector<DocumentStart>& starts,
                                const std::vector<CoverSheet>& covers, const OutlineVocabulary& words,
                                const OrganisationAuthority& authority,
                                DateOrder order = DateOrder::day_first);

}  // namespace quorate
