#include "indexer/governance/passage_headings.h"

#include <algorithm>
#include <unordered_map>

#include "indexer/governance/plain_words.h"
#include "indexer/governance/risk_finding.h"

namespace quorate {
namespace {

constexpr std::size_t kMostLabelWords = 6;
constexpr std::size_t kMostPartWords = 14;
constexpr int kRecurs = 3;                  // times that a heading stands in a document to be a form's
constexpr std::size_t kReachOfClosing = 3;  // pieces behind "Yours sincerely" that sign
constexpr std::size_t kOpeningBytes = 120;  // no mark of a part or of a risk goes further

class HeadingMarker {
public:
  HeadingMarker(const CleanText& text, const PaperWords& words, std::vector<PassagePiece>& pieces)
      : text_(text), words_(words), pieces_(pieces) {}

  void mark() {
    demote_people();
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (mark_risk(i) || mark_part(i)) continue;
      PassagePiece& piece = pieces_[i];
      if (!piece.heading) continue;
      piece.name = piece.span;
      piece.depth = depth_of(piece);
      piece.rank = piece.depth < kPlainDepth ? HeadingRank::section : HeadingRank::plain;
      piece.caption = is_caption(i);
      if (piece.caption) piece.rank = HeadingRank::plain;
    }
    mark_recurring();
  }

private:
  std::string_view shown(std::size_t i) const { return trimmed(text_.view(pieces_[i].span)); }
  bool in_table(std::size_t i) const { return text_.rows[pieces_[i].row].table >= 0; }
  std::vector<Word> opening(std::size_t i) const { return words_of(shown(i).substr(0, kOpeningBytes)); }

  // Who signs a letter, whom it greets, who is present.
  void demote_people() {
    std::size_t behind = pieces_.size();  // pieces since the closing
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      PassagePiece& piece = pieces_[i];
      if (piece.words <= kMostLabelWords && words_.passages.closings.is(words_of(shown(i)))) {
        behind = 0;
        piece.heading = false;
      } else if (++behind <= kReachOfClosing) {
        piece.heading = piece.heading && list_mark(shown(i)) > 0;
      }
      if (piece.heading && words_.passages.person_openings.match(opening(i), 0) > 0) piece.heading = false;
    }
  }

  void make_part(std::size_t i, Span name) {
    pieces_[i].heading = true;
    pieces_[i].rank = HeadingRank::part;
    pieces_[i].name = name;
  }

  // "Principal risk:" and the risk behind it or on the next line; "BAF 7 – Cyber" that heads its block.
  bool mark_risk(std::size_t i) {
    const std::string_view line = shown(i);
    const std::size_t colon = line.substr(0, kOpeningBytes).find(':');
    const bool labelled =
        colon != std::string_view::npos && words_.risks.labels.is(words_of(line.substr(0, colon)));
    if (!labelled) {
      if (pieces_[i].rank == HeadingRank::part) return true;
      if (!pieces_[i].heading || !names_risk(line)) return false;
      make_part(i, pieces_[i].span);
      return true;
    }
    const std::string_view risk = trimmed(line.substr(colon + 1));
    if (risk.empty()) {
      if (i + 1 == pieces_.size() || !(pieces_[i + 1].heading || is_short_risk(i + 1))) return false;
      make_part(i, {});
      make_part(i + 1, pieces_[i + 1].span);
      return true;
    }
    if (!names_risk(risk)) return false;
    const std::uint32_t begin = pieces_[i].span.begin + offset(i, risk);
    make_part(i, {begin, begin + static_cast<std::uint32_t>(risk.size())});
    return true;
  }

  std::uint32_t offset(std::size_t i, std::string_view part) const {
    return static_cast<std::uint32_t>(part.data() - text_.view(pieces_[i].span).data());
  }

  bool is_short_risk(std::size_t i) const {
    return pieces_[i].words <= kMostPartWords && !in_table(i) && names_risk(shown(i));
  }

  // "BAF 7", "CRR-2": a word for risks and a number. "COVID-19" and "Q1" are made alike.
  bool names_risk(std::string_view line) const {
    const LeadingId leading = leading_risk_id(line.substr(0, kOpeningBytes), words_.risks);
    if (leading.id.empty()) return false;
    const std::size_t letters = std::min(leading.id.find_first_of("0123456789-./ "), leading.id.size());
    return words_.risks.id_words.match(words_of(leading.id.substr(0, letters)), 0) > 0;
  }

  // "Appendix 2 – The map", "Section B: Recommendations", "Annex A" alone.
  bool mark_part(std::size_t i) {
    PassagePiece& piece = pieces_[i];
    if (in_table(i) || piece.words > kMostPartWords || !opens_part(i)) return false;
    // A list of appendices names them one below another.
    const bool alone =
        stands_apart(i) && !(i > 0 && opens_part(i - 1)) && !(i + 1 < pieces_.size() && opens_part(i + 1));
    const char last = shown(i).back();
    if (!piece.heading && (!alone || last == '.' || last == ';' || last == ',')) return false;
    make_part(i, piece.span);
    return true;
  }

  bool stands_apart(std::size_t i) const {
    const bool before = i == 0 || pieces_[i - 1].after == Break::paragraph || in_table(i - 1);
    return before && (i + 1 == pieces_.size() || pieces_[i].after == Break::paragraph || in_table(i + 1));
  }

  bool opens_part(std::size_t i) const {
    const std::vector<Word> first = opening(i);
    const std::size_t length = words_.passages.part_words.match(first, 0);
    if (length == 0 || length >= first.size() || length > 1) return false;
    const std::string& number = first[length].folded;
    const bool figure = number.find_first_not_of("0123456789.") == std::string::npos;
    const bool roman = number.find_first_not_of("ivx") == std::string::npos;
    if (!figure && !roman && number.size() > 1) return false;
    // "Part 2 of the Act", "Section 75 agreement" speak of one; its title begins with a capital or a sign.
    return length + 1 == first.size() || first[length + 1].capital ||
           first[length + 1].span.begin > first[length].span.end + 1;
  }

  std::size_t depth_of(const PassagePiece& piece) const {
    const std::string_view line = trimmed(text_.view(piece.span));
    const std::string_view mark = line.substr(0, list_mark(line));
    std::size_t groups = 0;
    for (std::size_t at = 0; at < mark.size(); ++at)
      groups += mark[at] >= '0' && mark[at] <= '9' && (at == 0 || mark[at - 1] < '0' || mark[at - 1] > '9');
    if (groups > 0) return groups;
    const int level = text_.rows[piece.row].heading_hint ? text_.rows[piece.row].heading_level : 0;
    return level > 0 ? static_cast<std::size_t>(level) : kPlainDepth;
  }

  // "Table 2: change of scores" over its table.
  bool is_caption(std::size_t i) const {
    const std::vector<Word> first = opening(i);
    return i + 1 < pieces_.size() && in_table(i + 1) && first.size() > 1 &&
           words_.passages.captions.match(first, 0) == 1 &&
           first[1].folded.find_first_of("0123456789") != std::string::npos;
  }

  void mark_recurring() {
    std::unordered_map<std::string, int> times;
    for (const PassagePiece& piece : pieces_)
      if (piece.rank == HeadingRank::plain) ++times[bare(text_.view(piece.span))];
    for (PassagePiece& piece : pieces_)
      piece.recurs = piece.rank == HeadingRank::plain && times[bare(text_.view(piece.span))] >= kRecurs;
  }

  const CleanText& text_;
  const PaperWords& words_;
  std::vector<PassagePiece>& pieces_;
};

std::string without_mark(std::string_view heading) {
  heading = trimmed(heading);
  return std::string(trimmed(heading.substr(list_mark(heading))));
}

}  // namespace

void mark_headings(const CleanText& text, const PaperWords& words, std::vector<PassagePiece>& pieces) {
  HeadingMarker(text, words, pieces).mark();
}

void HeadingPath::set(std::string_view heading) {
  heading_ = without_mark(heading);
  below_.clear();
  caption_table_ = -1;
}

void HeadingPath::pass(const PassagePiece& piece, bool on_face) {
  const int table = text_.rows[piece.row].table;
  if (caption_table_ >= 0 && table != caption_table_) {
    heading_ = before_caption_;
    below_ = before_caption_below_;
    caption_table_ = -1;
  }
  if (!piece.heading || on_face || piece.name.size() == 0) return;
  if (piece.caption) {
    before_caption_ = heading_;
    before_caption_below_ = below_;
  }
  const std::string_view name = text_.view(piece.name);
  if (piece.recurs) {
    below_ = without_mark(name);
  } else {
    set(piece.rank == HeadingRank::part && name.size() > kOpeningBytes ? risk_title(name) : name);
  }
  if (piece.caption && piece.row + 1 < text_.rows.size()) caption_table_ = text_.rows[piece.row + 1].table;
}

std::string HeadingPath::shown() const {
  if (below_.empty() || heading_.empty()) return heading_.empty() ? below_ : heading_;
  return heading_ + " \u2013 " + below_;
}

}  // namespace quorate
