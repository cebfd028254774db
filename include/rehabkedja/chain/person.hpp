/// @file
/// The facts of one person that the chain reads, in the vocabulary of the case format. What is left out is unknown unless a
/// field says otherwise.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rehabkedja/finding/finding.hpp"
#include "rehabkedja/law/chain_vocabulary.hpp"
#include "rehabkedja/sickness/benefit_facts.hpp"
#include "rehabkedja/sickness/certificate.hpp"
#include "rehabkedja/sickness/income_facts.hpp"
#include "rehabkedja/sickness/validity.hpp"

namespace rehabkedja {

/// What a person does, as facts say it.
enum class occupation_kind : std::uint8_t {
    employed,
    self_employed,
    unemployed,
    on_leave,
    on_call,
    parental_leave,
    student
};

/// Whether the time of an on-call employee is booked.
enum class booked_time : std::uint8_t { unknown, yes, no, listed };

/// An occupation and when it holds. Outside all of them the occupation is unknown.
struct occupation_fact {
    validity valid{};                           ///< when it holds
    std::optional<occupation_kind> is{};        ///< nothing: unknown
    std::string employer{};                     ///< whose employee; empty: not named
    bool employer_unknown = false;              ///< it may be any, but not one of the same work on the same day
    booked_time booked = booked_time::unknown;  ///< of on-call employees
    std::vector<period> booked_periods{};       ///< where `booked` is listed: booked in them, not booked outside
    std::vector<validity> booked_open{};        ///< those of them with an unknown end
    int share = 100;                            ///< per cent of full time
    bool share_unknown = false;                 ///< it is not known
    bool operator==(const occupation_fact&) const = default;
};

/// What a case officer judges. The first four are grounds of the chain, in the order of `judgement`.
enum class judged_matter : std::uint8_t {
    predominant_reasons,
    special_reasons,
    unreasonable,
    care_delayed_by_covid,
    serious_illness,
    beyond_limit,
    expected_60_days,  ///< 30:6: the ability can be assumed to be reduced for at least 60 days
    no_plan_needed,    ///< 30:6: it is clear that the person cannot return to work
};

static_assert(static_cast<int>(judged_matter::predominant_reasons) ==
                  static_cast<int>(judgement::predominant_reasons) &&
              static_cast<int>(judged_matter::special_reasons) == static_cast<int>(judgement::special_reasons) &&
              static_cast<int>(judged_matter::unreasonable) == static_cast<int>(judgement::unreasonable) &&
              static_cast<int>(judged_matter::care_delayed_by_covid) ==
                  static_cast<int>(judgement::care_delayed_by_covid));

/// A judgement and the benefit days it is made for.
struct judgement_fact {
    validity valid{};                   ///< when it holds
    std::optional<judged_matter> is{};  ///< nothing: unknown which
    answer says = answer::yes;          ///< unknown: to be made, not made yet
    bool operator==(const judgement_fact&) const = default;
};

/// A period of work trial (arbetsprövning, 27:8 a) and when the notice came in.
struct work_trial_fact {
    period when{};                  ///< first and last day
    std::optional<day> notified{};  ///< the day the notice came in; nothing: not known
    bool operator==(const work_trial_fact&) const = default;
};

/// A person, as far as chain and income ask.
///
///     person p;
///     p.born = make_day(1980, 5, 1);
///     p.sick = {{make_day(2024, 3, 1), make_day(2024, 10, 31)}};
///     p.occupation = {{.is = occupation_kind::employed}};
struct person {                 // NOLINT(clang-analyzer-optin.performance.Padding): fields stand by subject
    std::optional<day> born{};  ///< birth date; nothing: unknown
    std::optional<std::vector<certificate>> sick{};  ///< nothing: unknown
    std::vector<occupation_fact> occupation{};       ///< outside all of them the occupation is unknown
    std::vector<judgement_fact> judgements{};        ///< nothing said of a day: no
    bool judgements_unknown = false;                 ///< the whole list is unknown
    std::vector<period> refused{};                   ///< days for which benefit was refused; none when nothing is said
    std::vector<validity> refused_open{};            ///< refused days of which an end is unknown
    bool refused_unknown = false;                    ///< the whole list is unknown
    std::optional<day>
        decided{};  ///< date of decision, where practice at that time matters; nothing: the option decides
    bool decided_unknown = false;  ///< there is a decision, and its date is not known: no option decides then
    std::vector<work_trial_fact> work_trial{};  ///< periods of work trial; none when nothing is said
    bool work_trial_unknown = false;            ///< the whole list is unknown
    std::vector<day> fit{};    ///< first scheduled or reported fit days after sick periods; else the day after
    bool fit_unknown = false;  ///< the whole list is unknown, or a day in it
    std::optional<std::vector<income_fact>> income{};  ///< expected incomes; nothing: unknown; empty: none
    std::optional<std::vector<decided_sgi_fact>> sgi_decided{std::in_place};    ///< nothing: unknown
    std::optional<std::vector<protection_fact>> protection{std::in_place};      ///< nothing: unknown
    std::optional<std::vector<compensation_fact>> compensation{std::in_place};  ///< nothing: unknown
    std::optional<std::vector<barred_fact>> barred{std::in_place};              ///< nothing: unknown
    std::optional<std::vector<paid_fact>> paid{};  ///< days paid; nothing: every sick day that carried a right
    bool paid_unknown = false;                     ///< the whole list is unknown
    std::optional<std::vector<waiting_fact>> waiting{std::in_place};  ///< none: the law's default; nothing: unknown
    std::optional<std::vector<working_time_fact>> working_time{};     ///< nothing: unknown
    std::vector<period>
        high_risk{};  ///< days under a decision on special high-risk protection (27:40); none when not said
    bool operator==(const person&) const = default;
};

}  // namespace rehabkedja
