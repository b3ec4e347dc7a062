#include "indexer/extract/docx_numbering.h"

#include <algorithm>
#include <cstdlib>

#include "indexer/extract/office_package.h"

namespace quorate {
namespace {

constexpr int kMostCounted = 100'000;

int number_of(std::string_view text) { return std::atoi(std::string(text).c_str()); }

std::string letters(int number, char first) {
  std::string text;  // a, b ... z, aa, bb ...
  const int times = std::min((number - 1) / 26 + 1, 8);
  text.assign(static_cast<std::size_t>(times), static_cast<char>(first + (number - 1) % 26));
  return text;
}

std::string roman(int number, bool upper) {
  static constexpr std::array<std::pair<int, const char*>, 13> kSteps = {{{1000, "m"},
                                                                          {900, "cm"},
                                                                          {500, "d"},
                                                                          {400, "cd"},
                                                                          {100, "c"},
                                                                          {90, "xc"},
                                                                          {50, "l"},
                                                                          {40, "xl"},
                                                                          {10, "x"},
                                                                          {9, "ix"},
                                                                          {5, "v"},
                                                                          {4, "iv"},
                                                                          {1, "i"}}};
  std::string text;
  number = std::min(number, 3999);
  for (const auto& [value, digits] : kSteps)
    for (; number >= value; number -= value) text += digits;
  if (upper)
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return static_cast<char>(c - 32); });
  return text;
}

std::string written(int number, const std::string& format) {
  if (number < 1) return std::to_string(number);
  if (format == "lowerLetter") return letters(number, 'a');
  if (format == "upperLetter") return letters(number, 'A');
  if (format == "lowerRoman") return roman(number, false);
  if (format == "upperRoman") return roman(number, true);
  if (format == "decimalZero" && number < 10) return "0" + std::to_string(number);
  return std::to_string(number);
}

}  // namespace

DocxNumbering::DocxNumbering(const pugi::xml_document& numbering) {
  for (const pugi::xml_node node : numbering.document_element().children()) {
    const std::string_view name = local_name(node.name());
    if (name == "abstractNum") {
      Levels& levels = schemes_[std::string(attribute_of(node, "abstractNumId"))];
      for (const pugi::xml_node level : node.children()) {
        const int at = number_of(attribute_of(level, "ilvl"));
        if (local_name(level.name()) != "lvl" || at < 0 || at >= kLevels) continue;
        levels[static_cast<std::size_t>(at)] = {std::string(attribute_of(child_of(level, "numFmt"), "val")),
                                                std::string(attribute_of(child_of(level, "lvlText"), "val")),
                                                number_of(attribute_of(child_of(level, "start"), "val"))};
      }
    } else if (name == "num") {
      List& list = lists_[std::string(attribute_of(node, "numId"))];
      list.scheme = attribute_of(child_of(node, "abstractNumId"), "val");
      for (const pugi::xml_node change : node.children())
        if (const pugi::xml_node start = child_of(change, "startOverride"))
          list.starts[number_of(attribute_of(change, "ilvl"))] = number_of(attribute_of(start, "val"));
    }
  }
}

std::string DocxNumbering::next_label(const std::string& id, int level) {
  const auto found = lists_.find(id);
  if (found == lists_.end() || level < 0 || level >= kLevels) return {};
  List& list = found->second;
  const Levels& levels = schemes_[list.scheme];
  const auto [at, is_new] = counts_.try_emplace(list.scheme);
  std::array<int, kLevels>& counts = at->second;
  if (is_new)
    for (std::size_t i = 0; i < levels.size(); ++i) counts[i] = levels[i].start - 1;
  if (!list.begun)
    for (const auto& [changed, start] : list.starts)
      if (changed >= 0 && changed < kLevels) counts[static_cast<std::size_t>(changed)] = start - 1;
  list.begun = true;

  const auto here = static_cast<std::size_t>(level);
  counts[here] = std::clamp(counts[here] + 1, -1, kMostCounted);
  for (std::size_t i = here + 1; i < levels.size(); ++i) counts[i] = levels[i].start - 1;
  const Level& shape = levels[here];
  if (shape.format == "bullet") return "•";
  if (shape.format == "none") return {};
  std::string label;
  for (std::size_t i = 0; i < shape.text.size(); ++i) {
    const char digit = i + 1 < shape.text.size() ? shape.text[i + 1] : '0';
    if (shape.text[i] != '%' || digit < '1' || digit > '9') {
      label += shape.text[i];
      continue;
    }
    const auto part = static_cast<std::size_t>(digit - '1');
    label += written(part == here ? counts[part] : std::max(counts[part], 1), levels[part].format);
    ++i;
  }
  return label;
}

}  // namespace quorate
