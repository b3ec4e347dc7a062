// The record: the unit that is read out of a pack, indexed, found, cited and exported.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quorate {

enum class Kind : std::uint8_t {
  document,
  agenda_item,
  minute_item,
  decision,
  recommendation,
  action,
  question,
  interest,
  risk,
  passage,
};
inline constexpr std::array<std::string_view, 10> kKindNames = {
    "document", "agenda_item", "minute_item", "decision", "recommendation",
    "action",   "question",    "interest",    "risk",     "passage"};

enum class PaperType : std::uint8_t {
  agenda,
  minutes,
  action_log,
  report,
  assurance_report,
  finance_report,
  performance_report,
  strategy_or_plan,
  policy,
  terms_of_reference,
  constitution_or_mou,
  letter,
  presentation,
  register_of_interests,
  risk_register,
  public_questions,
  appendix,
  briefing,
  other,
};
inline constexpr std::array<std::string_view, 19> kPaperTypeNames = {"agenda",
                                                                     "minutes",
                                                                     "action_log",
                                                                     "report",
                                                                     "assurance_report",
                                                                     "finance_report",
                                                                     "performance_report",
                                                                     "strategy_or_plan",
                                                                     "policy",
                                                                     "terms_of_reference",
                                                                     "constitution_or_mou",
                                                                     "letter",
                                                                     "presentation",
                                                                     "register_of_interests",
                                                                     "risk_register",
                                                                     "public_questions",
                                                                     "appendix",
                                                                     "briefing",
                                                                     "other"};

enum class Verb : std::uint8_t {
  approve,
  receive,
  note,
  agree,
  support,
  endorse,
  ratify,
  adopt,
  defer,
  reject,
  delegate,
  refer,
  recommend,
  confirm,
  accept,
  withdraw,
  discuss,
  consider,
  assure,  // of a purpose only, never of a resolution
};
inline constexpr std::array<std::string_view, 19> kVerbNames = {
    "approve", "receive",  "note",    "agree",    "support", "endorse",   "ratify",
    "adopt",   "defer",    "reject",  "delegate", "refer",   "recommend", "confirm",
    "accept",  "withdraw", "discuss", "consider", "assure"};

enum class Visibility : std::uint8_t { open, restricted };  // "open" is written "public", a word C++ keeps
inline constexpr std::array<std::string_view, 2> kVisibilityNames = {"public", "restricted"};

inline std::string_view name_of(Kind k) { return kKindNames[static_cast<std::size_t>(k)]; }
inline std::string_view name_of(PaperType t) { return kPaperTypeNames[static_cast<std::size_t>(t)]; }
inline std::string_view name_of(Verb v) { return kVerbNames[static_cast<std::size_t>(v)]; }
inline std::string_view name_of(Visibility v) { return kVisibilityNames[static_cast<std::size_t>(v)]; }
std::optional<Kind> kind_named(std::string_view name);
std::optional<PaperType> paper_type_named(std::string_view name);
std::optional<Verb> verb_named(std::string_view name);
std::optional<Visibility> visibility_named(std::string_view name);

// 1-based, inclusive; {0, 0} where the format has no lines.
struct LineRange {
  int first = 0;
  int last = 0;
  bool operator==(const LineRange&) const = default;
};

// Bytes [begin, end) of a text; which text, the member says.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t size() const { return end - begin; }
  bool operator==(const Span&) const = default;
};

struct People {
  std::vector<std::string> presenter, author, sponsor, owner, asker;
  bool operator==(const People&) const = default;
};

// Where a record stands in the file it was read from. Pages are 0 where the format has none.
struct Source {
  std::string file;  // relative to the folder that was given
  LineRange lines;   // a line ends at LF; form feeds end none
  int page = 0;      // first page, as counted in the file from 1
  int last_page = 0;
  std::string printed_page;  // as printed on the first page; empty where none was read
  bool operator==(const Source&) const = default;
};

// CONTRACT: "A record". Absent strings are empty; dates are YYYY-MM-DD, or empty; `due` may be as vague as
// the text is.
struct Record {
  std::string id;  // pack / document / item, each part a slug; permanent
  Kind kind = Kind::passage;
  std::string title;
  std::string ref;              // as the body writes it, repaired where noise had damaged it
  std::string paper;            // mark on the paper's face or on the agenda: A, Enc 4, 7
  std::string organisation;     // full name of the body whose meeting it is
  std::string organisation_id;  // slug, stable: "llr-icb"
  std::string body;             // Board, Finance Committee ...
  std::string issuer;           // of an attached letter or a national paper
  std::string meeting_date;
  std::string document_date;
  PaperType paper_type = PaperType::other;
  std::vector<Verb> purpose;     // what the meeting is asked for
  std::vector<Verb> resolution;  // what it resolved; only on decisions and minute items
  People people;
  std::string due;
  std::string status;
  std::string score;     // of a risk, as printed
  std::string language;  // ISO 639-1; "en" unless the text says otherwise
  Visibility visibility = Visibility::open;
  bool boilerplate = false;  // kept for reading, out of the ranking's way
  Source source;
  std::string text;         // display text; in the index it is not stored but read back through `spans`
  std::vector<Span> spans;  // where `text` stands in the pack's cleaned text, in order; joined by '\n'
  bool operator==(const Record&) const = default;
};

// The date that searches, sorts and facets go by: the meeting's, else the document's, else empty.
const std::string& date_of(const Record& record);

// The pack part of an id: "llr-icb-2022-08-11/minutes/ICB-22-15" gives "llr-icb-2022-08-11".
std::string_view pack_of(std::string_view record_id);
// The document part, pack included; the whole id where it is the document's own.
std::string_view document_of(std::string_view record_id);

}  // namespace quorate
