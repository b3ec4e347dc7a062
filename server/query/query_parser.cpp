#include "server/query/query_parser.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "analyzers/references.h"
#include "server/query/query_leaves.h"
#include "server/query/query_lexer.h"
#include "server/query/typed_text.h"
#include "server/query/typed_values.h"

// query := group (OR group)*      group := run (AND run)*      run := operand+
// operand := (NOT | -)* (word | =word | "phrase" | field:value | '(' query ')') (NEAR/n operand)*
namespace quorate {
namespace {

class Parser {
public:
  explicit Parser(std::string_view typed) {
    TypedText text = read_typed_text(typed);
    text_ = std::move(text.text);
    Signs signs = read_signs(text_);
    leave_out_stray_closings(signs);
    signs_ = std::move(signs.signs);
    notes_ = std::move(text.notes);
    notes_.insert(notes_.end(), signs.notes.begin(), signs.notes.end());
  }

  ParsedQuery parse() {
    QueryNode tree = parse_either(0);
    if (tree.op == QueryOp::everything && holds_word(text_)) tree = operators_as_words();
    return {std::move(tree), std::move(notes_)};
  }

private:
  bool next_is(SignKind kind) const { return at_ < signs_.size() && signs_[at_].kind == kind; }

  bool at_end_of_group() const { return at_ >= signs_.size() || next_is(SignKind::close); }

  void note(std::string text) {
    if (std::find(notes_.begin(), notes_.end(), text) == notes_.end()) notes_.push_back(std::move(text));
  }

  void note_dangling(const Sign& sign) { note(sign.text + " joins nothing there and was left out."); }

  // Nothing but "and" or "not" was typed: then it was meant as a word.
  QueryNode operators_as_words() {
    notes_.clear();
    std::vector<QueryNode> words;
    for (const Sign& sign : signs_)
      if (holds_word(sign.text)) words.push_back(leaf(QueryOp::word, sign.text));
    note("Operators alone were searched for as words.");
    return list_of(QueryOp::best, std::move(words));
  }

  QueryNode parse_either(int depth) {
    return parse_joined(SignKind::either, QueryOp::any, [&] {
      return parse_joined(SignKind::both, QueryOp::all, [&] { return parse_run(depth); });
    });
  }

  // operand (joint operand)*, leaving out joints that lack an operand.
  template <typename ParseOperand>
  QueryNode parse_joined(SignKind joint, QueryOp op, ParseOperand parse_operand) {
    std::vector<QueryNode> operands;
    const Sign* dangling = nullptr;
    while (true) {
      QueryNode operand = parse_operand();
      if (operand.op != QueryOp::everything) {
        operands.push_back(std::move(operand));
        dangling = nullptr;
      }
      if (dangling != nullptr) note_dangling(*dangling);
      if (!next_is(joint)) break;
      dangling = &signs_[at_];
      if (operands.empty()) {
        note_dangling(signs_[at_]);
        dangling = nullptr;
      }
      ++at_;
      if (at_end_of_group() && dangling != nullptr) {
        note_dangling(*dangling);
        break;
      }
    }
    return list_of(op, std::move(operands));
  }

  QueryNode parse_run(int depth) {
    std::vector<QueryNode> operands;
    while (!at_end_of_group() && !next_is(SignKind::both) && !next_is(SignKind::either)) {
      if (is_plain_word(at_)) {
        read_plain_words(operands);
      } else if (next_is(SignKind::near)) {
        parse_near(operands, depth);
      } else {
        QueryNode operand = parse_operand(depth);
        if (operand.op != QueryOp::everything) operands.push_back(std::move(operand));
      }
    }
    return list_of(QueryOp::best, std::move(operands));
  }

  bool is_plain_word(std::size_t i) const {
    return signs_[i].kind == SignKind::word && !is_wildcard(signs_[i]);
  }

  void read_plain_words(std::vector<QueryNode>& operands) {
    const std::size_t first = at_;
    at_ = end_of_stretch(first);
    add_plain_words(stretch(first, at_), operands);
  }

  // Behind the plain words that stand side by side from `first` on.
  std::size_t end_of_stretch(std::size_t first) const {
    std::size_t last = first;
    while (last < signs_.size() && is_plain_word(last) &&
           (last == first || signs_[last].begin <= signs_[last - 1].end + blanks_at(signs_[last - 1].end)))
      ++last;
    return last;
  }

  std::string_view stretch(std::size_t first, std::size_t last) const {
    return std::string_view(text_).substr(signs_[first].begin, signs_[last - 1].end - signs_[first].begin);
  }

  std::size_t blanks_at(std::size_t at) const {
    const auto next = text_.find_first_not_of(' ', at);
    return (next == std::string::npos ? text_.size() : next) - at;
  }

  // What stands before NEAR is the last operand read; a chain of NEARs is one node.
  void parse_near(std::vector<QueryNode>& operands, int depth) {
    const Sign sign = signs_[at_++];
    if (at_end_of_group() || operands.empty()) {
      note_dangling(sign);
      return;
    }
    QueryNode right = is_plain_word(at_) ? leaf(QueryOp::word, signs_[at_++].text) : parse_operand(depth);
    if (right.op == QueryOp::everything) {
      note_dangling(sign);
      return;
    }
    QueryNode left = std::move(operands.back());
    operands.pop_back();
    const auto single = [](const QueryNode& node) {
      return node.op == QueryOp::word || node.op == QueryOp::exact_word || node.op == QueryOp::reference;
    };
    if (left.op == QueryOp::near && single(right)) {
      left.distance = std::max(left.distance, sign.distance);
      left.children.push_back(std::move(right));
      operands.push_back(std::move(left));
      return;
    }
    const bool words = single(left) && single(right);
    if (!words) note("NEAR joins single words; AND was used in its place.");
    QueryNode node = parent(words ? QueryOp::near : QueryOp::all, {std::move(left), std::move(right)});
    node.distance = words ? sign.distance : 0;
    operands.push_back(std::move(node));
  }

  QueryNode parse_operand(int depth) {
    bool negated = false;
    while (next_is(SignKind::without) || next_is(SignKind::minus)) {
      const Sign& sign = signs_[at_++];
      if (at_end_of_group() || next_is(SignKind::both) || next_is(SignKind::either)) {
        if (sign.kind == SignKind::without) note_dangling(sign);
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
    if (at_ >= signs_.size()) return {};
    const Sign& sign = signs_[at_];
    switch (sign.kind) {
      case SignKind::open:
        return parse_group(depth);
      case SignKind::word:
        return word_leaf(signs_[at_++], signs_.size() == 1, notes_);
      case SignKind::phrase:
        return phrase_leaf(signs_[at_++], notes_);
      case SignKind::exactly:
        return parse_exactly(depth);
      case SignKind::field:
        return parse_field(depth);
      case SignKind::near:
        note_dangling(sign);
        ++at_;
        return {};
      default:
        return {};  // a joint or a closing bracket: the caller's
    }
  }

  QueryNode parse_group(int depth) {
    ++at_;
    if (depth >= kMaxQueryNesting)
      note("Brackets may stand " + std::to_string(kMaxQueryNesting) +
           " deep; those further in were left out.");
    // Too deep, the bracket is passed over, and so is its partner.
    if (depth >= kMaxQueryNesting) return skip_brackets();
    QueryNode node = parse_either(depth + 1);
    if (next_is(SignKind::close))
      ++at_;
    else
      note("An opening bracket without its partner was closed at the end.");
    return node;
  }

  // The words within brackets that stand too deep, without what joins them.
  QueryNode skip_brackets() {
    std::vector<QueryNode> words;
    for (int open = 1; at_ < signs_.size() && open > 0; ++at_) {
      const Sign& sign = signs_[at_];
      if (sign.kind == SignKind::open) ++open;
      if (sign.kind == SignKind::close) --open;
      if (sign.kind == SignKind::word) words.push_back(leaf(QueryOp::word, without_stars(sign.text)));
      if (sign.kind == SignKind::phrase) words.push_back(leaf(QueryOp::phrase, sign.text, sign.distance));
    }
    return list_of(QueryOp::best, std::move(words));
  }

  QueryNode parse_exactly(int depth) {
    ++at_;
    if (next_is(SignKind::word)) {
      std::string text = without_stars(signs_[at_++].text);
      return text.empty() ? QueryNode{} : leaf(QueryOp::exact_word, std::move(text));
    }
    return parse_primary(depth);
  }

  QueryNode parse_field(int depth) {
    const Sign name = signs_[at_++];
    if (auto node = value_of_several_words(name)) return std::move(*node);
    if (next_is(SignKind::word) || next_is(SignKind::phrase)) return field_value(name, signs_[at_++], notes_);
    if (next_is(SignKind::open)) {
      QueryNode group = parse_group(depth);
      return distributed(name, std::move(group), notes_);
    }
    note("Nothing stands behind \"" + name.text + ":\"; it was searched for as a word.");
    return leaf(QueryOp::word, name.text);
  }

  // date:14 July 2022, ref:TB 23 041: a value that takes the words behind it.
  std::optional<QueryNode> value_of_several_words(const Sign& name) {
    constexpr std::size_t kMost = 4;
    const bool is_date = field(name.field).kind == FieldKind::date;
    if ((!is_date && name.field != FieldId::ref) || !next_is(SignKind::word)) return std::nullopt;
    for (std::size_t last = std::min(end_of_stretch(at_), at_ + kMost); last > at_ + 1; --last) {
      const std::string_view value = stretch(at_, last);
      std::string repair;
      if (!is_date && !is_one_reference(value)) continue;
      auto node = read_field_value(name.field, value, false, repair);
      if (!node) continue;
      std::string unused;
      if (node == read_field_value(name.field, stretch(at_, last - 1), false, unused)) continue;
      if (!repair.empty()) note(std::move(repair));
      at_ = last;
      return node;
    }
    return std::nullopt;
  }

  static bool is_one_reference(std::string_view text) {
    const auto found = find_references(text, Hand::typed);
    return found.size() == 1 && found.front().span.begin == 0 && found.front().span.end == text.size();
  }

  std::string text_;
  std::vector<Sign> signs_;
  std::vector<std::string> notes_;
  std::size_t at_ = 0;
};

}  // namespace

ParsedQuery parse_query(std::string_view typed) { return Parser(typed).parse(); }

}  // namespace quorate
