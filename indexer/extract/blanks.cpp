#include "indexer/extract/blanks.h"

#include <array>

namespace quorate {
namespace {

using namespace std::string_view_literals;

// U+00A0, U+2002 to U+200B, U+202F, U+3000, U+FEFF
constexpr std::array kBlanks = {" "sv,      "\t"sv,     "\n"sv,     "\r"sv,     "\xC2\xA0"sv, "\u2002"sv,
                                "\u2003"sv, "\u2004"sv, "\u2005"sv, "\u2006"sv, "\u2007"sv,   "\u2008"sv,
                                "\u2009"sv, "\u200A"sv, "\u200B"sv, "\u202F"sv, "\u3000"sv,   "\uFEFF"sv};

}  // namespace

std::string_view trim_blanks(std::string_view utf8) {
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view blank : kBlanks) {
      if (utf8.starts_with(blank)) {
        utf8.remove_prefix(blank.size());
        more = true;
      }
      if (utf8.ends_with(blank)) {
        utf8.remove_suffix(blank.size());
        more = true;
      }
    }
  }
  return utf8;
}

}  // namespace quorate
