// What is held, by organisation.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analyzers/stored_record.h"

namespace quorate {

struct HeldOrganisation {
  std::string id, name;
  std::uint64_t records = 0, packs = 0;
  std::string first_date, last_date;
};

// In order of their names.
std::vector<HeldOrganisation> held_organisations(const std::vector<PackInfo>& packs);

}  // namespace quorate
