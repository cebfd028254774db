/// @file
/// What of a person's days matters at one employer: work there, leave from there, and when there is sickness.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "rehabkedja/benefit/lines.hpp"
#include "rehabkedja/benefit/sick_line.hpp"
#include "rehabkedja/benefit/spell.hpp"
#include "rehabkedja/chain/day_facts.hpp"
#include "rehabkedja/sickness/sick_period.hpp"

namespace rehabkedja::detail {

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

}  // namespace rehabkedja::detail
