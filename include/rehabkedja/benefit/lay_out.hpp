/// @file
/// A person's facts as the lines of the payment plan. Which days are sick days and what the person does must be known here
/// (completions.hpp sees to that); judgements, refusals and the like may be unknown.
#pragma once

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "rehabkedja/benefit/benefit_law.hpp"
#include "rehabkedja/benefit/sick_line.hpp"
#include "rehabkedja/benefit/work_degree.hpp"
#include "rehabkedja/benefit/work_line.hpp"
#include "rehabkedja/income/grounds.hpp"
#include "rehabkedja/income/sgi_class.hpp"
#include "rehabkedja/law/age_limit.hpp"
#include "rehabkedja/law/fixed_figures.hpp"

namespace rehabkedja {

namespace detail {

/// A line of verdicts from facts with validities: on each stretch between their days, `says` of the day.
template <class Says>
[[nodiscard]] line_of<verdict> verdict_line(std::vector<day> cuts, Says says) {
    sort_cuts(cuts);
    line_of<verdict> line;
    for (const day d : cuts) {
        const verdict now = says(d);
        if (line.empty() || !(line.back().second == now)) line.emplace_back(d, now);
    }
    return line;
}

[[nodiscard]] inline line_of<verdict> judged_line(const person& p, judged_matter matter, const lacks& missing) {
    line_of<verdict> line;
    for (const auto& [from, says] : judged_of(p, matter)) {
        const verdict now = says == answer::unknown ? verdict(missing) : verdict(says == answer::yes);
        if (line.empty() || !(line.back().second == now)) line.emplace_back(from, now);
    }
    return line;
}
[[nodiscard]] inline line_of<verdict> line_of_days(const std::vector<period>& days, bool unknown, lacking_fact f) {
    std::vector<day> cuts;
    const std::vector<period> all = united(days);
    for (const period& x : all) add_cut(cuts, x);
    return verdict_line(std::move(cuts), [&](day d) {
        const bool in = std::ranges::any_of(all, [&](const period& x) { return contains(x, d); });
        return in ? verdict(true) : unknown ? verdict(lacks::of(f)) : verdict(false);
    });
}
[[nodiscard]] inline line_of<verdict> barred_line(const person& p, barred_benefit which) {
    std::vector<day> cuts;
    if (p.barred) {
        for (const barred_fact& f : *p.barred) add_cuts(cuts, f.valid);
    }
    return verdict_line(std::move(cuts), [&](day d) { return is_barred(p, d, which); });
}

/// The waiting time of each group of sick periods: what was chosen on its first day (27:31), else the law's own.
[[nodiscard]] inline std::vector<waiting_now> waiting_of(const benefit_law& l, const person& p,
                                                         const sick_groups& groups) {
    std::vector<waiting_now> all;
    all.reserve(groups.groups().size());
    for (std::size_t g = 0; g < groups.groups().size(); ++g) {
        const day first = groups.first_day(g);
        const int own = static_cast<int>(l.on(first).self_waiting_days);
        constexpr int longest = waiting_choices.back();
        waiting_now now{own, own, false};
        const auto may_be = [&](int days) {
            now.least = std::min(now.least, days);
            now.most = std::max(now.most, days);
        };
        lacks missing;
        if (!p.waiting) {
            now = {fixed::one_waiting_day.is, longest, true};
        } else {
            for (const waiting_fact& f : *p.waiting) {
                const answer here = holds_on(f.valid, first);
                // What the law does not let choose on that day was not chosen.
                if (here == answer::no || (f.days && !l.on(first).may_wait(*f.days))) continue;
                if (!f.days) missing |= lacks::of(lacking_fact::waiting_days);
                if (f.valid.first_unknown && here == answer::unknown) missing |= lacks::of(lacking_fact::waiting_from);
                if (f.valid.last_unknown && here == answer::unknown) missing |= lacks::of(lacking_fact::waiting_to);
                if (here == answer::yes && f.days)
                    now = {*f.days, *f.days, false};
                else if (f.days)
                    may_be(*f.days);
                else
                    may_be(fixed::one_waiting_day.is), may_be(longest);
            }
        }
        if (!missing.empty()) now.missing = missing;
        now.by_long = now.most >= fixed::long_waiting_from.is;
        all.push_back(now);
    }
    return all;
}

[[nodiscard]] inline line_of<hours_now> hours_line(const person& p) {
    line_of<hours_now> line;
    std::vector<day> cuts;
    if (p.working_time) {
        for (const working_time_fact& f : *p.working_time) add_cuts(cuts, f.valid);
    }
    sort_cuts(cuts);
    for (const day d : cuts) {
        hours_now now;
        lacks missing;
        if (p.working_time) {
            using F = lacking_fact;
            for (const working_time_fact& f : *p.working_time) {
                const answer here = holds_on(f.valid, d);
                if (here == answer::yes && f.yearly_hours && f.hundredths_a_day)
                    now = {*f.yearly_hours, *f.hundredths_a_day, true};
                if (here == answer::no) continue;
                if (!f.yearly_hours) missing |= lacks::of(F::working_time_yearly_hours);
                if (!f.hundredths_a_day) missing |= lacks::of(F::working_time_hours_a_day);
                if (here == answer::unknown && f.valid.first_unknown) missing |= lacks::of(F::working_time_from);
                if (here == answer::unknown && f.valid.last_unknown) missing |= lacks::of(F::working_time_to);
            }
        }
        if (!now.known && !missing.empty()) now.missing = missing;
        if (line.empty() || !(line.back().second == now)) line.emplace_back(d, now);
    }
    return line;
}

[[nodiscard]] inline std::optional<std::vector<stretch<paid_level>>> paid_line(const person& p) {
    if (!p.paid) return std::nullopt;
    std::vector<stretch<paid_level>> line;
    for (const paid_fact& f : *p.paid) line.push_back({f.valid.when, f.level.value_or(paid_level::normal)});
    std::ranges::sort(line, {}, [](const auto& s) { return s.when.first; });
    return line;
}

}  // namespace detail

namespace detail {

/// Benefit in special cases over time: who belongs to the group, and what compensation stands beside it.
[[nodiscard]] inline line_of<special_case_now> special_case_line(const benefit_law& l, const person& p) {
    std::vector<day> cuts{since_ever};
    if (!p.compensation || p.compensation->empty()) return {{since_ever, {}}};
    for (const compensation_fact& f : *p.compensation) add_cuts(cuts, f.valid);
    const auto reading = l.readings().feb_28 ? leap_birthday::feb_28 : leap_birthday::mar_1;
    const money_law& m = l.source().money;
    if (p.born) {
        const age_limit limit = limit_of(m, money_parameter::special_case_upper_age, *p.born, true, reading);
        cuts.push_back(limit.from);
        cuts.push_back(limit.unsure_from);
    }
    std::erase_if(cuts, [](day d) { return d >= until_further; });
    sort_cuts(cuts);
    line_of<special_case_now> line;
    for (const day d : cuts) {
        special_case_now now{special_case(p, m, std::max(d, l.source().counting_from), reading), 0};
        for (const compensation_fact& f : *p.compensation) {
            if (holds_on(f.valid, d) == answer::yes) now.compensated = std::max(now.compensated, f.degree.value_or(0));
        }
        if (line.empty() || !(line.back().second == now)) line.emplace_back(d, now);
    }
    return line;
}

}  // namespace detail

/// The lines of a person under a law.
[[nodiscard]] inline benefit_lines lay_out(const benefit_law& l, const person& p) {
    benefit_lines out;
    const law& chain = l.source();
    out.figures = l.line();
    out.readings = l.readings();
    out.law_from = chain.counting_from;
    if (p.sick) {
        out.sick = sick_line(chain, *p.sick);
        out.below = days_below(*p.sick, out.sick);
    }
    const std::vector<period> sick = periods_of(out.sick);
    const auto at = [&](day d) { return l.on(d); };
    const std::span<const day> fit =
        l.readings().five_days_from_fit ? std::span<const day>(p.fit) : std::span<const day>();
    const auto joins = [&](period a, period b) {
        return relapses(a, b, static_cast<int>(at(b.first).relapse_days), fit);
    };
    out.groups = sick_groups(sick, joins);
    out.long_groups = sick_groups(sick, [&](period a, period b) {
        const terms t = at(b.first);
        return relapses(a, b, static_cast<int>(t.relapse_days), fit) ||
               relapses(a, b, static_cast<int>(t.long_relapse_days));
    });
    const std::span<const certificate> certificates = p.sick ? std::span(*p.sick) : std::span<const certificate>();
    const detail::sick_time whole = detail::sick_time_of(certificates, out.sick, out.groups);
    const auto paying = detail::sick_pay_of(chain, p, whole, joins,
                                            [&](day began) { return static_cast<int>(at(began).sick_pay_days); });
    out.work = work_line(p, paying);
    if (measures_jobs(p, certificates)) out.sick = measured_by_work(p, certificates, out.sick, out.work);
    out.sick_pay = counted_days_of(paying, [&](day d) { return static_cast<int>(at(d).counted_sick_pay_days); });
    // Sick days before the law count as they are paid, not by the number of 27:22.
    for (counted_sick_pay& s : out.sick_pay) s.when.first = std::max(s.when.first, chain.counting_from);
    std::erase_if(out.sick_pay, [](const counted_sick_pay& s) { return s.when.last < s.when.first; });
    out.days_of_sick_pay = sick_pay_by_group(paying, out.groups);
    out.after_sick_pay = days_after(paying, out.groups);
    out.special_case = detail::special_case_line(l, p);
    out.unreasonable = detail::judged_line(p, judged_matter::unreasonable, lacks::of(lacking::unreasonable));
    out.waiting = detail::waiting_of(l, p, out.groups);
    out.hours = detail::hours_line(p);
    out.refused = detail::line_of_days(p.refused, p.refused_unknown, lacking_fact::refused);
    out.barred = detail::barred_line(p, barred_benefit::sickness);
    out.rehabilitation_barred = detail::barred_line(p, barred_benefit::rehabilitation);
    out.serious = detail::judged_line(p, judged_matter::serious_illness, lacks::of(lacking_fact::serious_illness));
    out.beyond = detail::judged_line(p, judged_matter::beyond_limit, lacks::of(lacking_fact::beyond_limit));
    out.special_risk = detail::line_of_days(p.high_risk, false, lacking_fact::high_risk);
    out.paid = detail::paid_line(p);
    if (p.born) {
        const auto reading = l.readings().feb_28 ? leap_birthday::feb_28 : leap_birthday::mar_1;
        const age_limit hard = limit_of(l.source().money, money_parameter::hard_benefit_age, *p.born, true, reading);
        if (hard.from != until_further) out.age_limit_from = hard.from;
        const age_limit treated =
            limit_of(l.source().money, money_parameter::rehabilitation_upper_age, *p.born, true, reading);
        if (treated.from != until_further) out.rehabilitation_ends = treated.from;
    } else {
        out.age_limit_from = chain.counting_from;
        out.rehabilitation_ends = chain.counting_from;
        out.age_unknown = true;
    }
    // Days before the first frame can hold nothing that counts, but sick periods begin where they begin.
    out.first = chain.counting_from - static_cast<int>(at(chain.counting_from).frame_days);
    if (!sick.empty()) out.first = std::min(out.first, sick.front().first);
    return out;
}

}  // namespace rehabkedja
