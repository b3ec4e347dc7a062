// The files of web/, read once at start and served under addresses that hold their content's hash, so that
// browsers may keep them for good.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "server/answers/html/site.h"
#include "server/http_server.h"

namespace quorate {

class Assets {
public:
  // Throws Error{not_found} naming the folder where it lacks the style, the script or the icon.
  explicit Assets(const std::string& folder);

  // Puts the addresses of style, script and icon into `site`.
  void describe(Site& site) const;
  // Of "/assets/quorate.3f2a9c01.css"; nullopt where there is no such file. An address with another hash gets
  // the file too, but is not to be kept.
  std::optional<HttpResponse> answer(std::string_view path) const;

private:
  struct File {
    std::string content, content_type, hash;
  };
  std::string address(std::string_view name) const;
  std::map<std::string, File, std::less<>> files_;
};

}  // namespace quorate
