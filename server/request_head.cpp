#include "server/request_head.h"

#include <algorithm>
#include <charconv>

#include "server/query/ascii_text.h"

namespace quorate {
namespace {

constexpr RequestRefusal kUnreadable{400, "The request can't be read."};
constexpr RequestRefusal kHasBody{400, "A request with a body is not taken."};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alphanumeric(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

bool is_token(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return is_alphanumeric(c) || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
  });
}

// A name, an address, a port: nothing that would make two of them, or a part of a path.
bool is_host(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return is_alphanumeric(c) || std::string_view("-._~%:[]!$&'()*+;=").find(c) != std::string_view::npos;
  });
}

std::string_view without_blanks(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  return first == std::string_view::npos ? std::string_view{}
                                         : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// The next line with its end, taken off `bytes`.
std::string_view take_line(std::string_view& bytes) {
  const std::string_view line = bytes.substr(0, std::min(bytes.find('\n'), bytes.size() - 1) + 1);
  bytes.remove_prefix(line.size());
  return line;
}

std::string_view without_end(std::string_view line) {
  return line.ends_with("\r\n") ? line.substr(0, line.size() - 2) : line;
}

struct RequestLine {
  std::string_view method, target, version;  // the last empty where the line has no three parts
};

RequestLine split_request_line(std::string_view line) {
  const auto first = line.find(' ');
  if (first == std::string_view::npos) return {line, {}, {}};
  const auto last = line.rfind(' ');
  if (last == first) return {line.substr(0, first), line.substr(first + 1), {}};
  return {line.substr(0, first), line.substr(first + 1, last - first - 1), line.substr(last + 1)};
}

bool is_version(std::string_view text) {
  return text.size() == 8 && text.starts_with("HTTP/") && is_digit(text[5]) && text[6] == '.' &&
         is_digit(text[7]);
}

std::optional<RequestRefusal> check_request_line(std::string_view line) {
  const auto [method, target, version] = split_request_line(without_end(line));
  if (target.size() > kMaxTarget) return RequestRefusal{414, "The address is too long."};
  const bool target_fits = !target.empty() && std::none_of(target.begin(), target.end(),
                                                           [](char c) { return is_control(c) || c == ' '; });
  if (!line.ends_with("\r\n") || !is_token(method) || !target_fits || !is_version(version))
    return kUnreadable;
  if (version != "HTTP/1.1" && version != "HTTP/1.0")
    return RequestRefusal{505, "Only HTTP/1.1 and HTTP/1.0 are spoken."};
  if (method != "GET" && method != "HEAD") return RequestRefusal{405, "Only GET and HEAD are answered."};
  return std::nullopt;
}

struct HeaderLine {
  std::string name;  // in lower case; empty where the line is none
  std::string_view value;
};

// A name with a blank in it or behind it, and a line that goes on from the one before, are read by some
// programs and not by others.
HeaderLine split_header(std::string_view line) {
  const auto colon = line.find(':');
  if (!line.ends_with("\r\n") || colon == std::string_view::npos || !is_token(line.substr(0, colon)))
    return {};
  const std::string_view value = without_blanks(without_end(line.substr(colon + 1)));
  if (std::any_of(value.begin(), value.end(), [](char c) { return is_control(c) && c != '\t'; })) return {};
  return {lower_case(line.substr(0, colon)), value};
}

std::optional<RequestRefusal> check_headers(std::string_view lines, bool must_name_host) {
  std::size_t hosts = 0, lengths = 0;
  while (!lines.empty()) {
    const auto [name, value] = split_header(take_line(lines));
    if (name.empty()) return kUnreadable;
    if (name == "transfer-encoding") return kHasBody;
    if (name == "content-length" && (value != "0" || ++lengths > 1)) return kHasBody;
    if (name == "expect") return RequestRefusal{417, "Nothing is expected of a request without a body."};
    if (name == "host" && (!is_host(value) || ++hosts > 1)) return kUnreadable;
  }
  if (must_name_host && hosts == 0) return kUnreadable;
  return std::nullopt;
}

bool names_close(std::string_view value) {
  const std::string options = "," + lower_case(value) + ",";
  for (auto at = options.find("close"); at != std::string::npos; at = options.find("close", at + 1)) {
    const auto bounds = [](char c) { return c == ',' || c == ' ' || c == '\t'; };
    if (bounds(options[at - 1]) && bounds(options[at + 5])) return true;
  }
  return false;
}

// All of the text as a number; nothing where it is none, or beyond any file's size.
std::optional<std::size_t> read_number(std::string_view text) {
  std::size_t number = 0;
  if (text.empty() || !std::all_of(text.begin(), text.end(), is_digit)) return std::nullopt;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  return fault == std::errc{} ? std::optional(number) : std::nullopt;
}

}  // namespace

std::string_view RequestHead::header(std::string_view name) const {
  const auto found =
      std::find_if(headers.begin(), headers.end(), [&](const auto& one) { return one.first == name; });
  return found == headers.end() ? std::string_view{} : std::string_view(found->second);
}

std::optional<RequestRefusal> check_head(std::string_view bytes) {
  if (bytes.empty()) return kUnreadable;
  const std::string_view line = take_line(bytes);
  if (const auto refusal = check_request_line(line)) return refusal;
  const bool ends = bytes == "\r\n" || bytes.ends_with("\r\n\r\n");
  if (!ends && !bytes.ends_with("\n\r\n") && !bytes.ends_with("\n\n") && bytes != "\n")
    return RequestRefusal{431, "The request has too many headers."};
  if (!ends) return kUnreadable;
  return check_headers(bytes.substr(0, bytes.size() - 2), line.ends_with(" HTTP/1.1\r\n"));
}

RequestHead read_head(std::string_view bytes) {
  RequestHead head;
  head.refusal = check_head(bytes);
  std::string_view line = bytes.empty() ? bytes : take_line(bytes);
  line = without_end(line);
  const auto [method, target, version] = split_request_line(line);
  head.method = method;
  head.target = target;
  head.closes = head.refusal || version == "HTTP/1.0";
  if (head.refusal) return head;
  for (bytes.remove_suffix(2); !bytes.empty();) {
    auto [name, value] = split_header(take_line(bytes));
    head.closes = head.closes || (name == "connection" && names_close(value));
    head.headers.emplace_back(std::move(name), value);
  }
  return head;
}

std::optional<ByteRange> read_range(std::string_view header, std::size_t size) {
  constexpr std::string_view kUnit = "bytes=";
  if (!header.starts_with(kUnit) || size == 0) return std::nullopt;
  const std::string_view range = header.substr(kUnit.size());
  const auto dash = range.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const auto first = read_number(range.substr(0, dash)), last = read_number(range.substr(dash + 1));
  if (!first && dash == 0 && last)  // the last bytes
    return ByteRange{size - std::min(size, *last), std::min(size, *last)};
  if (!first || (!last && dash + 1 < range.size()) || (last && *last < *first)) return std::nullopt;
  if (*first >= size) return ByteRange{size, 0};
  return ByteRange{*first, last ? std::min(size - 1, *last) - *first + 1 : size - *first};
}

}  // namespace quorate
