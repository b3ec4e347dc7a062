// The features by which documents are known to begin, a finder each: every one looks at one row and adds the
// starts that it sees there, so that a walk over the rows finds them all in time linear in the pack.
#pragma once

#include <cstddef>

#include "indexer/outline/start_search.h"

namespace quorate {

// "Paper C", "Enc 4", a letter or a paper's own code alone on its line.
void find_mark(StartSearch& search, std::size_t i);

// A heading of minutes, with who was present below it.
void find_minutes(StartSearch& search, std::size_t i);

// Who was present, below the name of a body and a date, and above what was done: minutes whose heading
// doesn't say that they are.
void find_unheaded_minutes(StartSearch& search, std::size_t i);

// The title of an action log over its columns.
void find_log(StartSearch& search, std::size_t i);

// The salutation of a letter that is signed further down.
void find_letter(StartSearch& search, std::size_t i);

// What other publishers put on the first page of their documents.
void find_publication(StartSearch& search, std::size_t i);

// A title page: a title behind a gap, over a list of contents.
void find_contents_page(StartSearch& search, std::size_t i);

// A title, and within a few lines its date: after a large gap, or at the top of a page.
void find_title_block(StartSearch& search, std::size_t i);

// A title that the agenda announces.
void find_announced_title(StartSearch& search, std::size_t i);

// What follows the end of a paper without a cover of its own is attached to it: a paper ends with its
// recommendations, or with a name and a date. Recommendations at the front of a paper end nothing.
void find_attachment(StartSearch& search, std::size_t i);

// A page that one of the file's own bookmarks or links leads to, where its title is one of the agenda's or
// bears a mark of it, or is the page's own: the highest of the bookmarks alone. Never in the middle of a
// minute item or a table.
void find_bookmarked(StartSearch& search, std::size_t i);

// Of the whole pack: the numbers printed on the pages begin again.
void find_first_pages(StartSearch& search);

// Of the whole pack: the mark in the head of the pages changes, or the title that the head says stands below
// it.
void find_changed_heads(StartSearch& search);

// Of the whole pack: where pages bear printed numbers and the agenda gives each paper its pages, papers begin
// there.
void find_agenda_pages(StartSearch& search);

// Of the whole pack, once all else is found: its agenda, with a title or without.
void find_agenda(StartSearch& search);

}  // namespace quorate
