#include "indexer/extract/confined_child.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <utility>

#include "analyzers/error.h"

namespace quorate {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kFrame = 5;  // of a message: its kind in a byte, its length in four
constexpr std::size_t kChunk = 256 * 1024;

[[noreturn]] void fail(const char* what) {
  throw Error(ErrorKind::internal,
              std::string("no process can be started to read a file: ") + what + ": " + std::strerror(errno));
}

class Descriptor {
public:
  explicit Descriptor(int number = -1) : number_(number) {}
  ~Descriptor() { reset(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int get() const { return number_; }
  void reset(int number = -1) {
    if (number_ >= 0) close(number_);
    number_ = number;
  }

private:
  int number_;
};

// Clear of the numbers that the child's own descriptors get, so that none is overwritten before it is copied.
int above_childs_own(int number) {
  const int moved = fcntl(number, F_DUPFD_CLOEXEC, 16);
  close(number);
  if (moved < 0) fail("fcntl");
  return moved;
}

void write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) fail("write");
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

// The bytes in memory that no one can change any more.
int sealed(std::string_view bytes) {
  Descriptor file(memfd_create("quorate-file", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (file.get() < 0) fail("memfd_create");
  write_all(file.get(), bytes);
  if (fcntl(file.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) != 0)
    fail("seals");
  return above_childs_own(dup(file.get()));
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

// The bytes of the pipe cut into messages.
class Inbox {
public:
  explicit Inbox(const std::function<void(MessageKind, std::string_view)>& take) : take_(take) {}

  bool finished() const { return finished_; }
  std::size_t total() const { return total_; }

  void add(std::string_view bytes) {
    total_ += bytes.size();
    held_ += bytes;
    std::size_t at = 0;
    while (held_.size() - at >= kFrame) {
      std::uint32_t length = 0;
      std::memcpy(&length, held_.data() + at + 1, sizeof length);
      if (held_.size() - at - kFrame < length) break;
      const auto kind = static_cast<MessageKind>(held_[at]);
      if (kind == MessageKind::finished || kind == MessageKind::fault) finished_ = true;
      if (kind != MessageKind::finished) take_(kind, std::string_view(held_).substr(at + kFrame, length));
      at += kFrame + length;
    }
    held_.erase(0, at);
  }

private:
  const std::function<void(MessageKind, std::string_view)>& take_;
  std::string held_;
  std::size_t total_ = 0;
  bool finished_ = false;
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

std::vector<std::string> arguments_of(const ChildTask& task) {
  const ExtractLimits& limits = task.limits;
  std::vector<std::string> arguments;
  for (const int number :
       {static_cast<int>(task.work), static_cast<int>(task.format), task.first_page, limits.memory_mb,
        limits.cpu_seconds, limits.wall_seconds, limits.pages, limits.output_mb, limits.ocr_page_seconds})
    arguments.push_back(std::to_string(number));
  return arguments;
}

ChildTask task_of(const std::vector<std::string>& arguments) {
  std::array<int, 9> numbers{};
  bool good = arguments.size() == numbers.size();
  for (std::size_t i = 0; good && i < numbers.size(); ++i) {
    const std::string& word = arguments[i];
    const auto read = std::from_chars(word.data(), word.data() + word.size(), numbers[i]);
    good = read.ec == std::errc() && read.ptr == word.data() + word.size() && numbers[i] >= 0;
  }
  if (!good) throw Error(ErrorKind::usage, "this command is for quorate-index itself");
  return {static_cast<ChildWork>(numbers[0]),
          static_cast<Format>(numbers[1]),
          numbers[2],
          {numbers[3], numbers[4], numbers[5], numbers[6], numbers[7], numbers[8], {}}};
}

ChildEnd run_confined(const ChildTask& task, std::string_view bytes,
                      const std::function<void(MessageKind kind, std::string_view payload)>& take) {
  const Descriptor file(sealed(bytes));
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) fail("pipe2");
  const Descriptor reading(ends[0]);
  Descriptor writing(above_childs_own(ends[1]));
  Child child(task, file.get(), writing.get());
  writing.reset();  // the child's copy alone keeps the pipe open

  Inbox inbox(take);
  const ChildEnd limit_met = receive(reading.get(), task.limits, inbox);
  const int status = child.end();
  if (limit_met != ChildEnd::finished) return limit_met;
  if (inbox.finished()) return ChildEnd::finished;
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU) return ChildEnd::cpu;
  return ChildEnd::crashed;
}

void send(MessageKind kind, std::string_view payload) {
  const auto length = static_cast<std::uint32_t>(payload.size());
  std::array<char, kFrame> frame{static_cast<char>(kind)};
  std::memcpy(frame.data() + 1, &length, sizeof length);
  write_all(kMessagesDescriptor, {frame.data(), frame.size()});
  write_all(kMessagesDescriptor, payload);
}

}  // namespace quorate
