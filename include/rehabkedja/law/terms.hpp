/// @file
/// The figures of income and benefit that hold on a day, as one value: what the rules read instead of asking the dated law
/// figure by figure. Scales are written in the names; amounts are whole kronor.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "rehabkedja/law/money_parameter.hpp"
#include "rehabkedja/money/kronor.hpp"
#include "rehabkedja/time/track.hpp"

namespace rehabkedja {

/// Readings of open points on income and benefit that were chosen (options of the case format), as the rules ask for them.
struct money_readings {
    bool ceiling_floored = true;           ///< the ceiling is rounded down to hundreds
    bool recap_at_new_year = true;         ///< the ceiling follows the year of each benefit day
    bool part_amount_down = false;         ///< part amounts lose their öre; else half up
    bool cap_whole = false;                ///< the unemployed cap is whole also for who is partly unemployed
    bool age_limit_by_month = false;       ///< 26:17-18 end with the month before, not on the birthday
    std::optional<bool> holidays_count{};  ///< public holidays are working days (2000:1418 3 §); nothing: not settled
    bool limit_550_restarts = false;       ///< 87 days outside benefit give new continued days
    bool deduction_by_degree = false;      ///< the deduction is a day at the degree, not a full day
    bool part_days_whole = true;           ///< a part day is one of the 364
    bool parent_after_first_year = true;   ///< protected while benefit is drawn that the leave allows
    bool break3_extended = false;          ///< other grounds extend the three months
    bool ban_keeps_protection = true;      ///< sickness protects during a benefit ban
    bool five_days_from_fit = false;       ///< the five days run from the first fit day
    bool feb_28 = false;                   ///< birthdays on 29 February fall on 28 February
    bool index_floored = true;             ///< an SGI that followed prices is rounded down to hundreds
    constexpr bool operator==(const money_readings&) const = default;
};

/// The figures that hold through a stretch of benefit days.
struct terms {
    std::int16_t year = 0;             ///< the calendar year
    std::optional<kronor> price_base;  ///< prisbasbelopp (2:6-7); nothing: not laid down
    // The SGI (ch. 25)
    std::int64_t ceiling_tenths = 0;    ///< tenths of the price base amount (25:5)
    std::int64_t floor_hundredths = 0;  ///< hundredths of the price base amount (25:3)
    std::int64_t least_months = 0;      ///< months in a row (25:3)
    kronor least_per_payer;             ///< kronor a year and payer (25:7, 25:16)
    // Protection (ch. 26)
    std::int64_t break_months = 0;          ///< 26:18
    std::int64_t parent_years = 0;          ///< 26:15
    std::int64_t own_field_years = 0;       ///< 2000:1418 2 §, without leave from an employment
    std::int64_t pregnancy_months = 0;      ///< 26:14
    std::int64_t grace_working_days = 0;    ///< 2000:1418 3 §; 0: no such rule
    std::int64_t restored_wait_months = 0;  ///< 27:35 a, until January 2016; 0: no wait
    std::int64_t military_days = 0;         ///< 26:20: dormant beyond that many days
    // Level (ch. 27, 28)
    std::int64_t least_degree = 0;                   ///< per cent (27:2)
    std::int64_t factor_thousandths = 0;             ///< 28:7
    std::int64_t normal_hundredths = 0;              ///< 28:7, normal level
    std::int64_t continued_hundredths = 0;           ///< 28:7, continued level
    std::int64_t normal_days = 0;                    ///< 27:21: days at normal level in the frame
    std::int64_t frame_days = 0;                     ///< 27:21: days of the frame
    std::int64_t counted_sick_pay_days = 0;          ///< 27:22: days of a sick-pay period that count
    std::optional<std::int64_t> continued_days;      ///< 27:24: days at continued level in all; nothing: no limit
    bool beyond_limit_grounds = false;               ///< 27:24 a, 2010 to January 2016
    kronor unemployed_cap;                           ///< kronor a day (28:11)
    bool cap_spares_preventive_and_on_call = false;  ///< 28:11, from 1 February 2022
    std::int64_t on_call_days = 0;                   ///< days of the sick period on which 27:16 a asks for booked time
    // Waiting (ch. 27, Sick Pay Act)
    std::int64_t sick_pay_days = 0;                    ///< days of the sick-pay period
    std::optional<std::int64_t> deduction_hundredths;  ///< share of an average week; nothing: a waiting day (27:27)
    std::int64_t relapse_days = 0;                     ///< 27:32
    std::int64_t long_relapse_days = 0;                ///< 27:33
    std::int64_t self_waiting_days = 0;                ///< the self-employed person's days without a choice (27:27 a)
    std::int64_t self_waiting_choices = 0;  ///< those that may be chosen: a bit for each of `waiting_choices`
    std::int64_t high_risk_occasions = 0;   ///< 27:39; 0: no such protection
    std::int64_t self_risk_periods = 0;     ///< 27:39: periods with waiting days, other work; 0: no such protection
    std::int64_t self_risk_days = 0;        ///< 27:39: days lost in them, at least
    std::int64_t one_day_risk_periods = 0;  ///< 27:39: periods with one waiting day, chosen; 0: no such protection
    // Age (27:36-37)
    std::int64_t age_limit_days = 0;  ///< days after the hard limit
    // Special cases (ch. 28 a): kronor a day at each degree; nothing before there were such
    std::array<kronor, 4> special_case{};  ///< a quarter, half, three quarters, full (28 a:9)
    kronor special_case_ends_at;           ///< the yearly SGI that ends the right (28 a:19)
    // The benefit ban (from 1 July 2026)
    bool bans = false;  ///< a benefit can be barred
    constexpr bool operator==(const terms&) const = default;

    /// Whether a self-employed person may have that many waiting days, by choice or without one.
    [[nodiscard]] constexpr bool may_wait(std::int64_t days) const {
        if (days == self_waiting_days) return true;
        for (std::size_t i = 0; i < waiting_choices.size(); ++i) {
            if (waiting_choices.at(i) == days) return ((self_waiting_choices >> i) & 1) != 0;
        }
        return false;
    }
};

}  // namespace rehabkedja
