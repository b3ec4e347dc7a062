#include <algorithm>
#include <optional>
#include <string>

#include "server/answers/html/hit_list.h"
#include "server/answers/html/links.h"
#include "server/answers/html/pack_page.h"
#include "server/answers/html/text_view.h"
#include "server/answers/html/wording.h"

namespace quorate {
namespace {

constexpr int kStepsShown = 40;

// The byte of a document's text (its spans joined by '\n') that a byte of the pack's text became.
std::optional<std::uint32_t> place_in(const Record& document, std::uint32_t byte) {
  std::uint32_t at = 0;
  for (const Span& span : document.spans) {
    if (byte >= span.begin && byte < span.end) return at + (byte - span.begin);
    at += span.size() + 1;
  }
  return std::nullopt;
}

// A passage has its place only; all else a label that leads to its permanent page.
Html anchor(const Record& record, const std::string& q) {
  if (record.kind == Kind::passage) return tag("span", {{"id", anchor_of(record.id)}});
  return tag("a", {{"class", "tag at"}, {"id", anchor_of(record.id)}, {"href", record_address(record.id, q)}},
             label_of(record.kind), record.resolution.empty() ? "" : ": " + resolved(record.resolution));
}

std::vector<Anchor> anchors_of(const PackPage& model, const Record& document) {
  std::vector<Anchor> out;
  for (const Record& record : model.records) {
    if (record.id == document.id || document_of(record.id) != document.id || record.spans.empty()) continue;
    if (const auto at = place_in(document, record.spans.front().begin))
      out.push_back({*at, anchor(record, model.q)});
  }
  std::stable_sort(out.begin(), out.end(), [](const Anchor& a, const Anchor& b) { return a.at < b.at; });
  return out;
}

Html mark_steps(const PackPage& model) {
  if (model.q.empty()) return {};
  const auto count = static_cast<int>(model.marks.size());
  if (count == 0) return tag("p", {{"class", "note"}}, "None of the words searched for stand in this paper.");
  Html items;
  for (int i = 1; i <= std::min(count, kStepsShown); ++i)
    items += tag("li", {},
                 tag("a", {{"href", "#m" + std::to_string(i)}, {"aria-label", "Mark " + std::to_string(i)}},
                     std::to_string(i)));
  if (count > kStepsShown) items += tag("li", {}, "…");
  return tag("nav", {{"class", "marks"}, {"aria-label", "Marks in this paper"}},
             tag("p", {}, tag("strong", {}, count_of(static_cast<std::uint64_t>(count), "mark", "marks")),
                 " in this paper. Go to:"),
             tag("ol", {{"class", "row"}}, items));
}

}  // namespace

Html pack_reading(const PackPage& model) {
  const auto document = std::find_if(model.records.begin(), model.records.end(),
                                     [&](const Record& record) { return record.id == model.part; });
  if (document == model.records.end()) return {};
  Html text = model.text.empty() ? tag("p", {{"class", "hint"}}, "No text was read out of this paper.")
                                 : text_view({model.text, model.marks, 1, anchors_of(model, *document)});
  return mark_steps(model) +
         tag("article",
             {{"class", "reading"}, {"lang", document->language.empty() ? "en" : document->language}}, text);
}

}  // namespace quorate
