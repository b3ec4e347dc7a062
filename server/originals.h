// Originals as they were indexed: a file that was replaced since is not given out as the pack's.
#pragma once

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>

#include "analyzers/stored_record.h"
#include "server/original_file.h"

namespace quorate {

enum class OriginalState {
  held,
  withheld,  // the index names none: it may not be served
  missing,
  changed,  // what lies there now is not what was indexed
};

struct Original {
  OriginalState state = OriginalState::missing;
  std::shared_ptr<const OriginalFile> file;  // where held
  std::string content_type;                  // where held; of text with its charset
};

// Thread-safe. A file is hashed when it is first asked for, and again only where its stamp has
// changed; who asks meanwhile waits for that.
class Originals {
public:
  Original find(const PackInfo& pack) const;

private:
  struct Seen {
    FileStamp stamp;
    std::string hash;
    bool utf8 = true;
  };
  Seen look_at(const std::string& path, const OriginalFile& file) const;

  Seen hashed(const OriginalFile& file, const FileStamp& stamp) const;

  mutable std::mutex mutex_;
  mutable std::condition_variable hashed_one_;
  mutable std::set<std::string> hashing_;     // paths
  mutable std::map<std::string, Seen> seen_;  // by path
};

}  // namespace quorate
