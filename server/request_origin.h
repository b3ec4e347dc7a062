// Where the site stands for who asks: "http://boards.example.org:8080", for addresses that leave the site.
#pragma once

#include <string>
#include <string_view>

namespace quorate {

// `set`: base_url, which counts where it is not empty. Else the Host header's, by http: whether a proxy in
// front speaks https nobody vouches for. Empty where `host` is no plain name or address with at most a port
// (RFC 9110, 7.2): addresses then stay relative.
std::string request_origin(const std::string& set, std::string_view host);

}  // namespace quorate
