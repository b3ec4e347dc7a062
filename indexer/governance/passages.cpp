#include "indexer/governance/passages.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "indexer/governance/headings.h"
#include "indexer/governance/language.h"
#include "indexer/governance/passage_pieces.h"
#include "indexer/governance/plain_words.h"

namespace quorate {
namespace {

constexpr std::size_t kScrapWords = 6;  // less than this between two minute items says nothing of its own
constexpr std::size_t kMostFaceBytes = 6000;

// Packs pieces into passages.
class PassageCutter {
public:
  PassageCutter(const CleanText& text, const Document& document, const Boilerplate& boilerplate,
                const PassageWords& words)
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
    mark_languages(text_, words_, pieces);
    pack(pieces, {}, {});
  }

  void cut_item(const Item& item) {
    std::vector<PassagePiece> pieces = pieces_of_item(text_, item, kMostPassageWords);
    std::size_t words = 0;
    for (const PassagePiece& piece : pieces) words += piece.words;
    if (words <= kMostPassageWords) return;
    mark_languages(text_, words_, pieces);
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
    std::string heading(item_title);
    std::size_t begin = 0;       // first piece of the passage under way
    std::size_t words = 0;       // its words
    std::size_t body_words = 0;  // without headings
    const auto close = [&](std::size_t end) {
      if (begin < end) add_passage(pieces, begin, end, heading, ref);
      begin = end;
      words = body_words = 0;
    };
    section_ = passages_.size();
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const PassagePiece& piece = pieces[i];
      const bool parted = i > 0 && (piece.opens || piece.form != pieces[i - 1].form);
      const bool new_section = piece.heading && body_words >= kLeastPassageWords;
      const bool full = words >= kFullPassageWords && i > 0 && pieces[i - 1].after != Break::none;
      if (parted || new_section || full || (words > 0 && words + piece.words > kMostPassageWords)) close(i);
      if (parted || new_section) section_ = passages_.size();
      if (piece.gap) heading.clear();
      if (piece.heading && body_words == 0 && !is_face_line(text_.view(piece.span))) {
        heading = std::string(trimmed(text_.view(piece.span)));
        section_ = passages_.size();
      }
      words += piece.words;
      if (!piece.heading) body_words += piece.words;
    }
    close(pieces.size());
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
      passage.language = language_of(shown, words_);
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
    heading = trimmed(heading.substr(list_mark(heading)));
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
  const PassageWords& words_;
  const std::string mark_, body_, organisation_;  // bare
  std::vector<Item> passages_;
  std::size_t section_ = 0;     // first passage of the section under way
  std::size_t last_words_ = 0;  // of the last passage
};

}  // namespace

std::vector<Item> cut_passages(const CleanText& text, const Document& document,
                               const std::vector<Item>& minute_items, const Boilerplate& boilerplate,
                               const PassageWords& words) {
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
