#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <new>

#include "analyzers/error.h"
#include "indexer/extract/archive_entries.h"
#include "indexer/extract/confined_child.h"
#include "indexer/extract/confinement.h"
#include "indexer/extract/docx_reader.h"
#include "indexer/extract/html_reader.h"
#include "indexer/extract/inbox.h"
#include "indexer/extract/member_names.h"
#include "indexer/extract/pdf_document.h"
#include "indexer/extract/pdf_links.h"
#include "indexer/extract/pdf_words.h"
#include "indexer/extract/pptx_reader.h"
#include "indexer/extract/scan_reader.h"
#include "indexer/extract/xlsx_reader.h"

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
  open_archive_locale();
}

void give(const Page& page) { send(MessageKind::page, encode(page)); }
void give_bookmark(const std::string& title, int level, int page) {
  send(MessageKind::hint, encode(OutlineHint{title, level, page}));
}
void give_link(int from, int to, const LinkArea& area) {
  send(MessageKind::link, encode(PageLink{from, to, {area.left, area.top, area.right, area.bottom}}));
}
void give_words(const WordPage& page) { send(MessageKind::words, encode(page)); }
void tell(const Problem& problem) { send(MessageKind::problem, encode(problem)); }

void unpack(std::string_view bytes) {
  const auto wanted = [](std::string_view name) {
    if (is_safe_member(name)) return !is_clutter(name);
    tell({"member_refused",
          {},
          0,
          "the member " + shown_name(name) + " has a name that leads out of the archive"});
    return false;
  };
  read_archive(bytes, {}, wanted, [](const std::string& name, std::string content) {
    send(MessageKind::member, encode(Member{shown_name(name), std::move(content)}));
  });
}

void read(const ChildTask& task, std::string_view bytes) {
  switch (task.format) {
    case Format::pdf:
      read_pdf_words(bytes, task.first_page, task.limits.pages, {give_words, tell});
      return;
    case Format::html:
      give(read_html(bytes));
      return;
    case Format::docx:
      give(read_docx(bytes));
      return;
    case Format::pptx:
      read_pptx(bytes, task.limits.pages, give);
      return;
    case Format::xlsx:
      read_xlsx(bytes, task.limits.pages, {give, tell});
      return;
    case Format::zip:
      unpack(bytes);
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
    if (task.work == ChildWork::recognise) {
      OcrEngine engine;
      deny_system_calls();
      read_scans(engine, bytes, task.format, task.first_page, task.limits.pages, task.limits.ocr_page_seconds,
                 give_words);
    } else {
      deny_system_calls();
      read(task, bytes);
    }
    send(MessageKind::finished, {});
    if (task.work == ChildWork::parse && task.format == Format::pdf) {
      read_pdf_links(bytes, task.limits.pages, {give_bookmark, give_link});
      send(MessageKind::hinted, {});
    }
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
