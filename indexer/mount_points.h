// Places within the folders of packs where another file system is mounted. One that is unmounted leaves an
// empty folder behind, which is not to be taken for a deletion.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/catalogue.h"

namespace quorate {

// The mount points that a text in the form of /proc/self/mountinfo names (man 5 proc), in its order; an
// automounter's only while a share is mounted there.
std::vector<std::string> mount_points_in(std::string_view mountinfo);

// Those of `points` that lie within the folders (absolute) and are none of them, in order, each once.
std::vector<std::string> points_within(std::vector<std::string> points,
                                       const std::vector<std::string>& folders);
// The same of this system's; none where it doesn't tell.
std::vector<std::string> mount_points_within(const std::vector<std::string>& folders);

// Of the places within the folders that were mounted when the index was last updated those that are not now,
// though the index holds packs from there. What is mounted is remembered in a file of the index; throws
// Error{unreadable} where that can't be written.
std::vector<std::string> unmounted_points(const std::string& index, const std::vector<std::string>& folders,
                                          const Catalogue& catalogue);

}  // namespace quorate
