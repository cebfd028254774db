/// @file
/// A day. Everything in the house happens on days: no clock, no time zone, no "not a date".
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "rehabkedja/time/result.hpp"

namespace rehabkedja {

/// A calendar day, counted from 1 January 1970 (the same number as Arrow's date32).
///
/// Days differ by a number of days; a day and a day cannot be added, and a number is no day:
///
///     day first = *make_day(2024, 3, 1);
///     day ninety_first = first + 90;
///     int gap = ninety_first - first;      // 90
struct day {
    std::int32_t since_1970{};  ///< days since 1 January 1970, negative before it

    /// 1 January 1970.
    constexpr day() = default;
    /// The day that many days after 1 January 1970. Explicit, and no aggregate: `period{1, 2}` must not compile.
    constexpr explicit day(std::int32_t days_since_1970) : since_1970(days_since_1970) {}

    /// Earlier days are less.
    constexpr auto operator<=>(const day&) const = default;
};

/// The day that many days later.
[[nodiscard]] constexpr day operator+(day d, int days) { return day{d.since_1970 + days}; }
/// The day that many days earlier.
[[nodiscard]] constexpr day operator-(day d, int days) { return day{d.since_1970 - days}; }
/// The number of days from the second day to the first.
[[nodiscard]] constexpr int operator-(day later, day earlier) { return later.since_1970 - earlier.since_1970; }

/// No first day: it has always been so. An ordinary value far outside the calendar; plus or minus one never overflows.
inline constexpr day since_ever{-500'000'000};
/// No last day: until further notice.
inline constexpr day until_further{500'000'000};

/// A date of the calendar: year, month 1-12, day of the month 1-31.
struct civil_date {
    int year{};          ///< the year
    int month{};         ///< 1-12
    int day_of_month{};  ///< 1-31
    /// Equal in all three.
    constexpr bool operator==(const civil_date&) const = default;
};

/// Whether 29 February exists in the year.
[[nodiscard]] constexpr bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

/// How many days the month has, 28-31. The month must be 1-12.
[[nodiscard]] constexpr int days_in_month(int year, int month) {
    constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : lengths.at(static_cast<std::size_t>(month - 1));
}

namespace detail {
/// Days from the civil date, by counting years from March so that the leap day comes last.
[[nodiscard]] constexpr day day_of(int year, int month, int day_of_month) {
    const int y = month <= 2 ? year - 1 : year;
    const int era = (y >= 0 ? y : y - 399) / 400;
    const int year_of_era = y - era * 400;
    const int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day_of_month - 1;
    const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return day{era * 146'097 + day_of_era - 719'468};
}
}  // namespace detail

/// The day of a calendar date, or nothing when no such date exists. Any year that fits is taken.
[[nodiscard]] constexpr std::optional<day> make_day(int year, int month, int day_of_month) {
    if (year < -99'999 || year > 99'999 || month < 1 || month > 12) return std::nullopt;
    if (day_of_month < 1 || day_of_month > days_in_month(year, month)) return std::nullopt;
    return detail::day_of(year, month, day_of_month);
}

/// The calendar date of a day.
[[nodiscard]] constexpr civil_date civil(day d) {
    const int z = d.since_1970 + 719'468;
    const int era = (z >= 0 ? z : z - 146'096) / 146'097;
    const int day_of_era = z - era * 146'097;
    const int year_of_era = (day_of_era - day_of_era / 1'460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
    const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int shifted_month = (5 * day_of_year + 2) / 153;
    const int month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
    return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day_of_year - (153 * shifted_month + 2) / 5 + 1};
}

/// The first day that a fact may name, 1 January 1900.
inline constexpr day first_sensible_day = detail::day_of(1900, 1, 1);
/// The last day that a fact may name, 31 December 2200.
inline constexpr day last_sensible_day = detail::day_of(2200, 12, 31);

/// Where a birthday falls in a year without 29 February. The law does not say; `mar_1` is the default reading.
enum class leap_birthday : std::uint8_t {
    mar_1,   ///< on 1 March
    feb_28,  ///< on 28 February
};

/// The day on which a person born on `born` reaches `age` years.
[[nodiscard]] constexpr day birthday(day born, int age, leap_birthday reading = leap_birthday::mar_1) {
    const civil_date b = civil(born);
    if (b.month == 2 && b.day_of_month == 29 && !is_leap(b.year + age)) {
        return reading == leap_birthday::mar_1 ? detail::day_of(b.year + age, 3, 1)
                                               : detail::day_of(b.year + age, 2, 28);
    }
    return detail::day_of(b.year + age, b.month, b.day_of_month);
}

/// The first day of the month in which the day lies.
[[nodiscard]] constexpr day first_of_month(day d) { return d - (civil(d).day_of_month - 1); }

/// What becomes of a day of the month that the month arrived at does not have. There is no default: it must be written.
enum class month_rounding : std::uint8_t {
    last_day_of_month,  ///< 31 January and one month: the last of February
    first_day_of_next,  ///< 31 January and one month: 1 March
};

/// The same day of the month, that many months later (or earlier, when negative).
[[nodiscard]] constexpr day add_months(day d, int months, month_rounding rounding) {
    const civil_date c = civil(d);
    const int count = c.year * 12 + (c.month - 1) + months;
    const int year = (count >= 0 ? count : count - 11) / 12;
    const int month = count - year * 12 + 1;
    const int length = days_in_month(year, month);
    if (c.day_of_month <= length) return detail::day_of(year, month, c.day_of_month);
    const day last = detail::day_of(year, month, length);
    return rounding == month_rounding::last_day_of_month ? last : last + 1;
}

/// The day as `2024-02-29`.
[[nodiscard]] inline std::string to_string(day d) {
    if (d == since_ever) return "since ever";
    if (d == until_further) return "until further notice";
    const civil_date c = civil(d);
    std::string text;
    const std::string year = std::to_string(c.year);
    text.append(year.size() < 4 ? 4 - year.size() : 0, '0').append(year);
    for (const int part : {c.month, c.day_of_month}) {
        text += part < 10 ? "-0" : "-";
        text += std::to_string(part);
    }
    return text;
}

/// Reads `2024-02-29`, nothing else. Errors: `bad_date` for other forms, for dates that do not exist and for days
/// outside 1900-2200.
[[nodiscard]] inline result<day> parse_day(std::string_view text, std::string_view field = {}) {
    const auto wrong = [&](std::string says) {
        return error{error_code::bad_date, std::string(field), "'" + std::string(text) + "' " + std::move(says), {}};
    };
    std::array<int, 3> part{};
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return wrong("is not a date: write it as 2024-02-29");
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == 4 || i == 7) continue;
        if (text[i] < '0' || text[i] > '9') return wrong("is not a date: write it as 2024-02-29");
        const std::size_t which = i < 4 ? 0 : i < 7 ? 1 : 2;
        part.at(which) = part.at(which) * 10 + (text[i] - '0');
    }
    const auto made = make_day(part[0], part[1], part[2]);
    if (!made) return wrong("is a date that does not exist");
    if (*made < first_sensible_day || *made > last_sensible_day) return wrong("lies outside the years 1900-2200");
    return *made;
}

}  // namespace rehabkedja
