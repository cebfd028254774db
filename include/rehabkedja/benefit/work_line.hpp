/// @file
/// What a person does over time, and at which employers the sick-pay period runs, from occupations whose days are known.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <string_view>
#include <vector>

#include "rehabkedja/benefit/lines.hpp"
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

/// The sick-pay periods of one employer.
struct paying_employer {
    employer_mask bit{};
    std::vector<sick_pay_run> runs{};
};

/// The sick-pay periods at every employer. None runs on days of leave from that employer, nor on days of preventive treatment or
/// rehabilitation, which are not sickness in the sense of SjLL 4 §. `most_on`: see `sick_pay_days`.
template <class Most>
[[nodiscard]] std::vector<paying_employer> sick_pay_of(const person& p, const sick_groups& groups,
                                                       std::span<const stretch<sick_now>> sick, Most most_on) {
    std::vector<period> not_ill;
    for (const auto& s : sick) {
        if (s.is.preventive || s.is.rehabilitation) not_ill.push_back(s.when);
    }
    const std::vector<std::string_view> names = employers_of(p);
    std::vector<paying_employer> found;
    for (std::size_t e = 0; e < names.size(); ++e) {
        std::vector<period> days;
        std::vector<period> away = not_ill;
        for (const occupation_fact& f : p.occupation) {
            if (is_leave_from(f, names[e])) away.push_back(f.valid.when);
            if (f.employer != names[e]) continue;
            for (const period& d : days_at_work(f)) days.push_back(d);
        }
        const std::vector<period> able = without(united(std::move(days)), united(std::move(away)));
        found.push_back({bit_of(names, names[e]), sick_pay_days(groups, able, most_on)});
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
        if (at_employer && on_leave_from(p, f.employer, d))
            continue;  // no work there that sickness could keep one from
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
            case occupation_kind::parental_leave: now.parental = true; break;
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

/// The sick days without sick pay whose sick day before, in the same group, was one with it.
[[nodiscard]] inline std::vector<day> days_after(const std::vector<detail::paying_employer>& paying,
                                                 const sick_groups& groups) {
    std::vector<period> owed;
    for (const detail::paying_employer& e : paying) {
        for (const sick_pay_run& r : e.runs) owed.push_back(r.when);
    }
    owed = united(std::move(owed));
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
