#include "tests/unit/governance/minutes_text.h"

#include <fstream>
#include <iterator>

namespace quorate {
namespace {

std::string shown(const Item& item, const CleanText& text) {
  if (!item.text.empty()) return item.text;
  std::string all;
  for (const Span span : item.spans) {
    if (!all.empty()) all += ' ';
    all += text.view(span);
  }
  return all;
}

}  // namespace

CleanText rows_of(std::string_view text) {
  CleanText clean;
  clean.content.text = std::string(text);
  int line = 0, blanks = 0, table = 0;
  bool in_table = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    ++line;
    if (end == at) {
      ++blanks;
    } else {
      TextRow row;
      row.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
      for (std::size_t cell = at; cell <= end;) {
        const std::size_t stop = std::min(text.find('\t', cell), end);
        row.cells.push_back({static_cast<std::uint32_t>(cell), static_cast<std::uint32_t>(stop)});
        cell = stop + 1;
      }
      if (row.cells.size() > 1 && !in_table) ++table;
      in_table = row.cells.size() > 1;
      row.table = in_table ? table : -1;
      row.lines = {line, line};
      row.blank_before = blanks;
      blanks = 0;
      clean.content.origins.push_back({row.span.begin, row.lines, 0});
      clean.rows.push_back(std::move(row));
    }
    at = end + 1;
  }
  return clean;
}

Document whole_document(const CleanText& text, PaperType type, std::string body) {
  Document document;
  document.rows = {0, text.rows.size()};
  document.type = type;
  document.body = std::move(body);
  return document;
}

const GovernanceVocabulary& shipped_vocabulary() {
  static const GovernanceVocabulary words = [] {
    std::ifstream file(QUORATE_SOURCE_DIR "/config/governance.toml");
    return parse_governance_vocabulary(std::string{std::istreambuf_iterator<char>(file), {}});
  }();
  return words;
}

std::string told_items(const std::vector<Item>& items) {
  std::string all;
  for (const Item& item : items) {
    if (!item.ref.empty()) all.append(item.ref).append(" ");
    all.append(item.title).append(item.paper.empty() ? "" : " <").append(item.paper);
    all.append(item.paper.empty() ? "\n" : ">\n");
  }
  return all;
}

std::string told_decisions(const std::vector<Item>& decisions, const CleanText& text) {
  std::string all;
  for (const Item& decision : decisions) {
    if (!decision.ref.empty()) all.append(decision.ref).append(" ");
    all += '[';
    for (std::size_t v = 0; v < decision.resolution.size(); ++v)
      all.append(v == 0 ? "" : " ").append(name_of(decision.resolution[v]));
    all.append("] ").append(shown(decision, text)).append("\n");
  }
  return all;
}

std::string told_actions(const std::vector<Item>& actions, const CleanText& text) {
  std::string all;
  for (const Item& action : actions) {
    if (!action.ref.empty()) all.append(action.ref).append(" ");
    all += '(';
    for (std::size_t o = 0; o < action.people.owner.size(); ++o)
      all.append(o == 0 ? "" : ", ").append(action.people.owner[o]);
    if (!action.due.empty()) all.append("; ").append(action.due);
    if (!action.status.empty()) all.append("; ").append(action.status);
    all.append(") ").append(shown(action, text)).append("\n");
  }
  return all;
}

std::string told_questions(const std::vector<Item>& questions) {
  std::string all;
  for (const Item& question : questions) {
    if (!question.ref.empty()) all.append(question.ref).append(" ");
    for (const std::string& asker : question.people.asker) all.append(asker);
    all += '\n';
  }
  return all;
}

ReadMinutes read_minutes_of(std::string_view text, std::string body) {
  ReadMinutes read;
  read.text = rows_of(text);
  const Document document = whole_document(read.text, PaperType::minutes, std::move(body));
  const GovernanceVocabulary& words = shipped_vocabulary();
  read.items = find_minute_items(read.text, document, words);
  read.decisions = find_decisions(read.text, document, read.items, words);
  read.actions = find_actions(read.text, document, read.items, words);
  read.questions = find_questions(read.text, document, words);
  return read;
}

}  // namespace quorate
