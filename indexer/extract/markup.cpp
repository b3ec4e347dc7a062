#include "indexer/extract/markup.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

#include "analyzers/utf8.h"

namespace quorate {
namespace {

constexpr std::array<std::string_view, 16> kBreakingTags = {"br", "p",     "li", "ul",        "ol", "div",
                                                            "tr", "table", "h1", "h2",        "h3", "h4",
                                                            "h5", "h6",    "hr", "blockquote"};
constexpr std::array<std::string_view, 2> kCellTags = {"td", "th"};
constexpr std::array<std::string_view, 20> kSilentTags = {
    "b", "i",     "u",     "s",     "em",     "strong", "span", "sup",   "sub", "font",
    "a", "tbody", "thead", "small", "strike", "del",    "ins",  "label", "img", "center"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 26> kEntities = {{
    {"amp", "&"},   {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},   {"nbsp", " "},
    {"pound", "£"}, {"euro", "€"},   {"ndash", "–"},  {"mdash", "—"},  {"lsquo", "‘"},  {"rsquo", "’"},
    {"ldquo", "“"}, {"rdquo", "”"},  {"bull", "•"},   {"hellip", "…"}, {"middot", "·"}, {"deg", "°"},
    {"times", "×"}, {"frac12", "½"}, {"frac14", "¼"}, {"shy", ""},     {"copy", "©"},   {"reg", "®"},
    {"le", "≤"},    {"ge", "≥"},
}};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

struct Tag {
  std::string name;
  std::string_view whole;  // with its angle brackets
  bool closing = false;
};

// The tag at the front of `text`, of the names that are known; attributes are bounded so that no text is lost
// to '<'.
std::optional<Tag> tag_at(std::string_view text) {
  constexpr std::size_t kLongestTag = 400;
  std::size_t i = 1;
  Tag tag;
  if (i < text.size() && text[i] == '/') {
    tag.closing = true;
    ++i;
  }
  const std::size_t name_begin = i;
  while (i < text.size() && i - name_begin < 12 && std::isalnum(static_cast<unsigned char>(text[i]))) ++i;
  tag.name = ascii_lowered(text.substr(name_begin, i - name_begin));
  if (tag.name.empty() || i >= text.size()) return std::nullopt;
  if (!is_space(text[i]) && text[i] != '>' && text[i] != '/') return std::nullopt;
  const bool known = among(kBreakingTags, tag.name) || among(kCellTags, tag.name) ||
                     among(kSilentTags, tag.name) || tag.name == "input";
  const std::size_t close = text.substr(0, kLongestTag).find('>', i);
  if (!known || close == std::string_view::npos) return std::nullopt;
  tag.whole = text.substr(0, close + 1);
  return tag;
}

std::string_view tick_box(const Tag& tag) {
  const std::string attributes = ascii_lowered(tag.whole);
  if (attributes.find("checkbox") == std::string::npos && attributes.find("radio") == std::string::npos)
    return "";
  return attributes.find("checked") != std::string::npos ? "☒" : "☐";
}

void append_code_point(std::string& out, unsigned long c) {
  if (c == 0 || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = 0xFFFD;
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

bool append_numeric(std::string& out, std::string_view digits) {
  const bool hex = !digits.empty() && (digits[0] == 'x' || digits[0] == 'X');
  if (hex) digits.remove_prefix(1);
  if (digits.empty() || digits.size() > 7) return false;
  unsigned long value = 0;
  for (const char c : digits) {
    const auto u = static_cast<unsigned char>(c);
    if (std::isdigit(u)) {
      value = value * (hex ? 16 : 10) + (u - '0');
    } else if (hex && std::isxdigit(u)) {
      value = value * 16 + static_cast<unsigned long>(std::tolower(u) - 'a' + 10);
    } else {
      return false;
    }
  }
  append_code_point(out, value == 0xA0 ? ' ' : value);
  return true;
}

// Appends what the entity at the front of `text` stands for; its length, or 0 where it is none.
std::size_t append_entity(std::string& out, std::string_view text) {
  const std::size_t end = text.substr(0, 12).find(';');
  if (end == std::string_view::npos || end < 2) return 0;
  const std::string_view name = text.substr(1, end - 1);
  if (name[0] == '#') return append_numeric(out, name.substr(1)) ? end + 1 : 0;
  const auto* found =
      std::find_if(kEntities.begin(), kEntities.end(), [&](const auto& e) { return e.first == name; });
  if (found == kEntities.end()) return 0;
  out += found->second;
  return end + 1;
}

// Single asterisks as emphasis: *so*, not 5 * 3. Both must touch a letter or digit inside, and no other star
// between.
std::size_t emphasis_end(std::string_view text, std::size_t star) {
  if (star + 1 >= text.size() || is_space(text[star + 1]) || text[star + 1] == '*')
    return std::string_view::npos;
  const std::size_t close = text.substr(0, star + 300).find('*', star + 1);
  if (close == std::string_view::npos || is_space(text[close - 1])) return std::string_view::npos;
  const bool word_after =
      close + 1 < text.size() && std::isalnum(static_cast<unsigned char>(text[close + 1]));
  return word_after ? std::string_view::npos : close;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

// One pass over the text; `bold_depth` and `plain_letters` tell whether all of it was bold.
class Resolver {
public:
  explicit Resolver(std::string_view text) : text_(text) { out_.reserve(text.size()); }

  PlainText run() {
    while (i_ < text_.size()) step();
    PlainText result{std::string(trimmed(out_)), saw_bold_ && !saw_plain_};
    return result;
  }

private:
  void step() {
    const char c = text_[i_];
    if (c == '<' && take_tag()) return;
    if (c == '&' && take_entity()) return;
    if (c == '*' && take_stars()) return;
    if (c == '~' && text_.substr(i_, 2) == "~~") {
      i_ += 2;
      return;
    }
    if (!is_space(c)) (bold_ ? saw_bold_ : saw_plain_) = true;
    out_ += c;
    ++i_;
  }

  void line_break() {
    while (!out_.empty() && (out_.back() == ' ' || out_.back() == '\t')) out_.pop_back();
    if (!out_.empty() && out_.back() != '\n') out_ += '\n';
  }

  bool take_tag() {
    const std::optional<Tag> tag = tag_at(text_.substr(i_));
    if (!tag) return false;
    if (among(kBreakingTags, tag->name)) {
      line_break();
    } else if (among(kCellTags, tag->name)) {
      if (!out_.empty() && !is_space(out_.back())) out_ += ' ';
    } else if (tag->name == "input") {
      out_ += tick_box(*tag);
    } else if (tag->name == "b" || tag->name == "strong") {
      bold_ = !tag->closing;
    }
    i_ += tag->whole.size();
    return true;
  }

  bool take_entity() {
    const std::size_t length = append_entity(out_, text_.substr(i_));
    i_ += length;
    return length > 0;
  }

  bool take_stars() {
    if (text_.substr(i_, 2) == "**") {
      bold_ = !bold_;
      i_ += 2;
      return true;
    }
    if (i_ == skip_star_) {
      ++i_;
      return true;
    }
    const bool word_before = i_ > 0 && std::isalnum(static_cast<unsigned char>(text_[i_ - 1]));
    const std::size_t close = word_before ? std::string_view::npos : emphasis_end(text_, i_);
    if (close == std::string_view::npos) return false;
    skip_star_ = close;
    ++i_;
    return true;
  }

  std::string_view text_;
  std::string out_;
  std::size_t i_ = 0;
  std::size_t skip_star_ = std::string_view::npos;
  bool bold_ = false, saw_bold_ = false, saw_plain_ = false;
};

}  // namespace

PlainText resolve_markup(std::string_view utf8) {
  if (utf8.find_first_of("<&*~") == std::string_view::npos) return {std::string(trimmed(utf8)), false};
  return Resolver(utf8).run();
}

std::string resolve_entities(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size();) {
    const std::size_t length = utf8[i] == '&' ? append_entity(out, utf8.substr(i)) : 0;
    if (length == 0) out += utf8[i];
    i += std::max<std::size_t>(length, 1);
  }
  return out;
}

}  // namespace quorate
