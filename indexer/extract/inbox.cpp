#include "indexer/extract/inbox.h"

#include <array>
#include <cstdint>
#include <cstring>

#include "indexer/extract/sealed_bytes.h"

namespace quorate {
namespace {

constexpr std::size_t kFrame = 5;  // of a message: its kind in a byte, its length in four

}  // namespace

void send(MessageKind kind, std::string_view payload) {
  const auto length = static_cast<std::uint32_t>(payload.size());
  std::array<char, kFrame> frame{static_cast<char>(kind)};
  std::memcpy(frame.data() + 1, &length, sizeof length);
  write_all(kMessagesDescriptor, {frame.data(), frame.size()});
  write_all(kMessagesDescriptor, payload);
}

void Inbox::add(std::string_view bytes) {
  total_ += bytes.size();
  held_ += bytes;
  std::size_t at = 0;
  while (held_.size() - at >= kFrame) {
    std::uint32_t length = 0;
    std::memcpy(&length, held_.data() + at + 1, sizeof length);
    if (held_.size() - at - kFrame < length) break;
    const auto kind = static_cast<MessageKind>(held_[at]);
    if (kind == MessageKind::finished || kind == MessageKind::fault) finished_ = true;
    if (kind != MessageKind::finished) take_(kind, std::string_view(held_).substr(at + kFrame, length));
    at += kFrame + length;
  }
  held_.erase(0, at);
}

}  // namespace quorate
