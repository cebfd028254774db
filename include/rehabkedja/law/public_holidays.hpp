/// @file
/// Working days: Monday to Friday, with or without the public holidays of lagen (1989:253) om allmänna helgdagar.
#pragma once

#include "rehabkedja/time/day.hpp"

namespace rehabkedja {

/// The day of the week, 0 for Monday to 6 for Sunday.
[[nodiscard]] constexpr int day_of_week(day d) {
    constexpr int week = 7;
    constexpr int thursday = 3;  // 1 January 1970
    const int r = (d.since_1970 + thursday) % week;
    return r < 0 ? r + week : r;
}

/// Easter Sunday of a year of the Gregorian calendar.
[[nodiscard]] constexpr day easter_sunday(int year) {
    const int golden = year % 19;
    const int century = year / 100;
    const int epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
    const int moon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
    const int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
    const int offset = moon - weekday;
    const int month = 3 + (offset + 40) / 44;
    return detail::day_of(year, month, offset + 28 - 31 * (month / 4));
}

/// Whether a public holiday falls on the day, Sundays aside. The national day is one from 2005 on (2004:1320).
[[nodiscard]] constexpr bool is_public_holiday(day d) {
    const civil_date c = civil(d);
    const auto on = [&](int month, int day_of_month) { return c.month == month && c.day_of_month == day_of_month; };
    if (on(1, 1) || on(1, 6) || on(5, 1) || on(12, 25) || on(12, 26)) return true;
    constexpr int national_day_from = 2005;
    if (on(6, 6) && c.year >= national_day_from) return true;
    constexpr int saturday = 5;
    const int weekday = day_of_week(d);
    const auto between = [&](day first, day last) { return first <= d && d <= last; };
    if (weekday == saturday && (between(detail::day_of(c.year, 6, 20), detail::day_of(c.year, 6, 26)) ||
                                between(detail::day_of(c.year, 10, 31), detail::day_of(c.year, 11, 6))))
        return true;
    const int after_easter = d - easter_sunday(c.year);
    constexpr int good_friday = -2;
    constexpr int ascension = 39;
    constexpr int pentecost = 49;
    return after_easter == good_friday || after_easter == 0 || after_easter == 1 || after_easter == ascension ||
           after_easter == pentecost;
}

/// The last of so many working days, of which the first lies on or after `first`; `holidays_count`: public holidays on
/// Monday to Friday are working days too. At least one day.
[[nodiscard]] constexpr day last_working_day(day first, int days, bool holidays_count) {
    constexpr int saturday = 5;
    for (day d = first;; d = d + 1) {
        if (day_of_week(d) >= saturday || (!holidays_count && is_public_holiday(d))) continue;
        if (--days <= 0) return d;
    }
}

}  // namespace rehabkedja
