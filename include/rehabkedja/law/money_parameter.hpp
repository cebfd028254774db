/// @file
/// The figures of income and benefit by name, base amounts aside. Their values are dated and stand in swedish_money.hpp.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rehabkedja {

/// The dated figures that the rules on income and benefit read, and those of the neighbouring benefits.
enum class money_parameter : std::uint8_t {
    sgi_floor_share,
    least_months,
    sgi_ceiling,
    parental_benefit_ceiling,
    temporary_parental_benefit_ceiling,
    pregnancy_benefit_ceiling,
    least_payment_per_payer,
    sport_income_exempt,
    build_up_months,
    build_up_for_companies,
    after_protection_months,
    after_protection_months_compensation,
    work_notice_months,
    sgi_factor,
    normal_level,
    continued_level,
    normal_level_days,
    normal_level_frame,
    sick_pay_days_counted,
    continued_level_days,
    unemployed_cap,
    unemployed_cap_spares,
    sick_pay_rate,
    deduction_share,
    self_waiting_days,
    self_waiting_choices,
    covid_waiting_refunded,
    covid_refund,
    long_waiting_relapse_days,
    high_risk_occasions,
    report_days,
    employer_pay_free_share,
    employer_pay_total_normal,
    employer_pay_total_continued,
    break_months,
    parent_years,
    adoption_years,
    pregnancy_months,
    grace_working_days,
    health_reason_counts,
    own_field_study_years,
    establishment_in_program,
    restored_wait_months,
    restored_after_annuity,
    indexation,
    occupational_pension_share,
    job_search_holiday_weeks,
    protection_age,
    compensation_upper_age,
    rehabilitation_upper_age,
    benefit_age,
    special_case_upper_age,
    housing_supplement_upper_age,
    hard_benefit_age,
    target_age,
    compensation_least_age,
    full_compensation_least_age,
    activity_least_age,
    activity_upper_age,
    activity_decision_years,
    older_rule_years_left,
    older_rule_history_years,
    time_limited_grants,
    time_limited_extension,
    compensation_income_rate,
    compensation_income_ceiling,
    guarantee_level_30,
    guarantee_level_under_21,
    guarantee_level_21,
    guarantee_level_23,
    guarantee_level_25,
    guarantee_level_27,
    guarantee_level_29,
    guarantee_years_full,
    guarantee_years_least,
    dormant_months,
    dormant_paid_share,
    study_trial_months,
    stepless_free_full,
    stepless_free_three_quarters,
    stepless_free_two_thirds,
    stepless_free_half,
    stepless_free_quarter,
    stepless_reduction,
    stepless_ceiling,
    special_case_full,
    special_case_three_quarters,
    special_case_half,
    special_case_quarter,
    special_case_ends_at,
    special_case_after_activity,
    housing_supplement_single,
    housing_supplement_married,
    housing_supplement_one_child,
    housing_supplement_two_children,
    housing_supplement_three_children,
    housing_supplement_threshold,
    housing_supplement_reduction,
    unemployment_basic,
    unemployment_most,
    unemployment_most_first_100,
    unemployment_most_after_100,
    unemployment_rate_first_200,
    unemployment_rate_to_300,
    unemployment_rate_requalified,
    programme_rate_guarantee,
    programme_floor,
    programme_basic_days,
    establishment_benefit,
    work_introduction_months,
    job_guarantee_phase3_days,
    job_guarantee_phase3_closed,
    national_norm_single,
    national_norm_couple,
    national_norm_household_1,
    national_norm_household_2,
    assistance_free_share,
    ban_least_months,
    ban_most_years,
    sanction_fee_share,
    sanction_fee_least_share,
    sanction_fee_least,
    activity_required_months,
    military_dormant_days,
    benefit_age_days,
    on_call_days,
    serious_illness_unlimited,
    beyond_limit_grounds,
    high_risk_self_employed_periods,
    high_risk_self_employed_days,
    high_risk_one_day_periods,
    plan_for_return_expected_days,
    social_assistance_act,
    occupational_pension_months,
    occupational_pension_age,
    permit_notice_months,
    indexation_other_work,
    standard_working_days,
};
/// How many there are.
inline constexpr std::size_t money_parameters = 138;

/// What a figure counts. Shares are whole numbers of a stated part, so that no figure is a fraction.
enum class money_unit : std::uint8_t {
    kronor,       ///< whole kronor
    tenths,       ///< tenths of what the name says
    hundredths,   ///< hundredths, per cent
    thousandths,  ///< thousandths
    days,         ///< days
    weeks,        ///< weeks
    months,       ///< months
    years,        ///< years
    occasions,    ///< times
    yes,          ///< 1: the rule holds
    choices,      ///< a bit for each of `waiting_choices`
};
/// By what a figure of the unit is divided to be the figure of the law: 10 for tenths.
[[nodiscard]] constexpr int scale_of(money_unit u) {
    constexpr int ten = 10;
    return u == money_unit::tenths        ? ten
           : u == money_unit::hundredths  ? ten * ten
           : u == money_unit::thousandths ? ten * ten * ten
                                          : 1;
}
/// The waiting periods that the law has known for the self-employed, in days (27:27 a, 27:29).
inline constexpr std::array<int, 7> waiting_choices{1, 3, 7, 14, 30, 60, 90};

/// The largest value that a figure of the unit can be given.
[[nodiscard]] constexpr std::int64_t largest_of(money_unit u) {
    switch (u) {
        case money_unit::kronor: return 1'000'000'000;
        case money_unit::tenths:
        case money_unit::hundredths:
        case money_unit::thousandths: return 1'000'000;
        case money_unit::days:
        case money_unit::weeks:
        case money_unit::occasions: return 10'000;
        case money_unit::months: return 1'200;
        case money_unit::years: return 150;
        case money_unit::yes: return 1;
        case money_unit::choices: return (std::int64_t{1} << waiting_choices.size()) - 1;
    }
    return 0;
}
/// The unit as a word.
[[nodiscard]] constexpr std::string_view name_of(money_unit u) {
    constexpr std::array<std::string_view, 11> names{"kronor", "tenths", "hundredths", "thousandths", "days",   "weeks",
                                                     "months", "years",  "occasions",  "yes",         "choices"};
    return names.at(static_cast<std::size_t>(u));
}

/// What a figure is: its name, its unit, and what it is a figure of.
struct money_parameter_entry {
    std::string_view name{};  ///< as in `law.set` and in the facts' `law.parameters`
    money_unit in{};          ///< its unit
    std::string_view says{};  ///< the rest of the sentence that begins with the figure
};

/// Every figure, in the order of `money_parameter`.
inline constexpr std::array<money_parameter_entry, money_parameters> money_parameter_list{{
    // clang-format off
    {"sgi_floor_share",                      money_unit::hundredths,  "of the price base amount that the yearly income must reach"},
    {"least_months",                         money_unit::months,      "in a row that the work must be expected to last, unless it recurs yearly"},
    {"sgi_ceiling",                          money_unit::tenths,      "of the price base amount above which income is left out"},
    {"parental_benefit_ceiling",             money_unit::tenths,      "of the price base amount, for parental benefit at sickness benefit level"},
    {"temporary_parental_benefit_ceiling",   money_unit::tenths,      "of the price base amount, for temporary parental benefit"},
    {"pregnancy_benefit_ceiling",            money_unit::tenths,      "of the price base amount, for pregnancy benefit"},
    {"least_payment_per_payer",              money_unit::kronor,      "a year from one payer, below which employment income does not count"},
    {"sport_income_exempt",                  money_unit::tenths,      "of the price base amount below which pay from a sports club does not count"},
    {"build_up_months",                      money_unit::months,      "of the build-up stage of a business"},
    {"build_up_for_companies",               money_unit::yes,         "the build-up stage covers owner-employees of limited companies"},
    {"after_protection_months",              money_unit::months,      "that work-based insurance goes on after work"},
    {"after_protection_months_compensation", money_unit::months,      "the same for income-related sickness and activity compensation"},
    {"work_notice_months",                   money_unit::months,      "before the month in which the work became known, at most"},
    {"sgi_factor",                           money_unit::thousandths, "by which the SGI is multiplied before the level"},
    {"normal_level",                         money_unit::hundredths,  "of the reduced SGI, normal level"},
    {"continued_level",                      money_unit::hundredths,  "of the reduced SGI, continued level"},
    {"normal_level_days",                    money_unit::days,        "at normal level within the frame, at most"},
    {"normal_level_frame",                   money_unit::days,        "of the frame immediately before the benefit day"},
    {"sick_pay_days_counted",                money_unit::days,        "of each sick-pay period that count in the frame"},
    {"continued_level_days",                 money_unit::days,        "at continued level in all, at most"},
    {"unemployed_cap",                       money_unit::kronor,      "a day for a full day of benefit, to the extent of unemployment"},
    {"unemployed_cap_spares",                money_unit::yes,         "the cap spares preventive treatment and employees on call"},
    {"sick_pay_rate",                        money_unit::hundredths,  "of the pay that the employer pays as sick pay"},
    {"deduction_share",                      money_unit::hundredths,  "of an average week that the deduction takes; none: a waiting day"},
    {"self_waiting_days",                    money_unit::days,        "that the self-employed wait without a choice"},
    {"self_waiting_choices",                 money_unit::choices,     "of waiting days that the self-employed have"},
    {"covid_waiting_refunded",               money_unit::yes,         "the deduction is refunded because of covid-19"},
    {"covid_refund",                         money_unit::kronor,      "for the deduction because of covid-19"},
    {"long_waiting_relapse_days",            money_unit::days,        "within which a new sick period goes on, with a long chosen waiting period"},
    {"high_risk_occasions",                  money_unit::occasions,   "with a deduction in twelve months after which none is made"},
    {"report_days",                          money_unit::days,        "before the report of sickness for which benefit is paid, at most"},
    {"employer_pay_free_share",              money_unit::hundredths,  "of the pay that an employer may add without a reduction"},
    {"employer_pay_total_normal",            money_unit::hundredths,  "of the pay above the ceiling, benefit and pay together, normal level"},
    {"employer_pay_total_continued",         money_unit::hundredths,  "of the pay above the ceiling, benefit and pay together, continued level"},
    {"break_months",                         money_unit::months,      "in a row of an interruption of work that are protected"},
    {"parent_years",                         money_unit::years,       "below which the care of a child protects"},
    {"adoption_years",                       money_unit::years,       "below which an adopted child gives protection"},
    {"pregnancy_months",                     money_unit::months,      "before the birth from which pregnancy protects"},
    {"grace_working_days",                   money_unit::days,        "of work, after sickness benefit, on which registration is deemed made"},
    {"health_reason_counts",                 money_unit::yes,         "who cannot return to work for reasons of health may be at the disposal of the labour market"},
    {"own_field_study_years",                money_unit::years,       "of studies in the own field without leave from an employment"},
    {"establishment_in_program",             money_unit::yes,         "establishment benefit counts as benefit of a labour-market programme"},
    {"restored_wait_months",                 money_unit::months,      "of the calendar after compensation before sickness benefit on the restored SGI"},
    {"restored_after_annuity",               money_unit::yes,         "the SGI is restored after an annuity too"},
    {"indexation",                           money_unit::yes,         "a protected SGI follows prices yearly"},
    {"occupational_pension_share",           money_unit::hundredths,  "of the last pay that an occupational pension must stay below"},
    {"job_search_holiday_weeks",             money_unit::weeks,       "of holiday from job search in a year, as practice has it"},
    {"protection_age",                       money_unit::years,       "at which sickness and interruptions stop protecting"},
    {"compensation_upper_age",               money_unit::years,       "before which sickness compensation ends"},
    {"rehabilitation_upper_age",             money_unit::years,       "before which rehabilitation benefit ends"},
    {"benefit_age",                          money_unit::years,       "after which benefit may be stopped"},
    {"special_case_upper_age",               money_unit::years,       "before which benefit in special cases ends"},
    {"housing_supplement_upper_age",         money_unit::years,       "before which the housing supplement ends"},
    {"hard_benefit_age",                     money_unit::years,       "after which benefit is stopped"},
    {"target_age",                           money_unit::years,       "of the target age, for who reaches it in the year"},
    {"compensation_least_age",               money_unit::years,       "from which sickness compensation is paid"},
    {"full_compensation_least_age",          money_unit::years,       "turned in the year from whose July full sickness compensation is paid"},
    {"activity_least_age",                   money_unit::years,       "turned in the year from whose July activity compensation is paid"},
    {"activity_upper_age",                   money_unit::years,       "before which activity compensation ends"},
    {"activity_decision_years",              money_unit::years,       "of one decision on activity compensation, at most"},
    {"older_rule_years_left",                money_unit::years,       "before the upper age in which the test is milder"},
    {"older_rule_history_years",             money_unit::years,       "of work that the milder test looks back on"},
    {"time_limited_grants",                  money_unit::yes,         "time-limited sickness compensation is granted"},
    {"time_limited_extension",               money_unit::months,      "more of time-limited sickness compensation, at most"},
    {"compensation_income_rate",             money_unit::thousandths, "of the assumed income, income-related compensation"},
    {"compensation_income_ceiling",          money_unit::tenths,      "of the price base amount, for a year of the assumed income"},
    {"guarantee_level_30",                   money_unit::hundredths,  "of the price base amount, guarantee from 30 years"},
    {"guarantee_level_under_21",             money_unit::hundredths,  "of the price base amount, guarantee below 21 years"},
    {"guarantee_level_21",                   money_unit::hundredths,  "of the price base amount, guarantee from 21 years"},
    {"guarantee_level_23",                   money_unit::hundredths,  "of the price base amount, guarantee from 23 years"},
    {"guarantee_level_25",                   money_unit::hundredths,  "of the price base amount, guarantee from 25 years"},
    {"guarantee_level_27",                   money_unit::hundredths,  "of the price base amount, guarantee from 27 years"},
    {"guarantee_level_29",                   money_unit::hundredths,  "of the price base amount, guarantee from 29 years"},
    {"guarantee_years_full",                 money_unit::years,       "of insurance for a full guarantee"},
    {"guarantee_years_least",                money_unit::years,       "of insurance for any guarantee"},
    {"dormant_months",                       money_unit::months,      "of dormant compensation, at most"},
    {"dormant_paid_share",                   money_unit::hundredths,  "of the dormant amount that is paid when working"},
    {"study_trial_months",                   money_unit::months,      "of studies on trial with activity compensation"},
    {"stepless_free_full",                   money_unit::tenths,      "of the price base amount that may be earned freely, full compensation"},
    {"stepless_free_three_quarters",         money_unit::tenths,      "of the price base amount that may be earned freely, three quarters compensation"},
    {"stepless_free_two_thirds",             money_unit::tenths,      "of the price base amount that may be earned freely, two thirds compensation"},
    {"stepless_free_half",                   money_unit::tenths,      "of the price base amount that may be earned freely, half compensation"},
    {"stepless_free_quarter",                money_unit::tenths,      "of the price base amount that may be earned freely, quarter compensation"},
    {"stepless_reduction",                   money_unit::hundredths,  "of income above the free amount"},
    {"stepless_ceiling",                     money_unit::tenths,      "of the price base amount, benefit and income together"},
    {"special_case_full",                    money_unit::kronor,      "a day in special cases, full benefit"},
    {"special_case_three_quarters",          money_unit::kronor,      "a day in special cases, three quarters benefit"},
    {"special_case_half",                    money_unit::kronor,      "a day in special cases, half benefit"},
    {"special_case_quarter",                 money_unit::kronor,      "a day in special cases, quarter benefit"},
    {"special_case_ends_at",                 money_unit::kronor,      "of SGI from which benefit in special cases ends"},
    {"special_case_after_activity",          money_unit::yes,         "the end of activity compensation at 30 gives benefit in special cases"},
    {"housing_supplement_single",            money_unit::kronor,      "a year at most, unmarried"},
    {"housing_supplement_married",           money_unit::kronor,      "a year at most, married"},
    {"housing_supplement_one_child",         money_unit::kronor,      "a year more for one child"},
    {"housing_supplement_two_children",      money_unit::kronor,      "a year more for two children"},
    {"housing_supplement_three_children",    money_unit::kronor,      "a year more for three children or more"},
    {"housing_supplement_threshold",         money_unit::kronor,      "a year of income above which the supplement falls"},
    {"housing_supplement_reduction",         money_unit::hundredths,  "of income above the threshold"},
    {"unemployment_basic",                   money_unit::kronor,      "a day, basic unemployment benefit"},
    {"unemployment_most",                    money_unit::kronor,      "a day, unemployment benefit at most"},
    {"unemployment_most_first_100",          money_unit::kronor,      "a day in the first 100 days"},
    {"unemployment_most_after_100",          money_unit::kronor,      "a day after the first 100 days"},
    {"unemployment_rate_first_200",          money_unit::hundredths,  "of former pay, the first 200 days"},
    {"unemployment_rate_to_300",             money_unit::hundredths,  "of former pay, to day 300"},
    {"unemployment_rate_requalified",        money_unit::hundredths,  "of former pay after the guarantee"},
    {"programme_rate_guarantee",             money_unit::hundredths,  "of former pay in the job guarantee"},
    {"programme_floor",                      money_unit::kronor,      "a day, programme benefit at least"},
    {"programme_basic_days",                 money_unit::days,        "of basic programme benefit in the job guarantee, at most"},
    {"establishment_benefit",                money_unit::kronor,      "a day"},
    {"work_introduction_months",             money_unit::months,      "at most"},
    {"job_guarantee_phase3_days",            money_unit::days,        "of the job guarantee after which its third phase begins"},
    {"job_guarantee_phase3_closed",          money_unit::yes,         "no new place in the third phase"},
    {"national_norm_single",                 money_unit::kronor,      "a month, personal costs of one adult"},
    {"national_norm_couple",                 money_unit::kronor,      "a month, personal costs of two adults"},
    {"national_norm_household_1",            money_unit::kronor,      "a month, shared costs of one person"},
    {"national_norm_household_2",            money_unit::kronor,      "a month, shared costs of two"},
    {"assistance_free_share",                money_unit::hundredths,  "of pay left out after six months of support"},
    {"ban_least_months",                     money_unit::months,      "of a benefit ban, at least"},
    {"ban_most_years",                       money_unit::years,       "of a benefit ban, at most"},
    {"sanction_fee_share",                   money_unit::hundredths,  "of the sum recovered"},
    {"sanction_fee_least_share",             money_unit::hundredths,  "of the price base amount, at least"},
    {"sanction_fee_least",                   money_unit::kronor,      "at least"},
    {"activity_required_months",             money_unit::months,      "of support in a row after which activities are required"},
    {"military_dormant_days",                money_unit::days,        "of military service above which the SGI lies dormant"},
    {"benefit_age_days",                     money_unit::days,        "of benefit after the age from which it may, or must, be stopped"},
    {"on_call_days",                         money_unit::days,        "of the sick period on which employees on call must have been called in"},
    {"serious_illness_unlimited",            money_unit::yes,         "serious illness gives normal level without limit"},
    {"beyond_limit_grounds",                 money_unit::yes,         "grounds for more days at continued level"},
    {"high_risk_self_employed_periods",      money_unit::occasions,   "of sick periods with waiting days in twelve months, the self-employed"},
    {"high_risk_self_employed_days",         money_unit::days,        "of benefit lost by waiting, the self-employed"},
    {"high_risk_one_day_periods",            money_unit::occasions,   "of sick periods in twelve months with one waiting day, the self-employed"},
    {"plan_for_return_expected_days",        money_unit::days,        "of reduced ability to work that must be expected for the employer's plan"},
    {"social_assistance_act",                money_unit::yes,         "the act of that time on social assistance"},
    {"occupational_pension_months",          money_unit::months,      "in a row that the work of who has an occupational pension must be expected to last"},
    {"occupational_pension_age",             money_unit::years,       "at which an occupational pension stops binding the SGI, with the end of the month"},
    {"permit_notice_months",                 money_unit::months,      "before the permit was granted, at most"},
    {"indexation_other_work",                money_unit::yes,         "income of other work follows prices yearly too"},
    {"standard_working_days",                money_unit::days,        "of a year's working time in days, for work on five days a week"},
    // clang-format on
}};

/// The figure of that name, or nothing.
[[nodiscard]] constexpr std::optional<money_parameter> money_parameter_of(std::string_view name) {
    for (std::size_t i = 0; i < money_parameters; ++i) {
        if (money_parameter_list.at(i).name == name) return static_cast<money_parameter>(i);
    }
    return std::nullopt;
}

}  // namespace rehabkedja
