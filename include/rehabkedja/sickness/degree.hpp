/// @file
/// Degrees over time: which degree holds on which days, and which certificates make each stretch.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "rehabkedja/sickness/certificate.hpp"

namespace rehabkedja {

/// Which degree holds where certificates overlap (option `degree_overlap`).
enum class degree_overlap : std::uint8_t { highest, latest_signed };

/// What the certificates say through a stretch of days.
struct sick_stretch {
    period when{};                            ///< the days
    int degree = 0;                           ///< per cent; the highest that is possible where `lacks_signed`
    int lowest_degree = 0;                    ///< the lowest that is possible: differs only where `lacks_signed`
    std::vector<std::size_t> certificates{};  ///< their places in the list, rising
    bool lacks_signed = false;                ///< the degree hangs on when a certificate was signed, which is not known
    bool operator==(const sick_stretch&) const = default;
};

namespace detail {

inline void settle_degree(sick_stretch& now, std::span<const certificate> all, degree_overlap overlapping) {
    const auto degree = [&](std::size_t i) { return all[i].degree.value_or(0); };
    int highest = 0;
    int lowest = 100;
    const certificate* latest = nullptr;
    for (const std::size_t i : now.certificates) {
        highest = std::max(highest, degree(i));
        lowest = std::min(lowest, degree(i));
        now.lacks_signed = now.lacks_signed || all[i].signed_at.empty();
        const bool later = latest == nullptr || all[i].signed_at > latest->signed_at ||
                           (all[i].signed_at == latest->signed_at && degree(i) > latest->degree.value_or(0));
        if (later) latest = &all[i];
    }
    now.lacks_signed = now.lacks_signed && overlapping == degree_overlap::latest_signed && highest != lowest;
    now.degree = highest;
    if (overlapping == degree_overlap::latest_signed && !now.lacks_signed) now.degree = latest->degree.value_or(0);
    now.lowest_degree = now.lacks_signed ? lowest : now.degree;
}

}  // namespace detail

/// The degrees over time: sorted, disjoint, cut where a certificate begins or ends. Certificates with an unknown day or
/// degree are passed over. The order of the input never matters for days and degrees.
[[nodiscard]] inline std::vector<sick_stretch> degrees_of(std::span<const certificate> all,
                                                          degree_overlap overlapping) {
    struct edge {
        day at{};
        std::size_t which{};
        bool begins{};
    };
    std::vector<edge> edges;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].first || !all[i].last || !all[i].degree || *all[i].last < *all[i].first) continue;
        edges.push_back({*all[i].first, i, true});
        edges.push_back({*all[i].last + 1, i, false});
    }
    std::ranges::sort(edges, [](const edge& a, const edge& b) { return a.at < b.at; });
    std::vector<sick_stretch> found;
    std::set<std::size_t> active;
    for (std::size_t i = 0; i < edges.size();) {
        const day at = edges[i].at;
        for (; i < edges.size() && edges[i].at == at; ++i) {
            if (edges[i].begins)
                active.insert(edges[i].which);
            else
                active.erase(edges[i].which);
        }
        if (active.empty()) continue;
        sick_stretch now{{at, edges[i].at - 1}, 0, 0, {active.begin(), active.end()}, false};
        detail::settle_degree(now, all, overlapping);
        found.push_back(std::move(now));
    }
    return found;
}

/// The certificate that is active on a day: of those that cover it the one signed last; of those the one that began last,
/// then the one with the highest degree, then the first in the list. Nothing when none covers the day.
[[nodiscard]] inline std::optional<std::size_t> active_certificate(std::span<const certificate> all, day d) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const certificate& c = all[i];
        if (!c.first || !c.last || d < *c.first || *c.last < d) continue;
        const auto rank = [](const certificate& x) { return std::tuple(x.signed_at, *x.first, x.degree.value_or(0)); };
        if (!found || rank(c) > rank(all[*found])) found = i;
    }
    return found;
}

/// Pairs of certificates with the same days (an honest duplicate, or one that replaces another): the days count once.
[[nodiscard]] inline std::vector<std::pair<std::size_t, std::size_t>> equal_periods(std::span<const certificate> all) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].first && all[i].last) order.push_back(i);
    }
    const auto key = [&](std::size_t i) { return std::tuple(*all[i].first, *all[i].last, i); };
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (all[order[i - 1]].first == all[order[i]].first && all[order[i - 1]].last == all[order[i]].last) {
            found.emplace_back(order[i - 1], order[i]);
        }
    }
    return found;
}

}  // namespace rehabkedja
