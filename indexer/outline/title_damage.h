// Whether a title is damaged text, as scans leave it: told by the words of the rest of the pack.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "indexer/outline/row_faces.h"

namespace quorate {

// How many rows hold each longer word of a pack: running heads and ghosts are left out.
class PackWords {
public:
  explicit PackWords(const RowFaces& rows);

  // A word of the title that stands nowhere else is misread where one letter parts it from a word that the
  // pack has, and two such words are scraps in any case. One alone may be a name.
  bool is_damaged(std::string_view title) const;

private:
  bool is_rare(std::string_view word) const;
  bool is_slip(std::string_view word) const;

  std::map<std::string, std::size_t, std::less<>> rows_of_;
};

}  // namespace quorate
