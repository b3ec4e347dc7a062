// Percent-encoding of addresses (RFC 3986).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace quorate {

// Everything but letters, digits and "-._~" as %XX; a blank as '+' where `plus_for_blank` (query strings).
std::string percent_encode(std::string_view text, bool plus_for_blank);
// As percent_encode(text, false), with '/' left as it is: a path of several parts.
std::string percent_encode_path(std::string_view path);
// nullopt where a '%' is not followed by two hex digits.
std::optional<std::string> percent_decode(std::string_view text, bool plus_for_blank);

}  // namespace quorate
