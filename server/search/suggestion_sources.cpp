#include "server/search/suggestion_sources.h"

#include "analyzers/fields.h"
#include "server/search/record_reader.h"

namespace quorate {
namespace {

constexpr std::size_t kLongestHeading = 100;  // bytes: what is longer is a sentence, not a name
constexpr std::array kHeaded = {Kind::document, Kind::agenda_item,    Kind::minute_item, Kind::decision,
                                Kind::action,   Kind::recommendation, Kind::question,    Kind::risk};

class Gatherer {
public:
  explicit Gatherer(SearchHandle& handle) : handle_(handle) {}

  void take_organisations(const OrganisationNames& held, const Authority& authority) {
    for (const auto& [id, name] : held) {
      std::vector<std::string> names = {handle_.analyzer.fold(name)};
      for (const std::string& other : other_names(authority, name))
        names.push_back(handle_.analyzer.fold(other));
      list_.add(SuggestionKind::organisation, name, std::string(label_of(SuggestionKind::organisation)),
                names);
    }
  }

  void take_acronyms() {
    const std::string prefix(kAcronymKeyPrefix);
    for (const Xapian::Database& shard : handle_.shards)
      for (auto key = shard.metadata_keys_begin(prefix); key != shard.metadata_keys_end(prefix); ++key)
        take_definitions(shard.get_metadata(*key));
  }

  void take_records() {
    for (const Kind kind : kHeaded) {
      const std::string all = term(FieldId::kind, name_of(kind));
      const auto end = handle_.database.postlist_end(all);
      for (auto posting = handle_.database.postlist_begin(all); posting != end; ++posting)
        take(read_record(handle_.database, *posting));
    }
  }

  SuggestionList take_list() {
    list_.settle();
    return std::move(list_);
  }

private:
  void add(SuggestionKind kind, const std::string& text) {
    list_.add(kind, text, std::string(label_of(kind)), {handle_.analyzer.fold(text)});
  }

  // A line each: short form TAB long form. Each leads to itself and tells of the other.
  void take_definitions(std::string_view lines) {
    while (!lines.empty()) {
      const auto newline = lines.find('\n');
      const std::string_view line = lines.substr(0, newline);
      lines = newline == std::string_view::npos ? std::string_view{} : lines.substr(newline + 1);
      const auto tab = line.find('\t');
      if (tab == std::string_view::npos) continue;
      const std::string brief(line.substr(0, tab)), whole(line.substr(tab + 1));
      list_.add(SuggestionKind::acronym, brief, whole, {handle_.analyzer.fold(brief)});
      list_.add(SuggestionKind::acronym, whole, brief, {handle_.analyzer.fold(whole)});
    }
  }

  void take(const Record& record) {
    if (!record.ref.empty()) add(SuggestionKind::reference, record.ref);
    const bool own_title = record.kind == Kind::document || record.kind == Kind::agenda_item ||
                           record.kind == Kind::minute_item || record.kind == Kind::risk;
    if (own_title && record.title.size() <= kLongestHeading) add(SuggestionKind::heading, record.title);
    const People& people = record.people;
    for (const auto* names :
         {&people.presenter, &people.author, &people.sponsor, &people.owner, &people.asker})
      for (const std::string& name : *names) add(SuggestionKind::person, name);
  }

  SearchHandle& handle_;
  SuggestionList list_;
};

}  // namespace

SuggestionList suggestions_of(SearchHandle& handle, const OrganisationNames& held,
                              const Authority& authority) {
  Gatherer gatherer(handle);
  gatherer.take_organisations(held, authority);
  gatherer.take_acronyms();
  gatherer.take_records();
  return gatherer.take_list();
}

}  // namespace quorate
