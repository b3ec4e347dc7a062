#include "analyzers/field_values.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "analyzers/organisations.h"
#include "analyzers/references.h"

namespace quorate {
namespace {

constexpr std::string_view kDatePattern = "dddd-dd-dd";

bool fits_date(std::string_view iso) {
  if (iso.size() != 4 && iso.size() != 7 && iso.size() != 10) return false;
  for (std::size_t i = 0; i < iso.size(); ++i) {
    const bool digit = iso[i] >= '0' && iso[i] <= '9';
    if (kDatePattern[i] == 'd' ? !digit : iso[i] != '-') return false;
  }
  return true;
}

void put_line(std::string& out, int line) {
  const auto value = static_cast<std::uint32_t>(line);
  for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<char>((value >> shift) & 0xFFU));
}

int get_line(std::string_view bytes) {
  std::uint32_t value = 0;
  for (const char byte : bytes.substr(0, 4)) value = (value << 8) | static_cast<unsigned char>(byte);
  return static_cast<int>(value);
}

}  // namespace

std::string comparable(FieldId id, std::string_view value) {
  switch (id) {
    case FieldId::paper:
    case FieldId::body:
    case FieldId::status:
    case FieldId::issuer:
      return slug(value);
    case FieldId::ref:
    case FieldId::own_ref:
      return canonical_reference(value).value_or(slug(value));
    case FieldId::date:
    case FieldId::due:
      return slot_date(value);
    default:
      return std::string(value);
  }
}

std::string filter_term(FieldId id, std::string_view value) { return term(id, comparable(id, value)); }

std::string slot_date(std::string_view iso) {
  if (!fits_date(iso)) return {};
  std::string digits;
  for (const char c : iso)
    if (c != '-') digits.push_back(c);
  return digits;
}

std::string date_of_slot(std::string_view value) {
  if (value.size() != 4 && value.size() != 6 && value.size() != 8) return {};
  std::string iso(value.substr(0, 4));
  for (std::size_t at = 4; at < value.size(); at += 2) iso.append("-").append(value.substr(at, 2));
  return iso;
}

std::string join_values(std::vector<std::string> values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  std::string joined;
  for (const std::string& value : values) {
    if (value.empty()) continue;
    if (!joined.empty()) joined.push_back(kValueSeparator);
    joined += value;
  }
  return joined;
}

std::vector<std::string_view> split_values(std::string_view joined) {
  std::vector<std::string_view> values;
  while (!joined.empty()) {
    const std::size_t end = std::min(joined.find(kValueSeparator), joined.size());
    values.push_back(joined.substr(0, end));
    joined.remove_prefix(std::min(end + 1, joined.size()));
  }
  return values;
}

std::string slot_place(LineRange lines) {
  std::string packed;
  if (lines.first <= 0) return packed;
  put_line(packed, lines.first);
  put_line(packed, lines.last);
  return packed;
}

LineRange place_of_slot(std::string_view value) {
  if (value.size() != 8) return {};
  return {get_line(value), get_line(value.substr(4))};
}

// "120+63 240+12": begin and length.
std::string slot_spans(const std::vector<Span>& spans) {
  constexpr std::uint32_t kBetweenNeighbours = 2;  // a line end
  constexpr std::size_t kMost = 16;
  std::vector<Span> apart;
  for (const Span& span : spans) {
    if (!apart.empty() && span.begin >= apart.back().begin &&
        span.begin <= apart.back().end + kBetweenNeighbours)
      apart.back().end = std::max(apart.back().end, span.end);
    else
      apart.push_back(span);
  }
  if (apart.size() > kMost) {
    Span hull = apart.front();
    for (const Span& span : apart) hull = {std::min(hull.begin, span.begin), std::max(hull.end, span.end)};
    apart = {hull};
  }
  std::string packed;
  for (const Span& span : apart) {
    if (!packed.empty()) packed.push_back(' ');
    packed += std::to_string(span.begin) + "+" + std::to_string(span.size());
  }
  return packed;
}

std::vector<Span> spans_of_slot(std::string_view value) {
  std::vector<Span> spans;
  const char* at = value.data();
  const char* const end = at + value.size();
  while (at < end) {
    Span span;
    std::uint32_t length = 0;
    const auto begun = std::from_chars(at, end, span.begin);
    if (begun.ec != std::errc{} || begun.ptr == end || *begun.ptr != '+') return {};
    const auto measured = std::from_chars(begun.ptr + 1, end, length);
    if (measured.ec != std::errc{} || (measured.ptr != end && *measured.ptr != ' ')) return {};
    span.end = span.begin + length;
    spans.push_back(span);
    at = measured.ptr == end ? end : measured.ptr + 1;
  }
  return spans;
}

}  // namespace quorate
