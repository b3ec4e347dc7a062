#include "indexer/extract/office_package.h"

#include "analyzers/error.h"
#include "indexer/extract/archive_entries.h"

namespace quorate {
namespace {

// "../media/x.xml" seen from "word/document.xml" is "media/x.xml"; "/word/x.xml" counts from the top.
std::string resolve(std::string_view from, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::string folder(from.substr(0, from.rfind('/') == std::string_view::npos ? 0 : from.rfind('/') + 1));
  while (target.starts_with("../")) {
    target.remove_prefix(3);
    if (!folder.empty()) folder.pop_back();
    folder.resize(folder.rfind('/') == std::string::npos ? 0 : folder.rfind('/') + 1);
  }
  return folder + std::string(target);
}

}  // namespace

OfficePackage::OfficePackage(std::string_view bytes, std::string_view folder) {
  const auto wanted = [&](std::string_view name) {
    return name.starts_with(folder) && (name.ends_with(".xml") || name.ends_with(".rels"));
  };
  read_archive(bytes, {}, wanted, [&](std::string name, std::string content) {
    parts_.insert_or_assign(std::move(name), std::move(content));
  });
}

pugi::xml_document OfficePackage::parse(const std::string& part) {
  pugi::xml_document document;
  const auto found = parts_.find(part);
  if (found == parts_.end()) return document;
  const std::string content = std::move(found->second);  // each part is read once
  parts_.erase(found);
  const pugi::xml_parse_result result = document.load_buffer(
      content.data(), content.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_auto);
  if (result.status == pugi::status_out_of_memory)
    throw Error(ErrorKind::too_large, "needs more memory than reading it may take");
  if (!result) throw Error(ErrorKind::damaged, "is damaged: its part " + part + " is no whole XML");
  return document;
}

std::map<std::string, std::string> OfficePackage::relations_of(const std::string& part) {
  const std::size_t slash = part.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : part.substr(0, slash + 1);
  const std::string file = slash == std::string::npos ? part : part.substr(slash + 1);
  const pugi::xml_document document = parse(folder + "_rels/" + file + ".rels");
  std::map<std::string, std::string> relations;
  for (const pugi::xml_node relation : document.document_element().children())
    relations.emplace(attribute_of(relation, "Id"), resolve(part, attribute_of(relation, "Target")));
  return relations;
}

std::string_view local_name(const char* name) {
  const std::string_view whole = name;
  const std::size_t colon = whole.find(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

pugi::xml_node child_of(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_node child : node.children())
    if (local_name(child.name()) == name) return child;
  return {};
}

std::string_view attribute_of(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_attribute attribute : node.attributes())
    if (local_name(attribute.name()) == name) return attribute.value();
  return {};
}

bool is_on(pugi::xml_node node) {
  if (!node) return false;
  const std::string_view value = attribute_of(node, "val");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

void walk(pugi::xml_node root, const std::function<bool(pugi::xml_node)>& enter,
          const std::function<void(pugi::xml_node)>& leave) {
  pugi::xml_node node = root.first_child();
  while (node && node != root) {
    if (node.type() == pugi::node_element && enter(node)) {
      if (node.first_child()) {
        node = node.first_child();
        continue;
      }
      leave(node);
    }
    while (!node.next_sibling()) {
      node = node.parent();
      if (node == root) return;
      leave(node);
    }
    node = node.next_sibling();
  }
}

std::string symbol_text(unsigned long code) {
  switch (code & 0xff) {
    case 0xfd:
    case 0xfe:
    case 0x78:
    case 0x52:
    case 0x53:
      return "☒";
    case 0x6f:
    case 0xa8:
    case 0x71:
    case 0x72:
      return "☐";
    case 0xfc:
      return "✓";
    case 0xfb:
      return "✗";
    case 0xb7:
    case 0xa7:
    case 0x6c:
    case 0x6e:
      return "•";
    case 0xe0:
      return "→";
    default:
      return {};
  }
}

}  // namespace quorate
