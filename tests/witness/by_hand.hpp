// What no question of the case format asks, written a second time by hand: from the statute (27:8 a-c, 30:6) and from the
// registers of amendments, never from the law room.
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "rehabkedja/chain/work_trial.hpp"
#include "support/made.hpp"

namespace rehabkedja::witness {

/// Whether a law is right in one thing.
struct witness {
    std::string of;  ///< the thing, under the name that its mutants have
    std::function<bool(const law&)> right;
};

namespace detail {

using made::on;

struct trial {
    day first{};
    int days{};
    int notice{};  // days before the first one
};

// Whether the last of these periods of work trial is allowed.
inline answer allowed(const law& l, const std::vector<trial>& trials) {
    std::vector<work_trial_fact> all;
    for (const trial& t : trials) all.push_back({{t.first, t.first + (t.days - 1)}, t.first - t.notice});
    return work_trials(l, all).back().allowed;
}
inline bool last_allowed(const law& l, const std::vector<trial>& yes, const std::vector<trial>& no) {
    return allowed(l, yes) == answer::yes && allowed(l, no) == answer::no;
}

// Whether the law has the change that an act made for benefit days from a day on, and this is so of it.
template <class F>
bool change_is(const law& l, const provision& by, day first, F so) {
    return std::ranges::any_of(l.changes,
                               [&](const amendment& a) { return a.by == by && a.applies_from == first && so(a); });
}
inline bool begins(const law& l, const provision& by, day first) {
    return change_is(l, by, first, [](const amendment&) { return true; });
}
inline bool issued(const law& l, const provision& by, day first, day issued_at_latest) {
    return change_is(l, by, first, [&](const amendment& a) { return a.issued_at_latest == issued_at_latest; });
}
// The day an act entered into force; acts that reached back, or are applied later, have another first benefit day.
inline witness in_force(const provision& by, day first, day in_force) {
    return {to_string(by) + " of " + to_string(first) + ", in force", [=](const law& l) {
                return change_is(l, by, first, [&](const amendment& a) { return a.in_force == in_force; });
            }};
}

}  // namespace detail

/// One for each thing that no case can see.
inline std::vector<witness> by_hand() {
    using detail::in_force;
    using detail::last_allowed;
    using detail::on;
    // clang-format off
    return {
        // 27:8 b: a period has at most 14 days.
        {"work_trial_days", [](const law& l) {
            return last_allowed(l, {{on(2026, 4, 6), 14, 20}}, {{on(2026, 4, 6), 15, 20}}); }},
        // 27:8 b: two periods, here one of a day each in April, June and August.
        {"work_trial_periods", [](const law& l) {
            return last_allowed(l, {{on(2026, 4, 6), 1, 20}, {on(2026, 6, 8), 1, 20}},
                                   {{on(2026, 4, 6), 1, 20}, {on(2026, 6, 8), 1, 20}, {on(2026, 8, 3), 1, 20}}); }},
        // 27:8 b: a frame of 365 days; 6 April 2026 is its day 1, 5 April 2027 its last day, 6 April 2027 outside.
        {"work_trial_frame", [](const law& l) {
            return last_allowed(l, {{on(2026, 4, 6), 14, 20}, {on(2026, 6, 8), 14, 20}, {on(2027, 4, 6), 14, 20}},
                                   {{on(2026, 4, 6), 14, 20}, {on(2026, 6, 8), 14, 20}, {on(2027, 4, 5), 14, 20}}); }},
        // 27:8 b: the thirtieth day after 19 April is 19 May.
        {"work_trial_wait", [](const law& l) {
            return last_allowed(l, {{on(2026, 4, 6), 14, 20}, {on(2026, 5, 19), 14, 20}},
                                   {{on(2026, 4, 6), 14, 20}, {on(2026, 5, 18), 14, 20}}); }},
        // 27:8 c: the notice has come in 14 days before.
        {"work_trial_notice", [](const law& l) {
            return last_allowed(l, {{on(2026, 4, 6), 14, 14}}, {{on(2026, 4, 6), 14, 13}}); }},
        // SFS 2026:40: in force on 1 March 2026.
        {"SFS 2026:40 of 2026-03-01, first day", [](const law& l) {
            return last_allowed(l, {{on(2026, 3, 1), 14, 20}}, {{on(2026, 2, 28), 14, 20}}); }},
        {"work trial", [](const law& l) { return l.changes[l.work_trial].applies_from == on(2026, 3, 1); }},
        // It brings nothing that a question on the chain sees: known on its day, not on the day before.
        {"SFS 2026:40 of 2026-03-01, issued", [](const law& l) {
            return last_allowed(known_on(l, on(2026, 3, 1)), {{on(2026, 3, 1), 14, 20}}, {{on(2026, 3, 1), 15, 20}}) &&
                   detail::allowed(known_on(l, on(2026, 2, 28)), {{on(2026, 3, 1), 14, 20}}) == answer::no; }},
        // 30:6: sixty days; the judgement itself is a fact, expected_60_days.
        {"plan_for_return_expected_days", [](const law& l) {
            return l.number(parameter::plan_for_return_expected_days, on(2018, 7, 1)) == 60 &&
                   l.number(parameter::plan_for_return_expected_days, on(2026, 4, 27)) == 60; }},
        // No day before 1 July 2008 counts or may be asked about.
        {"SFS 2008:480 of 2008-07-01, first day", [](const law& l) {
            return detail::begins(l, sfs(2008, 480), on(2008, 7, 1)); }},
        {"SFS 2008:480 of 2008-07-01, issued", [](const law& l) {
            return detail::issued(l, sfs(2008, 480), on(2008, 7, 1), on(2008, 7, 1)); }},
        // Delayed care: the end of 2021:1240 and its prolongation meet, the prolongation and its end come by one act.
        {"SFS 2021:1240 of 2023-01-01, issued", [](const law& l) {
            return detail::issued(l, sfs(2021, 1240), on(2023, 1, 1), on(2021, 12, 31)); }},
        {"SFS 2022:1854 of 2023-01-01, first day", [](const law& l) {
            return detail::begins(l, sfs(2022, 1854), on(2023, 1, 1)); }},
        {"SFS 2022:1854 of 2024-01-01, issued", [](const law& l) {
            return detail::issued(l, sfs(2022, 1854), on(2024, 1, 1), on(2022, 12, 31)); }},
        // 27:49 d came on 1 February 2022: before, nothing asks for an age.
        {"earliest pension, entry 0", [](const law& l) {
            const auto& first = l.earliest_pension.entries()[0];
            return l.changes[first.since].applies_from == on(2022, 2, 1) && first.is == pension_age{62, false}; }},
        {"guarantee pension, entry 0", [](const law& l) {
            const auto& first = l.guarantee_pension.entries()[0];
            return l.changes[first.since].applies_from == on(2022, 2, 1) && first.is == pension_age{65, true}; }},
        // The target ages of the years to 2031 are laid down; by the month nobody reaches one on the last day of a year.
        {"ages known until", [](const law& l) { return l.ages_known_until == on(2031, 12, 31); }},
        // The day of the consolidated text of the statute that was read.
        {"read until", [](const law& l) { return l.read_until == on(2026, 4, 27); }},

        // The registers of amendments: act, first benefit day, in force.
        in_force(sfs(2008,  480), on(2008,  7,  1), on(2008,  7,  1)),
        in_force(bill(2009, 45),  on(2010,  1,  1), on(2010,  1,  1)),
        in_force(sfs(2010,  110), on(2011,  1,  1), on(2011,  1,  1)),
        in_force(sfs(2012,  256), on(2012,  7,  1), on(2012,  7,  1)),
        in_force(sfs(2013,  747), on(2014,  1,  1), on(2014,  1,  1)),
        in_force(sfs(2015,  963), on(2016,  2,  1), on(2016,  2,  1)),
        in_force(sfs(2017, 1305), on(2018,  1,  1), on(2018,  1,  1)),
        in_force(sfs(2017, 1306), on(2018,  7,  1), on(2018,  7,  1)),
        in_force(sfs(2020,  711), on(2020,  4,  2), on(2020,  7, 17)),
        in_force(sfs(2021,   59), on(2020, 12, 21), on(2021,  2,  8)),
        in_force(sfs(2021,  160), on(2021,  3, 15), on(2021,  3, 15)),
        in_force(sfs(2021,  141), on(2021,  3, 15), on(2021,  3, 15)),
        in_force(sfs(2021, 1240), on(2022,  1,  1), on(2022,  1,  1)),
        in_force(sfs(2021, 1240), on(2022,  2,  1), on(2022,  2,  1)),
        in_force(sfs(2021, 1243), on(2022,  9,  1), on(2022,  9,  1)),
        in_force(sfs(2022,  939), on(2022,  9,  1), on(2022,  9,  1)),
        in_force(sfs(2022,  878), on(2023,  1,  1), on(2022, 12,  1)),
        in_force(sfs(2021, 1240), on(2023,  1,  1), on(2022,  1,  1)),
        in_force(sfs(2022, 1854), on(2023,  1,  1), on(2022, 12, 31)),
        in_force(sfs(2022, 1854), on(2024,  1,  1), on(2024,  1,  1)),
        in_force(sfs(2022,  879), on(2026,  1,  1), on(2025, 12,  1)),
        in_force(sfs(2026,   40), on(2026,  3,  1), on(2026,  3,  1)),
    };
    // clang-format on
}

}  // namespace rehabkedja::witness
