/// @file
/// The counter of the chain for a person's facts: which sick periods are added (27:51), refused days (HFD 2018 ref. 69), and the
/// remembered work condition before 2014 (an option). Plain counting by the lapse of time stands in sickness/numbered.hpp.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "rehabkedja/chain/day_facts.hpp"
#include "rehabkedja/sickness/numbered.hpp"
#include "rehabkedja/sickness/sick_period.hpp"

namespace rehabkedja {

/// A counted sick period. Usually one zero; several where the facts leave open whether earlier periods are added.
struct counted {
    period sick{};             ///< the whole sick period
    day first{};               ///< its first counted day
    std::vector<day> zeros{};  ///< the chain day on d is `d - zero`, for each zero that is possible
    lacking_set missing = 0;   ///< the facts that would settle it
    bool added = false;        ///< earlier days are counted in (in one of the ways that are possible)
    bool operator==(const counted&) const = default;
};

namespace detail {

/// How the work condition reads a day: worked, not worked, or not known.
[[nodiscard]] inline answer worked_on(const day_jobs& j) {
    constexpr occupation_set working =
        only(occupation::employed) | only(occupation::self_employed) | only(occupation::on_call_booked);
    bool some = false;
    bool all = true;
    for (const jobs& way : j.may_be) {
        const bool works = (way.who & working) != 0;
        some = some || works;
        all = all && works;
    }
    return all ? answer::yes : some ? answer::unknown : answer::no;
}

/// Days worked in a gap: those known, those unknown, and what is lacking.
struct worked_days {
    int known = 0;
    int unknown = 0;
    lacking_set lacking = 0;
};

[[nodiscard]] inline worked_days worked_in(const steps_of<day_jobs>& line, period gap) {
    worked_days n;
    for (day d = gap.first; d <= gap.last;) {
        const auto now = step_on(line, d);
        const day until = std::min(now.until, gap.last);
        const int days = days_in({d, until});
        const answer worked = worked_on(*now.is);
        if (worked == answer::yes) n.known += days;
        if (worked == answer::unknown) {
            n.unknown += days;
            n.lacking |= now.is->lacking;
        }
        d = until + 1;
    }
    return n;
}

/// The count before each period, in each way that is possible.
struct pass {
    std::vector<int> before{0};
    lacking_set missing = 0;
    period last{};
    bool any = false;

    template <class Restarts>
    void enter(period sick, Restarts&& restarts) {
        if (any) {
            lacking_set lacking = 0;
            const answer restart = restarts(last, sick, lacking);
            if (restart == answer::yes) {
                before = {0};
                missing = 0;
            } else if (restart == answer::unknown) {
                if (std::ranges::any_of(before, [](int n) { return n != 0; })) missing |= lacking;
                before.push_back(0);
                std::ranges::sort(before);
                const auto same = std::ranges::unique(before);
                before.erase(same.begin(), same.end());
                if (before.size() == 1) missing = 0;
            }
        }
        any = true;
        last = sick;
    }
    void leave(period sick, day counting_from) {
        if (sick.last < counting_from) return;
        for (int& n : before) n += days_in({std::max(sick.first, counting_from), sick.last});
    }
};

}  // namespace detail

/// Counts the sick periods of a person (sorted, disjoint, not adjoining). The rule is chosen by the first day of the
/// current sick period and governs its whole look-back (2013:747 p. 7).
[[nodiscard]] inline std::vector<counted> count_periods(const law& l, std::span<const period> sick,
                                                        const steps_of<day_jobs>& work) {
    std::vector<counted> all;
    all.reserve(sick.size());
    const day by_time_from = l.changes[l.adding_by_time].applies_from;
    const bool by_work = l.reads(option::adding_before_2014, "worked_90_days");
    const auto entry = [&](period p, const detail::pass& count) {
        if (p.last < l.counting_from) return;
        counted c{p, std::max(p.first, l.counting_from), {}, count.missing, false};
        for (const int before : count.before) {
            c.zeros.push_back(c.first - 1 - before);
            c.added = c.added || before != 0;
        }
        all.push_back(std::move(c));
    };
    int limit = sick.empty() ? 0 : restarting_gap(l, sick.front().first);
    detail::pass by_time;
    detail::pass worked;
    const auto lapse = [&](period earlier, period later, lacking_set&) {
        return gap_between(earlier, later) >= limit ? answer::yes : answer::no;
    };
    const auto work_condition = [&](period earlier, period later, lacking_set& lacking) {
        const int needed = l.number_for_sick_day(parameter::worked_days_limit, later.first).is;
        if (gap_between(earlier, later) < needed) return answer::no;
        const detail::worked_days n = detail::worked_in(work, {earlier.last + 1, later.first - 1});
        lacking = n.lacking;
        return n.known >= needed ? answer::yes : n.known + n.unknown < needed ? answer::no : answer::unknown;
    };
    for (std::size_t k = 0; k < sick.size(); ++k) {
        if (const int now = restarting_gap(l, sick[k].first); now != limit) {
            limit = now;
            by_time = {};
            for (std::size_t i = 0; i < k; ++i) {
                by_time.enter(sick[i], lapse);
                by_time.leave(sick[i], l.counting_from);
            }
        }
        const bool old_rule = by_work && sick[k].first < by_time_from;
        by_time.enter(sick[k], lapse);
        if (by_work) worked.enter(sick[k], work_condition);
        entry(sick[k], old_rule ? worked : by_time);
        by_time.leave(sick[k], l.counting_from);
        if (by_work) worked.leave(sick[k], l.counting_from);
    }
    return all;
}

/// The sick days under the practice before HFD 2018 ref. 69, where the decision or the option says so: refused days whose
/// chain day, all refused days counted, lies past the market step are taken out. Else the sick periods as they are.
[[nodiscard]] inline std::vector<period> by_practice(const law& l, const person& p, std::vector<period> sick,
                                                     const steps_of<day_jobs>& work) {
    const bool decided_then = p.decided && *p.decided < l.unpaid_days_count_from;
    const bool chosen = !p.decided && l.reads(option::unpaid_days_before_2018_11_30, "break");
    if (p.refused.empty() || (!decided_then && !chosen)) return sick;
    const day last_day = decided_then ? until_further : l.unpaid_days_count_from - 1;
    const std::vector<period> refused = united(p.refused);
    std::vector<period> out;
    for (const counted& c : count_periods(l, sick, work)) {
        days_past(l, parameter::market_step, {c.first, c.sick.last, c.zeros.back()}, [&](period past) {
            for (const period& r : refused) {
                const auto part = common(r, past);
                if (part && part->first <= last_day) out.push_back({part->first, std::min(part->last, last_day)});
            }
        });
    }
    return without(sick, out);
}

}  // namespace rehabkedja
