/// @file
/// How many people could be meant: an estimate from counts of groups and the share of each, with and without people who
/// belong to two groups.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rehabkedja {

/// A group, how many belong to it, and which share of them is meant.
struct counted_group {
    std::string id{};                 ///< the group
    double share = 0;                 ///< the share meant, 0 to 1
    std::optional<std::int64_t> n{};  ///< how many belong to it; nothing: not known
};

/// An estimate. Nothing where a count is not known.
struct group_estimate {
    std::optional<double> without_overlap{};  ///< nobody belongs to two groups: the sum, the most it can be
    std::optional<double> at_least{};         ///< all groups lie within the largest: the least it can be
    std::optional<double> independent{};      ///< groups overlap by chance; needs the population
    std::optional<double> with_overlap{};     ///< the sum less those who are counted twice; needs their number
    std::vector<std::string> missing{};       ///< groups whose count is not known
};

/// Estimates how many people are meant. `population`: of how many the groups are parts. `counted_twice`: how often somebody
/// who is meant is counted once too often.
///
///     estimate({{"sick_listed", 0.2, 1000}, {"uvas", 1.0, 300}}, {}, {}).without_overlap;    // 500
[[nodiscard]] inline group_estimate estimate(const std::vector<counted_group>& groups,
                                             std::optional<std::int64_t> population,
                                             std::optional<std::int64_t> counted_twice) {
    group_estimate e;
    double sum = 0;
    double largest = 0;
    double outside = 1;
    for (const counted_group& g : groups) {
        if (!g.n) {
            e.missing.push_back(g.id);
            continue;
        }
        const double meant = g.share * static_cast<double>(*g.n);
        sum += meant;
        largest = std::max(largest, meant);
        if (population && *population > 0) outside *= std::max(0.0, 1 - meant / static_cast<double>(*population));
    }
    if (!e.missing.empty()) return e;
    e.without_overlap = sum;
    e.at_least = largest;
    if (population && *population > 0) e.independent = static_cast<double>(*population) * (1 - outside);
    if (counted_twice) e.with_overlap = std::max(largest, sum - static_cast<double>(*counted_twice));
    return e;
}

}  // namespace rehabkedja
