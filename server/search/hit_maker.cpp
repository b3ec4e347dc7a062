#include "server/search/hit_maker.h"

#include <algorithm>

#include "server/search/explanation.h"
#include "server/search/record_reader.h"
#include "server/search/snippets.h"

namespace quorate {
namespace {

std::vector<double> weights_of(const BuiltQuery& built) {
  std::vector<double> weights;
  for (const QueryConcept& one : built.concepts) weights.push_back(one.weight);
  return weights;
}

// The text that a snippet is taken from: of a paper its beginning, since its passages are results themselves.
std::string_view snippet_text(const Record& record, std::string_view text) {
  const std::size_t most = record.kind == Kind::document ? 3000 : 30000;
  if (text.size() <= most) return text;
  return text.substr(0, std::min(text.rfind(' ', most), most));
}

}  // namespace

HitMaker::HitMaker(const IndexSnapshot& snapshot, SearchHandle& handle, const BuiltQuery& built,
                   std::chrono::steady_clock::time_point deadline)
    : snapshot_(snapshot),
      handle_(handle),
      built_(built),
      deadline_(deadline),
      highlighter_(built),
      weights_(weights_of(built)) {}

Hit HitMaker::plain(const FoldedMatch& result) const {
  Hit hit;
  hit.record = read_record(handle_.database, result.match.record);
  hit.score = result.match.score;
  hit.source_url = source_url_of(hit.record, snapshot_);
  for (const Xapian::docid docid : result.also) {
    if (std::chrono::steady_clock::now() > deadline_) break;
    hit.also_records.push_back(read_record(handle_.database, docid));
    hit.also.push_back(hit.also_records.back().id);
  }
  return hit;
}

Hit HitMaker::with_text(const FoldedMatch& result) const {
  Hit hit = plain(result);
  hit.record.text = text_of(hit.record, snapshot_);
  return hit;
}

Hit HitMaker::full(const FoldedMatch& result, bool explain) const {
  Hit hit = plain(result);
  add_snippets(hit);
  if (explain) hit.explanation = explain_hit(handle_.database, built_, result);
  return hit;
}

void HitMaker::add_snippets(Hit& hit) const {
  const auto stored = snapshot_.text_of_pack(pack_of(hit.record.id));
  if (stored == nullptr) return;
  const std::string whole = stored->view.text(hit.record.spans);
  const std::string_view text = snippet_text(hit.record, whole);
  const bool english = hit.record.language.empty() || hit.record.language == "en";
  hit.snippets = snippets_of(hit.record, text, stored->view,
                             highlighter_.find(handle_.analyzer, text, english), weights_);
}

}  // namespace quorate
