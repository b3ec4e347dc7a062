#include "indexer/outline/letter.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "analyzers/dates.h"
#include "indexer/outline/document_starts.h"
#include "indexer/outline/organisation_name.h"
#include "indexer/outline/people.h"

namespace quorate {
namespace {

constexpr std::size_t kSignatureRows = 12;

// First organisation that a line names: one that is known, else by its shape.
std::string organisation_of(std::string_view line, const OutlineVocabulary& words,
                            const OrganisationAuthority& authority) {
  if (line.size() > 200) return {};
  const std::vector<FoundOrganisation> found = authority.find_in(line);
  if (!found.empty()) return found.front().organisation->name;
  const std::vector<std::string> names = organisation_names_in(line, words);
  return names.empty() ? std::string{} : names.front();
}

// "www.england.nhs.uk" and "j.grant@england.nhs.uk" are the publisher's own: an authority's name or code
// among the parts of the address.
std::string organisation_of_address(std::string_view line, const OrganisationAuthority& authority) {
  const std::size_t at = std::min(line.find("www."), line.find('@'));
  if (at == std::string_view::npos || line.size() > 200) return {};
  std::string host(line.substr(at));
  host = host.substr(host.find_first_of(".@") + 1);
  host.resize(std::min(host.find_first_of(" /\t\n"), host.size()));
  const std::size_t dot = host.find('.');
  if (dot == std::string::npos) return {};
  const std::string first = host.substr(0, dot);
  const bool nhs = host.find(".nhs.") != std::string::npos;
  const Organisation* known = authority.find((nhs ? "NHS " : "") + first);
  if (!known) known = authority.find(first);
  return known ? known->name : std::string{};
}

}  // namespace

LetterFace read_letter(const RowFaces& rows, RowRange range, const OutlineVocabulary& words,
                       const OrganisationAuthority& authority) {
  LetterFace face;
  std::vector<std::string> named;  // organisations above the salutation, in order
  std::string by_address;
  std::size_t i = range.first;
  for (; i < range.last; ++i) {
    if (rows[i].noise) continue;
    if (rows[i].short_line && !words.salutations.begin_of(rows[i].folded).empty()) break;
    const std::string_view line = rows.line(i);
    if (face.date.empty() && line.size() < 60) {
      if (const std::optional<Date> date = first_whole_date(line)) face.date = iso(*date);
    }
    if (by_address.empty()) by_address = organisation_of_address(line, authority);
    if (std::string name = organisation_of(line, words, authority); !name.empty())
      named.push_back(std::move(name));
  }
  while (i < range.last &&
         !(rows.line(i).size() <= 60 && !words.valedictions.begin_of(rows[i].folded).empty()))
    ++i;
  std::string by_signature;
  const std::size_t end = std::min(range.last, i + kSignatureRows);
  for (++i; i < end; ++i) {
    const std::string_view line = rows.line(i);
    if (rows[i].noise || line.size() > 100) continue;
    if (rows[i].folded.starts_with("cc")) break;
    if (face.signatory.empty()) {
      const std::vector<std::string> people = people_named(line);
      if (!people.empty() && looks_like_name(people.front())) face.signatory = people.front();
    }
    if (by_signature.empty()) by_signature = organisation_of(line, words, authority);
  }
  face.sender = !by_signature.empty() ? by_signature : by_address;
  // two names above the salutation: the letterhead's and the addressee's; which is which, the place can't
  // tell
  if (face.sender.empty() && named.size() == 1 &&
      rows[range.first].folded.find(fold(named[0])) != std::string::npos) {
    face.sender = named[0];
  }
  return face;
}

}  // namespace quorate
