#include "server/answers/html/search_link.h"

#include "server/answers/html/layout.h"
#include "server/answers/html/links.h"
#include "server/query/percent.h"

namespace quorate {
namespace {

constexpr std::size_t kMostInALink = 1'000;  // bytes of the query as an address has it
constexpr std::string_view kForm = "steps";

// Encoding lengthens, three times at most: most queries are told by their size alone.
bool is_carried_by_form(const std::string& q) {
  return q.size() * 3 > kMostInALink && percent_encode(q, true).size() > kMostInALink;
}

std::optional<std::string> unless_empty(std::string_view value) { return when(!value.empty(), value); }

}  // namespace

Html search_link(const SearchRequest& request, std::string_view path, const LinkLook& look,
                 const Html& content) {
  if (!is_carried_by_form(request.q))
    return tag("a",
               {{"class", unless_empty(look.css)},
                {"rel", unless_empty(look.rel)},
                {"href", search_address(request, path)},
                {"aria-label", unless_empty(look.label)},
                {"aria-current", unless_empty(look.current)}},
               content);
  SearchRequest without_words = request;
  without_words.q.clear();
  const std::string css = look.css.empty() ? "step" : "step " + std::string(look.css);
  return tag("button",
             {{"class", css},
              {"type", "submit"},
              {"form", kForm},
              {"name", "to"},
              {"value", search_address(without_words, path)},
              {"aria-label", unless_empty(look.label)},
              {"aria-current", unless_empty(look.current)}},
             content);
}

Html search_link_form(const SearchRequest& request) {
  if (!is_carried_by_form(request.q)) return {};
  return tag("form", {{"id", kForm}, {"action", kStepPath}, {"method", "get"}}, hidden_field("q", request.q));
}

}  // namespace quorate
