#include "server/search/searcher.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <mutex>

#include "analyzers/error.h"
#include "analyzers/fields.h"
#include "analyzers/fold.h"
#include "server/query/typed_text.h"
#include "server/search/highlighter.h"
#include "server/search/hit_maker.h"
#include "server/search/index_snapshot.h"
#include "server/search/record_reader.h"
#include "server/search/search_run.h"
#include "server/search/suggestion_sources.h"

namespace quorate {
namespace {

using Clock = std::chrono::steady_clock;

std::string folded(std::string_view text) {
  std::string out;
  append_folded(text, 0, text.size(), out);
  return out;
}

SuggestionList gathered(SearchHandle& handle, const OrganisationNames& held, const Authority& authority) {
  try {
    return suggestions_of(handle, held, authority);
  } catch (const Xapian::Error& error) {
    throw Error(ErrorKind::damaged, "the index is damaged: " + error.get_msg());
  }
}

// A generation with what is derived of it. Its suggestions are gathered while searches run already, on a
// handle more than those have.
struct Opened {
  Opened(const SearcherOptions& options, const Manifest& manifest, const Authority& authority,
         const QueryVocabulary& vocabulary)
      : snapshot(options.index, manifest, options.handles + 1),
        held(organisations_of(snapshot.packs())),
        organisations(authority, vocabulary, held),
        suggestions(std::async(std::launch::async, [this, &authority, handle = snapshot.take_handle()] {
          return gathered(*handle, held, authority);
        })) {}
  IndexSnapshot snapshot;
  OrganisationNames held;
  OrganisationFinder organisations;
  std::shared_future<SuggestionList> suggestions;
};

}  // namespace

struct Searcher::Impl {
  explicit Impl(SearcherOptions given)
      : options(std::move(given)),
        vocabulary(options.vocabulary),
        authority(read_authority(options.organisations)) {}

  // The generation that counts now. A new one is opened beside the one that answers: only who comes first
  // waits for it, or who comes when there is none.
  std::shared_ptr<const Opened> opened() {
    std::shared_ptr<const Opened> answering;
    try {
      const std::string now = manifest_mark(options.index);
      if ((answering = current_if(now)) != nullptr) return answering;
      answering = current_if({});
      std::unique_lock opening(opening_mutex, std::defer_lock);
      if (answering == nullptr)
        opening.lock();
      else if (!opening.try_lock())
        return answering;
      if (auto opened_meanwhile = current_if(now)) return opened_meanwhile;
      auto fresh =
          std::make_shared<const Opened>(options, read_manifest(options.index), authority, vocabulary);
      publish(fresh, now);
      return fresh;
    } catch (const Error&) {
      if (answering == nullptr && (answering = current_if({})) == nullptr) throw;
      return answering;  // the generation that is open goes on answering
    }
  }

  // What it takes the place of is let go of outside the lock.
  void publish(std::shared_ptr<const Opened> generation, const std::string& its_mark) {
    const std::lock_guard lock(mutex);
    current.swap(generation);
    mark = its_mark;
  }

  // The open generation where it is the one of `wanted`; any, where that is empty.
  std::shared_ptr<const Opened> current_if(const std::string& wanted) {
    const std::lock_guard lock(mutex);
    return wanted.empty() || wanted == mark ? current : nullptr;
  }

  void forget() { publish(nullptr, {}); }

  // `work` on a handle of the generation that counts now; once more from the start where that changed under
  // it.
  template <typename Work>
  auto with_handle(Work work) {
    return with_handle(deadline(), work);
  }
  template <typename Work>
  auto with_handle(Clock::time_point ends, Work work) {
    constexpr int kTries = 3;
    for (int attempt = 1;; ++attempt) {
      try {
        const std::shared_ptr<const Opened> now = opened();
        const auto handle = now->snapshot.borrow(ends);
        return work(*now, *handle);
      } catch (const Xapian::DatabaseModifiedError& error) {
        if (attempt == kTries)
          throw Error(ErrorKind::damaged, "the index changes too fast: " + error.get_msg());
        forget();
      } catch (const Xapian::DatabaseError& error) {
        if (attempt == kTries) throw Error(ErrorKind::damaged, "the index is damaged: " + error.get_msg());
        forget();
      } catch (const Xapian::Error& error) {
        throw Error(ErrorKind::internal, error.get_msg());
      }
    }
  }

  // A search's clock starts before it waits for a handle, which is part of the time it may take.
  Clock::time_point deadline() const { return Clock::now() + options.deadline; }

  SearchContext context(const Opened& now, SearchHandle& handle, Clock::time_point ends) const {
    return {now.snapshot, handle, vocabulary, now.organisations, now.held, ends};
  }

  SearcherOptions options;
  QueryVocabulary vocabulary;
  Authority authority;
  LatencyHistogram search_times;
  std::atomic<std::uint64_t> searches_cut{0};
  std::mutex opening_mutex;  // held by who opens a generation
  std::mutex mutex;          // guards what follows
  std::shared_ptr<const Opened> current;
  std::string mark;
};

Searcher::Searcher(SearcherOptions options) : impl_(std::make_unique<Impl>(std::move(options))) {
  impl_->opened();
}

Searcher::~Searcher() = default;

SearchAnswer Searcher::search(const SearchRequest& request) const {
  const auto start = Clock::now();
  const auto deadline = impl_->deadline();
  return impl_->with_handle(deadline, [&](const Opened& now, SearchHandle& handle) {
    SearchAnswer answer;
    SearchRun run = run_search(request, impl_->context(now, handle, deadline));
    const HitMaker maker(now.snapshot, handle, run.built, deadline + impl_->options.deadline / 2);
    const auto first =
        static_cast<std::size_t>(request.page - 1) * static_cast<std::size_t>(request.per_page);
    const std::size_t last = std::min(run.results.size(), first + static_cast<std::size_t>(request.per_page));
    bool whole = true;
    for (std::size_t i = first; i < last; ++i) {
      answer.hits.push_back(maker.full(run.results[i], request.explain));
      whole = whole && answer.hits.back().also.size() == run.results[i].also.size();
    }
    if (!whole)
      run.report.warnings.emplace_back(
          "The search met its time limit: not all that a result takes in is named.");
    answer.total = run.results.size();
    answer.total_exact = run.complete && whole;
    answer.facets = std::move(run.facets);
    answer.query = std::move(run.report);
    answer.revision = now.snapshot.revision();
    answer.took_ms = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
    impl_->search_times.add(answer.took_ms / 1e3);
    if (!answer.total_exact) ++impl_->searches_cut;
    return answer;
  });
}

HitCount Searcher::each_hit(const SearchRequest& request, std::size_t limit,
                            const std::function<bool(const Hit&)>& take, WithText with_text) const {
  constexpr int kRowsTime = 4;  // deadlines more than a search has
  const auto deadline = impl_->deadline();
  return impl_->with_handle(deadline, [&](const Opened& now, SearchHandle& handle) {
    const SearchRun run = run_search(request, impl_->context(now, handle, deadline));
    const auto rows_end = deadline + kRowsTime * impl_->options.deadline;
    const HitMaker maker(now.snapshot, handle, run.built, rows_end);
    HitCount count{run.results.size(), run.complete};
    const std::size_t most = std::min(limit, run.results.size());
    try {
      for (bool more = true; more && count.given < most;) {
        if (count.given > 0 && Clock::now() > rows_end) break;
        const FoldedMatch& result = run.results[count.given];
        const Hit hit = with_text == WithText::yes ? maker.with_text(result) : maker.plain(result);
        ++count.given;
        more = take(hit);
      }
    } catch (const Xapian::DatabaseError& error) {
      if (count.given == 0) throw;
      throw Error(ErrorKind::damaged, "the index changed under an export: " + error.get_msg());
    }
    return count;
  });
}

std::optional<RecordView> Searcher::record(std::string_view id) const {
  return impl_->with_handle([&](const Opened& now, SearchHandle& handle) -> std::optional<RecordView> {
    const auto docid = docid_of(handle.database, id);
    if (!docid) return std::nullopt;
    RecordView view;
    view.record = read_record(handle.database, *docid);
    view.record.text = quorate::text_of(view.record, now.snapshot);
    view.source_url = source_url_of(view.record, now.snapshot);
    const auto siblings = docids_under(handle.database, document_of(id), now.snapshot);
    const auto place = std::find(siblings.begin(), siblings.end(), *docid);
    if (place == siblings.end()) return view;
    if (place != siblings.begin()) view.previous = read_record(handle.database, *(place - 1)).id;
    if (place + 1 != siblings.end()) view.next = read_record(handle.database, *(place + 1)).id;
    return view;
  });
}

std::optional<Gone> Searcher::gone(std::string_view id) const {
  return impl_->with_handle([&](const Opened&, const SearchHandle& handle) -> std::optional<Gone> {
    // A pack is gone where its records are.
    if (id.find('/') == std::string_view::npos)
      return holds_keys(handle, gone_key(std::string(id) + "/")) ? std::optional<Gone>(Gone{}) : std::nullopt;
    const std::string successor = metadata(handle, gone_key(id));
    if (successor.empty()) return std::nullopt;
    return Gone{successor == "-" ? std::string{} : successor};
  });
}

std::vector<Record> Searcher::records_of(std::string_view document_or_pack_id) const {
  return impl_->with_handle([&](const Opened& now, SearchHandle& handle) {
    std::vector<Record> records;
    for (const Xapian::docid docid : docids_under(handle.database, document_or_pack_id, now.snapshot))
      records.push_back(read_record(handle.database, docid));
    return records;
  });
}

std::string Searcher::text_of(const Record& record) const {
  return quorate::text_of(record, impl_->opened()->snapshot);
}

std::vector<Span> Searcher::marks(const std::string& q, std::string_view text) const {
  if (q.empty()) return {};
  const auto deadline = impl_->deadline();
  return impl_->with_handle(deadline, [&](const Opened& now, SearchHandle& handle) {
    SearchRequest request;
    request.q = q;
    const BuiltQuery built = build_for(request, impl_->context(now, handle, deadline));
    std::vector<Span> spans;
    for (const Highlight& mark : Highlighter(built).find(handle.analyzer, text)) spans.push_back(mark.span);
    return spans;
  });
}

std::vector<Suggestion> Searcher::suggestions(const std::string& q) const {
  constexpr std::size_t kLeastBytes = 2, kMost = 10;
  const std::string typed = read_typed_text(q).text;
  if (typed.size() < kLeastBytes) return {};
  const auto now = impl_->opened();
  std::vector<Suggestion> found;
  // Of an index just opened they may not be gathered yet: its words are there from the start.
  if (now->suggestions.wait_for(impl_->options.suggestions_wait) == std::future_status::ready)
    found = now->suggestions.get().beginning_with(folded(q), kMost);
  const std::size_t begin = typed.rfind(' ') == std::string::npos ? 0 : typed.rfind(' ') + 1;
  if (typed.size() - begin < kLeastBytes) return found;
  const std::string beginning = folded(std::string_view(typed).substr(begin));
  for (const CountedWord& word : now->snapshot.words().beginning_with(beginning, kMost)) {
    const std::string completed = typed.substr(0, begin) + word.word;
    const auto says_the_same = [key = suggestion_key(folded(completed))](const Suggestion& one) {
      return suggestion_key(folded(one.text)) == key;
    };
    if (found.size() < kMost && std::none_of(found.begin(), found.end(), says_the_same))
      found.push_back({completed, {}, SuggestionKind::word});
  }
  return found;
}

std::vector<PackInfo> Searcher::packs() const {
  std::vector<PackInfo> packs;
  for (const auto& [id, pack] : impl_->opened()->snapshot.packs()) packs.push_back(pack);
  std::stable_sort(packs.begin(), packs.end(),
                   [](const PackInfo& a, const PackInfo& b) { return a.meeting_date > b.meeting_date; });
  return packs;
}

std::optional<PackInfo> Searcher::pack(std::string_view id) const {
  const auto now = impl_->opened();
  const PackInfo* found = now->snapshot.pack(id);
  return found == nullptr ? std::nullopt : std::optional<PackInfo>(*found);
}

std::vector<HeldOrganisation> Searcher::organisations() const { return held_organisations(packs()); }

std::uint64_t Searcher::revision() const { return impl_->opened()->snapshot.revision(); }

IndexFigures Searcher::index_figures() const {
  const auto now = impl_->opened();
  IndexFigures figures{now->snapshot.revision(), 0, now->snapshot.packs().size(),
                       static_cast<std::size_t>(impl_->options.handles), now->snapshot.free_handles()};
  for (const auto& [id, pack] : now->snapshot.packs())
    figures.records += static_cast<std::uint64_t>(pack.records);
  return figures;
}

const LatencyHistogram& Searcher::search_times() const { return impl_->search_times; }
std::uint64_t Searcher::searches_cut() const { return impl_->searches_cut; }

bool Searcher::ready() const noexcept {
  try {
    impl_->opened();
    return true;
  } catch (const std::exception&) {
    return false;
  }
}

}  // namespace quorate
