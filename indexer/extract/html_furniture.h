// What of a web page is its furniture and no part of its content: navigation, banners, forms, links to click.
#pragma once

#include <gumbo.h>

#include <string>
#include <string_view>

namespace quorate {

// The value of an attribute; empty where it has none.
std::string_view attribute_of(const GumboNode& element, const char* name);

// Whether an element is left out with all that it holds: scripts, forms, what is hidden, and what its tag,
// its role, its class or its id calls navigation.
bool is_furniture(const GumboNode& element);

// A link's text as content: without the kind and size of the file behind it ("PDF 138 KB"), and empty where
// it only says what to do with it ("View directions", "Read more", "Back to top").
std::string text_of_link(std::string_view text);

}  // namespace quorate
