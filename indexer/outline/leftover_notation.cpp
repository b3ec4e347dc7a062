#include "indexer/outline/leftover_notation.h"

#include <array>
#include <string_view>
#include <utility>

namespace quorate {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kLatexSigns = {{
    {"\\boxtimes", "☒"},
    {"\\square", "☐"},
    {"\\Box", "☐"},
    {"\\checkmark", "☒"},
    {"\\bullet", "•"},
    {"\\cdot", "·"},
    {"\\times", "×"},
    {"\\geq", "≥"},
    {"\\leq", "≤"},
    {"\\pm", "±"},
    {"\\rightarrow", "→"},
    {"\\%", "%"},
    {"\\&", "&"},
    {"\\pounds", "£"},
}};

constexpr std::array<std::string_view, 7> kLatexStyles = {"\\bf",     "\\it",   "\\rm",    "\\mathbf",
                                                          "\\mathrm", "\\text", "\\textbf"};

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// Replaces one LaTeX command at the front of `rest`; its length, or 0 where there is none.
std::size_t replace_latex(std::string& out, std::string_view rest) {
  for (const auto& [command, sign] : kLatexSigns) {
    if (rest.starts_with(command)) {
      out += sign;
      return command.size();
    }
  }
  for (const std::string_view style : kLatexStyles) {
    if (rest.starts_with(style)) return style.size();
  }
  if (rest.starts_with("\\ ")) return 1;
  return 0;
}

// "$^{*}$" gives "*": the dollars and braces of a formula go, where what they hold looks like one.
std::size_t formula_end(std::string_view text, std::size_t dollar) {
  const std::size_t close = text.substr(0, dollar + 200).find('$', dollar + 1);
  if (close == std::string_view::npos || close == dollar + 1) return std::string_view::npos;
  const std::string_view inner = text.substr(dollar + 1, close - dollar - 1);
  return inner.find_first_of("\\^{") == std::string_view::npos ? std::string_view::npos : close;
}

}  // namespace

bool strip_latex(std::string& written) {
  const std::string_view text = written;
  if (text.find_first_of("\\$^") == std::string_view::npos) return false;
  std::string out;
  std::size_t formula = 0;  // we are in a formula up to here
  bool superscript = false;
  const std::size_t before = text.size();
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (c == '$' && i >= formula) {
      const std::size_t end = formula_end(text, i);
      if (end != std::string_view::npos) {
        formula = end + 1;
        ++i;
        continue;
      }
    }
    if (c == '\\') {
      if (const std::size_t length = replace_latex(out, text.substr(i))) {
        i += length;
        continue;
      }
    }
    if (text.substr(i, 2) == "^{") {
      superscript = true;
      i += 2;
      continue;
    }
    const bool brace = c == '{' || c == '}' || c == '^' || c == '$';
    if (brace && (i < formula || (superscript && c == '}'))) {
      if (c == '}') superscript = false;
      ++i;
      continue;
    }
    out += c;
    ++i;
  }
  written = std::move(out);
  return written.size() != before;
}

bool strip_stars(std::string& text) {
  bool any = false;
  for (const std::string_view debris : {"**", "__ ", "<u>", "</u>"}) {
    for (std::size_t at = text.find(debris); at != std::string::npos; at = text.find(debris, at)) {
      const bool marks_footnote =
          debris == "**" && at > 0 && !is_blank(text[at - 1]) && at + 2 == text.size();
      if (marks_footnote && text.find("**") == at) break;
      text.erase(at, debris.size());
      any = true;
    }
  }
  return any;
}

}  // namespace quorate
