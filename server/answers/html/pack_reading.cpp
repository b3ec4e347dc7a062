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

// The byte of a text (spans of the pack's joined by '\n') that a byte of the pack's became.
std::optional<std::uint32_t> place_in(const std::vector<Span>& spans, std::uint32_t byte) {
  std::uint32_t at = 0;
  for (const Span& span : spans) {
    if (byte >= span.begin && byte < span.end) return at + (byte - span.begin);
    at += span.size() + 1;
  }
  return std::nullopt;
}

// In order, those that touch as one.
std::vector<Span> merged(std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
  std::vector<Span> out;
  for (const Span& span : spans) {
    if (!out.empty() && span.begin <= out.back().end)
      out.back().end = std::max(out.back().end, span.end);
    else
      out.push_back(span);
  }
  return out;
}

// A passage has its place only; all else a label that leads to its permanent page.
Html anchor(const Record& record, const std::string& q) {
  if (record.kind == Kind::passage) return tag("span", {{"id", anchor_of(record.id)}});
  return tag("a", {{"class", "tag at"}, {"id", anchor_of(record.id)}, {"href", record_address(record.id, q)}},
             label_of(record.kind), record.resolution.empty() ? "" : ": " + resolved(record.resolution));
}

std::vector<Anchor> anchors_of(const PackPage& model) {
  std::vector<Anchor> out;
  for (const Record& record : model.records) {
    if (record.id == model.part || document_of(record.id) != model.part || record.spans.empty()) continue;
    if (const auto at = place_in(model.spans, record.spans.front().begin))
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

Record whole_paper(const std::vector<Record>& records, std::string_view document_id) {
  Record whole;
  std::vector<Span> own, others;
  for (const Record& record : records) {
    if (record.id == document_id) whole = record;
    std::vector<Span>& spans = document_of(record.id) == document_id ? own : others;
    spans.insert(spans.end(), record.spans.begin(), record.spans.end());
  }
  others = merged(std::move(others));
  whole.spans.clear();
  auto other = others.begin();
  for (const Span& span : merged(std::move(own))) {
    if (!whole.spans.empty()) {
      while (other != others.end() && other->end <= whole.spans.back().end) ++other;
      if (other == others.end() || other->begin >= span.begin) {
        whole.spans.back().end = span.end;
        continue;
      }
    }
    whole.spans.push_back(span);
  }
  return whole;
}

Html pack_reading(const PackPage& model) {
  const auto document = std::find_if(model.records.begin(), model.records.end(),
                                     [&](const Record& record) { return record.id == model.part; });
  if (document == model.records.end()) return {};
  Html text = model.text.empty() ? tag("p", {{"class", "hint"}}, "No text was read out of this paper.")
                                 : text_view({model.text, model.marks, 1, anchors_of(model)});
  return mark_steps(model) +
         tag("article",
             {{"class", "reading"}, {"lang", document->language.empty() ? "en" : document->language}}, text);
}

}  // namespace quorate
