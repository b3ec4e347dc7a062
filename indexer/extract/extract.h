// Any file to the neutral form. What is no plain text is parsed by a confined child process.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/pages.h"

namespace quorate {

// What the reading of one file may cost. Whatever a file holds, the caller has its answer after
// `wall_seconds`; where pages of it are scans, after `ocr_page_seconds` more for each of these.
struct ExtractLimits {
  int memory_mb = 1500;       // address space of the child
  int cpu_seconds = 60;       // of the child
  int wall_seconds = 120;     // then it is killed
  int pages = 5000;           // of a file; the rest is left out and told
  int output_mb = 128;        // of what the child may give back
  int ocr_page_seconds = 60;  // that OCR of one page may take; 0: scans are left unread
  // Asked now and then, from any thread, while OCR goes on: whether to give the file up. Error{internal}
  // then.
  std::function<bool()> should_stop = [] { return false; };
};

// Tells the format by content and reads it. `file` as in Source::file. Where a file breaks off after some
// pages (a damaged end, a limit met), those are given, with a Problem that names what is missing. Throws
// Error{unsupported|damaged|too_large|timeout|internal} where nothing could be read: one line that names the
// file and the reason, with a hint where a person can mend it.
Pages extract_pages(std::string_view bytes, std::string file, const ExtractLimits& limits = {});

// The packs that a file holds: one for most, one a member for a ZIP that is no Office file. Members are named
// "pack.zip/member.pdf"; a ZIP within it is opened too, one within that isn't. Each member has limits of its
// own; after five times `wall_seconds` the rest is left out. What can't be read of a ZIP is told in the
// Problems of its first pack, so long as one member could be read; else throws as above.
std::vector<Pages> extract_all(std::string_view bytes, std::string file, const ExtractLimits& limits = {});

// The hidden command of a program that calls the two above: `argv` as given to main, where argv[1] is
// kParseChild. Reads what its parent handed it by descriptor, confined, and gives the exit code. Called
// before anything else in main.
inline constexpr std::string_view kParseChild = "--parse-child";
int parse_child(int argc, char** argv);

}  // namespace quorate
