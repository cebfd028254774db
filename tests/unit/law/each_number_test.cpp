// Every number of the law decides something at itself, and not a day before or after: T-1, T and T+1. The loop runs over the law's own
// list and the switch has no default: a new number does not compile until it is said here what it decides.
#include <gtest/gtest.h>

#include <algorithm>

#include "rehabkedja/chain/explain.hpp"
#include "rehabkedja/chain/milestones.hpp"
#include "rehabkedja/chain/work_trial.hpp"
#include "support/made.hpp"

namespace rehabkedja {
namespace {

using made::cert;
using made::employed;
using made::on;

// How a number T stands to what was tried, n.
enum class holds : std::uint8_t { up_to_it, from_it_on, at_it_only };

struct tried {
    holds which;
    bool is;
};

bool holds_at(holds which, int n, int number) {
    switch (which) {
        case holds::up_to_it: return n <= number;
        case holds::from_it_on: return n >= number;
        case holds::at_it_only: return n == number;
    }
    return false;
}

measure_set measures_on_chain_day(const law& l, int n, std::optional<judged_matter> ground = {}) {
    const day d = l.read_until;
    person p = employed({cert(d - (n - 1), d + 3)});
    if (ground) p.judgements = {made::judged_to_be(*ground)};
    return rehab_chain(made::compiled(l), p).on(d).is.measures;
}
bool has(measure_set all, measure_set some) { return (all & some) != 0; }

// A milestone of the last sick period.
std::optional<day> milestone_of(const law& l, std::string_view name, std::vector<certificate> sick) {
    person p = employed(std::move(sick));
    p.judgements = {made::judged_to_be(judged_matter::expected_60_days)};
    for (const milestone& m : milestones(rehab_chain(made::compiled(l), p), p)) {
        if (m.name == name) return m.due.on;
    }
    return std::nullopt;
}
std::string missing_for_the_plan(const law& l) {
    person p = employed({cert(on(2026, 4, 6), on(2026, 6, 6))});
    p.judgements = {made::judged_to_be(judged_matter::expected_60_days, answer::unknown)};
    for (const milestone& m : milestones(rehab_chain(made::compiled(l), p), p)) {
        if (m.name == "plan") return m.due.missing_fact;
    }
    return {};
}
bool all_allowed(const law& l, std::vector<work_trial_fact> trials) {
    return std::ranges::all_of(work_trials(l, std::move(trials)),
                               [](const work_trial_finding& w) { return w.allowed == answer::yes; });
}
work_trial_fact trial(day first, int days) { return {{first, first + (days - 1)}, first - 100}; }

// What a number decides, tried with n.
tried try_out(const law& l, parameter p, int n) {
    const day d = on(2026, 4, 6);
    const auto number = [&](parameter q) { return *l.number(q, d); };
    switch (p) {
        case parameter::employer_step:
            return {holds::up_to_it, !has(measures_on_chain_day(l, n), only(measure::other_work_at_employer))};
        case parameter::market_step:
            return {holds::up_to_it, !has(measures_on_chain_day(l, n), only(measure::stated_occupational_group))};
        case parameter::late_market_step:
            return {holds::up_to_it, !has(measures_on_chain_day(l, n, judged_matter::predominant_reasons),
                                          only(measure::stated_occupational_group))};
        case parameter::return_step:
            return {holds::up_to_it, !has(measures_on_chain_day(l, n, judged_matter::special_reasons),
                                          only(measure::stated_occupational_group))};
        case parameter::adding_gap_limit: {
            const person who = employed({cert(d - 300, d - n - 1), cert(d, d + 9)});
            return {holds::from_it_on, rehab_chain(made::compiled(l), who).on(d).chain_day == 1};
        }
        case parameter::worked_days_limit: {
            const day begins = on(2013, 6, 3);
            person who = employed({cert(begins - 300, begins - 201), cert(begins, begins + 9)});
            const auto job = [&](occupation_kind is, day first, day last) {
                occupation_fact f = made::job(is);
                f.valid.when = {first, last};
                return f;
            };
            who.occupation = {job(occupation_kind::unemployed, begins - 300, begins - n - 1),
                              job(occupation_kind::employed, begins - n, begins + 9)};
            const law older = made::choosing(option::adding_before_2014, "worked_90_days", l);
            return {holds::from_it_on, rehab_chain(made::compiled(older), who).on(begins).chain_day == 1};
        }
        case parameter::least_degree:
            return {holds::from_it_on,
                    rehab_chain(made::compiled(l), employed({cert(d, d + 5, n)})).on(d).place == chain_place::counted};
        case parameter::certificate_day:
            return {holds::at_it_only, milestone_of(l, "certificate", {cert(d, d + 60)}) == d + (n - 1)};
        case parameter::employer_period_days:
            return {holds::at_it_only, milestone_of(l, "employer_period_ends", {cert(d, d + 60)}) == d + n};
        case parameter::relapse_gap_days: {
            // The n-th day after an earlier sick period: its four days are the employer's days of the new one too.
            const auto ends = milestone_of(l, "employer_period_ends", {cert(d - n - 3, d - n), cert(d, d + 60)});
            return {holds::up_to_it, ends == d + (number(parameter::employer_period_days) - 4)};
        }
        case parameter::plan_for_return_day:
            return {holds::at_it_only, milestone_of(l, "plan", {cert(d, d + 60)}) == d + (n - 1)};
        case parameter::plan_for_return_expected_days:
            // The judgement is a fact, and its name, here as the one that is missing, holds the number.
            return {holds::at_it_only, missing_for_the_plan(l) == "expected_" + std::to_string(n) + "_days"};
        case parameter::work_trial_days: return {holds::up_to_it, all_allowed(l, {trial(d, n)})};
        case parameter::work_trial_periods: {
            std::vector<work_trial_fact> all;
            for (int i = 0; i < n; ++i) all.push_back(trial(d + 35 * i, 1));
            return {holds::up_to_it, all_allowed(l, all)};
        }
        case parameter::work_trial_frame: {
            std::vector<work_trial_fact> all;
            for (int i = 0; i < number(parameter::work_trial_periods); ++i) all.push_back(trial(d + 35 * i, 1));
            all.push_back(trial(d + n, 1));
            return {holds::from_it_on, all_allowed(l, all)};
        }
        case parameter::work_trial_wait: return {holds::from_it_on, all_allowed(l, {trial(d, 5), trial(d + 4 + n, 5)})};
        case parameter::work_trial_notice: return {holds::from_it_on, all_allowed(l, {{{d, d + 3}, d - n}})};
    }
    return {};
}

// The law with another value of a number, from its first day on.
law with(parameter p, int value) {
    law l = swedish_law();
    dated<int>& line = l.numbers.at(static_cast<std::size_t>(p));
    const change_id since = line.entries()[0].since;
    line = {};
    line.from(since, value);
    return l;
}

class EachNumber : public testing::TestWithParam<std::size_t> {};

TEST_P(EachNumber, DecidesAtItselfAndNotBesideIt) {
    const auto p = static_cast<parameter>(GetParam());
    const int today = swedish_law().numbers.at(GetParam()).entries().back().is;
    std::vector<int> values{today};
    // Another value decides in the same way: no rule has the number a second time.
    if (p != parameter::plan_for_return_expected_days) values.insert(values.end(), {today - 1, today + 7});
    for (const int value : values) {
        const law l = value == today ? swedish_law() : with(p, value);
        for (const int n : {value - 1, value, value + 1}) {
            const tried t = try_out(l, p, n);
            EXPECT_EQ(t.is, holds_at(t.which, n, value)) << "the number is " << value << ", tried with " << n;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Law, EachNumber, testing::Range(std::size_t{0}, parameters),
                         [](const auto& which) { return std::string(parameter_list.at(which.param).name); });

}  // namespace
}  // namespace rehabkedja
