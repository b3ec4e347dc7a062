#include "indexer/extract/child_task.h"

#include <array>
#include <charconv>
#include <cstddef>
#include <system_error>

#include "analyzers/error.h"

namespace quorate {

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

}  // namespace quorate
