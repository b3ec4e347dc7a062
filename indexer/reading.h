// Reading a pack: from its pages to its records. Pure: no I/O, no clock; the same input gives the same
// records.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/organisations.h"
#include "analyzers/pack_text.h"
#include "analyzers/record.h"
#include "analyzers/stored_record.h"
#include "indexer/extract/pages.h"

namespace quorate {

// What config/ says, as text: read once by main, parsed once by make_vocabulary().
struct VocabularyText {
  std::string organisations;  // organisations.tsv: the authority of bodies
  std::string outline;        // outline.toml: paper types, cover fields, headings, running heads ...
  std::string governance;     // governance.toml: verbs, who resolves, lead-ins, logs' columns ...
};

struct Vocabulary;  // parsed; immutable and shared between threads
std::shared_ptr<const Vocabulary> make_vocabulary(const VocabularyText& text);  // throws Error{settings}

// What a person set for this file (correction file, collection settings). Empty strings: nothing set.
struct PackSettings {
  std::string organisation, body, meeting_date, title;
  std::string visibility;  // "", "public", "restricted"
  std::string source_url, publisher, licence;
  bool withdrawn = false;
  std::vector<Problem> problems;  // met in the setting itself: files of the pack that contradict each other
};

// Why a record is there, for `extract --explain`.
struct Explanation {
  std::string record_id;
  LineRange lines;
  std::vector<std::string> rules;
};

struct PackReading {
  PackInfo pack;                // counts and files are filled in by the pipeline
  std::vector<Record> records;  // in order of the pack; ids whole, `text` and `spans` filled in
  PackText text;                // what `spans` refer to
  std::vector<Explanation> explanations;
};

// `pack_id` is given where the catalogue knows the pack already, else empty and made from what was read
// (short organisation and meeting date: "llr-icb-2022-08-11"; without them from the file's name).
PackReading read_pack(const Pages& pages, const Vocabulary& vocabulary, const PackSettings& settings = {},
                      std::string_view pack_id = {});

}  // namespace quorate
