#include "server/answers/html/wording.h"

#include <array>
#include <cmath>
#include <cstddef>

namespace quorate {
namespace {

constexpr std::array<std::string_view, kKindNames.size()> kKinds = {
    "Paper",  "Agenda item", "Minute",   "Decision", "Recommendation",
    "Action", "Question",    "Interest", "Risk",     "Passage"};
constexpr std::array<std::string_view, kKindNames.size()> kKindPlurals = {
    "Papers",  "Agenda items", "Minutes",   "Decisions", "Recommendations",
    "Actions", "Questions",    "Interests", "Risks",     "Passages"};
constexpr std::array<std::string_view, kPaperTypeNames.size()> kTypes = {"Agenda",
                                                                         "Minutes",
                                                                         "Action log",
                                                                         "Report",
                                                                         "Assurance report",
                                                                         "Finance report",
                                                                         "Performance report",
                                                                         "Strategy or plan",
                                                                         "Policy",
                                                                         "Terms of reference",
                                                                         "Constitution or agreement",
                                                                         "Letter",
                                                                         "Presentation",
                                                                         "Register of interests",
                                                                         "Risk register",
                                                                         "Public questions",
                                                                         "Appendix",
                                                                         "Briefing",
                                                                         "Other"};
constexpr std::array<std::string_view, kVerbNames.size()> kResolved = {
    "Approved", "Received",  "Noted",     "Agreed",     "Supported", "Endorsed",    "Ratified",
    "Adopted",  "Deferred",  "Rejected",  "Delegated",  "Referred",  "Recommended", "Confirmed",
    "Accepted", "Withdrawn", "Discussed", "Considered", "Assured"};
constexpr std::array<std::string_view, kVerbNames.size()> kAsked = {
    "approve", "receive",  "note",    "agree",    "support",       "endorse",   "ratify",
    "adopt",   "defer",    "reject",  "delegate", "refer",         "recommend", "confirm",
    "accept",  "withdraw", "discuss", "consider", "take assurance"};
constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

template <typename Enum, std::size_t N>
std::string_view row(const std::array<std::string_view, N>& names, Enum value) {
  const auto i = static_cast<std::size_t>(value);
  return i < N ? names[i] : std::string_view{};
}

// The two digits at `at`, or 0.
std::size_t two_digits(std::string_view text, std::size_t at) {
  if (at + 2 > text.size() || text[at] < '0' || text[at] > '9' || text[at + 1] < '0' || text[at + 1] > '9')
    return 0;
  return static_cast<std::size_t>(text[at] - '0') * 10 + static_cast<std::size_t>(text[at + 1] - '0');
}

std::string date_in_words(std::string_view iso, std::size_t month_letters) {
  const bool month_said = iso.size() >= 7 && iso[4] == '-';
  const std::size_t month = month_said ? two_digits(iso, 5) : 0;
  if (month < 1 || month > 12 || (iso.size() != 7 && iso.size() != 10)) return std::string(iso);
  std::string words;
  if (iso.size() == 10) {
    const std::size_t day = two_digits(iso, 8);
    if (day == 0 || iso[7] != '-') return std::string(iso);
    words = std::to_string(day) + ' ';
  }
  words += kMonths[month - 1].substr(0, month_letters);
  return words + ' ' + std::string(iso.substr(0, 4));
}

// "a, b and c".
std::string in_a_row(const std::vector<std::string>& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? " and " : ", ";
    out += words[i];
  }
  return out;
}

std::string lower_first(std::string_view word) {
  std::string out(word);
  if (!out.empty() && out[0] >= 'A' && out[0] <= 'Z') out[0] = static_cast<char>(out[0] - 'A' + 'a');
  return out;
}

}  // namespace

std::string_view label_of(Kind kind) { return row(kKinds, kind); }
std::string_view plural_of(Kind kind) { return row(kKindPlurals, kind); }
std::string_view label_of(PaperType type) { return row(kTypes, type); }
std::string_view resolved(Verb verb) { return row(kResolved, verb); }
std::string_view asked(Verb verb) { return row(kAsked, verb); }

std::string_view heading_of(FieldId facet) {
  switch (facet) {
    case FieldId::organisation:
      return "Organisation";
    case FieldId::body:
      return "Board or committee";
    case FieldId::type:
      return "Paper type";
    case FieldId::kind:
      return "Kind";
    case FieldId::resolution:
      return "What was resolved";
    case FieldId::purpose:
      return "What was asked for";
    case FieldId::person:
      return "Person";
    case FieldId::status:
      return "Status";
    case FieldId::date:
      return "Meeting date";
    case FieldId::due:
      return "Due";
    case FieldId::pack:
      return "Pack";
    case FieldId::document:
      return "Paper";
    default:
      return field(facet).name;
  }
}

std::string resolved(const std::vector<Verb>& all) {
  std::vector<std::string> words;
  for (const Verb verb : all)
    words.push_back(words.empty() ? std::string(resolved(verb)) : lower_first(resolved(verb)));
  return in_a_row(words);
}

std::string asked(const std::vector<Verb>& all) {
  std::vector<std::string> words;
  for (const Verb verb : all) words.emplace_back(asked(verb));
  return words.empty() ? std::string() : "Asked to " + in_a_row(words);
}

std::string label_of(FieldId facet, std::string_view value, std::string_view label) {
  if (facet == FieldId::kind)
    if (const auto kind = kind_named(value)) return std::string(plural_of(*kind));
  if (facet == FieldId::type)
    if (const auto type = paper_type_named(value)) return std::string(label_of(*type));
  if (facet == FieldId::resolution)
    if (const auto verb = verb_named(value)) return std::string(resolved(*verb));
  if (facet == FieldId::purpose)
    if (const auto verb = verb_named(value)) return "To " + std::string(asked(*verb));
  if (facet == FieldId::date || facet == FieldId::due) return long_date(value);
  return std::string(label.empty() ? value : label);
}

std::string long_date(std::string_view iso) { return date_in_words(iso, std::string_view::npos); }
std::string short_date(std::string_view iso) { return date_in_words(iso, 3); }

std::string with_commas(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t end = digits.size(); end > 3; end -= 3) digits.insert(end - 3, 1, ',');
  return digits;
}

std::string count_of(std::uint64_t n, std::string_view one, std::string_view many) {
  return with_commas(n) + ' ' + std::string(n == 1 ? one : many);
}

std::string percent(double share) {
  if (!(share > 0)) return "0%";
  if (share >= 1) return "100%";
  return std::to_string(static_cast<int>(std::floor(share * 100))) + '%';
}

std::string lines_of(const LineRange& lines) {
  if (lines.first <= 0) return {};
  if (lines.last <= lines.first) return "line " + with_commas(static_cast<std::uint64_t>(lines.first));
  return "lines " + with_commas(static_cast<std::uint64_t>(lines.first)) + " to " +
         with_commas(static_cast<std::uint64_t>(lines.last));
}

std::string pages_of(const Source& source) {
  if (source.page <= 0) return {};
  const bool several = source.last_page > source.page;
  std::string out = (several ? "pages " : "page ") + std::to_string(source.page);
  if (several) out += " to " + std::to_string(source.last_page);
  if (!source.printed_page.empty() && source.printed_page != std::to_string(source.page))
    out += " (printed " + source.printed_page + ')';
  return out;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += separator;
    out += part;
  }
  return out;
}

std::string shortened(std::string_view text, std::size_t characters) {
  std::size_t seen = 0, last_blank = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) continue;
    if (text[i] == ' ') last_blank = i;
    if (seen++ < characters) continue;
    return std::string(text.substr(0, last_blank > i / 2 ? last_blank : i)) + "…";
  }
  return std::string(text);
}

std::string name_or_none(std::string_view organisation) {
  return organisation.empty() ? "Organisation not read" : std::string(organisation);
}

std::string meeting_of(const PackInfo& pack) {
  if (pack.meeting_date.empty() && pack.body.empty()) return pack.title.empty() ? pack.id : pack.title;
  return joined({pack.body.empty() ? "Meeting" : pack.body, long_date(pack.meeting_date)});
}

std::string title_of(const Record& record) {
  if (!record.title.empty()) return record.title;
  if (!record.text.empty()) return shortened(record.text, 90);
  if (!record.ref.empty()) return record.ref;
  return std::string(label_of(record.kind)) + " without a title";
}

}  // namespace quorate
