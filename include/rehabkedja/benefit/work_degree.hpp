/// @file
/// The degree of benefit where certificates name the jobs in which they measure it (27:45): that of all work together.
#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "rehabkedja/benefit/lines.hpp"
#include "rehabkedja/benefit/work_line.hpp"
#include "rehabkedja/sickness/certificate.hpp"

namespace rehabkedja {

namespace detail {

/// A work of a day: at an employer, or in a business.
struct work_share {
    employer_mask employer = 0;  ///< none for a business
    int share = 0;               ///< per cent of full time
    int degree = 0;              ///< per cent by which the ability to do it is reduced
    bool on_leave = false;       ///< nothing is done there on the day
};

/// Whether a certificate of the day measures the ability in one job of the person.
[[nodiscard]] inline bool measures_a_job_on(const person& p, std::span<const certificate> all, day d) {
    return std::ranges::any_of(all, [&](const certificate& c) {
        return c.first && c.last && *c.first <= d && d <= *c.last && !measures_all(p, c);
    });
}

/// The works of a day, each with the highest degree of the certificates that measure it.
[[nodiscard]] inline std::vector<work_share> works_on(const person& p, std::span<const certificate> all, day d) {
    const std::vector<std::string_view> names = employers_of(p);
    std::vector<work_share> works;
    for (const occupation_fact& f : p.occupation) {
        if (!is_work_on(f, d)) continue;
        const bool business = f.is == occupation_kind::self_employed;
        work_share work{business ? 0 : bit_of(names, f.employer), f.share, 0,
                        !business && on_leave_from(p, f.employer, d)};
        for (const certificate& c : all) {
            const bool here = c.first && c.last && c.degree && *c.first <= d && d <= *c.last;
            if (here && (measures_all(p, c) || c.employer == f.employer))
                work.degree = std::max(work.degree, *c.degree);
        }
        works.push_back(work);
    }
    return works;
}

/// The degree of benefit in the works of employers that pay no sick pay: the mean by share, in whole steps. Nothing where there
/// is no such work.
[[nodiscard]] inline std::optional<int> degree_of(std::span<const work_share> works, employer_mask paying) {
    int shares = 0;
    int reduced = 0;
    for (const work_share& w : works) {
        if (w.on_leave || (w.employer & paying) != 0) continue;
        shares += w.share;
        reduced += w.share * w.degree;
    }
    return shares == 0 ? std::nullopt : std::optional(benefit_degree(reduced / shares));
}

}  // namespace detail

/// Whether a certificate measures the ability in one job of the person.
[[nodiscard]] inline bool measures_jobs(const person& p, std::span<const certificate> all) {
    return std::ranges::any_of(all, [&](const certificate& c) { return !detail::measures_all(p, c); });
}

/// The sick days with the degree of all work together, and beside sick pay that of the work for which nobody pays it (28:8).
/// With less than two works on a day, or where no certificate of the day names a job, the certificates decide alone.
[[nodiscard]] inline std::vector<stretch<sick_now>> measured_by_work(const person& p, std::span<const certificate> all,
                                                                     std::span<const stretch<sick_now>> sick,
                                                                     const line_of<work_now>& work) {
    std::vector<day> cuts;
    for (const certificate& c : all) {
        if (c.first) cuts.push_back(*c.first);
        if (c.last) cuts.push_back(*c.last + 1);
    }
    for (const auto& [from, is] : work) cuts.push_back(from);
    for (const occupation_fact& f : p.occupation) detail::add_cuts(cuts, f.valid);
    std::ranges::sort(cuts);
    line_cursor<work_now> does(work);
    std::vector<stretch<sick_now>> line;
    for (const stretch<sick_now>& s : sick) {
        for (day d = s.when.first; d <= s.when.last;) {
            const auto next = std::ranges::upper_bound(cuts, d);
            const day until = next == cuts.end() ? s.when.last : std::min(s.when.last, *next - 1);
            sick_now is = s.is;
            const employer_mask paying = does.on(d).is->paying;
            const auto works = detail::works_on(p, all, d);
            if (works.size() > 1 && detail::measures_a_job_on(p, all, d)) {
                is.degree = detail::degree_of(works, 0).value_or(is.degree);
                if (paying != 0) is.beside_sick_pay = detail::degree_of(works, paying).value_or(0);
            }
            if (!line.empty() && line.back().when.last + 1 == d && line.back().is == is)
                line.back().when.last = until;
            else
                line.push_back({{d, until}, is});
            d = until + 1;
        }
    }
    return line;
}

}  // namespace rehabkedja
