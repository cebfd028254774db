/// @file
/// What the payment plan says of a day: who pays, at which level and degree, how much, and why a day is not paid.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "rehabkedja/benefit/daily_amount.hpp"
#include "rehabkedja/income/sgi_day.hpp"
#include "rehabkedja/time/period.hpp"

namespace rehabkedja {

/// Who pays for a day.
enum class payer : std::uint8_t {
    none,               ///< a waiting day, or nobody owes
    employer,           ///< sick pay (SjLL 7 §)
    forsakringskassan,  ///< sickness benefit, also on a day that the deduction eats
};
/// The payer as in the case format.
[[nodiscard]] constexpr std::string_view name_of(payer p) {
    return p == payer::none ? "none" : p == payer::employer ? "employer" : "forsakringskassan";
}

/// The level of sickness benefit (27:19).
enum class benefit_level : std::uint8_t {
    none,       ///< no benefit from Försäkringskassan
    normal,     ///< normalnivå
    continued,  ///< fortsättningsnivå
};
/// The level as in the case format.
[[nodiscard]] constexpr std::string_view name_of(benefit_level l) {
    return l == benefit_level::none ? "none" : l == benefit_level::normal ? "normal" : "continued";
}

/// Why Försäkringskassan pays nothing for a day, or that it pays.
enum class stop : std::uint8_t {
    paid,               ///< Försäkringskassan pays
    outside,            ///< no sick period
    below_degree,       ///< the ability to work is reduced, by less than gives benefit (27:45)
    work_goes_on,       ///< all work together is reduced by less than gives benefit (27:45)
    before_law,         ///< before the first benefit day of the law
    sick_pay,           ///< the sick-pay period: the employer pays (27:9)
    waiting_day,        ///< the unpaid first day of periods begun until 2018
    waiting_time,       ///< the waiting days of other work (27:27 a, 27:30)
    full_compensation,  ///< full sickness or activity compensation (27:34)
    barred,             ///< a benefit ban (from 1 July 2026)
    refused,            ///< refused by decision
    restored_wait,      ///< after compensation ended (27:35 a, until January 2016)
    age_limit,          ///< the days after the hard age limit are used up (27:37)
    exhausted,          ///< the days at continued level are used up (27:24, until January 2016)
    no_sgi,             ///< there is no SGI
    not_registered,     ///< unemployed and not at the disposal of the labour market in the first days (28:6)
    not_called_in,      ///< on call, and not booked (27:16 a)
    not_at_work,        ///< on leave: would not have worked in the first days (27:10)
};

/// The method by which a day is reckoned.
enum class amount_method : std::uint8_t {
    none,           ///< nothing is reckoned
    calendar_days,  ///< kalenderdagsberäknad (28:10)
    working_time,   ///< arbetstidsberäknad (28:12-16), the part of other work by calendar days (28:17)
};

/// What holds of each day of a stretch, all facts being known.
struct plan_day {
    stop why = stop::outside;                      ///< whether Försäkringskassan pays, or why not
    payer pays = payer::none;                      ///< who pays; the employer in the sick-pay period
    bool benefit = false;                          ///< Försäkringskassan pays on something, beside sick pay maybe
    benefit_level at = benefit_level::none;        ///< the level; none where Försäkringskassan is not the payer
    benefit_level would_be = benefit_level::none;  ///< the level a full day is reckoned at; none outside sick periods
    int degree = 0;                          ///< 25, 50, 75 or 100 per cent in a sick period; 0 where no right is given
    int paid_degree = 0;                     ///< the degree of what is owed: beside sick pay that of the other work
    kronor full_day{};                       ///< a full day at that level, whatever the degree and whoever pays
    kronor special{};                        ///< a full day in special cases (28 a:9, 13), which fills up what is lower
    kronor special_day{};                    ///< the same at the degree of the day
    kronor before_deduction{};               ///< the day at its degree
    kronor deducted{};                       ///< of that, taken by the deduction (27:27)
    kronor daily{};                          ///< what Försäkringskassan pays
    sgi_parts sgi{};                         ///< the SGI
    sgi_parts owed{};                        ///< the parts of it that Försäkringskassan pays on
    amount_method by = amount_method::none;  ///< how it is reckoned
    day_rate rate{};                         ///< factor, level, divisor
    std::optional<unemployed_cap> cap{};     ///< the ceiling for the unemployed, where one is applied
    kronor an_hour{};                        ///< by working time: kronor an hour
    std::int64_t yearly_hours = 0;           ///< by working time: hours a year
    std::int64_t hundredths_a_day = 0;       ///< by working time: hours a day, in hundredths
    bool part_down = false;                  ///< a part amount loses its öre (option `part_amount`)
    bool counted = false;                    ///< the day is one of those counted in the frame (27:21-22)
    bool serious = false;                    ///< normal level by serious illness alone (27:23)
    bool beyond = false;                     ///< continued level beyond the limit (27:24 a)
    bool high_risk = false;                  ///< nothing is lost, by high-risk protection (27:39-44)
    bool rehabilitation = false;             ///< rehabilitation benefit (ch. 31), not sickness benefit
    bool preventive = false;                 ///< preventive treatment (27:6)
    constexpr bool operator==(const plan_day&) const = default;
};

/// A stretch of days of the plan: what benefit says and what income says.
struct plan_stretch {
    period when{};     ///< the days
    plan_day is{};     ///< of each of them
    sgi_day income{};  ///< of each of them; its `until` says nothing here
    bool operator==(const plan_stretch&) const = default;
};

/// The stretch of a day in a plan that is not empty; before and after it, its first and last.
[[nodiscard]] inline const plan_stretch& stretch_on(const std::vector<plan_stretch>& plan, day d) {
    const day asked = std::clamp(d, plan.front().when.first, plan.back().when.last);
    return *std::ranges::lower_bound(plan, asked, {}, [](const plan_stretch& s) { return s.when.last; });
}

}  // namespace rehabkedja
