// Names of an archive's members: written by anyone, shown to people and put into ids.
#pragma once

#include <string>
#include <string_view>

namespace quorate {

// Whether the name stays within the archive: no "..", nothing that counts from the top, no NUL.
bool is_safe_member(std::string_view name);
// What a system leaves in archives: "__MACOSX/", ".DS_Store", "Thumbs.db", hidden files.
bool is_clutter(std::string_view name);
// The name fit to be shown: '\' as '/', control and direction characters gone, 200 bytes at most, cut at a
// character.
std::string shown_name(std::string_view name);

}  // namespace quorate
