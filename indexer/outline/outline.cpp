#include "indexer/outline/outline.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "analyzers/dates.h"
#include "indexer/outline/agenda.h"
#include "indexer/outline/cover_sheet.h"
#include "indexer/outline/document_date.h"
#include "indexer/outline/document_facts.h"
#include "indexer/outline/document_starts.h"
#include "indexer/outline/document_title.h"
#include "indexer/outline/face_purpose.h"
#include "indexer/outline/letter.h"
#include "indexer/outline/meeting_facts.h"
#include "indexer/outline/paper_links.h"
#include "indexer/outline/paper_mark.h"
#include "indexer/outline/paper_type.h"
#include "indexer/outline/people.h"
#include "indexer/outline/publication_issuer.h"
#include "indexer/outline/row_faces.h"
#include "indexer/outline/title_damage.h"

namespace quorate {
namespace {

// The lines of the pack's agenda, where it has one: of the first start that is an agenda.
std::vector<AgendaLine> agenda_lines(const RowFaces& rows, const std::vector<DocumentStart>& starts,
                                     const OutlineVocabulary& words) {
  for (std::size_t s = 0; s < starts.size(); ++s) {
    if (!starts[s].agenda) continue;
    const std::size_t end = s + 1 < starts.size() ? starts[s + 1].row : rows.size();
    return read_agenda(rows, {starts[s].row, end}, words);
  }
  return {};
}

class Outliner {
public:
  Outliner(const CleanText& text, const OutlineVocabulary& words, const OrganisationAuthority& authority,
           const OutlineSettings& settings)
      : rows_(text), words_(words), authority_(authority), settings_(settings) {}

  Outline run() {
    Outline outline;
    if (rows_.size() == 0) return outline;
    order_ = date_order();
    covers_ = find_cover_sheets(rows_, words_);
    // two rounds: the agenda is read between the starts that need none, and then announces more of them
    starts_ = find_document_starts(rows_, covers_, {}, words_);
    agenda_ = agenda_lines(rows_, starts_, words_);
    if (!agenda_.empty()) starts_ = find_document_starts(rows_, covers_, agenda_, words_);
    set_facts(outline);
    for (std::size_t s = 0; s < starts_.size(); ++s) outline.documents.push_back(document(s, outline));
    if (outline.documents.size() == 1 && outline.documents[0].type == PaperType::letter) set_alone(outline);
    announce_papers(outline.documents, starts_, agenda_, words_, PackWords(rows_));
    link_appendices(outline.documents, starts_, rows_);
    outline.title = settings_.title.empty() ? pack_title(outline) : settings_.title;
    return outline;
  }

private:
  void set_facts(Outline& outline) {
    MeetingFacts facts = read_meeting_facts(rows_, starts_, covers_, words_, authority_, order_);
    outline.organisation = facts.organisation;
    outline.organisation_id = facts.organisation_id;
    outline.body = facts.body;
    outline.meeting_date = facts.meeting_date;
    if (!settings_.organisation.empty()) {
      const Organisation* known = authority_.find(settings_.organisation);
      outline.organisation = known ? known->name : settings_.organisation;
      outline.organisation_id = known ? known->id : slug(settings_.organisation);
    }
    if (!settings_.body.empty()) outline.body = settings_.body;
    if (!settings_.meeting_date.empty()) outline.meeting_date = settings_.meeting_date;
  }

  // A letter alone in its file is a pack of its sender's, of no meeting but one that was set.
  static void set_alone(Outline& outline) {
    const Document& letter = outline.documents.front();
    outline.organisation = letter.organisation;
    outline.organisation_id = letter.organisation_id;
    outline.body = letter.body;
    outline.meeting_date = letter.meeting_date;
  }

  // How the pack writes its dates.
  DateOrder date_order() const {
    DateOrderEvidence evidence;
    for (std::size_t i = 0; i < rows_.size(); ++i) evidence.add(rows_.line(i));
    return evidence.order();
  }

  RowRange range_of(std::size_t s) const {
    return {starts_[s].row, s + 1 < starts_.size() ? starts_[s + 1].row : rows_.size()};
  }

  Document document(std::size_t s, const Outline& outline) {
    const DocumentStart& start = starts_[s];
    Document document;
    document.rows = range_of(s);
    document.rules = start.rules;
    const CoverSheet* cover = start.cover ? &covers_[*start.cover] : nullptr;
    if (cover) read_cover(document, *cover);
    if (document.title.empty())
      document.title = title_of_document(rows_, document.rows, start, words_, outline.organisation);
    const TypedPaper typed = type_of_paper(rows_, document.rows, start, document.title, words_);
    document.type = typed.type;
    document.rules.push_back("type " + std::string(name_of(typed.type)) + ": " + typed.rule);
    const bool asks = document.type != PaperType::agenda && document.type != PaperType::minutes;
    if (asks && document.face_purpose.empty())
      document.face_purpose = purpose_on_face(rows_, document.rows, words_);
    if (start.mark) {
      if (start.mark->appendix) document.parent_mark = start.mark->mark;
      if (document.mark.empty()) document.mark = start.mark->mark;
      if (document.item_ref.empty()) document.item_ref = start.item;
    }
    if (start.agenda) document.agenda = agenda_;
    document.organisation = outline.organisation;
    document.organisation_id = outline.organisation_id;
    document.body = outline.body;
    document.meeting_date = outline.meeting_date;
    document.date_order = order_;
    if (document.type == PaperType::minutes) {
      if (!is_set_alone(settings_.meeting_date)) {
        const std::string& before = starts_.size() > 1 ? document.meeting_date : std::string{};
        if (std::string date = date_minuted(rows_, document.rows, start, before, order_, words_);
            !date.empty())
          document.meeting_date = std::move(date);
      }
      if (settings_.body.empty()) {
        if (std::string body = committee_minuted(rows_, document.rows, start, words_); !body.empty())
          document.body = std::move(body);
      }
    }
    if (document.type == PaperType::letter) set_letter(document, start);
    if (start.title_page || start.publication)
      document.issuer = issuer_of_publication(rows_, document.rows, outline.organisation, words_, authority_);
    const bool dates_itself = document.type != PaperType::agenda && document.type != PaperType::minutes;
    if (dates_itself && document.document_date.empty())
      document.document_date = date_of_document(rows_, document, words_);
    if (is_set_alone(settings_.title)) document.title = settings_.title;
    return document;
  }

  // What is set for a pack of a single document is set for that document.
  bool is_set_alone(const std::string& setting) const { return !setting.empty() && starts_.size() == 1; }

  void read_cover(Document& document, const CoverSheet& cover) {
    document.cover = {std::max(cover.rows.first, document.rows.first),
                      std::min(cover.rows.last, document.rows.last)};
    document.title = cover[CoverField::title];
    if (in_capitals(document.title)) document.title = title_case(document.title);
    document.mark = mark_of_value(cover[CoverField::mark], words_);
    if (document.mark.empty()) document.mark = mark_of_value(cover[CoverField::item], words_);
    document.item_ref = cover[CoverField::item];
    document.face_purpose = cover.purpose;
    document.people.presenter = people_named(cover[CoverField::presenter], words_);
    document.people.author = people_named(cover[CoverField::author], words_);
    document.people.sponsor = people_named(cover[CoverField::sponsor], words_);
  }

  // Who wrote a letter, and when. A letter alone in its file has its sender as organisation and no
  // meeting, unless one was set.
  void set_letter(Document& document, const DocumentStart& start) {
    const LetterFace face = read_letter(rows_, document.rows, words_, authority_, order_);
    document.document_date = face.date;
    if (document.people.author.empty() && !face.signatory.empty()) document.people.author = {face.signatory};
    if (document.title.empty()) {
      const std::string& from = face.signatory.empty() ? face.sender : face.signatory;
      document.title = from.empty() ? "Letter" : "Letter from " + from;
    }
    if (starts_.size() > 1 || start.agenda) {
      document.issuer = face.sender;
      return;
    }
    document.meeting_date = settings_.meeting_date;
    document.body = settings_.body;
    if (face.sender.empty() || !settings_.organisation.empty()) return;
    const Organisation* known = authority_.find(face.sender);
    document.organisation = known ? known->name : face.sender;
    document.organisation_id = known ? known->id : slug(document.organisation);
  }

  std::string pack_title(const Outline& outline) const {
    std::string title = outline.organisation;
    if (!outline.body.empty()) title += (title.empty() ? "" : " - ") + outline.body;
    if (!outline.meeting_date.empty()) title += (title.empty() ? "" : ", ") + outline.meeting_date;
    return title.empty() && !outline.documents.empty() ? outline.documents.front().title : title;
  }

  RowFaces rows_;
  const OutlineVocabulary& words_;
  const OrganisationAuthority& authority_;
  const OutlineSettings& settings_;
  std::vector<CoverSheet> covers_;
  std::vector<DocumentStart> starts_;
  std::vector<AgendaLine> agenda_;
  DateOrder order_ = DateOrder::day_first;
};

}  // namespace

Outline outline_pack(const CleanText& text, const OutlineVocabulary& words,
                     const OrganisationAuthority& authority, const OutlineSettings& settings) {
  return Outliner(text, words, authority, settings).run();
}

}  // namespace quorate
