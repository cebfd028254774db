/// @file
/// Whole kronor, and exact quotients of kronor. No floating point: an amount is an integer, a share a numerator and a
/// denominator, and every quotient meets exactly one named rounding (rounding.hpp).
#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include "rehabkedja/time/result.hpp"

namespace rehabkedja {

/// An amount in whole kronor. Amounts are added, subtracted and compared; a number is no amount, and two amounts have no
/// product:
///
///     kronor pay{31'000};
///     kronor a_year = times(pay, 12);     // 372,000
struct kronor {
    std::int64_t whole{};  ///< whole kronor

    /// Nothing.
    constexpr kronor() = default;
    /// That many kronor.
    constexpr explicit kronor(std::int64_t kronor_in_all) : whole(kronor_in_all) {}
    /// Smaller amounts are less.
    constexpr auto operator<=>(const kronor&) const = default;
};

/// The largest amount a fact or a figure of the law may name: 100 million kronor.
inline constexpr kronor most_kronor{100'000'000};

namespace detail {
/// A product that does not fit is an error, never another number. @throws input_error (`bad_value`).
[[nodiscard]] constexpr std::int64_t product(std::int64_t a, std::int64_t b) {
    std::int64_t made = 0;
    if (__builtin_mul_overflow(a, b, &made)) {
        throw input_error({error_code::bad_value, {}, "an amount grows beyond what can be reckoned with", {}});
    }
    return made;
}
}  // namespace detail

/// The sum.
[[nodiscard]] constexpr kronor operator+(kronor a, kronor b) { return kronor{a.whole + b.whole}; }
/// The difference; may be below zero.
[[nodiscard]] constexpr kronor operator-(kronor a, kronor b) { return kronor{a.whole - b.whole}; }
/// Adds to it.
constexpr kronor& operator+=(kronor& a, kronor b) { return a = a + b; }
/// That many times the amount. @throws input_error when it does not fit.
[[nodiscard]] constexpr kronor times(kronor a, std::int64_t n) { return kronor{detail::product(a.whole, n)}; }

/// An exact quotient in kronor: `over` is positive. Not reduced; two ways of writing one quotient differ.
struct ratio {
    std::int64_t num{};     ///< the numerator, in kronor
    std::int64_t over = 1;  ///< the denominator, above zero

    /// The ratio times a number. @throws input_error when it does not fit.
    [[nodiscard]] constexpr ratio times(std::int64_t n) const { return {detail::product(num, n), over}; }
    /// The ratio divided by a number. @throws input_error when the number is not above zero, or when it does not fit.
    [[nodiscard]] constexpr ratio divided_by(std::int64_t n) const {
        if (n <= 0)
            throw input_error(
                {error_code::bad_value,
                 "law",
                 "an amount cannot be divided by 0: a factor, a share or a number of days of the law is 0",
                 {}});
        return {num, detail::product(over, n)};
    }
    /// Written the same way.
    constexpr bool operator==(const ratio&) const = default;
};

/// The amount as a ratio.
[[nodiscard]] constexpr ratio ratio_of(kronor a) { return {a.whole, 1}; }
/// How a ratio compares with an amount, exactly. @throws input_error when it does not fit.
[[nodiscard]] constexpr std::strong_ordering compare(ratio a, kronor b) {
    return a.num <=> detail::product(b.whole, a.over);
}

/// The amount with a space between thousands, as in the sentences: `380 800`.
[[nodiscard]] inline std::string to_string(kronor a) {
    std::string digits = std::to_string(a.whole < 0 ? -a.whole : a.whole);
    constexpr std::size_t group = 3;
    for (std::size_t at = digits.size(); at > group;) {
        at -= group;
        digits.insert(at, 1, ' ');
    }
    return a.whole < 0 ? "-" + digits : digits;
}

}  // namespace rehabkedja
