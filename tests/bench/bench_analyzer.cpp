// How fast text becomes terms. Usage: bench_analyzer FILE... ; prints MB/s of one core, best of five rounds.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>

#include "analyzers/analyzer.h"
#include "analyzers/references.h"

namespace {

using quorate::Analyzer;
using quorate::Token;

// The text many times over, to at least 8 MB, so that a round lasts long enough to be measured.
std::string text_of(int count, char** paths) {
  std::string once;
  for (int i = 0; i < count; ++i) {
    std::ifstream file(paths[i], std::ios::binary);
    once.append(std::istreambuf_iterator<char>(file), {});
  }
  std::string text;
  while (!once.empty() && text.size() < 8'000'000) text += once;
  return text;
}

void measure(const char* what, std::size_t bytes, const std::function<std::size_t()>& work) {
  double best = 0;
  std::size_t found = 0;
  for (int round = 0; round < 5; ++round) {
    const auto start = std::chrono::steady_clock::now();
    found = work();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    best = std::max(best, static_cast<double>(bytes) / 1e6 / took.count());
  }
  std::printf("%-12s %8.1f MB/s  %zu found\n", what, best, found);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string text = text_of(argc - 1, argv + 1);
  if (text.empty()) {
    std::fputs("usage: bench_analyzer FILE...\n", stderr);
    return 1;
  }
  Analyzer analyzer;
  measure("analyzer", text.size(), [&] {
    std::size_t tokens = 0;
    std::size_t bytes = 0;
    analyzer.analyze(text, [&](const Token& token) {
      ++tokens;
      bytes += token.term.size() + token.stem.size();
    });
    return bytes > 0 ? tokens : 0;
  });
  measure("references", text.size(), [&] { return quorate::find_references(text).size(); });
}
