#include "server/query/query_parser.h"

#include <utility>

#include "server/query/query_fields.h"
#include "server/query/query_leaves.h"
#include "server/query/query_lexer.h"
#include "server/query/query_near.h"
#include "server/query/query_notes.h"
#include "server/query/sign_cursor.h"
#include "server/query/typed_text.h"

namespace quorate {
namespace {

// Descends by this grammar, a function a line. What is not there is QueryOp::everything, and is left out:
// nothing that is typed fails.
//
//   query   := both (OR both)*
//   both    := run (AND run)*
//   run     := (operand | NEAR/n operand)+
//   operand := (NOT | -)* primary
//   primary := word | word* | =word | "phrase" | field:value | '(' query ')'
class Parser {
public:
  Parser(SignCursor signs, Notes notes) : signs_(std::move(signs)), notes_(std::move(notes)) {}

  ParsedQuery parse() {
    QueryNode tree = parse_query(0);
    if (tree.op == QueryOp::everything && holds_word(signs_.text())) tree = operators_as_words();
    return {std::move(tree), std::move(notes_)};
  }

private:
  // `depth`: of the brackets that are open.
  QueryNode parse_query(int depth) {
    return parse_joined(SignKind::either, QueryOp::any, [&] {
      return parse_joined(SignKind::both, QueryOp::all, [&] { return parse_run(depth); });
    });
  }

  // A joint that lacks an operand on either side is left out.
  template <typename ParseOperand>
  QueryNode parse_joined(SignKind joint, QueryOp op, ParseOperand parse_operand) {
    std::vector<QueryNode> operands;
    const Sign* open = nullptr;  // the joint that waits for what stands behind it
    while (true) {
      QueryNode operand = parse_operand();
      if (operand.op != QueryOp::everything)
        operands.push_back(std::move(operand));
      else if (open != nullptr)
        note_dangling(notes_, *open);
      if (!signs_.next_is(joint)) return list_of(op, std::move(operands));
      const Sign& sign = signs_.take();
      if (operands.empty()) note_dangling(notes_, sign);
      open = operands.empty() ? nullptr : &sign;
    }
  }

  QueryNode parse_run(int depth) {
    std::vector<QueryNode> operands;
    while (!signs_.at_end_of_run()) {
      if (const std::size_t words = signs_.plain_words(); words > 0) {
        add_plain_words(signs_.text_of(words), operands);
        signs_.pass(words);
      } else if (signs_.next_is(SignKind::near)) {
        parse_near(operands, depth);
      } else if (QueryNode operand = parse_operand(depth); operand.op != QueryOp::everything) {
        operands.push_back(std::move(operand));
      }
    }
    return list_of(QueryOp::best, std::move(operands));
  }

  // What stands before NEAR is the last operand read.
  void parse_near(std::vector<QueryNode>& operands, int depth) {
    const Sign& sign = signs_.take();
    if (signs_.at_end_of_group() || operands.empty()) return note_dangling(notes_, sign);
    // Only the next word: those behind it are wished for on their own.
    QueryNode right =
        signs_.plain_words() > 0 ? leaf(QueryOp::word, signs_.take().text) : parse_operand(depth);
    if (right.op == QueryOp::everything) return note_dangling(notes_, sign);
    operands.back() = joined_by_near(std::move(operands.back()), std::move(right), sign.distance, notes_);
  }

  QueryNode parse_operand(int depth) {
    bool negated = false;
    while (signs_.next_is(SignKind::without) || signs_.next_is(SignKind::minus)) {
      const Sign& sign = signs_.take();
      if (signs_.at_end_of_run()) {
        if (sign.kind == SignKind::without) note_dangling(notes_, sign);
        return {};
      }
      negated = !negated;
    }
    QueryNode node = parse_primary(depth);
    if (!negated || node.op == QueryOp::everything) return node;
    if (node.op == QueryOp::without) return std::move(node.children.front());
    return parent(QueryOp::without, {std::move(node)});
  }

  QueryNode parse_primary(int depth) {
    // A joint, a closing bracket and, behind a '=', a negation are the caller's.
    if (signs_.at_end_of_run() || signs_.next_is(SignKind::without) || signs_.next_is(SignKind::minus))
      return {};
    const Sign& sign = signs_.take();
    switch (sign.kind) {
      case SignKind::open:
        return parse_group(depth);
      case SignKind::word:
        return word_leaf(sign, signs_.signs().size() == 1, notes_);
      case SignKind::phrase:
        return phrase_leaf(sign, notes_);
      case SignKind::exactly:
        return parse_exactly(depth);
      case SignKind::field:
        return parse_field(sign, depth);
      default:
        note_dangling(notes_, sign);
        return {};
    }
  }

  // Behind its opening bracket. Too deep, the brackets are passed over.
  QueryNode parse_group(int depth) {
    if (depth >= kMaxQueryNesting) {
      note_once(notes_, "Brackets may stand " + std::to_string(kMaxQueryNesting) +
                            " deep; those further in were left out.");
      return words_within_brackets();
    }
    QueryNode node = parse_query(depth + 1);
    if (signs_.next_is(SignKind::close))
      signs_.take();
    else
      note_once(notes_, "An opening bracket without its partner was closed at the end.");
    return node;
  }

  // The words up to the partner of an opening bracket, without what joins them.
  QueryNode words_within_brackets() {
    std::vector<QueryNode> words;
    for (int open = 1; !signs_.at_end() && open > 0;) {
      const Sign& sign = signs_.take();
      if (sign.kind == SignKind::open) ++open;
      if (sign.kind == SignKind::close) --open;
      if (sign.kind == SignKind::word) words.push_back(leaf(QueryOp::word, without_stars(sign.text)));
      if (sign.kind == SignKind::phrase) words.push_back(leaf(QueryOp::phrase, sign.text, sign.distance));
    }
    return list_of(QueryOp::best, std::move(words));
  }

  // Before anything but a word the '=' says nothing.
  QueryNode parse_exactly(int depth) {
    if (!signs_.next_is(SignKind::word)) return parse_primary(depth);
    std::string text = without_stars(signs_.take().text);
    return text.empty() ? QueryNode{} : leaf(QueryOp::exact_word, std::move(text));
  }

  QueryNode parse_field(const Sign& name, int depth) {
    if (auto node = value_of_several_words(name, signs_, notes_)) return std::move(*node);
    if (signs_.next_is(SignKind::word) || signs_.next_is(SignKind::phrase))
      return field_value(name, signs_.take(), notes_);
    if (signs_.next_is(SignKind::open)) {
      signs_.take();
      return distributed(name, parse_group(depth), notes_);
    }
    note_once(notes_, "Nothing stands behind \"" + name.text + ":\"; it was searched for as a word.");
    return leaf(QueryOp::word, name.text);
  }

  // Nothing but "and" or "not" was typed: then it was meant as a word.
  QueryNode operators_as_words() {
    std::vector<QueryNode> words;
    for (const Sign& sign : signs_.signs())
      if (holds_word(sign.text)) words.push_back(leaf(QueryOp::word, sign.text));
    notes_ = {"Operators alone were searched for as words."};
    return list_of(QueryOp::best, std::move(words));
  }

  SignCursor signs_;
  Notes notes_;
};

}  // namespace

ParsedQuery parse_query(std::string_view typed) {
  TypedText text = read_typed_text(typed);
  Signs signs = read_signs(text.text);
  leave_out_stray_closings(signs);
  Notes notes = std::move(text.notes);
  notes.insert(notes.end(), signs.notes.begin(), signs.notes.end());
  return Parser(SignCursor(std::move(text.text), std::move(signs.signs)), std::move(notes)).parse();
}

}  // namespace quorate
