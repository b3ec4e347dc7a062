#include "indexer/outline/letter.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "analyzers/dates.h"
#include "indexer/outline/document_starts.h"
#include "indexer/outline/organisation_name.h"
#include "indexer/outline/people.h"

namespace quorate {
namespace {

constexpr std::size_t kSignatureRows = 12;
constexpr std::size_t kLetterheadRows = 3;
constexpr double kBySignature = 8, kByAddress = 6, kByWords = 4, kByLetterhead = 3;  // what names a sender
constexpr double kAddressed = -4, kLikelyAddressed = -2;                             // and what doesn't
constexpr double kMention = 0.3, kMostMentions = 2;

// "england" of "www.england.nhs.uk" and "j.grant@england.nhs.uk"; empty where the line has no address.
std::string host_of(std::string_view line) {
  const std::size_t at = std::min(line.find("www."), line.find('@'));
  if (at == std::string_view::npos || line.size() > 200) return {};
  std::string host(line.substr(at));
  host = host.substr(host.find_first_of(".@") + 1);
  host.resize(std::min(host.find_first_of(" /\t\n>)"), host.size()));
  return host.find('.') == std::string::npos ? std::string{} : host;
}

// "www.england.nhs.uk" is the publisher's own: an authority's name or code among the parts of the address.
std::string organisation_of_host(const std::string& host, const OrganisationAuthority& authority) {
  const std::string first = host.substr(0, host.find('.'));
  const bool nhs = host.find(".nhs.") != std::string::npos;
  const Organisation* known = authority.find((nhs ? "NHS " : "") + first);
  if (!known) known = authority.find(first);
  return known ? known->name : std::string{};
}

// Whether a host is named after the organisation: "millracehomes.org" after Millrace Homes Limited.
bool is_host_of(std::string_view host, std::string_view organisation) {
  std::string label;
  for (const char c : host.substr(0, host.find('.')))
    if (c != '-') label += c;
  std::string name, initials;
  const std::string folded = fold(organisation);
  for (std::size_t i = 0; i < folded.size(); ++i) {
    if (folded[i] == ' ') continue;
    if (i == 0 || folded[i - 1] == ' ') initials += folded[i];
    name += folded[i];
  }
  return (label.size() >= 5 && name.starts_with(label)) || (label.size() >= 3 && initials == label);
}

// Weighs who sent a letter.
class Senders {
public:
  void add(const std::string& name, double weight) {
    const auto at =
        std::find_if(names_.begin(), names_.end(), [&](const auto& entry) { return entry.first == name; });
    if (at == names_.end())
      names_.emplace_back(name, weight);
    else
      at->second += weight;
  }
  void add_host(const std::string& host) {
    for (auto& [name, weight] : names_)
      if (is_host_of(host, name)) weight += kByAddress;
  }
  // The one that most speaks for; empty where all speaks against each.
  std::string best() const {
    const auto most = std::max_element(names_.begin(), names_.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == names_.end() || most->second <= 0 ? std::string{} : most->first;
  }

private:
  std::vector<std::pair<std::string, double>> names_;  // in order of appearance
};

class LetterReader {
public:
  LetterReader(const RowFaces& rows, RowRange range, const OutlineVocabulary& words,
               const OrganisationAuthority& authority, DateOrder order)
      : rows_(rows), range_(range), words_(words), authority_(authority), order_(order) {}

  LetterFace read() {
    const std::size_t salutation = read_head();
    const std::size_t valediction = read_text(salutation);
    read_signature(valediction);
    for (const std::string& host : hosts_) senders_.add_host(host);
    face_.sender = senders_.best();
    return face_;
  }

private:
  std::vector<std::string> named(std::size_t i) const {
    return rows_[i].noise || rows_.line(i).size() > 4000
               ? std::vector<std::string>{}
               : organisations_in(rows_.line(i), words_, authority_);
  }

  // Above the salutation: letterhead first, then whom it goes to. Returns the row of the salutation.
  std::size_t read_head() {
    std::size_t seen = 0, i = range_.first;
    bool addressee = false;  // from a line of its own on: a person with a post, "To:"
    for (; i < range_.last; ++i) {
      if (rows_[i].noise) continue;
      if (rows_[i].short_line && !words_.salutations.begin_of(rows_[i].folded).empty()) break;
      const std::string_view line = rows_.line(i);
      if (face_.date.empty() && line.size() < 60) {
        if (const std::optional<Date> date = first_whole_date(line, order_)) face_.date = iso(*date);
      }
      read_host(line);
      addressee = addressee || (!words_.addressed.begin_of(rows_[i].folded).empty()) ||
                  opens_with_post(rows_[i].folded);
      if (line.size() <= 200) {
        for (const std::string& name : named(i)) {
          const bool head = seen < kLetterheadRows && !addressee;
          senders_.add(name, head ? kByLetterhead : (addressee ? kAddressed : kLikelyAddressed));
        }
      }
      ++seen;
    }
    return i;
  }

  bool opens_with_post(std::string_view folded) const {
    return folded.size() < 60 &&
           (!words_.conveners.in(folded).empty() || find_phrase(folded, "chair") != std::string_view::npos ||
            find_phrase(folded, "director") != std::string_view::npos);
  }

  void read_host(std::string_view line) {
    const std::string host = host_of(line);
    if (host.empty()) return;
    if (const std::string name = organisation_of_host(host, authority_); !name.empty())
      senders_.add(name, kByAddress);
    hosts_.push_back(host);
  }

  // The text: whom it mentions. Returns the row of the valediction.
  std::size_t read_text(std::size_t salutation) {
    std::vector<std::pair<std::string, double>> mentioned;
    std::size_t i = salutation;
    for (; i < range_.last; ++i) {
      if (rows_.line(i).size() <= 60 && !words_.valedictions.begin_of(rows_[i].folded).empty()) break;
      for (const std::string& name : named(i)) {
        auto at = std::find_if(mentioned.begin(), mentioned.end(),
                               [&](const auto& entry) { return entry.first == name; });
        if (at == mentioned.end()) at = mentioned.insert(mentioned.end(), {name, 0});
        at->second = std::min(kMostMentions, at->second + kMention);
      }
      speak_for(i);
    }
    for (const auto& [name, weight] : mentioned) senders_.add(name, weight);
    return i;
  }

  // "on behalf of NHS England": names right behind such words.
  void speak_for(std::size_t i) {
    const std::string folded = fold(rows_.line(i), 2000);
    for (const std::string& name : named(i)) {
      const std::size_t at = find_phrase(folded, fold(name));
      if (at == std::string::npos || at == 0) continue;
      if (!words_.speaks_for.end_of(folded.substr(0, at - 1)).empty()) senders_.add(name, kByWords);
    }
  }

  void read_signature(std::size_t valediction) {
    bool found = false;
    const std::size_t end = std::min(range_.last, valediction + 1 + kSignatureRows);
    for (std::size_t i = valediction + 1; i < end; ++i) {
      const std::string_view line = rows_.line(i);
      if (rows_[i].noise || line.size() > 100) continue;
      if (rows_[i].folded.starts_with("cc")) break;
      if (face_.signatory.empty()) {
        const std::vector<std::string> people = people_named(line, words_);
        if (!people.empty() && looks_like_name(people.front(), words_)) face_.signatory = people.front();
      }
      read_host(line);
      if (found) continue;
      for (const std::string& name : named(i)) {
        senders_.add(name, kBySignature);
        found = true;
        break;
      }
    }
  }

  const RowFaces& rows_;
  RowRange range_;
  const OutlineVocabulary& words_;
  const OrganisationAuthority& authority_;
  DateOrder order_;
  LetterFace face_;
  Senders senders_;
  std::vector<std::string> hosts_;
};

}  // namespace

LetterFace read_letter(const RowFaces& rows, RowRange range, const OutlineVocabulary& words,
                       const OrganisationAuthority& authority, DateOrder order) {
  return LetterReader(rows, range, words, authority, order).read();
}

}  // namespace quorate
