#include "indexer/outline/meeting_facts.h"

#include <algorithm>
#include <cctype>
#include <map>

#include "analyzers/dates.h"
#include "indexer/outline/capitalised_words.h"
#include "indexer/outline/organisation_name.h"

namespace quorate {
namespace {

constexpr std::size_t kFirstRows = 30;  // of the pack and of its agenda, where names and dates weigh most
constexpr std::size_t kTopRows = 8;     // of any document, where its letterhead stands
constexpr double kMostOfHeads = 3.0;    // that one name or date can gain as a running head

bool stands_for_other(std::string_view folded, std::size_t end, const OutlineVocabulary& words) {
  return end < folded.size() && !words.not_bodies.begin_of(folded.substr(end + 1)).empty();
}

std::string in_upper(std::string_view text) {
  std::string upper(text);
  for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return upper;
}

// "Overview and Scrutiny Committee": the word with the capitalised ones before it, back to an organisation's
// name.
std::string committee_in(std::string_view line, std::string_view noun, const OutlineVocabulary& words) {
  const std::vector<CapitalWord> parts = name_words(line);
  for (std::size_t k = 0; k < parts.size(); ++k) {
    if (fold(parts[k].text) != noun && !(noun == "sub committee" && fold(parts[k].text) == noun)) continue;
    const auto introduces = [&](std::string_view word) {
      const std::string folded = fold(word);
      return words.minutes_titles.is(folded) || words.agenda_titles.is(folded) || folded == "meeting" ||
             folded == "report";
    };
    std::size_t begin = k;
    while (begin > 0 && !parts[begin - 1].stop && !introduces(parts[begin - 1].text) &&
           (starts_capital(parts[begin - 1].text) || is_connector(parts[begin - 1].text)) &&
           words.organisation_ends.end_of(fold(parts[begin - 1].text)).empty()) {
      --begin;
    }
    while (begin < k && is_connector(parts[begin].text)) ++begin;
    std::string name;
    for (std::size_t i = begin; i <= k; ++i) append_word(name, parts[i].text);
    return in_capitals(name) ? title_case(name) : name;
  }
  return {};
}

// Counts what was seen, each time with its weight.
class Votes {
public:
  void add(const std::string& value, double weight) {
    if (!value.empty()) votes_[value] += weight;
  }
  // The same, to `most` in all.
  void add_up_to(const std::string& value, double weight, double most) {
    if (value.empty()) return;
    double& gained = capped_[value];
    weight = std::min(weight, most - gained);
    if (weight <= 0) return;
    gained += weight;
    add(value, weight);
  }
  std::string best() const {
    std::string best;
    double most = 0;
    for (const auto& [value, weight] : votes_) {
      if (weight > most + 1e-9 || (weight > most - 1e-9 && value.size() > best.size())) {
        most = weight;
        best = value;
      }
    }
    return best;
  }
  double of(const std::string& value) const {
    const auto found = votes_.find(value);
    return found == votes_.end() ? 0 : found->second;
  }
  bool empty() const { return votes_.empty(); }
  const std::map<std::string, double>& all() const { return votes_; }
  void give(const std::string& from, const std::string& to) {
    votes_[to] += votes_[from];
    votes_.erase(from);
  }

private:
  std::map<std::string, double> votes_;
  std::map<std::string, double> capped_;
};

// Whether the one name is the other with its kind behind it: "Millrace Homes" and "Millrace Homes Limited".
bool is_short_for(std::string_view shorter, std::string_view longer, const OutlineVocabulary& words) {
  const std::string a = fold(shorter), b = fold(longer);
  return b.size() > a.size() && b.starts_with(a) && b[a.size()] == ' ' &&
         own_words_of(shorter, words) == own_words_of(longer, words);
}

class Reader {
public:
  Reader(const RowFaces& rows, const std::vector<DocumentStart>& starts,
         const std::vector<CoverSheet>& covers, const OutlineVocabulary& words,
         const OrganisationAuthority& authority, DateOrder order)
      : rows_(rows), starts_(starts), covers_(covers), words_(words), authority_(authority), order_(order) {}

  MeetingFacts read() {
    read_fronts();
    read_tops();
    read_covers();
    read_running_heads();
    if (organisations_.empty()) read_mentions();
    join_names();
    weigh_by_text();
    MeetingFacts facts;
    set_organisation(facts);
    if (bodies_.empty()) facts.body = named_bodies_.best();
    if (facts.body.empty()) facts.body = bodies_.best();
    if (facts.body.empty()) facts.body = bodies_minuted_.best();
    const std::string date = dates_.best();
    facts.meeting_date = date.empty() ? minutes_dates_.best() : date;
    return facts;
  }

private:
  void vote_organisation(const std::string& name, double weight) {
    const Organisation* known = name.empty() ? nullptr : authority_.find(name);
    const bool translated = !words_.organisation_translated.begin_of(fold(name)).empty();
    organisations_.add(known ? known->name : name, translated ? weight * 0.8 : weight);
  }

  // Names behind "Venue:" or "held at" say where a meeting is.
  bool says_place(std::string_view folded, std::string_view name) const {
    const std::size_t at = folded.find(fold(name));
    if (at == std::string_view::npos || at == 0) return false;
    const std::string_view before = trim(folded.substr(0, at));
    return before == "at" || before.ends_with(" at") || before.ends_with(" at the") ||
           !words_.places.in(before).empty();
  }

  void vote_names(std::string_view line, double weight) {
    if (line.size() > 400) return;
    const std::string folded = fold(line);
    for (const std::string& name : organisations_in(line, words_, authority_)) {
      const double sure = authority_.find(name) ? 2.0 : 1.0;  // the authority knows it
      vote_organisation(name, weight * (says_place(folded, name) ? 0.2 : sure));
    }
    for (const std::string& name : defined_names_in(line, words_)) vote_organisation(name, weight * 0.7);
    vote_organisation(convened_name_in(line, words_), weight * 0.5);
  }

  void vote_body(std::string_view line, double weight, Votes& votes) {
    if (line.size() > 400) return;
    std::string rest = fold(line);  // without the names of organisations: "Council" in one is no body
    for (const std::string& name : organisation_names_in(line, words_)) {
      const std::string folded = fold(name);
      if (const std::size_t at = rest.find(folded); at != std::string::npos) rest.erase(at, folded.size());
    }
    if (words_.meeting_bodies.in(rest).empty()) {
      if (const std::string within = body_in(line, words_); !within.empty())
        named_bodies_.add(within, weight);
      return;
    }
    // "Board of Education" says more than "Board", and a name at a line's end more than one in its midst
    const std::string name = body_in(line, words_);
    const bool specific = name.find(' ') != std::string::npos;
    votes.add(name, weight * (specific ? 2.0 : 1.0) * (says_body_last(fold(line), fold(name)) ? 1.0 : 0.4));
  }

  static bool says_body_last(std::string_view line, std::string_view name) {
    const std::size_t at = line.rfind(name);
    if (name.empty() || at == std::string_view::npos) return false;
    const std::string_view rest = line.substr(at + name.size());
    return rest.empty() || rest.starts_with(" meeting");
  }

  // A name that no word gives away, alone on its line.
  void vote_letterhead(std::size_t i, double weight) {
    if (rows_[i].filled > 1 || holds_name(rows_.line(i))) return;
    const std::string name = letterhead_name(rows_.line(i), words_);
    if (!name.empty() && words_.places.in(fold(name)).empty()) vote_organisation(name, weight);
  }

  bool is_part_of_name(std::size_t i) const {
    const std::string_view line = trim(rows_.line(i));
    return rows_[i].filled <= 1 && line.size() >= 3 && line.size() <= 60 && !rows_[i].noise &&
           line.find_first_of("0123456789:;()\"?") == std::string_view::npos && !line.ends_with('.');
  }

  bool holds_name(std::string_view line) const { return !organisation_names_in(line, words_).empty(); }

  // Whether the name goes on in row `next`: neither row is a name, or what they are says that they belong
  // together.
  bool runs_on(std::string_view joined, std::size_t next) const {
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
  void vote_split_name(std::size_t i, double weight) {
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

  // What a date's own words say of it: 0 where it is another meeting's, more where it is surely this one's.
  double says_meeting(std::string_view before, std::string_view line, const FoundDate& found,
                      bool minuted) const {
    const bool called = before.find("be held") != std::string_view::npos;
    if (minuted && before.find("next") != std::string_view::npos) return 0;
    if (!called && !minuted && !words_.next_meeting.in(before).empty()) return 0;
    double weight = found.doubtful ? 0.25 : 1.0;
    if (found.weekday && !found.doubtful) weight *= 1.5;
    if (called || !words_.meeting_dates.in(line).empty()) weight *= 1.5;
    return weight;
  }

  // Dates of a line that are not another meeting's.
  void vote_dates(std::string_view line, double weight, Votes& votes, double most = 1e9) {
    if (line.size() > 400) return;
    const std::string folded = fold(line);
    std::size_t behind = 0;
    for (const FoundDate& found : find_dates(line, order_)) {
      const std::string before = fold(line.substr(behind, found.span.begin - behind));
      behind = found.span.end;
      if (found.date.day == 0 || found.date.year == 0) continue;
      if (const double says = says_meeting(before, folded, found, &votes == &minutes_dates_); says > 0)
        votes.add_up_to(iso(found.date), weight * says, most);
    }
  }

  // A date right below the post of someone who calls the meeting, or beside it, is that of the summons.
  bool is_of_summons(std::size_t i) const {
    if (!is_date_row(rows_, i)) return false;
    const std::size_t above = rows_.previous(i);
    return above < i && rows_[above].short_line && !words_.conveners.in(rows_[above].folded).empty();
  }

  void read_fronts() {
    for (std::size_t s = 0; s < starts_.size(); ++s) {
      const DocumentStart& start = starts_[s];
      const std::size_t end = s + 1 < starts_.size() ? starts_[s + 1].row : rows_.size();
      const bool front = s == 0 || start.agenda || start.minutes;
      if (front && !start.letter) read_front(start, end, s == 0);
    }
  }

  void read_front(const DocumentStart& start, std::size_t end, bool first) {
    std::size_t seen = 0;
    bool listing = false;  // among the numbered items of an agenda: what they name is not this meeting's
    bool people = false;   // among those present, with the bodies that they come from
    for (std::size_t i = start.row; i < end && seen < kFirstRows; ++i) {
      if (rows_[i].noise) continue;
      if (start.agenda && seen > 2 && !is_date_row(rows_, i) && !opening_reference(rows_.line(i)).ref.empty())
        listing = true;
      people = people || (seen > 0 && !words_.attendance.begin_of(rows_[i].folded).empty());
      const double fade = listing ? 0.1 : (seen < 10 ? 1.0 : 0.3);
      if (first && seen < 4 && !listing) vote_letterhead(i, seen == 0 ? 2.0 : 1.2);
      if (seen < kTopRows && !listing && !people) vote_split_name(i, first ? 3.0 : 1.0);
      vote_names(rows_.line(i), (start.minutes ? 1.0 : 3.0) * (people ? 0.1 : fade));
      if (seen < 12 && !people)
        vote_body(rows_.line(i), (start.minutes ? 1.0 : 3.0) * fade,
                  start.minutes ? bodies_minuted_ : bodies_);
      if (start.minutes) {
        if (seen < 6) vote_dates(rows_.line(i), 1.0, minutes_dates_);
      } else if (!start.cover && !is_of_summons(i)) {
        vote_dates(rows_.line(i), 3.0 * fade, dates_);
      }
      ++seen;
    }
  }

  // The letterheads of all other documents, each of which says a little: the same one again and again says
  // much.
  void read_tops() {
    for (std::size_t s = 1; s < starts_.size(); ++s) {
      const DocumentStart& start = starts_[s];
      if (start.letter || start.publication || start.attachment) continue;
      const std::size_t end = s + 1 < starts_.size() ? starts_[s + 1].row : rows_.size();
      std::size_t i = start.row;
      for (int seen = 0; seen < 4 && i < end; ++seen, i = rows_.next(i)) {
        if (rows_[i].noise || !rows_[i].short_line) continue;
        vote_letterhead(i, 0.8);
        vote_split_name(i, 0.8);
        if (start.agenda || start.minutes) continue;
        if (!start.cover) vote_names(rows_.line(i), 0.4);
        if (rows_.line(i).size() < 80) vote_dates(rows_.line(i), 0.3, dates_);
      }
    }
  }

  void read_covers() {
    for (const CoverSheet& cover : covers_) {
      vote_names(cover[CoverField::meeting], 2.0);
      vote_body(cover[CoverField::meeting], 2.0, bodies_);
      vote_dates(cover[CoverField::date], 2.0, dates_);
      // the letterhead directly above it
      for (std::size_t i = cover.rows.first - std::min<std::size_t>(cover.rows.first, 2);
           i < cover.rows.first; ++i) {
        if (!is_letterhead_row(rows_, i, words_)) continue;
        vote_names(rows_.line(i), 1.0);
        vote_body(rows_.line(i), 1.0, bodies_);
      }
    }
    for (const DocumentStart& start : starts_) {
      if (!start.cover) continue;
      for (std::size_t i = start.row; i < covers_[*start.cover].rows.first; ++i) {
        vote_names(rows_.line(i), 1.0);
        vote_body(rows_.line(i), 1.0, bodies_);
      }
    }
  }

  // Where no face names a body, the known one that the papers name most often.
  void read_mentions() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i].noise || rows_.line(i).size() > 2000) continue;
      for (const FoundOrganisation& found : authority_.find_in(rows_.line(i))) {
        organisations_.add(found.organisation->name, 1.0);
      }
    }
  }

  void read_running_heads() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (rows_.row(i).role != RowRole::running_head) continue;
      const std::string_view line = rows_.line(i);
      if (line.size() > 400) continue;
      for (const FoundOrganisation& found : authority_.find_in(line))
        organisations_.add_up_to(found.organisation->name, 0.6, kMostOfHeads);
      for (const std::string& name : organisation_names_in(line, words_)) {
        const Organisation* known = authority_.find(name);
        organisations_.add_up_to(known ? known->name : name, 0.5, kMostOfHeads);
      }
      organisations_.add_up_to(letterhead_name(line, words_), 0.3, kMostOfHeads / 2);
      vote_body(line, 0.5, bodies_);
      vote_dates(line, 0.5, dates_, kMostOfHeads);
    }
  }

  // One body by its long name and its short one, or by its names in two languages.
  void join_names() {
    const std::map<std::string, double> all = organisations_.all();
    for (const auto& [name, weight] : all) {
      const bool translated = !words_.organisation_translated.begin_of(fold(name)).empty();
      for (const auto& [other, other_weight] : all) {
        if (name == other || organisations_.of(other) == 0) continue;
        const bool twin = translated && words_.organisation_translated.begin_of(fold(other)).empty() &&
                          own_words_of(name, words_) == own_words_of(other, words_);
        if (!twin && (authority_.find(name) || !is_short_for(name, other, words_))) continue;
        organisations_.give(name, other);
        break;
      }
    }
  }

  // The papers speak of the body whose they are: a tenth for each line that names it, of ten at most.
  void weigh_by_text() {
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

  void set_organisation(MeetingFacts& facts) {
    facts.organisation = organisations_.best();
    if (const Organisation* known = authority_.find(facts.organisation)) {
      facts.organisation = known->name;
      facts.organisation_id = known->id;
    } else {
      facts.organisation_id = slug(facts.organisation);
    }
  }

  const RowFaces& rows_;
  const std::vector<DocumentStart>& starts_;
  const std::vector<CoverSheet>& covers_;
  const OutlineVocabulary& words_;
  const OrganisationAuthority& authority_;
  DateOrder order_;
  Votes organisations_, dates_, minutes_dates_;
  Votes bodies_, bodies_minuted_;
  Votes named_bodies_;  // that the organisation's own name says: "Combined Authority"
};

}  // namespace

std::string body_in(std::string_view line, const OutlineVocabulary& words) {
  constexpr std::size_t kFacePart = 160;
  std::string folded = fold(line);
  // of a long line only a summons is read: "Notice is given that a meeting of the Management Committee ..."
  if (folded.size() > kFacePart && words.meeting_dates.in(folded).empty()) return {};
  folded.resize(std::min(folded.size(), kFacePart));
  // the longest name of several words, else the word that comes last: "Midwest Health Executive Board"
  std::string_view best;
  std::size_t best_end = 0;
  for (const std::string& phrase : words.meeting_bodies.all()) {
    const std::size_t at = find_phrase(folded, phrase);
    if (at == std::string_view::npos || stands_for_other(folded, at + phrase.size(), words)) continue;
    if (phrase.find(' ') != std::string::npos) {
      best = phrase;
      break;
    }
    if (at + phrase.size() > best_end) {
      best = phrase;
      best_end = at + phrase.size();
    }
  }
  if (best.empty()) return {};
  if (best == "committee" || best == "panel" || best == "sub committee") {
    const std::string named = committee_in(line, best, words);
    if (!named.empty()) return named;
  }
  return title_case(in_upper(best));
}

MeetingFacts read_meeting_facts(const RowFaces& rows, const std::vector<DocumentStart>& starts,
                                const std::vector<CoverSheet>& covers, const OutlineVocabulary& words,
                                const OrganisationAuthority& authority, DateOrder order) {
  return Reader(rows, starts, covers, words, authority, order).read();
}

}  // namespace quorate
