#include "indexer/extract/recognition.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <atomic>
#include <climits>
#include <exception>
#include <iterator>
#include <mutex>
#include <semaphore>
#include <string>
#include <system_error>
#include <thread>

#include "analyzers/error.h"
#include "analyzers/utf8.h"
#include "indexer/extract/harvest.h"

namespace quorate {
namespace {

// A page number, a stamp or a scanner's mark may stand as text on a scan.
constexpr std::size_t kLettersOfAText = 24;
// A child's start costs a tenth of a page; what a kill loses is no more than this.
constexpr int kPagesAChild = 4;

// Consecutive pages that one child reads.
struct Stretch {
  int first = 0, last = 0;
};

std::vector<Stretch> stretches_of(const std::vector<int>& numbers) {
  std::vector<Stretch> stretches;
  for (const int number : numbers) {
    const bool joins = !stretches.empty() && stretches.back().last + 1 == number &&
                       number - stretches.back().first < kPagesAChild;
    if (joins) {
      stretches.back().last = number;
    } else {
      stretches.push_back({number, number});
    }
  }
  return stretches;
}

// One a core, however many files are read at once.
class CoreShare {
public:
  CoreShare() { cores().acquire(); }
  ~CoreShare() { cores().release(); }
  CoreShare(const CoreShare&) = delete;
  CoreShare& operator=(const CoreShare&) = delete;

private:
  static std::counting_semaphore<>& cores() {
    static std::counting_semaphore<> free(std::max(1U, std::thread::hardware_concurrency()));
    return free;
  }
};

Error stopped() { return Error(ErrorKind::internal, "was not read to its end: asked to stop"); }

std::string pages_text(const Stretch& stretch) {
  if (stretch.last == INT_MAX) return "the image";
  if (stretch.first == stretch.last) return "page " + std::to_string(stretch.first);
  return "pages " + std::to_string(stretch.first) + " to " + std::to_string(stretch.last);
}

Recognition read_stretch(const SealedBytes& bytes, Format format, const Stretch& stretch,
                         const ExtractLimits& limits) {
  ChildTask task;
  task.work = ChildWork::recognise;
  task.format = format;
  task.first_page = stretch.first;
  task.limits = limits;
  task.limits.pages = stretch.last == INT_MAX ? limits.pages : stretch.last;
  const int count = stretch.last == INT_MAX ? kPagesAChild : stretch.last - stretch.first + 1;
  task.limits.wall_seconds = task.limits.cpu_seconds = count * limits.ocr_page_seconds;
  Recognition read;
  const ChildEnd end = run_confined(task, bytes, [&](MessageKind kind, std::string_view payload) {
    if (kind == MessageKind::words) read.pages.push_back(decode_words(payload));
    if (kind == MessageKind::fault) read.fault = decode_fault(payload);
  });
  if (end != ChildEnd::finished) read.fault = fault_of(end, task.limits);
  if (read.fault)
    read.problems.push_back({"ocr_failed",
                             {},
                             stretch.first,
                             "OCR of " + pages_text(stretch) + " failed: it " + read.fault->reason});
  return read;
}

void append(Recognition& all, Recognition part) {
  if (!all.fault) all.fault = std::move(part.fault);
  std::ranges::move(part.pages, std::back_inserter(all.pages));
  std::ranges::move(part.problems, std::back_inserter(all.problems));
}

// How many pages an image file has is not known before: where the time of one child ends behind some of them,
// another goes on.
Recognition read_image(const SealedBytes& bytes, const Stretch& stretch, const ExtractLimits& limits) {
  Recognition all;
  for (int first = stretch.first; !limits.should_stop();) {
    Recognition part = read_stretch(bytes, Format::image, {first, INT_MAX}, limits);
    const bool goes_on = part.fault && part.fault->kind == ErrorKind::timeout && !part.pages.empty();
    if (goes_on) {
      first = part.pages.back().number + 1;
      part.fault.reset();
      part.problems.clear();
    }
    append(all, std::move(part));
    if (!goes_on) return all;
  }
  throw stopped();
}

// Letters and digits; and glyphs that a font without a table of characters leaves: private use, controls,
// U+FFFD.
void count(std::string_view text, std::size_t& readable, std::size_t& unreadable) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    at += c.bytes;
    const bool private_use = c.value >= 0xE000 && c.value <= 0xF8FF;
    if (u_isalnum(static_cast<UChar32>(c.value))) ++readable;
    if (private_use || c.value < U' ' || c.value == 0xFFFD) ++unreadable;
  }
}

}  // namespace

bool is_scan(const WordPage& page) {
  std::size_t readable = 0, unreadable = 0;
  for (const PageWord& word : page.words) count(word.text, readable, unreadable);
  return readable < kLettersOfAText || unreadable > readable;
}

Recognition recognise(const SealedBytes& bytes, Format format, const std::vector<int>& numbers,
                      const ExtractLimits& limits) {
  const std::vector<Stretch> stretches =
      format == Format::image ? std::vector<Stretch>{{1, INT_MAX}} : stretches_of(numbers);
  std::vector<Recognition> parts(stretches.size());
  std::atomic<std::size_t> next = 0;
  std::exception_ptr failure;
  std::mutex failing;
  const auto work = [&] {
    for (std::size_t i = next++; i < stretches.size(); i = next++) {
      try {
        const CoreShare share;
        if (limits.should_stop()) throw stopped();
        parts[i] = format == Format::image ? read_image(bytes, stretches[i], limits)
                                           : read_stretch(bytes, format, stretches[i], limits);
      } catch (...) {  // carried to the caller's thread
        const std::lock_guard lock(failing);
        failure = std::current_exception();
        next = stretches.size();
      }
    }
  };
  {
    const std::size_t hands =
        std::min<std::size_t>(stretches.size(), std::max(1U, std::thread::hardware_concurrency()));
    std::vector<std::jthread> threads;
    try {
      for (std::size_t i = 1; i < hands; ++i) threads.emplace_back(work);
    } catch (const std::system_error&) {
      // The system gives no more threads: those that there are do the work.
    }
    work();
  }
  if (failure) std::rethrow_exception(failure);
  Recognition all;
  for (Recognition& part : parts) append(all, std::move(part));
  return all;
}

}  // namespace quorate
