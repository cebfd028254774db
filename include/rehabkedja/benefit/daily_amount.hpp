/// @file
/// What a day pays (28:7, 28:10-17): exact quotients, and each meets the one rounding that the law names, in the order in
/// which the law names them. Every figure is an argument: the law owns them.
#pragma once

#include <algorithm>
#include <cstdint>

#include "rehabkedja/money/rounding.hpp"

namespace rehabkedja {

/// The figures by which an income becomes a day's benefit: the factor (28:7) in thousandths, the level (28:7 1, 2) in per
/// cent, and the number that the calendar-day quotient divides by (28:10).
struct day_rate {
    int factor_thousandths{};  ///< 970 for 0.97
    int level_percent{};       ///< 80 or 75
    int year_days{};           ///< 365
    constexpr bool operator==(const day_rate&) const = default;
};

/// The basis (beräkningsunderlag, 28:7): the SGI times the factor times the level, exact.
[[nodiscard]] constexpr ratio basis(kronor sgi, const day_rate& at) {
    constexpr std::int64_t thousand = 1000;
    constexpr std::int64_t hundred = 100;
    return ratio_of(sgi).times(at.factor_thousandths).times(at.level_percent).divided_by(thousand * hundred);
}

/// A full day by the calendar-day method (28:10): the basis over 365, to the nearest krona, 50 öre upwards.
///
///     full_day(kronor{380'800}, {970, 80, 365});     // 810
[[nodiscard]] constexpr kronor full_day(kronor sgi, const day_rate& at) {
    return round(basis(sgi, at).divided_by(at.year_days), rounding::krona_half_up);
}

/// The ceiling of a full day's benefit to the extent that the person is unemployed (28:11).
struct unemployed_cap {
    kronor most{};         ///< kronor a day
    int share = 1;         ///< the unemployed share, of `whole`
    int whole = 1;         ///< all shares together; above zero
    bool pro_rata = true;  ///< the ceiling falls in proportion (option `cap_partly_unemployed`)
    constexpr bool operator==(const unemployed_cap&) const = default;
};

/// A full day's benefit under the ceiling for the unemployed, to the nearest krona as every full day (28:10).
[[nodiscard]] constexpr kronor capped(kronor full, const unemployed_cap& cap) {
    if (cap.share >= cap.whole) return std::min(full, cap.most);
    if (cap.share <= 0) return full;
    if (cap.pro_rata) {
        const kronor above = std::max(kronor{}, full - cap.most);
        const ratio left{times(full, cap.whole).whole - times(above, cap.share).whole, cap.whole};
        return round(left, rounding::krona_half_up);
    }
    return std::min(full, cap.most);
}

/// The amount at a degree of benefit, 0-100 per cent (27:45). The rounding is not in the law: option `part_amount`.
[[nodiscard]] constexpr kronor part_of(kronor full, int degree, rounding how) {
    constexpr int hundred = 100;
    return degree == hundred ? full : round({times(full, degree).whole, hundred}, how);
}

/// What an hour pays by the working-time method (28:13 1): the basis over the yearly hours, to the nearest krona.
[[nodiscard]] constexpr kronor hour_rate(kronor sgi, const day_rate& at, std::int64_t yearly_hours) {
    return round(basis(sgi, at).divided_by(yearly_hours), rounding::krona_half_up);
}

/// A full day by the working-time method when it is paid for `days` days that are alike (28:13-16): whole hours, half
/// upwards; the nearest krona.
[[nodiscard]] constexpr kronor day_by_hours(kronor an_hour, std::int64_t hundredths_a_day, int days = 1) {
    const std::int64_t hours = hours_half_up(hundredths_a_day * days);
    return round({times(an_hour, hours).whole, days}, rounding::krona_half_up);
}

/// The deduction by the working-time method (27:27 third paragraph): a share of what a week gives on average.
[[nodiscard]] constexpr kronor weekly_deduction(kronor an_hour, std::int64_t yearly_hours, int percent, int weeks) {
    constexpr int hundred = 100;
    const ratio year = ratio_of(times(an_hour, yearly_hours));
    return round(year.times(percent).divided_by(std::int64_t{hundred} * weeks), rounding::krona_half_up);
}

/// The same as one of many days: the hours of all are added before they are rounded (28:14, 28:16), so that a day carries its
/// own hours as they are. The half hour at most that the sum is rounded by is left out.
[[nodiscard]] constexpr kronor day_of_many(kronor an_hour, std::int64_t hundredths_a_day) {
    constexpr int hundred = 100;
    return round({times(an_hour, hundredths_a_day).whole, hundred}, rounding::krona_half_up);
}

/// The least SGI, in whole hundreds, whose full day is above an amount: from there a ceiling binds.
[[nodiscard]] constexpr kronor least_sgi_above(kronor a_day, const day_rate& at) {
    constexpr int hundred = 100;
    constexpr int thousand = 1000;
    // The quotient rounds to more than the amount when it is at least the amount and a half.
    const ratio needed = ratio{2 * a_day.whole + 1, 2}
                             .times(std::int64_t{at.year_days} * thousand * hundred)
                             .divided_by(std::int64_t{at.factor_thousandths} * at.level_percent);
    const kronor hundreds = round(needed.divided_by(hundred), rounding::krona_up);
    return times(hundreds, hundred);
}

}  // namespace rehabkedja
