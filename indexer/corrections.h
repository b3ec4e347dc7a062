// Corrections: what a person sets for a pack in a small TOML file, in the machine's place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/reading.h"

namespace quorate {

// Beside "pack.pdf" stands "pack.pdf.toml"; "corrections.toml" in its folder holds what is true of every pack
// there, and of single ones in tables named as they are:
//   organisation = "Marlhaven Council"
//   ["pack 3.pdf"]
//   meeting_date = 2024-11-20
//   withdrawn = true
inline constexpr std::string_view kCorrectionSuffix = ".toml";
inline constexpr std::string_view kFolderCorrections = "corrections.toml";

// What is set for the pack at `path`, its own file before its table before its folder. Throws Error{settings}
// naming file and line where a field is not known or its value is wrong, so that nothing is published by
// mistake.
PackSettings corrections_for(const std::string& path);

// The same from the texts themselves; an empty text sets nothing.
struct CorrectionText {
  std::string file_name;  // for errors
  std::string toml;
};
PackSettings read_corrections(const CorrectionText& own, const CorrectionText& folder,
                              std::string_view pack_name);

// What is set for a pack that stands under several names, in the order of `names`: it is withdrawn or
// restricted where one name says so, and of all else the first name's value counts. Where names set different
// values, a Problem "correction_conflict" tells so.
struct NamedSettings {
  std::string name;  // for the problem
  PackSettings settings;
};
PackSettings merge_settings(const std::vector<NamedSettings>& names);

// The tables of a folder's corrections, by the name of the file that each is for. Throws as above.
std::vector<std::string> names_corrected(const CorrectionText& folder);

// Differs where anything set differs.
std::string fingerprint(const PackSettings& settings);

}  // namespace quorate
