// The commands of quorate-index: each does its work, prints, and gives the exit code of CONTRACT section 1.
#pragma once

#include "indexer/options.h"

namespace quorate {

enum ExitCode : int { kAllRead = 0, kNothingDone = 1, kSomeNotRead = 2 };

int extract(const Options& options);  // records as JSON lines on standard output

}  // namespace quorate
