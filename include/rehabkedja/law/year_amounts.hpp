/// @file
/// Amounts laid down for each calendar year: the base amounts. A year without one is an error or a lacking fact, never the
/// amount of the nearest year.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "rehabkedja/law/few.hpp"
#include "rehabkedja/law/provision.hpp"
#include "rehabkedja/money/kronor.hpp"
#include "rehabkedja/time/day.hpp"

namespace rehabkedja {

/// The amount of a year.
struct base_amount {
    std::int16_t year{};     ///< the calendar year
    kronor is{};             ///< whole kronor
    provision by{};          ///< the ordinance
    day issued_at_latest{};  ///< the end of the year in the ordinance's number, or the day it was announced
    standing sure = standing::confirmed;  ///< how it is known
    std::uint8_t source = 0;              ///< its place in `money_sources`
    constexpr bool operator==(const base_amount&) const = default;
};

/// The amounts of all years. Where a year stands twice, the later entry holds.
struct year_amounts {
    few<base_amount, 48> rows{};  ///< in no order

    /// The entry of a year, or nothing.
    [[nodiscard]] constexpr std::optional<base_amount> entry(int year) const {
        std::optional<base_amount> found;
        for (const base_amount& a : rows) {
            if (a.year == year) found = a;
        }
        return found;
    }
    /// The amount of a year, or nothing: never the nearest.
    [[nodiscard]] constexpr std::optional<kronor> in(int year) const {
        const auto found = entry(year);
        return found ? std::optional(found->is) : std::nullopt;
    }
    constexpr bool operator==(const year_amounts&) const = default;
};

/// The amount of a year by the name of its kind. Errors: `outside_years` where none is laid down.
[[nodiscard]] inline result<kronor> amount_in(const year_amounts& all, int year, std::string_view name) {
    if (const auto found = all.in(year)) return *found;
    int first = 0;
    int last = 0;
    for (const base_amount& a : all.rows) {
        if (first == 0 || a.year < first) first = a.year;
        last = std::max<int>(last, a.year);
    }
    return error{error_code::outside_years,
                 std::string(name) + "." + std::to_string(year),
                 all.rows.empty() ? "no year has one"
                                  : "none is laid down for the year; there are some for " + std::to_string(first) +
                                        "-" + std::to_string(last),
                 {}};
}

}  // namespace rehabkedja
