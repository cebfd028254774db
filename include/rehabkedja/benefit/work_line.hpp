/// @file
/// What a person does over time, with the sick-pay periods in it, from occupations whose days are known.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "rehabkedja/benefit/employer_days.hpp"
#include "rehabkedja/benefit/sick_pay.hpp"
#include "rehabkedja/income/employers.hpp"

namespace rehabkedja {

namespace detail {

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

}  // namespace rehabkedja
