#include "indexer/governance/vocabulary.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <string>

#include "analyzers/error.h"

using namespace quorate;

namespace {

std::string shipped() {
  std::ifstream file(QUORATE_SOURCE_DIR "/config/governance.toml");
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("the shipped vocabulary is read") {
  const GovernanceVocabulary words = parse_governance_vocabulary(shipped());
  CHECK(words.verbs.forms.at("tabled") == Verb::defer);
  CHECK(words.resolution.lead_ins.match(words_of("It was  RESOLVED\nto: approve"), 0) == 4);
}

TEST_CASE("a wrong entry is refused with its file and line") {
  struct Case {
    std::string what, add, message;
  };
  const Case cases[] = {
      {"unknown entry", "\n[verbs]\n", ""},
      {"unknown table", "\n[colour]\nred = [\"x\"]\n", "colour.red is not known"},
      {"no TOML", "\n[[[", ""},
  };
  for (const Case& c : cases) {
    INFO(c.what);
    try {
      parse_governance_vocabulary(shipped() + c.add, "governance.toml");
      FAIL("was taken");
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::settings);
      CHECK(error.message().find("governance.toml:") == 0);
      CHECK(error.message().find(c.message) != std::string::npos);
    }
  }
}

TEST_CASE("words are folded and phrases found whatever stands between them") {
  CHECK(fold_word("D\u0175r") == "dwr");
  CHECK(fold_word("Chair\u2019s") == "chairs");
  const PhraseSet set({"any other business", "any"});
  const auto words = words_of("5. ANY  OTHER \u2013 Business");
  CHECK(set.match(words, 1) == 3);
  CHECK(set.find(words) == 1);
  CHECK(set.match(words_of("any other"), 0) == 1);
}
