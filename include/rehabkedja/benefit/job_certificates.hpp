/// @file
/// Which certificates measure the ability in which job: all of them where a person has one work or a certificate names none.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "rehabkedja/chain/day_facts.hpp"
#include "rehabkedja/chain/person.hpp"
#include "rehabkedja/sickness/sick_period.hpp"

namespace rehabkedja::detail {

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

}  // namespace rehabkedja::detail
