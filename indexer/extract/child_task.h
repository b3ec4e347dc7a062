// What a parser's process is asked to read, and how its command line says it.
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/extract.h"
#include "indexer/extract/format.h"

namespace quorate {

enum class ChildWork {
  parse,      // the text that the file holds
  recognise,  // the words on pictures of pages, by OCR
};

struct ChildTask {
  ChildWork work = ChildWork::parse;
  Format format = Format::unknown;
  int first_page = 1;  // pages before it are left out; limits.pages is the last
  ExtractLimits limits;
};

std::vector<std::string> arguments_of(const ChildTask& task);
// Throws Error{usage} for what arguments_of() never made.
ChildTask task_of(const std::vector<std::string>& arguments);

}  // namespace quorate
