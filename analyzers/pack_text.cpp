#include "analyzers/pack_text.h"

#include <algorithm>
#include <cstring>

#include "analyzers/error.h"

// Layout, integers little-endian, 32 bits:
//   "QPT1"  text bytes  origin rows  printed pages
//   the text, the origin rows (begin, first line, last line, page), then for each printed page its length and
//   bytes.
namespace quorate {
namespace {

constexpr std::string_view kMagic = "QPT1";
constexpr std::size_t kHeaderBytes = 16;
constexpr std::size_t kOriginBytes = 16;

void put(std::string& out, std::uint32_t value) {
  for (int shift = 0; shift < 32; shift += 8) out.push_back(static_cast<char>((value >> shift) & 0xFFU));
}

std::uint32_t get(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i)
    value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
  return value;
}

TextOrigin origin_row(std::string_view rows, std::size_t row) {
  const std::size_t at = row * kOriginBytes;
  return {get(rows, at),
          {static_cast<int>(get(rows, at + 4)), static_cast<int>(get(rows, at + 8))},
          static_cast<int>(get(rows, at + 12))};
}

// The row that holds `byte`: the last one that begins at or before it.
std::size_t row_at(std::string_view rows, std::uint32_t byte) {
  std::size_t low = 0;
  std::size_t high = rows.size() / kOriginBytes;
  while (high - low > 1) {
    const std::size_t middle = (low + high) / 2;
    if (get(rows, middle * kOriginBytes) <= byte)
      low = middle;
    else
      high = middle;
  }
  return low;
}

}  // namespace

std::string encode(const PackText& text) {
  std::string out(kMagic);
  put(out, static_cast<std::uint32_t>(text.text.size()));
  put(out, static_cast<std::uint32_t>(text.origins.size()));
  put(out, static_cast<std::uint32_t>(text.printed_pages.size()));
  out += text.text;
  for (const TextOrigin& origin : text.origins) {
    put(out, origin.begin);
    put(out, static_cast<std::uint32_t>(origin.lines.first));
    put(out, static_cast<std::uint32_t>(origin.lines.last));
    put(out, static_cast<std::uint32_t>(origin.page));
  }
  for (const std::string& printed : text.printed_pages) {
    put(out, static_cast<std::uint32_t>(printed.size()));
    out += printed;
  }
  return out;
}

PackTextView::PackTextView(std::string_view bytes) {
  const auto damaged = [] { return Error(ErrorKind::damaged, "the stored text of a pack is damaged"); };
  if (bytes.size() < kHeaderBytes || bytes.substr(0, kMagic.size()) != kMagic) throw damaged();
  const std::size_t text_bytes = get(bytes, 4);
  const std::size_t origin_bytes = std::size_t{get(bytes, 8)} * kOriginBytes;
  const std::size_t printed_count = get(bytes, 12);
  std::size_t at = kHeaderBytes;
  if (bytes.size() - at < text_bytes || bytes.size() - at - text_bytes < origin_bytes) throw damaged();
  text_ = bytes.substr(at, text_bytes);
  origins_ = bytes.substr(at + text_bytes, origin_bytes);
  if (!text_.empty() && origins_.empty()) throw damaged();
  at += text_bytes + origin_bytes;
  for (std::size_t i = 0; i < printed_count; ++i) {
    if (bytes.size() - at < 4) throw damaged();
    const std::size_t length = get(bytes, at);
    at += 4;
    if (bytes.size() - at < length) throw damaged();
    printed_pages_.push_back(bytes.substr(at, length));
    at += length;
  }
}

std::string_view PackTextView::text(Span span) const {
  const std::size_t begin = std::min<std::size_t>(span.begin, text_.size());
  const std::size_t end = std::clamp<std::size_t>(span.end, begin, text_.size());
  return text_.substr(begin, end - begin);
}

std::string PackTextView::text(const std::vector<Span>& spans) const {
  std::string joined;
  for (const Span& span : spans) {
    if (!joined.empty()) joined.push_back('\n');
    joined += text(span);
  }
  return joined;
}

TextOrigin PackTextView::origin_at(std::uint32_t byte) const {
  if (origins_.empty()) return {};
  return origin_row(origins_, row_at(origins_, byte));
}

LineRange PackTextView::lines_of(Span span) const {
  if (origins_.empty()) return {};
  const std::size_t last = row_at(origins_, span.end > span.begin ? span.end - 1 : span.begin);
  LineRange range = origin_row(origins_, row_at(origins_, span.begin)).lines;
  range.last = std::max(range.last, origin_row(origins_, last).lines.last);
  return range;
}

int PackTextView::page_of(Span span) const { return origin_at(span.begin).page; }

std::string_view PackTextView::printed_page(int page) const {
  if (page < 1 || static_cast<std::size_t>(page) > printed_pages_.size()) return {};
  return printed_pages_[static_cast<std::size_t>(page) - 1];
}

}  // namespace quorate
