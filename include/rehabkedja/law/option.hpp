/// @file
/// The open readings of the law as named options. A reading that the sources do not settle is never a silent constant.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "rehabkedja/law/provision.hpp"

namespace rehabkedja {

/// The options of chain, income and benefit. `grace25_from` of the case format is a date and stands in `money_law`.
enum class option : std::uint8_t {
    adding_before_2014,
    adding_on_call,
    on_call_before_2022,
    student_work,
    several_employers,
    after_guarantee_age,
    unpaid_days_before_2018_11_30,
    degree_overlap,
    five_days_from,
    introduction_days_in_gap,
    gap_of_90,
    leap_birthday,
    ceiling_floored,
    recap_at_new_year,
    part_amount,
    cap_partly_unemployed,
    age_limit,
    index_rounding,
    holidays_are_working_days,
    limit_550_restarts,
    deduction_by_degree,
    part_days_whole_in_frame,
    parent_after_first_year,
    break3_extended,
    ban_keeps_protection,
};
/// How many there are.
inline constexpr std::size_t options = 25;

/// The place of a chosen value among an option's values.
using choice = std::uint8_t;
/// No value: there is no default and none was given.
inline constexpr choice not_chosen = 255;

/// What an option decides, which values it has and how the default is known.
struct option_entry {
    std::string_view name{};                   ///< as in the case format
    std::array<std::string_view, 3> values{};  ///< empty where there are fewer
    choice by_default = not_chosen;            ///< the value without a choice
    std::string_view decides{};                ///< what hangs on it
    provision at{};                            ///< the place in the law
    standing sure = standing::unsure;          ///< how the default is known
};

/// Every option, in the order of `option`.
inline constexpr std::array<option_entry, options> option_list{{
    {"adding_before_2014",
     {"as_today", "worked_90_days"},
     0,
     "how sick periods were added when the current one began before 1 January 2014",
     sfb(27, 51),
     standing::unsure},
    {"adding_on_call",
     {"yes", "no"},
     0,
     "whether earlier sick periods are added for on-call employees",
     sfb(27, 51),
     standing::unsure},
    {"on_call_before_2022",
     {"as_employed", "as_unemployed", "as_from_2022"},
     not_chosen,
     "what on-call employees were measured against before 1 February 2022",
     sfb(27, 46),
     standing::unsure},
    {"student_work",
     {"work_beside_studies"},
     not_chosen,
     "what a student's ability to work is measured against",
     sfb(27, 46),
     standing::unsure},
    {"several_employers",
     {"each_employment"},
     not_chosen,
     "how the measures of several employments or occupations meet",
     sfb(27, 47),
     standing::unsure},
    {"after_guarantee_age",
     {"labour_market", "employer_only"},
     not_chosen,
     "the measure past the market step after the last day of 27:49 d",
     sfb(27, 49, 'd', 3),
     standing::unsure},
    {"unpaid_days_before_2018_11_30",
     {"count", "break"},
     0,
     "whether days refused after the market step before 30 November 2018 count, where no date of decision is given",
     hfd(2018, 69),
     standing::confirmed},
    {"degree_overlap",
     {"highest", "latest_signed"},
     0,
     "which degree holds where certificates overlap",
     sfb(27, 45),
     standing::derived},
    {"five_days_from",
     {"last_sick_day", "fit"},
     0,
     "from when the five days of the relapse rule run",
     sfb(27, 32),
     standing::unsure},
    {"introduction_days_in_gap",
     {"ignored", "counted"},
     0,
     "whether days in the work introduction programme count in the gap",
     sfb(27, 51),
     standing::unsure},
    {"gap_of_90",
     {"restart", "add"},
     0,
     "whether a gap of exactly the limit restarts the chain",
     sfb(27, 51),
     standing::derived},
    {"leap_birthday",
     {"mar_1", "feb_28"},
     0,
     "where a birthday on 29 February falls in other years",
     provision{},
     standing::derived},
    {"ceiling_floored",
     {"yes", "no"},
     0,
     "whether the ceiling of the SGI is rounded down to hundreds",
     sfb(25, 5, 0, 2),
     standing::derived},
    {"recap_at_new_year",
     {"yes", "no"},
     0,
     "whether a capped SGI follows the new price base amount within a sick period",
     sfb(26, 6),
     standing::unsure},
    {"part_amount",
     {"half_up", "down"},
     0,
     "how part of a full day's benefit is rounded",
     sfb(27, 45),
     standing::unsure},
    {"cap_partly_unemployed",
     {"pro_rata", "whole"},
     0,
     "how the unemployed cap meets somebody who is partly unemployed",
     sfb(28, 11),
     standing::unsure},
    {"age_limit",
     {"day", "month"},
     0,
     "whether 26:17-18 end on the birthday or with the month before",
     sfb(26, 17, 0, 3),
     standing::derived},
    {"index_rounding",
     {"hundreds_down", "none"},
     0,
     "how an SGI is rounded after it followed prices",
     sfb(26, 31),
     standing::unsure},
    {"holidays_are_working_days",
     {"yes", "no"},
     not_chosen,
     "whether public holidays are among the 25 working days",
     sfs(2000, 1418, 3),
     standing::unsure},
    {"limit_550_restarts",
     {"no", "yes"},
     0,
     "whether a new normal level gave new days at continued level, until January 2016",
     sfb(27, 24),
     standing::derived},
    {"deduction_by_degree",
     {"no", "yes"},
     0,
     "whether the deduction of a part day is a full day's benefit or a day at the degree",
     sfb(27, 27),
     standing::unsure},
    {"part_days_whole_in_frame",
     {"yes", "no"},
     0,
     "whether a day of part benefit is a whole day of the frame",
     sfb(27, 21),
     standing::from_memory},
    {"parent_after_first_year",
     {"lawful_benefit_drawn", "not_protected"},
     0,
     "whether parental leave protects after the child's first birthday",
     sfb(26, 15),
     standing::unsure},
    {"break3_extended",
     {"no", "yes"},
     0,
     "whether other grounds within the three months extend them",
     sfb(26, 18),
     standing::unsure},
    {"ban_keeps_protection",
     {"yes", "no"},
     0,
     "whether sickness protects during a benefit ban",
     sfb(26, 17, 0, 1),
     standing::unsure},
}};

/// The option of that name, or nothing.
[[nodiscard]] constexpr std::optional<option> option_of(std::string_view name) {
    for (std::size_t i = 0; i < options; ++i) {
        if (option_list.at(i).name == name) return static_cast<option>(i);
    }
    return std::nullopt;
}

/// The value of that name, or nothing.
[[nodiscard]] constexpr std::optional<choice> choice_of(option o, std::string_view value) {
    const auto& values = option_list.at(static_cast<std::size_t>(o)).values;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!value.empty() && values.at(i) == value) return static_cast<choice>(i);
    }
    return std::nullopt;
}

/// The chosen value of every option.
using readings = std::array<choice, options>;

/// Every option at its default.
[[nodiscard]] constexpr readings default_readings() {
    readings all{};
    for (std::size_t i = 0; i < options; ++i) all.at(i) = option_list.at(i).by_default;
    return all;
}

}  // namespace rehabkedja
