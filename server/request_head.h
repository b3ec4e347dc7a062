// The head of a request, looked at strictly and once: what two programs in a row could read in two ways is
// refused (RFC 9112, 11.2).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace quorate {

// 2,000 characters of four bytes, each byte as %XX, make 24,000; the rest is for filters.
constexpr std::size_t kMaxTarget = 32'000;

struct RequestRefusal {
  int status = 400;
  std::string_view why;  // a sentence for who asked
};

struct RequestHead {
  std::optional<RequestRefusal>
      refusal;  // where set, no more than the next two are known, as far as they can be
  std::string method, target;
  std::vector<std::pair<std::string, std::string>> headers;  // names in lower case
  bool closes = false;  // the client wants no further answer on this connection

  // The first value of a header, by its name in lower case; empty where there is none.
  std::string_view header(std::string_view name) const;
};

// Nothing where the bytes, from the request line to the blank line, are one GET or HEAD without a body that
// no reader of RFC 9112 can take for another.
std::optional<RequestRefusal> check_head(std::string_view bytes);

RequestHead read_head(std::string_view bytes);

// The part of `size` bytes that a Range header asks for. Nothing where it asks for the whole, for several
// parts, or for what is no range: such a header is passed over (RFC 9110, 14.2).
struct ByteRange {
  std::size_t begin = 0, length = 0;  // length 0: it begins behind the end
};
std::optional<ByteRange> read_range(std::string_view header, std::size_t size);

}  // namespace quorate
