#include "indexer/extract/confined_child.h"

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <functional>
#include <string>

#include "analyzers/error.h"
#include "indexer/extract/confinement.h"
#include "tests/unit/extract/sample_files.h"

namespace quorate {
namespace {

// Runs `deed` in a forked process of its own, confined, and gives its exit code: 0 where the deed says true.
int confined(const std::function<bool()>& deed) {
  const pid_t child = fork();
  if (child == 0) {
    limit_resources({});
    deny_system_calls();
    _exit(deed() ? 0 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 100 + WTERMSIG(status);
}

TEST_CASE("a confined process has no files, network, programs or children") {
  struct Row {
    const char* deed;
    std::function<bool()> refused;
  };
  const Row rows[] = {
      {"open a file", [] { return open("/etc/passwd", O_RDONLY) < 0 && errno == EPERM; }},
      {"write a file",
       [] { return open("/tmp/quorate-test", O_WRONLY | O_CREAT, 0600) < 0 && errno == EPERM; }},
      {"ask for a socket", [] { return socket(AF_INET, SOCK_STREAM, 0) < 0 && errno == EPERM; }},
      {"run a program",
       [] {
         char name[] = "/bin/true";
         char* argv[] = {name, nullptr};
         return execv(name, argv) < 0 && errno == EPERM;
       }},
      {"have a child", [] { return fork() < 0 && errno == EPERM; }},
      {"kill another", [] { return kill(getppid(), 0) < 0 && errno == EPERM; }},
      {"get memory to run",
       [] {
         return mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) ==
                MAP_FAILED;
       }},
  };
  for (const Row& row : rows) {
    INFO(row.deed);
    CHECK(confined(row.refused) == 0);
  }
}

TEST_CASE("a confined process still has memory and its end") {
  CHECK(confined([] { return std::string(std::size_t{1} << 24, 'x').size() == std::size_t{1} << 24; }) == 0);
  CHECK(confined([] { return false; }) == 1);
}

TEST_CASE("the task of a child passes through its command line") {
  const ChildTask task{ChildWork::recognise, Format::pdf, 7, {100, 2, 3, 4, 5, 6}};
  const ChildTask back = task_of(arguments_of(task));
  CHECK(back.format == Format::pdf);
  CHECK(back.first_page == 7);
  CHECK(back.limits.memory_mb == 100);
  CHECK(back.limits.output_mb == 5);
  CHECK_THROWS_AS(task_of({"1", "2"}), Error);
  CHECK_THROWS_AS(task_of({"1", "2", "3", "4", "5", "x", "7"}), Error);
}

TEST_CASE("a child gives the words of a PDF and says that it has finished") {
  std::vector<WordPage> pages;
  const ChildEnd end = run_confined({ChildWork::parse, Format::pdf, 1, {}},
                                    SealedBytes(pdf_of({"Board of Directors", "Page two"})),
                                    [&](MessageKind kind, std::string_view payload) {
                                      if (kind == MessageKind::words) pages.push_back(decode_words(payload));
                                    });
  CHECK(end == ChildEnd::finished);
  REQUIRE(pages.size() == 2);
  REQUIRE(pages[0].words.size() == 3);
  CHECK(pages[0].words[2].text == "Directors");
  CHECK(pages[1].number == 2);
}

TEST_CASE("a child that says too much or takes too long is ended") {
  const auto ignore = [](MessageKind, std::string_view) {};
  ExtractLimits mute;
  mute.output_mb = 0;
  CHECK(run_confined({ChildWork::parse, Format::pdf, 1, mute}, SealedBytes(pdf_of({"Board"})), ignore) ==
        ChildEnd::output);
  ExtractLimits hasty;
  hasty.wall_seconds = 0;
  const auto start = std::chrono::steady_clock::now();
  CHECK(run_confined({ChildWork::parse, Format::pdf, 1, hasty}, SealedBytes(pdf_of({"Board"})), ignore) ==
        ChildEnd::wall);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
}

}  // namespace
}  // namespace quorate
