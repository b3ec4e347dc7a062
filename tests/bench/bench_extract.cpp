// How fast files become pages. Usage: bench_extract FILE... ; prints for each its pages, the time of the
// whole road (child process, parser, pipe and layout), of the layout alone, pages a second, and the peak
// memory of the children so far.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "analyzers/error.h"
#include "indexer/extract/confined_child.h"
#include "indexer/extract/extract.h"
#include "indexer/extract/page_layout.h"

namespace {

using namespace quorate;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

double processor_seconds(int who) {
  rusage usage{};
  getrusage(who, &usage);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double layout_seconds(const std::string& bytes) {
  std::vector<WordPage> words;
  run_confined({ChildWork::parse, Format::pdf, 1, {}}, SealedBytes(bytes),
               [&](MessageKind kind, std::string_view payload) {
                 if (kind == MessageKind::words) words.push_back(decode_words(payload));
               });
  const auto start = Clock::now();
  lay_out(words);
  return seconds_since(start);
}

void measure(const char* path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const double layout = detect_format(bytes) == Format::pdf ? layout_seconds(bytes) : 0;
  const double before = processor_seconds(RUSAGE_SELF) + processor_seconds(RUSAGE_CHILDREN);
  const auto start = Clock::now();
  std::size_t pages = 0;
  for (const Pages& pack : extract_all(bytes, path)) pages += pack.pages.size();
  const double wall = seconds_since(start);
  const double processor = processor_seconds(RUSAGE_SELF) + processor_seconds(RUSAGE_CHILDREN) - before;
  rusage children{};
  getrusage(RUSAGE_CHILDREN, &children);
  std::printf(
      "%s: %zu pages in %.3f s wall, %.3f s of processor (layout %.3f s), %.0f pages a second and core, "
      "peak %ld MB\n",
      path, pages, wall, processor, layout, static_cast<double>(pages) / std::max(processor, 1e-6),
      children.ru_maxrss / 1024);
}

}  // namespace

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    try {
      measure(argv[i]);
    } catch (const Error& fault) {
      std::printf("%s\n", fault.message().c_str());
    }
  }
  return argc > 1 ? 0 : 1;
}
