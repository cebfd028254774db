/// @file
/// Two payment plans side by side: the same person under another law, or under the same law with one fact changed.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "rehabkedja/benefit/sums.hpp"

namespace rehabkedja {

/// Days on which both plans are one, and what each says.
struct compared {
    period when{};                     ///< the days
    plan_answer one{};                 ///< of the first plan
    plan_answer other{};               ///< of the second
    std::optional<kronor> difference;  ///< a day, second less first; nothing where one is not known
    bool differs = false;              ///< payer, level, degree, amount or SGI differ

    /// What the days differ by in all.
    [[nodiscard]] std::optional<kronor> difference_in_all() const {
        return difference ? std::optional(times(*difference, days_in(when))) : std::nullopt;
    }
};

/// The two plans through the days, which must lie in both. Of a `benefit_plan` or its ways.
template <class Plan>
[[nodiscard]] std::vector<compared> compare(const Plan& one, const Plan& other, period days) {
    std::vector<compared> found;
    const auto a = one.through(days);
    const auto b = other.through(days);
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        compared c;
        c.when = *common(a[i].when, b[j].when);
        c.one = a[i];
        c.other = b[j];
        if (c.one.daily.is && c.other.daily.is) c.difference = *c.other.daily.is - *c.one.daily.is;
        c.differs = !(c.one.pays == c.other.pays && c.one.at == c.other.at && c.one.degree == c.other.degree &&
                      c.one.daily == c.other.daily && c.one.sgi == c.other.sgi);
        c.one.when = c.other.when = c.when;
        found.push_back(c);
        const day until = c.when.last;
        if (a[i].when.last == until) ++i;
        if (b[j].when.last == until) ++j;
    }
    return found;
}

/// What the second plan pays more than the first in the days; nothing where one of the sums is not known.
[[nodiscard]] inline std::optional<kronor> difference_in(const planned_ways& one, const planned_ways& other,
                                                         period days) {
    const settled<kronor> a = paid_in(one, days);
    const settled<kronor> b = paid_in(other, days);
    return a.is && b.is ? std::optional(*b.is - *a.is) : std::nullopt;
}

}  // namespace rehabkedja
