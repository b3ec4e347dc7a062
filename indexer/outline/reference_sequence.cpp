#include "indexer/outline/reference_sequence.h"

#include <algorithm>
#include <cctype>
#include <map>

namespace quorate {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// "ICB/22/O7" -> "ICB/22/07": letters that are drawn like digits, within groups that hold a digit or follow
// one.
std::string mend_digits(std::string_view written) {
  std::string out(written);
  for (std::size_t i = 1; i < out.size(); ++i) {
    const bool digit_near =
        is_digit(out[i - 1]) || (i + 1 < out.size() && is_digit(out[i + 1]) && !is_letter(out[i - 1]));
    if (!digit_near) continue;
    if (out[i] == 'O' || out[i] == 'o') out[i] = '0';
    if (out[i] == 'l' || out[i] == 'I' || out[i] == '|') out[i] = '1';
  }
  return out;
}

std::string key_of(const ReferenceShape& shape) {
  std::string key;
  for (const char c : shape.prefix) {
    if (c != ' ') key += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  }
  return key;
}

std::string write(const ReferenceShape& like, int number) {
  std::string digits = std::to_string(number);
  if (static_cast<int>(digits.size()) < like.width)
    digits.insert(0, static_cast<std::size_t>(like.width) - digits.size(), '0');
  return like.prefix + digits + (like.suffix == "." ? "." : "");
}

struct Entry {
  std::optional<ReferenceShape> shape;
  bool sound = false;
};

// The prefix that most entries share; empty numbers ("5.") have an empty prefix, which counts like any other.
std::string common_prefix(const std::vector<Entry>& entries) {
  std::map<std::string, int> count;
  for (const Entry& entry : entries) {
    if (entry.shape) ++count[key_of(*entry.shape)];
  }
  const auto most = std::max_element(count.begin(), count.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == count.end() ? std::string{} : most->first;
}

// An entry of the right prefix whose number leaves the sequence of both neighbours is damaged too.
void drop_outliers(std::vector<Entry>& entries) {
  std::vector<std::size_t> sound;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].sound) sound.push_back(i);
  }
  for (std::size_t k = 1; k + 1 < sound.size(); ++k) {
    const int before = entries[sound[k - 1]].shape->number;
    const int here = entries[sound[k]].shape->number;
    const int after = entries[sound[k + 1]].shape->number;
    if (before < after && after - before <= 3 && (here < before || here > after))
      entries[sound[k]].sound = false;
  }
}

}  // namespace

std::optional<ReferenceShape> reference_shape(std::string_view written) {
  const std::string mended = mend_digits(trimmed(written));
  std::string_view text = mended;
  ReferenceShape shape;
  std::size_t end = text.size();
  while (end > 0 && !is_digit(text[end - 1])) --end;
  if (end == 0 || text.size() - end > 2) return std::nullopt;
  std::size_t begin = end;
  while (begin > 0 && is_digit(text[begin - 1])) --begin;
  if (end - begin > 6) return std::nullopt;
  shape.prefix = std::string(text.substr(0, begin));
  shape.suffix = std::string(text.substr(end));
  shape.number = std::stoi(std::string(text.substr(begin, end - begin)));
  shape.width = text[begin] == '0' ? static_cast<int>(end - begin) : 0;
  return shape;
}

bool could_be_damaged(std::string_view written, const ReferenceShape& sound) {
  written = trimmed(written);
  const std::size_t usual = sound.prefix.size() + 2;
  if (written.empty() || written.size() + 4 < usual || written.size() > usual + 5) return false;
  const auto digits = std::count_if(written.begin(), written.end(), is_digit);
  const auto small =
      std::count_if(written.begin(), written.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return digits >= 1 && small <= 1;
}

std::vector<SequencedReference> repair_reference_sequence(const std::vector<std::string>& written) {
  std::vector<Entry> entries(written.size());
  for (std::size_t i = 0; i < written.size(); ++i) entries[i].shape = reference_shape(written[i]);
  const std::string prefix = common_prefix(entries);
  for (Entry& entry : entries) entry.sound = entry.shape && key_of(*entry.shape) == prefix;
  drop_outliers(entries);

  std::vector<SequencedReference> result(written.size());
  std::vector<std::size_t> next_sound(written.size() + 1, written.size());
  for (std::size_t i = written.size(); i-- > 0;) next_sound[i] = entries[i].sound ? i : next_sound[i + 1];
  std::optional<ReferenceShape> last;
  std::size_t pending = 0;  // damaged entries since the last sound one
  for (std::size_t i = 0; i < written.size(); ++i) {
    SequencedReference& out = result[i];
    out.written = written[i];
    if (entries[i].sound) {
      out.repaired = mend_digits(trimmed(written[i]));
      out.duplicate = last && last->number == entries[i].shape->number;
      out.damaged = out.repaired != trimmed(written[i]);
      last = entries[i].shape;
      pending = 0;
      continue;
    }
    out.damaged = true;
    ++pending;
    const std::size_t next = next_sound[i];
    const std::size_t waiting = (next < written.size() ? next : written.size()) - i;
    const std::optional<ReferenceShape> after =
        next < written.size() ? entries[next].shape : std::optional<ReferenceShape>{};
    if (last && after) {
      // as many numbers are free as entries wait: each takes its own; none free: a second reading of the last
      // one
      const int free = after->number - last->number - 1;
      if (free == 0) {
        out.repaired = write(*last, last->number);
        out.duplicate = true;
      } else if (free == static_cast<int>(waiting + pending - 1)) {
        out.repaired = write(*last, last->number + static_cast<int>(pending));
      }
    } else if (last && pending == 1) {
      // at the end of the list: a second reading where it looks like the last, else the next number can't be
      // told
      if (could_be_damaged(written[i], *last)) {
        out.repaired = write(*last, last->number);
        out.duplicate = true;
      }
    }
  }
  return result;
}

}  // namespace quorate
