// The parent's side of a parser's process: starts it, hands it the bytes, takes its messages, ends it in
// time.
#pragma once

#include <functional>
#include <string_view>

#include "indexer/extract/child_task.h"
#include "indexer/extract/messages.h"
#include "indexer/extract/sealed_bytes.h"

namespace quorate {

enum class ChildEnd {
  finished,  // all text given; what a child still gives after that may have been cut short
  crashed,   // by a signal of its own making, or without a last word
  cpu,       // out of its CPU time
  wall,      // killed at the wall timeout
  output,    // killed for giving back more than it may
};

// The child's descriptor of the file's bytes.
inline constexpr int kBytesDescriptor = 3;

// Starts this program anew with the hidden command (fork alone won't do: the indexer has threads, and their
// locks would come along), in an environment of its own and with no other descriptor open. `take` gets each
// message when it is whole; when it throws, the child is killed. Returns when the child has ended,
// `limits.wall_seconds` at the latest. A program other than quorate-index starts the quorate-index beside it.
// Safe from several threads at once. Throws Error{internal} where no process can be started.
ChildEnd run_confined(const ChildTask& task, const SealedBytes& bytes,
                      const std::function<void(MessageKind kind, std::string_view payload)>& take);

}  // namespace quorate
