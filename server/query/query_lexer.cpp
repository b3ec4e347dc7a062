#include "server/query/query_lexer.h"

#include <algorithm>
#include <optional>

#include "server/query/typed_operators.h"
#include "server/query/typed_text.h"
#include "server/query/word_limit.h"

namespace quorate {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool continues_word(char c) { return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

class Lexer {
public:
  explicit Lexer(std::string_view text) : text_(text) {}

  Signs read() {
    while (at_ < text_.size()) read_one();
    if (std::string note = limit_.note(); !note.empty()) result_.notes.push_back(std::move(note));
    return std::move(result_);
  }

private:
  void read_one() {
    const char c = text_[at_];
    const bool operand_follows = stands_before_operand();
    if (c == ' ' || (operand_follows && c == '+'))
      ++at_;  // '+' is what other engines ask for to demand a word
    else if (c == '"')
      read_phrase();
    else if (c == '(')
      push(SignKind::open, 1);
    else if (c == ')')
      push(SignKind::close, 1);
    else if (operand_follows && c == '-')
      read_minus();
    else if (operand_follows && c == '=')
      push(SignKind::exactly, 1);
    else
      read_chunk();
  }

  // A sign in front of a word counts where the word begins: not inside of one, as in "face-to-face".
  bool stands_before_operand() const {
    if (at_ + 1 >= text_.size() || text_[at_ + 1] == ' ') return false;
    return at_ == 0 || text_[at_ - 1] == ' ' || text_[at_ - 1] == '(' || text_[at_ - 1] == '-' ||
           text_[at_ - 1] == '=' || text_[at_ - 1] == '+' || text_[at_ - 1] == ':';
  }

  // "-£0.3m" is a figure, "--" a dash; anything else excludes.
  void read_minus() {
    const std::string_view rest = text_.substr(at_ + 1);
    if (rest.starts_with("\xC2\xA3") || rest.starts_with("$") || rest.starts_with("\xE2\x82\xAC"))
      read_chunk();
    else if (rest.starts_with("-"))
      at_ = std::min(text_.find_first_not_of('-', at_), text_.size());
    else
      push(SignKind::minus, 1);
  }

  void push(SignKind kind, std::size_t length) {
    Sign sign;
    sign.kind = kind;
    sign.text = text_.substr(at_, length);
    sign.begin = at_;
    sign.end = at_ + length;
    at_ += length;
    result_.signs.push_back(std::move(sign));
  }

  void read_phrase() {
    const std::size_t close = text_.find('"', at_ + 1);
    if (close == std::string_view::npos) {
      result_.notes.push_back("A quote without its partner was left out.");
      ++at_;
      return;
    }
    Sign sign;
    sign.kind = SignKind::phrase;
    sign.begin = at_;
    sign.text = words_within_limit(text_.substr(at_ + 1, close - at_ - 1));
    at_ = close + 1;
    sign.distance = read_slop();
    sign.end = at_;
    if (holds_word(sign.text)) result_.signs.push_back(std::move(sign));
  }

  // The "~3" right behind a phrase.
  int read_slop() {
    if (at_ >= text_.size() || text_[at_] != '~') return 0;
    ++at_;
    const auto slop = leading_number(text_.substr(at_));
    if (!slop) {
      result_.notes.push_back("A ~ without a number behind it was left out.");
      return 0;
    }
    at_ += slop->size;
    return within_distance(slop->value);
  }

  int within_distance(int wanted) {
    if (wanted <= kMaxWordDistance) return wanted;
    result_.notes.push_back("A distance is at most " + std::to_string(kMaxWordDistance) + " words.");
    return kMaxWordDistance;
  }

  // The words of a phrase, as many as the limit leaves.
  std::string words_within_limit(std::string_view phrase) {
    std::string kept;
    while (!phrase.empty()) {
      const auto blank = phrase.find(' ');
      const std::string_view word = phrase.substr(0, blank);
      if (!word.empty() && (!holds_word(word) || limit_.takes(word))) {
        if (!kept.empty()) kept.push_back(' ');
        kept += word;
      }
      phrase = blank == std::string_view::npos ? std::string_view{} : phrase.substr(blank + 1);
    }
    return kept;
  }

  // The end of the stretch without blank, quote or a bracket that groups. "risk(s)" keeps its brackets.
  std::size_t end_of_chunk() const {
    int inner = 0;
    std::size_t end = at_;
    for (; end < text_.size(); ++end) {
      const char c = text_[end];
      if (c == ' ' || c == '"') break;
      if (c == '(') {
        if (end == at_ || !continues_word(text_[end - 1]) || is_operator(text_.substr(at_, end - at_))) break;
        if (!closes_within_word(end)) break;
        ++inner;
      }
      if (c == ')' && --inner < 0) break;
    }
    return end;
  }

  bool closes_within_word(std::size_t open) const {
    const auto end = text_.find_first_of(" \")", open);
    return end != std::string_view::npos && text_[end] == ')';
  }

  // "NOT(" and "NEAR/5(" open a bracket.
  static bool is_operator(std::string_view chunk) { return joint_named(chunk) || near_distance(chunk); }

  void read_chunk() {
    if (read_field_name()) return;
    const std::size_t end = end_of_chunk();
    const std::string_view chunk = text_.substr(at_, std::max<std::size_t>(end - at_, 1));
    if (const auto joint = joint_named(chunk))
      push(*joint, chunk.size());
    else if (const auto distance = near_distance(chunk))
      read_near(chunk, *distance);
    else
      read_word(chunk);
  }

  void read_near(std::string_view chunk, int distance) {
    push(SignKind::near, chunk.size());
    result_.signs.back().distance = std::max(1, within_distance(distance));
  }

  void read_word(std::string_view chunk) {
    const bool star = chunk == "*";  // alone it asks for everything
    if (star || (holds_word(chunk) && limit_.takes(chunk))) return push(SignKind::word, chunk.size());
    if (!holds_word(chunk) && is_worth_telling(chunk))
      result_.notes.push_back(std::string("\"").append(chunk).append("\" holds no word and was left out."));
    at_ += chunk.size();
  }

  // Of what holds no word: a picture, but not the marks, dashes, dots and bullets of running text.
  static bool is_worth_telling(std::string_view chunk) {
    constexpr std::string_view kPunctuationBlock = "\xE2\x80";  // U+2000 to U+203F
    constexpr unsigned char kFirstSymbols = 0xE2;               // leads U+2000 and all above
    return !chunk.starts_with(kPunctuationBlock) && std::any_of(chunk.begin(), chunk.end(), [](char c) {
      return static_cast<unsigned char>(c) >= kFirstSymbols;
    });
  }

  // "type:" where a field has that name; an address (http://) or a time of day has none.
  bool read_field_name() {
    std::size_t colon = at_;
    while (colon < text_.size() && is_letter(text_[colon])) ++colon;
    if (colon == at_ || colon >= text_.size() || text_[colon] != ':') return false;
    const std::string_view name = text_.substr(at_, colon - at_);
    const auto id = typed_field(name);
    if (!id) {
      const bool value_follows =
          colon + 1 < text_.size() && text_[colon + 1] != ' ' && text_[colon + 1] != '/';
      if (value_follows)
        result_.notes.push_back(
            std::string("There is no field \"").append(name).append(":\"; it was searched for as a word."));
      return false;
    }
    push(SignKind::field, name.size() + 1);
    result_.signs.back().text = name;
    result_.signs.back().field = *id;
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  WordLimit limit_;
  Signs result_;
};

}  // namespace

Signs read_signs(std::string_view text) { return Lexer(text).read(); }

void leave_out_stray_closings(Signs& signs) {
  int open = 0;
  const auto stray = [&](const Sign& sign) {
    if (sign.kind == SignKind::open) ++open;
    return sign.kind == SignKind::close && --open < 0;
  };
  std::vector<Sign> kept;
  for (Sign& sign : signs.signs) {
    if (stray(sign))
      open = 0;
    else
      kept.push_back(std::move(sign));
  }
  if (kept.size() < signs.signs.size())
    signs.notes.emplace_back("A closing bracket without its partner was left out.");
  signs.signs = std::move(kept);
}

}  // namespace quorate
