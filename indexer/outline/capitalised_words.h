// The words of a line as names are read off them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quorate {

struct CapitalWord {
  std::string_view text;  // of the line, without punctuation around it but a comma
  bool stop = false;      // punctuation that ends a name follows
};

std::vector<CapitalWord> name_words(std::string_view line);

bool starts_capital(std::string_view word);
bool is_connector(std::string_view word);  // may stand within a name in small letters: "of", "and", "upon"
bool fits_in_name(std::string_view word);  // those two, and "plc", "ltd"

// The end of the capitalised words and connectors from words[begin] on, up to a stop. An article that follows
// no preposition opens another name: "Does the Trust" is two runs, "Bank of the North" one.
std::size_t end_of_run(const std::vector<CapitalWord>& words, std::size_t begin);

void append_word(std::string& text, std::string_view word);  // with a blank between

}  // namespace quorate
