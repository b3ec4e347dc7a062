// The commands of quorate-index: each does its work, prints, and gives the exit code of CONTRACT section 1.
#pragma once

#include "indexer/options.h"

namespace quorate {

enum ExitCode : int { kAllRead = 0, kNothingDone = 1, kSomeNotRead = 2 };

int add(const Options& options);      // packs into the index, new, changed, withdrawn and vanished ones
int watch(const Options& options);    // add --watch: the same, then follows the paths until SIGTERM or SIGINT
int extract(const Options& options);  // records as JSON lines on standard output
int status(const Options& options);   // what the index holds
int check(const Options& options);    // whether it is whole
int compact(const Options& options);
int rebuild(const Options& options);  // from the sources that the catalogue knows

}  // namespace quorate
