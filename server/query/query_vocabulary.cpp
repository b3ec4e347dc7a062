#include "server/query/query_vocabulary.h"

#include <toml++/toml.h>

#include <algorithm>

#include "analyzers/error.h"
#include "analyzers/organisations.h"
#include "server/query/acronym_list.h"
#include "server/query/ascii_text.h"

namespace quorate {
namespace {

constexpr std::string_view kQueryFile = "query.toml";
constexpr std::string_view kSynonymFile = "synonyms.txt";

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto end = text.find(separator);
    if (const auto part = trimmed(text.substr(0, end)); !part.empty()) parts.push_back(part);
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

QueryVocabulary::QueryVocabulary(const QueryVocabularyText& text) {
  read_words(text.query);
  read_synonyms(text.synonyms);
}

bool QueryVocabulary::is_closed(std::string_view status) const {
  constexpr std::size_t kNear = 2;  // words: "to be closed", "part 1 complete"
  const std::string slugged = slug(status);
  bool closed = false, open = false;
  std::size_t at = 1, near_until = 0;
  for (const std::string_view word : split(slugged, '-')) {
    open = open || open_words_.contains(word);
    if (near_open_words_.contains(word)) near_until = at + kNear;
    if (closed_words_.contains(word)) {
      // Of several things, one that is not over is enough.
      if (open || at <= near_until) return false;
      closed = true;
    }
    ++at;
  }
  return closed;
}

void QueryVocabulary::read_words(std::string_view toml) {
  const std::map<std::string_view, Words*> lists = {
      {"stop_words", &stop_words_}, {"paper_words", &paper_words_},
      {"item_words", &item_words_}, {"closed_words", &closed_words_},
      {"open_words", &open_words_}, {"near_open_words", &near_open_words_},
      {"name_leads", &name_leads_}};
  try {
    const Analyzer analyzer;
    for (const auto& [key, node] : toml::parse(toml, kQueryFile)) {
      const auto list = lists.find(key.str());
      const toml::array* words = node.as_array();
      if (list == lists.end() || words == nullptr)
        throw Error(ErrorKind::settings, std::string(kQueryFile) + ":" +
                                             std::to_string(key.source().begin.line) + ": " +
                                             std::string(key.str()) + " is none of its lists of words");
      for (const toml::node& word : *words) list->second->insert(analyzer.fold(word.value_or("")));
    }
  } catch (const toml::parse_error& error) {
    throw Error(ErrorKind::settings, std::string(kQueryFile) + ":" +
                                         std::to_string(error.source().begin.line) + ": " +
                                         std::string(error.description()));
  }
}

void QueryVocabulary::read_synonyms(std::string_view text) {
  Analyzer analyzer;
  int number = 0;
  while (!text.empty()) {
    const auto newline = text.find('\n');
    std::string_view line = text.substr(0, newline);
    text = newline == std::string_view::npos ? std::string_view{} : text.substr(newline + 1);
    ++number;
    line = trimmed(line.substr(0, line.find('#')));
    if (line.empty()) continue;
    const auto equals = line.find('=');
    const auto typed = split(line.substr(0, equals), '|');
    const auto meant = equals == std::string_view::npos ? std::vector<std::string_view>{}
                                                        : split(line.substr(equals + 1), '|');
    if (typed.empty() || meant.empty())
      throw Error(ErrorKind::settings,
                  std::string(kSynonymFile) + ":" + std::to_string(number) +
                      ": a line reads: typed words | typed words = what papers say | or say");
    for (const std::string_view words : typed) {
      const std::string stems = stems_joined(analyzer, words);
      auto& list = alternatives_[stems];
      for (const std::string_view other : meant)
        if (stems_joined(analyzer, other) != stems &&
            std::find(list.begin(), list.end(), other) == list.end())
          list.emplace_back(other);
      longest_ =
          std::max(longest_, static_cast<std::size_t>(std::count(stems.begin(), stems.end(), ' ')) + 1);
    }
  }
}

const std::vector<std::string>& QueryVocabulary::alternatives(std::string_view stems) const {
  static const std::vector<std::string> kNone;
  const auto found = alternatives_.find(stems);
  return found == alternatives_.end() ? kNone : found->second;
}

}  // namespace quorate
