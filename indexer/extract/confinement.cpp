#include "indexer/extract/confinement.h"

#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <memory>

#include "analyzers/error.h"

namespace quorate {
namespace {

constexpr rlim_t kMegabyte = 1024 * 1024;

[[noreturn]] void fail(const char* what) {
  throw Error(ErrorKind::internal,
              std::string("a parser's process can't be confined: ") + what + ": " + std::strerror(errno));
}

void limit(__rlimit_resource resource, rlim_t most, rlim_t hard) {
  const rlimit value{most, hard};
  if (setrlimit(resource, &value) != 0) fail("setrlimit");
}

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kSanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif
#else
constexpr bool kSanitized = false;
#endif

// Memory, time, what is open already, and the end. abort() needs gettid and tgkill, which is held to this
// process.
constexpr std::array kAllowed = {
    SCMP_SYS(read),
    SCMP_SYS(write),
    SCMP_SYS(readv),
    SCMP_SYS(writev),
    SCMP_SYS(lseek),
    SCMP_SYS(close),
    SCMP_SYS(fstat),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(madvise),
    SCMP_SYS(brk),
    SCMP_SYS(futex),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(time),
    SCMP_SYS(getrandom),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(getrusage),
    SCMP_SYS(sysinfo),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
};

void must(int outcome) {
  if (outcome == 0) return;
  errno = -outcome;
  fail("seccomp");
}

}  // namespace

void limit_resources(const ExtractLimits& limits) {
  const auto cpu = static_cast<rlim_t>(limits.cpu_seconds);
  if (!kSanitized) {  // the address sanitizer reserves terabytes of address space, none of it used
    const rlim_t memory = static_cast<rlim_t>(limits.memory_mb) * kMegabyte;
    limit(RLIMIT_AS, memory, memory);
  }
  limit(RLIMIT_CPU, cpu, cpu + 1);  // SIGXCPU at the first, SIGKILL at the second
  limit(RLIMIT_FSIZE, 0, 0);
  std::signal(SIGXFSZ, SIG_IGN);  // else a library that tries to write a cache (fontconfig) would be the end
  limit(RLIMIT_NOFILE, 64, 64);
  limit(RLIMIT_CORE, 0, 0);
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) fail("no_new_privs");
  if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) fail("not dumpable");
  if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0) fail("death with the parent");
}

void deny_system_calls() {
  const std::unique_ptr<void, void (*)(scmp_filter_ctx)> filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)),
                                                                seccomp_release);
  if (!filter) fail("seccomp");
  for (const int call : kAllowed) must(seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0));
  // The undefined-behaviour sanitizer finds out by a pipe whether memory can be read.
  if (kSanitized) must(seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(pipe2), 0));
  // Memory that can be run as a program is never given.
  const scmp_arg_cmp no_exec = SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0);
  must(seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1, no_exec));
  must(seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1, no_exec));
  const scmp_arg_cmp itself = SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(getpid()));
  must(seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, itself));
  must(seccomp_load(filter.get()));
}

}  // namespace quorate
