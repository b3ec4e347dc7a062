// The title of a document that has no cover sheet to say it.
#pragma once

#include <string>

#include "indexer/outline/document.h"
#include "indexer/outline/document_starts.h"
#include "indexer/outline/row_faces.h"
#include "indexer/outline/vocabulary.h"

namespace quorate {

// The first rows below marks, letterheads and dates that read as a title; of an agenda the heading of its
// meeting, of a letter its subject. Empty where nothing does.
// `organisation` is the pack's: lines that only say parts of its name are a logo.
std::string title_of_document(const RowFaces& rows, RowRange range, const DocumentStart& start,
                              const OutlineVocabulary& words, std::string_view organisation);

// The first lines of a paper, folded and joined: what its face says beside its title.
std::string face_of_paper(const RowFaces& rows, RowRange range);

}  // namespace quorate
