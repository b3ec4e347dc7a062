#include "indexer/governance/risk_finding.h"

#include <algorithm>
#include <cctype>
#include <iterator>

#include "indexer/governance/headings.h"
#include "indexer/governance/plain_words.h"

namespace quorate {
namespace {

constexpr std::size_t kMostTitleWords =
    14;  // of a first line that is a title and not the beginning of a sentence

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "7", "211", "S1", "1a", "04.2": what may number a risk.
bool is_number(std::string_view word) {
  const auto digits = std::count_if(word.begin(), word.end(), is_digit);
  const auto letters = static_cast<std::ptrdiff_t>(word.size()) - digits;
  return digits > 0 && digits <= 5 && letters <= 2;
}

// "HWB1", "SR03", "R-12": an id in one word, in capitals.
std::size_t code_length(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && at < 6 && is_upper(text[at])) ++at;
  if (at == 0) return 0;
  const std::size_t letters = at;
  if (at < text.size() && (text[at] == '-' || text[at] == '.' || text[at] == '/')) ++at;
  const std::size_t digits = at;
  while (at < text.size() && at - digits < 5 && is_digit(text[at])) ++at;
  if (at == digits || letters > 5) return 0;
  if (at < text.size() && is_lower(text[at]) && (at + 1 == text.size() || !std::isalnum(text[at + 1]))) ++at;
  const bool ends = at == text.size() || !std::isalnum(static_cast<unsigned char>(text[at]));
  return ends ? at : 0;
}

std::size_t skip_separators(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (std::string_view(" -:.|\t\n)").find(text[at]) != std::string_view::npos) {
      ++at;
    } else if (text.substr(at).starts_with("\u2013") || text.substr(at).starts_with("\u2014")) {
      at += 3;
    } else {
      break;
    }
  }
  return at;
}

// "(NEW) ", "NEW - ", "*": bytes that may stand before an id.
std::size_t before_id(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && (text[at] == '*' || text[at] == ' ' || text[at] == '(')) ++at;
  if (text.substr(at, 3) == "NEW" || text.substr(at, 3) == "New") return skip_separators(text, at + 3);
  return text.empty() || text[0] != '(' ? at : 0;
}

}  // namespace

RiskSource::RiskSource(const CleanText& source_text, const Document& source_document,
                       const PaperWords& source_words, Part part)
    : text(source_text), document(source_document), words(source_words) {
  for (const std::size_t i : text_rows(text, document.rows)) {
    const bool in_cover = i >= document.cover.first && i < document.cover.last;
    if (in_cover != (part == Part::cover_tables) || (in_cover && text.rows[i].table < 0)) continue;
    // Forms ask which risks a paper touches; the answer mentions them and registers none.
    const TextRow& row = text.rows[i];
    const bool form = std::any_of(row.cells.begin(), row.cells.end(), [&](const Span& cell) {
      const std::string_view shown = text.view(cell).substr(0, 200);
      const std::size_t mark = list_mark(shown);
      return words.boilerplate.openings.match(words_of(shown.substr(mark)), 0) > 0;
    });
    if (!form || row.role == RowRole::table_header) rows.push_back(i);
  }
}

LeadingId leading_risk_id(std::string_view text, const RiskWords& words) {
  const std::size_t begin = before_id(text);
  const std::string_view shown = text.substr(begin, 60);
  if (const std::size_t code = code_length(shown); code > 0)
    return {std::string(shown.substr(0, code)), skip_separators(text, begin + code)};
  const std::vector<Word> first = words_of(shown);
  if (first.empty() || first[0].span.begin > 0) return {};
  std::size_t at = 0;
  for (std::size_t length = words.id_words.match(first, at); length > 0;
       length = words.id_words.match(first, at))
    at += length;
  const bool named = at > 0 && at < first.size() && is_number(first[at].folded) &&
                     first[at].span.begin - first[at - 1].span.end <= 3;
  if (!named) return {};
  return {std::string(shown.substr(0, first[at].span.end)),
          skip_separators(text, begin + first[at].span.end)};
}

std::size_t rating_length(std::string_view text, const RiskWords& words) {
  constexpr std::string_view kTimes = "\u00d7";
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (is_digit(c)) {
      std::size_t digits = at;
      while (digits < text.size() && is_digit(text[digits])) ++digits;
      if (digits - at > 3 || (digits < text.size() && (text[digits] == '%' || text[digits] == '/'))) break;
      end = at = digits;
    } else if (std::isalpha(static_cast<unsigned char>(c)) != 0 && (c | 0x20) != 'x') {
      std::size_t letters = at;
      while (letters < text.size() && std::isalpha(static_cast<unsigned char>(text[letters])) != 0) ++letters;
      if (!words.levels.has(fold_word(text.substr(at, letters - at)))) break;
      end = at = letters;
    } else if (std::string_view(" xX*=(.)").find(c) != std::string_view::npos) {
      ++at;
      if (c == ')' && end > 0) end = at;
    } else if (text.substr(at).starts_with(kTimes)) {
      at += kTimes.size();
    } else {
      break;
    }
  }
  return end;
}

std::string rating_of(std::string_view rating) {
  const std::size_t sum = rating.rfind('=');
  if (sum != std::string_view::npos && rating.find_first_of("0123456789", sum) != std::string_view::npos)
    rating.remove_prefix(sum + 1);
  return std::string(trimmed(rating));
}

std::string risk_title(std::string_view text) {
  text = trimmed(text);
  const std::size_t line_end = text.find('\n');
  if (line_end != std::string_view::npos) {
    const std::string_view line = trimmed(text.substr(0, line_end));
    const std::string_view next = trimmed(text.substr(line_end));
    const bool wraps = next.empty() || !is_upper(next.front()) || line.ends_with(',');
    if (!wraps && count_words(line) <= kMostTitleWords && has_letter(line)) text = line;
  }
  std::string title(first_sentence(text.substr(0, 1200)));
  std::replace(title.begin(), title.end(), '\n', ' ');
  std::replace(title.begin(), title.end(), '\t', ' ');
  while (!title.empty() && std::string_view(".;:,* -").find(title.back()) != std::string_view::npos)
    title.pop_back();
  return shortened(title, kMostTitleBytes);
}

std::string_view risk_name(std::string_view title, const RiskWords& words) {
  constexpr std::size_t kMostNameWords = 9, kLeastBehind = 6;
  static constexpr std::string_view kJoints[] = {"of", "and", "the", "for", "in",  "to",
                                                 "a",  "an",  "or",  "on",  "with"};
  const std::vector<Word> all = words_of(title);
  for (std::size_t w = 1; w <= kMostNameWords && w + kLeastBehind < all.size(); ++w) {
    const std::string_view between =
        title.substr(all[w - 1].span.end, all[w].span.begin - all[w - 1].span.end);
    const bool joined =
        between.find_first_not_of(" \t\n") != std::string_view::npos ||
        std::find(std::begin(kJoints), std::end(kJoints), all[w - 1].folded) != std::end(kJoints);
    const bool opens = words.sentence_openings.has(all[w].folded) || all[w].folded == all[0].folded;
    if (all[w].capital && opens && !joined) return title.substr(0, all[w - 1].span.end);
  }
  return title;
}

bool is_no_risk(std::string_view title, const RiskWords& words) {
  const std::vector<Word> all = words_of(title);
  if (all.empty() || !has_letter(title)) return true;
  static const PhraseSet kBareForm(
      {"there is a risk", "there is a risk that", "risk", "risks", "n/a", "none", "tbc"});
  return kBareForm.is(all) || words.templates.contains(all) || words.closed.contains(all) ||
         words.no_risks.is(all) || (all.size() <= 12 && words.no_risks.match(all, 0) > 1);
}

}  // namespace quorate
