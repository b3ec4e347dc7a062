#include "server/search/explanation.h"

#include <cstdio>

#include "server/search/match_run.h"
#include "server/search/record_reader.h"

namespace quorate {
namespace {

std::string figure(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", value);
  return text;
}

}  // namespace

std::vector<std::string> explain_hit(const Xapian::Database& database, const BuiltQuery& built,
                                     const FoldedMatch& result) {
  std::vector<std::string> lines;
  if (built.concepts.empty()) {
    lines.emplace_back("Nothing was asked for in words: everything that passes the filters is listed.");
    return lines;
  }
  const std::uint64_t held = concepts_held(database, built.concepts, {result.match}).front();
  for (std::size_t i = 0; i < built.concepts.size() && i < 64; ++i) {
    const QueryConcept& wanted = built.concepts[i];
    const bool here = ((held >> i) & 1U) != 0;
    lines.push_back((here ? "holds " : "lacks ") + wanted.shown + " (counts " + figure(wanted.weight) +
                    ": the rarer, the more)");
  }
  const Match& match = result.match;
  std::string parts = "weight of its words " + figure(match.score / match.factor - match.of_paper);
  if (match.of_paper > 0)
    parts = "(" + parts + " + " + figure(match.of_paper) + " for the title of its paper)";
  lines.push_back("score " + figure(match.score) + " = " + parts + " x " + figure(match.factor) +
                  " for how much of the query it holds");
  if (result.scored != 0)
    lines.push_back("the score is that of " + read_record(database, result.scored).id +
                    ", for which it stands as the more specific");
  if (!result.also.empty())
    lines.push_back("takes in " + std::to_string(result.also.size()) +
                    (result.also.size() == 1 ? " record that says" : " records that say") +
                    " the same or stand on the same lines");
  return lines;
}

}  // namespace quorate
