/// @file
/// The facts of a person that income reads, in the vocabulary of the case format. A field without a value is unknown.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "rehabkedja/law/answer.hpp"
#include "rehabkedja/law/ground.hpp"
#include "rehabkedja/money/kronor.hpp"
#include "rehabkedja/sickness/validity.hpp"

namespace rehabkedja {

/// Employers of a person, one bit each, by their place in `employers_of`.
using employer_mask = std::uint64_t;

/// The kind of an income (25:2).
enum class income_kind : std::uint8_t {
    employment,  ///< inkomst av anställning
    other,       ///< inkomst av annat förvärvsarbete
};

/// An income as it is expected from one payer. That it is expected, and for how long, are judgements: they are given.
struct income_fact {
    validity valid{};                   ///< the days of the work
    std::optional<kronor> yearly{};     ///< kronor a year, until further notice; nothing: unknown
    std::optional<income_kind> kind{};  ///< employment or other work; nothing: unknown
    std::string employer{};             ///< the payer; empty: not named
    bool employer_unknown = false;      ///< who it is, is not known: it may be another payer than any
    std::optional<int> lasts_months{};  ///< months in a row that the work is expected to last; nothing: unknown
    answer recurs_yearly = answer::no;  ///< the work recurs yearly (25:3)
    answer in_sweden = answer::yes;     ///< the work is done in Sweden (25:3)
    answer cash = answer::yes;          ///< the pay is cash for own work (25:2)
    bool operator==(const income_fact&) const = default;
};

/// An SGI as decided by Försäkringskassan (25:4): it stands for its days.
struct decided_sgi_fact {
    validity valid{};                                  ///< its days
    std::optional<kronor> yearly{};                    ///< kronor a year in all; nothing: unknown
    std::optional<kronor> of_which_other = kronor{0};  ///< of these from other work; nothing: unknown
    bool operator==(const decided_sgi_fact&) const = default;
};

/// A ground of protection and its days.
struct protection_fact {
    validity valid{};                 ///< its days
    std::optional<ground> is{};       ///< the ground; nothing: unknown
    std::optional<day> child_born{};  ///< of `parent` and `pregnant`; nothing: unknown
    std::optional<day> due{};         ///< of `pregnant`: the day of birth expected; nothing: unknown
    bool operator==(const protection_fact&) const = default;
};

/// The kind of compensation (ch. 33).
enum class compensation_kind : std::uint8_t {
    sickness,  ///< sjukersättning
    activity,  ///< aktivitetsersättning
};

/// Sickness or activity compensation.
struct compensation_fact {
    validity valid{};                       ///< its days
    std::optional<compensation_kind> is{};  ///< which; nothing: unknown
    std::optional<int> degree{};            ///< per cent, 0-100; nothing: unknown
    bool operator==(const compensation_fact&) const = default;
};

/// What a benefit ban bars: it is one benefit at a time.
enum class barred_benefit : std::uint8_t {
    sickness,        ///< sjukpenning
    rehabilitation,  ///< rehabiliteringspenning
    other,           ///< another benefit
};

/// A benefit ban (bidragsspärr, from 1 July 2026).
struct barred_fact {
    validity valid{};                      ///< its days
    std::optional<barred_benefit> what{};  ///< the benefit; nothing: unknown
    bool operator==(const barred_fact&) const = default;
};

}  // namespace rehabkedja
