#include "indexer/mount_points.h"

#include <algorithm>
#include <filesystem>

#include "analyzers/error.h"
#include "indexer/files.h"
#include "indexer/find_files.h"

namespace quorate {
namespace {

constexpr const char* kMemory = "/mounts";  // in the index's folder: a path a line
constexpr int kPathField = 5;               // of a line of mountinfo, from 1

// "\040" stands for a blank; so do three digits for any character that would part fields.
std::string unescaped(std::string_view field) {
  const auto octal = [](char c) { return c >= '0' && c <= '7'; };
  std::string path;
  for (std::size_t i = 0; i < field.size(); ++i) {
    const bool escape = field[i] == '\\' && i + 3 < field.size() && octal(field[i + 1]) &&
                        octal(field[i + 2]) && octal(field[i + 3]);
    if (!escape) {
      path += field[i];
      continue;
    }
    path += static_cast<char>((field[i + 1] - '0') * 64 + (field[i + 2] - '0') * 8 + (field[i + 3] - '0'));
    i += 3;
  }
  return path;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) lines.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::string text_of(const std::string& path) {
  std::error_code fault;
  return std::filesystem::exists(path, fault) ? read_file(path) : std::string();
}

// The place of an automounter: it stays in the list while the share that it mounts there is gone.
bool waits_to_be_mounted(std::string_view line) { return line.find(" - autofs ") != std::string_view::npos; }

bool holds_packs(const Catalogue& catalogue, const std::string& folder) {
  const std::vector<const KnownPack*> packs = catalogue.with_path_within(folder);
  return std::ranges::any_of(packs, [](const KnownPack* pack) { return pack->held; });
}

}  // namespace

std::vector<std::string> mount_points_in(std::string_view mountinfo) {
  std::vector<std::string> points;
  for (const std::string& line : lines_of(mountinfo)) {
    std::size_t begin = 0;
    for (int field = 1; field < kPathField && begin != std::string::npos; ++field) {
      begin = line.find(' ', begin);
      if (begin != std::string::npos) ++begin;
    }
    if (begin == std::string::npos || waits_to_be_mounted(line)) continue;
    points.push_back(unescaped(std::string_view(line).substr(begin, line.find(' ', begin) - begin)));
  }
  return points;
}

std::vector<std::string> mount_points_within(const std::vector<std::string>& folders) {
  try {
    return points_within(mount_points_in(read_file("/proc/self/mountinfo")), folders);
  } catch (const Error&) {
    return {};  // a system without it is watched as if nothing were mounted
  }
}

std::vector<std::string> points_within(std::vector<std::string> points,
                                       const std::vector<std::string>& folders) {
  std::erase_if(points, [&](const std::string& point) {
    return std::ranges::none_of(
        folders, [&](const std::string& folder) { return point != folder && lies_within(point, folder); });
  });
  std::ranges::sort(points);
  points.erase(std::unique(points.begin(), points.end()), points.end());
  return points;
}

std::vector<std::string> unmounted_points(const std::string& index, const std::vector<std::string>& folders,
                                          const Catalogue& catalogue) {
  const std::string memory = index + kMemory;
  const std::string before = text_of(memory);
  std::vector<std::string> remembered = mount_points_within(folders), unmounted;
  for (const std::string& point : lines_of(before)) {
    const bool mounted = std::ranges::find(remembered, point) != remembered.end();
    if (mounted || !holds_packs(catalogue, point)) continue;
    remembered.push_back(point);
    const bool looked_at =
        std::ranges::any_of(folders, [&](const std::string& folder) { return lies_within(point, folder); });
    if (looked_at) unmounted.push_back(point);
  }
  std::ranges::sort(remembered);
  std::string after;
  for (const std::string& point : remembered)
    if (point.find('\n') == std::string::npos) after += point + '\n';
  if (after != before) replace_file(memory, after);
  return unmounted;
}

}  // namespace quorate
