#include "indexer/outline/paper_match.h"

#include <algorithm>
#include <string>

#include "indexer/outline/folded_text.h"
#include "indexer/outline/paper_mark.h"
#include "indexer/outline/paper_type.h"

namespace quorate {
namespace {

constexpr double kLeastAlike = 0.6;

class Matcher {
public:
  Matcher(const std::vector<Document>& documents, const std::vector<DocumentStart>& starts,
          const std::vector<AgendaLine>& agenda, const OutlineVocabulary& words)
      : documents_(documents),
        starts_(starts),
        agenda_(agenda),
        words_(words),
        lines_(documents.size(), agenda.size()) {}

  std::vector<std::size_t> match() {
    if (agenda_.empty()) return lines_;
    for (std::size_t s = 0; s < documents_.size(); ++s) lines_[s] = by_mark(s);
    for (std::size_t s = 0; s < documents_.size(); ++s) {
      if (open(s)) lines_[s] = by_kind(s);
    }
    for (std::size_t s = 0; s < documents_.size(); ++s) {
      if (open(s)) lines_[s] = by_title(s);
    }
    fill_between();
    return lines_;
  }

private:
  bool is_main(std::size_t s) const {
    const bool appendix = starts_[s].attachment || (starts_[s].mark && starts_[s].mark->appendix);
    return !starts_[s].agenda && !appendix;
  }

  bool open(std::size_t s) const { return is_main(s) && lines_[s] == agenda_.size(); }

  bool taken(std::size_t line) const { return std::find(lines_.begin(), lines_.end(), line) != lines_.end(); }

  std::size_t by_mark(std::size_t s) const {
    const Document& document = documents_[s];
    if (starts_[s].agenda) return agenda_.size();
    if (!is_main(s) && document.mark.empty()) return agenda_.size();
    const bool item = starts_[s].mark && starts_[s].mark->item;
    std::size_t by_item = agenda_.size(), by_number = agenda_.size();
    bool papers = false;  // the agenda gives marks of papers
    for (std::size_t k = 0; k < agenda_.size(); ++k) {
      const AgendaLine& line = agenda_[k];
      papers = papers || !line.paper.empty();
      if (!document.item_ref.empty() && same_mark(line.ref, document.item_ref)) by_item = k;
      if (document.mark.empty()) continue;
      if (holds_mark(line.paper, document.mark) || (item && same_mark(line.ref, document.mark))) return k;
      if (same_mark(line.ref, document.mark)) by_number = k;
    }
    return by_item == agenda_.size() && !papers ? by_number : by_item;
  }

  // "F1 F2" holds F2.
  static bool holds_mark(std::string_view paper, std::string_view mark) {
    if (same_mark(paper, mark)) return true;
    if (paper.find(' ') == std::string_view::npos || !is_letter_mark(paper.substr(0, paper.find(' '))))
      return false;
    for (std::size_t i = 0; i < paper.size();) {
      const std::size_t end = std::min(paper.find(' ', i), paper.size());
      if (paper.substr(i, end - i) == mark) return true;
      i = end + 1;
    }
    return false;
  }

  std::size_t by_kind(std::size_t s) const {
    const PaperType type = documents_[s].type;
    if (type != PaperType::minutes && type != PaperType::action_log && type != PaperType::public_questions)
      return agenda_.size();
    for (std::size_t k = 0; k < agenda_.size(); ++k) {
      if (!taken(k) && type_of_title(agenda_[k].title, words_) == type) return k;
    }
    return agenda_.size();
  }

  std::size_t by_title(std::size_t s) const {
    if (starts_[s].agenda_line) return *starts_[s].agenda_line;
    const std::string title = fold(documents_[s].title);
    std::size_t best = agenda_.size();
    double most = kLeastAlike;
    for (std::size_t k = 0; k < agenda_.size(); ++k) {
      const double likeness = alike(title, fold(agenda_[k].title));
      if (likeness > most) {
        most = likeness;
        best = k;
      }
    }
    return best;
  }

  void fill_between() {
    for (std::size_t s = 0; s < documents_.size();) {
      if (!open(s)) {
        ++s;
        continue;
      }
      std::size_t last = s;
      std::vector<std::size_t> waiting;
      while (last < documents_.size() && (open(last) || !is_main(last))) {
        if (open(last)) waiting.push_back(last);
        ++last;
      }
      fill(waiting, line_before(s), line_after(last));
      s = last;
    }
  }

  std::size_t line_before(std::size_t s) const {
    while (s-- > 0) {
      if (lines_[s] < agenda_.size()) return lines_[s] + 1;
    }
    return 0;
  }

  std::size_t line_after(std::size_t s) const {
    for (; s < documents_.size(); ++s) {
      if (lines_[s] < agenda_.size()) return lines_[s];
    }
    return agenda_.size();
  }

  void fill(const std::vector<std::size_t>& waiting, std::size_t first, std::size_t last) {
    std::vector<std::size_t> free;
    for (std::size_t k = first; k < last; ++k) {
      if (agenda_[k].brings_paper && !taken(k)) free.push_back(k);
    }
    if (free.size() != waiting.size()) return;
    for (std::size_t i = 0; i < waiting.size(); ++i) lines_[waiting[i]] = free[i];
  }

  const std::vector<Document>& documents_;
  const std::vector<DocumentStart>& starts_;
  const std::vector<AgendaLine>& agenda_;
  const OutlineVocabulary& words_;
  std::vector<std::size_t> lines_;
};

}  // namespace

std::vector<std::size_t> match_papers(const std::vector<Document>& documents,
                                      const std::vector<DocumentStart>& starts,
                                      const std::vector<AgendaLine>& agenda, const OutlineVocabulary& words) {
  return Matcher(documents, starts, agenda, words).match();
}

}  // namespace quorate
