// What one side of an index holds, in figures.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/index_manifest.h"
#include "analyzers/record.h"
#include "analyzers/stored_record.h"

namespace quorate {

struct HeldOf {
  std::string name;
  std::size_t packs = 0, records = 0;
  std::string first_date, last_date;  // of its records; empty where none has one
};

struct CollectionFigures {
  Visibility side = Visibility::open;
  std::size_t records = 0, problems = 0;
  std::map<Kind, std::size_t> by_kind;
  std::map<std::string, HeldOf> by_organisation;  // by id; "" for what has none
  std::vector<PackInfo> packs;                    // those that read worst first, then by id
  // Records of packs that another side holds a part of too, by pack: such a pack is one pack, and its text's
  // problems are told where it is told first.
  std::map<std::string, int> shared;
};

// Throws Error{damaged} naming the shard that can't be read.
CollectionFigures figures_of(const std::string& index, const Manifest& manifest, Visibility side);

// Marks on both sides the packs that stand on both; their problems count on `first` alone.
void note_shared_packs(CollectionFigures& first, CollectionFigures& second);

// "well", "fairly well" or "poorly", of the share of words free of noise: in a pack that reads poorly part of
// what it says may not be found.
std::string_view reads_how(double text_quality);

// How many problems of each kind.
std::map<std::string, std::size_t> problem_kinds(const std::vector<Problem>& problems);

}  // namespace quorate
