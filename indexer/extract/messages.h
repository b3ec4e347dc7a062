// What a parser's process tells the indexer, one message a finished thing, so that what is finished survives
// a kill.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "analyzers/error.h"
#include "indexer/extract/pages.h"
#include "indexer/extract/words.h"

namespace quorate {

enum class MessageKind : std::uint8_t {
  page = 1,  // a Page
  words,     // a WordPage, to be laid out
  hint,      // an OutlineHint
  link,      // a PageLink, whose text is to be found
  problem,   // a Problem
  member,    // a Member of an archive
  fault,     // a Fault: reading ended there
  finished,  // nothing: all text was read; hints and links may follow
  hinted,    // nothing: all hints and links were given
};

struct Member {
  std::string name;
  std::string bytes;
};

struct Fault {
  ErrorKind kind = ErrorKind::internal;
  std::string reason;  // "is locked by a password"; the caller puts the file's name before it
  std::string hint;
};

std::string encode(const Page& page);
std::string encode(const WordPage& page);
std::string encode(const OutlineHint& hint);
std::string encode(const PageLink& link);
std::string encode(const Problem& problem);
std::string encode(const Member& member);
std::string encode(const Fault& fault);

// Each throws Error{damaged} for bytes that its encode() never made.
Page decode_page(std::string_view bytes);
WordPage decode_words(std::string_view bytes);
OutlineHint decode_hint(std::string_view bytes);
PageLink decode_link(std::string_view bytes);
Problem decode_problem(std::string_view bytes);
Member decode_member(std::string_view bytes);
Fault decode_fault(std::string_view bytes);

}  // namespace quorate
