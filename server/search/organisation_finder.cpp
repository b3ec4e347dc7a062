#include "server/search/organisation_finder.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "server/query/spelling.h"

namespace quorate {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t kLeastLetters = 2;  // fewer fit every body

Words words_of(std::string_view text) {
  Words words;
  std::string key = slug(text);
  for (std::size_t begin = 0; begin < key.size();) {
    const std::size_t end = std::min(key.find('-', begin), key.size());
    if (end > begin) words.push_back(key.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

bool holds_in_order(const Words& name, const Words& wanted) {
  auto at = name.begin();
  for (const std::string& word : wanted) {
    at = std::find(at, name.end(), word);
    if (at == name.end()) return false;
    ++at;
  }
  return true;
}

// "uhl" of University Hospitals of Leicester NHS Trust, "llr" of NHS Leicester, Leicestershire and Rutland.
Words initials_of(const Words& name, const QueryVocabulary& vocabulary) {
  Words all;
  const bool led = !name.empty() && vocabulary.leads_name(name.front());
  for (const bool with_small : {false, true})
    for (std::size_t first = 0; first <= (led ? 1U : 0U); ++first) {
      std::string initials;
      for (std::size_t i = first; i < name.size(); ++i)
        if (with_small || !vocabulary.is_stop_word(name[i])) initials.push_back(name[i].front());
      if (std::find(all.begin(), all.end(), initials) == all.end()) all.push_back(std::move(initials));
    }
  return all;
}

}  // namespace

Authority read_authority(std::string_view table) {
  return table.empty() ? Authority() : Authority(std::in_place, table);
}

std::vector<std::string> other_names(const Authority& authority, std::string_view name) {
  const Organisation* known = authority ? authority->find(name) : nullptr;
  if (known == nullptr) return {};
  std::vector<std::string> names = known->other_names;
  names.push_back(known->name);
  if (!known->code.empty()) names.push_back(known->code);
  return names;
}

OrganisationFinder::OrganisationFinder(const Authority& authority, const QueryVocabulary& vocabulary,
                                       const OrganisationNames& held)
    : authority_(authority) {
  std::map<std::string, std::uint32_t> counted;
  for (const auto& [id, name] : held) {
    ids_by_key_.emplace(organisation_key(name), id);
    Words names = other_names(authority, name);
    names.insert(names.end(), {name, id});
    Body body{id, {}};
    for (const std::string& one : names) body.names.push_back(cut_up(one, vocabulary));
    bodies_.push_back(std::move(body));
    for (std::string& word : words_of(name)) ++counted[std::move(word)];
  }
  std::vector<CountedWord> list;
  for (const auto& [word, count] : counted) list.push_back({word, count});
  words_ = WordList(std::move(list));
}

OrganisationFinder::Name OrganisationFinder::cut_up(std::string_view name,
                                                    const QueryVocabulary& vocabulary) {
  Words words = words_of(name);
  Words initials = initials_of(words, vocabulary);
  return {std::move(words), std::move(initials)};
}

std::vector<std::string> OrganisationFinder::find(std::string_view name) const {
  std::vector<std::string> ids;
  const auto take = [&](const std::string& wanted_id, const std::string& wanted_key) {
    const auto body =
        std::lower_bound(bodies_.begin(), bodies_.end(), wanted_id,
                         [](const Body& one, const std::string& wanted) { return one.id < wanted; });
    if (body != bodies_.end() && body->id == wanted_id) ids.push_back(wanted_id);
    if (wanted_key.empty()) return;
    const auto [first, last] = ids_by_key_.equal_range(wanted_key);
    for (auto row = first; row != last; ++row)
      if (std::find(ids.begin(), ids.end(), row->second) == ids.end()) ids.push_back(row->second);
  };
  take(slug(name), organisation_key(name));
  if (!ids.empty() || !authority_) return ids;
  if (const Organisation* known = authority_->find(name); known != nullptr)
    take(known->id, organisation_key(known->name));
  return ids;
}

NamedInPart OrganisationFinder::find_in_part(std::string_view typed,
                                             std::chrono::steady_clock::time_point deadline) const {
  const Words wanted = words_of(typed);
  std::size_t letters = 0;
  for (const std::string& word : wanted) letters += word.size();
  if (letters < kLeastLetters) return {};
  const auto all_that_fit = [&](const Words& words) {
    std::vector<std::string> ids;
    for (const Body& body : bodies_) {
      if (std::chrono::steady_clock::now() > deadline) return std::vector<std::string>();
      if (std::any_of(body.names.begin(), body.names.end(),
                      [&](const Name& name) { return fits(name, words); }))
        ids.push_back(body.id);
    }
    return ids;
  };
  if (auto ids = all_that_fit(wanted); !ids.empty()) return {std::move(ids), false};
  const Words likelier = respelt(wanted);
  return {likelier == wanted ? std::vector<std::string>() : all_that_fit(likelier), true};
}

bool OrganisationFinder::fits(const Name& name, const Words& wanted) {
  if (holds_in_order(name.words, wanted)) return true;
  return wanted.size() == 1 &&
         std::any_of(name.initials.begin(), name.initials.end(),
                     [&](const std::string& initials) { return initials.starts_with(wanted.front()); });
}

// The words as the names have them, where a letter or two are wrong.
Words OrganisationFinder::respelt(const Words& typed) const {
  Words words = typed;
  for (std::string& word : words) {
    if (words_.records_with(word) > 0) continue;
    if (const auto likely = likely_words(words_, word); !likely.empty()) word = likely.front().word;
  }
  return words;
}

OrganisationNames organisations_of(const std::map<std::string, PackInfo, std::less<>>& packs) {
  OrganisationNames names;
  for (const auto& [id, pack] : packs)
    if (!pack.organisation_id.empty()) names[pack.organisation_id] = pack.organisation;
  return names;
}

}  // namespace quorate
