/// @file
/// Figures of the law on benefit that no act has changed since 1 July 2008, each with its place. Those that changed are dated
/// and stand in the catalogue.
#pragma once

#include "rehabkedja/law/provision.hpp"

namespace rehabkedja {

/// A figure and where it stands.
struct fixed_figure {
    int is{};        ///< the figure
    provision at{};  ///< its place
    constexpr bool operator==(const fixed_figure&) const = default;
};

/// Figures that have never changed.
namespace fixed {
/// The quotient of the calendar-day method divides by this, in leap years too.
inline constexpr fixed_figure year_days{365, sfb(28, 10)};
/// Weeks of a year, for the deduction by the average week.
inline constexpr fixed_figure year_weeks{52, sfb(27, 27, 0, 3)};
/// Per cent between one degree of benefit and the next: benefit is given in quarters.
inline constexpr fixed_figure degree_step{25, sfb(27, 45)};
/// Months that high-risk protection looks back on.
inline constexpr fixed_figure risk_months{12, sfb(27, 39)};
/// The shortest waiting time of other work, which high-risk protection treats as a waiting day.
inline constexpr fixed_figure one_waiting_day{1, sfb(27, 29)};
/// The shortest of the waiting times whose sick periods are joined by the long rule.
inline constexpr fixed_figure long_waiting_from{14, sfb(27, 33, 0, 1)};
/// Months after which a protected SGI follows prices, and from each time to the next.
inline constexpr fixed_figure index_months{12, sfb(26, 29)};
/// Days a week of the work whose year the standard number of days describes.
inline constexpr fixed_figure standard_week{5, sfs(1987, 361, 3)};
}  // namespace fixed

}  // namespace rehabkedja
