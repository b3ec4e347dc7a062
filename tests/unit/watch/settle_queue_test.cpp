#include "indexer/watch/settle_queue.h"

#include <catch2/catch.hpp>

using namespace quorate;
using std::chrono::milliseconds;

namespace {

// Happens at `ms` after the start.
struct Happening {
  int ms;
  const char* path;
  Change change;
};

struct Case {
  const char* name;
  std::vector<Happening> happenings;
  std::vector<std::pair<int, std::vector<std::string>>> settles;  // asked every 100 ms: when, what
};

WatchTime at(int ms) { return WatchTime() + std::chrono::hours(1) + milliseconds(ms); }

std::vector<std::pair<int, std::vector<std::string>>> played(const Case& row) {
  const SettleDelays delays = {milliseconds(300), milliseconds(10000), milliseconds(1000),
                               milliseconds(2000)};
  SettleQueue queue(delays);
  std::vector<std::pair<int, std::vector<std::string>>> settles;
  auto next = row.happenings.begin();
  for (int ms = 0; ms <= 20000; ms += 100) {
    for (; next != row.happenings.end() && next->ms <= ms; ++next)
      queue.note(next->path, next->change, at(next->ms));
    if (auto paths = queue.take_settled(at(ms)); !paths.empty()) settles.emplace_back(ms, std::move(paths));
  }
  CHECK_FALSE(queue.next());
  return settles;
}

constexpr Change kWriting = Change::writing, kComplete = Change::complete, kGone = Change::gone,
                 kTouched = Change::touched;

}  // namespace

TEST_CASE("a path settles when its writer has done") {
  const std::vector<Case> rows = {
      {"closed, and quiet", {{0, "a", kComplete}}, {{300, {"a"}}}},
      {"written to for a while, then closed",
       {{0, "a", kWriting}, {900, "a", kWriting}, {1900, "a", kWriting}, {2000, "a", kComplete}},
       {{2300, {"a"}}}},
      {"a writer that never closes is believed in the end",
       {{0, "a", kWriting}, {500, "a", kWriting}},
       {{10500, {"a"}}}},
      {"closed, then written to again before it was read",
       {{0, "a", kComplete}, {200, "a", kWriting}, {1000, "a", kComplete}},
       {{1300, {"a"}}}},
      {"two at once are one lot", {{0, "b", kComplete}, {0, "a", kComplete}}, {{300, {"a", "b"}}}},
      {"one does not wait for the other",
       {{0, "a", kComplete}, {200, "b", kComplete}},
       {{300, {"a"}}, {500, {"b"}}}},
      {"deleted", {{0, "a", kGone}}, {{1000, {"a"}}}},
      {"deleted and written anew is one change",
       {{0, "a", kGone}, {500, "a", kWriting}, {1500, "a", kComplete}},
       {{1800, {"a"}}}},
      {"other rights don't end the wait for a writer",
       {{0, "a", kWriting}, {100, "a", kTouched}},
       {{10000, {"a"}}}},
      {"other rights alone are a change", {{0, "a", kTouched}}, {{300, {"a"}}}},
      {"saved again and again, it is read all the same",
       {{0, "a", kComplete},
        {200, "a", kComplete},
        {400, "a", kComplete},
        {600, "a", kComplete},
        {800, "a", kComplete},
        {1000, "a", kComplete},
        {1200, "a", kComplete},
        {1400, "a", kComplete},
        {1600, "a", kComplete},
        {1800, "a", kComplete},
        {1900, "a", kComplete}},
       {{2000, {"a"}}}},
  };
  for (const Case& row : rows) {
    INFO(row.name);
    CHECK(played(row) == row.settles);
  }
}

TEST_CASE("the queue says when it is worth asking again") {
  SettleQueue queue;
  CHECK_FALSE(queue.next());
  queue.note("a", Change::gone, at(0));
  queue.note("b", Change::complete, at(0));
  CHECK(queue.next() == at(300));
  CHECK(queue.take_settled(at(299)).empty());
  CHECK(queue.take_settled(at(300)) == std::vector<std::string>{"b"});
  CHECK(queue.next() == at(1000));
}
