#include "indexer/outline/organisation_votes.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "indexer/outline/capitalised_words.h"
#include "indexer/outline/name_parts.h"
#include "indexer/outline/organisation_name.h"

namespace quorate {
namespace {

constexpr double kMostOfHeads = 3.0;      // that one name can gain as a running head
constexpr std::size_t kMostJoined = 200;  // names that are compared with each other: the most weighty ones

// Whether the one name is the other with its kind behind it: "Millrace Homes" and "Millrace Homes Limited".
bool is_short_for(std::string_view shorter, std::string_view longer, const OutlineVocabulary& words) {
  const std::string a = fold(shorter), b = fold(longer);
  if (b.size() <= a.size() || !b.starts_with(a) || b[a.size()] != ' ') return false;
  // "School District", "School District No. 94" and "School District No. 94 (Tamarack Lakes)"
  if (fold(longer.substr(0, longer.find('('))) == a || fold(longer.substr(0, longer.find(" No. "))) == a)
    return true;
  return own_words_of(shorter, words) == own_words_of(longer, words);
}

// The initials of a name, its number whole: "School District No. 94 (Tamarack Lakes)" gives "sd94".
std::string initials_of(std::string_view name) {
  std::string initials;
  for (const CapitalWord& word : name_words(name.substr(0, name.find('(')))) {
    const std::string folded = fold(word.text);
    if (folded.empty() || is_connector(word.text) || folded == "no") continue;
    const bool number = folded.find_first_not_of("0123456789") == std::string::npos;
    initials += number ? folded : folded.substr(0, 1);
  }
  return initials;
}

// Whether own words of a name are the initials of another and no more: "SD94 Board of Education".
bool are_initials(std::string_view own, std::string_view initials) {
  constexpr std::size_t kLeastInitials = 3;
  return own.size() >= kLeastInitials && own == initials;
}

}  // namespace

void OrganisationVotes::vote_organisation(const std::string& name, double weight) {
  const Organisation* known = name.empty() ? nullptr : authority_.find(name);
  const bool translated = !words_.organisation_translated.begin_of(fold(name)).empty();
  organisations_.add(known ? known->name : name, translated ? weight * 0.8 : weight);
}

// Names behind "Venue:" or "held at" say where a meeting is.
bool OrganisationVotes::says_place(std::string_view folded, std::string_view name) const {
  const std::size_t at = folded.find(fold(name));
  if (at == std::string_view::npos || at == 0) return false;
  const std::string_view before = trim(folded.substr(0, at));
  return before == "at" || before.ends_with(" at") || before.ends_with(" at the") ||
         !words_.places.in(before).empty();
}

void OrganisationVotes::vote_names(std::string_view line, double weight) {
  if (line.size() > 400) return;
  const std::string folded = fold(line);
  for (const std::string& name : organisations_in(line, words_, authority_)) {
    const double sure = authority_.find(name) ? 2.0 : 1.0;  // the authority knows it
    vote_organisation(name, weight * (says_place(folded, name) ? 0.2 : sure));
  }
  for (const std::string& name : numbered_names_in(line, words_)) vote_organisation(name, weight);
  for (const std::string& name : defined_names_in(line, words_)) vote_organisation(name, weight * 0.7);
  vote_organisation(convened_name_in(line, words_), weight * 0.5);
}

// A name that no word gives away, alone on its line.
void OrganisationVotes::vote_letterhead(std::size_t i, double weight) {
  if (rows_[i].filled > 1 || holds_name(rows_.line(i))) return;
  const std::string name = letterhead_name(rows_.line(i), words_);
  if (!name.empty() && words_.places.in(fold(name)).empty()) vote_organisation(name, weight);
}

bool OrganisationVotes::is_part_of_name(std::size_t i) const {
  const std::string_view line = trim(rows_.line(i));
  return rows_[i].filled <= 1 && line.size() >= 3 && line.size() <= 60 && !rows_[i].noise &&
         line.find_first_of("0123456789:;()\"?") == std::string_view::npos && !line.ends_with('.');
}

bool OrganisationVotes::holds_name(std::string_view line) const {
  return !organisation_names_in(line, words_).empty();
}

// Whether the name goes on in row `next`: neither row is a name, or what they are says that they belong
// together.
bool OrganisationVotes::runs_on(std::string_view joined, std::size_t next) const {
  const std::string_view line = trim(rows_.line(next));
  const std::string folded = fold(line);
  const bool kind = words_.organisation_ends.is(folded);
  if (words_.meeting_bodies.is(folded)) return kind && !holds_name(joined);
  if (kind) return true;  // "Severn Vale Hospitals" | "NHS Trust"
  const std::size_t blank = joined.rfind(' ');
  const std::string_view last = joined.substr(blank == std::string_view::npos ? 0 : blank + 1);
  if (last.ends_with(',') || is_connector(last)) return true;
  return !holds_name(joined) && !holds_name(line);
}

// "Glan Teifi" | "University Health Board": a name on two lines, or three.
void OrganisationVotes::vote_split_name(std::size_t i, double weight) {
  if (!is_part_of_name(i)) return;
  std::string joined = one_line(trim(rows_.line(i)));
  std::size_t k = i;
  for (int lines = 2; lines <= 3; ++lines) {
    k = rows_.next(k);
    if (k >= rows_.size() || rows_.row(k).blank_before > 1 || !is_part_of_name(k) || !runs_on(joined, k))
      return;
    joined += ' ';
    joined += one_line(trim(rows_.line(k)));
    const std::vector<std::string> names = organisation_names_in(joined, words_);
    if (names.size() != 1) continue;
    if (fold(joined) == fold(names.front())) vote_organisation(names.front(), weight);
    return;
  }
}

void OrganisationVotes::vote_running_head(std::string_view line) {
  for (const FoundOrganisation& found : authority_.find_in(line))
    organisations_.add_up_to(found.organisation->name, 0.6, kMostOfHeads);
  for (const std::string& name : organisation_names_in(line, words_)) {
    const Organisation* known = authority_.find(name);
    organisations_.add_up_to(known ? known->name : name, 0.5, kMostOfHeads);
  }
  organisations_.add_up_to(letterhead_name(line, words_), 0.3, kMostOfHeads / 2);
}

// Where no face names a body, the known one that the papers name most often.
void OrganisationVotes::read_mentions() {
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (rows_[i].noise || rows_.line(i).size() > 2000) continue;
    for (const FoundOrganisation& found : authority_.find_in(rows_.line(i))) {
      organisations_.add(found.organisation->name, 1.0);
    }
  }
}

// One body by its long name and its short one, or by its names in two languages.
void OrganisationVotes::join() {
  std::vector<std::pair<std::string, double>> all(organisations_.all().begin(), organisations_.all().end());
  if (all.size() > kMostJoined) {
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    all.resize(kMostJoined);
  }
  std::map<std::string, std::string> initials;
  for (const auto& [name, weight] : all) initials.emplace(name, initials_of(name));
  for (const auto& [name, weight] : all) {
    const bool translated = !words_.organisation_translated.begin_of(fold(name)).empty();
    const std::string own = own_words_of(name, words_);
    for (const auto& [other, other_weight] : all) {
      if (name == other || organisations_.of(other) == 0) continue;
      const bool twin = translated && words_.organisation_translated.begin_of(fold(other)).empty() &&
                        own == own_words_of(other, words_);
      const bool shorter = is_short_for(name, other, words_) || are_initials(own, initials[other]);
      if (!twin && (authority_.find(name) || !shorter)) continue;
      organisations_.give(name, other);
      break;
    }
  }
}

// The papers speak of the body whose they are: a tenth for each line that names it, of ten at most.
void OrganisationVotes::weigh_by_text() {
  constexpr std::size_t kMostNames = 12;
  const std::map<std::string, double> all = organisations_.all();
  if (all.size() > kMostNames) return;
  for (const auto& [name, weight] : all) {
    const std::string folded = fold(name);
    int lines = 0;
    for (std::size_t i = 0; i < rows_.size() && lines < 10; ++i)
      lines += find_phrase(rows_[i].folded, folded) != std::string_view::npos ? 1 : 0;
    organisations_.add(name, 0.1 * lines);
  }
}

}  // namespace quorate
