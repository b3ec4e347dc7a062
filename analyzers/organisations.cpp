#include "analyzers/organisations.h"

#include <algorithm>
#include <array>
#include <deque>
#include <unordered_map>

#include "analyzers/error.h"
#include "analyzers/name_trie.h"
#include "analyzers/organisation_names.h"
#include "analyzers/utf8.h"

namespace quorate {
namespace {

constexpr std::array<std::string_view, 5> kColumns = {"id", "name", "code", "other_names", "predecessors"};
constexpr std::string_view kHeader = "id\tname\tcode\tother_names\tpredecessors";
constexpr int kAmbiguous = -1;

// Where a name comes from: what stands first counts where two bodies would share it.
enum class Origin { name, other_name, initials };

Error wrong_table(int line, const std::string& what) {
  return Error(ErrorKind::settings, "organisations.tsv, line " + std::to_string(line) + ": " + what);
}

std::vector<std::string_view> parted(std::string_view text, std::string_view mark) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(mark);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + mark.size());
  }
}

std::vector<std::string> list_of(std::string_view cell) {
  std::vector<std::string> list;
  for (const std::string_view entry : parted(cell, "; "))
    if (!entry.empty()) list.emplace_back(entry);
  return list;
}

Organisation organisation_of(std::string_view row, int line) {
  const std::vector<std::string_view> cells = parted(row, "\t");
  if (cells.size() != kColumns.size())
    throw wrong_table(
        line, "has " + std::to_string(cells.size()) + " columns, not " + std::to_string(kColumns.size()));
  if (cells[0].empty() || cells[1].empty()) throw wrong_table(line, "lacks an id or a name");
  return {std::string(cells[0]), std::string(cells[1]), std::string(cells[2]), list_of(cells[3]),
          list_of(cells[4])};
}

bool is_all_capitals(std::string_view name) {
  return std::none_of(name.begin(), name.end(), [](char byte) {
    return is_ascii_lower(static_cast<unsigned char>(byte)) || byte == ' ';
  });
}

}  // namespace

struct OrganisationAuthority::Impl {
  struct Entry {
    int organisation = kAmbiguous;
    Origin origin = Origin::name;
  };

  std::deque<Organisation> organisations;  // addresses stay
  std::unordered_map<std::string, Entry> by_key;
  std::unordered_map<std::string, int> by_id;  // and by code, in small letters
  NameTrie names;

  void read(std::string_view tsv);
  bool offer(const std::string& key, int organisation, Origin origin);
  void offer_names(int organisation, Origin origin);
  void seek(const NameWords& words, std::string_view as_written, int organisation);
  void seek_names(int organisation);
};

// Whether the key is the organisation's now.
bool OrganisationAuthority::Impl::offer(const std::string& key, int organisation, Origin origin) {
  if (key.empty()) return false;
  const auto [place, is_new] = by_key.try_emplace(key, Entry{organisation, origin});
  Entry& held = place->second;
  if (!is_new && held.organisation != organisation && held.origin == origin) held.organisation = kAmbiguous;
  return held.organisation == organisation;
}

void OrganisationAuthority::Impl::offer_names(int organisation, Origin origin) {
  const Organisation& body = organisations[static_cast<std::size_t>(organisation)];
  if (origin == Origin::name) offer(organisation_key(body.name), organisation, origin);
  if (origin == Origin::other_name)
    for (const std::string& name : body.other_names) offer(organisation_key(name), organisation, origin);
  if (origin == Origin::initials)
    for (const NameWords& words : initials_of_board(body.name)) offer(joined(words), organisation, origin);
}

// Has a name found in running text, where it says what it names.
void OrganisationAuthority::Impl::seek(const NameWords& words, std::string_view as_written,
                                       int organisation) {
  const auto held = by_key.find(joined(words));
  if (words.empty() || held == by_key.end() || held->second.organisation != organisation) return;
  if (words.size() == 1) {
    if (words[0].size() >= 3 && is_all_capitals(as_written)) names.add_acronym(words[0], organisation);
    return;
  }
  if (is_generic(words)) return;
  if (!names_a_body(words) && !is_all_capitals(as_written)) return;
  for (const NameWords& form : written_forms(words)) names.add(form, organisation);
}

void OrganisationAuthority::Impl::seek_names(int organisation) {
  const Organisation& body = organisations[static_cast<std::size_t>(organisation)];
  seek(reduced(words_of_name(body.name)), body.name, organisation);
  for (const std::string& name : body.other_names) seek(reduced(words_of_name(name)), name, organisation);
  for (const NameWords& words : initials_of_board(body.name)) seek(words, joined(words), organisation);
}

void OrganisationAuthority::Impl::read(std::string_view tsv) {
  int line = 0;
  bool header_seen = false;
  for (std::string_view row : parted(tsv, "\n")) {
    ++line;
    if (!row.empty() && row.back() == '\r') row.remove_suffix(1);
    if (row.empty() || row.front() == '#') continue;
    if (!header_seen) {
      if (row != kHeader)
        throw wrong_table(line, "the columns must be id, name, code, other_names, predecessors");
      header_seen = true;
      continue;
    }
    const int number = static_cast<int>(organisations.size());
    organisations.push_back(organisation_of(row, line));
    const Organisation& body = organisations.back();
    if (!by_id.try_emplace(body.id, number).second)
      throw wrong_table(line, "the id " + body.id + " stands twice");
    if (!body.code.empty()) by_id.try_emplace(ascii_lowered(body.code), number);
    if (!offer(organisation_key(body.name), number, Origin::name))
      throw wrong_table(line, "the name " + body.name + " is another body's too");
  }
  if (!header_seen) throw wrong_table(line, "there is no row of columns");
}

OrganisationAuthority::OrganisationAuthority(std::string_view tsv) : impl_(std::make_shared<Impl>()) {
  impl_->read(tsv);
  const int count = static_cast<int>(impl_->organisations.size());
  for (const Origin origin : {Origin::other_name, Origin::initials})
    for (int i = 0; i < count; ++i) impl_->offer_names(i, origin);
  for (int i = 0; i < count; ++i) impl_->seek_names(i);
}

const Organisation* OrganisationAuthority::find(std::string_view name) const {
  const auto at = [this](int number) { return &impl_->organisations[static_cast<std::size_t>(number)]; };
  const auto by_id = impl_->by_id.find(ascii_lowered(name));
  if (by_id != impl_->by_id.end()) return at(by_id->second);
  const auto by_key = impl_->by_key.find(organisation_key(name));
  if (by_key == impl_->by_key.end() || by_key->second.organisation == kAmbiguous) return nullptr;
  return at(by_key->second.organisation);
}

std::vector<FoundOrganisation> OrganisationAuthority::find_in(std::string_view text) const {
  constexpr std::string_view kNhs = "NHS ";
  std::vector<FoundOrganisation> found;
  for (FoundName& name : impl_->names.find_in(text)) {
    const std::size_t begin = name.span.begin;
    if (begin >= kNhs.size() && text.substr(begin - kNhs.size(), kNhs.size()) == kNhs)
      name.span.begin -= static_cast<std::uint32_t>(kNhs.size());
    found.push_back({&impl_->organisations[static_cast<std::size_t>(name.value)], name.span});
  }
  return found;
}

const Organisation* OrganisationAuthority::add(std::string_view name) {
  if (const Organisation* known = find(name)) return known;
  const std::string key = organisation_key(name);
  if (key.empty()) return nullptr;
  const std::string base = slug(name).empty() ? "body" : slug(name);
  std::string id = base;
  for (int number = 2; impl_->by_id.count(id) > 0; ++number) id = base + '-' + std::to_string(number);
  const int number = static_cast<int>(impl_->organisations.size());
  impl_->organisations.push_back({id, std::string(name), {}, {}, {}});
  impl_->by_id.emplace(id, number);
  impl_->by_key[key] = {number, Origin::name};
  impl_->offer_names(number, Origin::initials);
  impl_->seek_names(number);
  return &impl_->organisations.back();
}

}  // namespace quorate
