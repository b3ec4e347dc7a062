#include "indexer/extract/encoding.h"

#include <catch2/catch.hpp>

using namespace quorate;

TEST_CASE("bytes are read as UTF-8, else as windows-1252") {
  struct Case {
    std::string_view name, bytes, text;
  };
  const Case cases[] = {
      {"plain ASCII", "Minutes", "Minutes"},
      {"valid UTF-8 stays",
       "\xC2\xA3"
       "68.4m \xE2\x80\x93 plan",
       "£68.4m – plan"},
      {"a pound sign of windows-1252",
       "\xA3"
       "10m",
       "£10m"},
      {"quotes and dashes of windows-1252", "\x93so\x94 \x96 it\x92s", "“so” – it’s"},
      {"both in one line", "\xC3\xA9 and \xE9", "é and é"},
      {"an overlong form is two letters", "\xC0\xAF", "À¯"},
      {"a cut sequence at the end", "x\xE2\x80", "xâ€"},
      {"a surrogate is none", "\xED\xA0\x80", "í\xC2\xA0€"},
      {"NUL and other controls are blanks", std::string_view("a\0b\x01", 4), "a b "},
      {"tabs stay", "a\tb", "a\tb"},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    CHECK(to_utf8(c.bytes) == c.text);
  }
}

TEST_CASE("a byte order mark is seen") {
  CHECK(byte_order_mark("\xEF\xBB\xBF"
                        "Agenda") == 3);
  CHECK(byte_order_mark("Agenda") == 0);
}

TEST_CASE("a program's bytes are no text, a form feed is") {
  CHECK(is_text("Agenda\f\r\n"));
  CHECK_FALSE(
      is_text(std::string_view("\x7F"
                               "ELF\0\0\0\1",
                               8)));
}

TEST_CASE("UTF-16 is read by its mark, in either order of bytes") {
  using namespace std::string_literals;
  CHECK(is_utf16("\xFF\xFE\x41\x00"s));
  CHECK_FALSE(is_utf16("\xEF\xBB\xBF\x41"s));
  CHECK(utf8_of_utf16("\xFF\xFE\x41\x00\xA3\x00\x3D\xD8\x00\xDE"s) == "A\u00A3\U0001F600");
  CHECK(utf8_of_utf16("\xFE\xFF\x00\x41\x00\xA3\x00"s) == "A\u00A3");
  CHECK(utf8_of_utf16("\xFF\xFE\x00\xD8"s) == "\uFFFD");
  CHECK(utf8_of_utf16("\xFF\xFE"s).empty());
}
