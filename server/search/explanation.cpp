#include "server/search/explanation.h"

#include <cstdio>

#include "server/search/match_run.h"

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
    lines.push_back((here ? "holds " : "lacks ") + wanted.shown + " (tells " + figure(wanted.weight) + ")");
  }
  const double factor = built.concepts.size() < 2 ? 1.0 : coordinated(1.0, held, built.concepts);
  lines.push_back("score " + figure(result.match.score) + " = weight of its words " +
                  figure(result.match.score / factor) + " x " + figure(factor) +
                  " for how much of the query it holds");
  if (!result.also.empty())
    lines.push_back("takes in " + std::to_string(result.also.size()) +
                    " records that say the same or stand on the same lines");
  return lines;
}

}  // namespace quorate
