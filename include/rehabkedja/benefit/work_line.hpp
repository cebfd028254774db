/// @file
/// What a person does over time, and at which employers the sick-pay period runs, from occupations whose days are known.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "rehabkedja/benefit/lines.hpp"
#include "rehabkedja/benefit/sick_line.hpp"
#include "rehabkedja/benefit/spell.hpp"
#include "rehabkedja/chain/day_facts.hpp"
#include "rehabkedja/income/employers.hpp"
#include "rehabkedja/sickness/sick_period.hpp"

namespace rehabkedja {

namespace detail {

/// The days on which an occupation is work at an employer: all of them, or the booked ones of on-call employees.
[[nodiscard]] inline std::vector<period> days_at_work(const occupation_fact& f) {
    if (f.is == occupation_kind::employed) return {f.valid.when};
    std::vector<period> days;
    if (f.is != occupation_kind::on_call || f.booked == booked_time::no) return days;
    if (f.booked == booked_time::yes) return {f.valid.when};
    for (const period& b : f.booked_periods) {
        if (const auto both = common(b, f.valid.when)) days.push_back(*both);
    }
    return united(std::move(days));
}

/// Whether somebody is on leave from an employer by a fact: from the one it names; where either is not named, from that one too.
[[nodiscard]] inline bool is_leave_from(const occupation_fact& f, std::string_view employer) {
    const bool leave = f.is == occupation_kind::on_leave || f.is == occupation_kind::parental_leave;
    return leave && (f.employer.empty() || employer.empty() || f.employer == employer);
}
/// Whether somebody is on leave from an employer on a day.
[[nodiscard]] inline bool on_leave_from(const person& p, std::string_view employer, day d) {
    return std::ranges::any_of(p.occupation, [&](const occupation_fact& f) {
        return is_leave_from(f, employer) && contains(f.valid.when, d);
    });
}

/// Whether that leave is parental leave.
[[nodiscard]] inline bool on_parental_leave_from(const person& p, std::string_view employer, day d) {
    return std::ranges::any_of(p.occupation, [&](const occupation_fact& f) {
        return f.is == occupation_kind::parental_leave && is_leave_from(f, employer) && contains(f.valid.when, d);
    });
}

/// The sick-pay periods of one employer.
struct paying_employer {
    employer_mask bit{};
    std::vector<sick_pay_run> runs{};
};

/// Whether an occupation is work on a day, be it on leave: at an employer, or in a business.
[[nodiscard]] inline bool is_work_on(const occupation_fact& f, day d) {
    if (!f.is || !contains(f.valid.when, d)) return false;
    return f.is == occupation_kind::employed || f.is == occupation_kind::self_employed ||
           booked_on(f, d) == answer::yes;
}
/// Whether a certificate measures the ability in all work: it names no job, or none that the person has had.
[[nodiscard]] inline bool measures_all(const person& p, const certificate& c) {
    return c.employer.empty() || std::ranges::none_of(p.occupation, [&](const occupation_fact& f) {
               const bool works = f.is == occupation_kind::employed || f.is == occupation_kind::on_call ||
                                  f.is == occupation_kind::self_employed;
               return works && f.employer == c.employer;
           });
}
/// The days with less than two works, on which every certificate measures the only one.
[[nodiscard]] inline std::vector<period> days_of_one_work(const person& p) {
    std::vector<day> cuts;
    for (const occupation_fact& f : p.occupation) {
        add_cut(cuts, f.valid.when);
        for (const period& b : f.booked_periods) add_cut(cuts, b);
    }
    sort_cuts(cuts);
    std::vector<period> found;
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        const auto works = std::ranges::count_if(p.occupation, [&](const auto& f) { return is_work_on(f, cuts[i]); });
        if (works < 2) found.push_back({cuts[i], i + 1 < cuts.size() ? cuts[i + 1] - 1 : until_further});
    }
    return united(std::move(found));
}
/// The certificates that measure the ability in the job at an employer, cut to the days on which they do.
[[nodiscard]] inline std::vector<certificate> measuring(const person& p, std::span<const certificate> all,
                                                        std::string_view employer, std::span<const period> one_work) {
    std::vector<certificate> found;
    for (const certificate& c : all) {
        if (measures_all(p, c) || c.employer == employer) {
            found.push_back(c);
        } else if (c.first && c.last) {
            for (const period& one : one_work) {
                const auto both = common(one, {*c.first, *c.last});
                if (!both) continue;
                found.push_back(c);
                found.back().first = both->first;
                found.back().last = both->last;
            }
        }
    }
    return found;
}

/// What of a person's certificates makes sick pay at one employer.
struct sick_time {
    sick_groups groups{};                  ///< the sick periods
    std::vector<period> preventive{};      ///< days of preventive treatment: no sickness (SjLL 4 §)
    std::vector<period> rehabilitation{};  ///< days of rehabilitation: sickness (31:3), but no sick pay
    std::vector<period> reduced{};         ///< days on which ability is reduced at all, sorted and disjoint
};
/// The same of certificates, of the sick days that they make and of these in sick periods.
[[nodiscard]] inline sick_time sick_time_of(std::span<const certificate> all, std::span<const stretch<sick_now>> sick,
                                            sick_groups groups) {
    sick_time found{std::move(groups), {}, {}, days_reduced(all)};
    for (const auto& s : sick) {
        if (s.is.preventive) found.preventive.push_back(s.when);
        if (s.is.rehabilitation) found.rehabilitation.push_back(s.when);
    }
    found.rehabilitation = united(std::move(found.rehabilitation));
    return found;
}

/// What of a person's days matters at an employer of that name. Leave that stands without an employment beside it, and after
/// which work at the employer goes on, is employment too.
[[nodiscard]] inline days_at_employer days_at(const person& p, std::string_view employer, const sick_time& sick) {
    std::vector<period> work;
    std::vector<period> jobs;
    for (const occupation_fact& f : p.occupation) {
        if (f.employer != employer) continue;
        for (const period& d : days_at_work(f)) work.push_back(d);
        if (f.is == occupation_kind::employed) jobs.push_back(f.valid.when);
    }
    work = united(std::move(work));
    jobs = united(std::move(jobs));
    std::vector<period> employed = work;
    std::vector<period> away = sick.preventive;
    for (const occupation_fact& f : p.occupation) {
        if (!is_leave_from(f, employer)) continue;
        away.push_back(f.valid.when);
        if (f.is == occupation_kind::on_leave && any_within(jobs, {f.valid.when.last + 1, f.valid.when.last + 1}))
            employed.push_back(f.valid.when);
    }
    days_at_employer found{.employed = united(std::move(employed)), .absent = without(work, united(std::move(away)))};
    found.owed = without(found.absent, sick.rehabilitation);
    found.back = without(found.owed, sick.reduced);
    return found;
}

/// The sick-pay periods at every employer, each counted in the sick periods of the certificates that measure that job; a
/// sick-pay period is of the group of all sick periods in which it lies. None runs on days of leave, of preventive
/// treatment or of rehabilitation. `whole` is of
/// all certificates; `joins` and `most_on`: see `sick_groups` and `sick_pay_days`.
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

/// What the occupations of a day make, the sick-pay periods left to be added.
[[nodiscard]] inline work_now work_on(const person& p, const std::vector<std::string_view>& names, day d) {
    work_now now;
    bool others = false;
    for (const occupation_fact& f : p.occupation) {
        if (!f.is || !contains(f.valid.when, d)) continue;
        now.all_shares += f.share;
        const bool at_employer = f.is == occupation_kind::employed || booked_on(f, d) == answer::yes;
        if (at_employer && on_leave_from(p, f.employer, d)) {
            // No work there that sickness could keep one from.
            if (on_parental_leave_from(p, f.employer, d)) now.parental |= bit_of(names, f.employer);
            continue;
        }
        switch (*f.is) {
            case occupation_kind::employed: now.employers |= bit_of(names, f.employer); break;
            case occupation_kind::on_call:
                now.on_call = true;
                if (booked_on(f, d) == answer::yes)
                    now.employers |= bit_of(names, f.employer);
                else
                    now.on_call_unbooked = true;
                break;
            case occupation_kind::self_employed: now.self_employed = true; break;
            case occupation_kind::unemployed:
                now.unemployed = true;
                now.unemployed_share += f.share;
                break;
            case occupation_kind::parental_leave: now.parental_leave = true; break;
            case occupation_kind::on_leave:
            case occupation_kind::student: break;
        }
        others = others || f.is != occupation_kind::on_leave;
    }
    now.on_leave_only = !others;
    return now;
}

}  // namespace detail

/// The work of a person over time with the sick-pay periods in it.
[[nodiscard]] inline line_of<work_now> work_line(const person& p, const std::vector<detail::paying_employer>& paying) {
    std::vector<day> cuts;
    for (const occupation_fact& f : p.occupation) {
        detail::add_cut(cuts, f.valid.when);
        for (const period& b : f.booked_periods) detail::add_cut(cuts, b);
    }
    for (const detail::paying_employer& e : paying) {
        for (const sick_pay_run& r : e.runs) {
            detail::add_cut(cuts, r.when);
            if (r.number == 1) cuts.push_back(r.when.first + 1);
        }
    }
    detail::sort_cuts(cuts);
    const std::vector<std::string_view> names = employers_of(p);
    std::vector<std::size_t> at(paying.size(), 0);
    line_of<work_now> line;
    for (const day d : cuts) {
        work_now now = detail::work_on(p, names, d);
        for (std::size_t e = 0; e < paying.size(); ++e) {
            const auto& runs = paying[e].runs;
            while (at[e] < runs.size() && runs[at[e]].when.last < d) ++at[e];
            if (at[e] == runs.size() || d < runs[at[e]].when.first) continue;
            now.paying |= paying[e].bit;
            if (runs[at[e]].number == 1 && d == runs[at[e]].when.first) now.first_day |= paying[e].bit;
        }
        if (line.empty() || !(line.back().second == now)) line.emplace_back(d, now);
    }
    return line;
}

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
