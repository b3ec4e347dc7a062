#include "server/answers/html/assets.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "analyzers/error.h"

namespace quorate {
namespace {

struct Known {
  std::string_view name, content_type;
};
constexpr std::array<Known, 3> kFiles = {{{"quorate.css", "text/css; charset=utf-8"},
                                          {"quorate.js", "text/javascript; charset=utf-8"},
                                          {"icon.svg", "image/svg+xml"}}};
constexpr std::string_view kFolder = "/assets/";

// FNV-1a, 64 bits: tells one version of our own files from the next; guards nothing.
std::string hash_of(std::string_view content) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : content) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out;
  for (int shift = 60; shift >= 24; shift -= 4) out += kHex[(hash >> static_cast<unsigned>(shift)) & 0xFU];
  return out;
}

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in)
    throw Error(ErrorKind::not_found, "the web file " + path.string() + " can't be read",
                "the folder web/ of the installation is needed to serve pages");
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

Assets::Assets(const std::string& folder) {
  for (const Known& known : kFiles) {
    std::string content = read(std::filesystem::path(folder) / known.name);
    std::string hash = hash_of(content);
    files_.emplace(known.name, File{std::move(content), std::string(known.content_type), std::move(hash)});
  }
}

std::string Assets::address(std::string_view name) const {
  const std::size_t dot = name.rfind('.');
  return std::string(kFolder) + std::string(name.substr(0, dot)) + '.' + files_.find(name)->second.hash +
         std::string(name.substr(dot));
}

void Assets::describe(Site& site) const {
  site.style = address("quorate.css");
  site.script = address("quorate.js");
  site.icon = address("icon.svg");
}

std::optional<HttpResponse> Assets::answer(std::string_view path) const {
  if (!path.starts_with(kFolder)) return std::nullopt;
  const std::string_view asked = path.substr(kFolder.size());
  const std::size_t first = asked.find('.'), last = asked.rfind('.');
  if (first == std::string_view::npos) return std::nullopt;
  const auto file = files_.find(std::string(asked.substr(0, first)) + std::string(asked.substr(last)));
  if (file == files_.end()) return std::nullopt;
  const bool current = path == address(file->first);
  HttpResponse response;
  response.content_type = file->second.content_type;
  response.headers = {{"Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache"},
                      {"X-Content-Type-Options", "nosniff"},
                      {"Content-Security-Policy", "default-src 'none'"}};
  response.body = file->second.content;
  return response;
}

}  // namespace quorate
