#include "indexer/visibility_split.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace quorate {
namespace {

// Sorted, not touching, not empty.
using Ranges = std::vector<Span>;

Ranges ranges_of(const std::vector<Record>& records, std::size_t text_bytes) {
  Ranges spans;
  const auto size = static_cast<std::uint32_t>(text_bytes);
  for (const Record& record : records)
    for (const Span& span : record.spans)
      if (span.begin < std::min(span.end, size)) spans.push_back({span.begin, std::min(span.end, size)});
  std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
  Ranges joined;
  for (const Span& span : spans) {
    if (joined.empty() || span.begin > joined.back().end)
      joined.push_back(span);
    else
      joined.back().end = std::max(joined.back().end, span.end);
  }
  return joined;
}

// What of `ranges` lies outside `taken`.
Ranges without(const Ranges& ranges, const Ranges& taken) {
  Ranges left;
  auto next = taken.begin();
  for (Span range : ranges) {
    while (next != taken.end() && next->end <= range.begin) ++next;
    for (auto hole = next; hole != taken.end() && hole->begin < range.end; ++hole) {
      if (hole->begin > range.begin) left.push_back({range.begin, hole->begin});
      range.begin = std::max(range.begin, hole->end);
    }
    if (range.begin < range.end) left.push_back(range);
  }
  return left;
}

// A text cut down to some ranges of it, one after the other with a line end between them.
class CutText {
public:
  CutText(const PackText& whole, Ranges kept) : kept_(std::move(kept)) {
    for (const Span& range : kept_) {
      if (!text_.text.empty()) text_.text.push_back('\n');
      starts_.push_back(static_cast<std::uint32_t>(text_.text.size()));
      keep_origins(whole, range);
      text_.text.append(whole.text, range.begin, range.size());
    }
    if (!kept_.empty()) text_.printed_pages = whole.printed_pages;
  }

  // Where `spans` of the whole text stand in this one; what was cut away is left out.
  std::vector<Span> move(const std::vector<Span>& spans) const {
    std::vector<Span> moved;
    for (const Span& span : spans) {
      auto range = std::partition_point(kept_.begin(), kept_.end(),
                                        [&](const Span& each) { return each.end <= span.begin; });
      for (; range != kept_.end() && range->begin < span.end; ++range) {
        const std::uint32_t start = starts_[static_cast<std::size_t>(range - kept_.begin())];
        moved.push_back({start + std::max(span.begin, range->begin) - range->begin,
                         start + std::min(span.end, range->end) - range->begin});
      }
    }
    return moved;
  }

  PackText take() { return std::move(text_); }
  std::string text(const std::vector<Span>& spans) const {
    std::string joined;
    for (const Span& span : spans) {
      if (!joined.empty()) joined.push_back('\n');
      joined.append(text_.text, span.begin, span.size());
    }
    return joined;
  }

private:
  void keep_origins(const PackText& whole, const Span& range) {
    auto origin = std::partition_point(whole.origins.begin(), whole.origins.end(),
                                       [&](const TextOrigin& each) { return each.begin <= range.begin; });
    if (origin != whole.origins.begin()) --origin;
    for (; origin != whole.origins.end() && origin->begin < range.end; ++origin) {
      TextOrigin moved = *origin;
      moved.begin = starts_.back() + std::max(origin->begin, range.begin) - range.begin;
      text_.origins.push_back(moved);
    }
  }

  Ranges kept_;
  std::vector<std::uint32_t> starts_;  // of each range in text_
  PackText text_;
};

std::uint32_t bytes_of(const std::vector<Span>& spans) {
  std::uint32_t sum = 0;
  for (const Span& span : spans) sum += span.size();
  return sum;
}

void cut(VisibleSide& side, const PackText& whole, Ranges kept) {
  CutText cut_text(whole, std::move(kept));
  for (Record& record : side.records) {
    std::vector<Span> moved = cut_text.move(record.spans);
    if (bytes_of(moved) != bytes_of(record.spans)) record.text = cut_text.text(moved);
    record.spans = std::move(moved);
  }
  side.text = cut_text.take();
}

}  // namespace

VisibilitySplit split_by_visibility(std::vector<Record> records, PackText text) {
  VisibilitySplit split;
  for (Record& record : records)
    (record.visibility == Visibility::open ? split.open : split.restricted)
        .records.push_back(std::move(record));
  if (split.restricted.records.empty() || split.open.records.empty()) {
    (split.restricted.records.empty() ? split.open : split.restricted).text = std::move(text);
    return split;
  }
  const Ranges open = ranges_of(split.open.records, text.text.size());
  const Ranges restricted = ranges_of(split.restricted.records, text.text.size());
  cut(split.open, text, without(open, restricted));
  cut(split.restricted, text, restricted);
  return split;
}

}  // namespace quorate
