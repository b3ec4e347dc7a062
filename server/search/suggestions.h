// What a query being typed may become: things that are held, by the beginning of any of their words.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace quorate {

enum class SuggestionKind : std::uint8_t { acronym, organisation, reference, person, heading, word };

// "Reference", "Person" ...; empty for a word.
std::string_view label_of(SuggestionKind kind);

struct Suggestion {
  std::string text;   // what is searched for where it is taken
  std::string about;  // what it is, for who chooses
  SuggestionKind kind = SuggestionKind::word;
  bool operator==(const Suggestion&) const = default;
};

// What names are compared by, given folded text: its letters and digits, a blank where anything else stands
// between them. A blank at the end stays: the word before it is over.
std::string suggestion_key(std::string_view folded);

// Filled with add(), then settled, then asked.
class SuggestionList {
public:
  // A thing said again counts once more. `known_by`: its folded names; it is found from each word of each.
  void add(SuggestionKind kind, const std::string& text, const std::string& about,
           const std::vector<std::string>& known_by);
  void settle();

  // The likeliest first: what is named so from its first word on, what is said often; no kind fills the list
  // while another has something to say. `beginning` is folded.
  std::vector<Suggestion> beginning_with(std::string_view beginning, std::size_t most) const;
  std::size_t size() const { return things_.size(); }

private:
  struct Thing {
    Suggestion suggestion;
    std::uint32_t said = 1;
  };
  struct Key {
    std::string_view rest;  // of a name in names_, from one of its words on
    std::uint32_t thing = 0;
    bool first = false;  // from its first word on
  };
  struct Ranked {
    std::uint32_t thing = 0;
    double score = 0;
  };
  double score_of(const Key& key, std::size_t typed) const;
  std::vector<Suggestion> mixed(const std::vector<Ranked>& ranked, std::size_t most) const;

  std::vector<Thing> things_;
  std::map<std::string, std::uint32_t> by_name_;             // kind and text -> thing, until settled
  std::map<std::string, std::vector<std::uint32_t>> names_;  // key of a name -> what bears it
  std::vector<Key> keys_;                                    // in order of bytes
};

}  // namespace quorate
