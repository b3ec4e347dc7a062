#include "server/search/phrase_check.h"

#include <algorithm>

#include "server/query/ascii_text.h"
#include "server/search/record_reader.h"
#include "server/search/word_scan.h"

namespace quorate {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\n'; }
bool bounds_word(char c) {
  return is_blank(c) || std::string_view(".,;:()\"!?").find(c) != std::string_view::npos;
}

bool is_plain(const std::string& surface) {
  return std::all_of(surface.begin(), surface.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// The byte behind the words where they stand from `at` on with nothing but blanks in between; 0 where they
// don't. `text` is in lower case.
std::size_t end_of_row(std::string_view text, std::size_t at, const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t before = at;
    while (i > 0 && at < text.size() && is_blank(text[at])) ++at;
    if ((i > 0 && at == before) || !text.substr(at).starts_with(words[i])) return 0;
    at += words[i].size();
  }
  return at;
}

// A look that may miss a row of words (behind a hyphen, an accent, a damaged letter) but sees none that is
// not there: nearly all that the index holds in a row stands so, and the analyzer need not read it.
bool stands_plainly(std::string_view text, const std::vector<std::string>& words) {
  if (!std::all_of(words.begin(), words.end(), is_plain)) return false;
  const std::string lowered = lower_case(text);
  const std::string_view all = lowered;
  for (auto at = all.find(words.front()); at != std::string_view::npos;
       at = all.find(words.front(), at + 1)) {
    if (at > 0 && !bounds_word(all[at - 1])) continue;
    const std::size_t end = end_of_row(all, at, words);
    if (end > 0 && (end == all.size() || bounds_word(all[end]))) return true;
  }
  return false;
}

}  // namespace

bool holds_in_a_row(Analyzer& analyzer, std::string_view text, const std::vector<std::string>& surfaces) {
  constexpr std::size_t kRunOn = 400;  // a phrase may run on into sentences that do not hold its first word
  if (surfaces.empty() || stands_plainly(text, surfaces)) return true;
  WordScan scan;
  scan.want(surfaces.front());
  std::vector<std::string> words;
  for (const Span& place : scan.places_in(text)) {
    words.clear();
    const auto add = [&](const Token& token) {
      if (token.kind != TokenKind::compound && token.kind != TokenKind::reference)
        words.emplace_back(token.term);
    };
    analyzer.analyze(text.substr(place.begin, place.size() + kRunOn), add);
    if (std::search(words.begin(), words.end(), surfaces.begin(), surfaces.end()) != words.end()) return true;
  }
  return false;
}

Record read_with_text(const Xapian::Database& database, Xapian::docid docid, const IndexSnapshot& snapshot) {
  Record record = read_record(database, docid);
  record.text = text_of(record, snapshot);
  return record;
}

bool holds(const Record& record, const std::vector<std::string>& words, Analyzer& analyzer) {
  const std::string* const parts[] = {&record.title, &record.text, &record.organisation, &record.body,
                                      &record.issuer};
  return std::any_of(std::begin(parts), std::end(parts),
                     [&](const std::string* part) { return holds_in_a_row(analyzer, *part, words); });
}

}  // namespace quorate
