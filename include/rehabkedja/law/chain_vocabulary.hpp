/// @file
/// The words of the rehabilitation chain (rehabiliteringskedjan, SFB 27:46-55): occupations, measures of the ability to
/// work, judgements, steps and reasons. Each has its own scope; the same word may be a fact, a measure and a reason.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace rehabkedja {

/// What a person does for a living on a day, one at a time; on call (behovsanställd, 27:16 a) by whether the time is booked.
enum class occupation : std::uint8_t {
    employed,          ///< anställd
    self_employed,     ///< egenföretagare
    unemployed,        ///< arbetslös
    on_leave,          ///< tjänstledig
    on_call_booked,    ///< behovsanställd, tiden är överenskommen (27:49 c)
    on_call_unbooked,  ///< behovsanställd, tiden är inte överenskommen (27:49 b)
    parental_leave,    ///< tid som annars skulle ha varit med föräldrapenning (27:52)
    student,           ///< studerande med SGI-skyddade studier
};
/// How many occupations there are.
inline constexpr std::size_t occupations = 8;
/// A set of occupations, one bit each.
using occupation_set = std::uint8_t;
/// The set of one occupation.
[[nodiscard]] constexpr occupation_set only(occupation o) {
    return static_cast<occupation_set>(1U << static_cast<unsigned>(o));
}

/// What the ability to work is measured against (bedömningsgrund), one bit each.
enum class measure : std::uint8_t {
    usual_work = 1,              ///< vanligt arbete, or other suitable work that the employer offers for a time (27:46)
    other_work_at_employer = 2,  ///< annat arbete hos arbetsgivaren (27:47)
    regular_labour_market = 4,   ///< den reguljära arbetsmarknaden (until 30 June 2012)
    normally_occurring_work = 8,     ///< normalt förekommande arbete (1 July 2012 - 31 August 2022)
    stated_occupational_group = 16,  ///< angiven yrkesgrupp (from 1 September 2022)
    available_suitable_work = 32,    ///< annat lämpligt arbete som är tillgängligt, as the sole addition (27:49 d)
    child_care = 64,                 ///< förmågan att vårda barn (27:52)
};
/// A set of measures, one bit each.
using measure_set = std::uint8_t;
/// The set of one measure.
[[nodiscard]] constexpr measure_set only(measure m) { return static_cast<measure_set>(m); }
/// In a row of the law: the labour-market measure of the day's edition. Never in an answer.
inline constexpr measure_set labour_market_measure = 128;

/// Every measure with its name.
inline constexpr std::array<std::pair<measure, std::string_view>, 7> measure_names{{
    {measure::usual_work, "usual_work"},
    {measure::other_work_at_employer, "other_work_at_employer"},
    {measure::regular_labour_market, "regular_labour_market"},
    {measure::normally_occurring_work, "normally_occurring_work"},
    {measure::stated_occupational_group, "stated_occupational_group"},
    {measure::available_suitable_work, "available_suitable_work"},
    {measure::child_care, "child_care"},
}};

/// The judgements (bedömningar) on which the measure of the ability to work can hang. They are made by a case officer.
enum class judgement : std::uint8_t {
    predominant_reasons,    ///< övervägande skäl (27:48)
    special_reasons,        ///< särskilda skäl, in the meaning of the day's edition (27:48-49)
    unreasonable,           ///< oskäligt (27:48-49)
    care_delayed_by_covid,  ///< vård eller rehabilitering uppskjuten på grund av covid-19
};
/// How many of them there are.
inline constexpr std::size_t judgements = 4;
/// A set of judgements, one bit each.
using judgement_set = std::uint8_t;
/// The set of one judgement.
[[nodiscard]] constexpr judgement_set only(judgement j) {
    return static_cast<judgement_set>(1U << static_cast<unsigned>(j));
}
/// The judgements' names, in order.
inline constexpr std::array<std::string_view, judgements> judgement_names{"predominant_reasons", "special_reasons",
                                                                          "unreasonable", "care_delayed_by_covid"};

/// Where a birth date places a person on a day, for 27:49 d: not there yet, near pension age, past the guarantee age.
enum class age_class : std::uint8_t { younger, near_pension, past_guarantee_age };
/// How many age classes there are.
inline constexpr std::size_t age_classes = 3;

/// The fact that a row of the law asks for, besides occupation and day.
enum class asked_fact : std::uint8_t {
    nothing,
    predominant_reasons,
    special_reasons,
    unreasonable,
    care_delayed_by_covid,
    near_pension,
    past_guarantee_age,
};

/// The judgement that a fact is; nothing for a fact that is none.
[[nodiscard]] constexpr std::optional<judgement> judgement_of(asked_fact with) {
    switch (with) {
        case asked_fact::predominant_reasons: return judgement::predominant_reasons;
        case asked_fact::special_reasons: return judgement::special_reasons;
        case asked_fact::unreasonable: return judgement::unreasonable;
        case asked_fact::care_delayed_by_covid: return judgement::care_delayed_by_covid;
        case asked_fact::nothing:
        case asked_fact::near_pension:
        case asked_fact::past_guarantee_age: return std::nullopt;
    }
    return std::nullopt;
}
/// Whether a fact is one of age.
[[nodiscard]] constexpr bool asks_for_age(asked_fact with) {
    return with == asked_fact::near_pension || with == asked_fact::past_guarantee_age;
}

/// The named steps of the chain; the number of days behind each is a dated parameter of the law.
enum class step : std::uint8_t {
    start,        ///< from the first day
    employer,     ///< 27:47: the employer's other work
    market,       ///< 27:48: the labour market
    late_market,  ///< 27:49: the labour market, fewer grounds against it
    return_by,    ///< 27:48-49: the horizon of special reasons
    open,         ///< without end
};

/// Why a row of the law speaks: the reason code of a finding.
enum class reason : std::uint8_t {
    usual_work,              ///< the usual work is always a measure
    no_usual_work,           ///< nobody's usual work to measure against: unemployed or on leave
    child_care,              ///< time that would otherwise carry parental benefit
    beside_studies,          ///< a student's work beside the studies (an option)
    hangs_on_student_work,   ///< not settled: what a student is measured against
    hangs_on_on_call,        ///< not settled: on-call employees before 1 February 2022
    employer_not_yet,        ///< the employer's other work is not asked yet
    employer_step,           ///< the employer's other work
    employer_step_empty,     ///< no employer, so the step has no content
    market_not_yet,          ///< the labour market is not asked yet
    market_unemployed,       ///< unemployed: the labour market from the first day
    market_on_leave,         ///< on leave of absence: the labour market from the first day
    market_on_call,          ///< on call, time not booked: the labour market after the employer step
    market,                  ///< the labour market after the market step
    late_market,             ///< the labour market after the late step
    near_pension,            ///< near pension age with work: only other suitable work that is available
    hangs_on_guarantee_age,  ///< not settled: after the guarantee age
    after_guarantee_age,     ///< after the guarantee age, by an option
    suspended,               ///< the labour market was not asked of anybody for a time
    care_delayed,            ///< care or rehabilitation delayed by covid-19
    predominant_reasons,     ///< return before the late step is predominantly likely
    special_reasons_old,     ///< special reasons in the meaning until 14 March 2021
    special_reasons,         ///< special reasons: return before the return step
    unreasonable,            ///< it would be unreasonable
};

/// A fact that an answer can lack, one bit each. Those from `option_*` on are options of the law without a default.
enum class lacking : std::uint32_t {
    occupation = 1,
    booked = 2,
    born = 4,
    predominant_reasons = 8,
    special_reasons = 16,
    unreasonable = 32,
    care_delayed_by_covid = 64,
    target_age = 128,
    option_on_call_before_2022 = 256,
    option_student_work = 512,
    option_several_employers = 1024,
    option_after_guarantee_age = 2048,
    sick = 4096,
    sick_from = 8192,
    sick_to = 16384,
    sick_degree = 32768,
    sick_signed = 65536,
    refused = 131072,
    decided = 262144,
    refused_from = 524288,
    refused_to = 1048576,
    compensation = 2097152,
    compensation_from = 4194304,
    compensation_to = 8388608,
    compensation_degree = 16777216,
};
/// A set of lacking facts, one bit each.
using lacking_set = std::uint32_t;
/// The set of one lacking fact.
[[nodiscard]] constexpr lacking_set only(lacking l) { return static_cast<lacking_set>(l); }
/// What is lacking where a judgement is not made.
[[nodiscard]] constexpr lacking lacking_of(judgement j) {
    switch (j) {
        case judgement::predominant_reasons: return lacking::predominant_reasons;
        case judgement::special_reasons: return lacking::special_reasons;
        case judgement::unreasonable: return lacking::unreasonable;
        case judgement::care_delayed_by_covid: return lacking::care_delayed_by_covid;
    }
    return lacking::unreasonable;
}
/// All options.
inline constexpr lacking_set lacking_options = 256 + 512 + 1024 + 2048;
/// The names, in the order in which they are best asked for.
inline constexpr std::array<std::pair<lacking, std::string_view>, 25> lacking_names{{
    {lacking::sick, "sick"},
    {lacking::sick_from, "sick.from"},
    {lacking::sick_to, "sick.to"},
    {lacking::sick_degree, "sick.degree"},
    {lacking::sick_signed, "sick.signed"},
    {lacking::refused, "refused"},
    {lacking::refused_from, "refused.from"},
    {lacking::refused_to, "refused.to"},
    {lacking::decided, "decided"},
    {lacking::compensation, "compensation"},
    {lacking::compensation_from, "compensation.from"},
    {lacking::compensation_to, "compensation.to"},
    {lacking::compensation_degree, "compensation.degree"},
    {lacking::occupation, "occupation"},
    {lacking::booked, "occupation.booked"},
    {lacking::born, "born"},
    {lacking::predominant_reasons, "predominant_reasons"},
    {lacking::special_reasons, "special_reasons"},
    {lacking::unreasonable, "unreasonable"},
    {lacking::care_delayed_by_covid, "care_delayed_by_covid"},
    {lacking::target_age, "law.target_age.2032"},
    {lacking::option_on_call_before_2022, "option.on_call_before_2022"},
    {lacking::option_student_work, "option.student_work"},
    {lacking::option_several_employers, "option.several_employers"},
    {lacking::option_after_guarantee_age, "option.after_guarantee_age"},
}};

}  // namespace rehabkedja
