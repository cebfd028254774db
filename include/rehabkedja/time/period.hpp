/// @file
/// A period: both its days are included, as the law and the certificates write it.
#pragma once

#include <algorithm>
#include <optional>
#include <string>

#include "rehabkedja/time/day.hpp"

namespace rehabkedja {

/// A closed period, first <= last. A day is a period of one day; there is no empty period.
///
///     period spring{*make_day(2024, 3, 1), *make_day(2024, 4, 29)};
///     days_in(spring);                                             // 60
struct period {
    day first{};  ///< the first day
    day last{};   ///< the last day, itself included
    constexpr bool operator==(const period&) const = default;
};

/// The days that always were and always will be.
inline constexpr period always{since_ever, until_further};

/// The period between two days, both included; nothing when the last lies before the first.
[[nodiscard]] constexpr std::optional<period> make_period(day first, day last) {
    if (last < first) return std::nullopt;
    return period{first, last};
}

/// How many days the period has, both ends included: 1 or more.
[[nodiscard]] constexpr int days_in(period p) { return p.last - p.first + 1; }
/// Whether the day lies in the period.
[[nodiscard]] constexpr bool contains(period p, day d) { return p.first <= d && d <= p.last; }
/// Whether the periods share a day.
[[nodiscard]] constexpr bool overlap(period a, period b) { return a.first <= b.last && b.first <= a.last; }
/// The days that both periods have, if any.
[[nodiscard]] constexpr std::optional<period> common(period a, period b) {
    return make_period(std::max(a.first, b.first), std::min(a.last, b.last));
}
/// How many full days lie strictly between the periods: 0 when the later one follows at once, negative when they overlap.
[[nodiscard]] constexpr int gap_between(period earlier, period later) { return later.first - earlier.last - 1; }

/// The period as `2024-03-01..2024-04-29`.
[[nodiscard]] inline std::string to_string(period p) { return to_string(p.first) + ".." + to_string(p.last); }

}  // namespace rehabkedja
