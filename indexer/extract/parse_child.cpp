#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <new>

#include "analyzers/error.h"
#include "indexer/extract/confined_child.h"
#include "indexer/extract/confinement.h"
#include "indexer/extract/html_reader.h"
#include "indexer/extract/pdf_words.h"

namespace quorate {
namespace {

std::string_view map_bytes() {
  struct stat file {};
  if (fstat(kBytesDescriptor, &file) != 0) throw Error(ErrorKind::internal, "got no file from the indexer");
  if (file.st_size == 0) return {};
  const auto size = static_cast<std::size_t>(file.st_size);
  void* const bytes = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, kBytesDescriptor, 0);
  if (bytes == MAP_FAILED)
    throw Error(ErrorKind::too_large, "is larger than the memory that reading it may take");
  return {static_cast<const char*>(bytes), size};
}

void open_what_is_needed(Format format) {
  if (format == Format::pdf) open_pdf_encodings();
}

void read(const ChildTask& task, std::string_view bytes) {
  switch (task.format) {
    case Format::pdf:
      read_pdf_words(bytes, task.first_page, task.limits.pages,
                     {[](const WordPage& page) { send(MessageKind::words, encode(page)); },
                      [](const Problem& problem) { send(MessageKind::problem, encode(problem)); }});
      return;
    case Format::html:
      send(MessageKind::page, encode(read_html(bytes)));
      return;
    default:
      throw Error(ErrorKind::unsupported, "is " + std::string(name_of(task.format)) + ", which is not read");
  }
}

// Ends at once: nothing of the parser's own clearing up is run on what it made of a hostile file.
[[noreturn]] void leave(int code) { _exit(code); }

}  // namespace

int parse_child(int argc, char** argv) {
  try {
    const ChildTask task = task_of({argv + 2, argv + argc});
    limit_resources(task.limits);
    const std::string_view bytes = map_bytes();
    open_what_is_needed(task.format);
    deny_system_calls();
    read(task, bytes);
    send(MessageKind::finished, {});
    leave(0);
  } catch (const Error& fault) {
    send(MessageKind::fault, encode(Fault{fault.kind(), fault.message(), fault.hint()}));
  } catch (const std::bad_alloc&) {
    send(MessageKind::fault,
         encode(Fault{ErrorKind::too_large, "needs more memory than reading it may take", {}}));
  } catch (const std::exception& fault) {
    send(MessageKind::fault,
         encode(Fault{ErrorKind::damaged, std::string("can't be read: ") + fault.what(), {}}));
  }
  leave(1);
}

}  // namespace quorate
