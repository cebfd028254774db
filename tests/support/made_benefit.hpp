// A payment plan by hand: figures of the law written once more, an SGI that changes on given days, plain persons.
#pragma once

#include <utility>
#include <vector>

#include "rehabkedja/benefit/fold.hpp"
#include "rehabkedja/benefit/work_line.hpp"

namespace rehabkedja::made {

inline day date(int year, int month, int day_of_month) { return make_day(year, month, day_of_month).value(); }

/// The figures on benefit from 1 July 2008, written from the law notes and not taken from the library.
inline line_of<terms> benefit_figures() {
    terms t;
    t.factor_thousandths = 970;
    t.normal_hundredths = 80;
    t.continued_hundredths = 75;
    t.normal_days = 364;
    t.frame_days = 450;
    t.counted_sick_pay_days = 13;
    t.continued_days = 550;
    t.unemployed_cap = kronor{486};
    t.sick_pay_days = 14;
    t.relapse_days = 5;
    t.long_relapse_days = 20;
    t.self_waiting_days = 1;
    t.high_risk_occasions = 10;
    t.self_risk_periods = 5;
    t.self_risk_days = 21;
    t.one_day_risk_periods = 10;
    t.age_limit_days = 180;
    line_of<terms> line{{since_ever, t}};
    const auto from = [&](day d, auto&& change) {
        change(t);
        line.emplace_back(d, t);
    };
    from(date(2010, 1, 1), [](terms& x) { x.beyond_limit_grounds = true; });
    from(date(2010, 7, 1), [](terms& x) { x.self_waiting_days = 7; });
    from(date(2015, 9, 7), [](terms& x) { x.unemployed_cap = kronor{543}; });
    from(date(2016, 2, 1), [](terms& x) {
        x.continued_days.reset();
        x.beyond_limit_grounds = false;
    });
    from(date(2019, 1, 1), [](terms& x) { x.deduction_hundredths = 20; });
    from(date(2022, 2, 1), [](terms& x) {
        x.cap_spares_preventive_and_on_call = true;
        x.on_call_days = 90;
    });
    from(date(2026, 7, 1), [](terms& x) { x.bans = true; });
    return line;
}

/// An income that needs no rules: SGI values from days on, and what is left without the employers in the sick-pay period.
struct given_income {
    line_of<sgi_day> line;
    sgi_parts left{};  ///< without those who pay sick pay

    [[nodiscard]] sgi_day on(day d, const sick_so_far&) const {
        auto next = std::ranges::upper_bound(line, d, {}, &std::pair<day, sgi_day>::first);
        sgi_day is = std::prev(next)->second;
        is.until = next == line.end() ? until_further : next->first - 1;
        return is;
    }
    [[nodiscard]] unsure<sgi_parts> without(day, employer_mask, bool) const { return left; }
};
inline sgi_day sgi_of(int employment, int other = 0) {
    sgi_day s;
    s.sgi = sgi_parts{kronor{employment}, kronor{other}};
    return s;
}
inline given_income income_of(int employment, int other = 0) { return {{{since_ever, sgi_of(employment, other)}}, {}}; }
inline given_income registered(int employment) {
    given_income i = income_of(employment);
    i.line[0].second.registered = true;
    return i;
}

/// Somebody sick at 100 per cent on those days, whose work is the same on every day.
inline benefit_lines lines_of(const std::vector<period>& sick, work_now work, int degree = 100) {
    benefit_lines l;
    l.figures = std::make_shared<const line_of<terms>>(benefit_figures());
    l.law_from = date(2008, 7, 1);
    l.first = date(2007, 1, 1);
    for (const period& p : sick) l.sick.push_back({p, {degree, false, false}});
    l.groups = sick_groups(sick, [](period a, period b) { return relapses(a, b, 5); });
    l.long_groups = sick_groups(sick, [](period a, period b) { return relapses(a, b, 20); });
    l.days_of_sick_pay.assign(l.groups.groups().size(), 0);
    l.waiting.assign(l.groups.groups().size(), {7, 7, false});
    if (work.all_shares == 0) work.all_shares = 100;
    if (work.unemployed && work.unemployed_share == 0) work.unemployed_share = 100;
    l.work = {{since_ever, work}};
    if (work.employers == 0) return l;
    // One employer, who pays for the first fourteen days of each group.
    const std::vector<period> all{always};
    const days_at_employer employed{all, all, all, all};
    for (const sick_pay_run& r : sick_pay_days(l.groups, employed, [](day) { return 14; })) {
        const auto at = [&](day d, employer_mask paying, employer_mask first) {
            work.paying = paying;
            work.first_day = first;
            if (l.work.back().first == d)
                l.work.back().second = work;
            else
                l.work.emplace_back(d, work);
        };
        at(r.when.first, 1, r.number == 1 ? 1 : 0);
        if (r.number == 1 && r.when.last > r.when.first) at(r.when.first + 1, 1, 0);
        at(r.when.last + 1, 0, 0);
        const day counted = r.number == 1 ? r.when.first + 1 : r.when.first;
        if (counted <= r.when.last) l.sick_pay.push_back({r.group, {counted, r.when.last}});
    }
    for (const sick_pay_run& r : sick_pay_days(l.groups, employed, [](day) { return 14; }))
        l.days_of_sick_pay[r.group] += days_in(r.when);
    l.after_sick_pay = days_after({{1, sick_pay_days(l.groups, employed, [](day) { return 14; })}}, l.groups);
    return l;
}
inline work_now employed() {
    work_now w;
    w.employers = 1;
    return w;
}
inline work_now unemployed() {
    work_now w;
    w.unemployed = true;
    return w;
}
inline work_now self_employed() {
    work_now w;
    w.self_employed = true;
    return w;
}

inline std::vector<plan_stretch> plan_of(const benefit_lines& lines, given_income income, day last,
                                         const settled_parts& settled = {}) {
    return plan_fold<given_income>(lines, std::move(income), settled).run(last);
}
inline const plan_day& on(const std::vector<plan_stretch>& plan, day d) {
    return std::ranges::lower_bound(plan, d, {}, [](const plan_stretch& s) { return s.when.last; })->is;
}

}  // namespace rehabkedja::made
