/// @file
/// Sums of the payment plan, and the first day on which each thing in it changes.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "rehabkedja/benefit/ways.hpp"

namespace rehabkedja {

/// A month of a year.
[[nodiscard]] constexpr period month_of(int year, int month) {
    return {detail::day_of(year, month, 1), detail::day_of(year, month, days_in_month(year, month))};
}
/// A calendar year.
[[nodiscard]] constexpr period year_of(int year) { return {detail::day_of(year, 1, 1), detail::day_of(year, 12, 31)}; }

/// What one plan pays in the days, those of them that lie in the plan.
[[nodiscard]] inline kronor paid_in(const std::vector<plan_stretch>& plan, period days) {
    kronor sum;
    auto at = std::ranges::lower_bound(plan, days.first, {}, [](const plan_stretch& s) { return s.when.last; });
    for (; at != plan.end() && at->when.first <= days.last; ++at)
        sum += times(at->is.daily, days_in(*common(at->when, days)));
    return sum;
}

/// What Försäkringskassan pays in the days (kronor); unknown when the ways differ. Nothing is paid outside the plan, which
/// reaches past the last sick day.
[[nodiscard]] inline settled<kronor> paid_in(const planned_ways& plan, period days) {
    std::vector<kronor> each;
    each.reserve(plan.ways().size());
    for (const one_way& w : plan.ways()) each.push_back(paid_in(w.plan, days));
    settled<kronor> sum;
    if (std::ranges::all_of(each, [&](kronor k) { return k == each.front(); })) sum.is = each.front();
    // Equal sums of unequal days are known all the same; a sum that is not known hangs on what its days hang on.
    if (!sum.is) sum.missing = plan.hangs_on(each, {});
    return sum;
}

/// What changes in the plan from one day to the next.
enum class plan_change : std::uint8_t {
    sick_period = 1,  ///< a sick period begins or ends
    pays = 2,         ///< who pays
    level = 4,        ///< the level
    degree = 8,       ///< the degree of benefit
    amount = 16,      ///< the amount per day
    sgi = 32,         ///< the SGI
    full_day = 64,    ///< the full day at the level it is reckoned at
};
/// A set of changes, one bit each.
using plan_changes = std::uint8_t;

/// A day on which something changes.
struct changed_day {
    day on{};             ///< the first day of the new state
    plan_changes what{};  ///< what changed
    plan_answer is{};     ///< the new state
};

/// The days of the period on which something changes against the day before, in order of time. An answer that becomes
/// unknown, or known, is a change too. Of a `benefit_plan` or its ways.
template <class Plan>
[[nodiscard]] std::vector<changed_day> changes_in(const Plan& plan, period days) {
    std::vector<changed_day> found;
    const std::vector<plan_answer> all = plan.through(days);
    for (std::size_t i = 1; i < all.size(); ++i) {
        const plan_answer& a = all[i - 1];
        const plan_answer& b = all[i];
        plan_changes what = 0;
        const auto note = [&](bool differs, plan_change bit) {
            if (differs) what = static_cast<plan_changes>(what | static_cast<plan_changes>(bit));
        };
        note(!(a.in_sick_period == b.in_sick_period), plan_change::sick_period);
        note(!(a.pays == b.pays), plan_change::pays);
        note(!(a.at == b.at), plan_change::level);
        note(!(a.degree == b.degree), plan_change::degree);
        note(!(a.daily == b.daily), plan_change::amount);
        note(!(a.sgi == b.sgi), plan_change::sgi);
        note(!(a.full_day == b.full_day), plan_change::full_day);
        if (what != 0) found.push_back({b.when.first, what, b});
    }
    return found;
}

}  // namespace rehabkedja
