/// @file
/// What comes next and when: the milestones of a sick period and of the chain, each in its own counter; and the reverse
/// questions: when a day number falls, and from when a next sick period restarts the chain.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rehabkedja/chain/rehab_chain.hpp"
#include "rehabkedja/finding/finding.hpp"
#include "rehabkedja/law/places.hpp"

namespace rehabkedja {

/// A date that may be unknown, or not come at all.
struct dated_answer {
    answer comes = answer::no;   ///< no: there is none; unknown: `missing` says why
    std::optional<day> on{};     ///< the day, when it comes
    lacking_set missing = 0;     ///< facts of the chain that are lacking
    std::string missing_fact{};  ///< another fact that is lacking, such as `expected_60_days`
    bool operator==(const dated_answer&) const = default;
};

/// What comes: its name, the counter it counts in, the day, the place in the law.
struct milestone {
    std::string_view name{};  ///< `certificate`, `employer_period_ends`, `plan`, or empty for a day of the chain
    int number = 0;           ///< the day of the counter; 0 of a plan for which the law does not ask at that time
    bool in_chain = false;    ///< counts in the chain; else in the sick period
    dated_answer due{};       ///< the day it comes, if it comes
    provision at{};           ///< the place in the law
};

namespace detail {

/// The place of the sick period of a day, or of the last one before it; of the latest where no day is given.
[[nodiscard]] inline std::optional<std::size_t> period_at(const std::vector<period>& sick, std::optional<day> d) {
    if (sick.empty()) return std::nullopt;
    if (!d) return sick.size() - 1;
    const auto next = std::ranges::upper_bound(sick, *d, {}, &period::first);
    if (next == sick.begin()) return std::nullopt;
    return static_cast<std::size_t>(std::prev(next) - sick.begin());
}

[[nodiscard]] inline dated_answer on_day(day d) { return {answer::yes, d, 0, {}}; }
[[nodiscard]] inline dated_answer lacks(lacking_set missing) { return {answer::unknown, std::nullopt, missing, {}}; }

/// Whether the person has an employer on a day who pays sick pay.
[[nodiscard]] inline dated_answer employer_on(const rehab_chain& chain, day d) {
    constexpr occupation_set with =
        only(occupation::employed) | only(occupation::on_call_booked) | only(occupation::on_call_unbooked);
    const auto who = step_on(chain.jobs_line(), d);
    bool some = false;
    bool all = true;
    for (const jobs& j : who.is->may_be) {
        const bool has = (j.who & with) != 0;
        some = some || has;
        all = all && has;
    }
    if (all) return on_day(d);
    return some ? lacks(who.is->lacking) : dated_answer{};
}

/// The day on which the count of days is `number` in periods that are counted together, the last of them going on.
[[nodiscard]] inline day counted_day(std::span<const period> together, int number) {
    int counted = 0;
    for (std::size_t i = 0; i < together.size(); ++i) {
        const bool last = i + 1 == together.size();
        if (last || counted + days_in(together[i]) >= number) return together[i].first + (number - counted - 1);
        counted += days_in(together[i]);
    }
    return until_further;
}

/// The sick periods that the five-day rule makes one with the k-th (27:32; SjLL 7 §), it included.
[[nodiscard]] inline std::span<const period> relapse_run(const law& l, const std::vector<period>& sick,
                                                         const std::vector<day>& fit, std::size_t k) {
    const auto joins = [&](const period& earlier, const period& later) {
        const int within = l.number_for_sick_day(parameter::relapse_gap_days, later.first).is;
        day from = earlier.last + 1;
        if (l.reads(option::five_days_from, "fit")) {
            for (const day f : fit) {
                if (f > earlier.last && f < later.first) {
                    from = f;
                    break;
                }
            }
        }
        return later.first <= from + (within - 1);
    };
    std::size_t first = k;
    while (first > 0 && joins(sick[first - 1], sick[first])) --first;
    return std::span(sick).subspan(first, k - first + 1);
}

/// The first day whose number in a sick period reaches the number that the law has on that very day.
[[nodiscard]] inline day first_reaching(const law& l, parameter p, day first) {
    for (day d = first;;) {
        const held<int> now = l.number_for_sick_day(p, d);
        const day reached = std::max(d, first + (now.is - 1));
        if (reached <= now.until) return reached;
        d = now.until + 1;
    }
}

/// The place of the counted sick period of a day, or of the last one before it; of the latest where no day is given.
[[nodiscard]] inline std::optional<std::size_t> counted_at(const std::vector<counted>& all, std::optional<day> d) {
    std::optional<std::size_t> now;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!d || all[i].first <= *d) now = i;
    }
    return now;
}

/// The numbered periods of which the count of the k-th period is made, in time order, for one of its zeros: the earlier
/// ones that are added to it, and itself going on without a break.
[[nodiscard]] inline std::vector<numbered> counted_together(const std::vector<counted>& all, std::size_t k, day zero) {
    std::vector<numbered> found{{all[k].first, until_further, zero}};
    int left = all[k].first - zero - 1;
    for (std::size_t i = k; i > 0 && left > 0;) {
        --i;
        left -= days_in({all[i].first, all[i].sick.last});
        found.push_back({all[i].first, all[i].sick.last, all[i].first - 1 - left});
    }
    std::ranges::reverse(found);
    return found;
}

/// The first day in a count on which the chain day lies past a step: the day on which the ladder turns.
[[nodiscard]] inline std::optional<day> first_past(const law& l, parameter step, const std::vector<numbered>& count) {
    std::optional<day> found;
    for (const numbered& n : count) {
        days_past(l, step, n, [&](period past) {
            if (!found) found = past.first;
        });
        if (found) break;
    }
    return found;
}

}  // namespace detail

/// When the chain day is (or was) `chain_day`: in the current sick period going on without a break, or in an earlier one
/// added to it. The current one is that of `d`, or the last before it; the latest where no day is given. Before the
/// chain's first counted day there is no answer.
[[nodiscard]] inline dated_answer day_falls_on(const rehab_chain& chain, int chain_day, std::optional<day> d = {}) {
    if (const lacking_set missing = chain.sick_missing(); missing != 0) return detail::lacks(missing);
    const std::vector<counted>& all = chain.periods();
    const auto now = detail::counted_at(all, d);
    if (!now || chain_day < 1) return {};
    std::optional<day> found;
    for (const day zero : all[*now].zeros) {
        day falls = zero + chain_day;
        for (const numbered& n : detail::counted_together(all, *now, zero)) {
            falls = rehabkedja::day_falls_on(n, chain_day);
            if (falls <= n.last) break;
        }
        if (found && *found != falls) return detail::lacks(all[*now].missing);
        found = falls;
    }
    return detail::on_day(*found);
}

/// From when a next sick period restarts the chain, and the last first day of one that is still added (27:51).
struct restart_days {
    dated_answer last_added{};     ///< the last first day of a next sick period that is still added
    dated_answer first_restart{};  ///< the first one that restarts at day 1
};

/// The restart days after the sick period of `d` (or the last before it; the latest where no day is given).
[[nodiscard]] inline restart_days restart_after(const rehab_chain& chain, std::optional<day> d = {}) {
    if (const lacking_set missing = chain.sick_missing(); missing != 0)
        return {detail::lacks(missing), detail::lacks(missing)};
    const law& l = chain.under().source();
    const auto k = detail::period_at(chain.sick(), d);
    if (!k || chain.sick()[*k].last < l.counting_from) return {};
    const day last = chain.sick()[*k].last;
    // The limit goes by the day on which the next period begins: the first day that reaches its own limit restarts.
    day begins = std::max(last + 1, l.counting_from);
    while (true) {
        const day until = l.held_number(parameter::adding_gap_limit, begins).until;
        const day reached = std::max(begins, last + 1 + restarting_gap(l, begins));
        if (reached <= until) {
            begins = reached;
            break;
        }
        begins = until + 1;
    }
    return {detail::on_day(begins - 1), detail::on_day(begins)};
}

namespace detail {

/// The employer's plan (30:6): by a day of the sick period, or without delay once a long absence can be assumed.
[[nodiscard]] inline dated_answer plan_due(const rehab_chain& chain, const person& p, period sick) {
    const law& l = chain.under().source();
    const day brought = l.changes[l.plan_for_return].applies_from;
    if (brought == never) return {};
    const bool running = sick.first < brought;
    const bool frozen = l.editions_of.has_value();
    if (running && sick.last < brought - 1 && !frozen) return {};  // over before the last day without the duty
    const dated_answer employer = employer_on(chain, sick.first);
    if (employer.comes == answer::no) return {};
    const auto expected = judged_of(p, judged_matter::expected_60_days);
    const auto not_needed = judged_of(p, judged_matter::no_plan_needed);
    // The first day of the sick period on which a plan is called for: a long absence expected, a return not excluded.
    std::optional<day> called;
    for (day d = sick.first; d <= sick.last;) {
        const auto now = step_on(expected, d);
        const auto never_needed = step_on(not_needed, d);
        if (*now.is == answer::unknown) return {answer::unknown, std::nullopt, 0, "expected_60_days"};
        if (*now.is == answer::yes) {
            if (*never_needed.is == answer::unknown) return {answer::unknown, std::nullopt, 0, "no_plan_needed"};
            if (*never_needed.is == answer::no) {
                called = d;
                break;
            }
        }
        d = std::min(now.until, never_needed.until) + 1;
    }
    if (!called) return {};
    if (employer.comes == answer::unknown) return lacks(employer.missing);
    const day due =
        running && !frozen ? l.running_plans_due : first_reaching(l, parameter::plan_for_return_day, sick.first);
    return on_day(std::max(due, *called));
}

/// The day on which the chain of a sick period passes a step, in it going on without a break or in an earlier one added to
/// it. Past a step is the first day whose chain day lies above the number that the step has on that day.
[[nodiscard]] inline dated_answer step_reached(const rehab_chain& chain, parameter step, period sick) {
    const law& l = chain.under().source();
    const std::vector<counted>& all = chain.periods();
    const auto now = counted_at(all, sick.last);
    if (!now || all[*now].sick.first != sick.first) return {};
    std::optional<day> found;
    for (const day zero : all[*now].zeros) {
        const auto past = first_past(l, step, counted_together(all, *now, zero));
        if (!past) return {};
        if (found && *found != *past) return lacks(all[*now].missing);
        found = past;
    }
    return on_day(*found);
}

}  // namespace detail

/// The milestones of the sick period of `d` (or the last before it; of the latest where no day is given) and of the chain in
/// it, passed or to come, as if the sick period went on. Empty when there is no such period or the sick days are unknown.
[[nodiscard]] inline std::vector<milestone> milestones(const rehab_chain& chain, const person& p,
                                                       std::optional<day> d = {}) {
    std::vector<milestone> found;
    const law& l = chain.under().source();
    const auto k = detail::period_at(chain.sick(), d);
    if (!k || chain.sick_missing() != 0) return found;
    const period sick = chain.sick()[*k];
    const day certificate = detail::first_reaching(l, parameter::certificate_day, sick.first);
    const int certificate_day = l.number_for_sick_day(parameter::certificate_day, certificate).is;
    found.push_back({"certificate", certificate_day, false, detail::on_day(certificate), places::certificate});
    const int after_employer = l.number_for_sick_day(parameter::employer_period_days, sick.first).is + 1;
    dated_answer ends = detail::employer_on(chain, sick.first);
    if (ends.comes == answer::yes) {
        ends = detail::on_day(detail::counted_day(detail::relapse_run(l, chain.sick(), p.fit, *k), after_employer));
    }
    found.push_back({"employer_period_ends", after_employer, false, ends, places::employer_period});
    const auto plan_day = l.number(parameter::plan_for_return_day, sick.last);
    found.push_back({"plan", plan_day.value_or(0), false, detail::plan_due(chain, p, sick), places::plan});
    constexpr std::array steps{parameter::employer_step, parameter::market_step, parameter::late_market_step,
                               parameter::return_step};
    for (const parameter step : steps) {
        const dated_answer falls = detail::step_reached(chain, step, sick);
        const day turns = falls.on.value_or(std::max(sick.first, l.counting_from));
        // The place is cited as it was worded on the day itself.
        const day worded = l.editions_of.value_or(turns);
        const provision& at = parameter_list.at(static_cast<std::size_t>(step)).at;
        found.push_back({"", l.number_on(step, turns) + 1, true, falls,
                         cite(l, worded, reason::market, at, standing::confirmed).at});
    }
    return found;
}

}  // namespace rehabkedja
