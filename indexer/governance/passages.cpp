#include "indexer/governance/passages.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "indexer/governance/headings.h"
#include "indexer/governance/language.h"
#include "indexer/governance/plain_words.h"

namespace quorate {
namespace {

constexpr std::size_t kLongRowWords = 120;  // a longer row is cut into its sentences
constexpr std::size_t kFormRunWords =
    30;                                 // less boilerplate than this in a row stays with the text around it
constexpr std::size_t kScrapWords = 6;  // less than this between two minute items says nothing of its own
constexpr std::size_t kLanguageWindow = 40;      // words by which a language is told
constexpr std::size_t kLeastLanguageWords = 12;  // fewer are taken for the language before them
constexpr std::size_t kMostTitleBytes = 110;
constexpr std::size_t kMostFaceBytes = 6000;

// How good a place for closing a passage the end of a piece is.
enum class Break : unsigned char { none, sentence, paragraph };

// A row, or a sentence of a long one.
struct Piece {
  Span span;
  std::size_t row = 0;
  std::size_t words = 0;
  Break after = Break::none;
  bool heading = false;
  bool form = false;    // boilerplate
  bool opens = false;   // something that is no part of the passages stood before it
  bool gap = false;     // what stood before it was a minute item
  bool english = true;  // by the window of text that it stands in
};

Span sub_span(Span whole, std::size_t begin, std::size_t end) {
  return {whole.begin + static_cast<std::uint32_t>(begin), whole.begin + static_cast<std::uint32_t>(end)};
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

bool ends_sentence(std::string_view text) {
  text = trimmed(text);
  return !text.empty() && std::string_view(".?!:;").find(text.back()) != std::string_view::npos;
}

// Calls `add(Span, Break)` for the sentences of `span`: up to a full stop before a blank, a line's or a
// cell's end. What has no such place is cut after every kMostPassageWords words.
template <typename Add>
void each_sentence(const CleanText& text, Span span, Add add) {
  const std::string_view all = text.view(span);
  std::size_t begin = 0;
  std::size_t words = 0;
  bool in_word = false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const char c = all[i];
    if (!is_blank(c)) {
      if (!in_word) ++words;
      in_word = true;
      continue;
    }
    in_word = false;
    const bool line_end = c == '\n' || c == '\t';
    const bool stop =
        line_end ||
        (i > 0 && std::string_view(".?!").find(all[i - 1]) != std::string_view::npos && words > 3);
    if (!stop && words < kMostPassageWords) continue;
    add(sub_span(span, begin, i), c == '\n' ? Break::paragraph : stop ? Break::sentence : Break::none);
    begin = i + 1;
    words = 0;
  }
  if (begin < all.size()) add(sub_span(span, begin, all.size()), Break::paragraph);
}

// Bytes that minute items hold, in order and apart.
std::vector<Span> covered_bytes(const std::vector<Item>& minute_items) {
  std::vector<Span> covered;
  for (const Item& item : minute_items) covered.insert(covered.end(), item.spans.begin(), item.spans.end());
  std::sort(covered.begin(), covered.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
  std::vector<Span> merged;
  for (const Span& span : covered) {
    if (!merged.empty() && span.begin <= merged.back().end)
      merged.back().end = std::max(merged.back().end, span.end);
    else
      merged.push_back(span);
  }
  return merged;
}

// What is left of `span` without `covered`; `next` is the first of them that may matter and moves on.
std::vector<Span> uncovered(Span span, const std::vector<Span>& covered, std::size_t& next) {
  while (next < covered.size() && covered[next].end <= span.begin) ++next;
  std::vector<Span> left;
  std::uint32_t begin = span.begin;
  for (std::size_t i = next; i < covered.size() && covered[i].begin < span.end; ++i) {
    if (covered[i].begin > begin) left.push_back({begin, covered[i].begin});
    begin = std::max(begin, covered[i].end);
  }
  if (begin < span.end) left.push_back({begin, span.end});
  return left;
}

// Pieces of a document in order, then packed into passages.
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
    const std::vector<Span> covered = covered_bytes(minute_items);
    const std::vector<std::size_t> shown = text_rows(text_, document_.rows);
    std::vector<Piece> pieces;
    std::size_t next = 0;
    bool gap = false;
    for (std::size_t at = 0; at < shown.size(); ++at) {
      const TextRow& row = text_.rows[shown[at]];
      const std::vector<Span> left = uncovered(row.span, covered, next);
      const bool whole = left.size() == 1 && left.front() == row.span;
      for (const Span& span : left) {
        if (trimmed(text_.view(span)).empty()) continue;
        const std::size_t first = pieces.size();
        add_pieces(pieces, span, shown[at]);
        pieces[first].heading = whole && is_heading(text_, shown, at);
        pieces[first].opens = gap || shown[at] == document_.cover.last;
        pieces[first].gap = gap;
        const bool apart = at + 1 == shown.size() || text_.rows[shown[at + 1]].blank_before > 0;
        const bool row_ends = row.table >= 0 || ends_sentence(text_.view(span));
        pieces.back().after = apart ? Break::paragraph : row_ends ? Break::sentence : Break::none;
        gap = false;
      }
      gap = gap || !whole;
    }
    mark_forms(pieces);
    mark_languages(pieces);
    pack(pieces, {}, {});
  }

  void cut_item(const Item& item) {
    std::vector<Piece> pieces;
    for (const Span& span : item.spans) add_pieces(pieces, span, row_of(span.begin));
    std::size_t words = 0;
    for (const Piece& piece : pieces) words += piece.words;
    if (words <= kMostPassageWords) return;
    mark_languages(pieces);
    pack(pieces, item.title, item.ref);
  }

  std::vector<Item> take() {
    std::stable_sort(passages_.begin(), passages_.end(), [](const Item& a, const Item& b) {
      return a.spans.front().begin < b.spans.front().begin;
    });
    return std::move(passages_);
  }

private:
  std::size_t row_of(std::uint32_t byte) const {
    const auto after =
        std::upper_bound(text_.rows.begin(), text_.rows.end(), byte,
                         [](std::uint32_t b, const TextRow& row) { return b < row.span.begin; });
    return after == text_.rows.begin() ? 0 : static_cast<std::size_t>(after - text_.rows.begin()) - 1;
  }

  void add_pieces(std::vector<Piece>& pieces, Span span, std::size_t row) const {
    const std::size_t words = count_words(text_.view(span));
    if (words <= kLongRowWords) {
      pieces.push_back({span, row, words, Break::sentence});
      return;
    }
    each_sentence(text_, span, [&](Span sentence, Break after) {
      pieces.push_back({sentence, row, count_words(text_.view(sentence)), after});
    });
  }

  // Tells languages by windows of some sentences, since a line alone has too few function words, and opens a
  // passage where the language changes.
  void mark_languages(std::vector<Piece>& pieces) {
    std::string before = "en";
    for (std::size_t begin = 0; begin < pieces.size();) {
      std::size_t end = begin;
      std::size_t words = 0;
      while (end < pieces.size() && words < kLanguageWindow) {
        if (end > begin && (pieces[end].opens || (pieces[end].heading && words >= kLeastLanguageWords)))
          break;
        words += pieces[end++].words;
        if (pieces[end - 1].after == Break::paragraph && words >= kLeastLanguageWords) break;
      }
      const Span window{pieces[begin].span.begin, pieces[end - 1].span.end};
      const std::string language =
          words < kLeastLanguageWords ? before : language_of(text_.view(window), words_);
      if (begin > 0 && language != before) pieces[begin].opens = true;
      for (std::size_t i = begin; i < end; ++i) pieces[i].english = language == "en";
      before = language;
      begin = end;
    }
  }

  // Runs of pieces that are mostly a form's words become passages of their own.
  void mark_forms(std::vector<Piece>& pieces) const {
    const auto is_form = [&](const Piece& piece) {
      const std::size_t all = count_words(text_.text(text_.rows[piece.row]));
      return piece.row < boilerplate_.words.size() && 10 * boilerplate_.words[piece.row] >= 7 * all &&
             all > 0;
    };
    for (std::size_t begin = 0; begin < pieces.size();) {
      std::size_t end = begin;
      std::size_t words = 0;
      while (end < pieces.size() && is_form(pieces[end])) words += pieces[end++].words;
      if (words >= kFormRunWords)
        for (std::size_t i = begin; i < end; ++i) pieces[i].form = true;
      begin = std::max(end, begin + 1);
    }
  }

  void pack(const std::vector<Piece>& pieces, std::string_view item_title, std::string_view ref) {
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
      const Piece& piece = pieces[i];
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

  void add_passage(const std::vector<Piece>& pieces, std::size_t begin, std::size_t end,
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
                                     [](const Piece& piece) { return piece.english; });
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
  std::string title_of(const Piece& first, std::string_view heading) const {
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
    for (std::size_t back = 1; back <= std::min(row, kFarthest); ++back) {
      const TextRow& before = text_.rows[row - back];
      if (before.table != table) return {};
      if (before.role != RowRole::table_header) continue;
      std::string columns;
      for (const Span& cell : before.cells) {
        const std::string name = shortened(text_.view(cell), 40);
        if (name.find("\u2610") != std::string::npos || name.find("\u2612") != std::string::npos) return {};
        if (!has_letter(name)) continue;
        if (columns.size() + name.size() > kMostTitleBytes) break;
        columns += (columns.empty() ? "" : ", ") + name;
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
