#include "server/search/organisation_finder.h"

#include <algorithm>

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

bool is_small(const std::string& word) {
  return word == "of" || word == "and" || word == "the" || word == "for" || word == "in";
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
bool begins_with_initials(const Words& name, std::string_view letters) {
  for (const bool with_small : {false, true})
    for (const bool from_second : {false, true}) {
      std::string initials;
      for (std::size_t i = from_second ? 1 : 0; i < name.size(); ++i)
        if (with_small || !is_small(name[i])) initials.push_back(name[i].front());
      // What is no acronym of several words is only the beginning of another.
      if (letters.size() > kLeastLetters - 1 && initials.starts_with(letters) &&
          (!from_second || name.front() == "nhs"))
        return true;
    }
  return false;
}

bool fits(std::string_view name, const Words& wanted) {
  const Words words = words_of(name);
  return holds_in_order(words, wanted) || (wanted.size() == 1 && begins_with_initials(words, wanted.front()));
}

// The words as the names have them, where a letter or two are wrong.
Words respelt(const Words& typed, const OrganisationNames& held) {
  std::map<std::string, std::uint32_t> counted;
  for (const auto& [id, name] : held)
    for (const std::string& word : words_of(name)) ++counted[word];
  std::vector<CountedWord> list;
  for (const auto& [word, count] : counted) list.push_back({word, count});
  const WordList known(std::move(list));
  Words words = typed;
  for (std::string& word : words) {
    if (known.records_with(word) > 0) continue;
    if (const auto likely = likely_words(known, word); !likely.empty()) word = likely.front().word;
  }
  return words;
}

}  // namespace

OrganisationFinder::OrganisationFinder(std::string_view authority_table) {
  if (!authority_table.empty()) authority_.emplace(authority_table);
}

std::vector<std::string> OrganisationFinder::find(std::string_view name,
                                                  const OrganisationNames& held) const {
  std::vector<std::string> ids;
  const std::string wanted_slug = slug(name);
  const std::string wanted_key = organisation_key(name);
  for (const auto& [id, full_name] : held)
    if (id == wanted_slug || (!wanted_key.empty() && organisation_key(full_name) == wanted_key))
      ids.push_back(id);
  if (!ids.empty() || !authority_) return ids;
  const Organisation* known = authority_->find(name);
  if (known == nullptr) return ids;
  for (const auto& [id, full_name] : held)
    if (id == known->id || organisation_key(full_name) == organisation_key(known->name)) ids.push_back(id);
  return ids;
}

std::vector<std::string> OrganisationFinder::find_in_part(std::string_view typed,
                                                          const OrganisationNames& held,
                                                          bool& guessed) const {
  guessed = false;
  const Words wanted = words_of(typed);
  std::size_t letters = 0;
  for (const std::string& word : wanted) letters += word.size();
  if (letters < kLeastLetters) return {};
  const auto all_that_fit = [&](const Words& words) {
    std::vector<std::string> ids;
    for (const auto& [id, name] : held) {
      Words names = other_names(name);
      names.insert(names.end(), {name, id});
      if (std::any_of(names.begin(), names.end(), [&](const std::string& one) { return fits(one, words); }))
        ids.push_back(id);
    }
    return ids;
  };
  std::vector<std::string> ids = all_that_fit(wanted);
  if (!ids.empty()) return ids;
  guessed = true;
  const Words likelier = respelt(wanted, held);
  return likelier == wanted ? std::vector<std::string>{} : all_that_fit(likelier);
}

std::vector<std::string> OrganisationFinder::other_names(std::string_view name) const {
  const Organisation* known = authority_ ? authority_->find(name) : nullptr;
  if (known == nullptr) return {};
  std::vector<std::string> names = known->other_names;
  names.push_back(known->name);
  if (!known->code.empty()) names.push_back(known->code);
  return names;
}

OrganisationNames organisations_of(const std::map<std::string, PackInfo, std::less<>>& packs) {
  OrganisationNames names;
  for (const auto& [id, pack] : packs)
    if (!pack.organisation_id.empty()) names[pack.organisation_id] = pack.organisation;
  return names;
}

}  // namespace quorate
