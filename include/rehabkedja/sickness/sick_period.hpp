/// @file
/// Sick periods (sjukperioder, 27:26): longest unbroken runs of sick days. Changes of degree or certificate do not split them.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "rehabkedja/law/law.hpp"
#include "rehabkedja/sickness/degree.hpp"

namespace rehabkedja {

/// Adds the periods of which the sorted ones are made: sorted by first day, overlapping and adjoining ones made one. The
/// latest end so far is what counts, so a period inside another never shortens it.
[[nodiscard]] inline std::vector<period> united(std::vector<period> all) {
    std::ranges::sort(all, [](const period& a, const period& b) { return a.first < b.first; });
    std::vector<period> found;
    for (const period& p : all) {
        if (!found.empty() && p.first <= found.back().last + 1)
            found.back().last = std::max(found.back().last, p.last);
        else
            found.push_back(p);
    }
    return found;
}

/// The days of `from` that are not among `out`; both sorted and disjoint.
[[nodiscard]] inline std::vector<period> without(std::span<const period> from, std::span<const period> out) {
    std::vector<period> left;
    std::size_t next = 0;
    for (period p : from) {
        while (next > 0 && out[next - 1].last >= p.first) --next;
        while (next < out.size() && out[next].last < p.first) ++next;
        for (; next < out.size() && out[next].first <= p.last; ++next) {
            if (p.first < out[next].first) left.push_back({p.first, out[next].first - 1});
            p.first = out[next].last + 1;
            if (p.last < p.first) break;
        }
        if (p.first <= p.last) left.push_back(p);
    }
    return left;
}

namespace detail {

/// The parts of a period on which a degree is at least the least degree of the law (27:2), a number that may be dated.
template <class Sink>
void sick_parts(const law& l, period when, int degree, Sink&& sink) {
    for (day d = when.first; d <= when.last;) {
        const held<int> least = l.number_for_sick_day(parameter::least_degree, d);
        const day until = std::min(least.until, when.last);
        if (degree >= least.is) sink(period{d, until});
        d = until + 1;
    }
}

}  // namespace detail

/// The sick periods that the certificates make, those with unknown days or degree passed over.
[[nodiscard]] inline std::vector<period> sick_periods(const law& l, std::span<const certificate> all) {
    std::vector<period> days;
    const auto keep = [&](period p) { days.push_back(p); };
    if (l.reads(option::degree_overlap, "latest_signed")) {
        for (const sick_stretch& s : degrees_of(all, degree_overlap::latest_signed))
            detail::sick_parts(l, s.when, s.degree, keep);
    } else {
        days.reserve(all.size());
        for (const certificate& c : all) {
            if (c.first && c.last && c.degree) detail::sick_parts(l, {*c.first, *c.last}, *c.degree, keep);
        }
    }
    return united(std::move(days));
}

}  // namespace rehabkedja
