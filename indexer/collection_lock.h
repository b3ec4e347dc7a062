// One writer at a time: the lock of an index, held for as long as this lives.
#pragma once

#include <string>

namespace quorate {

class CollectionLock {
public:
  // Makes the index's folder where it is missing. Throws Error{locked} where another process holds the lock
  // (its number in the hint), Error{unreadable} where the folder can't be written. The system frees the lock
  // when a process dies.
  explicit CollectionLock(const std::string& index_folder);
  ~CollectionLock();
  CollectionLock(const CollectionLock&) = delete;
  CollectionLock& operator=(const CollectionLock&) = delete;

private:
  int descriptor_;
};

}  // namespace quorate
