/// @file
/// At which employers the sick-pay period runs (SjLL 7 §), and what of its days counts for benefit.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "rehabkedja/benefit/employer_days.hpp"
#include "rehabkedja/benefit/job_certificates.hpp"
#include "rehabkedja/income/employers.hpp"

namespace rehabkedja {

namespace detail {

/// The sick-pay periods of one employer.
struct paying_employer {
    employer_mask bit{};
    std::vector<sick_pay_run> runs{};
};

/// The sick-pay periods at every employer, each counted in the sick periods of the certificates that measure that job; a
/// sick-pay period is of the group of all sick periods in which it lies. None runs on days of leave, of preventive
/// treatment or of rehabilitation. `whole` is of all certificates; `joins` and `most_on`: see `sick_groups` and
/// `sick_pay_days`.
template <class Joins, class Most>
[[nodiscard]] std::vector<paying_employer> sick_pay_of(const law& l, const person& p, const sick_time& whole,
                                                       Joins joins, Most most_on) {
    const std::span<const certificate> all = p.sick ? std::span(*p.sick) : std::span<const certificate>();
    const std::vector<std::string_view> names = employers_of(p);
    const bool by_job = std::ranges::any_of(all, [&](const certificate& c) { return !measures_all(p, c); });
    const std::vector<period> one_work = by_job ? days_of_one_work(p) : std::vector<period>();
    std::vector<paying_employer> found;
    for (const std::string_view name : names) {
        sick_time own;
        if (by_job) {
            const std::vector<certificate> here = measuring(p, all, name, one_work);
            const auto sick = sick_line(l, here);
            own = sick_time_of(here, sick, sick_groups(periods_of(sick), joins));
        }
        const sick_time& time = by_job ? own : whole;
        auto runs = sick_pay_days(time.groups, days_at(p, name, time), most_on);
        if (by_job) {
            for (sick_pay_run& r : runs) r.group = whole.groups.on(r.when.first)->group;
        }
        found.push_back({bit_of(names, name), std::move(runs)});
    }
    return found;
}

}  // namespace detail

/// The days of sick-pay periods that count in the frame if benefit follows: the second to the last of those that count
/// (27:22), by group and last day. `counted_on` gives how many by a day of the run.
template <class Counted>
[[nodiscard]] std::vector<counted_sick_pay> counted_days_of(const std::vector<detail::paying_employer>& paying,
                                                            Counted counted_on) {
    std::vector<counted_sick_pay> found;
    for (const detail::paying_employer& e : paying) {
        for (const sick_pay_run& r : e.runs) {
            const int from = std::max(r.number, 2);
            const int to = std::min(r.number + days_in(r.when) - 1, counted_on(r.when.first) + 1);
            if (from <= to)
                found.push_back({r.group, {r.when.first + (from - r.number), r.when.first + (to - r.number)}});
        }
    }
    std::ranges::sort(found, [](const counted_sick_pay& a, const counted_sick_pay& b) {
        return std::pair(a.group, a.when.last) < std::pair(b.group, b.when.last);
    });
    return found;
}

/// The days on which some employer owes sick pay: sorted, disjoint.
[[nodiscard]] inline std::vector<period> days_of_sick_pay(const std::vector<detail::paying_employer>& paying) {
    std::vector<period> owed;
    for (const detail::paying_employer& e : paying) {
        for (const sick_pay_run& r : e.runs) owed.push_back(r.when);
    }
    return united(std::move(owed));
}
/// The same, how many by group.
[[nodiscard]] inline std::vector<int> sick_pay_by_group(const std::vector<detail::paying_employer>& paying,
                                                        const sick_groups& groups) {
    std::vector<int> days(groups.groups().size(), 0);
    for (const period& run : days_of_sick_pay(paying)) {
        for (day d = run.first; d <= run.last; d = d + 1) {
            if (const auto at = groups.on(d)) ++days[at->group];
        }
    }
    return days;
}

/// The sick days without sick pay whose sick day before, in the same group, was one with it.
[[nodiscard]] inline std::vector<day> days_after(const std::vector<detail::paying_employer>& paying,
                                                 const sick_groups& groups) {
    const std::vector<period> owed = days_of_sick_pay(paying);
    std::vector<day> found;
    for (const period& run : owed) {
        const auto at = groups.on(run.last);
        const auto next = groups.day_of(at->group, at->number + 1);
        if (next && std::ranges::none_of(owed, [&](const period& o) { return contains(o, *next); }))
            found.push_back(*next);
    }
    return found;
}

}  // namespace rehabkedja
