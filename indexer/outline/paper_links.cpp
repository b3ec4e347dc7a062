#include "indexer/outline/paper_links.h"

#include <optional>
#include <string>

#include "indexer/outline/paper_mark.h"
#include "indexer/outline/paper_match.h"
#include "indexer/outline/paper_type.h"

namespace quorate {
namespace {

// Where nothing on the paper says what it is, its title on the agenda may.
void set_announced_type(Document& document, const AgendaLine& line, const OutlineVocabulary& words) {
  const std::optional<PaperType> type = type_of_title(line.title, words);
  if (!type || *type == PaperType::minutes || *type == PaperType::agenda ||
      *type == PaperType::register_of_interests)  // seen inside, where it is one
    return;
  document.type = *type;
  document.rules.push_back("type " + std::string(name_of(*type)) + ": title on the agenda");
}

// What the agenda says of the paper.
void announce(Document& document, const AgendaLine& line, bool uncovered, const OutlineVocabulary& words,
              const PackWords& pack) {
  const bool marked = !mark_of_value(line.paper, words).empty();
  // a sheet that gives the item's number alone has the mark that the agenda gives it
  const bool by_item = document.mark.empty() || (marked && document.mark == document.item_ref);
  if (by_item) document.mark = marked ? line.paper : line.ref;
  document.item_ref = line.ref;
  const bool untitled = document.title.empty() || fold(document.title) == fold(document.mark) || uncovered;
  const bool shared = line.paper.find(' ') != std::string::npos && !same_mark(line.paper, document.mark);
  const bool misread = !shared && !line.title.empty() && !document.cover.empty() &&
                       pack.is_damaged(document.title) && !pack.is_damaged(line.title);
  // the paper's own title may go on: "Declaration of interests" for whom
  const bool unknown =
      document.type == PaperType::other && !fold(document.title).starts_with(fold(line.title) + ' ');
  if (untitled || misread || unknown) document.title = line.title;
  if (document.type == PaperType::other) set_announced_type(document, line, words);
  document.announced_purpose = line.purpose;
  if (document.people.presenter.empty()) document.people.presenter = line.presenter;
  document.rules.push_back("agenda item " + line.ref);
}

}  // namespace

void announce_papers(std::vector<Document>& documents, const std::vector<DocumentStart>& starts,
                     const std::vector<AgendaLine>& agenda, const OutlineVocabulary& words,
                     const PackWords& pack) {
  const std::vector<std::size_t> lines = match_papers(documents, starts, agenda, words);
  for (std::size_t s = 0; s < documents.size(); ++s) {
    if (lines[s] < agenda.size()) announce(documents[s], agenda[lines[s]], starts[s].uncovered, words, pack);
  }
  // an item whose paper bears no mark on the agenda has the one that the paper itself bears
  std::vector<std::string> marks(agenda.size());
  for (std::size_t s = documents.size(); s-- > 0;) {
    if (lines[s] < agenda.size()) marks[lines[s]] = documents[s].mark;
  }
  for (Document& document : documents) {
    for (std::size_t k = 0; k < document.agenda.size(); ++k) {
      if (document.agenda[k].paper.empty()) document.agenda[k].paper = marks[k];
    }
  }
}

void link_appendices(std::vector<Document>& documents, const std::vector<DocumentStart>& starts,
                     const RowFaces& rows) {
  std::string parent, parent_title;
  for (std::size_t s = 0; s < documents.size(); ++s) {
    Document& document = documents[s];
    const bool appendix = (starts[s].attachment && !starts[s].uncovered) ||
                          document.type == PaperType::appendix ||
                          (starts[s].mark && starts[s].mark->appendix) ||
                          (document.mark.empty() && !starts[s].cover && !starts[s].uncovered);
    if (!appendix || document.type == PaperType::agenda || document.type == PaperType::minutes) {
      parent = document.mark;
      parent_title = document.title;
      continue;
    }
    if (document.parent_mark.empty()) document.parent_mark = parent;
    // an attachment that opens with a table has no title of its own
    if (!parent_title.empty() && rows[document.rows.first].filled >= 3)
      document.title = "Appendix to " + parent_title;
    if (document.mark.empty()) document.mark = document.parent_mark;
  }
}

void tell_reports_on_attached(std::vector<Document>& documents) {
  const auto is_attachable = [](PaperType type) {
    return type == PaperType::risk_register || type == PaperType::register_of_interests ||
           type == PaperType::terms_of_reference || type == PaperType::policy ||
           type == PaperType::constitution_or_mou || type == PaperType::strategy_or_plan;
  };
  Document* parent = nullptr;
  for (Document& document : documents) {
    if (!document.cover.empty()) {
      parent = &document;
    } else if (parent && document.type == parent->type && is_attachable(document.type) &&
               !document.parent_mark.empty() && document.parent_mark == parent->mark) {
      parent->type = PaperType::report;
      parent->rules.push_back("report: what its title names is attached to it");
    }
  }
}

}  // namespace quorate
