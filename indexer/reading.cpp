#include "indexer/reading.h"

#include <algorithm>
#include <utility>

#include "indexer/cover_contents.h"
#include "indexer/governance/boilerplate.h"
#include "indexer/governance/item.h"
#include "indexer/governance/language.h"
#include "indexer/governance/paper_purpose.h"
#include "indexer/governance/passages.h"
#include "indexer/governance/private_business.h"
#include "indexer/governance/vocabulary.h"
#include "indexer/outline/outline.h"
#include "indexer/outline/paper_links.h"
#include "indexer/outline/paper_type.h"
#include "indexer/outline/vocabulary.h"
#include "indexer/pack_facts.h"
#include "indexer/record_assembly.h"
#include "indexer/record_ids.h"

namespace quorate {

struct Vocabulary {
  OrganisationAuthority organisations;
  OutlineVocabulary outline;
  GovernanceVocabulary governance;
};

std::shared_ptr<const Vocabulary> make_vocabulary(const VocabularyText& text) {
  return std::make_shared<const Vocabulary>(Vocabulary{OrganisationAuthority(text.organisations),
                                                       parse_outline_vocabulary(text.outline),
                                                       parse_governance_vocabulary(text.governance)});
}

namespace {

template <typename T>
void append(std::vector<T>& items, std::vector<T> more) {
  items.insert(items.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// What kinds of item a document of a type can hold, besides passages.
DocumentItems find_items(const CleanText& text, const Document& document, const GovernanceVocabulary& words) {
  DocumentItems found;
  std::vector<Item>& others = found.others;
  switch (document.type) {
    case PaperType::agenda:
      others = find_agenda_items(text, document, words);
      return found;
    case PaperType::minutes:
      found.minute_items = find_minute_items(text, document, words);
      others = find_decisions(text, document, found.minute_items, words);
      append(others, find_actions(text, document, found.minute_items, words));
      append(others, find_questions(text, document, words));
      return found;
    case PaperType::action_log:
      others = find_actions(text, document, {}, words);
      return found;
    case PaperType::public_questions:
      others = find_questions(text, document, words);
      return found;
    case PaperType::register_of_interests:
      others = find_interests(text, document, words);
      append(others, find_recommendations(text, document, words));
      return found;
    default:
      others = find_recommendations(text, document, words);
      append(others, find_risks(text, document, words));
      append(others, find_interests(text, document, words));
      if (document.type == PaperType::other) append(others, find_actions(text, document, {}, words));
      return found;
  }
}

// The language of most of the document's words.
std::string main_language(const std::vector<Item>& passages) {
  std::size_t other = 0;
  std::size_t all = 0;
  std::string language = "en";
  for (const Item& passage : passages) {
    std::size_t bytes = 0;
    for (const Span& span : passage.spans) bytes += span.size();
    all += bytes;
    if (passage.language != "en") {
      other += bytes;
      language = passage.language;
    }
  }
  return 2 * other > all ? language : "en";
}

// An item has its document's language, but in a document of several its own.
void tell_languages(const CleanText& text, DocumentItems& items, const PassageWords& words) {
  const bool mixed = std::any_of(items.others.begin(), items.others.end(), [&](const Item& item) {
    return item.kind == Kind::passage && item.language != items.language;
  });
  for (auto* list : {&items.minute_items, &items.others}) {
    for (Item& item : *list) {
      if (!item.language.empty()) continue;
      std::string shown = mixed ? item.text : std::string{};
      for (const Span& span : item.spans)
        if (mixed) shown.append(text.view(span)).push_back(' ');
      const std::string own = mixed ? language_of(shown, words) : items.language;
      item.language = own == "en" ? items.language : own;
    }
  }
}

constexpr const char* kNotOpened =
    "visibility = \"public\": the text marks private business, and the strictest counts";
constexpr const char* kPartlyRestricted = "restricted in part";

// What the text alone says of the pack's visibility.
std::string visibility_read(const CleanText& text, const Outline& outline,
                            const std::vector<DocumentItems>& items, const VisibilityWords& words) {
  std::size_t restricted = 0;
  bool in_part = false;
  for (std::size_t i = 0; i < outline.documents.size(); ++i) {
    if (!private_because(text, outline.documents[i], words).empty())
      ++restricted;
    else if (!private_parts(text, outline.documents[i], items[i].minute_items, words).empty())
      in_part = true;
  }
  if (restricted > 0 && restricted == outline.documents.size())
    return std::string(name_of(Visibility::restricted));
  return restricted > 0 || in_part ? kPartlyRestricted : std::string(name_of(Visibility::open));
}

// The strictest of what was set and of what the text says.
void mark_private(const CleanText& text, Document& document, const PackSettings& settings,
                  const VisibilityWords& words) {
  const std::string why =
      settings.visibility == "restricted" ? "set as restricted" : private_because(text, document, words);
  if (why.empty()) return;
  document.visibility = Visibility::restricted;
  document.rules.push_back("private: " + why);
}

std::vector<RowRange> private_rows_of(const CleanText& text, const Document& document,
                                      const DocumentItems& items, const VisibilityWords& words) {
  if (document.visibility == Visibility::restricted) return {document.rows};
  return private_parts(text, document, items.minute_items, words);
}

}  // namespace

PackReading read_pack(const Pages& pages, const Vocabulary& vocabulary, const PackSettings& settings,
                      std::string_view pack_id) {
  CleanText text = clean(pages);
  OrganisationAuthority organisations = vocabulary.organisations;
  const auto outlined = [&](const OutlineSettings& set) {
    return outline_pack(text, vocabulary.outline, organisations, set);
  };
  Outline outline = outlined({settings.organisation, settings.body, settings.meeting_date, settings.title});
  const PaperWords& words = vocabulary.governance.papers;

  std::vector<DocumentItems> items;
  std::vector<RowRange> private_rows;
  for (Document& document : outline.documents) {
    mark_private(text, document, settings, words.visibility);
    items.push_back(find_items(text, document, vocabulary.governance));
    DocumentItems& found = items.back();
    tell_register(text, document, found.others, vocabulary.outline);
    tell_questions(text, document, found.others, vocabulary.outline, vocabulary.governance);
    found.private_rows = private_rows_of(text, document, found, words.visibility);
    append(private_rows, found.private_rows);
    cut_to_public(text, found.private_rows, found.minute_items, found.others);
    // What a private part asks for must not tell in the public document around it.
    const bool parted = document.visibility == Visibility::open && !found.private_rows.empty();
    settle_purpose(document, parted ? std::vector<Item>{} : found.others);
  }
  tell_reports_on_attached(outline.documents);
  const Boilerplate boilerplate = find_boilerplate(text, outline.documents, words.boilerplate, private_rows);

  PackReading reading;
  reading.pack = pack_facts(pages, text, outline, private_rows);
  apply_settings(reading.pack, settings);
  if (is_set(settings)) {
    const std::string visibility = visibility_read(text, outline, items, words.visibility);
    reading.pack.corrections = corrections_of(outlined({}), outline, settings, visibility);
    if (settings.visibility == name_of(Visibility::open) && settings.visibility != visibility) {
      std::erase_if(reading.pack.corrections,
                    [](const Correction& correction) { return correction.field == "visibility"; });
      reading.pack.problems.push_back({"correction_not_followed", {}, 0, kNotOpened});
    }
  }
  append(reading.pack.problems, settings.problems);
  reading.pack.id = pack_id.empty() ? pack_id_of(outline, pages.file) : std::string(pack_id);

  RecordAssembly assembly(text, pages.file, reading.pack.id);
  for (std::size_t i = 0; i < outline.documents.size(); ++i) {
    const Document& document = outline.documents[i];
    std::vector<Item> passages = cut_passages(text, document, items[i].minute_items, boilerplate, words);
    cut_to_public(text, items[i].private_rows, passages);
    items[i].language = main_language(passages);
    append(items[i].others, std::move(passages));
    tell_languages(text, items[i], words.passages);
    items[i].face = face_of(text, document);
    if (document.visibility == Visibility::open) {
      append(reading.pack.problems, confidential_marks(text, document, words.visibility));
      if (items[i].private_rows.empty())
        append(reading.pack.problems, purpose_problems(text, document, items[i].others));
    }
    assembly.add(document, std::move(items[i]));
  }
  reading.records = assembly.take_records();
  reading.explanations = assembly.take_explanations();
  reading.pack.records = static_cast<int>(reading.records.size());
  reading.text = std::move(text.content);
  return reading;
}

}  // namespace quorate
