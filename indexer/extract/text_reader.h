// Text packs: tab-separated and pipe tables, columns laid out by blanks, plain lines, form feeds as pages.
#pragma once

#include <string>
#include <string_view>

#include "indexer/extract/pages.h"

namespace quorate {

// Any bytes are taken: UTF-8 with or without BOM, else windows-1252. Never throws for what the text holds.
Pages read_text(std::string_view bytes, std::string file);

}  // namespace quorate
