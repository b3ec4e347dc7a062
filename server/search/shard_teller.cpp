#include "server/search/shard_teller.h"

#include <algorithm>

namespace quorate {

// The UUIDs of several databases are one text with colons between them.
ShardTeller::ShardTeller(const Xapian::Database& all) : state_(std::make_shared<State>()) {
  const std::string uuids = all.get_uuid();
  for (std::size_t begin = 0; begin <= uuids.size();) {
    const std::size_t end = std::min(uuids.find(':', begin), uuids.size());
    state_->shards.push_back(uuids.substr(begin, end - begin));
    begin = end + 1;
  }
}

Xapian::PostingSource* ShardTeller::clone() const { return new ShardTeller(state_); }

void ShardTeller::init(const Xapian::Database& shard) {
  const auto& shards = state_->shards;
  own_ = static_cast<std::size_t>(std::find(shards.begin(), shards.end(), shard.get_uuid()) - shards.begin());
  shard_ = shard;
  records_ = shard.get_doccount();
  at_ = shard_.postlist_begin("");
  end_ = shard_.postlist_end("");
  started_ = false;
}

void ShardTeller::next(double) {
  if (started_)
    ++at_;
  else
    started_ = true;
  state_->current = own_;
}

void ShardTeller::skip_to(Xapian::docid to, double) {
  started_ = true;
  at_.skip_to(to);
  state_->current = own_;
}

bool ShardTeller::check(Xapian::docid to, double) {
  skip_to(to, 0);
  return true;
}

}  // namespace quorate
