#include "indexer/extract/messages.h"

#include <concepts>

#include "indexer/extract/byte_codec.h"

namespace quorate {

template <class Type, class Wanted>
concept is_a = std::same_as<std::remove_const_t<Type>, Wanted>;

// One list of members for both ways. In the namespace of the types, so that the codec finds them.
void fields(auto& codec, is_a<LineRange> auto& range) { codec(range.first, range.last); }
void fields(auto& codec, is_a<Place> auto& place) { codec(place.lines, place.begin, place.end); }
void fields(auto& codec, is_a<Cell> auto& cell) { codec(cell.text, cell.column, cell.bold); }
void fields(auto& codec, is_a<Row> auto& row) { codec(row.cells, row.place, row.header); }
void fields(auto& codec, is_a<Block> auto& block) {
  codec(block.kind, block.text, block.heading_level, block.indent, block.bold, block.blank_before, block.rows,
        block.place);
}
void fields(auto& codec, is_a<Page> auto& page) { codec(page.number, page.printed, page.blocks); }
void fields(auto& codec, is_a<OutlineHint> auto& hint) {
  codec(hint.title, hint.level, hint.page, hint.from);
}
void fields(auto& codec, is_a<Problem> auto& problem) {
  codec(problem.kind, problem.lines, problem.page, problem.detail);
}
void fields(auto& codec, is_a<Box> auto& box) { codec(box.left, box.top, box.right, box.bottom); }
void fields(auto& codec, is_a<PageWord> auto& word) {
  codec(word.text, word.box, word.size, word.bold, word.upright);
}
void fields(auto& codec, is_a<WordPage> auto& page) {
  codec(page.number, page.width, page.height, page.label, page.words, page.scanned, page.turned);
}
void fields(auto& codec, is_a<PageLink> auto& link) { codec(link.from, link.box, link.to); }
void fields(auto& codec, is_a<Member> auto& member) { codec(member.name, member.bytes); }
void fields(auto& codec, is_a<Fault> auto& fault) { codec(fault.kind, fault.reason, fault.hint); }

namespace {

template <class Value>
std::string written(const Value& value) {
  ByteWriter writer;
  writer(value);
  return writer.take();
}

template <class Value>
Value read(std::string_view bytes) {
  Value value;
  ByteReader reader(bytes);
  reader(value);
  return value;
}

}  // namespace

std::string encode(const Page& page) { return written(page); }
std::string encode(const WordPage& page) { return written(page); }
std::string encode(const OutlineHint& hint) { return written(hint); }
std::string encode(const PageLink& link) { return written(link); }
std::string encode(const Problem& problem) { return written(problem); }
std::string encode(const Member& member) { return written(member); }
std::string encode(const Fault& fault) { return written(fault); }

Page decode_page(std::string_view bytes) { return read<Page>(bytes); }
WordPage decode_words(std::string_view bytes) { return read<WordPage>(bytes); }
OutlineHint decode_hint(std::string_view bytes) { return read<OutlineHint>(bytes); }
PageLink decode_link(std::string_view bytes) { return read<PageLink>(bytes); }
Problem decode_problem(std::string_view bytes) { return read<Problem>(bytes); }
Member decode_member(std::string_view bytes) { return read<Member>(bytes); }
Fault decode_fault(std::string_view bytes) { return read<Fault>(bytes); }

}  // namespace quorate
