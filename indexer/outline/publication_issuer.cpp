#include "indexer/outline/publication_issuer.h"

#include <array>
#include <utility>
#include <vector>

#include "indexer/outline/face_lines.h"
#include "indexer/outline/organisation_name.h"

namespace quorate {
namespace {

constexpr int kFaceRows = 10;
constexpr int kImprintRows = 12;
constexpr std::size_t kMostName = 90;  // bytes

// The first organisation but `own` that the line names.
std::string other_in(std::string_view line, std::string_view own, const OutlineVocabulary& words,
                     const OrganisationAuthority& authority) {
  for (std::string& name : organisations_in(line.substr(0, kMostName), words, authority)) {
    if (name != own) return std::move(name);
  }
  return {};
}

// Where to write to, of which an imprint's next lines tell: a house number, a site, an address of mail.
bool is_address(std::string_view line) {
  line = trim(line);
  const bool numbered = !line.empty() && line[0] >= '0' && line[0] <= '9' && line.find(' ') < 5;
  return numbered || line.find("www.") != std::string_view::npos || line.find('@') != std::string_view::npos;
}

// What stands behind the sign of copyright, without the year; empty where the line has none.
std::string_view behind_copyright(std::string_view line) {
  constexpr std::array<std::string_view, 4> kSigns = {"©", "(c) ", "(C) ", "Copyright "};
  for (const std::string_view sign : kSigns) {
    const std::size_t at = line.find(sign);
    if (at > 2) continue;
    line.remove_prefix(at + sign.size());
    while (!line.empty() && (line[0] == ' ' || line[0] == ',' || (line[0] >= '0' && line[0] <= '9')))
      line.remove_prefix(1);
    return line.starts_with("©") ? behind_copyright(line) : line;
  }
  return {};
}

}  // namespace

std::string issuer_of_publication(const RowFaces& rows, RowRange range, std::string_view own,
                                  const OutlineVocabulary& words, const OrganisationAuthority& authority) {
  const auto behind_sign = [&](std::size_t i) {
    return other_in(behind_copyright(rows.line(i)), own, words, authority);
  };
  const auto alone = [&](std::size_t i) {
    const bool line = rows[i].short_line && rows.row(i).table < 0 && is_letterhead_row(rows, i, words);
    return line ? other_in(rows.line(i), own, words, authority) : std::string{};
  };
  bool addressed = false;
  std::size_t i = rows.previous(range.last);
  for (int steps = 0; steps < kImprintRows && i < rows.size() && i > range.first;
       ++steps, i = rows.previous(i)) {
    if (std::string name = behind_sign(i); !name.empty()) return name;
    if (addressed) {
      if (std::string name = alone(i); !name.empty()) return name;
    }
    addressed = addressed || is_address(rows.line(i));
  }
  i = range.first;
  for (int steps = 0; steps < kFaceRows && i < range.last; ++steps, i = rows.next(i)) {
    if (rows[i].noise) continue;
    if (words.contents.is(rows[i].folded) || !rows[i].short_line) break;
    if (std::string name = behind_sign(i); !name.empty()) return name;
    if (std::string name = alone(i); !name.empty()) return name;
  }
  return {};
}

}  // namespace quorate
