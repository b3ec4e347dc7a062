// Tells in which shard the match under way is.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace quorate {

// What a match spy is told of a document is its number in its own shard (Xapian::Document::get_docid). Joined
// to the query by AND, this source matches every document, weighs nothing, and knows the shard that it was
// last asked about: the engine goes through one shard after the other, and asks for each match.
class ShardTeller : public Xapian::PostingSource {
public:
  explicit ShardTeller(const Xapian::Database& all);

  // The number that the document has in the database of all shards.
  Xapian::docid merged(Xapian::docid in_shard) const {
    return static_cast<Xapian::docid>((in_shard - 1) * state_->shards.size() + state_->current + 1);
  }

  Xapian::doccount get_termfreq_min() const override { return records_; }
  Xapian::doccount get_termfreq_est() const override { return records_; }
  Xapian::doccount get_termfreq_max() const override { return records_; }
  void next(double) override;
  void skip_to(Xapian::docid to, double) override;
  bool check(Xapian::docid to, double) override;
  bool at_end() const override { return started_ && at_ == end_; }
  Xapian::docid get_docid() const override { return *at_; }
  PostingSource* clone() const override;  // the engine's: one a shard
  void init(const Xapian::Database& shard) override;
  std::string get_description() const override { return "ShardTeller"; }

private:
  struct State {
    std::vector<std::string> shards;  // by UUID, in their order
    std::size_t current = 0;
  };
  explicit ShardTeller(std::shared_ptr<State> state) : state_(std::move(state)) {}

  std::shared_ptr<State> state_;
  std::size_t own_ = 0;  // number of the shard
  Xapian::doccount records_ = 0;
  bool started_ = false;
  Xapian::Database shard_;
  Xapian::PostingIterator at_, end_;
};

}  // namespace quorate
