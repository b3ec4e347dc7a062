#include "server/metrics.h"

#include <cstdio>

#include "analyzers/error.h"

namespace quorate {
namespace {

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.9g", value);
  return text;
}

void head(std::string& out, std::string_view name, std::string_view type, std::string_view help) {
  out.append("# HELP ").append(name).append(" ").append(help).append("\n");
  out.append("# TYPE ").append(name).append(" ").append(type).append("\n");
}

// `labels`: "route=\"/search\"", or empty.
void line(std::string& out, std::string_view name, std::string_view labels, const std::string& value) {
  out.append(name);
  if (!labels.empty()) out.append("{").append(labels).append("}");
  out.append(" ").append(value).append("\n");
}

void histogram(std::string& out, const std::string& name, const std::string& labels,
               const LatencyHistogram& times) {
  const std::string more = labels.empty() ? "" : labels + ",";
  std::uint64_t up_to = 0;
  for (std::size_t i = 0; i <= LatencyHistogram::kBounds.size(); ++i) {
    up_to += times.count(i);
    const std::string bound =
        i < LatencyHistogram::kBounds.size() ? number(LatencyHistogram::kBounds[i]) : "+Inf";
    line(out, name + "_bucket", more + "le=\"" + bound + "\"", std::to_string(up_to));
  }
  line(out, name + "_sum", labels, number(times.seconds()));
  line(out, name + "_count", labels, std::to_string(up_to));
}

void gauge(std::string& out, std::string_view name, std::string_view help, std::uint64_t value) {
  head(out, name, "gauge", help);
  line(out, name, {}, std::to_string(value));
}

void index_figures(std::string& out, const IndexFigures& index) {
  gauge(out, "quorate_index_revision", "Generation of the index that answers.", index.revision);
  gauge(out, "quorate_index_records", "Public records held.", index.records);
  gauge(out, "quorate_index_packs", "Public packs held.", index.packs);
  head(out, "quorate_search_handles", "gauge", "Handles on the index, each for one search at a time.");
  line(out, "quorate_search_handles", "state=\"free\"", std::to_string(index.free_handles));
  line(out, "quorate_search_handles", "state=\"busy\"", std::to_string(index.handles - index.free_handles));
}

}  // namespace

void Metrics::count(std::string_view route, int status, double seconds) {
  const std::lock_guard lock(mutex_);
  auto found = routes_.find(route);
  if (found == routes_.end()) found = routes_.emplace(route, std::make_unique<RouteFigures>()).first;
  ++found->second->by_status[status];
  found->second->times.add(seconds);
}

std::string Metrics::text(const Searcher& searcher) const {
  std::string out;
  {
    const std::lock_guard lock(mutex_);
    head(out, "quorate_requests_total", "counter", "Requests answered, by route and status.");
    for (const auto& [route, figures] : routes_)
      for (const auto& [status, count] : figures->by_status)
        line(out, "quorate_requests_total",
             "route=\"" + route + "\",status=\"" + std::to_string(status) + '"', std::to_string(count));
    head(out, "quorate_request_seconds", "histogram", "Time to answer a request, by route.");
    for (const auto& [route, figures] : routes_)
      histogram(out, "quorate_request_seconds", "route=\"" + route + '"', figures->times);
  }
  head(out, "quorate_search_seconds", "histogram", "Time of a search, snippets and facets included.");
  histogram(out, "quorate_search_seconds", {}, searcher.search_times());
  head(out, "quorate_searches_cut_total", "counter", "Searches that met their time limit.");
  line(out, "quorate_searches_cut_total", {}, std::to_string(searcher.searches_cut()));
  const bool ready = searcher.ready();
  gauge(out, "quorate_ready", "1 where the index can be read.", ready ? 1 : 0);
  if (ready) index_figures(out, searcher.index_figures());
  return out;
}

}  // namespace quorate
