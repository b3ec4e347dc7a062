#include "indexer/governance/privacy_marks.h"

#include <algorithm>
#include <string>
#include <vector>

#include "indexer/governance/plain_words.h"

namespace quorate {
namespace {

constexpr std::size_t kMostMarkWords = 60;  // a longer row is a paragraph

// A part of a row between dashes, colons, brackets, stops and cells.
struct Segment {
  std::vector<Word> words;
  char before = 0, after = 0;  // what parts it from its neighbours; 0 at the row's ends
};

// Length of what parts two segments at text[at]; 0 where nothing does. A hyphen does only between blanks.
std::size_t parting(std::string_view text, std::size_t at) {
  constexpr std::string_view kOneByte = ":()[]|\t\n*;.?_";
  if (kOneByte.find(text[at]) != std::string_view::npos) return 1;
  for (const std::string_view dash : {"\u2013", "\u2014"})
    if (text.substr(at).starts_with(dash)) return dash.size();
  return text.substr(at).starts_with(" - ") ? 3 : 0;
}

std::vector<Segment> segments_of(std::string_view text) {
  std::vector<Segment> segments;
  char before = 0;
  std::size_t begin = 0;
  const auto take = [&](std::size_t end, char after) {
    Segment segment{words_of(text.substr(begin, end - begin)), before, after};
    if (!segment.words.empty()) segments.push_back(std::move(segment));
    before = after;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = parting(text, at);
    if (length == 0) {
      ++at;
      continue;
    }
    take(at, text[at]);
    at += length;
    begin = at;
  }
  take(text.size(), 0);
  return segments;
}

bool is_number(const Word& word) {
  return std::all_of(word.folded.begin(), word.folded.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Whether all words are a mark or what goes with one, up to the grounds that follow it ("by virtue of ...").
bool is_mark(const std::vector<Word>& segment, const VisibilityWords& words) {
  bool marked = false, qualified = false, noun = false;
  for (std::size_t at = 0; at < segment.size();) {
    const bool after_mark = marked || qualified;
    if (const std::size_t length = words.marks.match(segment, at); length > 0) {
      marked = true;
      at += length;
    } else if (const std::size_t weak = words.qualified_marks.match(segment, at); weak > 0) {
      qualified = true;
      at += weak;
    } else if (after_mark && words.grounds.match(segment, at) > 0) {
      break;
    } else if (const std::size_t named = words.mark_nouns.match(segment, at); named > 0) {
      noun = true;
      at += named;
    } else if (const std::size_t joint = words.mark_joints.match(segment, at); joint > 0) {
      at += joint;
    } else if (is_number(segment[at])) {
      ++at;
    } else {
      return false;
    }
  }
  return marked || (qualified && noun);
}

// Grounds alone carry a mark on ("by virtue of paragraph 3").
bool is_grounds(const std::vector<Word>& segment, const VisibilityWords& words) {
  return words.grounds.match(segment, 0) > 0;
}

bool is_paper_mark(const std::vector<Word>& segment, const VisibilityWords& words) {
  for (std::size_t at = 0; at < segment.size();) {
    const std::size_t joint =
        std::max(words.mark_nouns.match(segment, at), words.mark_joints.match(segment, at));
    if (joint == 0 && !is_number(segment[at])) return false;
    at += std::max<std::size_t>(joint, 1);
  }
  return true;
}

bool denied(const std::vector<Word>& row, const VisibilityWords& words) {
  return words.mark_denials.contains(row) || words.not_exempt.contains(row);
}

// A label that offers both ("Public / Exempt") is answered by what follows it.
std::string_view answer_of(std::string_view row, const VisibilityWords& words) {
  const std::size_t end = row.find_first_of(":\t?");
  if (end == std::string_view::npos) return row;
  const std::vector<Word> label = words_of(row.substr(0, end));
  return words.publicness.contains(label) ? row.substr(end + 1) : row;
}

bool of_a_part(const std::vector<Word>& row, const VisibilityWords& words) {
  const std::size_t part = words.mark_parts.find(row);
  // "EXEMPT APPENDIX A" heads the appendix itself.
  return part != PhraseSet::npos &&
         !(part > 0 && part <= 2 &&
           (words.marks.match(row, 0) > 0 || words.qualified_marks.match(row, 0) > 0));
}

// "Exempt: Appendix 2 (paragraph 3)": a label of the paper's face that is answered with a part of it. In
// capitals it may head the part itself.
bool answered_with_part(std::string_view row, const VisibilityWords& words) {
  const std::size_t end = row.find_first_of(":\t");
  if (end == std::string_view::npos ||
      std::none_of(row.begin(), row.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
    return false;
  const std::vector<Word> label = words_of(row.substr(0, end));
  return words.marks.contains(label) && words.mark_parts.match(words_of(row.substr(end + 1)), 0) > 0;
}

// "Report of the private session", "To receive the private minutes".
bool is_told(const std::vector<Word>& row, const VisibilityWords& words) {
  for (std::size_t at = 0; at < row.size(); ++at)
    if (words.told.match(row, at) > 0 && words.mark_nouns.match(row, at) < words.told.match(row, at))
      return true;
  return false;
}

// The segments of a row that may carry a mark; none where the row denies it or speaks of a part.
std::vector<Segment> judged(std::string_view row, const VisibilityWords& words) {
  row = answer_of(row, words);
  const std::vector<Word> all = words_of(row);
  if (all.empty() || all.size() > kMostMarkWords || denied(all, words) || of_a_part(all, words) ||
      answered_with_part(row, words) || is_told(all, words) || words.public_sessions.contains(all))
    return {};
  std::vector<Segment> segments = segments_of(row);
  // What is not hidden by a phrase of several words ("press and public excluded") says that it is public.
  for (const Segment& segment : segments)
    if (!is_mark(segment.words, words) && words.publicness.contains(segment.words) &&
        !words.marks.contains(segment.words))
      return {};
  return segments;
}

}  // namespace

bool bears_private_mark(std::string_view row, const VisibilityWords& words) {
  const std::vector<Segment> segments = judged(row, words);
  return std::any_of(segments.begin(), segments.end(),
                     [&](const Segment& segment) { return is_mark(segment.words, words); });
}

bool is_private_mark(std::string_view row, const VisibilityWords& words) {
  const std::vector<Segment> segments = judged(row, words);
  bool marked = false;
  for (const Segment& segment : segments) {
    if (is_mark(segment.words, words))
      marked = true;
    else if (!words.qualified_marks.is(segment.words) && !is_grounds(segment.words, words) &&
             !is_paper_mark(segment.words, words))
      return false;
    if (marked && words.grounds.contains(segment.words)) break;  // what follows tells why
  }
  return marked;
}

bool heads_private_paper(std::string_view row, const VisibilityWords& words) {
  return is_private_mark(row, words) && words.paper_marks.contains(words_of(row));
}

bool says_itself_private(std::string_view row, const VisibilityWords& words) {
  const std::vector<Word> all = words_of(row);
  if (denied(all, words) || of_a_part(all, words) || answered_with_part(row, words)) return false;
  if (words.exempt.contains(all)) return true;
  const std::size_t end = row.find_first_of(":\t?");
  if (end == std::string_view::npos) return false;
  const std::vector<Word> label = words_of(row.substr(0, end));
  const std::vector<Word> answer = words_of(row.substr(end + 1));
  if (!words.marks.contains(label) || words.publicness.contains(label)) return false;
  return words.yes.match(answer, 0) > 0 || words.grounds.match(answer, 0) > 0;
}

bool marks_private_minute(std::string_view title, const VisibilityWords& words) {
  if (bears_private_mark(title, words)) return true;
  for (const Segment& segment : judged(title, words)) {
    const bool bracketed = segment.before == '(' || segment.before == '[';
    const bool leading = segment.before == 0 && segment.after == ':';
    if ((bracketed || leading) && words.qualified_marks.is(segment.words)) return true;
  }
  return false;
}

}  // namespace quorate
