// A record as a Xapian document: every row of the field table filled from it. What can be searched is decided
// here.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/analyzer.h"
#include "analyzers/record.h"

namespace quorate {

// Not thread-safe (it holds an Analyzer): one a thread.
class DocumentBuilder {
public:
  // The words of a record are its title and its text. A document's text is searched in the records that stand
  // in it; what is searched of itself is its title, what its cover names and `headings`, their titles.
  Xapian::Document build(const Record& record, const std::vector<std::string>& headings = {});

  const Analyzer& analyzer() const { return analyzer_; }

private:
  void add_title(Xapian::Document& document, const Record& record);
  void add_text(Xapian::Document& document, std::string_view text, const Record& record);
  void add_people(Xapian::Document& document, const People& people);

  Analyzer analyzer_;
  std::uint32_t position_ = 1;  // of the next word in the document that is being built
};

}  // namespace quorate
