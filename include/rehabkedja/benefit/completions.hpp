/// @file
/// A person of whom something is unknown as one of whom it is known, in one of the ways in which it may be.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rehabkedja/benefit/unknown_axes.hpp"

namespace rehabkedja {

namespace detail {

/// Leaves the entries as short or as long as their unknown days allow.
template <class Fact>
void bound_days(std::vector<Fact>& all, bool longest) {
    std::erase_if(all, [&](Fact& f) {
        if (!days_unknown(f.valid)) return false;
        const auto days = bounding_days(f.valid, longest);
        if (days) f.valid = {*days, false, false};
        return !days;
    });
}
/// Takes every unknown employer for the one of that name, but not where another has the same work there on the same day.
inline void employ(person& p, const std::string& name) {
    for (std::size_t i = 0; i < p.occupation.size(); ++i) {
        occupation_fact& f = p.occupation[i];
        if (!f.employer_unknown) continue;
        const bool taken = std::ranges::any_of(p.occupation, [&](const occupation_fact& other) {
            return &other != &f && other.is == f.is && other.employer == name &&
                   overlap(other.valid.when, f.valid.when);
        });
        f.employer = taken ? "?" + std::to_string(i) : name;
        f.employer_unknown = false;
    }
}
/// Fills what is not said of the occupation with one that is known.
inline void occupy(person& p, may_be_occupied as) {
    for (occupation_fact& f : p.occupation) {
        if (f.is) continue;
        f.is = as.is;
        f.booked = as.booked;
    }
    const std::array all{always};
    for (const period& silent : without(all, occupied_days(p))) {
        occupation_fact f;
        f.valid.when = silent;
        f.is = as.is;
        f.booked = as.booked;
        p.occupation.push_back(std::move(f));
    }
}

}  // namespace detail

/// The person of whom the axes are known, taken so.
[[nodiscard]] inline person completed(person p, const person_axes& axes, std::span<const std::size_t> taken) {
    std::optional<detail::may_be_occupied> as;
    for (std::size_t i = 0; i < axes.what.size(); ++i) {
        const std::size_t way = taken[i];
        switch (axes.what[i]) {
            case completed_fact::income_kind:
                for (income_fact& f : *p.income) {
                    if (!f.kind) f.kind = way == 0 ? income_kind::employment : income_kind::other;
                }
                break;
            case completed_fact::decided_other:
                for (decided_sgi_fact& f : *p.sgi_decided) {
                    if (detail::parts_unknown(f)) f.of_which_other = way == 0 ? kronor{} : *f.yearly;
                }
                break;
            case completed_fact::decided_days: detail::bound_days(*p.sgi_decided, way == 1); break;
            case completed_fact::income_days: detail::bound_days(*p.income, way == 1); break;
            case completed_fact::income_lasts:
                for (income_fact& f : *p.income) {
                    if (!detail::lasting_unknown(f)) continue;
                    if (f.recurs_yearly == answer::unknown) f.recurs_yearly = way == 0 ? answer::no : answer::yes;
                    if (!f.lasts_months) f.lasts_months = way == 0 ? 1 : detail::long_time;
                }
                break;
            case completed_fact::income_cash:
                for (income_fact& f : *p.income) {
                    if (f.cash == answer::unknown) f.cash = way == 0 ? answer::no : answer::yes;
                }
                break;
            case completed_fact::income_in_sweden:
                for (income_fact& f : *p.income) {
                    if (f.in_sweden == answer::unknown) f.in_sweden = way == 0 ? answer::no : answer::yes;
                }
                break;
            case completed_fact::sick_degree:
                for (certificate& c : *p.sick) {
                    if (!c.degree && c.first && c.last) c.degree = detail::every_degree.at(way);
                }
                break;
            case completed_fact::sick_kind:
                for (certificate& c : *p.sick) {
                    if (c.kind_unknown) c.kind = static_cast<sick_kind>(way);
                    c.kind_unknown = false;
                }
                break;
            case completed_fact::employer: detail::employ(p, detail::possible_employers(p).at(way)); break;
            case completed_fact::share:
                for (occupation_fact& f : p.occupation) {
                    constexpr int full = 100;
                    if (f.share_unknown) f.share = way == 0 ? 1 : full;  // what lies between gives amounts between
                    f.share_unknown = false;
                }
                break;
            case completed_fact::refused_from:
            case completed_fact::refused_to:
                for (const validity& v : p.refused_open) {
                    if (v.first_unknown != (axes.what[i] == completed_fact::refused_from)) continue;
                    if (const auto days = bounding_days(v, way == 1)) p.refused.push_back(*days);
                }
                break;
            case completed_fact::occupation: as = detail::every_occupation_fact.at(way); break;
            case completed_fact::occupation_days:
                if (way == 0)
                    std::erase_if(p.occupation, [](const occupation_fact& f) { return detail::days_unknown(f.valid); });
                for (occupation_fact& f : p.occupation) f.valid.first_unknown = f.valid.last_unknown = false;
                break;
            case completed_fact::booked:
                for (occupation_fact& f : p.occupation) {
                    if (f.is == occupation_kind::on_call && f.booked == booked_time::unknown)
                        f.booked = way == 0 ? booked_time::no : booked_time::yes;
                    for (const validity& v : f.booked_open) {
                        if (const auto days = bounding_days(v, way == 1)) f.booked_periods.push_back(*days);
                    }
                    f.booked_open.clear();
                }
                break;
            case completed_fact::fit:
                p.fit.clear();
                p.fit_unknown = false;
                // Fit on the last day before each new period: then every period goes on.
                if (way == 1) {
                    for (const certificate& c : *p.sick) {
                        if (c.first) p.fit.push_back(*c.first - 1);
                    }
                    std::ranges::sort(p.fit);
                }
                break;
            case completed_fact::paid:
                if (p.paid_unknown) {
                    p.paid_unknown = false;
                    if (way == 0) p.paid = std::vector<paid_fact>{};
                    break;
                }
                if (way == 0) std::erase_if(*p.paid, [](const paid_fact& f) { return detail::days_unknown(f.valid); });
                for (paid_fact& f : *p.paid) {
                    if (!f.level) f.level = way == 0 ? paid_level::normal : paid_level::continued;
                }
                break;
        }
    }
    if (as) detail::occupy(p, *as);
    // What nobody asks about may stay open in days; the lines read whole days only.
    const bool of_sickness = std::ranges::any_of(axes.what, [](completed_fact f) { return !is_of_income(f); });
    if (of_sickness)
        std::erase_if(p.occupation, [](const occupation_fact& f) { return detail::days_unknown(f.valid); });
    return p;
}

}  // namespace rehabkedja
