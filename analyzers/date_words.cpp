#include "analyzers/date_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "analyzers/fold.h"

namespace quorate {
namespace {

constexpr std::size_t kLongestName = 24;

struct Name {
  std::string_view word;
  int number;
};

constexpr std::array kEnglishMonths = {
    Name{"january", 1},   Name{"jan", 1},   Name{"february", 2},  Name{"feb", 2},      Name{"march", 3},
    Name{"mar", 3},       Name{"april", 4}, Name{"apr", 4},       Name{"may", 5},      Name{"june", 6},
    Name{"jun", 6},       Name{"july", 7},  Name{"jul", 7},       Name{"august", 8},   Name{"aug", 8},
    Name{"september", 9}, Name{"sept", 9},  Name{"sep", 9},       Name{"october", 10}, Name{"oct", 10},
    Name{"november", 11}, Name{"nov", 11},  Name{"december", 12}, Name{"dec", 12},
};

// Welsh (with the soft mutations that follow "o"), Irish, Scottish Gaelic; accents folded. Irish "Mean
// Fomhair" and "Deireadh Fomhair" go by their first word.
constexpr std::array kOtherMonths = {
    Name{"ionawr", 1},     Name{"chwefror", 2},   Name{"mawrth", 3},    Name{"fawrth", 3},
    Name{"ebrill", 4},     Name{"mai", 5},        Name{"fai", 5},       Name{"mehefin", 6},
    Name{"fehefin", 6},    Name{"gorffennaf", 7}, Name{"orffennaf", 7}, Name{"awst", 8},
    Name{"medi", 9},       Name{"fedi", 9},       Name{"hydref", 10},   Name{"tachwedd", 11},
    Name{"dachwedd", 11},  Name{"rhagfyr", 12},   Name{"ragfyr", 12},   Name{"eanair", 1},
    Name{"feabhra", 2},    Name{"marta", 3},      Name{"aibrean", 4},   Name{"bealtaine", 5},
    Name{"meitheamh", 6},  Name{"iuil", 7},       Name{"lunasa", 8},    Name{"mean", 9},
    Name{"deireadh", 10},  Name{"samhain", 11},   Name{"nollaig", 12},  Name{"faoilleach", 1},
    Name{"gearran", 2},    Name{"giblean", 4},    Name{"ceitean", 5},   Name{"ogmhios", 6},
    Name{"iuchar", 7},     Name{"lunastal", 8},   Name{"sultain", 9},   Name{"damhair", 10},
    Name{"dubhlachd", 12},
};

constexpr std::array kWeekdays = {
    Name{"monday", 0},    Name{"mon", 0},    Name{"tuesday", 1}, Name{"tues", 1},     Name{"tue", 1},
    Name{"wednesday", 2}, Name{"weds", 2},   Name{"wed", 2},     Name{"thursday", 3}, Name{"thurs", 3},
    Name{"thur", 3},      Name{"thu", 3},    Name{"friday", 4},  Name{"fri", 4},      Name{"saturday", 5},
    Name{"sat", 5},       Name{"sunday", 6}, Name{"sun", 6},     Name{"llun", 0},     Name{"mercher", 2},
    Name{"iau", 3},       Name{"gwener", 4}, Name{"sadwrn", 5},  Name{"sul", 6},
};

constexpr std::array<std::string_view, 11> kOrdinalEndings = {"st",  "nd", "rd",  "th", "af", "il",
                                                              "ydd", "ed", "fed", "eg", "ain"};

std::string folded(std::string_view word) {
  std::string out;
  append_folded(word, 0, word.size(), out);
  return out;
}

template <std::size_t N>
std::optional<int> number_of(const std::array<Name, N>& names, std::string_view word) {
  const auto found =
      std::find_if(names.begin(), names.end(), [&](const Name& name) { return name.word == word; });
  if (found == names.end()) return std::nullopt;
  return found->number;
}

}  // namespace

std::optional<MonthName> month_named(std::string_view word) {
  if (word.size() < 3 || word.size() > kLongestName) return std::nullopt;
  const std::string name = folded(word);
  if (const auto month = number_of(kEnglishMonths, name)) {
    const bool common = name == "may" || name == "march" || name == "mar";
    return MonthName{*month, false, common};
  }
  if (const auto month = number_of(kOtherMonths, name)) return MonthName{*month, true, false};
  return std::nullopt;
}

std::optional<int> weekday_named(std::string_view word) {
  if (word.size() < 3 || word.size() > kLongestName) return std::nullopt;
  return number_of(kWeekdays, folded(word));
}

bool is_ordinal_ending(std::string_view word) {
  if (word.size() < 2 || word.size() > 3) return false;
  const std::string ending = folded(word);
  return std::find(kOrdinalEndings.begin(), kOrdinalEndings.end(), ending) != kOrdinalEndings.end();
}

}  // namespace quorate
