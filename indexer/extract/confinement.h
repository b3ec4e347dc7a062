// What a parser's process gives up before it looks at a file: memory and time without end, files, network,
// programs.
#pragma once

#include "indexer/extract/extract.h"

namespace quorate {

// Resource limits, no core file, no new privileges, and the kill when the parent dies. For the life of the
// process. Throws Error{internal} where the system refuses.
void limit_resources(const ExtractLimits& limits);

// From here on the process can read and write what it has open, ask for memory and end itself; every other
// system call, `openat`, `socket`, `execve` and `clone` among them, fails with EPERM. What a library must
// open (fonts, encodings, OCR data) has to be open before. Throws Error{internal} where the kernel has no
// seccomp filters: then nothing is parsed.
void deny_system_calls();

}  // namespace quorate
