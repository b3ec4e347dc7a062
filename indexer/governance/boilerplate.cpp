#include "indexer/governance/boilerplate.h"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <unordered_map>

#include "indexer/governance/headings.h"
#include "indexer/governance/plain_words.h"

namespace quorate {
namespace {

// A cell of fewer words (a name, a date, a figure) is printed alike by chance.
constexpr std::size_t kLeastWords = 4;
constexpr int kLeastDocuments = 3;
constexpr std::size_t kOpeningBytes = 120;  // no form's question is known by more
// A key or a contents list that goes on for longer is matter of its own.
constexpr std::size_t kMostExplainingRows = 60;

struct Seen {
  std::size_t last_document = 0;
  int documents = 0;
};
using SeenCells = std::unordered_map<std::size_t, Seen>;  // by hash of a line

// A line of a cell by its letters and digits, ASCII case folded.
struct Line {
  std::string_view text;
  std::size_t words = 0;
  std::size_t hash = 1469598103934665603ULL;  // FNV-1a
};

Line line_of(std::string_view text) {
  Line line{text};
  bool in_word = false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool word_byte = byte >= 0x80 || std::isalnum(byte) != 0;
    if (word_byte && !in_word) ++line.words;
    // What stands between words counts once, whatever it is.
    if (word_byte || in_word)
      line.hash =
          (line.hash ^ (word_byte ? static_cast<std::size_t>(std::tolower(byte)) : 0U)) * 1099511628211ULL;
    in_word = word_byte;
  }
  if (in_word) line.hash *= 1099511628211ULL;
  return line;
}

// Calls `visit(line, cell)` for each line of each cell of a row.
template <typename Visit>
void each_line(const CleanText& text, const TextRow& row, Visit visit) {
  for (std::size_t cell = 0; cell < row.cells.size(); ++cell) {
    std::string_view rest = text.cell(row, cell);
    while (!rest.empty()) {
      const auto end = std::min(rest.find('\n'), rest.size());
      visit(line_of(rest.substr(0, end)), cell);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
}

// What is private, document or part, must not tell in what is public: it is not counted.
SeenCells count_cells(const CleanText& text, const std::vector<Document>& documents,
                      const std::vector<RowRange>& private_rows) {
  SeenCells seen;
  auto hidden = private_rows.begin();
  for (std::size_t d = 0; d < documents.size(); ++d) {
    for (const std::size_t i : text_rows(text, documents[d].rows)) {
      while (hidden != private_rows.end() && i >= hidden->last) ++hidden;
      if (hidden != private_rows.end() && i >= hidden->first) continue;
      each_line(text, text.rows[i], [&](const Line& line, std::size_t) {
        if (line.words < kLeastWords) return;
        Seen& cell = seen[line.hash];
        if (cell.documents > 0 && cell.last_document == d) return;
        cell.last_document = d;
        ++cell.documents;
      });
    }
  }
  return seen;
}

// "Executive summary ........ 12", "3 Objectives  4": an entry of a contents list.
bool ends_in_page_number(std::string_view line) {
  line = trimmed(line);
  std::size_t digits = 0;
  while (digits < line.size() && digits < 4 &&
         std::isdigit(static_cast<unsigned char>(line[line.size() - 1 - digits])) != 0)
    ++digits;
  if (digits == 0 || digits == line.size()) return false;
  const char before = line[line.size() - 1 - digits];
  return before == ' ' || before == '\t' || before == '.';
}

bool has_leader(std::string_view line) {
  return line.find("....") != std::string_view::npos || line.find("\u2026\u2026") != std::string_view::npos;
}

// Marks what follows a heading such as "Key" or "Contents" up to the next heading.
class Explaining {
public:
  explicit Explaining(const BoilerplateWords& words) : words_(words) {}

  // Whether shown[at] is part of it.
  bool take(const CleanText& text, const std::vector<std::size_t>& shown, std::size_t at) {
    const TextRow& row = text.rows[shown[at]];
    const std::string_view line = text.text(row);
    if (has_leader(line) && ends_in_page_number(line)) return true;
    const std::vector<Word> first = words_of(text.cell(row, 0));
    if (first.size() <= 6 && words_.headings.is(first)) {
      contents_ = words_.contents.is(first) &&
                  (row.cells.size() > 1 ||
                   (at + 1 < shown.size() && ends_in_page_number(text.text(text.rows[shown[at + 1]]))));
      left_ = kMostExplainingRows;
      table_ = row.table;
      return true;
    }
    if (left_ == 0) return false;
    --left_;
    const bool ends = contents_ ? row.table < 0 && !ends_in_page_number(line)
                                : (table_ >= 0 && row.table != table_) || is_heading(text, shown, at);
    if (ends) left_ = 0;
    if (table_ < 0) table_ = row.table;  // the key's table may begin under its heading
    return left_ > 0;
  }

private:
  const BoilerplateWords& words_;
  std::size_t left_ = 0;
  bool contents_ = false;
  int table_ = -1;
};

bool is_repeated(const SeenCells& seen, const Line& line) {
  const auto cell = seen.find(line.hash);
  return cell != seen.end() && cell->second.documents >= kLeastDocuments;
}

}  // namespace

Boilerplate find_boilerplate(const CleanText& text, const std::vector<Document>& documents,
                             const BoilerplateWords& words, const std::vector<RowRange>& private_rows) {
  Boilerplate found;
  found.words.assign(text.rows.size(), 0);
  const SeenCells seen = count_cells(text, documents, private_rows);
  for (const Document& document : documents) {
    const std::vector<std::size_t> shown = text_rows(text, document.rows);
    Explaining explaining(words);
    for (std::size_t at = 0; at < shown.size(); ++at) {
      const TextRow& row = text.rows[shown[at]];
      const bool all = explaining.take(text, shown, at);
      constexpr auto kNoCell = static_cast<std::size_t>(-1);
      std::size_t asked = kNoCell;  // the first cell that a form prints
      bool answered = false;
      std::uint32_t& form_words = found.words[shown[at]];
      each_line(text, row, [&](const Line& line, std::size_t cell) {
        if (line.words == 0) return;
        const std::string_view opening = line.text.substr(0, kOpeningBytes);
        const std::vector<Word> first = words_of(opening.substr(list_mark(opening)));
        const bool repeated = line.words >= kLeastWords && is_repeated(seen, line);
        if (all || repeated || words.openings.match(first, 0) > 0) {
          form_words += static_cast<std::uint32_t>(line.words);
          asked = std::min(asked, cell);
        } else if (asked < cell && line.words >= kLeastWords && words.no_answers.match(first, 0) == 0) {
          answered = true;
        }
      });
      // The paper's own answer stands beside the form's question: the two are read together.
      if (answered) form_words = 0;
    }
  }
  return found;
}

}  // namespace quorate
