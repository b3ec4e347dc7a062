// Whatever is typed gives a tree that prints and builds; whatever text it meets is cut, marked and escaped.
// The input: a query, a line end, a text.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "server/query/query_builder.h"
#include "server/query/query_parser.h"
#include "server/search/highlighter.h"
#include "server/search/phrase_check.h"
#include "server/search/snippets.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

const quorate::WordList& words() {
  static const quorate::WordList list(
      {{"ambulance", 9}, {"handover", 5}, {"haq", 40}, {"hag", 1}, {"risk", 90}});
  return list;
}

// Marks open and close in turn, and nothing else of the text is markup.
void check_markup(std::string_view html) {
  bool open = false;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const bool opens = html.substr(at).starts_with("<mark>");
    require(opens || html.substr(at).starts_with("</mark>"));
    require(opens != open);
    open = opens;
  }
  require(!open);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace quorate;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t line_end = std::min(input.find('\n'), input.size());
  const std::string_view text = input.substr(std::min(line_end + 1, input.size()));
  static Analyzer analyzer;
  static const QueryVocabulary vocabulary({"stop_words = [\"the\", \"of\"]\n", "queue | wait = handover\n"});
  static const AcronymList acronyms = [] {
    AcronymList list;
    list.add(analyzer, "ED\temergency department\nICB\tIntegrated Care Board\n");
    return list;
  }();
  const IndexFacts index{words(),
                         acronyms,
                         100,
                         [](const std::string& term) { return term.size() % 3 == 0 ? 0U : 7U; },
                         [](std::string_view) { return std::vector<std::string>{"a-body"}; },
                         [&](const Xapian::Query& likely, const std::vector<std::string>& row) {
                           return holds_in_a_row(analyzer, text, row) ? likely : Xapian::Query::MatchNothing;
                         }};

  const ParsedQuery parsed = parse_query(input.substr(0, line_end));
  require(!print(parsed.tree).empty() && !in_words(parsed.tree).empty());
  const BuiltQuery built = build_query(parsed.tree, analyzer, vocabulary, index);
  require(!built.query.get_description().empty());

  const std::vector<Highlight> highlights = Highlighter(built).find(analyzer, text);
  std::uint32_t last = 0;
  for (const Highlight& mark : highlights) {
    require(mark.span.begin >= last && mark.span.end > mark.span.begin && mark.span.end <= text.size());
    last = mark.span.end;
  }
  const std::vector<double> weights(built.concepts.size(), 1.0);
  for (const Passage& passage : best_passages(text, highlights, weights)) {
    require(passage.span.end <= text.size() && passage.span.begin < passage.span.end);
    check_markup(marked_up(text, passage.span, highlights));
  }
  return 0;
}
