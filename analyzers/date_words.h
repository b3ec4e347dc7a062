// Names of months and weekdays. Inner to analyzers/.
#pragma once

#include <optional>
#include <string_view>

namespace quorate {

struct MonthName {
  int month = 0;             // 1 to 12
  bool foreign = false;      // not English: a date by it needs its year
  bool common_word = false;  // "may", "march", "mar": in small letters it needs a year of four digits
};

// By the whole word, any case, accents or not: "August", "Aug", "sept", "Gorffennaf", "Bealtaine".
std::optional<MonthName> month_named(std::string_view word);

// 0 Monday .. 6 Sunday: "Thursday", "Thurs", "Weds"; Welsh "Iau" too, which stands behind "dydd".
std::optional<int> weekday_named(std::string_view word);

// The end of an ordinal: st, nd, rd, th; Welsh af, il, ydd, ed, fed, eg, ain.
bool is_ordinal_ending(std::string_view word);

}  // namespace quorate
