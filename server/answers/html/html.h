// Markup as values: text is escaped on its way in unless it says otherwise (Raw), so no page escapes by hand.
#pragma once

#include <concepts>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace quorate {

// Ready markup. Every use of it stands in this folder and says why it is safe.
struct Raw {
  std::string_view markup;
};

// A well-formed fragment of HTML.
class Html {
public:
  Html() = default;
  // Text: escaped. Implicit on purpose: a string becomes text wherever markup is wanted.
  Html(std::string_view text);    // NOLINT(google-explicit-constructor)
  Html(const std::string& text);  // NOLINT(google-explicit-constructor)
  Html(const char* text);         // NOLINT(google-explicit-constructor)
  Html(Raw raw);                  // NOLINT(google-explicit-constructor)

  Html& operator+=(const Html& more);
  friend Html operator+(Html left, const Html& right) { return left += right; }

  bool empty() const { return markup_.empty(); }
  const std::string& markup() const { return markup_; }

private:
  friend class Element;
  std::string markup_;
};

// A name from our own pages and a value from anywhere: values are escaped. An address (href, src, action)
// that is not http, https, a path of this site or a fragment is left out, so no `javascript:` gets through.
class Attribute {
public:
  Attribute(std::string_view name, std::string_view value) : name_(name), value_(value) {}
  Attribute(std::string_view name, const char* value) : name_(name), value_(value) {}
  Attribute(std::string_view name, const std::string& value) : name_(name), value_(value) {}
  Attribute(std::string_view name, const std::optional<std::string>& value)
      : name_(name), value_(value.value_or("")), present_(value.has_value()) {}
  // A boolean attribute: `checked`. Exactly bool, for a pointer would turn into one.
  template <std::same_as<bool> B>
  Attribute(std::string_view name, B present) : name_(name), present_(present), bare_(true) {}
  template <std::integral I>
  requires(!std::same_as<I, bool>) Attribute(std::string_view name, I number)
      : name_(name), value_(std::to_string(number)) {}

  void print(std::string& out) const;

private:
  std::string_view name_;
  std::string value_;
  bool present_ = true;
  bool bare_ = false;
};
using Attributes = std::initializer_list<Attribute>;

// <name attributes>, the end tag included at last. Void elements (br, input, link ...) take no content.
class Element {
public:
  Element(std::string_view name, Attributes attributes);
  Html close(const Html& content) &&;

private:
  std::string_view name_;
  Html html_;
};

// tag("a", {{"href", "/help"}}, "Help") is <a href="/help">Help</a>.
template <typename... Parts>
Html tag(std::string_view name, Attributes attributes, const Parts&... parts) {
  Html content;
  ((content += Html(parts)), ...);
  return Element(name, attributes).close(content);
}

// `value` where `condition` holds, else no attribute at all.
inline std::optional<std::string> when(bool condition, std::string_view value) {
  if (!condition) return std::nullopt;
  return std::string(value);
}

// http(s) anywhere, a path of this site ("/r/x", "?q=x") or a fragment.
bool is_safe_address(std::string_view address);
// The markup of a snippet: <mark> and </mark> and entities pass, any other markup is shown as text, marks are
// closed.
Html snippet_markup(std::string_view html);

}  // namespace quorate
