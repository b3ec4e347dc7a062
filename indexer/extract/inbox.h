// The pipe from a parser's process: whole messages, out of bytes that come in any pieces.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "indexer/extract/messages.h"

namespace quorate {

// The descriptor of the process that its messages go to.
inline constexpr int kMessagesDescriptor = 4;

// The process's side. Throws Error{internal} where the parent is gone.
void send(MessageKind kind, std::string_view payload);

// The parent's side.
class Inbox {
public:
  using Take = std::function<void(MessageKind, std::string_view)>;
  explicit Inbox(const Take& take) : take_(take) {}

  // Whether the last message of the file's text, or a fault, was among them.
  bool finished() const { return finished_; }
  std::size_t total() const { return total_; }  // bytes that came

  // Hands on each message once it is whole, but `finished`.
  void add(std::string_view bytes);

private:
  const Take& take_;
  std::string held_;
  std::size_t total_ = 0;
  bool finished_ = false;
};

}  // namespace quorate
