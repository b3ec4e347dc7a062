// Whose pack it is, by weighing the names that its faces bear.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "analyzers/organisations.h"
#include "indexer/outline/row_faces.h"
#include "indexer/outline/vocabulary.h"
#include "indexer/outline/votes.h"

namespace quorate {

class OrganisationVotes {
public:
  // All must outlive this.
  OrganisationVotes(const RowFaces& rows, const OutlineVocabulary& words,
                    const OrganisationAuthority& authority)
      : rows_(rows), words_(words), authority_(authority) {}

  // The names in a line; one that says where the meeting is held weighs little.
  void vote_names(std::string_view line, double weight);

  // A name that no word gives away, alone on its line.
  void vote_letterhead(std::size_t row, double weight);

  // "Glan Teifi" | "University Health Board": a name on two lines, or three.
  void vote_split_name(std::size_t row, double weight);

  // The names in the head or foot of a page; of all of them together no name gains more than a few faces
  // give.
  void vote_running_head(std::string_view line);

  // Where no face names a body, the known one that the papers name most often.
  void read_mentions();

  // One body by its long name and its short one, or by its names in two languages.
  void join();

  // The papers speak of the body whose they are: a tenth for each line that names it, of ten at most.
  void weigh_by_text();

  bool empty() const { return organisations_.empty(); }
  std::string best() const { return organisations_.best(); }

private:
  void vote_organisation(const std::string& name, double weight);
  bool says_place(std::string_view folded, std::string_view name) const;
  bool is_part_of_name(std::size_t i) const;
  bool holds_name(std::string_view line) const;
  bool runs_on(std::string_view joined, std::size_t next) const;

  const RowFaces& rows_;
  const OutlineVocabulary& words_;
  const OrganisationAuthority& authority_;
  Votes organisations_;
};

}  // namespace quorate
