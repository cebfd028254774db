/// @file
/// Annual working time (årsarbetstid, 25:25-30): which leave counts as work, the rounding to whole hours, and the standard
/// number of days (schablon, 1987:361). Hours and days are hundredths: none is a fraction.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "rehabkedja/income/given.hpp"
#include "rehabkedja/law/fixed_figures.hpp"
#include "rehabkedja/law/law.hpp"
#include "rehabkedja/money/rounding.hpp"

namespace rehabkedja {

/// Leave from work, as far as it matters for the annual working time (25:28).
enum class leave_kind : std::uint8_t {
    movable_holiday,       ///< holiday pay by the Annual Leave Act, and sick days may be asked not to be holiday (15 §)
    other_holiday,         ///< any other holiday
    paid_study,            ///< studies with undiminished pay
    sign_language_course,  ///< compensation for a course of sign language for parents (TUFF)
    teachers_break,        ///< school holidays and like breaks of teachers employed in education
    other,                 ///< leave that 25:28 does not name
};
/// Their names, in order.
inline constexpr std::array<std::string_view, 6> leave_kind_names{
    "movable_holiday", "other_holiday", "paid_study", "sign_language_course", "teachers_break", "other"};
/// The leave as a word.
[[nodiscard]] constexpr std::string_view name_of(leave_kind k) {
    return leave_kind_names.at(static_cast<std::size_t>(k));
}
/// Whether leave counts as work (25:28).
[[nodiscard]] constexpr bool counts_as_work(leave_kind k) {
    return k != leave_kind::movable_holiday && k != leave_kind::other;
}

/// Leave in a year.
struct yearly_leave {
    std::optional<leave_kind> is{};       ///< which; nothing: unknown
    std::optional<std::int64_t> hours{};  ///< hundredths of an hour a year; nothing: unknown
    constexpr bool operator==(const yearly_leave&) const = default;
};

/// The facts of a working year as it is expected until further notice (25:26).
struct annual_time_facts {
    day on{};                                   ///< the day
    answer of_employment = answer::yes;         ///< the SGI is at least partly of employment (25:25)
    answer equal_deduction = answer::no;        ///< every day of sick absence costs the same pay (1987:361 2 §)
    std::optional<std::int64_t> worked{};       ///< hundredths of an hour a year, leave aside; nothing: unknown
    std::span<const yearly_leave> leaves{};     ///< leave, the caller's own list
    std::optional<std::int64_t> days_a_week{};  ///< hundredths of a day a week; nothing: unknown
};

/// Why the annual working time is in hours or in days, or there is none.
enum class annual_time_reason : std::uint8_t {
    not_known,      ///< the facts do not say
    hours,          ///< hours, rounded (25:29)
    standard_days,  ///< days by the standard (25:27, 1987:361)
    no_employment,  ///< only for an SGI of employment (25:25)
};
/// Their names, in order.
inline constexpr std::array<std::string_view, 4> annual_time_reason_names{"not_known", "hours", "standard_days",
                                                                          "no_employment"};
/// The reason as a word.
[[nodiscard]] constexpr std::string_view name_of(annual_time_reason r) {
    return annual_time_reason_names.at(static_cast<std::size_t>(r));
}

/// An annual working time.
struct annual_time {
    std::int64_t hundredths = 0;  ///< hundredths of an hour, whole hours; or of a day, exact
    bool in_days = false;         ///< days, not hours
    constexpr bool operator==(const annual_time&) const = default;
};

namespace detail {

struct annual_question {
    annual_time_facts is{};
    std::optional<bool> longest{};  // of leave that is not known: all of it counts, or none
};
using annual_field = open_field<annual_question>;
inline constexpr std::int64_t year_hours = 878'400;  // hundredths, of a leap year: stands for every length
inline constexpr std::int64_t week_days = 700;
inline constexpr std::array<annual_field, 5> annual_fields{{
    {"of_employment", [](const annual_question& q) { return q.is.of_employment == answer::unknown; },
     [](annual_question& q, std::size_t way) { q.is.of_employment = static_cast<answer>(way); }, 2},
    {"equal_deduction", [](const annual_question& q) { return q.is.equal_deduction == answer::unknown; },
     [](annual_question& q, std::size_t way) { q.is.equal_deduction = static_cast<answer>(way); }, 2},
    {"worked", [](const annual_question& q) { return !q.is.worked; },
     [](annual_question& q, std::size_t way) { q.is.worked = way == 0 ? 0 : year_hours; }, 2},
    {"leaves",
     [](const annual_question& q) {
         return std::ranges::any_of(q.is.leaves, [](const yearly_leave& y) { return !y.is || !y.hours; });
     },
     [](annual_question& q, std::size_t way) { q.longest = way == 1; }, 2},
    {"days_a_week", [](const annual_question& q) { return !q.is.days_a_week; },
     [](annual_question& q, std::size_t way) { q.is.days_a_week = way == 0 ? 0 : week_days; }, 2},
}};

}  // namespace detail

/// The annual working time: hours rounded to the nearest whole hour, half upwards; days where the standard holds, in
/// proportion to five days a week. @throws input_error (`bad_value`) for more than a year or a week holds.
///
///     annual_time_facts f{.on = d, .worked = 172'849};
///     annual_working_time(swedish_law(), f).value->hundredths;     // 172,800
[[nodiscard]] constexpr ruled<annual_time_reason, annual_time> annual_working_time(const law& l,
                                                                                   const annual_time_facts& given) {
    detail::require_at_most(given.worked, detail::year_hours, "worked");
    detail::require_at_most(given.days_a_week, detail::week_days, "days_a_week");
    for (const yearly_leave& y : given.leaves) detail::require_at_most(y.hours, detail::year_hours, "leaves.hours");
    using R = annual_time_reason;
    const auto rule = [&](const detail::annual_question& q) -> ruled<R, annual_time> {
        if (q.is.of_employment == answer::no) return {answer::no, std::nullopt, R::no_employment, sfb(25, 25), {}};
        if (q.is.equal_deduction == answer::yes) {
            const provision at = sfs(1987, 361, 3);
            const auto year = l.money.number(money_parameter::standard_working_days, q.is.on);
            if (!year) return {answer::unknown, std::nullopt, R::not_known, at, {}};
            const annual_time days{*q.is.days_a_week * *year / fixed::standard_week.is, true};
            return {answer::yes, days, R::standard_days, at, {}};
        }
        std::int64_t hours = *q.is.worked;
        for (const yearly_leave& leave : q.is.leaves) {
            const bool all = q.longest.value_or(false);
            if (leave.is ? counts_as_work(*leave.is) : all) hours += leave.hours.value_or(all ? detail::year_hours : 0);
        }
        constexpr std::int64_t hour = 100;
        return {answer::yes, annual_time{hours_half_up(hours) * hour, false}, R::hours, sfb(25, 29), {}};
    };
    return in_all_completions(detail::annual_question{given, {}}, detail::annual_fields, sfb(25, 25), rule);
}

}  // namespace rehabkedja
