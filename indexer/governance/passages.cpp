#include "indexer/governance/passages.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "indexer/governance/headings.h"
#include "indexer/governance/language.h"
#include "indexer/governance/passage_headings.h"
#include "indexer/governance/passage_pieces.h"
#include "indexer/governance/plain_words.h"

namespace quorate {
namespace {

constexpr std::size_t kScrapWords = 6;  // less than this between two minute items says nothing of its own
// Under a heading that a passage's title names beside its first.
constexpr std::size_t kLeastJoinedWords = 10;
constexpr std::size_t kMostFaceBytes = 6000;

// Packs pieces into passages.
class PassageCutter {
public:
  PassageCutter(const CleanText& text, const Document& document, const Boilerplate& boilerplate,
                const PaperWords& words)
      : text_(text),
        document_(document),
        boilerplate_(boilerplate),
        words_(words),
        mark_(bare(document.mark)),
        body_(bare(document.body)),
        organisation_(bare(document.organisation)) {}

  void cut_rows(const std::vector<Item>& minute_items) {
    std::vector<PassagePiece> pieces = pieces_of_rows(text_, document_, minute_items, kMostPassageWords);
    mark_forms(text_, boilerplate_, pieces);
    mark_headings(text_, words_, pieces);
    mark_languages(text_, words_.passages, pieces);
    pack(pieces, {}, {});
  }

  void cut_item(const Item& item) {
    std::vector<PassagePiece> pieces = pieces_of_item(text_, item, kMostPassageWords);
    std::size_t words = 0;
    for (const PassagePiece& piece : pieces) words += piece.words;
    if (words <= kMostPassageWords) return;
    mark_languages(text_, words_.passages, pieces);
    pack(pieces, item.title, item.ref);
  }

  std::vector<Item> take() {
    std::stable_sort(passages_.begin(), passages_.end(), [](const Item& a, const Item& b) {
      return a.spans.front().begin < b.spans.front().begin;
    });
    return std::move(passages_);
  }

private:
  void pack(const std::vector<PassagePiece>& pieces, std::string_view item_title, std::string_view ref) {
    HeadingPath path(text_);
    path.set(item_title);
    const std::vector<std::size_t> ahead = words_ahead(pieces);
    Passage passage;
    const auto close = [&](std::size_t end) {
      if (passage.begin < end) add_passage(pieces, passage.begin, end, joined(passage.headings), ref);
      passage = Passage{end};
    };
    section_ = passages_.size();
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const PassagePiece& piece = pieces[i];
      const bool parted = i > 0 && (piece.opens || piece.form != pieces[i - 1].form);
      const bool new_section = piece.heading && begins_passage(passage, piece, ahead[i]);
      const bool full = passage.words >= kFullPassageWords && i > 0 && pieces[i - 1].after != Break::none;
      if (parted || new_section || full ||
          (passage.words > 0 && passage.words + piece.words > kMostPassageWords))
        close(i);
      if (parted || new_section) section_ = passages_.size();
      if (piece.gap) path.set({});
      path.pass(piece, piece.heading && is_face_line(text_.view(piece.span)));
      if (piece.heading && passage.body_words == 0) section_ = passages_.size();
      passage.take(piece, path.shown(), ahead[i]);
    }
    close(pieces.size());
  }

  // The passage under way.
  struct Passage {
    std::size_t begin = 0;  // its first piece
    std::size_t words = 0;
    std::size_t body_words = 0;       // without headings
    std::size_t depth = kPlainDepth;  // of the highest of its sections
    std::vector<std::string> headings{};

    void take(const PassagePiece& piece, const std::string& heading, std::size_t ahead) {
      if (piece.heading) depth = std::min(depth, piece.depth);
      // A heading directly below another is the nearer one. A recurring one brings the one over it.
      const bool below = !headings.empty() && piece.recurs && heading.starts_with(headings.back());
      if (headings.empty() || body_words == 0)
        headings = {heading};
      else if (piece.heading && !below && headings.back() != heading && ahead >= kLeastJoinedWords)
        headings.push_back(heading);
      words += piece.words;
      if (!piece.heading) body_words += piece.words;
    }
  };

  // Of each piece that is a heading: the words under it, up to the next.
  static std::vector<std::size_t> words_ahead(const std::vector<PassagePiece>& pieces) {
    std::vector<std::size_t> ahead(pieces.size(), 0);
    std::size_t run = 0;
    for (std::size_t i = pieces.size(); i-- > 0;) {
      if (!pieces[i].heading) {
        run += pieces[i].words;
      } else {
        ahead[i] = run > 0 || i + 1 == pieces.size() ? run : ahead[i + 1];
        run = 0;
      }
    }
    return ahead;
  }

  // Whether a heading closes the passage under way. Short sections of one level share a passage.
  static bool begins_passage(const Passage& passage, const PassagePiece& heading, std::size_t ahead) {
    if (passage.body_words >= kLeastPassageWords) return true;
    if (heading.rank == HeadingRank::part) return passage.body_words > 0;
    if (heading.rank != HeadingRank::section || passage.body_words < kScrapWords) return false;
    return heading.depth < passage.depth || ahead >= kLeastPassageWords ||
           passage.words + ahead > kFullPassageWords;
  }

  static std::string joined(const std::vector<std::string>& headings) {
    std::string all;
    for (const std::string& heading : headings) {
      if (heading.empty()) continue;
      if (!all.empty()) all += " / ";
      all += headings.size() == 1 ? heading : shortened(heading, kMostTitleBytes / 2);
    }
    return all;
  }

  void add_passage(const std::vector<PassagePiece>& pieces, std::size_t begin, std::size_t end,
                   std::string_view heading, std::string_view ref) {
    std::vector<Span> spans;
    std::size_t words = 0;
    for (std::size_t i = begin; i < end; ++i) {
      words += pieces[i].words;
      append(spans, pieces[i].span);
    }
    // What is left at the end of a section goes with the passage before it.
    const bool rest = words < kLeastPassageWords && passages_.size() > section_ &&
                      last_words_ + words <= kMostPassageWords + kLeastPassageWords;
    if (rest) {
      for (const Span& span : spans) append(passages_.back().spans, span);
      last_words_ += words;
      return;
    }
    Item passage;
    passage.kind = Kind::passage;
    passage.ref = std::string(ref);
    passage.title = title_of(pieces[begin], heading);
    passage.boilerplate = pieces[begin].form || (pieces[begin].gap && words <= kScrapWords);
    passage.spans = std::move(spans);
    const bool english = std::all_of(pieces.begin() + static_cast<std::ptrdiff_t>(begin),
                                     pieces.begin() + static_cast<std::ptrdiff_t>(end),
                                     [](const PassagePiece& piece) { return piece.english; });
    if (english) {
      passage.language = "en";
    } else {
      std::string shown;
      for (const Span& span : passage.spans) shown += text_.view(span);
      passage.language = language_of(shown, words_.passages);
    }
    passages_.push_back(std::move(passage));
    last_words_ = words;
  }

  // Neighbours become one span where only blanks lie between.
  void append(std::vector<Span>& spans, Span span) const {
    if (!spans.empty() && spans.back().end <= span.begin && span.begin - spans.back().end <= 4 &&
        trimmed(text_.view({spans.back().end, span.begin})).empty())
      spans.back().end = span.end;
    else
      spans.push_back(span);
  }

  // "Agenda Item 7", "Enc 4", the body's name: on the paper's face, and no heading.
  bool is_face_line(std::string_view line) const {
    const std::string words = bare(line);
    const auto names = [&](const std::string& what) {
      return !what.empty() && words.ends_with(what) && count_words(words) <= count_words(what) + 2;
    };
    return names(mark_) || names(body_) || names(organisation_);
  }

  // The document's title and the heading; of a table's later part, its columns as well.
  std::string title_of(const PassagePiece& first, std::string_view heading) const {
    std::string title = shortened(document_.title, kMostTitleBytes);
    const std::string bare_heading = bare(heading);
    if (!bare_heading.empty() && bare(title).find(bare_heading) == std::string::npos) {
      if (!title.empty()) title += " \u2013 ";
      title += shortened(heading, kMostTitleBytes);
    }
    const std::string columns = columns_of(first.row);
    if (!columns.empty()) title += (title.empty() ? "" : " \u2013 ") + columns;
    return title;
  }

  // Headers of the table that the row continues; empty where it opens the table or there is none.
  std::string columns_of(std::size_t row) const {
    const int table = text_.rows[row].table;
    if (table < 0) return {};
    // Headers stand at a table's beginning, so looking back goes no further than its last header.
    constexpr std::size_t kFarthest = 400;
    constexpr std::size_t kMostColumnBytes = 110;  // of their names
    for (std::size_t back = 1; back <= std::min(row, kFarthest); ++back) {
      const TextRow& before = text_.rows[row - back];
      if (before.table != table) return {};
      if (before.role != RowRole::table_header) continue;
      std::string columns;
      for (const Span& cell : before.cells) {
        const std::string_view name = text_.view(cell);
        if (name.find("\u2610") != std::string_view::npos || name.find("\u2612") != std::string_view::npos)
          return {};
        if (!has_letter(name)) continue;
        if (columns.size() + name.size() > kMostColumnBytes) break;
        columns.append(columns.empty() ? "" : ", ").append(name);
      }
      std::replace(columns.begin(), columns.end(), '\n', ' ');
      return columns;
    }
    return {};
  }

  const CleanText& text_;
  const Document& document_;
  const Boilerplate& boilerplate_;
  const PaperWords& words_;
  const std::string mark_, body_, organisation_;  // bare
  std::vector<Item> passages_;
  std::size_t section_ = 0;     // first passage of the section under way
  std::size_t last_words_ = 0;  // of the last passage
};

}  // namespace

std::vector<Item> cut_passages(const CleanText& text, const Document& document,
                               const std::vector<Item>& minute_items, const Boilerplate& boilerplate,
                               const PaperWords& words) {
  PassageCutter cutter(text, document, boilerplate, words);
  cutter.cut_rows(minute_items);
  for (const Item& item : minute_items) cutter.cut_item(item);
  return cutter.take();
}

std::vector<Span> face_of(const CleanText& text, const Document& document) {
  std::vector<Span> face;
  std::size_t bytes = 0;
  const std::vector<std::size_t> shown = text_rows(text, document.rows);
  for (std::size_t at = 0; at < shown.size() && bytes < kMostFaceBytes; ++at) {
    const bool on_cover = shown[at] >= document.cover.first && shown[at] < document.cover.last;
    if (!on_cover && !is_heading(text, shown, at)) continue;
    face.push_back(text.rows[shown[at]].span);
    bytes += face.back().size();
  }
  return face;
}

}  // namespace quorate
