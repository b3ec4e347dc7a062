#include "analyzers/index_manifest.h"

#include <catch2/catch.hpp>

#include "analyzers/analyzer.h"
#include "analyzers/error.h"
#include "analyzers/fields.h"

using namespace quorate;

TEST_CASE("a manifest is read back as it was written") {
  const Manifest manifest{
      kSchemaVersion, kAnalyzerVersion, 7, {{"public-000001", 512, 3}}, {{"restricted-000001", 4, 1}}};
  CHECK(decode_manifest(encode(manifest)) == manifest);
}

TEST_CASE("an index of another version is refused with a hint") {
  Manifest manifest{kSchemaVersion + 1, kAnalyzerVersion, 1, {}, {}};
  try {
    decode_manifest(encode(manifest));
    FAIL("was not refused");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::version);
    CHECK(error.hint() == "make it anew with: quorate-index rebuild");
  }
}

TEST_CASE("what is no manifest is called damaged") {
  for (const char* text : {"", "{", "[]", "{}", "{\"schema\": \"one\"}"}) {
    INFO(text);
    CHECK_THROWS_AS(decode_manifest(text), Error);
  }
}
