// How fast text becomes terms. Usage: bench_analyzer FILE... ; prints MB a second of processor
// time, best of five rounds.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>

#include "analyzers/acronyms.h"
#include "analyzers/analyzer.h"
#include "analyzers/dates.h"
#include "analyzers/organisations.h"
#include "analyzers/references.h"

namespace {

using quorate::Analyzer;
using quorate::Token;

std::string read(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The text many times over, to at least 8 MB, so that a round lasts long enough to be measured.
std::string text_of(int count, char** paths) {
  std::string once;
  for (int i = 0; i < count; ++i) once += read(paths[i]);
  std::string text;
  while (!once.empty() && text.size() < 8'000'000) text += once;
  return text;
}

void measure(const char* what, std::size_t bytes, const std::function<std::size_t()>& work) {
  double best = 0;
  std::size_t found = 0;
  for (int round = 0; round < 5; ++round) {
    const std::clock_t start = std::clock();
    found = work();
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    best = std::max(best, static_cast<double>(bytes) / 1e6 / seconds);
  }
  std::printf("%-14s %8.1f MB/s  %zu found\n", what, best, found);
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
  measure("dates", text.size(), [&] { return quorate::find_dates(text).size(); });
  measure("acronyms", text.size(), [&] { return quorate::find_acronyms(text).size(); });
  const quorate::OrganisationAuthority authority(read(QUORATE_SOURCE_DIR "/config/organisations.tsv"));
  measure("organisations", text.size(), [&] { return authority.find_in(text).size(); });
}
