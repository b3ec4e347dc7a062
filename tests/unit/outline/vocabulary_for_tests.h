// The project's own vocabulary, for tests of the outline.
#pragma once

#include <fstream>
#include <sstream>
#include <string>

#include "indexer/outline/vocabulary.h"

inline const quorate::OutlineVocabulary& outline_words() {
  static const quorate::OutlineVocabulary words = [] {
    std::ifstream file(QUORATE_SOURCE_DIR "/config/outline.toml", std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return quorate::parse_outline_vocabulary(text.str());
  }();
  return words;
}
