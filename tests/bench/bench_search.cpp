// How long searches take, in process: bench_search INDEX CONFIG_FOLDER QUERIES [ROUNDS]. A query a line. Wall
// and CPU time of a first page of ten with all facets, and the share of it that snippets take.
#include <time.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "analyzers/error.h"
#include "server/query/facet_names.h"
#include "server/search/searcher.h"

namespace {

std::string read_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

double cpu_ms() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double at(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

double mean(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

}  // namespace

int main(int argc, char** argv) {
  using namespace quorate;
  if (argc < 4) {
    std::fputs("usage: bench_search INDEX CONFIG_FOLDER QUERIES [ROUNDS]\n", stderr);
    return 1;
  }
  try {
    const std::string config = argv[2];
    const Searcher searcher(
        {.index = argv[1],
         .handles = 1,
         .vocabulary = {read_text(config + "/query.toml"), read_text(config + "/synonyms.txt")},
         .organisations = read_text(config + "/organisations.tsv")});
    std::vector<std::string> queries;
    std::ifstream file(argv[3]);
    for (std::string line; std::getline(file, line);) queries.push_back(line);
    const int rounds = argc > 4 ? std::atoi(argv[4]) : 10;
    std::vector<double> wall, cpu, bare;
    for (int round = 0; round < rounds; ++round)
      for (const std::string& q : queries) {
        SearchRequest request;
        request.q = q;
        for (const auto name : facet_names()) request.facets.push_back(*facet_named(name));
        double start = cpu_ms();
        wall.push_back(searcher.search(request).took_ms);
        cpu.push_back(cpu_ms() - start);
        start = cpu_ms();
        searcher.each_hit(request, 10, [](const Hit&) { return true; });
        bare.push_back(cpu_ms() - start);
      }
    std::printf(
        "%zu queries x %d: wall p50 %.2f p95 %.2f p99 %.2f ms; cpu p50 %.2f p95 %.2f p99 %.2f mean %.2f ms; "
        "snippets %.0f %%\n",
        queries.size(), rounds, at(wall, .5), at(wall, .95), at(wall, .99), at(cpu, .5), at(cpu, .95),
        at(cpu, .99), mean(cpu), 100 * (1 - mean(bare) / mean(cpu)));
  } catch (const Error& error) {
    std::fprintf(stderr, "bench_search: %s\n", error.message().c_str());
    return 1;
  }
  return 0;
}
