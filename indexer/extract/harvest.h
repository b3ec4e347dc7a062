// What came out of the confined children that parsed a file.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "indexer/extract/confined_child.h"
#include "indexer/extract/messages.h"

namespace quorate {

// Of one child, or of several that each read a part.
struct Harvest {
  std::vector<Page> pages;
  std::vector<WordPage> word_pages;
  std::vector<OutlineHint> outline;
  std::vector<PageLink> links;
  std::vector<Problem> problems;
  std::vector<Member> members;
  std::optional<Fault> fault;
  bool hinted = false;  // all hints and links that the file has were given

  bool empty() const { return pages.empty() && word_pages.empty() && members.empty(); }
  void take(MessageKind kind, std::string_view payload);
};

// What is told of a file where a child ended so, which must not be `finished`.
Fault fault_of(ChildEnd end, const ExtractLimits& limits);

// Parses the file in a child; a page of a PDF that breaks the parser is left out and told, and a new child
// goes on behind it. What ended the reading early is the fault. Hints are given all or none: where a limit
// cuts them short depends on how busy the machine is, and the parts of a pack must not.
Harvest harvest(const SealedBytes& bytes, ChildTask task);

}  // namespace quorate
