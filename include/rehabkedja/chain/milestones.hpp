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
[[nodiscard]] inline dated_answer not_known(lacking_set missing) {
    return {answer::unknown, std::nullopt, missing, {}};
}

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
    return some ? not_known(who.is->lacking) : dated_answer{};
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

/// Whether an employer of one day is the employer of another: shared sick-pay days need the same one (SjLL 7 §).
[[nodiscard]] inline answer same_employer(const person& p, day one, day other) {
    const auto known = [&](day d) {
        return std::ranges::any_of(
            p.occupation, [&](const occupation_fact& f) { return holds_on(f.valid, d) == answer::yes && f.is; });
    };
    answer same = known(one) && known(other) ? answer::no : answer::unknown;
    for (const occupation_fact& a : p.occupation) {
        const answer then = holds_on(a.valid, one);
        if (then == answer::no || (a.is && !has_employer(*a.is))) continue;
        for (const occupation_fact& b : p.occupation) {
            const answer now = holds_on(b.valid, other);
            if (now == answer::no || (b.is && !has_employer(*b.is))) continue;
            const bool not_said = &a != &b && (a.employer_unknown || b.employer_unknown);
            if (!not_said && a.employer != b.employer) continue;
            if (!not_said && a.is && b.is && then == answer::yes && now == answer::yes) return answer::yes;
            same = answer::unknown;
        }
    }
    return same;
}

/// Whether the five-day rule makes a sick period the continuation of an earlier one (27:32; SjLL 7 §).
[[nodiscard]] inline bool relapses(const law& l, const std::vector<day>& fit, const period& earlier,
                                   const period& later) {
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
}

/// The day after the employment of a day ends, if it is known to end before `limit`; else `limit`.
[[nodiscard]] inline day employed_until(const rehab_chain& chain, day d, day limit) {
    constexpr occupation_set with =
        only(occupation::employed) | only(occupation::on_call_booked) | only(occupation::on_call_unbooked);
    while (d < limit) {
        const auto now = step_on(chain.jobs_line(), d);
        const auto& ways = now.is->may_be;
        if (std::ranges::none_of(ways, [](const jobs& j) { return (j.who & with) != 0; })) return d;
        if (now.until >= limit) break;
        d = now.until + 1;
    }
    return limit;
}

/// When the sick-pay period of the k-th sick period is over: periods that the five-day rule makes one share its days when
/// the employer is the same, and it breaks off when the employment ends (SjLL 7 §).
[[nodiscard]] inline dated_answer employer_period_over(const rehab_chain& chain, const person& p,
                                                       const std::vector<day>& fit, std::size_t k, int after) {
    const std::vector<period>& sick = chain.sick();
    const dated_answer employer = employer_on(chain, sick[k].first);
    if (employer.comes != answer::yes) return employer;
    const law& l = chain.under().source();
    std::size_t first = k;
    std::size_t surely = k;
    bool sure = true;
    while (first > 0 && relapses(l, fit, sick[first - 1], sick[first])) {
        const answer same = same_employer(p, sick[first - 1].last, sick[k].first);
        if (same == answer::no) break;
        --first;
        sure = sure && same == answer::yes;
        if (sure) surely = first;
    }
    const auto over = [&](std::size_t from) {
        const day counted = counted_day(std::span(sick).subspan(from, k - from + 1), after);
        return counted <= sick[k].first ? counted : employed_until(chain, sick[k].first, counted);
    };
    return over(first) == over(surely) ? on_day(over(first)) : not_known(only(lacking::occupation));
}

/// The same where it is not known on which days the person was fit again.
[[nodiscard]] inline dated_answer employer_period_over(const rehab_chain& chain, const person& p, std::size_t k,
                                                       int after) {
    const bool asks = chain.under().source().reads(option::five_days_from, "fit");
    if (!p.fit_unknown || !asks) return employer_period_over(chain, p, p.fit, k, after);
    // The person was fit on the first day of each gap, or no earlier than on its last: what lies between lies between.
    std::vector<day> latest;
    for (std::size_t i = 1; i <= k; ++i) latest.push_back(chain.sick()[i].first - 1);
    const dated_answer one = employer_period_over(chain, p, latest, k, after);
    if (one == employer_period_over(chain, p, {}, k, after)) return one;
    return {answer::unknown, std::nullopt, 0, "fit"};
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

namespace detail {

/// Whether two answers give the same date.
[[nodiscard]] inline bool same_date(const dated_answer& a, const dated_answer& b) {
    return a.comes == b.comes && a.on == b.on;
}

/// One date of those that each way to complete the sick days gives.
[[nodiscard]] inline dated_answer agreed(const rehab_chain& chain, std::span<const dated_answer> each) {
    const dated_answer& first = each.front();
    dated_answer found =
        not_known(chain.hangs_on([&](std::size_t i, std::size_t j) { return !same_date(each[i], each[j]); }));
    bool open = false;
    for (const dated_answer& one : each) {
        open = open || one.comes == answer::unknown || !same_date(first, one);
        found.missing |= one.missing;
        if (found.missing_fact.empty()) found.missing_fact = one.missing_fact;
    }
    return open ? found : first;
}

/// What a question about dates is answered in each way to complete the sick days.
template <class Ask>
[[nodiscard]] auto in_each_way(const rehab_chain& chain, Ask&& ask) {
    std::vector<decltype(ask(chain))> each;
    if (chain.ways() == 1) {
        each.push_back(ask(chain));
        return each;
    }
    for (std::size_t i = 0; i < chain.ways(); ++i) each.push_back(ask(chain.in_way(i)));
    return each;
}

[[nodiscard]] inline lacking_set lacking_of_period(const rehab_chain& chain, std::optional<day> d, bool going_on) {
    const auto k = period_at(chain.sick(), d);
    return k ? chain.sick_missing(chain.sick()[*k], going_on, d) : chain.sick_missing();
}

}  // namespace detail

/// What is lacking to know the sick period of `d` (or the last before it; the latest where no day is given) and those
/// before it in any way to complete the sick days. Where it is asked as if it went on, its own last day does not matter.
[[nodiscard]] inline lacking_set period_missing(const rehab_chain& chain, std::optional<day> d, bool going_on) {
    lacking_set all = 0;
    for (const lacking_set one :
         detail::in_each_way(chain, [&](const rehab_chain& c) { return detail::lacking_of_period(c, d, going_on); }))
        all |= one;
    return all;
}

namespace detail {

/// Whether an unknown end of a certificate decides which sick period is asked about.
[[nodiscard]] inline bool period_hangs_on_end(const rehab_chain& chain, std::optional<day> d) {
    const auto first = [&](const rehab_chain& c) {
        const auto k = period_at(c.sick(), d);
        return k ? std::optional{c.sick()[*k].first} : std::nullopt;
    };
    const auto each = in_each_way(chain, first);
    return std::ranges::any_of(each, [&](const auto& one) { return one != each.front(); });
}

/// The first day on which anything changes that the dates of a sick period hang on, beside its own first day.
[[nodiscard]] inline day earliest_change(const rehab_chain& chain) {
    day earliest = chain.under().source().counting_from;
    for (std::size_t i = 0; i < chain.ways(); ++i) {
        const rehab_chain one = chain.in_way(i);
        for (const period& p : one.sick()) {
            if (p.first != since_ever) earliest = std::min(earliest, p.first);
        }
    }
    if (chain.jobs_line().size() > 1) earliest = std::min(earliest, chain.jobs_line()[1].first);
    return earliest - 1;
}
/// The same with what is judged of the employer's plan, which is due some days after the first.
[[nodiscard]] inline day earliest_change(const rehab_chain& chain, const person& p) {
    const law& l = chain.under().source();
    day earliest = earliest_change(chain);
    for (const judgement_fact& j : p.judgements) {
        const bool of_plan =
            !j.is || *j.is == judged_matter::expected_60_days || *j.is == judged_matter::no_plan_needed;
        if (of_plan && j.valid.when.first != since_ever) earliest = std::min(earliest, j.valid.when.first);
    }
    int most = 0;
    for (const auto& e : l.numbers[static_cast<std::size_t>(parameter::plan_for_return_day)].entries())
        most = std::max(most, e.is);
    return earliest - most;
}

[[nodiscard]] inline dated_answer day_in_one_way(const rehab_chain& chain, int chain_day, std::optional<day> d) {
    const std::vector<counted>& all = chain.periods();
    const auto now = detail::counted_at(all, d);
    const lacking_set missing = now ? chain.sick_missing(all[*now].sick, true, d) : chain.sick_missing();
    if (missing != 0) return detail::not_known(missing);
    if (!now || chain_day < 1) return {};
    std::optional<day> found;
    for (const day zero : all[*now].zeros) {
        day falls = zero + chain_day;
        for (const numbered& n : detail::counted_together(all, *now, zero)) {
            falls = rehabkedja::day_falls_on(n, chain_day);
            if (falls <= n.last) break;
        }
        if (found && *found != falls) return detail::not_known(all[*now].missing);
        found = falls;
    }
    return detail::on_day(*found);
}

}  // namespace detail

/// When the chain day is (or was) `chain_day`: in the current sick period going on without a break, or in an earlier one
/// added to it. The current one is that of `d`, or the last before it; the latest where no day is given. Before the
/// chain's first counted day there is no answer.
[[nodiscard]] inline dated_answer day_falls_on(const rehab_chain& chain, int chain_day, std::optional<day> d = {}) {
    const auto in = [&](const rehab_chain& c) { return detail::day_in_one_way(c, chain_day, d); };
    dated_answer found = detail::agreed(chain, detail::in_each_way(chain, in));
    if (found.comes == answer::unknown || !detail::period_hangs_on_end(chain, d)) return found;
    chain.each_between(detail::earliest_change(chain), [&](const rehab_chain& c, lacking_set lacking) {
        const dated_answer between = in(c);
        if (detail::same_date(found, between)) return true;
        found = detail::not_known(lacking | between.missing);
        return false;
    });
    return found;
}

namespace detail {

/// The first day on which a next sick period restarts the chain by the mere lapse of time, from a first day asked on. The
/// limit goes by the day on which that period begins.
[[nodiscard]] inline day restarts_by_time(const law& l, day last, day from) {
    for (day begins = from;;) {
        const day until = l.held_number(parameter::adding_gap_limit, begins).until;
        const day reached = std::max(begins, last + 1 + restarting_gap(l, begins).is);
        if (reached <= until) return reached;
        begins = until + 1;
    }
}

/// The same where the work condition decides for what begins before a day (27:51 before 2013:747, as remembered): the first
/// that begins with enough days worked behind it. Nothing where it never does. Days of which it is not known count as said.
[[nodiscard]] inline std::optional<day> restarts_by_work(const law& l, const steps_of<day_jobs>& work, day last,
                                                         day by_time_from, bool unknown_is_work) {
    int worked = 0;
    for (day d = last + 1; d < by_time_from;) {
        const auto now = step_on(work, d);
        const held<int> needed = l.number_for_sick_day(parameter::worked_days_limit, d);
        const day until = std::min({now.until, needed.until, by_time_from - 1});
        const answer is = worked_on(*now.is);
        const bool works = is == answer::yes || (is == answer::unknown && unknown_is_work);
        // A period that begins next to the last one is no next one.
        const day begins = std::max({d, last + 2, d + (works ? std::max(needed.is - worked, 0) : 0)});
        if (begins <= until && (works || worked >= needed.is)) return begins;
        if (until == until_further) return std::nullopt;
        if (works) worked += days_in({d, until});
        d = until + 1;
    }
    if (by_time_from == never) return std::nullopt;
    return restarts_by_time(l, last, std::max(by_time_from, last + 2));
}

}  // namespace detail

/// From when a next sick period restarts the chain, and the last first day of one that is still added (27:51).
struct restart_days {
    dated_answer last_added{};     ///< the last first day of a next sick period that is still added
    dated_answer first_restart{};  ///< the first one that restarts at day 1
};

namespace detail {

/// The first day on which a next sick period restarts the chain.
[[nodiscard]] inline dated_answer first_restart(const rehab_chain& chain, std::optional<day> d) {
    if (const lacking_set missing = lacking_of_period(chain, d, false); missing != 0) return not_known(missing);
    const law& l = chain.under().source();
    const auto k = period_at(chain.sick(), d);
    if (!k || chain.sick()[*k].last < l.counting_from) return {};
    if (chain.sick()[*k].last == until_further) return not_known(0);  // in the way in which an unknown end never comes
    const day last = chain.sick()[*k].last;
    const day by_time_from =
        l.reads(option::adding_before_2014, "worked_90_days") ? l.changes[l.adding_by_time].applies_from : since_ever;
    const auto& work = chain.jobs_line();
    const auto earliest = restarts_by_work(l, work, last, by_time_from, true);
    const auto latest = restarts_by_work(l, work, last, by_time_from, false);
    if (earliest != latest) {
        // What is not known of the last day before the latest restart comes too late to make it earlier.
        const day until = latest ? *latest - 2 : std::max(last + 1, work.back().first);
        return not_known(worked_in(work, {last + 1, until}).lacking);
    }
    return latest ? on_day(*latest) : dated_answer{};
}

}  // namespace detail

/// The restart days after the sick period of `d` (or the last before it; the latest where no day is given): the rule is that
/// of the day on which the next period begins (2013:747 p. 7). None where the work condition is never met and never ends.
[[nodiscard]] inline restart_days restart_after(const rehab_chain& chain, std::optional<day> d = {}) {
    const dated_answer restarts = detail::agreed(
        chain, detail::in_each_way(chain, [&](const rehab_chain& c) { return detail::first_restart(c, d); }));
    dated_answer added = restarts;
    if (added.on) added.on = *added.on - 1;
    return {added, restarts};
}

namespace detail {

/// Where a day of the chain has its meaning: day 551 lies past the late step (27:49), and for on-call employees whose time
/// is not booked the labour market takes the place of the employer step (27:49 b).
[[nodiscard]] inline provision place_of(const rehab_chain& chain, parameter step, day d) {
    const auto who = step_on(chain.jobs_line(), d);
    const bool unbooked = who.is->may_be.size() == 1 && who.is->may_be[0].who == only(occupation::on_call_unbooked);
    const law& l = chain.under().source();
    const day worded = l.editions_of.value_or(d);
    if (step != parameter::return_step && unbooked && l.wording_on(places::on_call_market, worded))
        return places::on_call_market;
    // Near pension age with work 27:48 and 27:49 do not apply.
    stretch_track<age_code> ages(std::span(chain.ages().begin(), chain.ages().size()), age_unknown);
    constexpr occupation_set off_the_ladder = only(occupation::unemployed) | only(occupation::on_leave) |
                                              only(occupation::parental_leave) | only(occupation::on_call_unbooked);
    const bool works = who.is->may_be.size() == 1 && (who.is->may_be[0].who & off_the_ladder) == 0;
    if (step != parameter::employer_step && works && ages.on(d).is == code_of(age_class::near_pension) &&
        l.wording_on(places::near_pension, worded))
        return step == parameter::market_step ? places::near_pension_measure : places::near_pension;
    if (step == parameter::return_step) return places::return_after_late_step;
    return parameter_list.at(static_cast<std::size_t>(step)).at;
}

/// The employer's plan (30:6): by a day of the sick period, or without delay once a long absence can be assumed.
[[nodiscard]] inline dated_answer plan_due(const rehab_chain& chain, const person& p, period sick) {
    const law& l = chain.under().source();
    const day brought = l.changes[l.plan_for_return].applies_from;
    if (brought == never) return {};
    const bool running = sick.first < brought;
    const bool frozen = l.editions_of.has_value();
    if (running && sick.last < brought - 1 && !frozen) return {};  // over before the last day without the duty
    const auto expected = judged_of(p, judged_matter::expected_60_days);
    const auto not_needed = judged_of(p, judged_matter::no_plan_needed);
    const day due =
        running && !frozen ? l.running_plans_due : first_reaching(l, parameter::plan_for_return_day, sick.first);
    // From the day on which a long absence is first expected the plan is called for; it is due on the day of the law, or
    // without delay when called for later. While a return is excluded none is needed (30:6 second paragraph).
    // Where it is not judged whether one is needed, it is known when both ways give the same.
    const auto due_when = [&](day called) -> dated_answer {
        std::optional<dated_answer> found;
        const auto same = [&](const dated_answer& one) {
            if (!found) found = one;
            return *found == one;
        };
        const dated_answer open{answer::unknown, std::nullopt, 0, "no_plan_needed"};
        for (day d = std::max(called, due);;) {
            const auto excluded = step_on(not_needed, d);
            // The duty is that of the employer of the day.
            if (*excluded.is != answer::yes && !same(employer_on(chain, d))) return open;
            if (*excluded.is == answer::no) return *found;
            if (excluded.until == until_further) return same({}) ? *found : open;
            d = excluded.until + 1;
        }
    };
    // The days on which it may first be expected: where a judgement is not made, from its first day on or not at all.
    const bool open_days = std::ranges::any_of(p.judgements, [](const judgement_fact& j) {
        return (!j.is || *j.is == judged_matter::expected_60_days) && (j.valid.first_unknown || j.valid.last_unknown);
    });
    std::vector<dated_answer> each;
    bool surely = false;
    for (day d = sick.first; !surely && d <= sick.last;) {
        const auto now = step_on(expected, d);
        const day until = std::min(now.until, sick.last);
        if (*now.is != answer::no) each.push_back(due_when(d));
        if (*now.is == answer::unknown && open_days) each.push_back(due_when(until));
        surely = *now.is == answer::yes;
        d = until + 1;
    }
    if (!surely) each.emplace_back();
    if (std::ranges::all_of(each, [&](const dated_answer& one) { return one == each.front(); })) return each.front();
    lacking_set missing = 0;
    for (const dated_answer& one : each) missing |= one.missing;
    return {answer::unknown, std::nullopt, missing, "expected_60_days"};
}

/// The day on which the chain of a sick period passes a step, in it going on without a break or in an earlier one added to
/// it. Past a step is the first day whose chain day lies above the number that the step has on that day.
[[nodiscard]] inline dated_answer step_reached(const rehab_chain& chain, parameter step, period sick) {
    const law& l = chain.under().source();
    const std::vector<counted>& all = chain.periods();
    // One that ends before the chain counts has no day of it; where its end is not known, it may have one.
    if (sick.last < l.counting_from) {
        const lacking_set missing = chain.sick_missing(sick, false);
        return missing == 0 ? dated_answer{} : not_known(missing);
    }
    const auto now = counted_at(all, sick.last);
    if (!now || all[*now].sick.first != sick.first) return {};
    std::optional<day> found;
    for (const day zero : all[*now].zeros) {
        const auto past = first_past(l, step, counted_together(all, *now, zero));
        if (!past) return {};
        if (found && *found != *past) return not_known(all[*now].missing);
        found = past;
    }
    return on_day(*found);
}

}  // namespace detail

namespace detail {

[[nodiscard]] inline std::vector<milestone> milestones_in_one_way(const rehab_chain& chain, const person& p,
                                                                  std::optional<day> d) {
    std::vector<milestone> found;
    const law& l = chain.under().source();
    const auto k = detail::period_at(chain.sick(), d);
    if (!k || lacking_of_period(chain, d, true) != 0) return found;
    const period sick = chain.sick()[*k];
    const lacking_set open_end = lacking_of_period(chain, d, false);
    // A place is cited as it was worded on the day itself.
    const auto cited = [&](const provision& at, day on) {
        const day worded = l.editions_of.value_or(std::max(on, l.counting_from));
        return cite(l, worded, reason::market, at, standing::confirmed).at;
    };
    const day certificate = detail::first_reaching(l, parameter::certificate_day, sick.first);
    const int certificate_day = l.number_for_sick_day(parameter::certificate_day, certificate).is;
    found.push_back(
        {"certificate", certificate_day, false, detail::on_day(certificate), cited(places::certificate, certificate)});
    const int after_employer = l.number_for_sick_day(parameter::employer_period_days, sick.first).is + 1;
    found.push_back({"employer_period_ends", after_employer, false,
                     detail::employer_period_over(chain, p, *k, after_employer), places::employer_period});
    const auto plan_day = l.number(parameter::plan_for_return_day, sick.last);
    // A long absence is expected on some day of the period: with an end that is not known it may be as short as it is known to be.
    dated_answer plan = detail::plan_due(chain, p, sick);
    if (open_end != 0 && !same_date(plan, detail::plan_due(chain, p, {sick.first, chain.latest_end()})))
        plan = not_known(open_end);
    found.push_back({"plan", plan_day.value_or(0), false, plan, places::plan});
    constexpr std::array steps{parameter::employer_step, parameter::market_step, parameter::late_market_step,
                               parameter::return_step};
    for (const parameter step : steps) {
        const dated_answer falls = detail::step_reached(chain, step, sick);
        const day turns = falls.on.value_or(std::max(sick.first, l.counting_from));
        found.push_back(
            {"", l.number_on(step, turns) + 1, true, falls, cited(detail::place_of(chain, step, turns), turns)});
    }
    return found;
}

}  // namespace detail

/// The milestones of the sick period of `d` (or the last before it; of the latest where no day is given) and of the chain in
/// it, passed or to come, as if the sick period went on. Empty when there is no such period or the sick days are unknown.
[[nodiscard]] inline std::vector<milestone> milestones(const rehab_chain& chain, const person& p,
                                                       std::optional<day> d = {}) {
    if (period_missing(chain, d, true) != 0) return {};
    const auto each =
        detail::in_each_way(chain, [&](const rehab_chain& c) { return detail::milestones_in_one_way(c, p, d); });
    const auto some = std::ranges::find_if(each, [](const auto& one) { return !one.empty(); });
    if (some == each.end()) return {};
    std::vector<milestone> found = *some;
    for (std::size_t i = 0; i < found.size(); ++i) {
        std::vector<dated_answer> dates;
        dates.reserve(each.size());
        // Where there is no such sick period nothing comes.
        for (const auto& one : each) dates.push_back(one.empty() ? dated_answer{} : one[i].due);
        found[i].due = detail::agreed(chain, dates);
    }
    if (!detail::period_hangs_on_end(chain, d)) return found;
    const auto known = [](const milestone& m) { return m.due.comes != answer::unknown; };
    chain.each_between(detail::earliest_change(chain, p), [&](const rehab_chain& c, lacking_set lacking) {
        const auto between = detail::milestones_in_one_way(c, p, d);
        for (std::size_t i = 0; i < found.size(); ++i) {
            const dated_answer one = between.empty() ? dated_answer{} : between[i].due;
            if (known(found[i]) && !detail::same_date(found[i].due, one)) found[i].due = detail::not_known(lacking);
        }
        return std::ranges::any_of(found, known);
    });
    return found;
}

}  // namespace rehabkedja
