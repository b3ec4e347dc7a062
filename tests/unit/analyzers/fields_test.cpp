#include "analyzers/fields.h"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace quorate;

TEST_CASE("each field is found by its id, its name and its parameter") {
  for (const Field& row : fields()) {
    INFO(static_cast<int>(row.id));
    CHECK(&field(row.id) == &row);
    if (!row.name.empty()) CHECK(field_named(row.name) == row.id);
    if (!row.parameter.empty()) CHECK(field_with_parameter(row.parameter) == row.id);
  }
  CHECK_FALSE(field_named(""));
  CHECK_FALSE(field_named("organization"));
  CHECK_FALSE(field_with_parameter(""));
  CHECK_FALSE(field_with_parameter("org"));
}

TEST_CASE("what can be typed has a line of help and an example that uses it") {
  for (const Field& row : fields()) {
    if (row.name.empty()) continue;
    INFO(row.name);
    CHECK_FALSE(row.help.empty());
    CHECK(row.example.substr(0, row.name.size() + 1) == std::string(row.name).append(":"));
  }
}

TEST_CASE("names and parameters are each one field's") {
  std::set<std::string_view> names;
  std::set<std::string_view> parameters;
  for (const Field& row : fields()) {
    if (!row.name.empty()) CHECK(names.insert(row.name).second);
    if (!row.parameter.empty()) CHECK(parameters.insert(row.parameter).second);
  }
}

TEST_CASE("no prefix is the beginning of a word of another field") {
  // Values are in small letters or begin with a digit, so an upper-case prefix can't run into one; a prefix
  // that begins another would.
  for (const Field& one : fields())
    for (const Field& other : fields()) {
      if (one.id == other.id || one.prefix.empty() || other.prefix.size() <= one.prefix.size()) continue;
      INFO(one.prefix << " and " << other.prefix);
      CHECK(other.prefix.substr(0, one.prefix.size()) != one.prefix);
    }
}

TEST_CASE("what filters by value or is a facet has a slot") {
  for (const Field& row : fields()) {
    INFO(row.name);
    if (row.facet) CHECK(row.slot >= 0);
    if (row.kind == FieldKind::date) CHECK(row.slot >= 0);
  }
}

TEST_CASE("a term is the prefix and the value") {
  CHECK(term(FieldId::stem, "handov") == "Zhandov");
  CHECK(term(FieldId::text, "handover") == "handover");
  CHECK(term(FieldId::ref, "icb/22/37") == "XRicb/22/37");
  CHECK(term(FieldId::ref, "").empty());
}

TEST_CASE("a term is never longer than the index takes, and holds no NUL") {
  struct Row {
    std::string value;
    std::size_t bytes;
  };
  std::string two_bytes;   // U+00E9
  std::string four_bytes;  // U+1F600
  for (int i = 0; i < 150; ++i) two_bytes += "\u00E9";
  for (int i = 0; i < 80; ++i) four_bytes += "\U0001F600";
  for (const Row& row :
       {Row{std::string(500, 'a'), 200}, Row{std::string(199, 'a'), 200}, Row{std::string(10, 'a'), 11},
        Row{two_bytes, 199}, Row{four_bytes, 197}, Row{std::string("a\0b\0", 4), 3}}) {
    const std::string made = term(FieldId::stem, row.value);
    CHECK(made.size() == row.bytes);
    CHECK(made.find('\0') == std::string::npos);
  }
}
