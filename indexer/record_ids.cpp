#include "indexer/record_ids.h"

#include <algorithm>
#include <cctype>

#include "analyzers/organisations.h"

namespace quorate {
namespace {

constexpr std::size_t kMaxSlugBytes = 60;

bool is_alphanumeric(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

// Cut where a word ends, so that a title that grows a word more keeps most of its slug.
std::string cut_slug(std::string slugged) {
  if (slugged.size() <= kMaxSlugBytes) return slugged;
  const auto dash = slugged.rfind('-', kMaxSlugBytes);
  slugged.resize(dash == std::string::npos || dash == 0 ? kMaxSlugBytes : dash);
  return slugged;
}

std::string_view file_stem(std::string_view file) {
  const auto slash = file.find_last_of("/\\");
  if (slash != std::string_view::npos) file.remove_prefix(slash + 1);
  const auto dot = file.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? file : file.substr(0, dot);
}

// "C" and "F1" are papers, "7" is the agenda's item, "Enc 4" says itself what it is.
std::string mark_slug(std::string_view mark) {
  std::string slugged = slug(mark);
  if (slugged.empty()) return slugged;
  const bool digits =
      std::all_of(slugged.begin(), slugged.end(), [](char c) { return (c >= '0' && c <= '9') || c == '-'; });
  if (digits) return "item-" + slugged;
  return slugged.size() <= 3 ? "paper-" + slugged : slugged;
}

std::string_view letter_of(Kind kind) {
  switch (kind) {
    case Kind::decision:
      return "d";
    case Kind::action:
      return "a";
    case Kind::passage:
      return "p";
    case Kind::question:
      return "q";
    case Kind::recommendation:
      return "rec";
    case Kind::risk:
      return "risk";
    case Kind::interest:
      return "i";
    case Kind::document:
    case Kind::agenda_item:
    case Kind::minute_item:
      break;
  }
  return "";
}

}  // namespace

std::string pack_id_of(const Outline& outline, std::string_view file) {
  if (!outline.organisation_id.empty() && !outline.meeting_date.empty())
    return outline.organisation_id + "-" + outline.meeting_date;
  std::string stem = slug(file_stem(file));
  return stem.empty() ? "pack" : stem;
}

std::string document_slug(const Document& document) {
  std::string type = slug(name_of(document.type));
  if (document.type == PaperType::minutes)
    return document.meeting_date.empty() ? type : type + "-" + document.meeting_date;
  if (document.type == PaperType::agenda || document.type == PaperType::action_log) return type;
  const bool attached = document.type == PaperType::appendix || !document.parent_mark.empty();
  if (!attached && !document.mark.empty()) {
    std::string marked = mark_slug(document.mark);
    if (!marked.empty()) return cut_slug(std::move(marked));
  }
  std::string titled = slug(document.title);
  if (titled.empty()) return type;
  if (attached && titled.rfind("appendix", 0) != 0 && titled.rfind("annex", 0) != 0)
    titled = "appendix-" + titled;
  return cut_slug(std::move(titled));
}

std::string reference_slug(std::string_view ref) {
  std::string out;
  for (const char c : ref) {
    if (is_alphanumeric(c))
      out.push_back(c);
    else if (!out.empty() && out.back() != '-')
      out.push_back('-');
    if (out.size() == kMaxSlugBytes) break;
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

std::string IdBook::take(std::string id) {
  if (taken_.insert(id).second) return id;
  int& next = next_.try_emplace(id, 2).first->second;
  for (;; ++next) {
    std::string numbered = id + "-" + std::to_string(next);
    if (taken_.insert(numbered).second) return numbered;
  }
}

std::string ItemIds::numbered(std::string_view under, std::string_view letter) {
  std::string base = std::string(under) + "/" + std::string(letter);
  return base + std::to_string(++counts_[base]);
}

std::string ItemIds::id_of(const Item& item, std::string_view parent_id) {
  const std::string_view letter = letter_of(item.kind);
  if (!parent_id.empty()) return ids_.take(numbered(parent_id, letter));
  // A decision and a passage have no reference of their own: what they carry is their minute item's.
  const bool own_reference = item.kind != Kind::decision && item.kind != Kind::passage;
  const std::string ref = own_reference ? reference_slug(item.ref) : std::string{};
  if (!ref.empty()) return ids_.take(document_id_ + "/" + ref);
  return ids_.take(numbered(document_id_, letter));
}

}  // namespace quorate
