// The pages of a file that are scans, read by OCR: in confined children, several at once.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "indexer/extract/extract.h"
#include "indexer/extract/format.h"
#include "indexer/extract/messages.h"
#include "indexer/extract/sealed_bytes.h"
#include "indexer/extract/words.h"

namespace quorate {

// Whether what stands on it as text is no use: next to nothing, or glyphs without characters.
bool is_scan(const WordPage& page);

struct Recognition {
  std::vector<WordPage> pages;  // in the order of their numbers; those without a word too
  std::vector<Problem> problems;
  std::optional<Fault> fault;  // the first that went wrong
};

// Reads the given pages of a PDF (ascending numbers), or all of an image file, where `numbers` counts for
// nothing. No more children than cores run at once, over all callers. What can't be read is told as a
// Problem; throws Error{internal} alone, where no process can be started or `limits.should_stop` says so.
Recognition recognise(const SealedBytes& bytes, Format format, const std::vector<int>& numbers,
                      const ExtractLimits& limits);

}  // namespace quorate
