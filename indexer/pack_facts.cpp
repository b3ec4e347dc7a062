#include "indexer/pack_facts.h"

#include <algorithm>

#include "indexer/governance/plain_words.h"

namespace quorate {
namespace {

// Whether some problem's lines touch the row's; the problems come in any order, the rows in order of lines.
class NoisyLines {
public:
  explicit NoisyLines(const std::vector<Problem>& problems) {
    for (const Problem& problem : problems)
      if (problem.lines.first > 0) ranges_.push_back(problem.lines);
    std::sort(ranges_.begin(), ranges_.end(),
              [](const LineRange& a, const LineRange& b) { return a.first < b.first; });
  }

  bool touch(const LineRange& lines) const {
    const auto after = std::upper_bound(ranges_.begin(), ranges_.end(), lines.last,
                                        [](int line, const LineRange& range) { return line < range.first; });
    return after != ranges_.begin() && std::prev(after)->last >= lines.first;
  }

private:
  std::vector<LineRange> ranges_;
};

double text_quality(const CleanText& text) {
  const NoisyLines noisy(text.problems);
  std::size_t all = 0;
  std::size_t good = 0;
  for (const TextRow& row : text.rows) {
    if (row.role == RowRole::running_head) continue;  // printed so, not misread
    const std::size_t words = count_words(text.text(row));
    all += words;
    if (row.role != RowRole::ghost && !(row.lines.first > 0 && noisy.touch(row.lines))) good += words;
  }
  return all == 0 ? 1.0 : static_cast<double>(good) / static_cast<double>(all);
}

}  // namespace

PackInfo pack_facts(const Pages& pages, const CleanText& text, const Outline& outline,
                    const PackSettings& settings) {
  PackInfo pack;
  pack.title = outline.title;
  pack.organisation = outline.organisation;
  pack.organisation_id = outline.organisation_id;
  pack.body = outline.body;
  pack.meeting_date = outline.meeting_date;
  pack.file = pages.file;
  pack.content_type = pages.content_type;
  pack.source_url = settings.source_url;
  pack.publisher = settings.publisher;
  pack.licence = settings.licence;
  for (const Page& page : pages.pages) pack.pages = std::max(pack.pages, page.number);
  pack.text_quality = text_quality(text);
  pack.problems = text.problems;
  pack.problems.insert(pack.problems.end(), outline.problems.begin(), outline.problems.end());
  return pack;
}

bool is_set(const PackSettings& settings) {
  return !settings.organisation.empty() || !settings.body.empty() || !settings.meeting_date.empty() ||
         !settings.title.empty() || !settings.visibility.empty();
}

std::vector<Correction> corrections_of(const Outline& read, const Outline& set,
                                       const PackSettings& settings) {
  std::vector<Correction> corrections;
  const auto tell = [&](const char* field, const std::string& given, const std::string& was,
                        const std::string& is) {
    if (!given.empty()) corrections.push_back({field, was, is});
  };
  tell("organisation", settings.organisation, read.organisation, set.organisation);
  tell("body", settings.body, read.body, set.body);
  tell("meeting_date", settings.meeting_date, read.meeting_date, set.meeting_date);
  tell("title", settings.title, read.title, set.title);
  tell("visibility", settings.visibility, "", settings.visibility);
  return corrections;
}

}  // namespace quorate
