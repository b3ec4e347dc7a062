// Strings that have broken pages: markup, quotes, addresses, control and direction characters, broken UTF-8.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace quorate::samples {

using namespace std::string_view_literals;

inline constexpr std::array kHostile = {
    "<script>alert(1)</script>"sv,
    "</script><script>alert(1)</script>"sv,
    "\"><script>alert(1)</script>"sv,
    "'><script>alert(1)</script>"sv,
    "<img src=x onerror=alert(1)>"sv,
    "<svg onload=alert(1)>"sv,
    "<svg/onload=alert(1)//"sv,
    "\" onmouseover=\"alert(1)"sv,
    "' onfocus='alert(1)' autofocus='"sv,
    "` onfocus=alert(1) `"sv,
    "javascript:alert(1)"sv,
    "JaVaScRiPt:alert(1)"sv,
    "java\tscript:alert(1)"sv,
    "\x01javascript:alert(1)"sv,
    "data:text/html,<script>alert(1)</script>"sv,
    "vbscript:msgbox(1)"sv,
    "//evil.example/x"sv,
    "/\\evil.example/x"sv,
    "https:evil.example"sv,
    "</title><script>alert(1)</script>"sv,
    "</textarea><script>alert(1)</script>"sv,
    "</style><script>alert(1)</script>"sv,
    "</q></h1></main><script>alert(1)</script>"sv,
    "--><script>alert(1)</script><!--"sv,
    "<!--<script>"sv,
    "]]><script>alert(1)</script>"sv,
    "<![CDATA[<script>alert(1)</script>]]>"sv,
    "<iframe srcdoc='<script>alert(1)</script>'>"sv,
    "<base href=//evil.example>"sv,
    "<meta http-equiv=refresh content='0;url=//evil.example'>"sv,
    "<link rel=stylesheet href=//evil.example/x.css>"sv,
    "<form action=//evil.example><button>go</button>"sv,
    "<details open ontoggle=alert(1)>"sv,
    "<marquee onstart=alert(1)>"sv,
    "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">"sv,
    "<a href=javascript:alert(1)>click</a>"sv,
    "<mark onmouseover=alert(1)>x</mark>"sv,
    "<mark><script>alert(1)</script></mark>"sv,
    "</mark></mark></p></li></ol>"sv,
    "<mark><mark><mark>"sv,
    "&lt;script&gt;alert(1)&lt;/script&gt;"sv,
    "&#60;script&#62;alert(1)&#60;/script&#62;"sv,
    "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"sv,
    "%3Cscript%3Ealert(1)%3C%2Fscript%3E"sv,
    "{{constructor.constructor('alert(1)')()}}"sv,
    "${alert(1)}"sv,
    "<%= 7*7 %>"sv,
    "\xE2\x80\xAEtxt.exe"sv,                    // right-to-left override
    "\xE2\x81\xA6isolate never closed"sv,       // left-to-right isolate
    "\xEF\xBB\xBF<script>alert(1)</script>"sv,  // byte order mark
    "\xEF\xBC\x9Cscript\xEF\xBC\x9E"sv,         // full-width brackets
    "\xCA\xBA onload=alert(1)"sv,               // modifier double prime
    "nul\0<script>alert(1)</script>"sv,
    "bell\x07 escape\x1B[31m delete\x7F"sv,
    "\xC0\xBCscript\xC0\xBE"sv,  // overlong < and >
    "\xF0\x9F\x98"sv,            // a character cut short
    "\xED\xA0\x80 surrogate"sv,
    "\xFF\xFE\x3C\x00"sv,
    "\r\nSet-Cookie: a=b\r\n\r\n<script>alert(1)</script>"sv,
    "=HYPERLINK(\"https://evil.example\",\"click\")"sv,
    "../../../../etc/passwd"sv,
    "a' OR 1=1 --"sv,
    "<ScRiPt\x0A>alert(1)</ScRiPt\x09>"sv,
    "Z\xCC\x80\xCC\x81\xCC\x82\xCC\x83\xCC\x84\xCC\x85\xCC\x86\xCC\x87\xCC\x88\xCC\x89\xCC\x8A"sv,
};

}  // namespace quorate::samples
