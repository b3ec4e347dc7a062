#include "indexer/governance/vocabulary.h"

#include <utility>

namespace quorate {
namespace {

PhraseSet phrase_set(WordTables& tables, std::string_view table, std::string_view key) {
  return PhraseSet(tables.phrases(table, key));
}

Verb canonical(const WordTables& tables, std::string_view table, const std::string& name) {
  const auto verb = verb_named(name);
  if (!verb) tables.refuse(table, name, "is no canonical verb");
  return *verb;
}

VerbWords read_verbs(WordTables& tables) {
  VerbWords words;
  for (const auto& [name, forms] : tables.lists("verbs.forms")) {
    const Verb verb = canonical(tables, "verbs.forms", name);
    for (const std::string& form : forms) words.forms[fold_word(form)] = verb;
  }
  for (const auto& [name, turns] : tables.lists("verbs.turns"))
    words.turns.emplace_back(PhraseSet(turns), canonical(tables, "verbs.turns", name));
  words.negations = phrase_set(tables, "verbs", "negations");
  words.adverbs = phrase_set(tables, "verbs", "adverbs");
  words.transparent = phrase_set(tables, "verbs", "transparent");
  words.lost = phrase_set(tables, "verbs", "lost");
  words.carried = phrase_set(tables, "verbs", "carried");
  return words;
}

std::vector<std::pair<PhraseSet, PhraseSet>> read_translations(WordTables& tables) {
  std::vector<std::pair<PhraseSet, PhraseSet>> translations;
  for (const auto& [noun, others] : tables.lists("resolution.translations"))
    translations.emplace_back(PhraseSet({noun}), PhraseSet(others));
  return translations;
}

ResolutionWords read_resolution(WordTables& tables) {
  const auto set = [&](std::string_view key) { return phrase_set(tables, "resolution", key); };
  return {set("lead_ins"),          set("labels"),        set("recommended"),     set("body_nouns"),
          set("members"),           set("matter_stops"),  set("reporting"),       set("matters"),
          set("past_marks"),        set("introductions"), set("movers"),          set("particulars"),
          set("narrative_objects"), set("articles"),      set("common_names"),    read_translations(tables),
          set("commands"),          set("past_verbs"),    set("templates"),       set("motion_columns"),
          set("mover_columns"),     set("vote_columns"),  set("outcome_columns"), set("mover_asides")};
}

MinuteWords read_minutes(WordTables& tables) {
  const auto set = [&](std::string_view key) { return phrase_set(tables, "minutes", key); };
  return {set("columns"),     set("lead_columns"),      set("attendance"),
          set("headings"),    set("sentence_starters"), set("ends"),
          set("item_words"),  set("paper_words"),       set("speech"),
          set("no_headings"), set("decision_columns")};
}

ActionWords read_actions(WordTables& tables) {
  const auto set = [&](std::string_view key) { return phrase_set(tables, "actions", key); };
  return {set("ref_columns"),    set("number_columns"), set("date_columns"), set("item_columns"),
          set("owner_columns"),  set("action_columns"), set("due_columns"),  set("progress_columns"),
          set("status_columns"), set("leads"),          set("statuses"),     set("nothing"),
          set("own_steps")};
}

QuestionWords read_questions(WordTables& tables) {
  const auto set = [&](std::string_view key) { return phrase_set(tables, "questions", key); };
  return {set("titles"), set("lead_ins"), set("asks"), set("answers"), set("honorifics")};
}

}  // namespace

GovernanceVocabulary parse_governance_vocabulary(std::string_view toml, std::string_view file_name) {
  WordTables tables(toml, std::string(file_name));
  GovernanceVocabulary words;
  words.verbs = read_verbs(tables);
  words.resolution = read_resolution(tables);
  words.minutes = read_minutes(tables);
  words.actions = read_actions(tables);
  words.questions = read_questions(tables);
  words.papers = read_paper_words(tables);
  tables.check_all_read();
  return words;
}

}  // namespace quorate
