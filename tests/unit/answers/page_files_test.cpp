// Writes a page of each type to the build folder, to be looked at in a browser without an index.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

#include "sample_models.h"
#include "server/answers/html/assets.h"
#include "server/answers/html/error_page.h"
#include "server/answers/html/help_page.h"
#include "server/answers/html/home_page.h"
#include "server/answers/html/pack_page.h"
#include "server/answers/html/packs_page.h"
#include "server/answers/html/record_page.h"
#include "server/answers/html/register_page.h"
#include "server/answers/html/search_page.h"

using namespace quorate;

namespace {

const std::filesystem::path kFolder = std::filesystem::path(QUORATE_BIN_DIR).parent_path() / "pages";

void write(const std::string& name, const std::string& content) {
  std::filesystem::create_directories((kFolder / name).parent_path());
  std::ofstream(kFolder / name, std::ios::binary) << content;
}

}  // namespace

TEST_CASE("a page of each type is written to the build folder") {
  Site site;
  site.origin = "https://boards.example.org";
  site.revision = 812;
  const Assets assets(QUORATE_SOURCE_DIR "/web");
  for (const std::string name : {"/assets/quorate.css", "/assets/quorate.js", "/assets/icon.svg"})
    write(name.substr(1), assets.answer(name)->body);

  write("home.html", home_page(site, {samples::held(), samples::packs()}).body);
  write("search.html", search_page(site, {samples::request(), samples::answer(), {}, {}}).body);
  SearchPage many{{}, samples::answer(), {}, {}};
  many.answer.total = 10482;
  many.request.page = 7;
  many.answer.query.suggestion = "ambulance handover";
  many.answer.query.warnings = {"Grouping is not offered yet"};
  write("many.html", search_page(site, many).body);
  SearchPage none{samples::request(),
                  {},
                  {{"from", "\"tomorrow\" is no date; give 2024, 2024-07 or 2024-07-11"}},
                  samples::held()};
  write("none.html", search_page(site, none).body);

  RecordPage record;
  record.view = {samples::minute(), "/files/wrayburn-icb-2024-09-12#page=14", "w/minutes/WICB-24-30",
                 "w/minutes/WICB-24-32"};
  record.q = "ambulance handover";
  record.marks = {{34, 52}, {270, 278}};
  record.pack = samples::pack();
  record.document = samples::paper();
  record.parts = {samples::decision(), samples::action()};
  record.previous_title = "Update from the Chief Executive";
  record.next_title = "Finance report, month 3";
  write("record.html", record_page(site, record).body);
  write("help.html", help_page(site).body);
  write("accessibility.html", accessibility_page(site).body);
  write("404.html", error_page(site, 404).body);
  write("packs.html", packs_page(site, {samples::packs(), samples::held(), "", "", 1}).body);
  write("organisation.html",
        organisation_page(
            site, {samples::held()[0], {samples::pack(), samples::packs()[2]}, samples::facets()[4].values})
            .body);
  write("coverage.html", coverage_page(site, {samples::held(), samples::packs()}).body);
  RegisterPage reg{samples::request(), samples::answer(), {}};
  write("decisions.html", decisions_page(site, reg).body);
  reg.answer.hits.assign(5, reg.answer.hits.back());
  write("actions.html", actions_page(site, reg).body);
  write("pack.html", pack_page(site, samples::pack_page("")).body);
  write("reader.html", pack_page(site, samples::pack_page(samples::paper().id)).body);
  CHECK(std::filesystem::file_size(kFolder / "home.html") < 40'000);
  CHECK(std::filesystem::file_size(kFolder / "search.html") < 40'000);
}
