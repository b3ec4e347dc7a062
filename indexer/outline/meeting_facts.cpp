#include "indexer/outline/meeting_facts.h"

#include <algorithm>

#include "analyzers/dates.h"
#include "indexer/outline/meeting_body.h"
#include "indexer/outline/organisation_name.h"
#include "indexer/outline/organisation_votes.h"
#include "indexer/outline/votes.h"

namespace quorate {
namespace {

constexpr std::size_t kFirstRows = 30;  // of the pack and of its agenda, where names and dates weigh most
constexpr std::size_t kTopRows = 8;     // of any document, where its letterhead stands
constexpr double kMostOfHeads = 3.0;    // that one date can gain as a running head

class Reader {
public:
  Reader(const RowFaces& rows, const std::vector<DocumentStart>& starts,
         const std::vector<CoverSheet>& covers, const OutlineVocabulary& words,
         const OrganisationAuthority& authority, DateOrder order)
      : rows_(rows),
        starts_(starts),
        covers_(covers),
        words_(words),
        authority_(authority),
        order_(order),
        names_(rows, words, authority) {}

  MeetingFacts read() {
    read_fronts();
    read_tops();
    read_covers();
    read_running_heads();
    if (names_.empty()) names_.read_mentions();
    names_.join();
    names_.weigh_by_text();
    MeetingFacts facts;
    set_organisation(facts);
    if (bodies_.empty()) facts.body = named_bodies_.best();
    if (facts.body.empty()) facts.body = bodies_.best();
    if (facts.body.empty()) facts.body = bodies_minuted_.best();
    if (facts.body.empty()) facts.body = bodies_listed_.best();
    const std::string date = dates_.best();
    facts.meeting_date = date.empty() ? minutes_dates_.best() : date;
    return facts;
  }

private:
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
      if (start.agenda && seen > 2 && !opens_with_date(rows_.line(i)) && !is_date_row(rows_, i) &&
          !opening_reference(rows_.line(i)).ref.empty())
        listing = true;
      people = people || (seen > 0 && !words_.attendance.begin_of(rows_[i].folded).empty());
      const double fade = listing ? 0.1 : (seen < 10 ? 1.0 : 0.3);
      if (first && seen < 4 && !listing) names_.vote_letterhead(i, seen == 0 ? 2.0 : 1.2);
      if (seen < kTopRows && !listing && !people) names_.vote_split_name(i, first ? 3.0 : 1.0);
      names_.vote_names(rows_.line(i), (start.minutes ? 1.0 : 3.0) * (people ? 0.1 : fade));
      if (seen < 12 && !people)
        vote_body(rows_.line(i), (start.minutes ? 1.0 : 3.0) * fade,
                  listing         ? bodies_listed_
                  : start.minutes ? bodies_minuted_
                                  : bodies_);
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
        names_.vote_letterhead(i, 0.8);
        names_.vote_split_name(i, 0.8);
        if (start.agenda || start.minutes) continue;
        if (!start.cover) names_.vote_names(rows_.line(i), 0.4);
        if (rows_.line(i).size() < 80) vote_dates(rows_.line(i), 0.3, dates_);
      }
    }
  }

  void read_covers() {
    for (const CoverSheet& cover : covers_) {
      names_.vote_names(cover[CoverField::meeting], 2.0);
      vote_body(cover[CoverField::meeting], 2.0, bodies_);
      vote_dates(cover[CoverField::date], 2.0, dates_);
      // the letterhead directly above it
      for (std::size_t i = cover.rows.first - std::min<std::size_t>(cover.rows.first, 2);
           i < cover.rows.first; ++i) {
        if (!is_letterhead_row(rows_, i, words_)) continue;
        names_.vote_names(rows_.line(i), 1.0);
        vote_body(rows_.line(i), 1.0, bodies_);
      }
    }
    for (const DocumentStart& start : starts_) {
      if (!start.cover) continue;
      for (std::size_t i = start.row; i < covers_[*start.cover].rows.first; ++i) {
        names_.vote_names(rows_.line(i), 1.0);
        vote_body(rows_.line(i), 1.0, bodies_);
      }
    }
  }

  void read_running_heads() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (rows_.row(i).role != RowRole::running_head) continue;
      const std::string_view line = rows_.line(i);
      if (line.size() > 400) continue;
      names_.vote_running_head(line);
      vote_body(line, 0.5, bodies_);
      vote_dates(line, 0.5, dates_, kMostOfHeads);
    }
  }

  void set_organisation(MeetingFacts& facts) {
    facts.organisation = names_.best();
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
  OrganisationVotes names_;
  Votes dates_, minutes_dates_;
  Votes bodies_, bodies_minuted_, bodies_listed_;  // by faces; by those of minutes; by items of an agenda
  Votes named_bodies_;  // that the organisation's own name says: "Combined Authority"
};

}  // namespace

MeetingFacts read_meeting_facts(const RowFaces& rows, const std::vector<DocumentStart>& starts,
                                const std::vector<CoverSheet>& covers, const OutlineVocabulary& words,
                                const OrganisationAuthority& authority, DateOrder order) {
  return Reader(rows, starts, covers, words, authority, order).read();
}

}  // namespace quorate
