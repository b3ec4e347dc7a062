// Decisions of minutes: formal blocks, motions and prose, each clause tied to its minute item.
#include <algorithm>

#include "indexer/governance/decision_finding.h"
#include "indexer/governance/item.h"
#include "indexer/governance/item_parts.h"
#include "indexer/governance/minutes.h"
#include "indexer/governance/motion_tables.h"
#include "indexer/governance/mover_asides.h"
#include "indexer/governance/plain_words.h"

namespace quorate {
namespace {

bool rejects(const FoundDecision& decision) {
  return std::find(decision.verbs.begin(), decision.verbs.end(), Verb::reject) != decision.verbs.end();
}

// "NOTED:" and "RECEIVED:" repeat nothing that was approved or refused in prose beside them.
bool settles(const FoundDecision& decision) {
  return std::any_of(decision.verbs.begin(), decision.verbs.end(), [](Verb verb) {
    return verb != Verb::note && verb != Verb::receive && verb != Verb::consider && verb != Verb::discuss;
  });
}

void add_unsettled(const ItemText& item, std::vector<FoundDecision>& found) {
  const std::size_t formal = found.size();
  for (FoundDecision& told : prose_decisions(item)) {
    const bool apart = std::none_of(
        found.begin(), found.begin() + static_cast<long>(formal), [&](const FoundDecision& block) {
          return block.clause.begin < told.clause.end && told.clause.begin < block.clause.end;
        });
    if (apart && settles(told)) found.push_back(std::move(told));
  }
}

// Where all that was moved was lost, what was done instead is told behind it.
void add_after_lost(const ItemText& item, std::vector<FoundDecision>& motions) {
  const std::uint32_t behind = motions.back().clause.end;
  for (FoundDecision& told : prose_decisions(item))
    if (told.clause.begin >= behind && settles(told) && !rejects(told)) motions.push_back(std::move(told));
}

// A motion speaks for its own part of the item: what another part decides in prose counts.
void add_of_other_parts(const ItemText& item, std::vector<FoundDecision>& motions) {
  const std::vector<std::uint32_t> starts = part_starts(item.flow, item.words.verbs);
  if (starts.empty()) return;
  std::vector<bool> moved(starts.size() + 1, false);
  for (const FoundDecision& motion : motions) moved[part_of_place(starts, motion.clause.begin)] = true;
  for (FoundDecision& told : prose_decisions(item))
    if (!moved[part_of_place(starts, told.clause.begin)]) motions.push_back(std::move(told));
  std::stable_sort(motions.begin(), motions.end(), [](const FoundDecision& a, const FoundDecision& b) {
    return a.clause.begin < b.clause.begin;
  });
}

// A formal block repeats the prose and the motions of its item: then only the block counts, and what was
// lost.
std::vector<FoundDecision> decisions_of(const ItemText& item) {
  std::vector<FoundDecision> found = formal_decisions(item);
  std::vector<FoundDecision> motions = motion_decisions(item);
  // "DEFEATED" on a line of its own is how a motion went.
  if (!motions.empty())
    std::erase_if(found, [&](const FoundDecision& decision) {
      return item.words.verbs.lost.is(words_of(item.flow.view(decision.clause)));
    });
  if (found.empty()) {
    if (motions.empty()) return prose_decisions(item);
    if (std::all_of(motions.begin(), motions.end(), rejects))
      add_after_lost(item, motions);
    else
      add_of_other_parts(item, motions);
    return motions;
  }
  const std::size_t formal = found.size();
  const auto repeated = [&](const FoundDecision& motion) {
    const auto end = found.begin() + static_cast<long>(formal);
    const auto block = std::partition_point(
        found.begin(), end, [&](const FoundDecision& d) { return d.clause.end <= motion.clause.begin; });
    return block != end && block->clause.begin < motion.clause.end;
  };
  if (std::none_of(found.begin(), found.end(), rejects))
    for (FoundDecision& motion : motions)
      if (rejects(motion) && !repeated(motion)) found.push_back(std::move(motion));
  const bool noted_only = std::all_of(found.begin(), found.end(), [](const FoundDecision& decision) {
    return decision.labelled && !settles(decision);
  });
  if (motions.empty() && noted_only) add_unsettled(item, found);
  std::stable_sort(found.begin(), found.end(), [](const FoundDecision& a, const FoundDecision& b) {
    return a.clause.begin < b.clause.begin;
  });
  return found;
}

// What a column of decisions says: each sentence that decides, else each paragraph that has a verb.
std::vector<FoundDecision> resolved_decisions(const ItemText& item) {
  std::vector<FoundDecision> found;
  for (const Paragraph& paragraph : item.flow.paragraphs()) {
    const std::size_t before = found.size();
    for (std::size_t s = paragraph.first_sentence; s < paragraph.last_sentence; ++s) {
      std::vector<FoundDecision> clauses = clauses_of_body(item, item.stretch(s));
      if (clauses.empty()) clauses = clauses_of_matter(item, item.stretch(s));
      for (FoundDecision& clause : clauses) found.push_back(std::move(clause));
    }
    if (found.size() > before) continue;
    std::vector<Verb> verbs =
        verbs_of_limb(item.flow.view(paragraph.span), item.words.verbs, item.words.resolution.body_nouns);
    if (!verbs.empty()) found.push_back({paragraph.span, std::move(verbs), "column of decisions"});
  }
  return found;
}

std::string joined(const CleanText& text, const std::vector<Span>& spans) {
  std::string all;
  for (const Span span : spans) {
    if (!all.empty()) all += ' ';
    all += text.view(span);
  }
  return all;
}

// A decision of an entry, and its verbs as the minute item's own.
void add_decision(Item decision, const MinuteEntry& entry, std::vector<Item>& minute_items,
                  std::vector<Item>& decisions) {
  decision.kind = Kind::decision;
  decision.ref = entry.item.ref;
  decision.title = entry.item.title;
  decision.paper = entry.item.paper;
  decision.parent = parent_of(entry, minute_items);
  if (decision.parent >= 0)
    for (const Verb verb : decision.resolution)
      add_verb(minute_items[static_cast<std::size_t>(decision.parent)].resolution, verb);
  decisions.push_back(std::move(decision));
}

std::uint32_t begin_of(const MinuteEntry& entry) {
  return entry.item.spans.empty() ? 0 : entry.item.spans.front().begin;
}

Item tabled_decision(const TabledMotion& motion) {
  Item decision;
  decision.spans = {motion.matter};
  decision.resolution = motion.verbs;
  decision.rules = {"row of a table of motions"};
  return decision;
}

// What a table of motions has said is not read again as running text.
void leave_out(std::vector<MinuteLine>& lines, const std::vector<std::size_t>& rows) {
  std::erase_if(
      lines, [&](const MinuteLine& line) { return std::binary_search(rows.begin(), rows.end(), line.row); });
}

}  // namespace

std::vector<Item> find_decisions(const CleanText& text, const Document& document,
                                 std::vector<Item>& minute_items, const GovernanceVocabulary& words) {
  const DecidingBody body(text, document, words);
  const TabledMotions tabled = tabled_motions(text, document, words);
  std::vector<Item> decisions;
  auto motion = tabled.motions.begin();
  std::vector<MinuteEntry> entries = read_minutes(text, document, words);
  for (std::size_t e = 0; e < entries.size(); ++e) {
    MinuteEntry& entry = entries[e];
    const std::uint32_t end = e + 1 < entries.size() ? begin_of(entries[e + 1]) : UINT32_MAX;
    for (; motion != tabled.motions.end() && motion->matter.begin < end; ++motion)
      add_decision(tabled_decision(*motion), entry, minute_items, decisions);
    leave_out(entry.lines, tabled.rows);
    leave_out(entry.resolved, tabled.rows);
    const Flow resolved = flow_of(text, entry.resolved);
    std::vector<FoundDecision> of_column = resolved_decisions(ItemText(resolved, body, words));
    const bool in_column = !of_column.empty();
    const Flow flow = in_column ? resolved : flow_of(text, entry);
    for (FoundDecision& found : in_column ? of_column : decisions_of(ItemText(flow, body, words))) {
      Item decision;
      decision.resolution = std::move(found.verbs);
      const std::string_view clause = without_joint(without_mover(flow.view(found.clause), words.resolution));
      const auto begin = static_cast<std::uint32_t>(clause.data() - flow.text().data());
      decision.spans = flow.source({begin, begin + static_cast<std::uint32_t>(clause.size())});
      if (decision.spans.empty()) continue;
      if (decision.spans.size() > 1) decision.text = joined(text, decision.spans);
      decision.rules = {std::move(found.rule)};
      add_decision(std::move(decision), entry, minute_items, decisions);
    }
  }
  return decisions;
}

}  // namespace quorate
