#include "indexer/extract/format.h"

#include <catch2/catch.hpp>

#include <string>

namespace quorate {
namespace {

using namespace std::string_literals;

// A directory of one name, and its end, as a ZIP closes.
std::string zip_with(const std::string& name) {
  const auto two = [](std::size_t n) {
    return std::string{static_cast<char>(n & 0xff), static_cast<char>(n >> 8 & 0xff)};
  };
  const std::string head = "PK\3\4"s + std::string(26, '\0');
  const std::string entry =
      "PK\1\2"s + std::string(24, '\0') + two(name.size()) + std::string(16, '\0') + name;
  const std::string end =
      "PK\5\6"s + std::string(8, '\0') + two(entry.size()) + two(0) + two(head.size()) + two(0) + two(0);
  return head + entry + end;
}

TEST_CASE("a format is told from the bytes") {
  struct Row {
    std::string bytes;
    Format format;
  };
  const Row rows[] = {
      {"", Format::empty},
      {" \n\n", Format::empty},
      {"Minutes of the Board\n", Format::text},
      {"\xef\xbb\xbfMinutes of the Board\n", Format::text},
      {"Caf\xe9 in windows-1252 \x96 a dash", Format::text},
      {"%PDF-1.7\n", Format::pdf},
      {"written by a scanner\n%PDF-1.4\n1 0 obj", Format::pdf},
      {"A note on PDF: a file opens\nwith %PDF- and a version", Format::text},
      {"<!DOCTYPE html><html>", Format::html},
      {"\n <!-- saved from url=(0020)http://example.org/ -->\n<HTML><body>", Format::html},
      {"| Item | Note<br>of 4 |\n<html> named in text", Format::text},
      {"<b>Minutes</b> of the Board", Format::text},
      {zip_with("word/document.xml"), Format::docx},
      {zip_with("ppt/presentation.xml"), Format::pptx},
      {zip_with("xl/workbook.xml"), Format::xlsx},
      {zip_with("pack.pdf"), Format::zip},
      {"PK\3\4 cut off", Format::zip},
      {"\x89PNG\r\n\x1a\n...", Format::image},
      {"\xff\xd8\xff\xe0", Format::image},
      {"PK\3\4" + std::string(26, '\0') + "[Content_Types].xml...word/docu", Format::docx},  // cut off
      {"PK\3\4" + std::string(26, '\0') + "[Content_Types].xml...xl/work", Format::xlsx},
      {"PK\3\4" + std::string(26, '\0') + "minutes.txt", Format::zip},
      {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 ...", Format::old_office},
      {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s,
       Format::encrypted_office},
      {"RIFF\x10\0\0\0WEBPVP8 "s, Format::image},
      {"RIFF a"s, Format::text},  // too short to be an image: found by fuzzing
      {"{\\rtf1\\ansi", Format::rich_text},
      {std::string(200, '\x01'), Format::unknown},
  };
  for (const Row& row : rows) {
    INFO(row.bytes);
    CHECK(name_of(detect_format(row.bytes)) == name_of(row.format));
  }
}

TEST_CASE("no cut of a ZIP leads its directory astray") {
  const std::string whole = zip_with("word/document.xml");
  for (std::size_t length = 0; length < whole.size(); ++length) {
    INFO(length);
    CHECK(detect_format(whole.substr(0, length)) != Format::docx);
  }
}

}  // namespace
}  // namespace quorate
