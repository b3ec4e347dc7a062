#include "indexer/pack_facts.h"

#include <algorithm>

#include "indexer/governance/plain_words.h"
#include "indexer/line_ranges.h"

namespace quorate {
namespace {

struct Quality {
  std::size_t words = 0, good = 0;
  int hidden_pages = 0;  // all of whose rows are private
};

Quality quality_of(const CleanText& text, const std::vector<RowRange>& private_rows) {
  LineRanges noisy;
  for (const Problem& problem : text.problems) noisy.add(problem.lines);
  noisy.sort();
  Quality quality;
  bool shows = true;  // the page under way has a row to be shown
  auto hidden = private_rows.begin();
  for (std::size_t i = 0; i < text.rows.size(); ++i) {
    const TextRow& row = text.rows[i];
    if (i == 0 || row.page != text.rows[i - 1].page) {
      if (!shows) ++quality.hidden_pages;
      shows = row.page == 0;
    }
    while (hidden != private_rows.end() && i >= hidden->last) ++hidden;
    if (hidden != private_rows.end() && i >= hidden->first) continue;
    shows = true;
    if (row.role == RowRole::running_head) continue;  // printed so, not misread
    const std::size_t words = count_words(text.text(row));
    quality.words += words;
    if (row.role != RowRole::ghost && !noisy.touch(row.lines)) quality.good += words;
  }
  if (!shows) ++quality.hidden_pages;
  return quality;
}

// Problems outside of what is private. Without lines, a problem belongs to its page. A running head is told
// apart, but it is printed so: no fault of the text.
std::vector<Problem> shown_problems(const CleanText& text, const Outline& outline,
                                    const std::vector<RowRange>& private_rows) {
  LineRanges hidden_lines;
  LineRanges hidden_pages;
  for (const RowRange& range : private_rows) {
    for (std::size_t i = range.first; i < range.last && i < text.rows.size(); ++i) {
      hidden_lines.add(text.rows[i].lines);
      hidden_pages.add({text.rows[i].page, text.rows[i].page});
    }
  }
  hidden_lines.sort();
  hidden_pages.sort();
  std::vector<Problem> shown;
  for (const auto* problems : {&text.problems, &outline.problems})
    for (const Problem& problem : *problems)
      if (problem.kind != "running_head" && !hidden_lines.touch(problem.lines) &&
          !(problem.lines.first == 0 && hidden_pages.touch({problem.page, problem.page})))
        shown.push_back(problem);
  return shown;
}

}  // namespace

PackInfo pack_facts(const Pages& pages, const CleanText& text, const Outline& outline,
                    const std::vector<RowRange>& private_rows) {
  const Quality quality = quality_of(text, private_rows);
  PackInfo pack;
  // A letter alone is called by what it says, not by who wrote it.
  const bool lone = outline.documents.size() == 1 && outline.title == outline.organisation;
  pack.title =
      lone && !outline.documents.front().title.empty() ? outline.documents.front().title : outline.title;
  pack.organisation = outline.organisation;
  pack.organisation_id = outline.organisation_id;
  pack.body = outline.body;
  pack.meeting_date = outline.meeting_date;
  pack.file = pages.file;
  pack.content_type = pages.content_type;
  for (const Page& page : pages.pages) pack.pages = std::max(pack.pages, page.number);
  pack.pages -= std::min(pack.pages, quality.hidden_pages);
  pack.text_quality =
      quality.words == 0 ? 1.0 : static_cast<double>(quality.good) / static_cast<double>(quality.words);
  pack.problems = shown_problems(text, outline, private_rows);
  return pack;
}

void apply_settings(PackInfo& pack, const PackSettings& settings) {
  pack.source_url = settings.source_url;
  pack.publisher = settings.publisher;
  pack.licence = settings.licence;
}

bool is_set(const PackSettings& settings) {
  const auto texts = {&settings.organisation, &settings.body,       &settings.meeting_date,
                      &settings.title,        &settings.visibility, &settings.source_url,
                      &settings.publisher,    &settings.licence};
  return std::any_of(texts.begin(), texts.end(), [](const std::string* text) { return !text->empty(); });
}

std::vector<Correction> corrections_of(const Outline& read, const Outline& set, const PackSettings& settings,
                                       const std::string& visibility_read) {
  std::vector<Correction> corrections;
  const auto tell = [&](const char* field, const std::string& given, const std::string& was,
                        const std::string& is) {
    if (!given.empty()) corrections.push_back({field, was, is});
  };
  tell("organisation", settings.organisation, read.organisation, set.organisation);
  tell("body", settings.body, read.body, set.body);
  tell("meeting_date", settings.meeting_date, read.meeting_date, set.meeting_date);
  tell("title", settings.title, read.title, set.title);
  tell("visibility", settings.visibility, visibility_read, settings.visibility);
  // What no text is read for: it is only ever set.
  tell("source_url", settings.source_url, "", settings.source_url);
  tell("publisher", settings.publisher, "", settings.publisher);
  tell("licence", settings.licence, "", settings.licence);
  return corrections;
}

std::string in_words(const Correction& correction) {
  return correction.field + " was read as \"" + correction.read + "\", set to \"" + correction.set + "\"";
}

}  // namespace quorate
