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
  return !word.empty() && (std::isupper(static_cast<unsigned char>(word[0])) || static_cast<unsigned char>(word[0]) == 0xC3);
}

bool is_connector(std::string_view word) {
  constexpr std::array<std::string_view, 12> kConnectors = {"of", "and", "&", "the", "for", "in", "on", "upon", "with", "under", "de", "y"};
  return std::find(kConnectors.begin(), kConnectors.end(), word) != kConnectors.end();
}

struct NameWord {
  std::string_view text;   // without punctuation behind it
  bool stop = false;       // punctuation that ends a name follows
};

std::vector<NameWord> name_words(std::string_view line) {
  std::vector<NameWord> words;
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t end = std::min(line.find_first_of(" \t\n", i), line.size());
    std::string_view word = line.substr(i, end - i);
    i = end + 1;
    bool stop = end < line.size() && line[end] != ' ';
    while (!word.empty() && (word.front() == '(' || word.front() == '"' || word.starts_with("“") || word.front() == '[')) {
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

void append_word(std::string& text, std::string_view word) {
  if (!text.empty()) text += ' ';
  text += word;
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
  Reader(const RowFaces& rows, const std::vector<DocumentStart>& starts, const std::vector<CoverSheet>& covers,
         const OutlineVocabulary& words, const OrganisationAuthority& authority)
      : rows_(rows), starts_(starts), covers_(covers), words_(words), authority_(authority) {}

  MeetingFacts read() {
    read_fronts();
    read_covers();
    read_running_heads();
    MeetingFacts facts;
    set_organisation(facts);
    facts.body = bodies_.best();
    const std::string date = dates_.best();
    facts.meeting_date = date.empty() ? minutes_dates_.best() : date;
    return facts;
  }

 private:
  void vote_line(std::string_view line, double weight, bool body) {
    if (line.size() > 400) return;
    for (const FoundOrganisation& found : authority_.find_in(line)) organisations_.add(found.organisation->name, weight * 1.2);
    for (const std::string& name : organisation_names_in(line, words_)) {
      const Organisation* known = authority_.find(name);
      organisations_.add(known ? known->name : name, weight);
    }
    if (!body) return;
    // "Board of Education" says more than "Board", and a name at a line's end more than one in its midst
    const std::string name = body_in(line, words_);
    const bool specific = name.find(' ') != std::string::npos;
    bodies_.add(name, weight * (specific ? 2.0 : 1.0) * (fold(line).ends_with(fold(name)) ? 1.0 : 0.4));
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
      for (std::size_t i = start.row; i < end && seen < kFirstRows; ++i) {
        if (rows_[i].noise) continue;
        const double fade = seen < 10 ? 1.0 : 0.3;
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
    for (const DocumentStart& start : starts_) {
      if (!start.cover) continue;
      for (std::size_t i = start.row; i < covers_[*start.cover].rows.first; ++i) vote_line(rows_.line(i), 1.0, true);
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
    std::string text;
    std::size_t best_end = 0;
    bool begins = false;
    std::string run;
    for (std::size_t k = i; k < end; ++k) {
      append_word(run, parts[k].text);
      const std::string folded = fold(run);
      begins = begins || !words.organisation_begins.begin_of(folded).empty();
      const std::string_view tail = words.organisation_ends.end_of(folded);
      if (!tail.empty() && tail.size() < folded.size()) best_end = k + 1;
    }
    const std::string folded = fold(run);
    if (best_end == 0 && begins && !words.organisation_begins.is(folded)) best_end = end;
    if (best_end > 0) {
      while (i < best_end && is_connector(parts[i].text)) ++i;
      for (std::size_t k = i; k < best_end; ++k) append_word(text, parts[k].text);
      while (text.ends_with(',')) text.pop_back();
      if (text.starts_with("The ") || text.starts_with("THE ")) text.erase(0, 4);
      if (text.size() > 10 && (text.starts_with("NHS ") || text.starts_with("Nhs ")) && (text.ends_with(" Board") || text.ends_with(" BOARD")) &&
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
  const std::string_view phrase = words.meeting_bodies.in(folded);
  if (phrase.empty()) return {};
  std::string name = title_case([&] {
    std::string upper(phrase);
    for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return upper;
  }());
  return name;
}

MeetingFacts read_meeting_facts(const RowFaces& rows, const std::vector<DocumentStart>& starts,
                          const std::vector<CoverSheet>& covers, const OutlineVocabulary& words,
                          const OrganisationAuthority& authority) {
  return Reader(rows, starts, covers, words, authority).read();
}

}  // namespace quorate
