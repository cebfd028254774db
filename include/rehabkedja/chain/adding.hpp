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

/// A gap of which the facts do not say whether enough days were worked in it, and what is supposed of it.
struct supposed_gap {
    period when{};
    bool restarts = false;
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

/// The same with what is supposed of gaps inside this one: enough days, or one too few at most.
[[nodiscard]] inline worked_days worked_in(const steps_of<day_jobs>& line, period gap, int needed,
                                           std::span<const supposed_gap> supposed) {
    worked_days n = worked_in(line, gap);
    int most = n.known + n.unknown;
    for (const supposed_gap& inner : supposed) {
        if (inner.when.first < gap.first || inner.when.last > gap.last) continue;
        const worked_days in = worked_in(line, inner.when);
        if (inner.restarts)
            n.known = std::max(n.known, needed);
        else
            most -= std::max(in.known + in.unknown - (needed - 1), 0);
    }
    n.unknown = std::max(most - n.known, 0);
    return n;
}

/// Whether the work condition (27:51 before 2013:747, as remembered) makes the count restart.
[[nodiscard]] inline answer work_condition(const law& l, const steps_of<day_jobs>& work, period earlier, period later,
                                           std::span<const supposed_gap> supposed, lacking_set& lacking) {
    const int needed = l.number_for_sick_day(parameter::worked_days_limit, later.first).is;
    if (gap_between(earlier, later) < needed) return answer::no;
    const worked_days n = worked_in(work, {earlier.last + 1, later.first - 1}, needed, supposed);
    lacking = n.lacking;
    return n.known >= needed ? answer::yes : n.known + n.unknown < needed ? answer::no : answer::unknown;
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
                                                        const steps_of<day_jobs>& work,
                                                        std::span<const detail::supposed_gap> supposed = {}) {
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
    if (sick.empty()) return all;
    held<int> limit = restarting_gap(l, sick.front().first);
    detail::pass by_time;
    detail::pass worked;
    const auto lapse = [&](period earlier, period later, lacking_set&) {
        return gap_between(earlier, later) >= limit.is ? answer::yes : answer::no;
    };
    const auto worked_enough = [&](period earlier, period later, lacking_set& lacking) {
        return detail::work_condition(l, work, earlier, later, supposed, lacking);
    };
    for (std::size_t k = 0; k < sick.size(); ++k) {
        const held<int> before = limit;
        if (sick[k].first > limit.until) limit = restarting_gap(l, sick[k].first);
        if (limit.is != before.is) {
            by_time = {};
            for (std::size_t i = 0; i < k; ++i) {
                by_time.enter(sick[i], lapse);
                by_time.leave(sick[i], l.counting_from);
            }
        }
        const bool old_rule = by_work && sick[k].first < by_time_from;
        by_time.enter(sick[k], lapse);
        if (by_work) worked.enter(sick[k], worked_enough);
        entry(sick[k], old_rule ? worked : by_time);
        by_time.leave(sick[k], l.counting_from);
        if (by_work) worked.leave(sick[k], l.counting_from);
    }
    return all;
}

namespace detail {

/// Whether the practice before HFD 2018 ref. 69 decides, and until which day of refusal it does.
[[nodiscard]] inline std::optional<day> old_practice_until(const law& l, const person& p) {
    if (p.decided && *p.decided < l.unpaid_days_count_from) return until_further;
    const bool chosen = !p.decided && l.reads(option::unpaid_days_before_2018_11_30, "break");
    return chosen ? std::optional{l.unpaid_days_count_from - 1} : std::nullopt;
}

/// The refused days that the older practice takes out: those whose chain day, all refused days counted, lies past the market
/// step. Where the count is open: by the highest, or the lowest.
[[nodiscard]] inline std::vector<period> taken_out(const law& l, const person& p, std::span<const counted> all,
                                                   bool highest) {
    std::vector<period> out;
    const auto until = old_practice_until(l, p);
    if (!until) return out;
    const std::vector<period> refused = united(p.refused);
    for (const counted& c : all) {
        const day zero = highest ? c.zeros.back() : c.zeros.front();
        days_past(l, parameter::market_step, {c.first, c.sick.last, zero}, [&](period past) {
            for (const period& r : refused) {
                const auto part = common(r, past);
                if (part && part->first <= *until) out.push_back({part->first, std::min(part->last, *until)});
            }
        });
    }
    return out;
}

/// Whether it hangs on unknown work in a gap which refused days the older practice takes out.
[[nodiscard]] inline bool practice_hangs_on_work(const law& l, const person& p, std::span<const period> sick,
                                                 const steps_of<day_jobs>& work) {
    if (p.refused.empty() || !old_practice_until(l, p) || !l.reads(option::adding_before_2014, "worked_90_days"))
        return false;
    const std::vector<counted> all = count_periods(l, sick, work);
    return taken_out(l, p, all, true) != taken_out(l, p, all, false);
}

/// The gaps of which it is not known whether enough days were worked in them, for sick periods to which the condition applies.
[[nodiscard]] inline std::vector<supposed_gap> open_gaps(const law& l, std::span<const period> sick,
                                                         const steps_of<day_jobs>& work) {
    std::vector<supposed_gap> found;
    const day by_time_from = l.changes[l.adding_by_time].applies_from;
    for (std::size_t i = 1; i < sick.size() && sick[i].first < by_time_from; ++i) {
        lacking_set lacking = 0;
        if (work_condition(l, work, sick[i - 1], sick[i], {}, lacking) == answer::unknown)
            found.push_back({{sick[i - 1].last + 1, sick[i].first - 1}, false, lacking});
    }
    return found;
}

}  // namespace detail

/// The sick days under the practice before HFD 2018 ref. 69, where the decision or the option says so: without the refused days
/// that it takes out. Else the sick periods as they are.
[[nodiscard]] inline std::vector<period> by_practice(const law& l, const person& p, std::vector<period> sick,
                                                     const steps_of<day_jobs>& work,
                                                     std::span<const detail::supposed_gap> supposed = {}) {
    if (p.refused.empty() || !detail::old_practice_until(l, p)) return sick;
    const std::vector<period> out = detail::taken_out(l, p, count_periods(l, sick, work, supposed), true);
    return without(sick, out);
}

}  // namespace rehabkedja
