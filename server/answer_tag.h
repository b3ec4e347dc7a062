// The mark by which who asked again is told that the answer is still the same (RFC 9110, 8.8.3).
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "server/routes.h"

namespace quorate {

// What an answer depends on beside its address.
struct AnswerSource {
  std::uint64_t revision = 0;  // of the index
  std::uint64_t settings = 0;  // settings_mark()
  std::string_view host;       // where the answer holds whole addresses; else empty
};

// Of the program's version and of texts that answers depend on: vocabulary, organisations, base_url ...
std::uint64_t settings_mark(std::initializer_list<std::string_view> texts);

// Marks the answer; a 304 where the client has it already.
HttpResponse with_etag(const HttpRequest& request, const AnswerSource& source, HttpResponse response);

}  // namespace quorate
