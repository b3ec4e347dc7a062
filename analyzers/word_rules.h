// The rule file of the tokenizer, in the notation of ICU's RuleBasedBreakIterator: the longest match wins.
#pragma once

namespace quorate {

// Status of a segment, as the rules give it.
inline constexpr int kNoWord = 0;
inline constexpr int kWordSegment = 1;      // a run of letters and digits, apostrophes within
inline constexpr int kCompoundSegment = 2;  // several joined, or with a currency or percent sign

inline constexpr char16_t kWordRules[] =
    uR"(
!!quoted_literals_only;
$Start     = [[:L:] [:Nl:] [:Nd:]];
$Digit     = [:Nd:];
$Letter    = [[:L:] [:Nl:]];
# Marks, and what shows nothing: soft hyphen, zero-width blanks and joiners.
$Hidden    = [\u00AD \u200B-\u200D \u2060 \uFEFF];
$Rest      = [$Start [:M:] $Hidden];
$Apos      = ['\u0027' \u2019 \u02BC \uFF07];
$Blank     = [\u0020 \u0009 \u00A0];
$LineEnd   = $Blank* \u000D? \u000A $Blank*;
$Hyphen    = [\- \u2010 \u2011];
$Joint     = [\- \u2010-\u2015 \u2212 / . _ \& @];
$Currency  = [\u00A3 \u0024 \u20AC];

# A soft hyphen at a line end is taken out with the line end.
$Run       = $Start $Rest* (\u00AD $LineEnd $Letter $Rest*)*;
$Plural    = \( [sS] \);
$Word      = $Run ($Apos $Run)* $Plural?;
# 2,174,321 and 9:05am.
$Number    = $Digit+ ([, \:] $Digit+)+ $Rest*;
$Item      = $Word | $Number;
$Join      = $Joint | $Hyphen $LineEnd;

$Word {1};
$Number \%? {2};
$Item \% {2};
$Item ($Join $Item)+ \%? {2};
$Currency $Item ($Join $Item)* \%? {2};
[[:White_Space:]]+ {0};
)";

}  // namespace quorate
