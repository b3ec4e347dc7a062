// What the readings of prose decisions share: where a subject may stand in a sentence, and which verbs only
// tell.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/governance/decision_finding.h"

namespace quorate {

// "It was recommended that" is the meeting's word only where it says nothing else: the rule of such a
// decision.
constexpr std::string_view kImpersonalWish = "it was recommended";
constexpr std::string_view kMatterDecided = "the matter was decided";
constexpr std::string_view kVerbAlone = "the verb alone";
constexpr std::size_t kNear = 30;  // words around a verb that may say when and by whom

// Verbs whose "that" tells a fact: "confirmed that".
bool tells(Verb verb);

bool has_comma(std::string_view gap);

// Places where a subject may begin: the sentence's beginning, and behind an introduction and its comma.
std::vector<std::size_t> subject_places(std::string_view text, const std::vector<Word>& words,
                                        const ResolutionWords& resolution);

// Words [first, end) of a sentence; the whole of it where they are all.
Span part_of(Span sentence, const std::vector<Word>& words, std::size_t first, std::size_t end);

// "30 May 2024", "May 2024": beside a number, May is the month and no modal.
bool is_month_may(const std::vector<Word>& words, std::size_t i);
// Words of what begins at words[i] and only tells ("said that", "may"); 0 where nothing does.
std::size_t reporting_at(const ResolutionWords& resolution, const std::vector<Word>& words, std::size_t i);

}  // namespace quorate
