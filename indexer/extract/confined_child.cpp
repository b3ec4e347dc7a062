#include "indexer/extract/confined_child.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <utility>

#include "analyzers/error.h"
#include "indexer/extract/inbox.h"

namespace quorate {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kChunk = 256 * 1024;

[[noreturn]] void fail(const char* what) {
  throw Error(ErrorKind::internal,
              std::string("no process can be started to read a file: ") + what + ": " + std::strerror(errno));
}

// This program where it is quorate-index, even if its file has been replaced since it started; else the one
// beside.
std::string program_to_run() {
  std::error_code error;
  const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", error);
  if (error) return "/proc/self/exe";
  if (self.filename().string().starts_with("quorate-index")) return "/proc/self/exe";
  return (self.parent_path() / "quorate-index").string();
}

struct SpawnPlan {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;

  SpawnPlan(int bytes, int messages) {
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
      posix_spawn_file_actions_addopen(&actions, standard, "/dev/null", O_RDWR, 0);
    posix_spawn_file_actions_adddup2(&actions, bytes, kBytesDescriptor);
    posix_spawn_file_actions_adddup2(&actions, messages, kMessagesDescriptor);
    posix_spawn_file_actions_addclosefrom_np(&actions, kMessagesDescriptor + 1);
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes,
                             POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  }
  ~SpawnPlan() {
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
  }
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;
};

// A running child, which never outlives its holder.
class Child {
public:
  Child(const ChildTask& task, int bytes, int messages) {
    const std::string program = program_to_run();
    std::vector<std::string> words = {"quorate-index", std::string(kParseChild)};
    for (std::string& argument : arguments_of(task)) words.push_back(std::move(argument));
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    // One thread for the OCR engine too (more slow it down), and no reserve of memory for others.
    std::array<std::string, 3> settings = {"LC_ALL=C.UTF-8", "OMP_THREAD_LIMIT=1", "MALLOC_ARENA_MAX=1"};
    std::array<char*, 4> environment = {settings[0].data(), settings[1].data(), settings[2].data(), nullptr};
    const SpawnPlan plan(bytes, messages);
    const int outcome =
        posix_spawn(&pid_, program.c_str(), &plan.actions, &plan.attributes, argv.data(), environment.data());
    if (outcome != 0) {
      errno = outcome;
      fail(program.c_str());
    }
  }
  ~Child() {
    if (pid_ > 0) end();
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  // Kills it where it still runs, and gives its wait status.
  int end() {
    kill(pid_, SIGKILL);
    int status = 0;
    while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    pid_ = -1;
    return status;
  }

private:
  pid_t pid_ = -1;
};

int milliseconds_until(Clock::time_point deadline) {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
  return static_cast<int>(std::max<decltype(left)>(left, 0));
}

// Until the pipe ends or a limit is met: the limit, or `finished` where the pipe ended.
ChildEnd receive(int pipe, const ExtractLimits& limits, Inbox& inbox) {
  const auto deadline = Clock::now() + std::chrono::seconds(limits.wall_seconds);
  const std::size_t most = static_cast<std::size_t>(limits.output_mb) * 1024 * 1024;
  std::string chunk(kChunk, '\0');
  for (;;) {
    pollfd waiting{pipe, POLLIN, 0};
    const int ready = poll(&waiting, 1, milliseconds_until(deadline));
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return ChildEnd::wall;
    const ssize_t got = read(pipe, chunk.data(), chunk.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return ChildEnd::finished;
    if (inbox.total() + static_cast<std::size_t>(got) > most) return ChildEnd::output;
    inbox.add(std::string_view(chunk).substr(0, static_cast<std::size_t>(got)));
  }
}

}  // namespace

ChildEnd run_confined(const ChildTask& task, const SealedBytes& bytes,
                      const std::function<void(MessageKind kind, std::string_view payload)>& take) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) fail("pipe2");
  const Descriptor reading(ends[0]);
  Descriptor writing(above_childs_own(ends[1]));
  Child child(task, bytes.descriptor(), writing.get());
  writing.reset();  // the child's copy alone keeps the pipe open

  Inbox inbox(take);
  const ChildEnd limit_met = receive(reading.get(), task.limits, inbox);
  const int status = child.end();
  if (inbox.finished()) return ChildEnd::finished;
  if (limit_met != ChildEnd::finished) return limit_met;
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU) return ChildEnd::cpu;
  return ChildEnd::crashed;
}

}  // namespace quorate
