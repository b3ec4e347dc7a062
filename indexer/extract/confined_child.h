// The parent's side of a parser's process: starts it, hands it the bytes, takes its messages, ends it in
// time.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "indexer/extract/extract.h"
#include "indexer/extract/format.h"
#include "indexer/extract/messages.h"

namespace quorate {

enum class ChildWork {
  parse,      // the text that the file holds
  recognise,  // the words on pictures of pages, by OCR
};

// What the child is asked to read, as its command line says it.
struct ChildTask {
  ChildWork work = ChildWork::parse;
  Format format = Format::unknown;
  int first_page = 1;  // pages before it are left out; limits.pages is the last
  ExtractLimits limits;
};
std::vector<std::string> arguments_of(const ChildTask& task);
// Throws Error{usage} for what arguments_of() never made.
ChildTask task_of(const std::vector<std::string>& arguments);

enum class ChildEnd {
  finished,  // by itself, its last message given
  crashed,   // by a signal of its own making, or without a last word
  cpu,       // out of its CPU time
  wall,      // killed at the wall timeout
  output,    // killed for giving back more than it may
};

// Descriptors of the child: the file's bytes, sealed, and the pipe that its messages go to.
inline constexpr int kBytesDescriptor = 3;
inline constexpr int kMessagesDescriptor = 4;

// Starts this program anew with the hidden command (fork alone won't do: the indexer has threads, and their
// locks would come along), in an environment of its own and with no other descriptor open. `take` gets each
// message when it is whole; when it throws, the child is killed. Returns when the child has ended,
// `limits.wall_seconds` at the latest. A program other than quorate-index starts the quorate-index beside it.
// Safe from several threads at once. Throws Error{internal} where no process can be started.
ChildEnd run_confined(const ChildTask& task, std::string_view bytes,
                      const std::function<void(MessageKind kind, std::string_view payload)>& take);

// The child's side of the pipe. Throws Error{internal} where the parent is gone.
void send(MessageKind kind, std::string_view payload);

}  // namespace quorate
