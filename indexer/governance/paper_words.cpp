#include "indexer/governance/paper_words.h"

namespace quorate {
namespace {

RiskWords read_risks(WordTables& tables) {
  const auto set = [&](std::string_view key) { return PhraseSet(tables.phrases("risks", key)); };
  RiskWords words;
  words.registers = set("registers");
  words.lists = set("lists");
  words.id_columns = set("id_columns");
  words.title_columns = set("title_columns");
  words.description_columns = set("description_columns");
  for (const std::string_view key : {"current_score_columns", "score_columns", "first_score_columns"})
    words.score_columns.push_back(set(key));
  words.sum_columns = set("sum_columns");
  words.owner_columns = set("owner_columns");
  words.levels = set("levels");
  words.rating_columns = set("rating_columns");
  words.labels = set("labels");
  words.score_labels = set("score_labels");
  words.id_words = set("id_words");
  words.sentence_openings = set("sentence_openings");
  words.templates = set("templates");
  words.closed = set("closed");
  words.no_risks = set("no_risks");
  return words;
}

InterestWords read_interests(WordTables& tables) {
  const auto set = [&](std::string_view key) { return PhraseSet(tables.phrases("interests", key)); };
  return {set("person_columns"), set("interest_columns"), set("nothing")};
}

RecommendationWords read_recommendations(WordTables& tables) {
  const auto set = [&](std::string_view key) { return PhraseSet(tables.phrases("recommendations", key)); };
  return {set("headings"),    set("asks"),   set("openings"), set("offices"),
          set("name_joints"), set("bodies"), set("nothing"),  set("ends")};
}

PassageWords read_passages(WordTables& tables) {
  const auto set = [&](std::string_view key) { return PhraseSet(tables.phrases("passages", key)); };
  PassageWords words{set("part_words"), set("captions"), set("person_openings"), set("closings"), {}, {}};
  constexpr std::size_t kMostLanguages = 32;
  for (const auto& [language, function_words] : tables.lists("passages.function_words")) {
    if (words.languages.size() == kMostLanguages)
      tables.refuse("passages.function_words", language, "is one too many");
    for (const std::string& word : function_words)
      words.marks[fold_word(word)] |= 1U << words.languages.size();
    words.languages.push_back(language);
  }
  return words;
}

BoilerplateWords read_boilerplate(WordTables& tables) {
  const auto set = [&](std::string_view key) { return PhraseSet(tables.phrases("boilerplate", key)); };
  return {set("openings"), set("headings"), set("contents"), set("no_answers")};
}

VisibilityWords read_visibility(WordTables& tables) {
  const auto set = [&](std::string_view key) { return PhraseSet(tables.phrases("visibility", key)); };
  return {set("private_sessions"), set("public_sessions"),
          set("passing_sessions"), set("marks"),
          set("qualified_marks"),  set("mark_nouns"),
          set("paper_marks"),      set("mark_joints"),
          set("grounds"),          set("mark_parts"),
          set("mark_denials"),     set("publicness"),
          set("passing"),          set("exempt"),
          set("not_exempt"),       set("told"),
          set("confidential"),     set("yes")};
}

}  // namespace

PaperWords read_paper_words(WordTables& tables) {
  return {read_risks(tables),    read_interests(tables),   read_recommendations(tables),
          read_passages(tables), read_boilerplate(tables), read_visibility(tables)};
}

}  // namespace quorate
