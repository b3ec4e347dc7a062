// Values to bytes and back, for the pipe between a parser's process and the indexer. Not a file format: both
// ends are the same program.
#pragma once

#include <bit>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "analyzers/error.h"

namespace quorate {

// A type takes part by a function fields(codec, value) that names its members in order, found beside the
// type: the same one writes and reads. Numbers are LEB128, signed ones zigzag; strings and vectors bear their
// length.
class ByteWriter {
public:
  template <class... Members>
  void operator()(const Members&... members) {
    (put(members), ...);
  }
  std::string take() { return std::move(bytes_); }

private:
  void put_number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes_ += static_cast<char>(value | 0x80);
    bytes_ += static_cast<char>(value);
  }
  template <class Value>
  void put(const Value& value) {
    if constexpr (std::is_enum_v<Value> || std::unsigned_integral<Value>) {
      put_number(static_cast<std::uint64_t>(value));
    } else if constexpr (std::signed_integral<Value>) {
      const auto wide = static_cast<std::int64_t>(value);
      put_number(static_cast<std::uint64_t>(wide) << 1 ^ static_cast<std::uint64_t>(wide >> 63));
    } else if constexpr (std::same_as<Value, float>) {
      put_number(std::bit_cast<std::uint32_t>(value));
    } else if constexpr (std::same_as<Value, std::string>) {
      put_number(value.size());
      bytes_ += value;
    } else {
      fields(*this, value);
    }
  }
  template <class Item>
  void put(const std::vector<Item>& items) {
    put_number(items.size());
    for (const Item& item : items) put(item);
  }

  std::string bytes_;
};

// Throws Error{damaged} where the bytes end too early or a length can't be true: the writer may have been
// taken over.
class ByteReader {
public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  template <class... Members>
  void operator()(Members&... members) {
    (get(members), ...);
  }

private:
  [[noreturn]] static void fail() {
    throw Error(ErrorKind::damaged, "the parser's process sent what can't be read");
  }
  std::uint64_t get_number() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (rest_.empty()) fail();
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    fail();
  }
  std::size_t get_length() {  // every item takes a byte at least
    const std::uint64_t length = get_number();
    if (length > rest_.size()) fail();
    return length;
  }
  template <class Value>
  void get(Value& value) {
    if constexpr (std::is_enum_v<Value> || std::unsigned_integral<Value>) {
      value = static_cast<Value>(get_number());
    } else if constexpr (std::signed_integral<Value>) {
      const std::uint64_t number = get_number();
      value =
          static_cast<Value>(static_cast<std::int64_t>(number >> 1) ^ -static_cast<std::int64_t>(number & 1));
    } else if constexpr (std::same_as<Value, float>) {
      value = std::bit_cast<float>(static_cast<std::uint32_t>(get_number()));
    } else if constexpr (std::same_as<Value, std::string>) {
      const std::size_t length = get_length();
      value = rest_.substr(0, length);
      rest_.remove_prefix(length);
    } else {
      fields(*this, value);
    }
  }
  template <class Item>
  void get(std::vector<Item>& items) {
    const std::size_t length = get_length();
    items.clear();
    for (std::size_t i = 0; i < length; ++i) get(items.emplace_back());
  }

  std::string_view rest_;
};

}  // namespace quorate
