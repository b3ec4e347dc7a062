#include "indexer/watch/retry_list.h"

#include <catch2/catch.hpp>

using namespace quorate;

namespace {

WatchTime at(long seconds) { return WatchTime() + std::chrono::hours(1) + std::chrono::seconds(seconds); }

}  // namespace

TEST_CASE("a file that fails is tried again after longer and longer pauses, then no more") {
  RetryList retries;
  CHECK_FALSE(retries.next());
  std::vector<long> tried;
  for (long now = 0; retries.note_failure("a", "is damaged", at(now)) == (now == 0) && retries.next();) {
    now = std::chrono::duration_cast<std::chrono::seconds>(*retries.next() - at(0)).count();
    CHECK(retries.take_due(at(now - 1)).empty());
    CHECK(retries.take_due(at(now)) == std::vector<std::string>{"a"});
    tried.push_back(now);
  }
  CHECK(tried == std::vector<long>{30, 150, 630, 2550, 10230});
}

TEST_CASE("what is forgotten begins anew, and another reason is news") {
  RetryList retries;
  CHECK(retries.note_failure("a", "is damaged", at(0)));
  CHECK_FALSE(retries.note_failure("a", "is damaged", at(30)));
  CHECK(retries.note_failure("a", "takes too long", at(150)));
  retries.forget("a");
  CHECK_FALSE(retries.next());
  CHECK(retries.note_failure("a", "is damaged", at(200)));
  CHECK(retries.next() == at(230));
}
