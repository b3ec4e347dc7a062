// The pipeline: files -> pages -> records -> shards, several packs at a time, one bad file set aside while
// the rest goes in.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "indexer/catalogue.h"
#include "indexer/extract/extract.h"
#include "indexer/index_writer.h"
#include "indexer/reading.h"
#include "indexer/survey.h"

namespace quorate {

struct PipelineOptions {
  std::string index;
  std::shared_ptr<const Vocabulary> vocabulary;
  ExtractLimits limits;
  std::uint64_t most_bytes = 0;
  int workers = 1;
  bool restricted = false;  // the whole collection
  bool copy_originals = false;
  bool from_scratch = false;  // nothing of what the index held before stays
  bool fold_later =
      false;           // packs are waited for: shards are merged by IndexWriter::fold(), when there is time
  bool force = false;  // from scratch even where over half of the packs would be lost
  // Asked before each file is read and while OCR of one goes on: whether to read no more of them. What was
  // read by then is published.
  std::function<bool()> should_stop = [] { return false; };
};

struct PipelineReport {
  std::size_t packs = 0, records = 0;
  std::vector<Failure> failures;
  bool stopped = false;  // before all was read
};

// Reads all tasks, takes out what leaves, publishes, and saves the catalogue. A long list is published in
// rounds, each whole, so that a run that is stopped has not been for nothing. From scratch it is one round,
// and a pack that was not read leaves. Throws Error where the index itself can't be written,
// Error{unreadable} where from scratch over half of the packs held could not be read: what was published
// before stands.
PipelineReport run_pipeline(const Survey& survey, const std::vector<std::string>& leaving,
                            Catalogue& catalogue, IndexWriter& writer, const PipelineOptions& options);

}  // namespace quorate
