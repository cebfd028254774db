/// @file
/// The arithmetic of a day of the plan, as it is shown: done once more from the same figures, line by line.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "rehabkedja/benefit/plan_day.hpp"
#include "rehabkedja/finding/reckoning.hpp"
#include "rehabkedja/income/incomes_shown.hpp"

namespace rehabkedja::shown {

/// A ratio in hundredths, further decimals left out.
[[nodiscard]] constexpr std::int64_t hundredths_of(const ratio& r) {
    constexpr int hundred = 100;
    return rehabkedja::detail::floor_of(r.times(hundred).num, r.over);
}

/// The SGI times factor times level, as the beginning of a line.
[[nodiscard]] inline reckoning basis_line(std::string_view of, kronor sgi, const day_rate& at) {
    constexpr int ten = 10;
    reckoning line{of, {}, 0, {}};
    const bool short_factor = at.factor_thousandths % ten == 0;
    line.terms.push({reckoning_step::begin, sgi.whole, 0});
    line.terms.push({reckoning_step::times, short_factor ? at.factor_thousandths / ten : at.factor_thousandths,
                     short_factor ? 2 : 3});
    line.terms.push({reckoning_step::times, at.level_percent, 2});
    return line;
}

/// A full day by calendar days on an SGI.
[[nodiscard]] inline reckoning full_day(const plan_day& d, const sgi_parts& of) {
    reckoning line = basis_line("full_day", of.total(), d.rate);
    line.terms.push({reckoning_step::over, d.rate.year_days, 0});
    line.hundredths = hundredths_of(basis(of.total(), d.rate).divided_by(d.rate.year_days));
    line.is = rehabkedja::full_day(of.total(), d.rate);
    return line;
}

/// The ceiling for the unemployed: whole, or in proportion to the unemployed share of what is reckoned.
[[nodiscard]] inline std::vector<reckoning> cap_lines(kronor full, const unemployed_cap& cap) {
    constexpr int hundred = 100;
    const kronor is = capped(full, cap);
    reckoning line{"unemployed_cap", {}, is.whole * hundred, is};
    line.terms.push({reckoning_step::begin, full.whole, 0});
    if (cap.share >= cap.whole || !cap.pro_rata) {
        line.terms.push({reckoning_step::at_most, cap.most.whole, 0});
        return {line};
    }
    if (full <= cap.most) return {line};
    reckoning above = amount("above_the_cap", full - cap.most);
    above.terms = {};
    above.terms.push({reckoning_step::begin, full.whole, 0});
    above.terms.push({reckoning_step::minus, cap.most.whole, 0});
    line.terms.push({reckoning_step::minus, above.is.whole, 0});
    line.terms.push({reckoning_step::times, cap.share, 0});
    line.terms.push({reckoning_step::over, cap.whole, 0});
    line.hundredths = hundredths_of({times(full, cap.whole).whole - times(above.is, cap.share).whole, cap.whole});
    return {above, line};
}
/// The ceiling on the full day's amount.
[[nodiscard]] inline std::vector<reckoning> under_cap(const plan_day& d) {
    return cap_lines(rehabkedja::full_day(d.sgi.total(), d.rate), *d.cap);
}

/// The arithmetic of what ch. 27 and 28 give for a day.
struct day_shown {
    std::vector<reckoning> lines{};    ///< from the SGI that is owed on to the amount at the degree
    std::optional<kronor> ordinary{};  ///< that amount; nothing where the working time is not known
    bool part_rounded = false;         ///< a part amount had öre, so its rounding decides
};

/// What Försäkringskassan owes for a day by ch. 27 and 28, before the deduction and before benefit in special cases.
[[nodiscard]] inline day_shown day(const plan_day& d) {
    day_shown found;
    std::vector<reckoning>& lines = found.lines;
    constexpr int hundred = 100;
    kronor full{};
    std::optional<unemployed_cap> cap = d.cap;
    const auto by_calendar = [&](const sgi_parts& of) {
        lines.push_back(full_day(d, of));
        kronor is = lines.back().is;
        if (cap) {
            const std::vector<reckoning> under = cap_lines(is, *cap);
            lines.insert(lines.end(), under.begin(), under.end());
            is = lines.back().is;
        }
        full += is;
    };
    if (d.by == amount_method::working_time) {
        if (d.yearly_hours == 0) return found;
        reckoning hour = basis_line("hour", d.owed.employment, d.rate);
        hour.terms.push({reckoning_step::over, d.yearly_hours, 0});
        hour.hundredths = hundredths_of(basis(d.owed.employment, d.rate).divided_by(d.yearly_hours));
        hour.is = d.an_hour;
        lines.push_back(hour);
        reckoning hours_line = amount("day_by_hours", day_of_many(d.an_hour, d.hundredths_a_day));
        hours_line.terms = {};
        hours_line.terms.push({reckoning_step::begin, d.an_hour.whole, 0});
        if (d.hundredths_a_day % hundred == 0) {
            hours_line.terms.push({reckoning_step::times, d.hundredths_a_day / hundred, 0});
        } else {
            hours_line.terms.push({reckoning_step::times, d.hundredths_a_day, 2});
            hours_line.hundredths = times(d.an_hour, d.hundredths_a_day).whole;
        }
        lines.push_back(hours_line);
        full += hours_line.is;
        if (d.owed.other > kronor{}) by_calendar({{}, d.owed.other});
    } else {
        by_calendar(d.owed);
    }
    found.ordinary = full;
    if (d.paid_degree < hundred) {
        found.ordinary = part_of(full, d.paid_degree, d.part_down ? rounding::krona_down : rounding::krona_half_up);
        reckoning part{"part_day", {}, times(full, d.paid_degree).whole, *found.ordinary};
        found.part_rounded = part.hundredths % hundred != 0;
        part.terms.push({reckoning_step::begin, full.whole, 0});
        part.terms.push({reckoning_step::times, d.paid_degree, 2});
        lines.push_back(part);
    }
    return found;
}

/// The amount of benefit in special cases at the degree: as the table has it (28 a:9), or beside compensation a share of
/// what is left (28 a:13).
[[nodiscard]] inline reckoning special(const plan_day& d, bool beside_compensation) {
    reckoning line = amount("special_case", d.special_day);
    constexpr int hundred = 100;
    if (!beside_compensation || d.paid_degree == hundred) return line;
    line.terms = {};
    line.terms.push({reckoning_step::begin, d.special.whole, 0});
    line.terms.push({reckoning_step::times, d.paid_degree, 2});
    line.hundredths = times(d.special, d.paid_degree).whole;
    return line;
}

/// What benefit in special cases adds to the ordinary benefit of the day, and both together.
[[nodiscard]] inline std::vector<reckoning> filled_up(kronor most, kronor ordinary) {
    reckoning added = amount("special_case", most - ordinary);
    added.terms = {};
    added.terms.push({reckoning_step::begin, most.whole, 0});
    added.terms.push({reckoning_step::minus, ordinary.whole, 0});
    reckoning both = amount("daily", most);
    both.terms = {};
    both.terms.push({reckoning_step::begin, ordinary.whole, 0});
    both.terms.push({reckoning_step::plus, (most - ordinary).whole, 0});
    return {added, both};
}

/// What the deduction leaves of the day.
[[nodiscard]] inline reckoning deduction(const plan_day& d) {
    reckoning line = amount("daily", d.daily);
    line.terms = {};
    line.terms.push({reckoning_step::begin, d.before_deduction.whole, 0});
    line.terms.push({reckoning_step::minus, d.deducted.whole, 0});
    return line;
}

}  // namespace rehabkedja::shown
