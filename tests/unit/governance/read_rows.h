// For tests: a text as one document of a given type, and the words of the project's own config/.
#pragma once

#include <fstream>
#include <sstream>
#include <string>

#include "indexer/extract/text_reader.h"
#include "indexer/governance/vocabulary.h"
#include "indexer/outline/clean_text.h"
#include "indexer/outline/document.h"

namespace quorate {

struct OneDocument {
  CleanText text;
  Document document;

  explicit OneDocument(const std::string& pack, PaperType type = PaperType::report, std::string title = {})
      : text(clean(read_text(pack, "pack.txt"))) {
    document.rows = {0, text.rows.size()};
    document.type = type;
    document.title = std::move(title);
  }
};

inline const GovernanceVocabulary& own_vocabulary() {
  static const GovernanceVocabulary words = [] {
    std::ifstream file(std::string(QUORATE_SOURCE_DIR) + "/config/governance.toml");
    std::stringstream content;
    content << file.rdbuf();
    return parse_governance_vocabulary(content.str());
  }();
  return words;
}

}  // namespace quorate
