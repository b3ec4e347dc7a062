// What was seen, each time with its weight: the most weighty wins.
#pragma once

#include <algorithm>
#include <map>
#include <string>

namespace quorate {

class Votes {
public:
  void add(const std::string& value, double weight) {
    if (!value.empty()) votes_[value] += weight;
  }
  // The same, to `most` in all.
  void add_up_to(const std::string& value, double weight, double most) {
    if (value.empty()) return;
    double& gained = capped_[value];
    weight = std::min(weight, most - gained);
    if (weight <= 0) return;
    gained += weight;
    add(value, weight);
  }
  std::string best() const {
    std::string best;
    double most = 0;
    for (const auto& [value, weight] : votes_) {
      if (weight > most + 1e-9 || (weight > most - 1e-9 && value.size() > best.size())) {
        most = weight;
        best = value;
      }
    }
    return best;
  }
  double of(const std::string& value) const {
    const auto found = votes_.find(value);
    return found == votes_.end() ? 0 : found->second;
  }
  bool empty() const { return votes_.empty(); }
  const std::map<std::string, double>& all() const { return votes_; }
  void give(const std::string& from, const std::string& to) {
    votes_[to] += votes_[from];
    votes_.erase(from);
  }

private:
  std::map<std::string, double> votes_;
  std::map<std::string, double> capped_;
};

}  // namespace quorate
