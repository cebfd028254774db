/// @file
/// The roundings that the law names. There is no other way from a quotient to an amount.
#pragma once

#include <cstdint>

#include "rehabkedja/money/kronor.hpp"

namespace rehabkedja {

/// How a quotient becomes whole kronor.
enum class rounding : std::uint8_t {
    hundreds_down,  ///< to the nearest lower hundred (25:5)
    krona_half_up,  ///< to the nearest krona, 50 öre upwards (28:10)
    krona_down,     ///< öre fall away (28:21)
    krona_up,       ///< the least whole krona that is enough: only for reverse questions
};

namespace detail {
[[nodiscard]] constexpr std::int64_t floor_of(std::int64_t num, std::int64_t over) {
    const std::int64_t q = num / over;
    return q - (num % over < 0 ? 1 : 0);
}
}  // namespace detail

/// The quotient in whole kronor.
///
///     round({73'000 * 97 * 75, 100 * 100 * 365}, rounding::krona_half_up);   // 145.50 -> 146
[[nodiscard]] constexpr kronor round(ratio a, rounding how) {
    constexpr std::int64_t hundred = 100;
    switch (how) {
        case rounding::hundreds_down:
            return times(kronor{detail::floor_of(a.num, detail::product(a.over, hundred))}, hundred);
        case rounding::krona_down: return kronor{detail::floor_of(a.num, a.over)};
        case rounding::krona_up: return kronor{-detail::floor_of(-a.num, a.over)};
        case rounding::krona_half_up: break;
    }
    return kronor{detail::floor_of(detail::product(a.num, 2) + a.over, detail::product(a.over, 2))};
}
/// The amount rounded down to whole hundreds (25:5).
[[nodiscard]] constexpr kronor hundreds_down(kronor a) { return round(ratio_of(a), rounding::hundreds_down); }

/// Hours in hundredths, as whole hours, half upwards (25:29, 28:16).
[[nodiscard]] constexpr std::int64_t hours_half_up(std::int64_t hundredths) {
    constexpr std::int64_t hour = 100;
    return detail::floor_of(hundredths + hour / 2, hour);
}

}  // namespace rehabkedja
