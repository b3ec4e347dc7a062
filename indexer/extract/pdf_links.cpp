#include "indexer/extract/pdf_links.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFNameTreeObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <exception>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace quorate {
namespace {

constexpr int kMostBookmarks = 4000;  // of a file
constexpr int kMostLinks = 4000;
constexpr int kMostOnPage = 400;          // annotations that are looked at
constexpr int kDeepest = 10;              // level of a bookmark
constexpr std::size_t kMostTitle = 1600;  // bytes of a title as the file has it: some 400 characters are used

// Pages by the objects that destinations name, and destinations by their names.
class Destinations {
public:
  explicit Destinations(QPDF& pdf) : root_(pdf.getRoot()) {
    int number = 0;
    for (const QPDFObjectHandle& page : pdf.getAllPages()) numbers_[page.getObjGen()] = ++number;
    QPDFObjectHandle names = entry(entry(root_, "/Names"), "/Dests");
    if (names.isDictionary()) tree_.emplace(names, pdf, false);
  }

  // That the object leads to: a bookmark or a link, with /Dest or a GoTo action; 0 where it leads elsewhere.
  int page_of(const QPDFObjectHandle& leading) {
    QPDFObjectHandle action = entry(leading, "/A");
    if (entry(action, "/S").isNameAndEquals("/GoTo")) return page_at(entry(action, "/D"));
    return page_at(entry(leading, "/Dest"));
  }

  static QPDFObjectHandle entry(QPDFObjectHandle holder, const char* key) {
    return holder.isDictionary() ? holder.getKey(key) : QPDFObjectHandle::newNull();
  }

private:
  int page_at(const QPDFObjectHandle& place) {
    if (!place.isIndirect()) return page_found(place);
    const auto [known, unseen] = known_.try_emplace(place.getObjGen(), 0);
    if (unseen) known->second = page_found(place);
    return known->second;
  }

  int page_found(QPDFObjectHandle place) {
    if (place.isName()) place = entry(entry(root_, "/Dests"), place.getName().c_str());
    if (place.isString() && tree_) {
      QPDFObjectHandle found = QPDFObjectHandle::newNull();
      tree_->findObject(place.getUTF8Value(), found);
      place = found;
    }
    if (place.isDictionary()) place = place.getKey("/D");
    if (!place.isArray() || place.getArrayNItems() == 0) return 0;
    QPDFObjectHandle page = place.getArrayItem(0);
    if (page.isInteger()) {  // some programs count from 0 where the object belongs
      const long long counted = page.getIntValue();
      return counted >= 0 && counted < static_cast<long long>(numbers_.size()) ? static_cast<int>(counted) + 1
                                                                               : 0;
    }
    const auto number = numbers_.find(page.getObjGen());
    return number == numbers_.end() ? 0 : number->second;
  }

  QPDFObjectHandle root_;
  std::map<QPDFObjGen, int> numbers_;
  std::map<QPDFObjGen, int> known_;  // pages of destinations that are objects
  std::optional<QPDFNameTreeObjectHelper> tree_;
};

class Bookmarks {
public:
  Bookmarks(Destinations& destinations, int most, const LinkSink& sink)
      : destinations_(destinations), most_(most), sink_(sink) {}

  // `item` and those after it, each with what is below it.
  void walk(QPDFObjectHandle item, int level) {
    for (; item.isDictionary(); item = item.getKey("/Next")) {
      const bool loops = item.isIndirect() && !seen_.insert(item.getObjGen()).second;
      if (loops || ++count_ > kMostBookmarks) return;
      const int page = destinations_.page_of(item);
      QPDFObjectHandle title = item.getKey("/Title");
      if (page > 0 && page <= most_ && title.isString()) sink_.bookmark(text_of(title), level, page);
      if (level < kDeepest) walk(item.getKey("/First"), level + 1);
    }
  }

private:
  // The beginning of a title. An object that many bookmarks refer to is read once, however long it is.
  std::string text_of(QPDFObjectHandle title) {
    const auto known = title.isIndirect() ? titles_.find(title.getObjGen()) : titles_.end();
    if (known != titles_.end()) return known->second;
    const std::string whole = title.getStringValue();
    std::string text = QPDFObjectHandle::newString(whole.substr(0, kMostTitle)).getUTF8Value();
    if (title.isIndirect()) titles_[title.getObjGen()] = text;
    return text;
  }

  Destinations& destinations_;
  int most_;
  const LinkSink& sink_;
  std::map<QPDFObjGen, std::string> titles_;  // of those that are objects
  std::set<QPDFObjGen> seen_;
  int count_ = 0;
};

using Rectangle = QPDFObjectHandle::Rectangle;

// From the page's own measure, which counts up from the lower left corner before the page is turned, to the
// place that it is shown at. `quarters` clockwise.
LinkArea shown_at(const Rectangle& area, const Rectangle& paper, int quarters) {
  const auto left = static_cast<float>(area.llx - paper.llx),
             right = static_cast<float>(area.urx - paper.llx);
  const auto above_right = static_cast<float>(paper.urx - area.urx);
  const auto above_left = static_cast<float>(paper.urx - area.llx);
  const auto top = static_cast<float>(paper.ury - area.ury),
             bottom = static_cast<float>(paper.ury - area.lly);
  const auto low = static_cast<float>(area.lly - paper.lly), high = static_cast<float>(area.ury - paper.lly);
  switch (quarters) {
    case 1:
      return {low, left, high, right};
    case 2:
      return {above_right, low, above_left, high};
    case 3:
      return {top, above_right, bottom, above_left};
    default:
      return {left, top, right, bottom};
  }
}

Rectangle ordered(Rectangle area) {
  if (area.llx > area.urx) std::swap(area.llx, area.urx);
  if (area.lly > area.ury) std::swap(area.lly, area.ury);
  return area;
}

int quarters_of(QPDFPageObjectHelper& page) {
  QPDFObjectHandle turned = page.getAttribute("/Rotate", false);
  const long long degrees = turned.isInteger() ? turned.getIntValue() : 0;
  return static_cast<int>((degrees / 90 % 4 + 4) % 4);
}

// The links of a page, whose object is its dictionary.
void give_links(const QPDFObjectHandle& object, Destinations& destinations,
                const std::function<void(int to, const LinkArea& area)>& give) {
  QPDFPageObjectHelper page(object);
  QPDFObjectHandle annotations = Destinations::entry(object, "/Annots");
  if (!annotations.isArray()) return;
  const Rectangle paper = ordered(page.getCropBox().getArrayAsRectangle());
  const int quarters = quarters_of(page);
  const int count = std::min(annotations.getArrayNItems(), kMostOnPage);
  for (int i = 0; i < count; ++i) {
    QPDFObjectHandle link = annotations.getArrayItem(i);
    QPDFObjectHandle area = Destinations::entry(link, "/Rect");
    if (!area.isRectangle() || !Destinations::entry(link, "/Subtype").isNameAndEquals("/Link")) continue;
    if (const int to = destinations.page_of(link); to > 0)
      give(to, shown_at(ordered(area.getArrayAsRectangle()), paper, quarters));
  }
}

void read(QPDF& pdf, int most, const LinkSink& sink) {
  Destinations destinations(pdf);
  Bookmarks(destinations, most, sink)
      .walk(Destinations::entry(Destinations::entry(pdf.getRoot(), "/Outlines"), "/First"), 1);
  int number = 0, given = 0;
  for (const QPDFObjectHandle& page : pdf.getAllPages()) {
    if (++number > most || given > kMostLinks) return;
    give_links(page, destinations, [&](int to, const LinkArea& area) {
      // Back to the agenda is no beginning.
      if (to > number && to <= most && ++given <= kMostLinks) sink.link(number, to, area);
    });
  }
}

}  // namespace

void read_pdf_links(std::string_view bytes, int most, const LinkSink& sink) {
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.setAttemptRecovery(false);
    pdf.processMemoryFile("pack", bytes.data(), bytes.size());
    read(pdf, most, sink);
  } catch (const std::exception&) {
    // The text is read already, and what was found up to here is given: there is nothing to tell.
  }
}

}  // namespace quorate
