// What every page knows of the site that serves it.
#pragma once

#include <cstdint>
#include <string>

namespace quorate {

struct Site {
  std::string name = "Quorate";
  // "https://boards.example.org", without a slash at its end; empty: addresses stay relative. What is set of
  // the site is its base_url, else the origin of who asks.
  std::string origin;
  std::string contact;  // an e-mail address or a web address of who runs it; empty where none was set
  std::string style = "/assets/quorate.css";  // with a content hash where assets.h made them
  std::string script = "/assets/quorate.js";
  std::string icon = "/assets/icon.svg";
  std::uint64_t revision = 0;  // of the index
};

}  // namespace quorate
