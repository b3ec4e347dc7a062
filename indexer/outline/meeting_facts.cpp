#include "indexer/outline/meeting_facts.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

#include "analyzers/dates.h"

namespace quorate {
namespace {

constexpr std::size_t kFirstRows = 30;  // of the pack and of its agenda, where names and dates weigh most

bool starts_capital(std::string_view word) {
  return !word.empty() &&
         (std::isupper(static_cast<unsigned char>(word[0])) || static_cast<unsigned char>(word[0]) == 0xC3);
}

bool is_connector(std::string_view word) {
  constexpr std::array<std::string_view, 12> kConnectors = {"of", "and",  "&",    "the",   "for", "in",
                                                            "on", "upon", "with", "under", "de",  "y"};
  return std::find(kConnectors.begin(), kConnectors.end(), word) != kConnectors.end();
}

struct NameWord {
  std::string_view text;  // without punctuation behind it
  bool stop = false;      // punctuation that ends a name follows
};

std::vector<NameWord> name_words(std::string_view line) {
  std::vector<NameWord> words;
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t end = std::min(line.find_first_of(" \t\n", i), line.size());
    std::string_view word = line.substr(i, end - i);
    i = end + 1;
    bool stop = end < line.size() && line[end] != ' ';
    while (!word.empty() &&
           (word.front() == '(' || word.front() == '"' || word.starts_with("“") || word.front() == '[')) {
      word.remove_prefix(word.starts_with("“") ? 3 : 1);
      if (!words.empty()) words.back().stop = true;
    }
    while (!word.empty() && std::string_view(".:;)]\"").find(word.back()) != std::string_view::npos) {
      word.remove_suffix(1);
      stop = true;
    }
    // "Leicester, Leicestershire and Rutland": a comma parts no name
    if (word == "–" || word == "-" || word == "—" || word == "|" || word == "/") {
      if (!words.empty()) words.back().stop = true;
      continue;
    }
    if (!word.empty()) words.push_back({word, stop});
  }
  return words;
}

// Whether there is more in front of "Council" than words that any council has: "Ordinary Council" names none.
bool names_something(std::string_view folded, std::string_view tail) {
  std::string_view head = folded.substr(0, folded.size() - tail.size());
  while (!head.empty()) {
    const std::size_t blank = std::min(head.find(' '), head.size());
    const std::string_view word = head.substr(0, blank);
    head.remove_prefix(std::min(blank + 1, head.size()));
    constexpr std::array<std::string_view, 66> kCommon = {
        "mayor",       "members",   "chair",    "chairman", "president", "honorable",
        "councillors", "committee", "ordinary", "full",     "special",   "extraordinary",
        "annual",      "regular",   "open",     "public",   "that",      "the",
        "of",          "and",       "this",     "our",      "your",      "all",
        "each",        "every",     "town",     "city",     "county",    "district",
        "borough",     "parish",    "report",   "to",       "for",       "by",
        "meeting",     "minutes",   "agenda",   "local",    "new",       "chief",
        "does",        "did",       "has",      "have",     "is",        "are",
        "will",        "would",     "if",       "as",       "in",        "within",
        "at",          "from",      "with",     "it",       "we",        "their",
        "its",         "what",      "how",      "where",    "when",      "nhs"};
    if (std::find(kCommon.begin(), kCommon.end(), word) == kCommon.end()) return true;
  }
  return false;
}

// Last words that names often go on behind.
bool is_weak_end(std::string_view folded) {
  constexpr std::array<std::string_view, 9> kWeak = {"health",     "hospital",   "hospitals",
                                                     "schools",    "foundation", "college",
                                                     "commission", "university", "institute"};
  return std::find(kWeak.begin(), kWeak.end(), folded) != kWeak.end();
}

bool is_meeting_word(std::string_view folded) {
  constexpr std::array<std::string_view, 16> kMeeting = {
      "board",     "meeting", "agenda",    "minutes", "committee", "council", "senate",   "court",
      "directors", "public",  "governors", "papers",  "annual",    "report",  "trustees", "cabinet"};
  return std::find(kMeeting.begin(), kMeeting.end(), folded) != kMeeting.end();
}

// "Democratic Services, Ashmere County Council" begins behind the comma; "Leicester, Leicestershire and
// Rutland ..." is one name: a list, with its "and" behind the comma.
std::size_t begin_of_list(const std::vector<NameWord>& parts, std::size_t first, std::size_t end) {
  bool linked = false;
  for (std::size_t k = end; k-- > first;) {
    linked = linked || parts[k].text == "and" || parts[k].text == "AND" || parts[k].text == "&";
    if (parts[k].text.ends_with(',') && !linked) return std::min(k + 1, end - 1);
  }
  return first;
}

void append_word(std::string& text, std::string_view word) {
  if (!text.empty()) text += ' ';
  text += word;
}

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
  const std::vector<NameWord> parts = name_words(line);
  for (std::size_t k = 0; k < parts.size(); ++k) {
    if (fold(parts[k].text) != noun && !(noun == "sub committee" && fold(parts[k].text) == noun)) continue;
    std::size_t begin = k;
    while (begin > 0 && !parts[begin - 1].stop &&
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
  bool empty() const { return votes_.empty(); }

private:
  std::map<std::string, double> votes_;
};

class Reader {
public:
  Reader(const RowFaces& rows, const std::vector<DocumentStart>& starts,
         const std::vector<CoverSheet>& covers, const OutlineVocabulary& words,
         const OrganisationAuthority& authority)
      : rows_(rows), starts_(starts), covers_(covers), words_(words), authority_(authority) {}

  MeetingFacts read() {
    read_fronts();
    read_covers();
    read_running_heads();
    if (organisations_.empty()) read_mentions();
    MeetingFacts facts;
    set_organisation(facts);
    facts.body = bodies_.empty() ? named_bodies_.best() : bodies_.best();
    const std::string date = dates_.best();
    facts.meeting_date = date.empty() ? minutes_dates_.best() : date;
    return facts;
  }

private:
  void vote_line(std::string_view line, double weight, bool body) {
    if (line.size() > 400) return;
    for (const FoundOrganisation& found : authority_.find_in(line))
      organisations_.add(found.organisation->name, weight * 1.2);
    std::string rest =
        fold(line);  // the line without the names of organisations: "Council" in one is no body
    for (const std::string& name : organisation_names_in(line, words_)) {
      const Organisation* known = authority_.find(name);
      organisations_.add(known ? known->name : name, weight);
      const std::string folded = fold(name);
      if (const std::size_t at = rest.find(folded); at != std::string::npos) rest.erase(at, folded.size());
    }
    if (!body) return;
    if (words_.meeting_bodies.in(rest).empty()) {
      if (const std::string within = body_in(line, words_); !within.empty())
        named_bodies_.add(within, weight);
      return;
    }
    // "Board of Education" says more than "Board", and a name at a line's end more than one in its midst
    const std::string name = body_in(line, words_);
    const bool specific = name.find(' ') != std::string::npos;
    bodies_.add(name, weight * (specific ? 2.0 : 1.0) * (says_body_last(fold(line), fold(name)) ? 1.0 : 0.4));
  }

  static bool says_body_last(std::string_view line, std::string_view name) {
    const std::size_t at = line.rfind(name);
    if (name.empty() || at == std::string_view::npos) return false;
    const std::string_view rest = line.substr(at + name.size());
    return rest.empty() || rest.starts_with(" meeting");
  }

  // A name on top of the pack that no word gives away: a few capitalised words, none of a meeting's.
  void vote_letterhead(std::size_t i, double weight) {
    const std::string_view line = trim(rows_.line(i));
    if (line.size() < 8 || line.size() > 70 || rows_[i].filled > 1 || !looks_like_name_of_body(line)) return;
    organisations_.add(in_capitals(line) ? title_case(line) : std::string(line), weight);
  }

  bool looks_like_name_of_body(std::string_view line) const {
    if (line.find_first_of("0123456789:;()\"?") != std::string_view::npos) return false;
    const std::string folded = fold(line);
    for (const std::string_view word :
         {"agenda", "meeting", "minutes", "papers", "pack", "public", "notice", "board", "committee",
          "report", "logo", "held", "session", "chamber", "paper", "update", "part", "draft"}) {
      if (find_phrase(folded, word) != std::string_view::npos) return false;
    }
    if (!words_.letter_heads.begin_of(folded).empty() || !words_.meeting_bodies.in(folded).empty())
      return false;
    const std::vector<NameWord> words = name_words(line);
    const bool capitalised = std::all_of(words.begin(), words.end(), [](const NameWord& w) {
      return starts_capital(w.text) || is_connector(w.text);
    });
    return capitalised && words.size() >= 2 && words.size() <= 9;
  }

  // Dates of a line that are not another meeting's.
  void vote_dates(std::string_view line, double weight, Votes& votes) {
    if (line.size() > 400) return;
    if (!words_.next_meeting.in(fold(line)).empty()) return;
    for (const FoundDate& found : find_dates(line)) {
      if (found.date.day == 0) continue;
      votes.add(iso(found.date), found.doubtful ? weight / 4 : weight);
    }
  }

  void read_fronts() {
    for (std::size_t s = 0; s < starts_.size(); ++s) {
      const DocumentStart& start = starts_[s];
      const std::size_t end = s + 1 < starts_.size() ? starts_[s + 1].row : rows_.size();
      const bool front = s == 0 || start.agenda || start.minutes;
      if (!front || start.letter) continue;
      std::size_t seen = 0;
      bool listing = false;  // among the numbered items of an agenda: what they name is not this meeting's
      for (std::size_t i = start.row; i < end && seen < kFirstRows; ++i) {
        if (rows_[i].noise) continue;
        if (start.agenda && seen > 2 && !is_date_row(rows_, i) &&
            !opening_reference(rows_.line(i)).ref.empty())
          listing = true;
        const double fade = listing ? 0.1 : (seen < 10 ? 1.0 : 0.3);
        if (s == 0 && seen < 4 && !listing) vote_letterhead(i, 1.2);
        vote_line(rows_.line(i), (start.minutes ? 1.0 : 3.0) * fade, seen < 12);
        if (start.minutes) {
          if (seen < 6) vote_dates(rows_.line(i), 1.0, minutes_dates_);
        } else if (!start.cover) {
          vote_dates(rows_.line(i), 3.0 * fade, dates_);
        }
        ++seen;
      }
    }
  }

  void read_covers() {
    for (const CoverSheet& cover : covers_) {
      vote_line(cover[CoverField::meeting], 2.0, true);
      vote_dates(cover[CoverField::date], 2.0, dates_);
    }
    for (const CoverSheet& cover : covers_) {
      // the letterhead directly above it
      for (std::size_t i = cover.rows.first - std::min<std::size_t>(cover.rows.first, 2);
           i < cover.rows.first; ++i) {
        if (is_letterhead_row(rows_, i, words_)) vote_line(rows_.line(i), 1.0, true);
      }
    }
    for (const DocumentStart& start : starts_) {
      if (!start.cover) continue;
      for (std::size_t i = start.row; i < covers_[*start.cover].rows.first; ++i)
        vote_line(rows_.line(i), 1.0, true);
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
      vote_line(rows_.line(i), 0.5, true);
      vote_dates(rows_.line(i), 0.5, dates_);
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
  Votes organisations_, bodies_, dates_, minutes_dates_;
  Votes named_bodies_;  // that the organisation's own name says: "Combined Authority"
};

}  // namespace

std::vector<std::string> organisation_names_in(std::string_view line, const OutlineVocabulary& words) {
  std::vector<std::string> names;
  const bool capitals = in_capitals(line);
  const std::vector<NameWord> parts = name_words(line);
  for (std::size_t i = 0; i < parts.size();) {
    if (!starts_capital(parts[i].text)) {
      ++i;
      continue;
    }
    // a run of capitalised words and connectors, up to a stop
    std::size_t end = i;
    while (end < parts.size()) {
      const bool fits = starts_capital(parts[end].text) || (end > i && is_connector(parts[end].text));
      if (!fits) break;
      ++end;
      if (parts[end - 1].stop) break;
    }
    i = begin_of_list(parts, i, end);
    std::string text;
    std::size_t best_end = 0;
    bool begins = false;
    std::string run;
    for (std::size_t k = i; k < end; ++k) {
      append_word(run, parts[k].text);
      const std::string folded = fold(run);
      begins = begins || !words.organisation_begins.begin_of(folded).empty();
      const std::string_view tail = words.organisation_ends.end_of(folded);
      if (!tail.empty() && tail.size() < folded.size() && names_something(folded, tail)) best_end = k + 1;
    }
    const std::string folded = fold(run);
    if (best_end == 0 && begins && !words.organisation_begins.is(folded)) best_end = end;
    // "Midwest Health Executive Board Meeting": a weak last word gives way to the rest of the name
    if (best_end > 0 && best_end < end && is_weak_end(fold(parts[best_end - 1].text))) {
      while (best_end < end && !is_meeting_word(fold(parts[best_end].text)) &&
             !is_connector(parts[best_end].text))
        ++best_end;
    }
    // "University of Severnside Council": the body that meets is no part of the name
    if (best_end > 0 && begins) {
      while (best_end > i + 2 && is_meeting_word(fold(parts[best_end - 1].text)) &&
             !fold(run).starts_with("nhs"))
        --best_end;
    }
    if (best_end > 0) {
      while (i < best_end && is_connector(parts[i].text)) ++i;
      for (std::size_t k = i; k < best_end; ++k) append_word(text, parts[k].text);
      while (text.ends_with(',')) text.pop_back();
      if (text.starts_with("The ") || text.starts_with("THE ")) text.erase(0, 4);
      if (text.size() > 10 && (text.starts_with("NHS ") || text.starts_with("Nhs ")) &&
          (text.ends_with(" Board") || text.ends_with(" BOARD")) &&
          fold(text).find("integrated care") == std::string::npos) {
        text.erase(text.size() - 6);
      }
      names.push_back(capitals ? title_case(text) : text);
    }
    i = std::max(end, i + 1);
  }
  return names;
}

std::string body_in(std::string_view line, const OutlineVocabulary& words) {
  const std::string folded = fold(line);
  if (folded.size() > 160) return {};
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
                                const OrganisationAuthority& authority) {
  return Reader(rows, starts, covers, words, authority).read();
}

}  // namespace quorate
