// Workbooks: a sheet a page, its name as a heading, its rows as a table.
#pragma once

#include <functional>
#include <string_view>

#include "analyzers/stored_record.h"
#include "indexer/extract/pages.h"

namespace quorate {

// Gives sheet after sheet as pages from 1, as the workbook orders them; hidden ones are left out and told.
// Values stand as they were last worked out; formulas are not. At most 256 columns of a sheet are read; where
// there are more it is told. Throws as OfficePackage, Error{damaged} where it has no sheets.
struct WorkbookSink {
  std::function<void(const Page&)> page;
  std::function<void(const Problem&)> problem;
};
void read_xlsx(std::string_view bytes, int most, const WorkbookSink& sink);

}  // namespace quorate
