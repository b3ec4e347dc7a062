// Ids of records: pack / document / item, made of what each is, so that they stay when a pack is read anew.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "indexer/governance/item.h"
#include "indexer/outline/document.h"

namespace quorate {

// "llr-icb-2022-08-11" of the short organisation and the meeting's date; where either is unknown, of the
// file's name.
std::string pack_id_of(const Outline& outline, std::string_view file);

// "agenda", "minutes-2022-07-14", "paper-c", "enc-4", "item-7", else of the title.
std::string document_slug(const Document& document);

// A reference as part of an id: "ICB/22/15" is "ICB-22-15", "5." is "5". Case is kept; at most 60 bytes.
std::string reference_slug(std::string_view ref);

// Hands out each id once: what was given before gets -2, -3 ...
class IdBook {
public:
  std::string take(std::string id);

private:
  std::unordered_set<std::string> taken_;
  std::unordered_map<std::string, int> next_;  // by the id as first wanted
};

// Ids of the items of one document, in the order in which they are asked for.
class ItemIds {
public:
  // `ids` must outlive this.
  ItemIds(std::string document_id, IdBook& ids) : document_id_(std::move(document_id)), ids_(ids) {}

  // `parent_id` is that of the minute item of a decision or an action; empty where it has none.
  std::string id_of(const Item& item, std::string_view parent_id = {});

private:
  std::string numbered(std::string_view under, std::string_view letter);

  std::string document_id_;
  IdBook& ids_;
  std::unordered_map<std::string, int> counts_;  // by what stands before the number
};

}  // namespace quorate
