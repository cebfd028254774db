/// @file
/// The numbers of the chain by name. Their values are dated and stand in swedish_law.hpp.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "rehabkedja/law/provision.hpp"

namespace rehabkedja {

/// The dated numbers that the rules of the chain read.
enum class parameter : std::uint8_t {
    employer_step,
    market_step,
    late_market_step,
    return_step,
    adding_gap_limit,
    worked_days_limit,
    least_degree,
    certificate_day,
    employer_period_days,
    relapse_gap_days,
    plan_for_return_day,
    work_trial_days,
    work_trial_periods,
    work_trial_frame,
    work_trial_wait,
    work_trial_notice,
};
/// How many there are.
inline constexpr std::size_t parameters = 16;

/// What a parameter is: its name, its unit and where it stands. How a value is known stands with the value.
struct parameter_entry {
    std::string_view name{};  ///< as in case files
    std::string_view unit{};  ///< what it counts
    provision at{};           ///< the place in the law
};

/// Every parameter, in the order of `parameter`.
inline constexpr std::array<parameter_entry, parameters> parameter_list{{
    {"employer_step", "days of the chain before the employer's other work is asked", sfb(27, 47, 0, 1)},
    {"market_step", "days of the chain before the labour market is asked", sfb(27, 48, 0, 1)},
    {"late_market_step", "days of the chain before the late step", sfb(27, 49, 0, 1)},
    {"return_step", "days of the chain within which special reasons expect the return", sfb(27, 48, 0, 3, 2)},
    {"adding_gap_limit", "free days between sick periods from which they are no longer added", sfb(27, 51)},
    {"worked_days_limit", "days worked in the gap that restarted the chain, under worked_90_days", sfb(27, 51)},
    {"least_degree", "per cent by which the ability to work must be reduced", sfb(27, 2, 0, 1)},
    {"certificate_day", "day of the sick period from which a medical certificate is needed", sfb(27, 25, 0, 1)},
    {"employer_period_days", "days of the sick-pay period", sick_pay_act(7)},
    {"relapse_gap_days", "days within which a new sick period continues the earlier one", sfb(27, 32)},
    {"plan_for_return_day", "day of the sick period by which the employer's plan must exist", sfb(30, 6, 0, 1)},
    {"work_trial_days", "days of a period of work trial, at most", sfb(27, 8, 'b', 1)},
    {"work_trial_periods", "periods of work trial within the frame", sfb(27, 8, 'b', 1)},
    {"work_trial_frame", "days of the frame, from the first day of the first period", sfb(27, 8, 'b', 3)},
    {"work_trial_wait", "the day after a period on which the next may begin", sfb(27, 8, 'b', 1)},
    {"work_trial_notice", "days before the start by which the notice must have come in", sfb(27, 8, 'c', 2)},
}};

/// Where the values of a parameter were read.
[[nodiscard]] constexpr std::string_view source_of(const parameter_entry& p) {
    return p.at.in == act::sick_pay_act ? "SFS 1991:1047 as consolidated" : "SFS 2010:110 as consolidated";
}

/// The parameter of that name, or nothing.
[[nodiscard]] constexpr std::optional<parameter> parameter_of(std::string_view name) {
    for (std::size_t i = 0; i < parameters; ++i) {
        if (parameter_list.at(i).name == name) return static_cast<parameter>(i);
    }
    return std::nullopt;
}

}  // namespace rehabkedja
