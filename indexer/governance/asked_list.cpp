#include "indexer/governance/asked_list.h"

#include <cstdlib>

namespace quorate {
namespace {

std::string_view mark_of(std::string_view shown) { return shown.substr(0, bullet_length(shown)); }

int number_of(std::string_view shown) {
  const std::size_t digit = mark_of(shown).find_first_of("0123456789");
  return digit == std::string_view::npos ? 0 : std::atoi(std::string(shown.substr(digit, 4)).c_str());
}

// "3." of a line that begins "3.1 "; empty where a bullet or nothing marks it.
std::string section_of(std::string_view shown) {
  if (bullet_length(shown) > 0) return {};
  std::string_view number = trimmed(shown.substr(0, paragraph_number_length(shown)));
  while (!number.empty() && (number.back() == '.' || number.back() == ')')) number.remove_suffix(1);
  const std::size_t dot = number.rfind('.');
  return dot == std::string_view::npos ? std::string{} : std::string(number.substr(0, dot + 1));
}

}  // namespace

bool AskedList::goes_on(const MinuteLine& line, std::string_view shown) const {
  if (entries_ == 0) return true;
  if (section_of(shown) != section_) return false;
  if (!section_.empty()) return true;
  const bool number = is_enumerator(mark_of(shown));
  if (number && !numbered_ && line.blank_before > 0) return false;
  if (number && numbered_ && last_number_ > 0 && number_of(shown) == 1 && line.indent <= indent_)
    return false;
  return line.blank_before == 0 || apart_ || entries_ == 1 || line.indent > indent_;
}

void AskedList::add(const MinuteLine& line, std::string_view shown) {
  if (entries_ == 0) {
    section_ = section_of(shown);
    numbered_ = is_enumerator(mark_of(shown));
    indent_ = line.indent;
  }
  apart_ = apart_ || (entries_ > 0 && line.blank_before > 0);
  last_number_ = number_of(shown);
  ++entries_;
}

}  // namespace quorate
