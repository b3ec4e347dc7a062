#include "indexer/extract/xlsx_values.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>

#include "indexer/extract/office_package.h"

namespace quorate {
namespace {

constexpr double kLastDay = 2'958'465;  // 31 December 9999

int number_of(std::string_view text) {
  int value = -1;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// The built-in formats of ECMA-376 part 1, 18.8.30.
NumberShape built_in(int id) {
  if (id == 9 || id == 10) return NumberShape::percent;
  if ((id >= 14 && id <= 17) || id == 22) return NumberShape::date;
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return NumberShape::time;
  return NumberShape::plain;
}

// Letters of a format's code outside of quotes and brackets.
NumberShape shape_of_code(std::string_view code) {
  bool quoted = false, bracketed = false, day = false, hour = false, percent = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == '[' || c == ']') {
      bracketed = c == '[';
    } else if (!quoted && !bracketed) {
      day = day || c == 'd' || c == 'D' || c == 'y' || c == 'Y';
      hour = hour || c == 'h' || c == 'H' || c == 's';
      percent = percent || c == '%';
    }
  }
  if (percent) return NumberShape::percent;
  if (day) return NumberShape::date;
  return hour ? NumberShape::time : NumberShape::plain;
}

std::string plain(double value) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%.10g", value);
  return text.data();
}

std::string date(double days, bool since_1904) {
  using namespace std::chrono;
  const sys_days first =
      since_1904 ? sys_days{year{1904} / January / 1} : sys_days{year{1899} / December / 30};
  const year_month_day day{first + std::chrono::days(static_cast<int>(days))};
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%02u/%02u/%04d", static_cast<unsigned>(day.day()),
                static_cast<unsigned>(day.month()), static_cast<int>(day.year()));
  return text.data();
}

std::string time(double days) {
  const auto minutes = static_cast<int>(std::lround((days - std::floor(days)) * 24 * 60)) % (24 * 60);
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%02d:%02d", minutes / 60, minutes % 60);
  return text.data();
}

}  // namespace

std::vector<NumberShape> read_number_shapes(const pugi::xml_document& styles) {
  const pugi::xml_node root = styles.document_element();
  std::map<int, NumberShape> own;
  for (const pugi::xml_node format : child_of(root, "numFmts").children())
    own[number_of(attribute_of(format, "numFmtId"))] = shape_of_code(attribute_of(format, "formatCode"));
  std::vector<NumberShape> shapes;
  for (const pugi::xml_node style : child_of(root, "cellXfs").children()) {
    const int id = number_of(attribute_of(style, "numFmtId"));
    const auto found = own.find(id);
    shapes.push_back(found == own.end() ? built_in(id) : found->second);
  }
  return shapes;
}

std::string shown_number(std::string_view number, NumberShape shape, bool since_1904) {
  double value = 0;
  const auto read = std::from_chars(number.data(), number.data() + number.size(), value);
  if (read.ec != std::errc() || read.ptr != number.data() + number.size() || !std::isfinite(value))
    return std::string(number);
  switch (shape) {
    case NumberShape::percent:
      return plain(value * 100) + "%";
    case NumberShape::date:
      return value >= 0 && value <= kLastDay ? date(value, since_1904) : plain(value);
    case NumberShape::time:
      return value >= 0 && value <= kLastDay ? time(value) : plain(value);
    default:
      return plain(value);
  }
}

}  // namespace quorate
