/// @file
/// The sick days of a person by degree of benefit and kind, from certificates whose days and degrees are known.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "rehabkedja/benefit/lines.hpp"
#include "rehabkedja/law/law.hpp"
#include "rehabkedja/sickness/degree.hpp"
#include "rehabkedja/sickness/sick_period.hpp"

namespace rehabkedja {

namespace detail {

/// How many certificates of each degree and kind are active: the highest degree is a step away.
class active_degrees {
public:
    void change(const certificate& c, int by) {
        auto& of_degree = count_.at(static_cast<std::size_t>(*c.degree));
        of_degree.at(static_cast<std::size_t>(c.kind)) += by;
        if (by > 0) highest_ = std::max(highest_, *c.degree);
        while (highest_ > 0 && none(highest_)) --highest_;
    }
    [[nodiscard]] int highest() const { return highest_; }
    /// The kind of the highest degree: illness where one of several is (27:26).
    [[nodiscard]] sick_kind kind() const {
        const auto& of_degree = count_.at(static_cast<std::size_t>(highest_));
        for (const sick_kind k : {sick_kind::illness, sick_kind::rehabilitation}) {
            if (of_degree.at(static_cast<std::size_t>(k)) > 0) return k;
        }
        return sick_kind::preventive;
    }

private:
    [[nodiscard]] bool none(int degree) const {
        const auto& d = count_.at(static_cast<std::size_t>(degree));
        return d[0] + d[1] + d[2] == 0;
    }
    std::array<std::array<int, 3>, 101> count_{};
    int highest_ = 0;
};

inline void put_sick(std::vector<stretch<sick_now>>& line, const law& l, period when, int degree, sick_kind kind) {
    const int step = benefit_degree(degree);
    const sick_now is{step, kind == sick_kind::preventive, kind == sick_kind::rehabilitation};
    for (day d = when.first; d <= when.last;) {
        const held<int> least = l.number_for_sick_day(parameter::least_degree, d);  // 27:2
        const day until = std::min(least.until, when.last);
        if (degree >= least.is && step > 0) {
            if (!line.empty() && line.back().when.last + 1 == d && line.back().is == is)
                line.back().when.last = until;
            else
                line.push_back({{d, until}, is});
        }
        d = until + 1;
    }
}

}  // namespace detail

/// The sick days over time: sorted, disjoint, as long as they can be. The highest degree holds, or by the option that of the
/// certificate signed last. Days of a degree too low for benefit (27:45) are none.
[[nodiscard]] inline std::vector<stretch<sick_now>> sick_line(const law& l, std::span<const certificate> all) {
    std::vector<stretch<sick_now>> line;
    if (l.reads(option::degree_overlap, "latest_signed")) {
        for (const sick_stretch& s : degrees_of(all, degree_overlap::latest_signed)) {
            sick_kind kind = sick_kind::preventive;
            for (const std::size_t i : s.certificates) kind = std::min(kind, all[i].kind);
            detail::put_sick(line, l, s.when, s.degree, kind);
        }
        return line;
    }
    struct edge {
        day at{};
        std::size_t which{};
        int by{};
    };
    std::vector<edge> edges;
    edges.reserve(2 * all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].first || !all[i].last || !all[i].degree || *all[i].last < *all[i].first) continue;
        edges.push_back({*all[i].first, i, 1});
        edges.push_back({*all[i].last + 1, i, -1});
    }
    std::ranges::sort(edges, [](const edge& a, const edge& b) { return a.at < b.at; });
    detail::active_degrees active;
    for (std::size_t i = 0; i < edges.size();) {
        const day at = edges[i].at;
        for (; i < edges.size() && edges[i].at == at; ++i) active.change(all[edges[i].which], edges[i].by);
        if (i < edges.size() && active.highest() > 0)
            detail::put_sick(line, l, {at, edges[i].at - 1}, active.highest(), active.kind());
    }
    return line;
}

/// The days of certificates whose degree, by the reading chosen, gives no benefit (27:45).
[[nodiscard]] inline std::vector<period> days_below(std::span<const certificate> all,
                                                    std::span<const stretch<sick_now>> sick) {
    std::vector<period> covered;
    for (const certificate& c : all) {
        if (c.first && c.last && *c.first <= *c.last) covered.push_back({*c.first, *c.last});
    }
    std::vector<period> benefit;
    for (const auto& s : sick) benefit.push_back(s.when);
    return without(united(std::move(covered)), united(std::move(benefit)));
}

/// The days on which ability to work is reduced, be it too little for benefit: sorted and disjoint.
[[nodiscard]] inline std::vector<period> days_reduced(std::span<const certificate> all) {
    std::vector<period> days;
    for (const certificate& c : all) {
        if (c.first && c.last && *c.first <= *c.last && c.degree.value_or(0) > 0) days.push_back({*c.first, *c.last});
    }
    return united(std::move(days));
}

/// The sick periods that the sick days make: sorted, disjoint, not adjoining.
[[nodiscard]] inline std::vector<period> periods_of(std::span<const stretch<sick_now>> line) {
    std::vector<period> found;
    for (const auto& s : line) {
        if (!found.empty() && found.back().last + 1 == s.when.first)
            found.back().last = s.when.last;
        else
            found.push_back(s.when);
    }
    return found;
}

}  // namespace rehabkedja
