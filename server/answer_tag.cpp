#include "server/answer_tag.h"

#include <functional>
#include <string>

#include "server/options.h"

namespace quorate {
namespace {

bool names_tag(std::string_view if_none_match, std::string_view tag) {
  return if_none_match == "*" || if_none_match.find(tag) != std::string_view::npos;
}

}  // namespace

std::uint64_t settings_mark(std::initializer_list<std::string_view> texts) {
  std::string all(kServerVersion);
  for (const std::string_view text : texts) all.append(1, '\0').append(text);
  return std::hash<std::string>{}(all);
}

HttpResponse with_etag(const HttpRequest& request, const AnswerSource& source, HttpResponse response) {
  const std::uint64_t rest =
      source.settings ^ (source.host.empty() ? 0 : std::hash<std::string_view>{}(source.host));
  const std::string tag = "\"r" + std::to_string(source.revision) + "-" + std::to_string(rest) + "\"";
  if (response.status == 200 && names_tag(request.if_none_match, tag)) {
    response = {};
    response.status = 304;
  }
  response.headers.emplace_back("ETag", "W/" + tag);
  response.headers.emplace_back("Cache-Control", "no-cache");
  return response;
}

}  // namespace quorate
