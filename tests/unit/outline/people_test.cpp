#include "indexer/outline/people.h"

#include <catch2/catch.hpp>

#include "vocabulary_for_tests.h"

using namespace quorate;

TEST_CASE("people as cover sheets name them") {
  struct Case {
    std::string_view value;
    std::vector<std::string> people;
  };
  const Case cases[] = {
      {"Caroline Gregory, Chief Finance Officer", {"Caroline Gregory"}},
      {"Cathy Ellis and Nicci Briggs", {"Cathy Ellis", "Nicci Briggs"}},
      {"Dr Nil Sanganee CMO and Yasmin Sidyot (Deputy Chief Operating Officer)",
       {"Dr Nil Sanganee", "Yasmin Sidyot"}},
      {"Director of Public Health", {"Director of Public Health"}},
      {"HESTER VAIL, INTEGRATION MANAGER", {"Hester Vail"}},
      {"Andy Williams / Richard Mitchell", {"Andy Williams", "Richard Mitchell"}},
      {"Chair", {"Chair"}},
      {"Joan Whitcomb, Director of Fiscal Services", {"Joan Whitcomb"}},
      {"Police and Crime Commissioner", {"Police and Crime Commissioner"}},
      {"MR J. Okafor, Director", {"Mr J. Okafor"}},
      {"Ann Lee, Chief Nurse, NHS Fen ICB Bob Day, Research Manager, NHS Fen ICB Professor Cy Fox, Deputy "
       "Chief "
       "Executive",
       {"Ann Lee", "Bob Day", "Professor Cy Fox"}},
      {"Ann Lee – Fen ICB Governance Officer Bob D Day – Fen ICB Finance Officer", {"Ann Lee", "Bob D Day"}},
      {"Ann Lee (Clerk) Bob Day (Treasurer)", {"Ann Lee", "Bob Day"}},
      {"Ann Lee, Director of Estates, UHF Bob Day, Head of Roads", {"Ann Lee", "Bob Day"}},
      {"Ann Lee, Non-Executive Member – Public Engagement, Third Sector and Carers", {"Ann Lee"}},
      {"Ann Lee, Bob Day and Cy Fox", {"Ann Lee", "Bob Day", "Cy Fox"}},
      {"Ann Lee, Chair and Bob Day, Vice Chair", {"Ann Lee", "Bob Day"}},
      {"Chief Executive, NHS Black Country, Walsall", {"Chief Executive"}},
      {"", {}},
  };
  for (const Case& c : cases) {
    INFO(c.value);
    CHECK(people_named(c.value, outline_words()) == c.people);
  }
}
