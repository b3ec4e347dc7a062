// SHA-256: what contents are known by, when they are read in and when they are given out.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace quorate {

// Of contents that come piece by piece.
class ContentHash {
public:
  ContentHash();
  ~ContentHash();
  ContentHash(const ContentHash&) = delete;
  ContentHash& operator=(const ContentHash&) = delete;

  void add(std::string_view bytes);
  std::string hex();  // 64 hexadecimal digits; nothing may be added after

private:
  struct State;
  std::unique_ptr<State> state_;
};

std::string content_hash(std::string_view bytes);  // 64 hexadecimal digits

}  // namespace quorate
