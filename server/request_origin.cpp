#include "server/request_origin.h"

#include <algorithm>

#include "server/query/ascii_text.h"

namespace quorate {
namespace {

constexpr std::size_t kLongestName = 253;  // RFC 1035, 2.3.4
constexpr std::size_t kLongestPort = 5;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return is_ascii_letter(static_cast<unsigned char>(c)); }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

bool is_name(std::string_view name) {
  if (name.empty() || name.size() > kLongestName || name.find("..") != std::string_view::npos) return false;
  if (!is_letter(name.front()) && !is_digit(name.front())) return false;
  return std::all_of(name.begin(), name.end(),
                     [](char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '-' || c == '_'; });
}

// "[2001:db8::1]"
bool is_six(std::string_view address) {
  constexpr std::size_t kLongest = 47;
  if (address.size() < 4 || address.size() > kLongest || address.back() != ']') return false;
  const std::string_view within = address.substr(1, address.size() - 2);
  return within.find(':') != std::string_view::npos &&
         std::all_of(within.begin(), within.end(), [](char c) { return is_hex(c) || c == ':' || c == '.'; });
}

bool is_plain(std::string_view host) {
  const bool six = host.starts_with('[');
  const std::size_t name = std::min(six ? host.find(']') : host.find(':'), host.size());
  const std::size_t end = std::min(name + (six ? 1 : 0), host.size());
  if (six ? !is_six(host.substr(0, end)) : !is_name(host.substr(0, end))) return false;
  if (end == host.size()) return true;
  const std::string_view port = host.substr(end + 1);
  return host[end] == ':' && !port.empty() && port.size() <= kLongestPort &&
         std::all_of(port.begin(), port.end(), is_digit);
}

}  // namespace

std::string request_origin(const std::string& set, std::string_view host) {
  if (!set.empty()) return set;
  return is_plain(host) ? "http://" + std::string(host) : std::string{};
}

}  // namespace quorate
