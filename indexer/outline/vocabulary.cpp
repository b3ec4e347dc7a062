#include "indexer/outline/vocabulary.h"

#include <toml++/toml.h>

#include <array>
#include <optional>
#include <sstream>
#include <utility>

#include "analyzers/error.h"

namespace quorate {
namespace {

constexpr std::array<std::string_view, kCoverFields> kCoverKeys = {
    "meeting", "date",           "title",   "mark",       "item",    "presenter",    "author", "sponsor",
    "purpose", "recommendation", "summary", "appendices", "history", "confidential", "venue",  "other"};
constexpr std::array<std::string_view, kAgendaColumns> kAgendaKeys = {
    "ref", "title", "purpose", "presenter", "paper", "time", "pages"};

class Reader {
public:
  Reader(std::string_view toml, std::string_view file_name) : file_name_(file_name) {
    try {
      table_ = toml::parse(toml, file_name);
    } catch (const toml::parse_error& error) {
      std::ostringstream message;
      message << file_name << ":" << error.source().begin.line << ": " << error.description();
      throw Error(ErrorKind::settings, message.str());
    }
  }

  Phrases phrases(std::string_view section, std::string_view key) {
    const toml::node* node = table_[section][key].node();
    return phrases_of(node, std::string(section) + "." + std::string(key));
  }

  Phrases phrases_of(const toml::node* node, const std::string& name) {
    const toml::array* list = node ? node->as_array() : nullptr;
    if (!list) throw Error(ErrorKind::settings, file_name_ + ": " + name + " must be a list of words");
    std::vector<std::string> words;
    for (const toml::node& entry : *list) {
      const std::optional<std::string> word = entry.value<std::string>();
      if (!word) throw Error(ErrorKind::settings, where(entry) + name + " holds something that is no word");
      words.push_back(*word);
    }
    return Phrases(words);
  }

  std::vector<std::pair<PaperType, Phrases>> types(std::string_view key) {
    std::vector<std::pair<PaperType, Phrases>> types;
    for (const auto& [type, node] : type_nodes(key))
      types.emplace_back(type, phrases_of(node, "type." + std::string(key)));
    return types;
  }

  std::vector<std::pair<PaperType, std::vector<Phrases>>> pairs() {
    std::vector<std::pair<PaperType, std::vector<Phrases>>> pairs;
    for (const auto& [type, node] : type_nodes("together")) {
      const toml::array* lists = node->as_array();
      std::vector<Phrases> all;
      for (std::size_t i = 0; lists && i < lists->size(); ++i)
        all.push_back(phrases_of(lists->get(i), "type.together"));
      if (all.empty()) throw Error(ErrorKind::settings, where(*node) + "together must be lists of words");
      pairs.emplace_back(type, std::move(all));
    }
    return pairs;
  }

  std::vector<std::pair<Phrases, Verb>> purposes() {
    std::vector<std::pair<Phrases, Verb>> purposes;
    const toml::table* list = table_["purpose"].as_table();
    if (!list) throw Error(ErrorKind::settings, file_name_ + ": there is no [purpose]");
    for (const auto& [key, node] : *list) {
      const std::optional<Verb> verb = verb_named(key.str());
      if (!verb)
        throw Error(ErrorKind::settings, where(node) + "'" + std::string(key.str()) + "' is no verb");
      purposes.emplace_back(phrases_of(&node, "purpose." + std::string(key.str())), *verb);
    }
    return purposes;
  }

private:
  // What each [[type]] holds under `key`, in the order of the file; types without it are left out.
  std::vector<std::pair<PaperType, const toml::node*>> type_nodes(std::string_view key) {
    std::vector<std::pair<PaperType, const toml::node*>> nodes;
    const toml::array* list = table_["type"].as_array();
    if (!list) throw Error(ErrorKind::settings, file_name_ + ": there is no [[type]]");
    for (const toml::node& node : *list) {
      const toml::table* entry = node.as_table();
      const std::string name = entry ? (*entry)["name"].value_or(std::string{}) : std::string{};
      const std::optional<PaperType> type = paper_type_named(name);
      if (!type) throw Error(ErrorKind::settings, where(node) + "'" + name + "' is no paper type");
      if (const toml::node* words = entry->get(key)) nodes.emplace_back(*type, words);
    }
    return nodes;
  }

  std::string where(const toml::node& node) const {
    return file_name_ + ":" + std::to_string(node.source().begin.line) + ": ";
  }

  std::string file_name_;
  toml::table table_;
};

}  // namespace

OutlineVocabulary parse_outline_vocabulary(std::string_view toml, std::string_view file_name) {
  Reader read(toml, file_name);
  OutlineVocabulary words;
  for (const std::string_view key : kCoverKeys) words.cover_labels.push_back(read.phrases("cover", key));
  for (const std::string_view key : kAgendaKeys) words.agenda_columns.push_back(read.phrases("agenda", key));
  words.title_types = read.types("titles");
  words.title_openings = read.types("begins");
  words.told_about = read.types("told_about");
  words.title_pairs = read.pairs();
  words.content_types = read.types("contents");
  words.purposes = read.purposes();
  words.marks = read.phrases("marks", "paper");
  words.attachment_marks = read.phrases("marks", "attached");
  words.appendix_marks = read.phrases("marks", "appendix");
  words.agenda_titles = read.phrases("agenda", "titles");
  words.agenda_ends = read.phrases("agenda", "ends");
  words.agenda_usual = read.phrases("agenda", "usual");
  words.agenda_procedural = read.phrases("agenda", "procedural");
  words.paper_words = read.phrases("paper", "words");
  words.honorifics = read.phrases("people", "honorifics");
  words.post_words = read.phrases("people", "post_words");
  words.offices = read.phrases("people", "offices");
  words.verbal = read.phrases("agenda", "verbal");
  words.attached = read.phrases("agenda", "attached");
  words.reporters = read.phrases("agenda", "reporters");
  words.agenda_whole = read.phrases("agenda", "titles_alone");
  words.present = read.phrases("minutes", "present");
  words.meeting_closings = read.phrases("minutes", "closings");
  words.proceedings = read.phrases("minutes", "proceedings");
  words.minutes_titles = read.phrases("minutes", "titles");
  words.attendance = read.phrases("minutes", "attendance");
  words.log_titles = read.phrases("log", "titles");
  words.log_columns = read.phrases("log", "columns");
  words.salutations = read.phrases("letter", "salutations");
  words.valedictions = read.phrases("letter", "valedictions");
  words.speaks_for = read.phrases("letter", "speaks_for");
  words.addressed = read.phrases("letter", "addressed");
  words.letter_heads = read.phrases("letter", "heads");
  words.publication_heads = read.phrases("publication", "heads");
  words.periods = read.phrases("publication", "periods");
  words.closings = read.phrases("paper", "closings");
  words.asks = read.phrases("paper", "asks");
  words.contents = read.phrases("paper", "contents");
  words.letter_sentences = read.phrases("letter", "sentences");
  words.requests = read.phrases("paper", "requests");
  words.report_heads = read.phrases("paper", "report_heads");
  words.not_bodies = read.phrases("body", "not_before");
  words.sittings = read.phrases("body", "sittings");
  words.meeting_bodies = read.phrases("body", "names");
  words.committees = read.phrases("body", "committees");
  words.fields_of_bodies = read.phrases("body", "of_a_field");
  words.organisation_ends = read.phrases("organisation", "ends");
  words.organisation_begins = read.phrases("organisation", "begins");
  words.organisation_translated = read.phrases("organisation", "translated");
  words.organisation_whole = read.phrases("organisation", "whole");
  words.common_words = read.phrases("organisation", "common");
  words.kinds_of_body = read.phrases("organisation", "kinds");
  words.kinds_that_meet = read.phrases("organisation", "that_meet");
  words.introductions = read.phrases("organisation", "introductions");
  words.not_letterheads = read.phrases("organisation", "headings");
  words.places = read.phrases("organisation", "places");
  words.meeting_dates = read.phrases("dates", "meeting");
  words.held = read.phrases("dates", "held");
  words.summons = read.phrases("dates", "summons");
  words.conveners = read.phrases("dates", "conveners");
  words.next_meeting = read.phrases("dates", "other");
  words.private_marks = read.phrases("private", "marks");
  return words;
}

}  // namespace quorate
